import { z } from 'zod';
import { choices, optionalWords, words } from '../http/fields.ts';
import { dealSteps } from './deals.rules.ts';
import { dealTabs } from './dealLists.rules.ts';

const LONGEST = 1000;

/** Made with each form, so that the same form counts once. */
const formKey = z.string().regex(/^[\w-]{8,60}$/);

/** The round a person saw when they accepted; left out by old pages. */
export const acceptForm = z.object({ round: z.coerce.number().int().min(1).optional().catch(undefined) });

export const progressForm = z.object({ to: z.enum(dealSteps), moveNote: optionalWords(500) });
export const noteForm = z.object({ note: words(LONGEST), visibleTo: choices(['buyer', 'owner']), formKey });
export const messageForm = z.object({ message: words(LONGEST), formKey });

/** The three acts of mediation come from three forms with a field of their own each. */
export const disputeForm = z.object({ dispute: words(LONGEST), formKey });
export const outcomeForm = z.object({ outcome: words(LONGEST) });
export const terminateForm = z.object({ reason: words(LONGEST) });
export const mediationAct = z.object({ act: z.enum(['dispute', 'settle', 'terminate']) });

export const listQuery = z.object({
  tab: z.enum(dealTabs).default('all'),
  q: z.string().max(100).default(''),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
});
