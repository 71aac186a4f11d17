import type { Document } from 'mongodb';

const left = undefined;
const zones = [left, 'UTC', '$none', '$n', 'Mars/X'];
const dates = ['$d', '$none', '$s'];
const weekStarts = [left, 'monday', '$none', '$n', '$s', 'x'];

/** What each argument may be: as it should, null, of the wrong type, of the wrong value, left out. */
const grids: Readonly<Record<string, Readonly<Record<string, readonly unknown[]>>>> = {
  $dateToString: {
    date: dates,
    format: ['%Y', '$none', '$n', '%', '%Q', '$x', left],
    timezone: zones,
    onNull: [left, 'N', '$none'],
  },
  $dateTrunc: {
    date: dates,
    unit: ['day', '$none', '$n', '$s', 'week', 'x'],
    binSize: [left, 1, '$none', '$s', 0, 1.5],
    timezone: zones,
    startOfWeek: weekStarts,
  },
  $dateDiff: {
    startDate: dates,
    endDate: dates,
    unit: ['day', '$none', '$n', '$s', 'week', 'x'],
    timezone: zones,
    startOfWeek: weekStarts,
  },
  $dateAdd: { startDate: dates, unit: ['day', '$none', '$n', '$s'], amount: [1, '$none', '$s', 1.5, 1e300], timezone: zones },
  $dateSubtract: { startDate: dates, unit: ['day', 'x'], amount: [1, '$none'], timezone: zones },
  $dateToParts: { date: dates, timezone: zones, iso8601: [left, true, '$none', '$n', '$s'] },
  $dateFromString: {
    dateString: ['2024-01-01', '$none', '$n', '$s', '2024-01-01T00:00:00Z'],
    format: [left, '%Y-%m-%d', '$none', '$n', '%Q'],
    timezone: zones,
    onError: [left, 'E'],
    onNull: [left, 'N'],
  },
  $dateFromParts: {
    year: [2024, '$none', '$s', 0, 1.5],
    month: [left, 1, '$none', '$s', 1e6],
    hour: [left, '$none', '$s', 1e6],
    timezone: zones,
  },
  $isoWeekYear: { date: dates, timezone: zones },
};

/** About 40 combinations of each grid, spread over it. */
function combinations(grid: Readonly<Record<string, readonly unknown[]>>): Document[] {
  const sizes = Object.values(grid).map((values) => values.length);
  const total = sizes.reduce((product, size) => product * size, 1);
  // no divisor of the sizes, so that every value meets others
  const step = Math.max(1, Math.floor(total / 40)) | 1;
  const out: Document[] = [];
  for (let at = 0; at < total; at += step) {
    let rest = at;
    const one: Document = {};
    for (const [name, values] of Object.entries(grid)) {
      const value = values[rest % values.length];
      if (value !== left) one[name] = value;
      rest = Math.floor(rest / values.length);
    }
    out.push(one);
  }
  return out;
}

/** Arguments of date expressions: which of several wrong ones is told, and what null excuses. */
export const dateCases: Document[] = [
  { insert: 'dated', documents: [{ _id: 1, n: 1, s: 'x', x: '%X', d: new Date(1_710_000_000_000) }] },
  ...Object.entries(grids).flatMap(([operator, grid]) =>
    combinations(grid).map((one) => ({
      aggregate: 'dated',
      pipeline: [{ $project: { _id: 0, v: { [operator]: one } } }],
      cursor: {},
    })),
  ),
];
