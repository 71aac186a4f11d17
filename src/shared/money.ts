import type { Locale, Text } from './text.ts';

/** Rupiah as a safe integer: there are no cents, and no sum of money is ever a fraction. */
export type Idr = number;

const formats = {
  id: new Intl.NumberFormat('id-ID', { maximumFractionDigits: 0 }),
  en: new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 }),
};

/** "Rp1.250.000" in Indonesian, "Rp1,250,000" in English. */
export function formatIdr(idr: Idr, locale: Locale): string {
  return `${idr < 0 ? '-' : ''}Rp${formats[locale].format(Math.abs(idr))}`;
}

export function idrText(idr: Idr): Text {
  return { id: formatIdr(idr, 'id'), en: formatIdr(idr, 'en') };
}

/** `numerator / denominator` of whole numbers, rounded half up, exact at any size. Throws RangeError beyond safe integers. */
export function divideRounded(numerator: bigint, denominator: bigint): number {
  const rounded = Number((2n * numerator + denominator) / (2n * denominator));
  if (!Number.isSafeInteger(rounded)) throw new RangeError(`${numerator}/${denominator} is not a safe integer`);
  return rounded;
}

/**
 * What `amount` costs at `priceIdr` per `per` (amount and per in the same base unit, e.g. grams):
 * 2,500 g at Rp38,000 per 1,000 g is Rp95,000. Rounded half up to the rupiah.
 */
export function totalIdr(priceIdr: Idr, amount: number, per: number): Idr {
  return divideRounded(BigInt(priceIdr) * BigInt(amount), BigInt(per));
}

const short = {
  id: new Intl.NumberFormat('id-ID', { notation: 'compact', maximumFractionDigits: 1 }),
  en: new Intl.NumberFormat('en-US', { notation: 'compact', maximumFractionDigits: 1 }),
};

/** "Rp397 jt", "Rp397M": for tiles where the full figure would not fit. */
export function shortIdr(idr: Idr, locale: Locale): string {
  return `Rp${short[locale].format(idr)}`;
}
