import type { Collation } from '../values/collation.ts';
import { compareValues } from '../values/compare.ts';
import { Doc, type Value } from '../values/document.ts';
import { isArray } from '../values/types.ts';
import { ValueSet } from '../values/valueSet.ts';
import { isIndexStep, type Path } from './paths.ts';

/** The different values at a path, arrays unwound, sorted. */
export function distinctValues(docs: Iterable<Doc>, path: string, collation?: Collation): Value[] {
  const found = new ValueSet(collation);
  const steps = path.split('.');
  for (const doc of docs) collect(doc, steps, 0, found);
  return [...found.values()].sort((a, b) => compareValues(a, b, collation));
}

function collect(value: Value | undefined, path: Path, at: number, found: ValueSet): void {
  if (value === undefined) return;
  if (at === path.length) {
    if (isArray(value)) value.forEach((item) => found.add(item));
    else found.add(value);
    return;
  }
  const step = path[at]!;
  if (value instanceof Doc) collect(value.get(step), path, at + 1, found);
  else if (isArray(value)) {
    if (isIndexStep(step)) collect(value[Number(step)], path, at + 1, found);
    value.forEach((item) => item instanceof Doc && collect(item, path, at, found));
  }
}
