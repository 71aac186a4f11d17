import { z } from 'zod';
import { figures } from './outcomes.rules.ts';

/** Every figure's address names what it counts, so that its deals can be listed. */
export const outcomesQuery = z.object({
  year: z.coerce.number().int().min(2020).max(2100).optional(),
  figure: z.enum(figures).default('paid'),
  kecamatan: z.string().max(60).default(''),
  category: z.string().max(60).default(''),
  kind: z.string().max(30).default(''),
  month: z
    .string()
    .regex(/^\d{4}-\d{2}$/)
    .or(z.literal(''))
    .default(''),
});
