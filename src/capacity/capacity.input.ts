import { z } from 'zod';
import { MOST_PERCENT } from './capacity.rules.ts';
import type { Month } from './months.rules.ts';

/** Which twelve months are shown, the first year being those from this month on. */
export const calendarQuery = z.object({ year: z.coerce.number().int().min(1).max(3).default(1) });

const percent = z.coerce.number().int().min(0).max(MOST_PERCENT);

/** One field a month, named by it; months that were not sent are left as they are. */
export const seasonForm = z.record(z.string(), z.unknown()).transform((body, context) => {
  const seasons: { month: Month; percent: number }[] = [];
  for (const [month, sent] of Object.entries(body)) {
    if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(month)) continue;
    const read = percent.safeParse(sent);
    if (read.success) seasons.push({ month, percent: read.data });
    else for (const issue of read.error.issues) context.addIssue({ ...issue, path: [month] });
  }
  return seasons;
});
