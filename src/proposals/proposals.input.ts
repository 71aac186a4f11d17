import { z } from 'zod';
import { day, decimal, optionalWords, rupiah, ticked, words } from '../http/fields.ts';
import { formMessage } from '../http/parse.ts';
import { listTabs, ownerTabs } from './proposalLists.rules.ts';
import { declineChoices } from './proposals.rules.ts';
import { proposalPagesTexts } from './proposalPages.texts.ts';

const MOST_OF_A_UNIT = 10_000_000;

/** The round a person saw when they answered; left out by old pages. */
const seenRound = z.coerce.number().int().min(1).optional().catch(undefined);

/** The missing base amount that the page showed. */
const seenAmount = z.coerce.number().int().min(0).catch(0).default(0);

/** Price in rupiah for one of the unit, quantity in the unit itself. */
export const counterForm = z.object({
  priceIdr: rupiah(),
  quantity: decimal(0.001, MOST_OF_A_UNIT),
  deliveryFrom: day(),
  note: optionalWords(500),
  round: seenRound,
  addCapacity: ticked(),
  how: optionalWords(300),
  seen: seenAmount,
});

/** The owner's decision to make what is missing. */
export const overbookForm = z.object({ how: optionalWords(300), seen: seenAmount });

export const declineForm = z
  .object({ choice: z.enum(declineChoices), words: optionalWords(500) })
  .refine(({ choice, words: said }) => choice !== 'other' || said !== '', {
    ...formMessage(proposalPagesTexts.words.otherNeedsWords),
    path: ['words'],
  });

/** Milliseconds since 1970, as the choices of the form carry them. */
export const extendForm = z.object({ until: z.coerce.number().int().positive().max(8_640_000_000_000_000) });

export const withdrawForm = z.object({ words: optionalWords(500) });
export const reassignForm = z.object({ reason: words(500) });

const page = z.coerce.number().int().min(1).max(10_000).default(1);

export const ownerQuery = z.object({ tab: z.enum(ownerTabs).default('new'), page });
export const listQuery = z.object({
  tab: z.enum(listTabs).default('all'),
  q: z.string().max(100).default(''),
  need: z
    .string()
    .regex(/^[0-9a-f]{24}$/)
    .or(z.literal(''))
    .default(''),
  page,
});
