import { setImmediate } from 'node:timers/promises';
import type { CapabilityIndex } from '../capabilityIndex.ts';
import { inThread } from '../inThread.ts';
import type { Compacted } from './compactRows.ts';
import { idsOf, takeOver, wornState } from './takeOver.ts';

/** Rows whose ids are looked up in one go. */
const SLICE = 2_000;

/** Product ids of the compacted rows, slice by slice: those of rows that were there when it began do not change. */
async function movedIds(index: CapabilityIndex, done: Compacted): Promise<string[]> {
  const ids: string[] = [];
  for (let from = 0; from < done.rows; from += SLICE) {
    for (const id of idsOf(index, done, from, from + SLICE)) ids.push(id);
    await setImmediate();
  }
  return ids;
}

const running = new WeakMap<CapabilityIndex, Promise<void>>();

/**
 * Closes the gaps that changes have left, in a thread of its own: meanwhile the index serves and takes in changes, and no answer is
 * another before, during or after. Resolves when the new rows serve; one at a time. Rejects with the thread's error, the index as it was.
 */
export function compact(index: CapabilityIndex): Promise<void> {
  const under = running.get(index);
  if (under) return under;
  index.touched = new Map();
  const file = new URL('./compactionThread.ts', import.meta.url);
  const made = inThread<Compacted>(file, wornState(index))
    .then(async (done) => takeOver(index, done, await movedIds(index, done)))
    .finally(() => {
      index.touched = null;
      running.delete(index);
    });
  running.set(index, made);
  return made;
}

const LEAST_WORN = 1_000;
const WORN_SHARE = 1 / 4;

/** Whether so many rows are gaps that closing them is worth it. */
export function isWorn({ rows, deadRows }: CapabilityIndex): boolean {
  return deadRows >= LEAST_WORN && deadRows >= rows * WORN_SHARE;
}
