import { tenth } from './axis.ts';
import type { ChartTable } from './chart.rules.ts';
import type { Point, Polygon } from './polygon.ts';
import { bufferedHull, centroid, convexHull, depth, disc, intersection } from './polygon.ts';
import { voronoiCells } from './voronoi.ts';

export interface Place {
  readonly code: string;
  readonly name: string;
  readonly lat: number;
  readonly lon: number;
  readonly value: number;
  readonly href: string;
  /** The place the page is filtered by. */
  readonly current?: boolean;
}

export interface ChoroplethInput {
  readonly title: string;
  readonly headings: readonly [string, string];
  readonly places: readonly Place[];
  readonly format: (value: number) => string;
  /** Wording of a class from one value to another, both included, e.g. "50–89". */
  readonly formatClass: (from: number, to: number) => string;
  /** A sentence under the legend, e.g. which place has most; null without. */
  readonly note: string | null;
}

export interface MapCell {
  readonly code: string;
  readonly path: string;
  readonly href: string;
  readonly tone: string;
  readonly tip: string;
  readonly current: boolean;
  /** The place's name where it has room, else null. */
  readonly label: { readonly x: number; readonly y: number; readonly text: string } | null;
}

export interface Choropleth {
  readonly title: string;
  readonly width: number;
  readonly height: number;
  readonly cells: readonly MapCell[];
  readonly legend: readonly { readonly tone: string; readonly label: string }[];
  readonly note: string | null;
  readonly table: ChartTable;
}

const WIDTH = 400;
const KM_PER_DEGREE = 111.2;
/** How far the land goes on around a place's centre, and beyond the outermost centres, in kilometres. */
const REACH_KM = 9;
const MARGIN_KM = 6;
/** What lies further than this inside the outermost centres is land in any case: no lakes between three places. */
const INLAND_KM = 2;

/**
 * A map made of the places' centres alone: each place owns what lies nearest to it, as far as the land reaches.
 * The result shows neighbourhood, not borders. Values fall into at most five classes of about equally many places; zero is its own class.
 */
export function choropleth(input: ChoroplethInput): Choropleth {
  const { places } = input;
  const cells = landCells(project(places));
  const box = fit(cells);
  const limits = classLimits(places.map((place) => place.value));
  const tone = (value: number) => (value <= 0 ? 'm0' : `m${5 - limits.length + 1 + limits.findIndex((limit) => value <= limit)}`);
  const drawnCells = places.map((place, index) => {
    const drawn = (cells[index] ?? []).map(box.place);
    return {
      code: place.code,
      path: toPath(drawn),
      href: place.href,
      tone: tone(place.value),
      tip: `${place.name}: ${input.format(place.value)}`,
      current: place.current ?? false,
      label: labelFor(place.name, drawn),
    };
  });
  return {
    title: input.title,
    width: WIDTH,
    height: box.height,
    // The marked place comes last, so that no neighbour paints over its outline.
    cells: [...drawnCells.filter((cell) => !cell.current), ...drawnCells.filter((cell) => cell.current)],
    legend: legend(limits, places, tone, input.formatClass),
    note: input.note,
    table: {
      head: input.headings,
      rows: [...places]
        .sort((a, b) => b.value - a.value || a.name.localeCompare(b.name))
        .map((place) => ({ label: place.name, cells: [input.format(place.value)] })),
    },
  };
}

/** Upper limits of at most five classes with about equally many places, ascending, zeros left out. */
export function classLimits(values: readonly number[]): readonly number[] {
  const sorted = values.filter((value) => value > 0).sort((a, b) => a - b);
  const limits = [1, 2, 3, 4, 5].map((part) => sorted[Math.ceil((part * sorted.length) / 5) - 1] ?? 0);
  return [...new Set(limits)].filter((limit) => limit > 0);
}

function legend(
  limits: readonly number[],
  places: readonly Place[],
  tone: (value: number) => string,
  formatClass: ChoroplethInput['formatClass'],
) {
  const values = places.map((place) => place.value);
  const classes = limits.map((limit, index) => {
    const above = limits[index - 1] ?? 0;
    const members = values.filter((value) => value > above && value <= limit);
    return { tone: tone(limit), label: formatClass(Math.min(...members), Math.max(...members)) };
  });
  const zero = values.some((value) => value <= 0) ? [{ tone: 'm0', label: formatClass(0, 0) }] : [];
  return [...classes.reverse(), ...zero];
}

/** Kilometres east and south of the first place; exact enough for one regency. */
function project(places: readonly Place[]): Point[] {
  const origin = places[0];
  if (!origin) return [];
  const perLon = KM_PER_DEGREE * Math.cos((origin.lat * Math.PI) / 180);
  return places.map((place) => [(place.lon - origin.lon) * perLon, (origin.lat - place.lat) * KM_PER_DEGREE]);
}

/** Each centre's neighbourhood, rounded off towards the outside. */
function landCells(centres: readonly Point[]): readonly Polygon[] {
  const hull = convexHull(centres);
  return voronoiCells(centres, bufferedHull(centres, MARGIN_KM)).map((cell, index) => {
    const centre = centres[index] ?? [0, 0];
    const inland = cell.filter((corner) => depth(hull, corner) > INLAND_KM);
    const reach = Math.max(REACH_KM, ...inland.map((corner) => Math.hypot(corner[0] - centre[0], corner[1] - centre[1])));
    return intersection(cell, disc(centre, reach));
  });
}

/** Scales everything into a box of the map's width with room for the outline. */
function fit(cells: readonly Polygon[]) {
  const xs = cells.flat().map((point) => point[0]);
  const ys = cells.flat().map((point) => point[1]);
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const edge = 3;
  const scale = (WIDTH - 2 * edge) / (Math.max(...xs) - left || 1);
  const place = (point: Point): Point => [(point[0] - left) * scale + edge, (point[1] - top) * scale + edge];
  return { place, height: Math.ceil((Math.max(...ys) - top) * scale + 2 * edge) || WIDTH };
}

function toPath(polygon: Polygon): string {
  const points = polygon.map((point) => `${tenth(point[0])} ${tenth(point[1])}`);
  return `M${[...new Set(points)].join('L')}z`;
}

/** Width of a letter of the map's labels, about, in map units. */
const LETTER = 7.2;

function labelFor(text: string, drawn: Polygon) {
  const [x, y] = centroid(drawn);
  const room = Math.min(widthAt(drawn, y - 5), widthAt(drawn, y + 5));
  return text.length * LETTER + 4 < room ? { x: tenth(x), y: tenth(y + 4), text } : null;
}

function widthAt(polygon: Polygon, y: number): number {
  const crossings = polygon.flatMap((point, index) => {
    const next = polygon[(index + 1) % polygon.length] ?? point;
    if (point[1] < y === next[1] < y) return [];
    return [point[0] + ((y - point[1]) / (next[1] - point[1])) * (next[0] - point[0])];
  });
  return crossings.length < 2 ? 0 : Math.max(...crossings) - Math.min(...crossings);
}
