import { tenth } from './axis.ts';
import type { ChartTable } from './chart.rules.ts';
import { toneAt } from './chart.rules.ts';

export interface DonutInput {
  readonly title: string;
  readonly centre: string;
  readonly caption: string;
  /** Headings of the table: what is counted, the number, the share. */
  readonly headings: readonly [string, string, string];
  readonly parts: readonly { readonly label: string; readonly value: number; readonly href?: string; readonly tone?: string }[];
  readonly format: (value: number) => string;
}

export interface Donut {
  readonly title: string;
  readonly centre: string;
  readonly caption: string;
  /** The centre's words are too long for the large letters. */
  readonly long: boolean;
  readonly arcs: readonly { readonly path: string; readonly tone: string; readonly tip: string }[];
  readonly legend: readonly {
    readonly label: string;
    readonly tone: string;
    readonly value: string;
    readonly href: string | null;
  }[];
  readonly table: ChartTable;
}

const CENTRE = 60;
const OUTER = 56;
const INNER = 38;
/** So many large letters fit the hole of the ring. */
const LARGE_LETTERS = 4;

/** Arcs of a ring in a 120 × 120 box, clockwise from the top, with legend and table. Parts of zero have no arc. */
export function donut(input: DonutInput): Donut {
  const total = input.parts.reduce((sum, part) => sum + part.value, 0);
  const tone = (index: number) => input.parts[index]?.tone ?? toneAt(index);
  const share = (value: number) => `${total === 0 ? 0 : Math.round((value / total) * 100)}%`;
  let before = 0;
  const arcs = input.parts.flatMap((part, index) => {
    const from = before / total;
    before += part.value;
    if (part.value <= 0) return [];
    const tip = `${part.label}: ${input.format(part.value)} (${share(part.value)})`;
    return [{ path: ringPath(from, before / total), tone: tone(index), tip }];
  });
  return {
    title: input.title,
    centre: input.centre,
    caption: input.caption,
    long: input.centre.length > LARGE_LETTERS,
    arcs,
    legend: input.parts.map(({ label, value, href }, index) => ({
      ...{ label, tone: tone(index), value: input.format(value), href: href ?? null },
    })),
    table: {
      head: input.headings,
      rows: input.parts.map((part) => ({ label: part.label, cells: [input.format(part.value), share(part.value)] })),
    },
  };
}

/** Path of a ring's part from one share of the circle to another; a full circle is drawn as two halves. */
function ringPath(from: number, to: number): string {
  if (to - from > 0.9999) return ringPath(0, 0.5) + ringPath(0.5, 1);
  const large = to - from > 0.5 ? 1 : 0;
  const outer = `M${at(from, OUTER)}A${OUTER} ${OUTER} 0 ${large} 1 ${at(to, OUTER)}`;
  return `${outer}L${at(to, INNER)}A${INNER} ${INNER} 0 ${large} 0 ${at(from, INNER)}z`;
}

function at(share: number, radius: number): string {
  const angle = share * 2 * Math.PI;
  return `${tenth(CENTRE + radius * Math.sin(angle))} ${tenth(CENTRE - radius * Math.cos(angle))}`;
}
