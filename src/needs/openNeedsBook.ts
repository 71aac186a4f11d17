import {
  addOpenNeed,
  createOpenNeeds,
  fittingNeeds,
  needsEnteredBy,
  removeOpenNeed,
  type OpenNeeds,
} from '../matching/openNeeds.ts';
import { capabilityIndex } from '../profiles/capabilityIndex.ts';
import { dayOf, type Day } from '../shared/dates.ts';
import { isLive, needProfile, type Need } from './needs.rules.ts';

/**
 * The open needs of this process, findable by what a product means. Kept beside the index it was built over: when that is replaced,
 * or the day changes (needs are judged as of a day), it is built anew from the needs it holds.
 */
const held = new Map<string, Need>();
let book: { readonly needs: OpenNeeds; readonly day: Day } | null = null;

function current(now: Date): OpenNeeds {
  const index = capabilityIndex();
  const day = dayOf(now);
  if (book && book.needs.index === index && book.day === day) return book.needs;
  const needs = createOpenNeeds(index);
  for (const need of held.values()) addOpenNeed(needs, needProfile(need, day));
  book = { needs, day };
  return needs;
}

const awaitsAnswers = (need: Need, now: Date): boolean => isLive(need.status) && need.answerBy > now;

/** Takes a need into the book as it stands, or out of it when nobody can be asked any more. */
export function keepOpenNeed(need: Need, now: Date): void {
  if (!awaitsAnswers(need, now)) {
    dropOpenNeed(need.id);
    return;
  }
  held.set(need.id, need);
  addOpenNeed(current(now), needProfile(need, dayOf(now)));
}

export function dropOpenNeed(needId: string): void {
  held.delete(needId);
  if (book) removeOpenNeed(book.needs, needId);
}

/** Puts these needs in the place of all that the book held. */
export function replaceOpenNeeds(needs: readonly Need[], now: Date): void {
  held.clear();
  book = null;
  for (const need of needs) if (awaitsAnswers(need, now)) held.set(need.id, need);
  current(now);
}

/** Open needs that an UMKM fits as the index now knows it, with its score; whether it stands in their lists is not asked. */
export function openNeedsFor(umkmId: string, now: Date): { readonly needId: string; readonly score: number }[] {
  return fittingNeeds(current(now), umkmId);
}

/** True when a changed UMKM enters a list that this process has not seen it in. */
export function entersLists(umkmId: string, now: Date): boolean {
  return needsEnteredBy(current(now), umkmId).length > 0;
}

/** Every need in the book, for looking at what would change. */
export function heldOpenNeeds(): readonly Need[] {
  return [...held.values()];
}
