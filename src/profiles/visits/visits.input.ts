import { z } from 'zod';
import { kecamatan } from '../../catalogue/places.ts';
import { recordId, words } from '../../http/fields.ts';
import { asList, formMessage } from '../../http/parse.ts';
import { visitsTexts } from './visits.texts.ts';

export const visitsQuery = z.object({
  kecamatan: z
    .string()
    .refine((name) => name === '' || kecamatan.some((place) => place.name === name))
    .default(''),
  page: z.coerce.number().int().min(1).max(1_000).default(1),
});

const report = { note: words(500, 3), outcome: z.enum(['active', 'rests']) };
const nobody = formMessage(visitsTexts.say('nobody'));

/** One report of a trip to several. */
export const tripForm = z.object({
  ...report,
  umkmIds: z.preprocess(asList, z.array(recordId()).max(100)).refine((ids) => ids.length > 0, nobody),
});

export const visitForm = z.object(report);
