import { parseUnit, unitBySlug, type Unit } from '../../catalogue/units.ts';
import { pieces } from './tokens.ts';

/** What one of a product's (or need's) unit holds, as far as it is known. */
export interface Contents {
  readonly grams: number | null;
  readonly ml: number | null;
  readonly pieces: number | null;
  /** Weight or volume of one piece, where that is what the words state. */
  readonly pieceGrams: number | null;
  /** Square centimetres of one unit: of a sheet, or of what a box of tiles covers. */
  readonly area: number | null;
}

export const nothingKnown: Contents = { grams: null, ml: null, pieces: null, pieceGrams: null, area: null };

interface Amount {
  readonly value: number;
  readonly unit: Unit;
  readonly before: string;
  readonly after: string;
}

const number = (text: string): number => Number(text.replace(/\.(?=\d{3}\b)/g, '').replace(',', '.'));
const wordSet = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Numbers that people write as words beside a unit: "setengah kilo", "dua ons", "half a kilo". */
export const numberWords: ReadonlyMap<string, number> = new Map([
  ...['setengah', 'satengah', 'saparo', 'separuh', 'half'].map((word) => [word, 0.5] as const),
  ...['seperempat', 'saparapat', 'quarter'].map((word) => [word, 0.25] as const),
  ...['satu', 'hiji', 'one'].map((word) => [word, 1] as const),
  ...['dua', 'two'].map((word) => [word, 2] as const),
  ...['tiga', 'tilu', 'three'].map((word) => [word, 3] as const),
  ...['empat', 'opat', 'four'].map((word) => [word, 4] as const),
  ...['lima', 'five'].map((word) => [word, 5] as const),
  ...['enam', 'genep', 'six'].map((word) => [word, 6] as const),
  ...['sepuluh', 'ten'].map((word) => [word, 10] as const),
]);
const singles: ReadonlyMap<string, string> = new Map([
  ['sekilo', 'kg'],
  ['sakilo', 'kg'],
  ['seons', 'ons'],
  ['saons', 'ons'],
  ['seliter', 'liter'],
  ['saliter', 'liter'],
]);

const countWords = wordSet(
  'pcs buah biji butir lembar sachet pasang ekor bungkus potong pouch gelas botol cup pack batang papan',
);
const pieceNouns = wordSet('@ sachet saset gelas cup pouch mini botol bungkus');
const packers = wordSet('dus karton box renceng lusin kodi tray peti pack set kg');
/** Cases that bottles and packs are shipped in: "karton 24" counts them, and a few millilitres are those of one. */
const outer = wordSet('dus karton peti');
const MOST_ML_OF_ONE = 2_000;
/** "5 ton sebulan", "40 kg tiap minggu": an amount of the whole, not of a pack. */
const periods = wordSet(
  'sebulan sabulan perbulan bulan saminggu seminggu minggu tiap unggal setiap per sehari sapoe monthly weekly daily every each month week a year',
);
const packWords = wordSet(
  'kecil mini sedang besar @ isi eusi netto kemasan ukuran berat bobot beratna seberat kantong pouch botol pack karung sachet bungkus toples jerigen',
);

function valueAt(parts: readonly string[], at: number): { readonly value: number; readonly took: number } | null {
  const part = parts[at] ?? '';
  if (/^\d/.test(part)) {
    const range = parts[at + 1] === '-' && /^\d/.test(parts[at + 2] ?? '');
    return range ? { value: (number(part) + number(parts[at + 2] ?? '')) / 2, took: 3 } : { value: number(part), took: 1 };
  }
  const word = numberWords.get(part);
  return word === undefined ? null : { value: word, took: parts[at + 1] === 'a' ? 2 : 1 };
}

/** "20-25 gram" is 22.5 gram, "1 kg = 16 butir" two amounts, "setengah kilo" half a kilogram. */
function amounts(text: string): Amount[] {
  const parts = pieces(text);
  const found: Amount[] = [];
  for (let at = 0; at < parts.length; at++) {
    const before = parts[at - 1] ?? '';
    const single = unitBySlug(singles.get(parts[at] ?? '') ?? '');
    if (single) found.push({ value: 1, unit: single, before, after: parts[at + 1] ?? '' });
    const told = valueAt(parts, at);
    const word = parts[at + (told?.took ?? 1)] ?? '';
    if (!told || word === '' || word === 'm' || word === 'x' || !/^[a-z]/.test(word)) continue;
    const unit = parseUnit(word);
    const isDensity = parts[at + told.took + 1] === '/' && parseUnit(parts[at + told.took + 2] ?? '')?.measure === 'ml';
    if (unit && told.value > 0 && !isDensity)
      found.push({ value: told.value, unit, before, after: parts[at + told.took + 1] ?? '' });
    at += told.took - 1;
  }
  return found;
}

const round = (value: number | null): number | null => (value === null ? null : Math.max(1, Math.round(value)));
const isTotal = ({ after }: Amount, own: Unit): boolean => periods.has(after) && !(after === 'per' && own.container);

/** "isi 40 pcs", "isi 50", "16 butir per kg": the number of pieces in one unit. */
function countOf(text: string, found: readonly Amount[], own: Unit, total: number | null): number | null {
  const counted = found.find(
    (amount) =>
      amount.value > 1 &&
      amount.value !== total &&
      amount.unit.slug !== own.slug &&
      countWords.has(amount.unit.slug) &&
      (!periods.has(amount.after) || amount.after === 'per'),
  );
  if (counted) return counted.value * counted.unit.factor;
  const counter = outer.has(own.slug) ? `isi|${[...outer].join('|')}` : own.slug === 'box' ? 'isi|box' : 'isi';
  const bare = new RegExp(`\\b(?:${counter})\\s+(\\d+)\\b(?!\\s*(?:kg|g|gr|gram|ons|ml|l|liter|kilo|cm|meter|x)\\b)`, 'i').exec(
    text,
  );
  return bare?.[1] === undefined ? null : Number(bare[1]);
}

/** The weight or volume that is said of a pack rather than of the whole. */
function contentAmount(found: readonly Amount[], measure: 'g' | 'ml', own: Unit): Amount | undefined {
  const fitting = found.filter((amount) => amount.unit.measure === measure && !(own.measure === measure && amount.value === 1));
  const packed = fitting.filter((amount) => !isTotal(amount, own));
  const said = fitting.find(({ before }) => packWords.has(before) || before === own.slug);
  return said ?? packed[0] ?? (own.container ? undefined : fitting[0]);
}

/** Sacks are told by their kilograms, canisters by their litres: "karung 20" needs no unit. */
const bulk: ReadonlyMap<string, string> = new Map([
  ['karung', 'kg'],
  ['jerigen', 'liter'],
]);

/** "Per karung 25", with nothing behind the number that it could count. */
function bareContents(text: string, own: Unit): Amount[] {
  const unit = unitBySlug(bulk.get(own.slug) ?? '');
  const parts = pieces(text);
  return parts.flatMap((part, at) => {
    const told =
      unit && parseUnit(part)?.slug === own.slug && /^\d/.test(parts[at + 1] ?? '') && !/^[a-z]/.test(parts[at + 2] ?? '');
    return told ? [{ value: number(parts[at + 1] ?? ''), unit, before: part, after: '' }] : [];
  });
}

/** As they are picked; a seller by weight may say what one weighs. */
const bunches = ['sisir', 'tandan', 'ikat', 'papan', 'bonggol'];
export const isBunch = ({ slug }: Unit): boolean => bunches.includes(slug);
const weighedBunch = new RegExp(
  `(\\d+(?:[.,]\\d+)?)\\s*(kg|kilo|g|gr|gram|ons)\\s*(?:per|\\/|sa|se)\\s*(?:${bunches.join('|')})\\b`,
  'i',
);

const bunchWeighs = new RegExp(
  `\\b(?:1|satu|hiji|sa|se)\\s?(?:${bunches.join('|')})\\s*(?:kira-kira|kira kira|sekitar|kurang lebih|rata-rata|=|±|kurleb)?\\s*(\\d+(?:[.,]\\d+)?)\\s*(kg|kilo|g|gr|gram|ons)\\b`,
  'i',
);

/** "1,5 kg per sisir", "1 sisir kira-kira 1,5 kg": grams of one bunch as it is picked; null where none is weighed. */
function massOfBunch(words: string): number | null {
  const told = weighedBunch.exec(words) ?? bunchWeighs.exec(words);
  const unit = told && parseUnit(told[2] ?? '');
  return unit ? number(told[1] ?? '') * unit.factor : null;
}

/** "Lembar isi 20 pcs", "palet isi 500": a counted unit that is a sheet, bundle or load of several. */
function ownCount(text: string, unitWords: string, unit: Unit): number {
  const names = [unit.slug, unitWords.replace(/[^\p{L}\d ]/gu, '')].filter(Boolean).join('|');
  const stated = new RegExp(`\\b(?:${names})\\s+isi\\s+(\\d+)`, 'i').exec(text)?.[1];
  return stated === undefined ? unit.factor : Number(stated);
}

const metres: ReadonlyMap<string, number> = new Map([
  ...['m', 'meter', 'mtr', 'metre'].map((word) => [word, 100] as const),
  ['cm', 1],
]);
const sides = /\b(\d+(?:[.,]\d+)?)\s*x\s*(\d+(?:[.,]\d+)?)\s*(cm|meter|metre|mtr|m)\b/i;
const covered = /\b(\d+(?:[.,]\d+)?)\s*(?:m2\b|m²|meter persegi|sqm)/i;
const SQUARE_METRE = 10_000;

/** "Lembar 2x3 meter", "satu dus menutup 1 m2": square centimetres of one unit that is not sold by its area. */
function areaOf(text: string, unit: Unit): number | null {
  if (unit.measure !== 'pcs' && !unit.container) return null;
  const whole = covered.exec(text);
  if (whole) return Math.round(number(whole[1] ?? '') * SQUARE_METRE);
  const [, long, wide, by] = sides.exec(text) ?? [];
  const scale = metres.get((by ?? '').toLowerCase());
  return scale === undefined ? null : Math.round(number(long ?? '') * number(wide ?? '') * scale ** 2 * unit.factor);
}

/**
 * What one `unit` holds by the words: weight in grams, volume in millilitres, number of pieces; null where nothing is known.
 * "peti 15 kg isi 240 butir" holds 15,000 g and 240 pieces; "renceng isi 12 sachet 20 g" 12 pieces of 20 g.
 * `total` is the amount of a whole need, which is no content.
 */
export function readContents(text: string, unitWords: string, total: number | null = null): Contents {
  // A word that is no unit counts pieces, as everywhere else: "gelondong", "balok".
  const unit = unitBySlug(unitWords) ?? parseUnit(unitWords) ?? unitBySlug('pcs');
  if (!unit) return nothingKnown;
  const words = unitWords === unit.slug ? text : `${unitWords}. ${text}`;
  const found = [...amounts(words), ...bareContents(words, unit)];
  const mass = contentAmount(found, 'g', unit);
  const volume = contentAmount(found, 'ml', unit);
  const count = countOf(text, found, unit, total);
  const light = mass && unit.measure === 'g' && mass.value * mass.unit.factor < unit.factor;
  const pieceMass = light ? mass.value * mass.unit.factor : massOfBunch(words);
  if (unit.measure === 'g')
    return { grams: unit.factor, ml: perOne(volume, unit, 'ml'), pieces: count, pieceGrams: round(pieceMass), area: null };
  if (unit.measure === 'ml')
    return { grams: perOne(mass, unit, 'g'), ml: unit.factor, pieces: count, pieceGrams: null, area: null };
  if (unit.measure === 'pcs') {
    const grams = mass ? mass.value * mass.unit.factor * unit.factor : null;
    const ml = volume ? volume.value * volume.unit.factor * unit.factor : null;
    return {
      grams: round(grams),
      ml: round(ml),
      pieces: ownCount(text, unitWords, unit),
      pieceGrams: null,
      area: areaOf(text, unit),
    };
  }
  const ofOne = (amount: Amount): boolean =>
    (packers.has(unit.slug) && pieceNouns.has(amount.before)) ||
    (outer.has(unit.slug) && amount.unit.measure === 'ml' && amount.value * amount.unit.factor <= MOST_ML_OF_ONE);
  const held = (amount: Amount | undefined): number | null => {
    if (!amount) return null;
    const own = amount.value * amount.unit.factor;
    if (!ofOne(amount)) return count !== null && own < count ? own * count : own;
    return count === null ? (outer.has(unit.slug) ? null : own) : own * count;
  };
  const [grams, ml] = [held(mass), held(volume)];
  return { grams: round(grams), ml: round(ml), pieces: count, pieceGrams: null, area: areaOf(text, unit) };
}

/** "1 kg setara 0,71 liter": the volume of one weighed unit, or the weight of one litre, only where a single unit is spoken of. */
function perOne(amount: Amount | undefined, unit: Unit, measure: 'g' | 'ml'): number | null {
  if (!amount || amount.unit.measure !== measure) return null;
  const value = amount.value * amount.unit.factor;
  return value > unit.factor * 3 || value < unit.factor / 3 ? null : Math.round(value);
}
