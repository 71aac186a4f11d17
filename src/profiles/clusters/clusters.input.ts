import { z } from 'zod';
import { optionalWords, words } from '../../http/fields.ts';
import { clusterKinds } from './clusters.rules.ts';

const id = z.string().regex(/^[0-9a-f]{24}$/);
const idOrNone = z
  .union([id, z.literal('')])
  .optional()
  .transform((value) => value || null);

export const clusterForm = z.object({
  name: words(100, 3),
  kind: z.enum(clusterKinds),
  kecamatan: optionalWords(60).transform((value) => value || null),
  leadUmkmId: idOrNone,
});

export const memberForm = z.object({ umkmId: id });
export const memberQuery = z.object({ q: z.string().max(100).default('') });
