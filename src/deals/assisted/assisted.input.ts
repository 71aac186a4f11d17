import { z } from 'zod';
import { readPhone } from '../../accounts/accounts.rules.ts';
import { day, optionalWords, whole, words } from '../../http/fields.ts';
import { formMessage } from '../../http/parse.ts';
import { consentWays } from '../../proposals/assisted/assisted.rules.ts';
import { assistedTexts } from '../../proposals/assisted/assisted.texts.ts';
import { instantOf } from '../../shared/dates.ts';

/** What the officer says of the consent; the proof is a file beside it. */
export const assistForm = z
  .object({
    givenBy: words(120, 3),
    givenDay: day(),
    givenHour: whole(0, 23),
    way: z.enum(consentWays),
    through: optionalWords(120),
    note: optionalWords(500),
    phone: optionalWords(40).refine(
      (typed) => typed === '' || readPhone(typed) !== null,
      formMessage(assistedTexts.words.phoneWrong),
    ),
    round: z.coerce.number().int().min(1),
  })
  .transform(({ givenDay, givenHour, phone, through, ...rest }) => ({
    ...rest,
    givenAt: instantOf(givenDay, givenHour),
    through: through || null,
    phone: phone === '' ? null : readPhone(phone),
  }));

export const codeForm = z.object({ code: words(40, 1) });
export const revokeForm = z.object({ words: optionalWords(300) });
