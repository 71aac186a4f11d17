import type { Bucket } from '../values/bucket.ts';
import { BSONRegExp } from 'bson';
import { Doc, UNDEFINED, type Value } from '../values/document.ts';
import { encodePart, tagOf } from '../values/keyEncoding.ts';
import { CUT_AT } from '../values/keys.ts';
import { isArray, isNullish, typeOrder } from '../values/types.ts';
import { literalPrefix } from './regex.ts';

/**
 * A range of one field's encoded key part, ascending. A part p is inside when
 * low ≤ p (or p beyond every key beginning with low, if lowAfter) and p < high (or up to and with every key beginning with high, if highAfter).
 */
export interface KeyRange {
  readonly low: Buffer;
  readonly lowAfter: boolean;
  readonly high: Buffer;
  readonly highAfter: boolean;
  /** Exactly one key part: usable in an equality prefix (its bytes are `low`). */
  readonly point: boolean;
}

/** What one predicate demands of one path: a document can match only if one of its index keys' parts for the path lies in a range. */
export interface FieldBounds {
  /** In key order, not overlapping. Empty: nothing can match. */
  readonly ranges: readonly KeyRange[];
}

type Edge = readonly [bytes: Buffer, after: boolean];

function compareEdges(a: Edge, b: Edge): number {
  const [x, xAfter] = a;
  const [y, yAfter] = b;
  const shared = Math.min(x.length, y.length);
  const order = Buffer.compare(x.subarray(0, shared), y.subarray(0, shared));
  if (order !== 0) return order;
  // one begins with the other: "after" the shorter is after everything that begins with it
  if (x.length === y.length) return Number(xAfter) - Number(yAfter);
  if (x.length < y.length) return xAfter ? 1 : -1;
  return yAfter ? -1 : 1;
}

function lowEdge(range: KeyRange): Edge {
  return [range.low, range.lowAfter];
}

function highEdge(range: KeyRange): Edge {
  return [range.high, range.highAfter];
}

function between(low: Edge, high: Edge): KeyRange {
  return { low: low[0], lowAfter: low[1], high: high[0], highAfter: high[1], point: false };
}

function union(ranges: readonly KeyRange[]): FieldBounds {
  const sorted = [...ranges].sort((a, b) => compareEdges(lowEdge(a), lowEdge(b)));
  const out: KeyRange[] = [];
  for (const range of sorted) {
    const last = out.at(-1);
    if (last === undefined || compareEdges(lowEdge(range), highEdge(last)) >= 0) out.push(range);
    else if (compareEdges(highEdge(range), highEdge(last)) > 0) out[out.length - 1] = between(lowEdge(last), highEdge(range));
  }
  return { ranges: out };
}

/**
 * All predicates of a path together. When the index is multikey on that path (or a prefix of it) different array elements may
 * satisfy different predicates: pick one of them instead of calling this.
 */
export function intersectBounds(all: readonly FieldBounds[]): FieldBounds {
  return all.reduce((left, right) => {
    const out: KeyRange[] = [];
    for (const a of left.ranges) {
      for (const b of right.ranges) {
        const low = compareEdges(lowEdge(a), lowEdge(b)) >= 0 ? a : b;
        const high = compareEdges(highEdge(a), highEdge(b)) <= 0 ? a : b;
        if (compareEdges(lowEdge(low), highEdge(high)) >= 0) continue;
        out.push(low === high ? low : low.point || high.point ? (low.point ? low : high) : between(lowEdge(low), highEdge(high)));
      }
    }
    return { ranges: out };
  });
}

/** The smallest bytes above everything that begins with these; empty when there is none. */
function successor(bytes: Buffer): Buffer {
  let size = bytes.length;
  while (size > 0 && bytes[size - 1] === 0xff) size--;
  const out = Buffer.from(bytes.subarray(0, size));
  if (size > 0) out[size - 1]! += 1;
  return out;
}

/** Bytes of an edge; a cut key's are not true beyond the cut, so longer edges are widened. */
function edgeBytes(bytes: Buffer, after: boolean, isLow: boolean): Buffer {
  if (bytes.length > CUT_AT - 64) {
    const short = bytes.subarray(0, CUT_AT - 64);
    return isLow ? Buffer.from(short) : successor(short);
  }
  return after ? successor(bytes) : Buffer.from(bytes);
}

function inverted(bytes: Buffer): Buffer {
  const out = Buffer.from(bytes);
  for (let i = 0; i < out.length; i++) out[i]! ^= 0xff;
  return out;
}

/**
 * The byte range [low, high) of a key whose next field has that direction; append both to the bytes of the equality prefix.
 * For a point the prefix continues with `low` itself (turned over when descending). An empty `high` means no end: then take
 * the successor of the prefix.
 */
export function rangeBytes(range: KeyRange, direction: 1 | -1): { low: Buffer; high: Buffer } {
  if (direction > 0)
    return { low: edgeBytes(range.low, range.lowAfter, true), high: edgeBytes(range.high, range.highAfter, false) };
  return {
    low: edgeBytes(inverted(range.high), !range.highAfter, true),
    high: edgeBytes(inverted(range.low), !range.lowAfter, false),
  };
}

function point(value: Value, bucket: Bucket | undefined): KeyRange {
  const { bytes, lossy } = encodePart(value, bucket);
  return { low: bytes, lowAfter: false, high: bytes, highAfter: true, point: !lossy || typeof value === 'string' };
}

function tag(order: number): Buffer {
  return Buffer.from([tagOf(order)]);
}

/** Every value of the types from one order to another. */
function types(from: number, to = from): KeyRange {
  return between([tag(from), false], [tag(to), true]);
}

const MISSING_TO_NULL = types(0, 5);

function equalRanges(value: Value, bucket: Bucket | undefined): KeyRange[] {
  if (isNullish(value)) return [MISSING_TO_NULL];
  if (value instanceof BSONRegExp) return [point(value, bucket)];
  if (!isArray(value)) return [point(value, bucket)];
  const first = value[0];
  const inside = first === undefined ? point(UNDEFINED, bucket) : isNullish(first) ? MISSING_TO_NULL : point(first, bucket);
  return [point(value, bucket), inside];
}

export function equalBounds(value: Value, bucket: Bucket | undefined): FieldBounds {
  return union(equalRanges(value, bucket));
}

function regexRanges(regex: BSONRegExp, bucket: Bucket | undefined): KeyRange[] {
  const exact = types(50);
  const prefix = bucket ? undefined : literalPrefix(regex.pattern, regex.options);
  if (prefix === undefined) return [types(15), exact];
  const bytes = encodePart(prefix, undefined).bytes.subarray(0, -1);
  return [between([bytes, false], [bytes, true]), exact];
}

export function inBounds(values: readonly Value[], bucket: Bucket | undefined): FieldBounds {
  return union(
    values.flatMap((value) => (value instanceof BSONRegExp ? regexRanges(value, bucket) : equalRanges(value, bucket))),
  );
}

export function regexBounds(regex: BSONRegExp, bucket: Bucket | undefined): FieldBounds {
  return union(regexRanges(regex, bucket));
}

/** $gt, $gte, $lt, $lte; undefined when an index cannot narrow it. */
export function rangeBounds(operator: string, value: Value, bucket: Bucket | undefined): FieldBounds | undefined {
  const order = typeOrder(value);
  if (order === -1 || order === 127 || order === 25) return undefined;
  if (isNullish(value)) return { ranges: [MISSING_TO_NULL] };
  if (bucket && (order === 15 || value instanceof Doc)) return { ranges: [types(order)] };
  if (Number.isNaN(value)) return { ranges: [types(order)] };
  const { bytes } = encodePart(value, bucket);
  const inclusive = operator.length === 4;
  const whole = tag(order);
  const up = operator.startsWith('$gt');
  return { ranges: [up ? between([bytes, !inclusive], [whole, true]) : between([whole, false], [bytes, inclusive])] };
}

export const NUMBERS: FieldBounds = { ranges: [types(10)] };
export const NULLS: FieldBounds = { ranges: [MISSING_TO_NULL] };
