import { refuse } from '../errors.ts';
import { arrayAlong, valuesAlong } from './alongPath.ts';
import type { Doc } from './document.ts';
import { checkPlane, checkSphere } from './geoKeys.ts';
import { checkText } from './textKeys.ts';

/**
 * Kinds of index that are kept as definitions: queries do not read them, but what the server refuses to put into them is refused, so that
 * no document gets in that a real server would not take.
 */
export type IndexKind = 'text' | '2dsphere' | '2d' | 'hashed' | 'wildcard';

/** The kind of an index by its key; undefined for an ordered one. */
export function indexKindOf(key: Doc): IndexKind | undefined {
  for (const [path, order] of key) {
    if (typeof order === 'string') return order as IndexKind;
    if (isWildcard(path)) return 'wildcard';
  }
  return undefined;
}

/** Whether the path of an index stands for all paths, or all below one. */
export function isWildcard(path: string): boolean {
  return path === '$**' || path.endsWith('.$**');
}

/** Throws what the server throws when the document cannot be put into an index of that kind; 115 where that cannot be told. */
export function checkIndexable(kind: IndexKind, spec: Doc, doc: Doc): void {
  if (kind === 'wildcard') return;
  if (kind === 'text') return checkText(spec, doc);
  for (const [path, order] of spec.get('key') as Doc) {
    if (kind === 'hashed') refuseArray(doc, path);
    else if (order === '2dsphere') for (const value of valuesAlong(doc, path.split('.'))) checkSphere(path, value, doc);
    else if (order === '2d') for (const value of valuesAlong(doc, path.split('.'))) checkPlane(spec, value, doc);
  }
}

function refuseArray(doc: Doc, path: string): void {
  const found = arrayAlong(doc, path);
  if (found === undefined) return;
  refuse(16766, `Error: hashed indexes do not currently support array values. Found array at path: ${found}`);
}
