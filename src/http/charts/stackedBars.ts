import { niceAxis, tenth } from './axis.ts';
import type { ChartTable, LegendEntry } from './chart.rules.ts';
import { toneAt } from './chart.rules.ts';

export interface StackedBarsInput {
  readonly title: string;
  /** Heading of the table's first column, e.g. "Bulan". */
  readonly groupHeading: string;
  readonly totalHeading: string;
  readonly series: readonly { readonly label: string; readonly tone?: string }[];
  /** One bar each; `values` in the order of `series`, none negative. */
  readonly groups: readonly { readonly label: string; readonly values: readonly number[] }[];
  /** Full wording for the table and the tips, e.g. "Rp1.840.000.000". */
  readonly format: (value: number) => string;
  /** Short wording for axis and totals, e.g. "1,8 M"; `format` where it is missing. */
  readonly formatShort?: (value: number) => string;
  /** Wording of the totals above the bars where the axis already tells the unit; `formatShort` where it is missing. */
  readonly formatTotal?: (value: number) => string;
}

export interface BarSegment {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly tone: string;
  readonly tip: string;
}

export interface StackedBars {
  readonly title: string;
  readonly width: number;
  readonly height: number;
  readonly left: number;
  /** Where the words of the axis end. */
  readonly tickX: number;
  readonly right: number;
  readonly base: number;
  readonly labelY: number;
  /** More bars than totals can stand beside each other on a phone. */
  readonly dense: boolean;
  readonly ticks: readonly { readonly y: number; readonly textY: number; readonly label: string }[];
  readonly bars: readonly {
    readonly centre: number;
    readonly label: string;
    readonly total: string;
    readonly totalY: number;
    readonly segments: readonly BarSegment[];
  }[];
  readonly legend: readonly LegendEntry[];
  readonly table: ChartTable;
}

const WIDTH = 560;
const HEIGHT = 320;
const LEFT = 62;
/** Width of one sign of a label on a phone, where labels are largest. */
const SIGN = 8.4;
/** Width of one sign of a total in a dense chart, which a phone does not show. */
const SMALL_SIGN = 6.6;
const TOP = 24;
const BASE = HEIGHT - 32;
/** Share of a bar's place that the bar fills. */
const FILLED = 0.58;
const MAX_BAR = 46;

/** Geometry of bars stacked by series on a zero-based axis, in a 560 × 320 box, with its legend and table. */
export function stackedBars(input: StackedBarsInput): StackedBars {
  const short = input.formatShort ?? input.format;
  const totals = input.groups.map((group) => sum(group.values));
  const axis = niceAxis(Math.max(0, ...totals));
  const left = Math.max(LEFT, 16 + SIGN * Math.max(...axis.ticks.map((tick) => short(tick).length)));
  const place = (WIDTH - left) / Math.max(1, input.groups.length);
  const fitting = Math.floor(place / SIGN);
  const toHeight = (value: number) => (value / axis.max) * (BASE - TOP);
  const above = input.formatTotal ?? short;
  const longest = Math.max(0, ...totals.map((total) => above(total).length));
  const dense = input.groups.length > 8 || longest > fitting;
  const crowded = longest > Math.floor(place / SMALL_SIGN);
  const tone = (index: number) => input.series[index]?.tone ?? toneAt(index);
  return {
    title: input.title,
    width: WIDTH,
    height: HEIGHT,
    left,
    tickX: left - 8,
    right: WIDTH,
    base: BASE,
    labelY: BASE + 21,
    dense,
    ticks: axis.ticks.map((tick) => ({
      y: tenth(BASE - toHeight(tick)),
      textY: tenth(BASE - toHeight(tick) + 4),
      label: short(tick),
    })),
    bars: input.groups.map((group, index) => {
      const centre = left + place * (index + 0.5);
      const width = Math.min(MAX_BAR, place * FILLED);
      const total = totals[index] ?? 0;
      return {
        centre: tenth(centre),
        label: shortened(group.label, fitting - 1),
        total: crowded || (total === 0 && dense) ? '' : above(total),
        totalY: tenth(BASE - toHeight(total) - 7),
        segments: stack(group.values, toHeight).map(({ value, y, height, series }) => ({
          x: tenth(centre - width / 2),
          y,
          width: tenth(width),
          height,
          tone: tone(series),
          tip: `${group.label}, ${input.series[series]?.label ?? ''}: ${input.format(value)}`,
        })),
      };
    }),
    legend: input.series.map((series, index) => ({ label: series.label, tone: tone(index) })),
    table: {
      head: [input.groupHeading, ...input.series.map((series) => series.label), input.totalHeading],
      rows: input.groups.map((group, index) => ({
        label: group.label,
        cells: [...group.values, totals[index] ?? 0].map((value) => input.format(value)),
      })),
    },
  };
}

/** What fits under a bar with a gap to the next; the table has the whole word. */
function shortened(words: string, fitting: number): string {
  return words.length > Math.max(3, fitting) ? `${words.slice(0, Math.max(2, fitting - 1)).trimEnd()}…` : words;
}

function stack(values: readonly number[], toHeight: (value: number) => number) {
  let below = 0;
  return values
    .map((value, series) => {
      if (value < 0) throw new RangeError('A stacked bar has no negative parts');
      const top = below + value;
      const segment = { value, series, y: tenth(BASE - toHeight(top)), height: tenth(toHeight(value)) };
      below = top;
      return segment;
    })
    .filter((segment) => segment.height > 0);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
