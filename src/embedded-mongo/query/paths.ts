import { Doc, type Value } from '../values/document.ts';
import { isArray } from '../values/types.ts';

/** A dotted path cut into its steps. */
export type Path = readonly string[];

export function parsePath(path: string): Path {
  return path.split('.');
}

export type Test = (value: Value | undefined) => boolean;

/** What `findValue` returns when nothing at the path passes. */
export const NONE = -2;

/**
 * Looks for a value at the path that passes the test: NONE, or the index in the outermost array through which it was reached
 * (-1 if there was no array). Arrays on the way are unfolded as the server does; an array at the end as well (each element, then
 * the array) if `unfold`. Missing is tested as undefined.
 */
export function findValue(doc: Doc, path: Path, test: Test, unfold: boolean): number {
  return fromValue(doc.get(path[0]!), path, 1, test, unfold);
}

function fromValue(start: Value | undefined, path: Path, from: number, test: Test, unfold: boolean): number {
  let value = start;
  let at = from;
  while (at < path.length) {
    if (value instanceof Doc) value = value.get(path[at++]!);
    else if (isArray(value)) return throughArray(value, path, at, test, unfold);
    else return test(undefined) ? -1 : NONE;
  }
  if (unfold && typeof value === 'object' && isArray(value)) {
    for (let i = 0; i < value.length; i++) if (test(value[i])) return i;
  }
  return test(value) ? -1 : NONE;
}

function throughArray(list: readonly Value[], path: Path, at: number, test: Test, unfold: boolean): number {
  const step = path[at]!;
  const last = at === path.length - 1;
  for (let i = 0; i < list.length; i++) {
    const item = list[i];
    if (item instanceof Doc && fromValue(item, path, at, test, unfold) !== NONE) return i;
    if (step !== String(i)) continue;
    if (
      last
        ? test(item)
        : item instanceof Doc
          ? fromValue(item, path, at + 1, test, unfold) !== NONE
          : isArray(item) && throughArray(item, path, at + 1, test, unfold) !== NONE
    )
      return i;
  }
  return NONE;
}

/** True for steps that may stand for an array index. */
export function isIndexStep(step: string): boolean {
  return /^(0|[1-9]\d*)$/.test(step);
}

/** The value at a path without unfolding arrays. */
export function plainValue(doc: Doc, path: Path): Value | undefined {
  let value: Value | undefined = doc;
  for (const step of path) {
    if (!(value instanceof Doc)) return undefined;
    value = value.get(step);
  }
  return value;
}

/** All values at a path, arrays unfolded once at every step and at the end. */
export function unfoldedValues(value: Value | undefined, path: Path, at = 0, out: Value[] = []): Value[] {
  if (value === undefined) return out;
  const step = path[at];
  if (step === undefined) {
    if (isArray(value)) for (const item of value) out.push(item);
    else out.push(value);
  } else if (value instanceof Doc) unfoldedValues(value.get(step), path, at + 1, out);
  else if (isArray(value)) {
    if (isIndexStep(step)) unfoldedValues(value[Number(step)], path, at + 1, out);
    for (const item of value) if (item instanceof Doc) unfoldedValues(item, path, at, out);
  }
  return out;
}
