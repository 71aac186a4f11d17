import { z } from 'zod';
import { kecamatan } from '../../catalogue/places.ts';
import { words } from '../../http/fields.ts';

export const visitsQuery = z.object({
  kecamatan: z
    .string()
    .refine((name) => name === '' || kecamatan.some((place) => place.name === name))
    .default(''),
  page: z.coerce.number().int().min(1).max(1_000).default(1),
});

export const visitForm = z.object({ note: words(500, 3), outcome: z.enum(['active', 'rests']) });
