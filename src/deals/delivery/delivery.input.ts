import { z } from 'zod';
import { day, decimal, optionalWords, words } from '../../http/fields.ts';
import { followUps, refusalReasons, testKinds } from './delivery.rules.ts';

/** Made with each form, so that the same form counts once. */
const formKey = z.string().regex(/^[\w-]{8,60}$/);

/** The largest amount in the named unit that a form takes. */
const MOST = 100_000_000;
const amount = decimal(0.001, MOST);
const orNone = <Values extends readonly [string, ...string[]]>(values: Values) =>
  z.preprocess((sent) => (sent === '' || sent === undefined ? null : sent), z.enum(values).nullable());

const optionalDay = z.preprocess((sent) => (sent === '' || sent === undefined ? null : sent), day().nullable());

export const orderForm = z.object({ orderNumber: optionalWords(40) });
export const planForm = z.object({ dueOn: day(), quantity: amount });

export const lotForm = z.object({
  formKey,
  umkmId: z.string().regex(/^[0-9a-f]{24}$/),
  quantity: amount,
  producedOn: day(),
  testKind: orNone(testKinds),
  testValue: optionalWords(40),
  testLimit: optionalWords(40),
  testPassed: orNone(['passed', 'failed']),
});
export type TypedLot = z.output<typeof lotForm>;

export const lotAnswerForm = z.object({ code: words(20), answer: z.enum(['allow', 'stop']) });
export const acceptanceForm = z.object({ followUp: orNone(followUps), dueOn: optionalDay });
/** One lot of the acceptance; its fields carry the lot's code. */
export const lotAcceptanceForm = z.object({
  accepted: decimal(0, MOST),
  reason: orNone(refusalReasons),
  words: optionalWords(300),
});

export const lotsQuery = z.object({
  code: z.string().trim().toUpperCase().max(20).default(''),
  umkm: z
    .string()
    .regex(/^[0-9a-f]{24}$/)
    .or(z.literal(''))
    .default(''),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
});
