import { z } from 'zod';
import { words } from '../../http/fields.ts';
import { formMessage } from '../../http/parse.ts';
import { addDays, isDay, NO_END, type Day } from '../../shared/dates.ts';
import { certificateTexts } from './certificates.texts.ts';
import { addableTypes } from './profile.rules.ts';

const { say } = certificateTexts;

/** No certificate here runs longer; a later year is a slip of the hand. */
const FARTHEST_DAYS = 20 * 366;

function endProblem(typed: string, today: Day) {
  if (typed === '') return say('validUntilNeeded');
  if (!isDay(typed)) return say('dayWrong');
  if (typed < today) return say('dayPast');
  return typed > addDays(today, FARTHEST_DAYS) ? say('dayFar') : null;
}

const id = z.string().regex(/^[0-9a-f]{24}$/);

/** A certificate as the form states it on a day. */
export function certificateForm(today: Day) {
  return z
    .object({
      /** Given out with the empty form, so that a form sent twice is one certificate. */
      id,
      type: z.enum(addableTypes as [string, ...string[]]),
      number: words(60, 3).refine((number) => /^[\p{L}\p{N} ./:_-]+$/u.test(number), formMessage(say('numberWrong'))),
      end: z.enum(['date', 'none']),
      validUntil: z.string().trim().default(''),
    })
    .transform(({ end, validUntil, ...form }, context) => {
      if (end === 'none') return { ...form, validUntil: NO_END };
      const problem = endProblem(validUntil, today);
      if (problem) {
        const { params, error } = formMessage(problem);
        context.addIssue({ code: 'custom', path: ['validUntil'], params, message: error() });
        return z.NEVER;
      }
      return { ...form, validUntil };
    });
}
