import type { CompiledNeed } from '../compileNeed.ts';
import { notAbove } from '../curves.ts';
import type { Facts } from '../facts.ts';
import { curves } from '../weights.ts';

/** Days until delivery over the days that are given. */
export function leadRatio(facts: Facts, need: CompiledNeed): number {
  return facts.leadDays / need.leadDays;
}

const curve = curves.leadTime;

/** Of `leadRatio`. */
export function leadTimeValue(ratio: number): number {
  return notAbove(ratio, curve);
}
