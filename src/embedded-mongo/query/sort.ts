import { CommandError, refuse } from '../errors.ts';
import type { Collation } from '../values/collation.ts';
import { compareValues } from '../values/compare.ts';
import { Doc, UNDEFINED, type Value } from '../values/document.ts';
import { keyRows, type KeyRow } from '../values/keyRows.ts';
import type { IndexField } from '../values/keys.ts';
import { toNumber } from '../values/numbers.ts';
import { isArray, isNumber } from '../values/types.ts';
import type { Path } from './paths.ts';
import { showValue } from '../values/show.ts';

export interface SortOrder {
  /** For the planner; empty when no index can give it ($meta). */
  readonly fields: readonly IndexField[];
  /** Stable; with a limit only the first so many are returned (and kept). */
  sort(docs: Iterable<Doc>, limit?: number): Doc[];
}

interface Part {
  readonly path: Path;
  readonly direction: 1 | -1;
}

function directionOf(name: string, value: Value): 1 | -1 {
  if (name === '') refuse(40352, 'FieldPath cannot be constructed with empty string');
  if (value instanceof Doc) {
    if (value.firstKey() === '$meta' && value.size === 1) {
      if (value.get('$meta') === 'textScore') refuse(40218, 'query requires text score metadata, but it is not available');
      refuse(value.get('$meta') === 'randVal' ? 238 : 31138, 'Illegal $meta sort');
    }
    refuse(15974, `Illegal key in $sort specification: ${name}`);
  }
  if (!isNumber(value)) refuse(15974, `Illegal key in $sort specification: ${name}: ${showValue(value)}`);
  const direction = Math.trunc(toNumber(value));
  if (direction !== 1 && direction !== -1) refuse(15975, '$sort key ordering must be 1 (for ascending) or -1 (for descending)');
  return direction;
}

/** Throws 15975 / 15974 for orders that are not 1 or -1. */
export function compileSort(spec: Doc, collation?: Collation): SortOrder {
  const parts = [...spec].map(([path, value]): Part => {
    if (path.startsWith('$'))
      refuse(16410, `FieldPath field names may not start with '$'. Consider using $getField or $setField.`);
    for (const step of path.split('.'))
      if (step === '' && path !== '')
        refuse(path.endsWith('.') ? 40353 : 15998, 'FieldPath field names may not be empty strings.');
    return { direction: directionOf(path, value), path: path.split('.') };
  });
  return {
    fields: [...spec].map(([path], i) => ({ path, direction: parts[i]!.direction })),
    sort: (docs, limit) => sortDocs(docs, parts, collation, limit),
  };
}

interface Keyed {
  readonly doc: Doc;
  readonly keys: KeyRow;
  readonly place: number;
}

function sortDocs(docs: Iterable<Doc>, parts: readonly Part[], collation: Collation | undefined, limit = Infinity): Doc[] {
  const compare = (a: Keyed, b: Keyed): number => compareRows(a.keys, b.keys, parts, collation) || a.place - b.place;
  let kept: Keyed[] = [];
  let place = 0;
  // twice the limit is gathered before the surplus is cut off
  const most = Math.max(limit * 2, 1000);
  for (const doc of docs) {
    kept.push({ doc, keys: sortKeys(doc, parts, collation), place: place++ });
    if (kept.length >= most && limit < Infinity) kept = kept.sort(compare).slice(0, limit);
  }
  kept.sort(compare);
  if (kept.length > limit) kept.length = limit;
  return kept.map((entry) => entry.doc);
}

/** What a document is sorted by: of the rows that an array makes the first in this order. Missing counts as null. */
function sortKeys(doc: Doc, parts: readonly Part[], collation: Collation | undefined): KeyRow {
  const values = parts.map(({ path }) => (path.length === 1 ? doc.get(path[0]!) : UNDEFINED));
  // by `_id` alone, which no stored document has as an array, a computed array is one value
  const plain = parts.length === 1 ? parts[0]!.path[0] === '_id' : !values.some(isArray);
  if (plain && parts.every(({ path }) => path.length === 1)) return values;
  let best: KeyRow | undefined;
  for (const row of rowsOf(doc, parts)) if (best === undefined || compareRows(row, best, parts, collation) < 0) best = row;
  return best!;
}

function rowsOf(doc: Doc, parts: readonly Part[]): KeyRow[] {
  try {
    return keyRows(
      doc,
      parts.map(({ path }) => path),
      new Set(),
    );
  } catch (error) {
    if (error instanceof CommandError && error.code === 171) return refuse(2, 'cannot sort with keys that are parallel arrays');
    throw error;
  }
}

function compareRows(a: KeyRow, b: KeyRow, parts: readonly Part[], collation: Collation | undefined): number {
  for (let i = 0; i < parts.length; i++) {
    const order = compareValues(a[i] ?? null, b[i] ?? null, collation);
    if (order !== 0) return parts[i]!.direction > 0 ? order : -order;
  }
  return 0;
}

/** What computed values are sorted by, each as a field's. Throws 2 for more than one array. */
export function keysOfValues(
  values: readonly (Value | undefined)[],
  directions: readonly (1 | -1)[],
  collation: Collation | undefined,
): Value[] {
  if (values.filter(isArray).length > 1) refuse(2, 'cannot sort with keys that are parallel arrays');
  return values.map((value, i) => {
    if (!isArray(value)) return value === undefined ? null : value;
    return value.length === 0 ? UNDEFINED : extreme(value, directions[i]!, collation);
  });
}

function extreme(values: readonly Value[], direction: 1 | -1, collation: Collation | undefined): Value {
  let best = values[0] ?? null;
  for (let i = 1; i < values.length; i++) {
    if (compareValues(values[i], best, collation) * direction < 0) best = values[i]!;
  }
  return best;
}
