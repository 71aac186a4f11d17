import { CommandError, encodeKey, intersectBounds, rangeBytes, showDoc, showValue, Doc, MAX_KEY_BYTES } from '../semantics.ts';
import type { Collation, FieldBounds, Filter, IndexField, KeyRange, SortOrder } from '../semantics.ts';
import type { Collection, Index } from '../storage/catalogue.ts';
import type { Environment } from '../storage/environment.ts';
import type { Transaction } from '../transactions/transaction.ts';
import type { ByteRange } from './scan.ts';

export type Hint = Doc | string | undefined;

interface Question {
  filter: Filter;
  sort: SortOrder | undefined;
  limit: number;
  hint: Hint;
  collation: Collation | undefined;
  transaction: Transaction | undefined;
}

/** Reading one index between bounds that hold at least every match. */
export interface IndexAccess {
  index: Index;
  ranges: ByteRange[];
  /** Documents come in the order asked for. */
  sorted: boolean;
  reverse: boolean;
  /** Equality fields at the front, and whether a range follows. */
  equalities: number;
  ranged: boolean;
}

/** How the candidates are found: by one `_id`, by all records, by one index, or by one index for each branch of an `$or`. */
export type Plan =
  | { kind: 'id'; key: Buffer }
  | { kind: 'scan'; reverse: boolean }
  | { kind: 'index'; access: IndexAccess }
  | { kind: 'branches'; accesses: IndexAccess[] };

type Bounds = ReadonlyMap<string, readonly FieldBounds[]>;

const maxPrefixes = 1000;
/** How far keys are counted to compare indexes. */
const maxCounted = 200;

/** Chooses how to find the candidates. Throws 2 for a hint that names no index. */
export function choosePlan(environment: Environment, collection: Collection, question: Question): Plan {
  const key = question.hint === undefined ? idKey(collection, question) : undefined;
  if (key) return { kind: 'id', key };
  const natural = naturalOrder(question.hint);
  if (natural) return { kind: 'scan', reverse: natural < 0 };
  if (question.hint !== undefined) return { kind: 'index', access: hinted(collection, question, question.hint) };
  const usable = collection.indexes.filter(
    (index) => !index.hidden && !index.kind && isUsable(index, question) && isComplete(index, question.filter),
  );
  const candidates = usable.map((index) => accessBy(index, question.filter.bounds, question)).filter(isUseful);
  const best = cheapest(environment, collection, candidates, question);
  if (!best && question.filter.branches.length) {
    const accesses = branchAccesses(environment, collection, usable, question);
    if (accesses) return { kind: 'branches', accesses };
  }
  return best ? { kind: 'index', access: best } : { kind: 'scan', reverse: false };
}

/** The whole key in the `_id` index when the filter names one `_id`. */
function idKey(collection: Collection, { filter, collation }: Question): Buffer | undefined {
  const [index] = collection.indexes;
  if (filter.idEquals === undefined || !index || index.collation || collation) return undefined;
  const { bytes, lossy } = encodeKey([filter.idEquals], index.fields);
  return lossy ? undefined : Buffer.concat([index.prefix, bytes]);
}

/** `{ $natural: 1 | -1 }` as a hint. */
function naturalOrder(hint: Hint): number {
  const order = hint instanceof Doc ? hint.get('$natural') : undefined;
  return order === undefined ? 0 : Number(order) < 0 ? -1 : 1;
}

function hinted(collection: Collection, question: Question, hint: Doc | string): IndexAccess {
  const wanted = typeof hint === 'string' ? undefined : showDoc(hint);
  const index = collection.indexes.find((one) => (wanted === undefined ? one.name === hint : showDoc(one.key) === wanted));
  if (!index || index.hidden) {
    const about = `error processing query: ns=${collection.namespace} hint ${showValue(hint)}`;
    throw new CommandError(
      2,
      `${about} planner returned error :: caused by :: hint provided does not correspond to an existing index`,
    );
  }
  if (index.kind) throw new CommandError(115, `reading by a ${index.kind} index is not supported`);
  if (!isSnapshotted(index, question.transaction))
    throw new CommandError(246, 'the index is newer than the snapshot of the transaction');
  return accessBy(index, sameCollation(index, question) ? question.filter.bounds : new Map(), question);
}

function isUsable(index: Index, question: Question): boolean {
  return isSnapshotted(index, question.transaction) && sameCollation(index, question);
}

function isSnapshotted(index: Index, transaction: Transaction | undefined): boolean {
  return !transaction || index.since <= transaction.start;
}

function sameCollation(index: Index, { collation }: Question): boolean {
  return index.collation?.id === collation?.id;
}

/** Whether every document that can match has a key in the index. */
function isComplete(index: Index, filter: Filter): boolean {
  if (index.partial && !filter.implies(index.partial.spec)) return false;
  return !index.sparse || index.fields.some(({ path }) => filter.implies(Doc.of([[path, mustExist]])));
}

const mustExist = Doc.from({ $exists: true });

function isUseful(access: IndexAccess): boolean {
  return access.equalities > 0 || access.ranged || access.sorted;
}

/** The bounds that the filter gives in an index: equalities at the front, then at most one range. */
function accessBy(index: Index, bounds: Bounds, question: Question): IndexAccess {
  let prefixes: Buffer[] = [index.prefix];
  const roots: string[] = [];
  let at = 0;
  let rest: readonly KeyRange[] | undefined;
  for (; at < index.fields.length; at++) {
    const { path, direction } = index.fields[at] as IndexField;
    const ranges = rangesFor(index, path, bounds, roots);
    if (!ranges) break;
    roots.push(rootOf(path));
    if (!ranges.every((range) => range.point) || ranges.length * prefixes.length > maxPrefixes) {
      rest = ranges;
      break;
    }
    prefixes = prefixes.flatMap((prefix) => ranges.map((range) => Buffer.concat([prefix, rangeBytes(range, direction).low])));
  }
  const direction = index.fields[at]?.direction ?? 1;
  const ranges = prefixes.flatMap((prefix) =>
    rest ? rest.map((range) => within(prefix, range, direction)) : [allBelow(prefix)],
  );
  ranges.sort((a, b) => Buffer.compare(a.low, b.low));
  const order = prefixes.length === 1 ? orderOf(index, at, question) : undefined;
  const access = { index, ranges: ranges.map(shorten), equalities: at, ranged: rest !== undefined };
  return { ...access, sorted: order !== undefined, reverse: order === -1 };
}

/**
 * The ranges of one path. In a multikey index different elements may meet different demands, so only one demand may be used, and
 * none on a second path through the same array.
 */
function rangesFor(index: Index, path: string, bounds: Bounds, roots: string[]): readonly KeyRange[] | undefined {
  const demands = bounds.get(path);
  if (!demands?.length) return undefined;
  if (!index.multikey) return intersectBounds(demands).ranges;
  if (roots.includes(rootOf(path))) return undefined;
  const exact = demands.find((demand) => demand.ranges.every((range) => range.point));
  return (exact ?? demands[0])?.ranges;
}

function rootOf(path: string): string {
  return path.split('.', 1)[0] as string;
}

function within(prefix: Buffer, range: KeyRange, direction: 1 | -1): ByteRange {
  const { low, high } = rangeBytes(range, direction);
  return { low: Buffer.concat([prefix, low]), high: high.length ? Buffer.concat([prefix, high]) : allBelow(prefix).high };
}

/** Every key that begins with these bytes. */
function allBelow(prefix: Buffer): ByteRange {
  return { low: prefix, high: successor(prefix) };
}

/** The least bytes greater than everything that begins with the prefix (which is never all 0xff: index ids are small). */
function successor(prefix: Buffer): Buffer {
  let last = prefix.length - 1;
  while (prefix[last] === 0xff) last--;
  const next = Buffer.from(prefix.subarray(0, last + 1));
  next[last] = (next[last] as number) + 1;
  return next;
}

/** Stored keys are cut at MAX_KEY_BYTES, so longer bounds are widened to what is certain to hold them. */
function shorten({ low, high }: ByteRange): ByteRange {
  const certain = MAX_KEY_BYTES / 2;
  return { low: low.subarray(0, certain), high: high.length > certain ? successor(high.subarray(0, certain)) : high };
}

/** 1 or -1 when reading the index in that direction gives the order asked for. */
function orderOf(index: Index, equalities: number, { sort }: Question): 1 | -1 | undefined {
  if (!sort?.fields.length || index.multikey || index.lossy) return undefined;
  const fixed = new Set(index.fields.slice(0, equalities).map((field) => field.path));
  const wanted = sort.fields.filter((field) => !fixed.has(field.path));
  const given = index.fields.slice(equalities);
  if (!wanted.length) return 1;
  if (wanted.length > given.length) return undefined;
  const turned = wanted.map((field, i) =>
    given[i]?.path === field.path ? (given[i].direction === field.direction ? 1 : -1) : 0,
  );
  const first = turned[0] as 1 | -1 | 0;
  return first !== 0 && turned.every((one) => one === first) ? first : undefined;
}

/** The access that reads least; what is not sorted costs its sorting. */
function cheapest(
  environment: Environment,
  collection: Collection,
  candidates: IndexAccess[],
  question: Question,
): IndexAccess | undefined {
  const single = candidates.find(
    ({ index, equalities, ranges }) => index.unique && equalities === index.fields.length && ranges.length === 1,
  );
  if (single || candidates.length < 2) return single ?? candidates[0];
  let best: { access: IndexAccess; cost: number } | undefined;
  for (const access of candidates) {
    const bounded = access.equalities > 0 || access.ranged;
    let cost = bounded ? countKeys(environment, access.ranges) : collection.count;
    if (cost >= maxCounted && bounded) cost = Math.max(cost, collection.count / (2 + 4 * access.equalities));
    if (question.sort && access.sorted && question.limit) cost = Math.min(cost, question.limit * (bounded ? 1 : 10));
    if (question.sort && !access.sorted) cost *= 2;
    cost -= access.equalities * 0.01 + (access.ranged ? 0.005 : 0);
    if (!best || cost < best.cost) best = { access, cost };
  }
  return best?.access;
}

function countKeys(environment: Environment, ranges: ByteRange[]): number {
  let counted = 0;
  for (const { low, high } of ranges) {
    for (const _ of environment.entryScan.getKeys({ start: low, end: high, limit: maxCounted - counted })) counted++;
    if (counted >= maxCounted) break;
  }
  return counted;
}

/** One access for each branch of an `$or`; undefined when some branch has none. */
function branchAccesses(
  environment: Environment,
  collection: Collection,
  usable: Index[],
  question: Question,
): IndexAccess[] | undefined {
  const unordered = { ...question, sort: undefined };
  const accesses: IndexAccess[] = [];
  for (const bounds of question.filter.branches) {
    const candidates = usable.filter((index) => !index.sparse).map((index) => accessBy(index, bounds, unordered));
    const best = cheapest(environment, collection, candidates.filter(isUseful), unordered);
    if (!best) return undefined;
    accesses.push(best);
  }
  return accesses.every(({ index }) => index === accesses[0]?.index) ? accesses.sort(byFirstKey) : accesses;
}

/** Branches that read one index are read in its order. */
function byFirstKey({ ranges: [a] }: IndexAccess, { ranges: [b] }: IndexAccess): number {
  return a && b ? Buffer.compare(a.low, b.low) : 0;
}
