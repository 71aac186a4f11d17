import type { Bucket } from '../values/bucket.ts';
import type { Doc, Value } from '../values/document.ts';
import type { FieldBounds } from './bounds.ts';
import type { Test } from './paths.ts';

interface Common {
  readonly test: (doc: Doc) => boolean;
  readonly children: readonly Node[];
  /** Place among ANDed conditions when the server puts them in order. */
  readonly rank: number;
  /** The children in the order in which they are asked. */
  readonly ordered: readonly Node[];
}

export interface LeafNode extends Common {
  readonly kind: 'leaf';
  readonly path: string;
  readonly operator: string;
  readonly value: Value;
  /** The condition on one value, without unfolding arrays. */
  readonly single: Test;
  /** As `findValue`: NONE, or the array index that the condition reached, or -1. */
  reach(doc: Doc): number;
  bounds(bucket: Bucket | undefined): FieldBounds | undefined;
  /** For `$elemMatch` over documents: conditions below the path. */
  readonly inside: readonly Node[];
}

interface OtherNode extends Common {
  readonly kind: 'and' | 'or' | 'nor' | 'not' | 'other';
  /** For `not`: the condition on one value. */
  readonly single?: Test;
}

export type Node = LeafNode | OtherNode;

/** The order in which the server asks the conditions of a query: by kind, then by path, then by what is inside. */
export function compareNodes(a: Node, b: Node): number {
  if (a.rank !== b.rank) return a.rank - b.rank;
  const x = a.kind === 'leaf' ? a.path : '';
  const y = b.kind === 'leaf' ? b.path : '';
  if (x !== y) return x < y ? -1 : 1;
  const [inA, inB] = [a.ordered, b.ordered];
  for (let i = 0; i < inA.length && i < inB.length; i++) {
    const order = compareNodes(inA[i]!, inB[i]!);
    if (order !== 0) return order;
  }
  return inA.length - inB.length;
}

/** Several conditions as one. They are asked in the server's order unless they come `asWritten`. */
export function junction(kind: 'and' | 'or' | 'nor', given: readonly Node[], asWritten = false): OtherNode {
  // what is absorbed comes last
  const inside = kind === 'nor' ? [] : given.filter((child) => child.kind === kind);
  const children =
    inside.length === 0 ? given : [...given.filter((child) => child.kind !== kind), ...inside.flatMap((child) => child.children)];
  const ordered = asWritten || children.length < 2 ? children : [...children].sort(compareNodes);
  return {
    kind,
    children,
    rank: kind === 'and' ? 0 : kind === 'or' ? 1 : 21,
    test: kind === 'and' ? allOf(ordered) : kind === 'or' ? anyOf(ordered) : not(anyOf(ordered)),
    ordered,
  };
}

function not(test: (doc: Doc) => boolean): (doc: Doc) => boolean {
  return (doc) => !test(doc);
}

function allOf(children: readonly Node[]): (doc: Doc) => boolean {
  if (children.length === 0) return () => true;
  if (children.length === 1) return children[0]!.test;
  const tests = children.map((child) => child.test);
  return (doc) => {
    for (let i = 0; i < tests.length; i++) if (!tests[i]!(doc)) return false;
    return true;
  };
}

function anyOf(children: readonly Node[]): (doc: Doc) => boolean {
  const tests = children.map((child) => child.test);
  return (doc) => {
    for (let i = 0; i < tests.length; i++) if (tests[i]!(doc)) return true;
    return false;
  };
}

export function negation(children: readonly Node[], single: Test): OtherNode {
  const test = allOf(children);
  return { kind: 'not', children, rank: 20, test: not(test), single: (value) => !single(value), ordered: children };
}
