import type { ChoiceProblem, Part, Unit } from './memberChoice.rules.ts';

interface Filling {
  readonly lots: readonly number[];
  readonly caps: readonly number[];
  readonly parts: readonly Part[];
}

/** What an option adds to the filled value; −∞ when its least amounts do not fit. */
function gainOf(problem: ChoiceProblem, { lots, caps }: Filling, option: readonly Part[]): number {
  let gain = 0;
  for (const { component, lot, cap, value } of option) {
    const target = problem.targets[component]!;
    if (lots[component]! + lot > target) return -Infinity;
    gain += value * Math.min(cap, Math.max(0, target - caps[component]!));
  }
  return gain;
}

function withOption({ lots, caps, parts }: Filling, option: readonly Part[]): Filling {
  const added = (sums: readonly number[], key: 'lot' | 'cap'): number[] =>
    sums.map((sum, component) => sum + (option.find((part) => part.component === component)?.[key] ?? 0));
  return { lots: added(lots, 'lot'), caps: added(caps, 'cap'), parts: [...parts, ...option] };
}

/** A good start for a problem whose targets need not be met: forced UMKM, then again and again the option that fills most. */
export function firstFill(problem: ChoiceProblem): { parts: readonly Part[]; members: number } {
  const none = problem.targets.map(() => 0);
  let filling: Filling = { lots: none, caps: none, parts: [] };
  const waiting = new Set(problem.units);
  const forced = problem.units.filter((unit) => unit.forced);
  let members = 0;
  while (members < problem.maxMembers) {
    const mustJoin = forced.some((unit) => waiting.has(unit));
    let best: { unit: Unit; option: readonly Part[] } | null = null;
    let bestGain = mustJoin ? -1 : 0;
    for (const unit of waiting) {
      if (mustJoin && !unit.forced) continue;
      for (const option of unit.options) {
        const gain = gainOf(problem, filling, option);
        if (gain > bestGain) [best, bestGain] = [{ unit, option }, gain];
      }
    }
    if (!best) break;
    waiting.delete(best.unit);
    filling = withOption(filling, best.option);
    members++;
  }
  return { parts: filling.parts, members };
}
