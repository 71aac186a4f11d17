import { z } from 'zod';
import { optionalWords, words } from '../../http/fields.ts';
import { formMessage } from '../../http/parse.ts';
import { canonicalMeaning, plainWords, readSpellings, wordKinds } from '../../profiles/lexicon/lexicon.rules.ts';
import { lexiconPageTexts } from './lexiconPage.texts.ts';

export const lexiconQuery = z.object({
  q: z.string().max(100).default(''),
  kind: z.enum(wordKinds).nullable().catch(null).default(null),
  try: z.string().max(300).default(''),
  page: z.coerce.number().int().min(1).max(1_000).default(1),
});
export type LexiconQuery = z.output<typeof lexiconQuery>;

/** One row: words as the engine writes them. */
export const wordForm = z
  .object({
    kind: z.enum(wordKinds),
    means: words(100, 2).refine((typed) => plainWords(typed) !== ''),
    spellings: optionalWords(2_000),
    do: z.enum(['save', 'preview']).default('save'),
  })
  .transform(({ kind, means: typed, spellings, do: todo }) => {
    const means = kind === 'protected' ? plainWords(typed) : canonicalMeaning(typed);
    return { todo, word: { kind, means, spellings: readSpellings(spellings, means) } };
  })
  .refine(({ word }) => word.kind === 'protected' || word.spellings.length > 0, {
    path: ['spellings'],
    ...formMessage(lexiconPageTexts.say('spellingsNeeded')),
  });

export const pasteForm = z.object({
  kind: z.enum(wordKinds),
  lines: words(100_000),
  do: z.enum(['save', 'preview']).default('save'),
});

export const pageQuery = z.object({ page: z.coerce.number().int().min(1).max(1_000).default(1) });
