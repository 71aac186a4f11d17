import { z } from 'zod';
import { optionalWhole, optionalWords, whole, words } from '../../http/fields.ts';
import { formMessage } from '../../http/parse.ts';
import { businessPoint } from '../places.rules.ts';
import { nibField } from '../profiles.input.ts';
import { productTexts } from './products.texts.ts';

const MOST_IDR = 100_000_000_000_000;
const MOST_WORKERS = 10_000;

const orNull = <Value>(value: Value | undefined): Value | null => value ?? null;

/** Everything but the name may follow later. */
export const businessForm = z.object({
  name: words(120, 3),
  nib: nibField,
  annualSalesIdr: optionalWhole(0, MOST_IDR).transform(orNull),
  capitalIdr: optionalWhole(0, MOST_IDR).transform(orNull),
  kecamatan: z
    .string()
    .default('')
    .refine((name) => name === '' || businessPoint(name) !== null, formMessage(productTexts.say('chooseFromList')))
    .transform((name) => (name === '' ? null : name)),
  desa: optionalWords(80).transform((name) => (name === '' ? null : name)),
  workersMen: optionalWhole(0, MOST_WORKERS).transform(orNull),
  workersWomen: optionalWhole(0, MOST_WORKERS).transform(orNull),
});

export const deliveryForm = z.object({ deliveryRadiusKm: whole(1, 500) });
