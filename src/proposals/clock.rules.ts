import { dayOf, instantOf } from '../shared/dates.ts';
import { divideRounded } from '../shared/money.ts';

const HOUR_MS = 3_600_000;
/** Whoever is countered has at least this long to answer. */
const COUNTER_GRACE_MS = 24 * HOUR_MS;
/** The night: from 21.00 to 07.00 WIB. */
const QUIET_FROM_HOUR = 21;
const QUIET_UNTIL_HOUR = 7;
/** The furthest a deadline may lie ahead. */
export const LONGEST_WAIT_DAYS = 60;

/** The deadline after a counter-offer: the old one, or a day from now where that is later, never ending at night. */
export function deadlineAfterCounter(answerBy: Date, now: Date): Date {
  return new Date(Math.max(answerBy.getTime(), afterQuiet(new Date(now.getTime() + COUNTER_GRACE_MS)).getTime()));
}

/** True from 21.00 to 07.00 WIB: nobody is reminded or written to then. */
export function isQuiet(instant: Date): boolean {
  const hour = (instant.getTime() - instantOf(dayOf(instant)).getTime()) / HOUR_MS;
  return hour < QUIET_UNTIL_HOUR || hour >= QUIET_FROM_HOUR;
}

/** The instant itself, or 07.00 WIB after the night it falls into. */
export function afterQuiet(instant: Date): Date {
  if (!isQuiet(instant)) return instant;
  const midnight = instantOf(dayOf(instant));
  const evening = (instant.getTime() - midnight.getTime()) / HOUR_MS >= QUIET_FROM_HOUR;
  return new Date(midnight.getTime() + (QUIET_UNTIL_HOUR + (evening ? 24 : 0)) * HOUR_MS);
}

/**
 * When to remind: a day before the deadline, or halfway when less than two days remain; never at night, but at 20.00 the evening
 * before, as long as that lies ahead, else at 07.00. Null when less than two hours remain, or when the deadline comes before 07.00.
 */
export function reminderAt(now: Date, answerBy: Date): Date | null {
  const left = answerBy.getTime() - now.getTime();
  if (left < 2 * HOUR_MS) return null;
  const planned = new Date(answerBy.getTime() - Math.min(24 * HOUR_MS, divideRounded(BigInt(left), 2n)));
  if (!isQuiet(planned)) return planned;
  const morning = afterQuiet(planned);
  const evening = new Date(morning.getTime() - 11 * HOUR_MS);
  if (evening > now) return evening;
  return morning < answerBy ? morning : null;
}

/** What a buyer may give each owner to answer, in hours. */
export const answerHourChoices = [6, 12, 24, 48, 72, 120, 168] as const;

/**
 * Until when somebody who is asked now may answer: so many hours from now, never ending at night, and not beyond the need's own
 * deadline. Without hours it is that deadline.
 */
export function deadlineFor(now: Date, hours: number | null, latest: Date): Date {
  if (hours === null) return latest;
  const planned = afterQuiet(new Date(now.getTime() + hours * HOUR_MS));
  return planned < latest ? planned : latest;
}
