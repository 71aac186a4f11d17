import { BSONRegExp } from 'bson';
import type { Bucket } from '../values/bucket.ts';
import type { Doc, Value } from '../values/document.ts';
import { equalBounds, regexBounds, type FieldBounds } from './bounds.ts';
import type { FilterOptions } from './filter.ts';
import type { LeafNode, Node } from './nodes.ts';
import { equalTest, regexTest } from './operators.ts';
import { findValue, NONE, parsePath, type Test } from './paths.ts';

/** Places of operators among ANDed conditions. */
export const ranks: Readonly<Record<string, number>> = {
  $elemMatch: 2,
  $size: 4,
  $eq: 5,
  $lte: 6,
  $lt: 7,
  $gt: 8,
  $gte: 9,
  $regex: 10,
  $mod: 11,
  $exists: 12,
  $in: 13,
  $bitsAllSet: 14,
  $bitsAllClear: 15,
  $bitsAnySet: 16,
  $bitsAnyClear: 17,
  $type: 23,
};

interface Extra {
  readonly unfold?: boolean;
  readonly bounds?: (bucket: Bucket | undefined) => FieldBounds | undefined;
  readonly inside?: readonly Node[];
}

/** A condition on what is found at a path. */
export function leaf(path: string, operator: string, value: Value, single: Test, extra: Extra = {}): LeafNode {
  const steps = parsePath(path);
  const unfold = extra.unfold ?? true;
  const reach = (doc: Doc): number => findValue(doc, steps, single, unfold);
  return {
    kind: 'leaf',
    path,
    operator,
    value,
    single,
    reach,
    test: (doc) => reach(doc) !== NONE,
    children: [],
    rank: ranks[operator] ?? 25,
    ordered: [],
    inside: extra.inside ?? [],
    // an index on a path with numbers in it sees array positions differently
    bounds: (bucket) => (steps.some((step) => /^\d+$/.test(step)) ? undefined : extra.bounds?.(bucket)),
  };
}

export function equalNode(path: string, value: Value, options: FilterOptions): LeafNode {
  if (value instanceof BSONRegExp) return regexNode(path, value);
  return leaf(path, '$eq', value, equalTest(value, options.collation), { bounds: (bucket) => equalBounds(value, bucket) });
}

export function regexNode(path: string, regex: BSONRegExp): LeafNode {
  return leaf(path, '$regex', regex, regexTest(regex), { bounds: (bucket) => regexBounds(regex, bucket) });
}
