import { Doc, type Value } from './document.ts';
import { isArray, isNullish } from './types.ts';

/** The part of the path that leads to an array; undefined when there is none on it or at its end. */
export function arrayAlong(doc: Doc, path: string): string | undefined {
  const steps = path.split('.');
  let value: Value | undefined = doc;
  for (let at = 0; at < steps.length && value instanceof Doc; at++) {
    value = value.get(steps[at] as string);
    if (isArray(value)) return steps.slice(0, at + 1).join('.');
  }
  return undefined;
}

/** What stands at the end of a path, without null; arrays on the way are unfolded, one at the end is not. */
export function* valuesAlong(value: Value | undefined, [step, ...rest]: readonly string[]): Generator<Value> {
  if (step === undefined) {
    if (!isNullish(value)) yield value as Value;
  } else if (value instanceof Doc) yield* valuesAlong(value.get(step), rest);
  else if (isArray(value)) for (const item of value) if (item instanceof Doc) yield* valuesAlong(item.get(step), rest);
}
