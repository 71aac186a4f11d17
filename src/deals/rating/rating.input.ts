import { z } from 'zod';
import { optionalWords } from '../../http/fields.ts';
import { LONGEST_COMMENT } from './rating.rules.ts';

export const ratingForm = z.object({
  workAgain: z.enum(['yes', 'no']).transform((said) => said === 'yes'),
  comment: optionalWords(LONGEST_COMMENT),
});
