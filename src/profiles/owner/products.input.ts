import { z } from 'zod';
import { categoryBySlug } from '../../catalogue/categories.ts';
import { exactBase, unitBySlug } from '../../catalogue/units.ts';
import { decimal, optionalWords, rupiah, ticked, whole, words } from '../../http/fields.ts';
import { formMessage } from '../../http/parse.ts';
import { productTexts } from './products.texts.ts';

const MOST_UNITS = 10_000_000;
const chooseFromList = formMessage(productTexts.say('chooseFromList'));
const notThisUnit = formMessage(productTexts.say('notThisUnit'));
const minTooLarge = formMessage(productTexts.say('minTooLarge'));

/** The whole base amount of a typed amount, at least one; null when the unit cannot carry it. */
function baseAmount(value: number, unit: string): number | null {
  return exactBase(value, unit) || null;
}

/** A product as the form states it; amounts come out in the unit's base. */
export const productForm = z
  .object({
    /** Given out with the empty form, so that a form sent twice is one product. */
    id: z.string().regex(/^[0-9a-f]{24}$/),
    name: words(100, 3),
    description: optionalWords(600),
    category: z
      .string()
      .default('')
      .refine((slug) => slug === '' || categoryBySlug(slug) !== null, chooseFromList)
      .transform((slug) => (slug === '' ? null : slug)),
    unit: z.string().refine((slug) => unitBySlug(slug) !== null, chooseFromList),
    capacityPerMonth: decimal(0.001, MOST_UNITS),
    minOrder: decimal(0.001, MOST_UNITS),
    priceIdr: rupiah(1_000_000_000),
    leadTimeDays: whole(0, 365),
    active: ticked(),
  })
  .transform((form, context) => {
    const capacityPerMonth = baseAmount(form.capacityPerMonth, form.unit);
    const minOrder = baseAmount(form.minOrder, form.unit);
    const refuse = (field: string, { params, error }: typeof notThisUnit) =>
      context.addIssue({ code: 'custom', path: [field], params, message: error() });
    if (capacityPerMonth === null) refuse('capacityPerMonth', notThisUnit);
    if (minOrder === null) refuse('minOrder', notThisUnit);
    if (capacityPerMonth === null || minOrder === null) return z.NEVER;
    if (minOrder > capacityPerMonth) {
      refuse('minOrder', minTooLarge);
      return z.NEVER;
    }
    return { ...form, capacityPerMonth, minOrder };
  });
