import { z } from 'zod';
import { readNumber, rupiah, words } from '../../http/fields.ts';
import { nearnesses, weighings } from './planning.rules.ts';

const id = z.string().regex(/^[0-9a-f]{24}$/);
/** Most of a unit that a share may be bounded by. */
const MOST_OF_A_UNIT = 10_000_000;

const shape = {
  max: z.coerce.number().int().min(1).max(500).default(80),
  min: z
    .string()
    .default('0')
    .transform((typed) => (typed.trim() === '' ? 0 : readNumber(typed)))
    .pipe(z.number().min(0).max(MOST_OF_A_UNIT)),
  weighing: z.enum(weighings).default('even'),
  nearness: z.enum(nearnesses).default('some'),
  lead: z.union([id, z.literal('')]).default(''),
};

/** What the address of a plan carries. The price is as typed; it does not change the plan. */
export const planQuery = z.object({ ...shape, price: z.string().max(20).default('') });
export type PlanQuery = z.output<typeof planQuery>;

export const consortiumForm = z.object({ ...shape, price: rupiah(), formKey: z.uuid(), seal: z.string().max(60) });

export const dissolveForm = z.object({ words: words(500, 3) });
