import type { Bucket } from '../values/bucket.ts';
import type { Doc, Value } from '../values/document.ts';
import type { FieldBounds } from './bounds.ts';
import type { Test } from './paths.ts';

interface Common {
  readonly test: (doc: Doc) => boolean;
  readonly children: readonly Node[];
  /** Place among ANDed conditions when the server puts them in order. */
  readonly rank: number;
  /** The children in the server's order. */
  ordered(): readonly Node[];
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

function compareNodes(a: Node, b: Node): number {
  if (a.rank !== b.rank) return a.rank - b.rank;
  const x = a.kind === 'leaf' ? a.path : '';
  const y = b.kind === 'leaf' ? b.path : '';
  return x < y ? -1 : x > y ? 1 : 0;
}

export function junction(kind: 'and' | 'or' | 'nor', given: readonly Node[]): OtherNode {
  const children = kind === 'and' ? given.flatMap((child) => (child.kind === 'and' ? child.children : [child])) : given;
  let order: readonly Node[] | undefined;
  return {
    kind,
    children,
    rank: kind === 'and' ? 0 : kind === 'or' ? 1 : 21,
    test: kind === 'and' ? allOf(children) : kind === 'or' ? anyOf(children) : not(anyOf(children)),
    ordered: () => (order ??= [...children].sort(compareNodes)),
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
  return { kind: 'not', children, rank: 20, test: not(test), single: (value) => !single(value), ordered: () => children };
}
