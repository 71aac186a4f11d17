import type { CompiledNeed } from '../compileNeed.ts';
import { notAbove } from '../curves.ts';
import type { Facts } from '../facts.ts';
import { curves } from '../weights.ts';

/** Days until delivery over the days that are given. */
export function leadRatio(facts: Facts, need: CompiledNeed): number {
  return facts.leadDays / Math.max(1, need.need.neededWithinDays);
}

const curve = curves.leadTime;

export function leadTimeValue(facts: Facts, need: CompiledNeed): number {
  return notAbove(leadRatio(facts, need), curve);
}
