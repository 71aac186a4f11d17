import type { CompiledNeed } from '../compileNeed.ts';
import type { Facts } from '../facts.ts';

const bitCount = (bits: number): number => {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count++;
  return count;
};

/** How many of the wished certificates are held over the whole window. */
export function wishesHeld(facts: Facts, need: CompiledNeed): number {
  return bitCount(facts.valid & need.nice);
}

/** None of them leaves four tenths: they are wishes. Half of them is most of what they are worth. */
export function wishesValue(facts: Facts, need: CompiledNeed): number {
  if (need.niceCount === 0) return Number.NaN;
  const share = wishesHeld(facts, need) / need.niceCount;
  return share < 0.5 ? 0.3 + 0.4 * share : 0.8 + 0.4 * (share - 0.5);
}
