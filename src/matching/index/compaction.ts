import type { CapabilityIndex } from '../capabilityIndex.ts';
import { inThread } from '../inThread.ts';
import type { Compacted } from './compactRows.ts';
import { takeOver, wornState } from './takeOver.ts';

const running = new WeakMap<CapabilityIndex, Promise<void>>();

/**
 * Closes the gaps that changes have left, in a thread of its own: meanwhile the index serves and takes in changes, and no answer is
 * another before, during or after. Resolves when the new rows serve; one at a time. Rejects with the thread's error, the index as it was.
 */
export function compact(index: CapabilityIndex): Promise<void> {
  const under = running.get(index);
  if (under) return under;
  const touched = new Set<number>();
  index.touched = touched;
  const file = new URL('./compactionThread.ts', import.meta.url);
  const made = inThread<Compacted>(file, wornState(index))
    .then((done) => takeOver(index, done, touched))
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
