import type { CompiledNeed } from '../compileNeed.ts';

const bitCount = (bits: number): number => {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count++;
  return count;
};

/** How many of the wished certificates are held over the whole window. */
export function wishesHeld(valid: number, need: CompiledNeed): number {
  return bitCount(valid & need.nice);
}

/** None of them leaves four tenths: they are wishes. Half of them is most of what they are worth. */
export function wishesValue(held: number, wished: number): number {
  if (wished === 0) return Number.NaN;
  const share = held / wished;
  return share < 0.5 ? 0.3 + 0.4 * share : 0.8 + 0.4 * (share - 0.5);
}
