import type { Day } from '../shared/dates.ts';

export interface FastingMonth {
  readonly year: number;
  /** First day of Ramadan. */
  readonly from: Day;
  /** Lebaran, 1 Syawal: the day after the last of Ramadan. */
  readonly lebaran: Day;
}

/**
 * Ramadan and Lebaran by the tabular Islamic calendar as it falls in Indonesia; the government announces each a day or so
 * before (sidang isbat), so that a year may differ by one day.
 */
export const fastingMonths: readonly FastingMonth[] = [
  { year: 2026, from: '2026-02-19', lebaran: '2026-03-21' },
  { year: 2027, from: '2027-02-08', lebaran: '2027-03-10' },
  { year: 2028, from: '2028-01-28', lebaran: '2028-02-27' },
  { year: 2029, from: '2029-01-16', lebaran: '2029-02-14' },
];
