import { CommandError, Doc, isNumber, isTextLanguage, showPlain, toNumber, type Value } from '../semantics.ts';
import type { InSpec } from './specialIndex.ts';

/** Weights lie between these, without them. */
const [leastWeight, mostWeight] = [0, 100_000];

/** A text index as the server keeps it: its fields as weights, `_fts` and `_ftsx` in their place in the key. Throws 67, 115. */
export function textSpec(spec: Doc, inSpec: InSpec): Doc {
  const given = spec.get('key') as Doc;
  const weights = weightsOf(given, spec.get('weights'), inSpec);
  if (!weights.size) throw inSpec(67, "text index option 'weights' must specify fields or the wildcard");
  const kept = spec.copy().set('key', textKey(given, inSpec)).set('weights', weights);
  for (const [option, standard] of Object.entries(standards)) if (!kept.has(option)) kept.append(option, standard);
  if (!isTextLanguage(kept.get('default_language') as string)) throw inSpec(67, 'default_language is not valid');
  if (!/^[^$.][^.]*$/.test(kept.get('language_override') as string)) throw inSpec(67, 'language_override is not valid');
  if (toNumber(kept.get('textIndexVersion')) !== standards.textIndexVersion)
    throw new CommandError(115, 'text indexes of other versions are not supported');
  return kept;
}

const standards = { default_language: 'english', language_override: 'language', textIndexVersion: 3 };

function textKey(given: Doc, inSpec: InSpec): Doc {
  const key = Doc.from({});
  let done = false;
  let last: Value | undefined;
  for (const [path, order] of given) {
    const isText = order === 'text' || path === '_ftsx';
    if (isText && done && last !== 'text') throw inSpec(67, "'text' fields in index must all be adjacent");
    if (isText && !done) key.append('_fts', 'text').append('_ftsx', 1);
    else if (!isText) key.append(path, order);
    done ||= isText;
    last = isText ? 'text' : order;
  }
  return key;
}

/** By field, in the order of their names. */
function weightsOf(key: Doc, given: Value | undefined, inSpec: InSpec): Doc {
  const weights = new Map<string, number>();
  if (typeof given === 'string') weights.set(given, 1);
  if (given instanceof Doc) for (const [path, weight] of given) weights.set(path, checkedWeight(path, weight, inSpec));
  for (const [path, order] of key) if (order === 'text' && path !== '_fts' && !weights.has(path)) weights.set(path, 1);
  return Doc.of([...weights].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function checkedWeight(path: string, weight: Value, inSpec: InSpec): number {
  const steps = path.split('.');
  if (path === '') throw inSpec(67, 'weight cannot be on an empty field');
  if (steps.includes('')) throw inSpec(67, 'weight cannot have empty path component');
  if (path !== '$**' && steps.some((step) => step.startsWith('$')))
    throw inSpec(67, 'weight cannot have path component with $ prefix');
  if (!isNumber(weight)) throw inSpec(67, 'weight for text index needs numeric type');
  const size = Math.trunc(toNumber(weight));
  if (size > leastWeight && size < mostWeight) return size;
  throw inSpec(
    67,
    `text index weight must be in the exclusive interval (${leastWeight},${mostWeight}) but found: ${showPlain(weight)}`,
  );
}
