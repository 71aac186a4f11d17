import { enqueueJob } from '../../platform/jobs.ts';
import { afterCommit, inTransaction } from '../../platform/transaction.ts';
import type { ActionContext } from '../../shared/context.ts';
import { Conflict, Forbidden, InvalidInput, NotFound } from '../../shared/errors.ts';
import { followLexicon } from '../capabilityIndex.ts';
import { newId } from '../profiles.store.ts';
import { lexiconTexts } from './lexicon.texts.ts';
import {
  contradiction,
  isKnownMeaning,
  MOST_WORDS,
  standardMeaning,
  type LexiconWord,
  type WordChange,
  type WordContent,
} from './lexicon.rules.ts';
import { addVersion, lexiconNumber, listWords, putWord, removeWord } from './lexicon.store.ts';

/** Durable job: the lexicon has changed; open needs are ranked again once this process reads with it. Payload `{ version }`. */
const LEXICON_CHANGED = 'lexicon-changed';

const { say } = lexiconTexts;

/** What is to change: rows to add (joined with rows of the same meaning and kind), one to rewrite, one to take out. */
export type LexiconChange =
  { readonly add: readonly WordContent[] } | { readonly edit: string; readonly to: WordContent } | { readonly remove: string };

const contentOf = ({ means, spellings, kind }: WordContent): WordContent => ({ means, spellings: [...spellings], kind });
const same = (one: WordContent, other: WordContent): boolean =>
  JSON.stringify(contentOf(one)) === JSON.stringify(contentOf(other));

function check(word: WordContent): void {
  if (word.kind !== 'protected' && !isKnownMeaning(word.means))
    throw new InvalidInput({ means: say('unknownMeaning', { means: word.means }) });
  const taken = word.kind === 'protected' ? standardMeaning(word.means) : null;
  if (taken !== null) throw new InvalidInput({ means: say('nameIsWord', { name: word.means, means: taken }) });
}

interface Planned {
  readonly change: WordChange;
  readonly id: string;
  readonly after: WordContent | null;
}

function added(words: readonly LexiconWord[], add: readonly WordContent[]): Planned[] {
  const planned = new Map<string, Planned>();
  for (const word of add) {
    check(word);
    const key = `${word.kind} ${word.means}`;
    const known = words.find(({ means, kind }) => means === word.means && kind === word.kind);
    const before = known ? contentOf(known) : null;
    const had = planned.get(key)?.after ?? before;
    const after = { ...contentOf(word), spellings: [...new Set([...(had?.spellings ?? []), ...word.spellings])].sort() };
    planned.set(key, { id: planned.get(key)?.id ?? known?.id ?? newId(), change: { before, after }, after });
  }
  return [...planned.values()].filter(({ change: { before, after } }) => before === null || !same(before, after!));
}

function plan(words: readonly LexiconWord[], change: LexiconChange): Planned[] {
  if ('add' in change) return added(words, change.add);
  const id = 'edit' in change ? change.edit : change.remove;
  const known = words.find((word) => word.id === id);
  if ('remove' in change) return known ? [{ id, change: { before: contentOf(known), after: null }, after: null }] : [];
  if (!known) throw new NotFound();
  check(change.to);
  if (same(known, change.to)) return [];
  if (words.some((word) => word.id !== id && word.means === change.to.means && word.kind === change.to.kind))
    throw new InvalidInput({ means: say('meaningTaken') });
  return [{ id, change: { before: contentOf(known), after: contentOf(change.to) }, after: contentOf(change.to) }];
}

/** The words as they would be after a change. Throws InvalidInput where that makes no sense. */
export function wordsAfter(words: readonly LexiconWord[], change: LexiconChange): WordContent[] {
  const planned = new Map(plan(words, change).map((one) => [one.id, one.after]));
  const kept = words.filter(({ id }) => !planned.has(id)).map(contentOf);
  const after = [...kept, ...[...planned.values()].filter((word) => word !== null)];
  const twice = contradiction(after);
  if (twice) throw new InvalidInput({ spellings: say('contradiction', twice) });
  if (after.length > MOST_WORDS) throw new Conflict(say('tooMany', { most: MOST_WORDS }));
  return after;
}

/**
 * Changes the coordinators' words as one new version of the lexicon; every process reads with it soon after, and open needs are ranked
 * again. Returns the version's number; a change that changes nothing makes no version. Throws Forbidden for others than coordinators,
 * InvalidInput where a row makes no sense, NotFound for a row that is gone.
 */
export async function changeLexicon(ctx: ActionContext, change: LexiconChange): Promise<number> {
  if (ctx.actor.role !== 'coordinator') throw new Forbidden();
  return inTransaction(async () => {
    const words = await listWords();
    const planned = plan(words, change);
    const last = await lexiconNumber();
    if (planned.length === 0) return last;
    wordsAfter(words, change);
    for (const { id, after } of planned) {
      if (after) await putWord({ ...after, id, changedByName: ctx.actor.name, changedAt: ctx.now });
      else await removeWord(id);
    }
    const changes = planned.map((one) => one.change);
    await addVersion({ number: last + 1, at: ctx.now, byName: ctx.actor.name, changes });
    await enqueueJob(LEXICON_CHANGED, { version: last + 1 });
    afterCommit(() => void followLexicon());
    ctx.push.changed({ role: 'coordinator' }, ['lexicon']);
    return last + 1;
  });
}
