import { z } from 'zod';
import { decimal, words } from '../../http/fields.ts';

/** The quantity in the need's own unit; the round that was seen. */
export const lessForm = z.object({
  quantity: decimal(0.001, 10_000_000),
  round: z.coerce.number().int().min(1).optional().catch(undefined),
});

export const leaveForm = z.object({ umkmId: z.string().regex(/^[0-9a-f]{24}$/), words: words(500, 3) });
