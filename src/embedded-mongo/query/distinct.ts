import type { Collation } from '../values/collation.ts';
import { compareValues } from '../values/compare.ts';
import { type Doc, type Value } from '../values/document.ts';
import { ValueSet } from '../values/valueSet.ts';
import { unfoldedValues } from './paths.ts';

/** The different values at a path, arrays unwound, sorted. */
export function distinctValues(docs: Iterable<Doc>, path: string, collation?: Collation): Value[] {
  const found = new ValueSet(collation);
  const steps = path.split('.');
  for (const doc of docs) for (const value of unfoldedValues(doc, steps)) found.add(value);
  return [...found.values()].sort((a, b) => compareValues(a, b, collation));
}
