import { BSONRegExp } from 'bson';
import { refuse } from '../errors.ts';
import type { Bucket } from '../values/bucket.ts';
import { Doc, type Value } from '../values/document.ts';
import { isArray } from '../values/types.ts';
import { bitTest } from './bits.ts';
import { equalBounds, inBounds, intersectBounds, NULLS, NUMBERS, rangeBounds, type FieldBounds } from './bounds.ts';
import type { FilterOptions } from './filter.ts';
import { equalNode, leaf, ranks, regexNode } from './leaf.ts';
import { junction, negation, type Node } from './nodes.ts';
import { equalTest, inTest, isOperatorDoc, isTruthy, modTest, rangeTest, regexOf, sizeTest, typeTest } from './operators.ts';
import { NONE, type Test } from './paths.ts';

/** Reads the conditions of a whole document, for operators that contain a filter. */
type ParseFilter = (filter: Doc, options: FilterOptions) => Node[];

/** The conditions of an operator document such as `{ $gt: 1, $lt: 5 }` on a path. */
export function pathNodes(path: string, spec: Doc, options: FilterOptions, parse: ParseFilter): Node[] {
  const out: Node[] = [];
  for (const [operator, value] of spec) {
    const node =
      operator === '$regex'
        ? regexNode(path, regexOf(value, spec.get('$options')))
        : operator === '$options'
          ? ignoredOptions(spec)
          : pathNode(path, operator, value, options, parse);
    if (node !== undefined) out.push(node);
  }
  return out;
}

/** `$options` belongs to the `$regex` beside it. */
function ignoredOptions(spec: Doc): undefined {
  return spec.has('$regex') ? undefined : refuse(2, '$options needs a $regex');
}

function pathNode(path: string, operator: string, value: Value, options: FilterOptions, parse: ParseFilter): Node {
  const { collation } = options;
  switch (operator) {
    case '$eq':
      return leaf(path, '$eq', value, equalTest(value, collation), { bounds: (bucket) => equalBounds(value, bucket) });
    case '$ne': {
      if (value instanceof BSONRegExp) return refuse(2, `Can't have regex as arg to $ne.`);
      const equal = leaf(path, '$eq', value, equalTest(value, collation));
      return negation([equal], equal.single);
    }
    case '$gt':
    case '$gte':
    case '$lt':
    case '$lte':
      if (value instanceof BSONRegExp) return refuse(2, `Can't have RegEx as arg to predicate over field '${path}'.`);
      return leaf(path, operator, value, rangeTest(operator, value, collation), {
        bounds: (bucket) => rangeBounds(operator, value, bucket),
      });
    case '$in':
    case '$nin':
      return membership(path, operator, value, options);
    case '$exists':
      return existence(path, isTruthy(value));
    case '$type':
      return leaf(path, operator, value, typeTest(value));
    case '$not':
      return inverse(path, value, options, parse);
    case '$size':
      return leaf(path, operator, value, sizeTest(value), { unfold: false });
    case '$mod':
      return leaf(path, operator, value, modTest(value), { bounds: () => NUMBERS });
    case '$all':
      return all(path, value, options, parse);
    case '$elemMatch':
      return elementMatch(path, value, options, parse);
    case '$bitsAllSet':
    case '$bitsAllClear':
    case '$bitsAnySet':
    case '$bitsAnyClear':
      return leaf(path, operator, value, bitTest(operator, value));
    case '$near':
    case '$nearSphere':
    case '$geoNear':
      return refuse(291, `unable to find index for $geoNear query: ${operator} is not supported`);
    case '$geoWithin':
    case '$geoIntersects':
    case '$within':
      return refuse(238, `${operator} is not supported`);
    default:
      return refuse(2, `unknown operator: ${operator}`);
  }
}

function membership(path: string, operator: string, value: Value, options: FilterOptions): Node {
  if (!isArray(value)) return refuse(2, `${operator} needs an array`);
  for (const item of value) if (isOperatorDoc(item)) refuse(2, `cannot nest $ under ${operator}`);
  const only = value.length === 1 ? value[0] : undefined;
  const node =
    only !== undefined && operator === '$in'
      ? { ...equalNode(path, only, options), rank: ranks['$in']! }
      : leaf(path, '$in', value, inTest(value, options.collation), { bounds: (bucket) => inBounds(value, bucket) });
  return operator === '$in' ? node : negation([node], node.single);
}

function existence(path: string, wanted: boolean): Node {
  const node = leaf(path, '$exists', wanted, (value) => value !== undefined);
  if (wanted) return node;
  // kept as a leaf so that an index on the path helps
  return {
    ...leaf(path, '$exists', false, (value) => value === undefined, { bounds: () => NULLS }),
    reach: (doc) => (node.test(doc) ? NONE : -1),
    test: (doc) => !node.test(doc),
  };
}

function inverse(path: string, value: Value, options: FilterOptions, parse: ParseFilter): Node {
  if (value instanceof BSONRegExp) {
    const node = regexNode(path, value);
    return negation([node], node.single);
  }
  if (!(value instanceof Doc)) return refuse(2, '$not needs a regex or a document');
  if (value.size === 0) return refuse(2, '$not cannot be empty');
  for (const name of value.keys()) if (!name.startsWith('$')) refuse(2, `unknown operator: ${name}`);
  const nodes = pathNodes(path, value, options, parse);
  return negation(nodes, singleOf(nodes));
}

/** All conditions on one value. */
function singleOf(nodes: readonly Node[]): Test {
  const tests = nodes.map((node): Test => {
    if (node.kind === 'leaf' || node.kind === 'not') return node.single!;
    return singleOf(node.children);
  });
  return (value) => tests.every((test) => test(value));
}

function all(path: string, value: Value, options: FilterOptions, parse: ParseFilter): Node {
  if (!isArray(value)) return refuse(2, '$all needs an array');
  if (value.length === 0) return leaf(path, '$all', value, () => false);
  const first = value[0];
  const elements = isOperatorDoc(first) && first.firstKey() === '$elemMatch';
  const nodes = value.map((item): Node => {
    if (elements) {
      if (!(item instanceof Doc) || item.firstKey() !== '$elemMatch') return refuse(2, '$all/$elemMatch has to be consistent');
      return elementMatch(path, item.get('$elemMatch')!, options, parse);
    }
    if (isOperatorDoc(item)) return refuse(2, 'no $ expressions in $all');
    return equalNode(path, item, options);
  });
  return nodes.length === 1 ? nodes[0]! : junction('and', nodes, options.asWritten);
}

const documentOperators = new Set(['$and', '$or', '$nor', '$where', '$expr', '$jsonSchema', '$comment', '$text']);

/** True when the argument of `$elemMatch` speaks of the element itself: `{ $gt: 1 }`. */
function isValueForm(spec: Doc): boolean {
  const first = spec.firstKey();
  return first !== undefined && isOperatorDoc(spec) && !documentOperators.has(first);
}

interface ElementTest {
  readonly test: Test;
  readonly nodes: readonly Node[];
  readonly valueForm: boolean;
}

/** The condition of `$elemMatch` (and `$pull`) on one array element; `parse` reads filters (`parseFilter`). */
export function elementTest(spec: Doc, options: FilterOptions, parse: ParseFilter): ElementTest {
  if (isValueForm(spec)) {
    const nodes = pathNodes('', spec, options, parse);
    return { test: singleOf(nodes), nodes, valueForm: true };
  }
  for (const name of spec.keys())
    if (name === '$where' || name === '$text' || name === '$expr')
      refuse(2, `${name} can only be applied to the top-level document`);
  const nodes = parse(spec, options);
  const { test } = junction('and', nodes, options.asWritten);
  return {
    test: (value) => (value instanceof Doc ? test(value) : isArray(value) && test(asDoc(value))),
    nodes,
    valueForm: false,
  };
}

function asDoc(list: readonly Value[]): Doc {
  return Doc.fromLists(
    list.map((_, i) => String(i)),
    [...list],
  );
}

function elementMatch(path: string, value: Value, options: FilterOptions, parse: ParseFilter): Node {
  if (!(value instanceof Doc)) return refuse(2, `$elemMatch needs an Object`);
  const { test, nodes, valueForm } = elementTest(value, options, parse);
  let index = -1;
  const node = leaf(
    path,
    '$elemMatch',
    value,
    (found) => {
      if (!isArray(found)) return false;
      index = found.findIndex(test);
      return index >= 0;
    },
    { unfold: false, inside: valueForm ? [] : nodes, bounds: (bucket) => (valueForm ? together(nodes, bucket) : undefined) },
  );
  return {
    ...node,
    reach: (doc) => {
      const outer = node.reach(doc);
      return outer === -1 ? index : outer;
    },
  };
}

/** Conditions on the same element can be intersected. */
function together(nodes: readonly Node[], bucket: Bucket | undefined): FieldBounds | undefined {
  const all = nodes
    .flatMap((node) => (node.kind === 'leaf' && !isArray(node.value) ? [node.bounds(bucket)] : []))
    .filter((bounds) => bounds !== undefined);
  return all.length === 0 ? undefined : intersectBounds(all);
}
