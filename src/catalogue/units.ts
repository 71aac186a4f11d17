import type { Locale, Text } from '../shared/text.ts';
import { unitTable } from './units.data.ts';

export type UnitBase = 'g' | 'ml' | 'pcs';
/** What a unit measures; amounts convert within g, ml and pcs, and through a stated content otherwise. */
export type UnitMeasure = UnitBase | 'container' | 'area' | 'solid' | 'length' | 'time' | 'month' | 'hour' | 'event';

export interface Unit {
  readonly slug: string;
  readonly name: Text;
  readonly base: UnitBase;
  /** Whole base amounts in one unit: 1000 for kg, 12 for lusin, 1 for pack. */
  readonly factor: number;
  /** A package whose contents stand in the product's words; its base amount is the number of packages. */
  readonly container: boolean;
  readonly measure: UnitMeasure;
  /** UN/CEFACT recommendation 20 and 21. */
  readonly uncefact: string;
}

interface UnitRow {
  readonly unit: Unit;
  readonly spellings: readonly string[];
}

function parse(line: string): UnitRow {
  const [slug = '', id = '', en = '', measure = '', factor = '', uncefact = '', more = ''] = line
    .split('|')
    .map((part) => part.trim());
  const base: UnitBase = measure === 'g' || measure === 'ml' ? measure : 'pcs';
  const unit: Unit = {
    slug,
    name: { id, en },
    base,
    factor: Number(factor),
    container: measure === 'container',
    measure: measure as UnitMeasure,
    uncefact,
  };
  const others = more.split(', ').filter((word) => word !== '');
  return { unit, spellings: [slug, id.toLowerCase(), en.toLowerCase(), ...others] };
}

const rows = unitTable.trim().split('\n').map(parse);

export const units: readonly Unit[] = rows.map((row) => row.unit);

const bySlug = new Map(units.map((unit) => [unit.slug, unit]));
const bySpelling = new Map<string, Unit>();
for (const row of rows) for (const word of row.spellings) if (!bySpelling.has(word)) bySpelling.set(word, row.unit);
for (const row of rows) bySpelling.set(row.unit.slug, row.unit);

/** The unit with this slug, null when there is none. */
export function unitBySlug(slug: string): Unit | null {
  return bySlug.get(slug) ?? null;
}

/**
 * The unit meant by a person's words: "Kilo", "pairs", "botol 500 ml" (a bottle), "sakilo". Null when no unit is meant, as by "wadah 500 g":
 * an amount behind another word says what one holds.
 */
export function parseUnit(words: string): Unit | null {
  const clean = words.trim().toLowerCase().replace(/[.,]/g, ' ').replace(/\s+/g, ' ');
  const whole = bySpelling.get(clean);
  if (whole) return whole;
  const parts = clean.split(/[\s/]+/);
  for (const [at, word] of parts.entries()) {
    const found = bySpelling.get(word) ?? bySpelling.get(word.replace(/^(se|sa)(?=\w{3})/, ''));
    if (found) return at > 1 && /^\d/.test(parts[at - 1] ?? '') ? null : found;
  }
  return null;
}

function unitOf(unit: string | Unit): Unit {
  if (typeof unit !== 'string') return unit;
  const found = unitBySlug(unit) ?? parseUnit(unit);
  if (!found) throw new RangeError(`Unknown unit "${unit}"`);
  return found;
}

/** `value` of the unit as a whole base amount: 2.5 kg is 2,500 (grams), 3 lusin 36 (pieces). Throws RangeError on unknown units. */
export function toBase(value: number, unit: string | Unit): number {
  const amount = Math.round(value * unitOf(unit).factor);
  if (!Number.isSafeInteger(amount)) throw new RangeError(`${value} is not an amount`);
  return amount;
}

/** The same where the unit can carry the value exactly; null for half a piece or a tenth of a gram. */
export function exactBase(value: number, unit: string | Unit): number | null {
  const exact = value * unitOf(unit).factor;
  const amount = Math.round(exact);
  return Number.isSafeInteger(amount) && Math.abs(exact - amount) < 1e-6 ? amount : null;
}

/** The value in the unit itself of a base amount: 2,500 g is 2.5 kg. Throws RangeError on unknown units. */
export function fromBase(amountBase: number, unit: string | Unit): number {
  return amountBase / unitOf(unit).factor;
}

const formats = {
  id: new Intl.NumberFormat('id-ID', { maximumFractionDigits: 2 }),
  en: new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 }),
};

/** "250 kg", "1,5 ton" (Indonesian), "1.5 tonne" (English). Throws RangeError on unknown units. */
export function formatQuantity(amountBase: number, unit: string | Unit, locale: Locale): string {
  return `${formatAmount(amountBase, unit, locale)} ${unitOf(unit).name[locale]}`;
}

/** "1.400": the number alone, where the unit stands beside it already. */
export function formatAmount(amountBase: number, unit: string | Unit, locale: Locale): string {
  return formats[locale].format(amountBase / unitOf(unit).factor);
}

/** The same in every language of the product. */
export function quantityText(amountBase: number, unit: string | Unit): Text {
  return { id: formatQuantity(amountBase, unit, 'id'), en: formatQuantity(amountBase, unit, 'en') };
}
