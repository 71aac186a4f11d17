import { measureAt, productIdAt, rowsOf, type CapabilityIndex } from '../../matching/capabilityIndex.ts';
import { compileNeed } from '../../matching/compileNeed.ts';
import { measureFor, type Part } from '../../matching/part.ts';
import type { Match, NeedProfile } from '../../matching/matching.rules.ts';

/** One of the goods that a need asks for together. */
export interface BundleGoods {
  /** As the engine's plan names it: "1:gula-semut". */
  readonly id: string;
  /** "gula semut 250 g". */
  readonly name: string;
  /** Slug of the unit it is counted in: one of it goes into each of the need's unit. */
  readonly unit: string;
}

const partsOf = (index: CapabilityIndex, need: NeedProfile): readonly Part[] =>
  compileNeed(index, need, { acceptClaimed: false, free: null }).parts;

const idOf = ({ label }: Part, at: number) => `${at + 1}:${label}`;

function nameOf({ label, measured: { unit, contents } }: Part): string {
  const holds =
    contents.grams !== null && unit.measure !== 'g' ? `${contents.grams} g` : contents.ml !== null ? `${contents.ml} ml` : '';
  return [label.replaceAll('-', ' '), holds].filter(Boolean).join(' ');
}

/** What a need for several goods together is made of; empty for an ordinary need. */
export function goodsOf(index: CapabilityIndex, need: NeedProfile): BundleGoods[] {
  const parts = partsOf(index, need);
  if (parts.length < 2) return [];
  return parts.map((part, at) => ({ id: idOf(part, at), name: nameOf(part), unit: part.measured.unit.slug }));
}

/** How an amount of a part converts to this product's base unit; null when the product is not known or does not convert. */
export function conversionFor(
  index: CapabilityIndex,
  need: NeedProfile,
  partId: string,
  umkmId: string,
  productId: string,
): Match['conversion'] {
  const part = partsOf(index, need).find((each, at) => idOf(each, at) === partId);
  const slot = index.slotOf.get(umkmId);
  if (!part || slot === undefined) return null;
  const row = rowsOf(index, slot).find((one) => productIdAt(index, one) === productId);
  return row === undefined ? null : measureFor(part, index, measureAt(index, row)).conversion;
}
