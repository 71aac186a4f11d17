import { z } from 'zod';
import { categoryBySlug } from '../catalogue/categories.ts';
import { certificateBySlug } from '../catalogue/certificates.ts';
import { partnershipPatterns } from '../catalogue/patterns.ts';
import { toBase, unitBySlug } from '../catalogue/units.ts';
import { day, decimal, optionalWhole, optionalWords, rupiah, ticked, whole, words } from '../http/fields.ts';
import { asList, formMessage } from '../http/parse.ts';
import { answerHourChoices } from '../proposals/clock.rules.ts';
import { daysBetween, instantOf } from '../shared/dates.ts';
import { MOST_AT_ONCE, needStatuses, type NeedTerms } from './needs.rules.ts';
import { deliveryPlaceByCode } from './deliveryPlaces.ts';
import { needFormTexts } from './needForm.texts.ts';

const slugs = <Slug extends string>(list: readonly { readonly slug: Slug }[]) =>
  list.map(({ slug }) => slug) as [Slug, ...Slug[]];

const says = (key: Parameters<typeof needFormTexts.say>[0]) => formMessage(needFormTexts.say(key));

const certificates = z
  .preprocess(asList, z.array(z.string()))
  .refine((list) => list.every((slug) => certificateBySlug(slug) !== null), says('unknownCertificate'))
  .transform((list) => [...new Set(list)]);

/** Left open in a draft: 0 then stands for "not said yet". */
const openQuantity = z.preprocess(
  (typed) => (typeof typed === 'string' && typed.trim() === '' ? '0' : typed),
  decimal(0, 10_000_000),
);

const category = z
  .preprocess((slug) => (slug === '' || slug === undefined ? null : slug), z.string().nullable())
  .refine((slug) => slug === null || categoryBySlug(slug) !== null, says('categoryNone'));

const place = z
  .string()
  .refine((code) => deliveryPlaceByCode(code) !== null, { ...says('choosePlace'), abort: true })
  .transform((code) => {
    const { name, lat, lon } = deliveryPlaceByCode(code)!;
    return { name, lat, lon };
  });

const optionalDay = z.preprocess((typed) => (typed === '' ? undefined : typed), day().optional());

/** The buyer's clock: until when at all, how long each has, and whether the next in line may be asked. */
const answer = {
  answerDay: day(),
  answerHour: whole(0, 23),
  answerHours: z
    .enum(['', ...answerHourChoices.map(String)])
    .default('')
    .transform((hours) => (hours === '' ? null : Number(hours))),
  autoInvite: ticked(),
  autoAtOnce: z.preprocess((typed) => (typed === '' || typed === undefined ? '1' : typed), whole(1, MOST_AT_ONCE)),
  autoUntil: optionalDay,
};

interface TypedClock {
  readonly answerDay: string;
  readonly answerHour: number;
  readonly answerHours: number | null;
  readonly autoInvite: boolean;
  readonly autoAtOnce: number;
  readonly autoUntil?: string | undefined;
}

function clockOf({ answerDay, answerHour, answerHours, autoInvite, autoAtOnce, autoUntil }: TypedClock) {
  const until = autoUntil === undefined ? null : instantOf(autoUntil, 24);
  return {
    answerBy: instantOf(answerDay, answerHour),
    answerHours,
    autoInvite: autoInvite ? { atOnce: autoAtOnce, until } : null,
  };
}

const MOST_DAYS = 3 * 366;

const fields = z.object({
  title: words(120, 3),
  description: optionalWords(2_000),
  category,
  quantity: openQuantity,
  unit: z.string().refine((slug) => unitBySlug(slug) !== null, says('chooseUnit')),
  frequency: z.enum(['once', 'weekly', 'monthly']),
  maxPrice: optionalWhole(1, 100_000_000_000),
  priceKind: z.enum(['firm', 'target']),
  place,
  deliveryFrom: day(),
  deliveryUntil: day(),
  must: certificates,
  nice: certificates,
  pattern: z.enum(slugs(partnershipPatterns)),
  paymentDays: whole(0, 180),
  ...answer,
});

function quantityIsWhole({ quantity, unit }: { quantity: number; unit: string }): boolean {
  const factor = unitBySlug(unit)?.factor ?? 1;
  return Math.abs(quantity * factor - Math.round(quantity * factor)) < 1e-6;
}

/** The whole form of a need, as the buyer fills it in. */
export const needForm = fields
  .refine(quantityIsWhole, { ...says('wholeUnits'), path: ['quantity'] })
  .refine((form) => form.deliveryUntil >= form.deliveryFrom, { ...says('windowBackwards'), path: ['deliveryUntil'] })
  .refine((form) => daysBetween(form.deliveryFrom, form.deliveryUntil) <= MOST_DAYS, {
    ...says('windowTooLong'),
    path: ['deliveryUntil'],
  })
  .transform((form): NeedTerms => {
    const { maxPrice, priceKind, place: deliverTo, must, nice, quantity, ...others } = form;
    const { answerDay, answerHour, answerHours, autoInvite, autoAtOnce, autoUntil, ...rest } = others;
    return {
      ...rest,
      quantity: toBase(quantity, rest.unit),
      maxPriceIdr: maxPrice ?? null,
      priceFirm: maxPrice !== undefined && priceKind === 'firm',
      deliverTo,
      mustCertificates: must,
      niceCertificates: nice.filter((slug) => !must.includes(slug)),
      ...clockOf({ answerDay, answerHour, answerHours, autoInvite, autoAtOnce, autoUntil }),
    };
  });

/** What may be changed while owners consider proposals. */
export const lockedNeedForm = z
  .object({ description: optionalWords(2_000), nice: certificates, ...answer })
  .transform(({ description, nice, ...clock }): Partial<NeedTerms> => ({
    ...{ description, niceCertificates: nice },
    ...clockOf(clock),
  }));

/** Which button was pressed, and the key that tells one filled-in form from another. */
export const newNeedButton = z.object({
  do: z.enum(['draft', 'publish']).default('draft'),
  formKey: z.string().regex(/^[0-9a-f-]{36}$/),
});

export const closeForm = z.object({ reason: words(300, 3) });

const idList = z.preprocess(asList, z.array(z.string().regex(/^[0-9a-f]{24}$/)));

/** "Kirim ke yang dipilih" or "kirim ke N terbaik". */
export const sendForm = z
  .object({ do: z.enum(['chosen', 'best']).default('chosen'), umkmIds: idList, best: z.string().optional() })
  .transform((form, context) => {
    if (form.do === 'chosen') return { umkmIds: [...new Set(form.umkmIds)] };
    const best = whole(1, 50).safeParse(form.best ?? '');
    if (best.success) return { best: best.data };
    for (const issue of best.error.issues) context.addIssue({ ...issue, path: ['best'] });
    return z.NEVER;
  });

const openAmount = z.preprocess((typed) => (typed === '' ? undefined : typed), decimal(0.001, 10_000_000).optional());

export const handForm = z.object({
  product: z.string().regex(/^[0-9a-f]{24}:[0-9a-f]{24}$/),
  reason: optionalWords(300),
  price: z.preprocess((typed) => (typed === '' ? undefined : typed), rupiah().optional()),
  quantity: openAmount,
  productAmount: openAmount,
});

/** The address's query of the lists. */
export const listQuery = z.object({
  status: z.enum(['all', ...needStatuses]).default('all'),
  q: z.string().max(100).default(''),
  kind: z.string().max(40).default(''),
  place: z.string().max(40).default(''),
  category: z.string().max(40).default(''),
  page: z.coerce.number().int().min(1).max(100_000).default(1),
});
export type ListQuery = z.output<typeof listQuery>;
