import { z } from 'zod';
import { day, optionalWords, ticked, whole, words } from '../../http/fields.ts';
import { clauseKeys, type ClauseKey } from './agreement.rules.ts';

/** The longest text of one clause. */
export const LONGEST_CLAUSE = 8_000;
/** Nobody agrees to be paid later than this; what is over 15 days is warned about. */
export const LONGEST_PAYMENT_DAYS = 180;

/** Lines stay as typed; line ends are the same whatever the browser sends. */
const clauseText = z
  .string()
  .optional()
  .transform((typed) => (typed ?? '').replace(/\r\n?/g, '\n').trim())
  .pipe(z.string().max(LONGEST_CLAUSE));

/** Name of a clause's field in the form. */
export const clauseField = (key: ClauseKey): `clause-${ClauseKey}` => `clause-${key}`;

const clauseFields = Object.fromEntries(clauseKeys.map((key) => [clauseField(key), clauseText])) as Record<
  `clause-${ClauseKey}`,
  typeof clauseText
>;

export const versionForm = z.object({
  base: z.coerce.number().int().min(1),
  paymentDays: whole(0, LONGEST_PAYMENT_DAYS),
  endsOn: day(),
  note: optionalWords(300),
  ...clauseFields,
});

const signed = { version: z.coerce.number().int().min(1), sha256: z.string().regex(/^[0-9a-f]{64}$/) };
export const signForm = z.object({ ...signed, read: ticked() });
export const paperForm = z.object({ ...signed, part: z.enum(['buyer', 'owner']), signer: words(120) });

export const hashQuery = z.object({
  hash: z.string().trim().toLowerCase().max(200).default(''),
  number: z.string().trim().max(40).default(''),
});
