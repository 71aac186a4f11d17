import { z } from 'zod';
import { certificateBySlug } from '../catalogue/certificates.ts';
import { categoryBySlug } from '../catalogue/categories.ts';
import { optionalWords, words } from '../http/fields.ts';
import { unlockOrders } from '../profiles/gaps/gaps.rules.ts';
import { caseStatuses } from './coaching.rules.ts';

/** Gates that coaching can open; the others are no matter of help. */
export const coachedGates = ['certificates', 'capacity', 'price', 'minimumOrder', 'leadTime', 'reach', 'unit'] as const;

const known = (isKnown: (value: string) => boolean) =>
  z
    .string()
    .max(60)
    .default('')
    .transform((value) => (value !== '' && isKnown(value) ? value : null));

export const queueQuery = z.object({
  gate: known((gate) => coachedGates.some((one) => one === gate)),
  certificate: known((slug) => certificateBySlug(slug) !== null),
  kecamatan: known(() => true),
  category: known((slug) => categoryBySlug(slug) !== null),
  order: z.enum(unlockOrders).default('value'),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
});
export type QueueQuery = z.output<typeof queueQuery>;

export const gapQuery = z.object({ key: z.string().max(200).default('') });

const objectId = z.string().regex(/^[0-9a-f]{24}$/);

export const startForm = z.object({ umkmId: objectId, key: words(200), note: optionalWords(1_000) });
export const moveForm = z.object({ to: z.enum(caseStatuses), words: optionalWords(1_000) });
export const assignForm = z.object({ assignee: objectId });
export const noteForm = z.object({ note: words(1_000, 3) });
