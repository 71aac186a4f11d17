import { fieldPath } from '../aggregate/compile.ts';
import { refuse } from '../errors.ts';
import type { Collation } from '../values/collation.ts';
import { compareValues } from '../values/compare.ts';
import { type Doc, type Value } from '../values/document.ts';
import { ValueSet } from '../values/valueSet.ts';
import { unfoldedValues } from './paths.ts';

/** The path of a distinct's key. Throws 15998, 16410, 31032, 40352, 40353. */
export function distinctPath(key: string): readonly string[] {
  if (key.includes('\0')) refuse(31032, 'Key field cannot contain an embedded null byte');
  return fieldPath(key);
}

/** The different values at a path, arrays unwound, sorted. */
export function distinctValues(docs: Iterable<Doc>, steps: readonly string[], collation?: Collation): Value[] {
  const found = new ValueSet(collation);
  for (const doc of docs) for (const value of unfoldedValues(doc, steps)) found.add(value);
  return [...found.values()].sort((a, b) => compareValues(a, b, collation));
}
