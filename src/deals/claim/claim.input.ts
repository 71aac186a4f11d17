import { z } from 'zod';
import { optionalWhole, words } from '../../http/fields.ts';
import { claimKinds } from './claim.rules.ts';

const LONGEST = 2_000;
/** Made with each form, so that the same form counts once. */
const formKey = z.string().regex(/^[\w-]{8,60}$/);

/** The field of the words is called `dispute`: the deal's page asks for mediation with the same form. */
export const claimForm = z.object({
  kind: z.enum(claimKinds).default('other'),
  dispute: words(LONGEST),
  formKey,
  how: z.enum(['draft', 'raised']).default('raised'),
});
export const answerForm = z.object({ answer: words(LONGEST), formKey });
export const settlementForm = z.object({ settlement: words(LONGEST), paymentDays: optionalWhole(0, 180), formKey });
export const consentForm = z.object({ side: z.enum(['buyer', 'owner']).optional(), how: z.string().trim().max(500).default('') });
export const withdrawForm = z.object({ reason: words(LONGEST) });
export const escalateForm = z.object({ escalation: words(LONGEST) });
export const claimNoteForm = z.object({ note: words(LONGEST) });
export const deadlineForm = z.object({ hours: z.enum(['24', '72', '168']).transform(Number) });
