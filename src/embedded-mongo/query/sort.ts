import { refuse } from '../errors.ts';
import type { Collation } from '../values/collation.ts';
import { compareValues } from '../values/compare.ts';
import { Doc, UNDEFINED, type Value } from '../values/document.ts';
import type { IndexField } from '../values/keys.ts';
import { toNumber } from '../values/numbers.ts';
import { isArray, isNumber } from '../values/types.ts';
import { isIndexStep, type Path } from './paths.ts';
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
  readonly keys: readonly Value[];
  readonly place: number;
}

function sortDocs(docs: Iterable<Doc>, parts: readonly Part[], collation: Collation | undefined, limit = Infinity): Doc[] {
  const compare = (a: Keyed, b: Keyed): number => {
    for (let i = 0; i < parts.length; i++) {
      const order = compareValues(a.keys[i], b.keys[i], collation);
      if (order !== 0) return parts[i]!.direction > 0 ? order : -order;
    }
    return a.place - b.place;
  };
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

/** What a document is sorted by: of an array the least element ascending, the greatest descending. Missing counts as null. */
function sortKeys(doc: Doc, parts: readonly Part[], collation: Collation | undefined): Value[] {
  // by `_id` alone, which no stored document has as an array, a computed array is one value
  if (parts.length === 1 && parts[0]!.path.length === 1 && parts[0]!.path[0] === '_id') return [doc.get('_id') ?? null];
  const keys: Value[] = [];
  let arrays = 0;
  for (const part of parts) {
    const first = doc.get(part.path[0]!);
    if (part.path.length === 1 && !isArray(first)) {
      keys.push(first === undefined ? null : first);
      continue;
    }
    const found: Value[] = [];
    if (gather(first, part.path, 1, found)) arrays++;
    keys.push(extreme(found, part.direction, collation));
  }
  if (arrays > 1) checkParallel(doc, parts);
  return keys;
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

/** Collects the sort keys at a path; returns true when an array was unfolded. */
function gather(start: Value | undefined, path: Path, from: number, out: Value[]): boolean {
  let value = start;
  for (let at = from; at < path.length; at++) {
    const step = path[at]!;
    if (value instanceof Doc) value = value.get(step);
    else if (!isArray(value)) {
      out.push(null);
      return false;
    } else if (isIndexStep(step) && !value.some((item) => item instanceof Doc && item.has(step))) {
      value = value[Number(step)];
      if (at === path.length - 1) {
        out.push(value ?? null); // an element by its position is not unfolded
        return false;
      }
    } else {
      if (value.length === 0) out.push(null);
      for (const item of value) {
        if (item instanceof Doc) gather(item, path, at, out);
        else out.push(null);
      }
      return true;
    }
  }
  if (!isArray(value)) {
    out.push(value === undefined ? null : value);
    return false;
  }
  if (value.length === 0) out.push(UNDEFINED);
  else out.push(...value);
  return true;
}

/** Two sort fields may only share one array. */
function checkParallel(doc: Doc, parts: readonly Part[]): void {
  const roots = new Map<string, string>();
  for (const { path } of parts) {
    const prefix = arrayPrefix(doc, path);
    if (prefix === undefined) continue;
    for (const other of roots.keys()) {
      if (other !== prefix && !other.startsWith(`${prefix}.`) && !prefix.startsWith(`${other}.`))
        refuse(2, 'cannot sort with keys that are parallel arrays');
    }
    roots.set(prefix, prefix);
  }
}

function arrayPrefix(doc: Doc, path: Path): string | undefined {
  let value: Value | undefined = doc;
  for (let at = 0; at < path.length; at++) {
    if (!(value instanceof Doc)) return undefined;
    value = value.get(path[at]!);
    if (isArray(value)) return path.slice(0, at + 1).join('.');
  }
  return undefined;
}
