import { z } from 'zod';
import { buyerKinds } from '../catalogue/buyerKinds.ts';
import { optionalWords, words } from '../http/fields.ts';
import { formMessage } from '../http/parse.ts';
import { buyerPoint } from './places.rules.ts';
import { registrationTexts } from './registration/registration.texts.ts';

/** A business number as people type it, with spaces or dots; null when it was left out. OSS gives 13 digits. */
export const nibField = optionalWords(40)
  .transform((typed) => typed.replace(/[\s.-]/g, ''))
  .refine((digits) => digits === '' || /^\d{13}$/.test(digits), formMessage(registrationTexts.say('nibWrong')))
  .transform((digits) => (digits === '' ? null : digits));

const kinds = buyerKinds.map(({ slug }) => slug) as [string, ...string[]];

/** What a buyer's organisation states of itself. */
export const organisationFields = {
  name: words(120, 3),
  kind: z.enum(kinds),
  place: z.string().refine((name) => buyerPoint(name) !== null, formMessage(registrationTexts.say('chooseFromList'))),
  address: words(300, 5),
  nib: nibField,
  deciderName: words(80, 2),
  deciderPosition: words(80, 2),
};
