import { setImmediate as breathe } from 'node:timers/promises';
import { createIndex, rank, type CapabilityIndex } from '../../matching/rank.ts';
import { needProfile, type Need } from '../../needs/needs.rules.ts';
import { listOpenNeeds } from '../../needs/needs.store.ts';
import { capabilityIndex } from '../../profiles/capabilityIndex.ts';
import { wordsAfter } from '../../profiles/lexicon/changeLexicon.ts';
import { lexiconOf, type WordContent } from '../../profiles/lexicon/lexicon.rules.ts';
import { lexiconNumber, listWords } from '../../profiles/lexicon/lexicon.store.ts';
import { toUmkmProfile } from '../../profiles/profileForMatching.ts';
import { eachActiveUmkm, listUmkm } from '../../profiles/profiles.store.ts';
import type { ActionContext } from '../../shared/context.ts';
import { dayOf } from '../../shared/dates.ts';
import { Forbidden } from '../../shared/errors.ts';
import type { ListChange } from './preview.rules.ts';
import { addPreview, notePreview } from './preview.store.ts';

const MOST_NEEDS = 2_000;
const LIST = 60;
const AT_ONCE = 50;
const NOTED_EVERY = 500;
const NAMED = 5;
const KEPT_CHANGES = 200;

async function readAnew(id: string, words: readonly WordContent[], ctx: ActionContext): Promise<CapabilityIndex> {
  const index = createIndex([], lexiconOf(words, (await lexiconNumber()) + 1));
  let done = 0;
  for await (const umkm of eachActiveUmkm()) {
    index.upsert(toUmkmProfile(umkm));
    done += 1;
    if (done % AT_ONCE === 0) await breathe();
    if (done % NOTED_EVERY !== 0) continue;
    await notePreview(id, { done, aliveAt: new Date() });
    ctx.push.changed({ role: 'coordinator' }, ['lexicon']);
  }
  return index;
}

const without = (list: readonly string[], other: readonly string[]): string[] => {
  const known = new Set(other);
  return list.filter((one) => !known.has(one));
};

interface RawChange {
  readonly need: Need;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

async function compare(now: Date, next: CapabilityIndex): Promise<RawChange[]> {
  const current = capabilityIndex();
  const changes: RawChange[] = [];
  for (const need of await listOpenNeeds(now, MOST_NEEDS)) {
    const profile = needProfile(need, dayOf(now));
    const list = (index: CapabilityIndex) =>
      rank(index, { ...profile }, { limit: LIST, nearMissLimit: 0, explain: false }).eligible.map(({ umkmId }) => umkmId);
    const [before, after] = [list(current), list(next)];
    if (before.join() !== after.join()) changes.push({ need, before, after });
    await breathe();
  }
  return changes;
}

async function named(changes: readonly RawChange[]): Promise<ListChange[]> {
  const first = (list: readonly string[]) => list.slice(0, NAMED);
  const ids = changes.flatMap(({ before, after }) => [...first(without(after, before)), ...first(without(before, after))]);
  const names = new Map((await listUmkm([...new Set(ids)])).map(({ id, name }) => [id, name]));
  return changes.map(({ need, before, after }) => {
    const [entered, left] = [without(after, before), without(before, after)];
    const namesOf = (list: readonly string[]) => first(list).map((id) => names.get(id) ?? '');
    return {
      ...{ needId: need.id, number: need.number, title: need.title, before: before.length, after: after.length },
      ...{ entered: namesOf(entered), enteredCount: entered.length, left: namesOf(left), leftCount: left.length },
    };
  });
}

async function work(id: string, words: readonly WordContent[], ctx: ActionContext): Promise<void> {
  const index = await readAnew(id, words, ctx);
  const changes = await compare(ctx.now, index);
  const kept = await named(changes.slice(0, KEPT_CHANGES));
  await notePreview(id, {
    changes: kept,
    changedCount: changes.length,
    done: index.size,
    total: index.size,
    aliveAt: new Date(),
  });
  ctx.push.changed({ role: 'coordinator' }, ['lexicon']);
}

/**
 * Tries rows on every UMKM and open need, beside what serves now and without saving anything; goes on after it has returned the
 * preview's id. Throws Forbidden for others than coordinators, InvalidInput where a row makes no sense.
 */
export async function previewLexicon(ctx: ActionContext, add: readonly WordContent[]): Promise<string> {
  if (ctx.actor.role !== 'coordinator') throw new Forbidden();
  const words = wordsAfter(await listWords(), { add });
  const id = await addPreview(add, ctx.actor.name, capabilityIndex().size, ctx.now);
  work(id, words, ctx).catch(() => notePreview(id, { aliveAt: new Date(0) }).catch(() => undefined));
  return id;
}
