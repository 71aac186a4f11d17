import { z } from 'zod';
import { decimal, recordId, words } from '../../http/fields.ts';

/** The quantity in the need's own unit; the round that was seen. */
export const lessForm = z.object({
  quantity: decimal(0.001, 10_000_000),
  round: z.coerce.number().int().min(1).optional().catch(undefined),
});

export const leaveForm = z.object({ umkmId: recordId(), words: words(500, 3) });
