import { parseUnit, unitBySlug, type Unit } from '../catalogue/units.ts';
import { isBunch, type Contents } from './reading/packs.ts';

/** An amount of the product's base unit = need's base amount × num / den. */
export interface Conversion {
  readonly num: number;
  readonly den: number;
}

export interface Measured {
  readonly unit: Unit;
  readonly contents: Contents;
}

/** Grams of one millilitre. */
const densities: Readonly<Record<string, number>> = {
  madu: 1.4,
  'gula-cair': 1.3,
  sirup: 1.25,
  vco: 0.92,
  'minyak-klentik': 0.92,
  'minyak-pijat': 0.92,
  'minyak-atsiri': 0.9,
};

/** Grams per millilitre of a family of goods; water where nothing is known. */
export function densityOf(family: string): number {
  return densities[family] ?? 1;
}

/** The unit meant by the words of a profile or need; pieces where the words mean none. */
export function unitOf(words: string): Unit {
  const unit = unitBySlug(words) ?? parseUnit(words) ?? unitBySlug('pcs');
  if (!unit) throw new RangeError('The unit book has no pieces');
  return unit;
}

const isPackage = (unit: Unit): boolean => unit.container || unit.measure === 'pcs';
const typicalPieces: Readonly<Record<string, number>> = { tray: 30 };
const piecesOf = ({ unit, contents }: Measured): number | null => contents.pieces ?? typicalPieces[unit.slug] ?? null;

const outer = new Set(['dus', 'karton', 'box', 'peti']);
/** Packages of one name, or outer packages of whatever name: one is one where the need states no contents. */
const sameOuter = (a: Unit, b: Unit): boolean => a.container && (a.slug === b.slug || (outer.has(a.slug) && outer.has(b.slug)));

/** Troupes sell by the performance or by the package: one evening either way. */
const onePerformance = (a: Unit, b: Unit): boolean =>
  [a, b].some(({ measure }) => measure === 'event') && [a, b].some(({ slug }) => slug === 'paket');

/** How many of the need's units one of the product's units makes, as a fraction of whole numbers; null when the words do not tell. */
function unitsRatio(product: Measured, need: Measured, density: number): readonly [number, number] | null {
  const [p, n] = [product.contents, need.contents];
  const piecesWanted = need.unit.measure === 'pcs' ? (n.pieces ?? need.unit.factor) : piecesOf(need);
  const piecesHeld = piecesOf(product) ?? (product.unit.measure === 'pcs' ? product.unit.factor : null);
  const counted = piecesHeld !== null && piecesWanted !== null ? ([piecesHeld, piecesWanted] as const) : null;
  const packed =
    piecesHeld !== null && need.unit.container && n.pieces === null && product.unit.measure !== 'pcs'
      ? ([piecesHeld, 1] as const)
      : null;
  const weighed = byWeight(p, n, density);
  if (need.unit.measure === 'area' && p.area !== null) return [p.area, SQUARE_METRE];
  if (need.unit.measure === 'g' || need.unit.measure === 'ml') {
    if (weighed) return weighed;
    return product.unit.slug === need.unit.slug ? [1, 1] : null;
  }
  if (sameOuter(product.unit, need.unit) && n.grams === null && n.ml === null && n.pieces === null) return [1, 1];
  if (counted && need.unit.measure === 'pcs') return counted;
  if (product.unit.slug === need.unit.slug && !(p.grams ?? p.ml) && !counted) return [1, 1];
  if (counted) return counted;
  if (product.unit.slug === 'sachet' && need.unit.slug === 'sachet') return [1, 1];
  if (packed) return packed;
  if (weighed) return weighed;
  if (p.pieceGrams !== null && n.grams === null && (need.unit.measure === 'pcs' || isBunch(need.unit)) && p.grams !== null)
    return [p.grams, p.pieceGrams];
  if (product.unit.measure === need.unit.measure) return [product.unit.factor, need.unit.factor];
  const packaged = (isPackage(product.unit) && isPackage(need.unit)) || onePerformance(product.unit, need.unit);
  return packaged ? [product.unit.factor, need.unit.factor] : null;
}

function byWeight(p: Contents, n: Contents, density: number): readonly [number, number] | null {
  if (p.grams !== null && n.grams !== null) return [p.grams, n.grams];
  if (p.ml !== null && n.ml !== null) return [p.ml, n.ml];
  if (p.grams !== null && n.ml !== null) return [p.grams, Math.max(1, Math.round(n.ml * density))];
  if (p.ml !== null && n.grams !== null) return [Math.max(1, Math.round(p.ml * density)), n.grams];
  return null;
}

/** Square centimetres. */
const SQUARE_METRE = 10_000;

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));

/** The exact ratio between the base amounts of a need and a product; null when their units cannot be converted. */
export function conversionBetween(product: Measured, need: Measured, density: number): Conversion | null {
  const ratio = unitsRatio(product, need, density);
  if (!ratio) return null;
  const [made, asked] = ratio;
  const num = product.unit.factor * asked;
  const den = need.unit.factor * made;
  const common = gcd(num, den);
  return { num: num / common, den: den / common };
}
