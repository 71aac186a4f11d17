import { Doc, isArray, sameValue, type Value } from '../semantics.ts';

interface Differences {
  updated: [string, Value][];
  removed: string[];
  truncated: Doc[];
}

/** What changed between two versions of a document, as a change stream's `updateDescription` has it. */
export function describeUpdate(before: Doc, after: Doc): Doc {
  const found: Differences = { updated: [], removed: [], truncated: [] };
  compareDocs(before, after, '', found);
  return Doc.from({ updatedFields: Doc.of(found.updated), removedFields: found.removed, truncatedArrays: found.truncated });
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
