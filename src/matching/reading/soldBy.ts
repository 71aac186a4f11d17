import { categories, categoryBySlug } from '../../catalogue/categories.ts';
import { parseUnit, unitBySlug, type Unit, type UnitMeasure } from '../../catalogue/units.ts';

/** What a unit says for goods: that they are usually sold by it, that they may be, that they hardly are. */
export const unitSpeaks = { usual: 1.1, other: 0.9, hardly: 0.3 } as const;

/** Days, months, hours and performances: goods are not sold by them. */
const times: ReadonlySet<UnitMeasure> = new Set(['time', 'month', 'hour', 'event']);
const countsTime = (unit: Unit | null): boolean => unit !== null && times.has(unit.measure);
const services = new Set(
  categories.filter(({ units }) => units.some((slug) => countsTime(unitBySlug(slug)))).map(({ slug }) => slug),
);

/** Categories without a place in the catalogue that are services. */
const servicesAround = new Set(['*jasa', '*kelas']);

/** Whether a category is work rather than goods. */
export const isService = (category: string): boolean => services.has(category) || servicesAround.has(category);

/** Work is done by the kilogram at most where its category says so: what is sold by the litre or the bottle is goods. */
const vessels = new Set([
  'botol',
  'jerigen',
  'karung',
  'pouch',
  'sachet',
  'toples',
  'kaleng',
  'galon',
  'drum',
  'cup',
  'renceng',
  'karton',
]);
const holdsGoods = (unit: Unit | null): boolean =>
  unit !== null && (unit.measure === 'g' || unit.measure === 'ml' || vessels.has(unit.slug));

/** How far a unit speaks for what a category holds. */
export function soldBy(unitWords: string, category: string): number {
  const unit = parseUnit(unitWords);
  if (categoryBySlug(category)?.units.includes(unit?.slug ?? unitWords)) return unitSpeaks.usual;
  return (isService(category) ? holdsGoods(unit) : countsTime(unit)) ? unitSpeaks.hardly : unitSpeaks.other;
}
