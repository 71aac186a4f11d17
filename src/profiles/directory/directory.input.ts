import { z } from 'zod';
import { buyerKindBySlug } from '../../catalogue/buyerKinds.ts';
import { categoryBySlug } from '../../catalogue/categories.ts';
import { businessPoint } from '../places.rules.ts';
import { buyerStatuses, umkmStatuses } from '../profiles.rules.ts';

export const pageNumber = z.coerce.number().int().min(1).max(10_000).default(1);
export const searchField = z.string().max(100).default('');

/** A filter of a list: "" and anything unknown stand for all. */
export function oneOf(isKnown: (value: string) => boolean) {
  return z
    .string()
    .default('')
    .transform((value) => (isKnown(value) ? value : null));
}

export const placeFilter = oneOf((name) => businessPoint(name) !== null);
export const categoryFilter = oneOf((slug) => categoryBySlug(slug) !== null);

export const umkmQuery = z.object({
  status: z.enum(umkmStatuses).nullable().default(null),
  kecamatan: placeFilter,
  category: categoryFilter,
  q: searchField,
  page: pageNumber,
});

export const buyersQuery = z.object({
  status: z.enum(buyerStatuses).nullable().default(null),
  kind: oneOf((slug) => buyerKindBySlug(slug) !== null),
  q: searchField,
  page: pageNumber,
});
