import type { Idr } from '../shared/money.ts';
import type { Text } from '../shared/text.ts';

export type Scale = 'mikro' | 'kecil' | 'menengah' | 'besar';

export const scaleNames: Readonly<Record<Scale, Text>> = {
  mikro: { id: 'Usaha mikro', en: 'Micro business' },
  kecil: { id: 'Usaha kecil', en: 'Small business' },
  menengah: { id: 'Usaha menengah', en: 'Medium business' },
  besar: { id: 'Usaha besar', en: 'Large business' },
};

const BILLION = 1_000_000_000;
/** PP 7/2021 art. 35: highest capital without land and building, highest yearly sales, in rupiah. */
export const scaleLimits: readonly { readonly scale: Scale; readonly capitalIdr: Idr; readonly annualSalesIdr: Idr }[] = [
  { scale: 'mikro', capitalIdr: 1 * BILLION, annualSalesIdr: 2 * BILLION },
  { scale: 'kecil', capitalIdr: 5 * BILLION, annualSalesIdr: 15 * BILLION },
  { scale: 'menengah', capitalIdr: 10 * BILLION, annualSalesIdr: 50 * BILLION },
];

export interface BusinessSize {
  readonly annualSalesIdr: Idr | null;
  /** Capital without land and building of the place of business. */
  readonly capitalIdr: Idr | null;
}

/**
 * The scale by PP 7/2021 art. 35: by yearly sales where they are known, else by capital (the law names them as alternatives;
 * capital decides when a business is founded, sales once it runs). Null when neither is known. Throws RangeError on negative money.
 */
export function scaleOf({ annualSalesIdr, capitalIdr }: BusinessSize): Scale | null {
  if ((annualSalesIdr ?? 0) < 0 || (capitalIdr ?? 0) < 0) throw new RangeError('Money cannot be negative');
  if (annualSalesIdr !== null) return scaleLimits.find((limit) => annualSalesIdr <= limit.annualSalesIdr)?.scale ?? 'besar';
  if (capitalIdr !== null) return scaleLimits.find((limit) => capitalIdr <= limit.capitalIdr)?.scale ?? 'besar';
  return null;
}
