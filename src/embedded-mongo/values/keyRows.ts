import { refuse } from '../errors.ts';
import { Doc, UNDEFINED, type Value } from './document.ts';
import { showPlain } from './show.ts';
import { isArray } from './types.ts';

type Steps = readonly string[];
/** One value for each path, undefined where it is missing. */
export type KeyRow = readonly (Value | undefined)[];

/** What a path that goes on with a position finds in the array; the same for all of its elements. */
interface Placed {
  readonly array: readonly Value[];
  readonly element: Value;
  readonly found: Found;
}

interface Found {
  readonly value: Value | undefined;
  /** The steps behind an array. */
  readonly rest: Steps;
}

const nothing: Found = { value: undefined, rest: [] };

/**
 * What a document is indexed and sorted by: its values at the paths, a row for each element of the one array that they share (rows may
 * be equal). An empty array counts as UNDEFINED, an array within an array as itself, as does an element reached by its position.
 * `unfolded` takes the paths that lead through an array. Throws 171 for paths through different arrays, 16746 where a position also is a
 * field of elements.
 */
export function keyRows(doc: Doc, paths: readonly Steps[], unfolded: Set<number>): KeyRow[] {
  const rows: KeyRow[] = [];
  const none = paths.map(() => undefined);
  expand(doc, { paths, values: none, placed: none }, rows, unfolded);
  return rows;
}

interface State {
  /** What is left of each path: nothing once its value is known. */
  readonly paths: readonly Steps[];
  readonly values: KeyRow;
  readonly placed: readonly (Placed | undefined)[];
}

function expand(doc: Doc | undefined, { paths, values, placed }: State, rows: KeyRow[], unfolded: Set<number>): void {
  const left = [...paths];
  const row = [...values];
  const through = new Set<number>();
  let shared: { readonly array: readonly Value[]; readonly step: string } | undefined;
  let keepsWhole = false;
  for (const [i, path] of paths.entries()) {
    if (path.length === 0) continue;
    const { value, rest } = nextOf(doc, path, placed[i]);
    keepsWhole ||= isArray(placed[i]?.element);
    left[i] = rest;
    row[i] = value;
    if (!isArray(value)) continue;
    const step = path[path.length - rest.length - 1]!;
    shared ??= { array: value, step };
    if (shared.array !== value) refuse(171, `cannot index parallel arrays [${step}] [${shared.step}]`);
    through.add(i);
    unfolded.add(i);
  }
  if (shared === undefined) {
    rows.push(row);
    return;
  }
  const { array } = shared;
  const ends = left.map((rest, i) => through.has(i) && rest.length === 0);
  const places = left.map((rest) => (rest.length === 0 ? undefined : placeIn(array, rest)));
  for (const item of array.length === 0 ? [UNDEFINED] : array) {
    const end = keepsWhole && array.length > 0 ? array : item;
    const inside = row.map((value, i) => (ends[i] ? end : value));
    expand(item instanceof Doc ? item : undefined, { paths: left, values: inside, placed: places }, rows, unfolded);
  }
}

/** The value at a path of a document, or of the place in the array that the document is an element of. */
function nextOf(doc: Doc | undefined, path: Steps, place: Placed | undefined): Found {
  if (doc?.has(path[0]!) !== true) return place?.found ?? nothing;
  if (place !== undefined)
    refuse(
      16746,
      `Ambiguous field name found in array (do not use numeric field names in embedded elements in an array), field: '${path[0]}' for array: ${showPlain(Doc.of(place.array.map((item, i) => [String(i), item])))}`,
    );
  doc.keys(); // once opened it hands the same array to every path
  return follow(doc.get(path[0]!), path.slice(1));
}

/** The rest of a path up to the first array. */
function follow(start: Value | undefined, steps: Steps): Found {
  let value = start;
  let rest = steps;
  while (rest.length > 0 && !isArray(value)) {
    if (!(value instanceof Doc)) return nothing;
    value.keys();
    value = value.get(rest[0]!);
    rest = rest.slice(1);
  }
  return { value, rest };
}

function placeIn(array: readonly Value[], path: Steps): Placed | undefined {
  const [step, ...rest] = path as [string, ...string[]];
  const element = /^(0|[1-9]\d*)$/.test(step) ? array[Number(step)] : undefined;
  return element === undefined ? undefined : { array, element, found: follow(element, rest) };
}
