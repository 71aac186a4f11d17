import { Doc, isArray, sameValue, type Touched, type Value } from '../semantics.ts';

interface Differences {
  updated: [string, Value][];
  removed: string[];
  truncated: Doc[];
}

/**
 * What changed between two versions of a document, as a change stream's `updateDescription` has it:
 * what operators changed by their paths, what else changed by comparing.
 */
export function describeUpdate(before: Doc, after: Doc, touched?: Touched): Doc {
  const found: Differences = { updated: [], removed: [], truncated: [] };
  if (touched) for (const [path, appends] of inLevels(touched)) describePath(before, after, path, appends, found);
  else compareDocs(before, after, '', found);
  return Doc.from({ updatedFields: Doc.of(found.updated), removedFields: found.removed, truncatedArrays: found.truncated });
}

function inLevels(touched: Touched): [string, boolean][] {
  const depth = (path: string): number => path.split('.').length;
  return [...touched].sort(([a], [b]) => depth(a) - depth(b));
}

/** A field within what was not there is told by the outermost thing that is new. */
function describePath(before: Doc, after: Doc, path: string, appends: boolean, found: Differences): void {
  const steps = path.split('.');
  let [old, now]: [Value | undefined, Value | undefined] = [before, after];
  let depth = 0;
  while (depth < steps.length && old !== undefined && now !== undefined) {
    const step = steps[depth++] as string;
    [old, now] = [memberOf(old, step), memberOf(now, step)];
  }
  const at = steps.slice(0, depth).join('.');
  if (now === undefined) found.removed.push(at);
  else if (appends && isArray(old) && isArray(now) && startsWith(now, old))
    found.updated.push(...now.slice(old.length).map((value, i): [string, Value] => [`${at}.${old.length + i}`, value]));
  else if (!found.updated.some(([told]) => told === at)) found.updated.push([at, now]);
}

function memberOf(value: Value, step: string): Value | undefined {
  return value instanceof Doc ? value.get(step) : isArray(value) ? value[Number(step)] : undefined;
}

function startsWith(list: readonly Value[], beginning: readonly Value[]): boolean {
  return list.length > beginning.length && beginning.every((value, i) => sameValue(value, list[i]));
}

/** Fields of this level come before those of deeper ones. */
function compareDocs(before: Doc, after: Doc, prefix: string, found: Differences): void {
  for (const name of before.keys()) if (!after.has(name)) found.removed.push(prefix + name);
  const deeper: (() => void)[] = [];
  for (const [name, value] of after) {
    const old = before.get(name);
    const path = prefix + name;
    if (old === undefined) found.updated.push([path, value]);
    else if (!sameValue(old, value)) compareField(old, value, path, found, deeper);
  }
  for (const compare of deeper) compare();
}

function compareField(before: Value, after: Value, path: string, found: Differences, deeper: (() => void)[]): void {
  if (before instanceof Doc && after instanceof Doc) deeper.push(() => compareDocs(before, after, `${path}.`, found));
  else if (isArray(before) && isArray(after) && isMostlySame(before, after))
    deeper.push(() => compareArrays(before, after, path, found));
  else found.updated.push([path, after]);
}

/** An array most of which changed is told as a whole. */
function isMostlySame(before: readonly Value[], after: readonly Value[]): boolean {
  const common = Math.min(before.length, after.length);
  let same = 0;
  for (let i = 0; i < common; i++) if (sameValue(before[i], after[i])) same++;
  return common > 0 && (same * 2 >= common || same + 1 >= common);
}

function compareArrays(before: readonly Value[], after: readonly Value[], path: string, found: Differences): void {
  if (after.length < before.length) {
    found.truncated.push(Doc.from({ field: path, newSize: after.length }));
  }
  for (const [i, value] of after.entries()) {
    const old = before[i];
    if (old !== undefined && sameValue(old, value)) continue;
    if (old instanceof Doc && value instanceof Doc) compareDocs(old, value, `${path}.${i}.`, found);
    else found.updated.push([`${path}.${i}`, value]);
  }
}
