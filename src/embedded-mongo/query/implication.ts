import type { Bucket } from '../values/bucket.ts';
import { BSONRegExp } from 'bson';
import { compareValues, equalValues, comparable } from '../values/compare.ts';
import type { Value } from '../values/document.ts';
import { isArray, isNullish } from '../values/types.ts';
import type { FieldBounds } from './bounds.ts';
import type { LeafNode, Node } from './nodes.ts';

type BoundsMap = Map<string, FieldBounds[]>;

/** What ANDed conditions demand of each path. */
export function collectBounds(root: Node, bucket: Bucket | undefined): ReadonlyMap<string, readonly FieldBounds[]> {
  const out: BoundsMap = new Map();
  for (const node of root.children) addBounds(node, '', out, bucket);
  return out;
}

function addBounds(node: Node, prefix: string, out: BoundsMap, bucket: Bucket | undefined): void {
  if (node.kind === 'and') node.children.forEach((child) => addBounds(child, prefix, out, bucket));
  if (node.kind !== 'leaf') return;
  const path = prefix + node.path;
  const bounds = /(^|\.)\d+(\.|$)/.test(path) ? undefined : node.bounds(bucket);
  if (bounds !== undefined) out.set(path, [...(out.get(path) ?? []), bounds]);
  node.inside.forEach((child) => addBounds(child, `${path}.`, out, bucket));
}

/** The bounds of each branch of a top-level `$or`, each with what is ANDed to it. */
export function branchesOf(root: Node, bucket: Bucket | undefined): readonly ReadonlyMap<string, readonly FieldBounds[]>[] {
  const either = root.children.find((child) => child.kind === 'or');
  if (either === undefined) return [];
  return either.children.map((branch) => {
    const out: BoundsMap = new Map();
    for (const node of root.children) if (node !== either) addBounds(node, '', out, bucket);
    addBounds(branch, '', out, bucket);
    return out;
  });
}

export function equalitiesOf(root: Node): ReadonlyMap<string, Value> {
  const out = new Map<string, Value>();
  for (const node of root.children) if (node.kind === 'leaf' && node.operator === '$eq') out.set(node.path, node.value);
  return out;
}

/** The same with paths that occur twice. */
export function equalityList(root: Node): readonly (readonly [string, Value])[] {
  return root.children.flatMap((node) =>
    node.kind === 'leaf' && node.operator === '$eq' ? [[node.path, node.value] as const] : [],
  );
}

/** True when every condition of the partial filter follows from some condition of the query. */
export function impliesNode(query: Node, partial: Node): boolean {
  return partial.children.every((wanted) => {
    if (wanted.kind === 'and') return impliesNode(query, wanted);
    if (wanted.kind === 'or') return wanted.children.some((child) => follows(query, child));
    return follows(query, wanted);
  });
}

function follows(query: Node, wanted: Node): boolean {
  if (wanted.kind === 'and') return impliesNode(query, wanted);
  if (wanted.kind !== 'leaf') return false;
  return query.children.some((given) => {
    if (given.kind === 'or') return given.children.every((branch) => follows({ ...query, children: [branch] }, wanted));
    return given.kind === 'leaf' && given.path === wanted.path && leafFollows(given, wanted);
  });
}

function leafFollows(given: LeafNode, wanted: LeafNode): boolean {
  if (given.operator === wanted.operator && equalValues(given.value, wanted.value)) return true;
  const values =
    given.operator === '$eq' ? [given.value] : given.operator === '$in' && isArray(given.value) ? given.value : undefined;
  if (wanted.operator === '$exists') {
    if (wanted.value !== true) return false;
    if (values !== undefined) return values.every((value) => !isNullish(value));
    return (
      ['$regex', '$type', '$mod', '$size', '$elemMatch'].includes(given.operator) ||
      (isRange(given.operator) && !isNullish(given.value))
    );
  }
  if (values !== undefined)
    return values.every(
      (value) => !isNullish(value) && !isArray(value) && !(value instanceof BSONRegExp) && wanted.single(value),
    );
  return isRange(given.operator) && isRange(wanted.operator) && rangeFollows(given, wanted);
}

function isRange(operator: string): boolean {
  return /^\$[gl]te?$/.test(operator);
}

function rangeFollows(given: LeafNode, wanted: LeafNode): boolean {
  if (given.operator.slice(0, 3) !== wanted.operator.slice(0, 3) || !comparable(given.value, wanted.value)) return false;
  if (isArray(given.value) || isNullish(given.value)) return false;
  const order = compareValues(given.value, wanted.value);
  if (order === 0) return wanted.operator.length === 4 || given.operator.length === 3;
  return wanted.operator.startsWith('$gt') ? order > 0 : order < 0;
}
