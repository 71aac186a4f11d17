import { z } from 'zod';
import { choices, words } from '../http/fields.ts';
import { dealTabs } from './dealLists.rules.ts';

const LONGEST = 1000;

/** Made with each form, so that the same form counts once. */
const formKey = z.string().regex(/^[\w-]{8,60}$/);

/** The round a person saw when they accepted; left out by old pages. */
export const acceptForm = z.object({ round: z.coerce.number().int().min(1).optional().catch(undefined) });

export const noteForm = z.object({ note: words(LONGEST), visibleTo: choices(['buyer', 'owner']), formKey });
/** `claim` leads back to the claim from whose page the message was sent. */
export const messageForm = z.object({
  message: words(LONGEST),
  formKey,
  claim: z
    .string()
    .regex(/^[0-9a-f]{24}$/)
    .optional(),
});

export const terminateForm = z.object({ reason: words(LONGEST) });
export const mediationAct = z.object({ act: z.enum(['dispute', 'terminate']) });

/** Whether the goods of a deal go abroad. */
export const exportForm = z.object({ exported: z.enum(['yes', 'no']).transform((said) => said === 'yes') });

export const listQuery = z.object({
  tab: z.enum(dealTabs).default('all'),
  q: z.string().max(100).default(''),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
});
