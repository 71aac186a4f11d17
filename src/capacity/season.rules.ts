import { addDays, type Day } from '../shared/dates.ts';
import { MOST_PERCENT } from './capacity.rules.ts';
import { monthOfDay, type Month } from './months.rules.ts';
import { fastingMonths } from './ramadan.data.ts';

/** How much of the usual an owner may say a month brings, in percent. */
export const seasonPercents = [0, 25, 50, 75, 100, 125, 150, 175, 200, 250, MOST_PERCENT] as const;

/** How far ahead months may be set, this month included: as far as a delivery may run. */
export const MONTHS_AHEAD = 36;

export interface SeasonHint {
  readonly kind: 'ramadan' | 'lebaran';
  readonly from: Day;
  readonly until: Day;
}

/** What of Ramadan and Lebaran falls into a month; empty for the others and beyond the known years. */
export function hintsOf(month: Month): SeasonHint[] {
  return fastingMonths.flatMap(({ from, lebaran }) => {
    const lastDay = addDays(lebaran, -1);
    const fasting = monthOfDay(from) <= month && month <= monthOfDay(lastDay);
    return [
      ...(fasting ? [{ kind: 'ramadan' as const, from, until: lastDay }] : []),
      ...(monthOfDay(lebaran) === month ? [{ kind: 'lebaran' as const, from: lebaran, until: addDays(lebaran, 1) }] : []),
    ];
  });
}
