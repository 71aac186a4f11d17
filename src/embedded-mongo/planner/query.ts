import { compileSort, Doc, type Collation, type Filter, type SortOrder } from '../semantics.ts';
import type { Collection } from '../storage/catalogue.ts';
import type { Environment } from '../storage/environment.ts';
import { overlayRows, type Transaction } from '../transactions/transaction.ts';
import { choosePlan, type Hint, type IndexAccess, type Plan } from './plan.ts';
import type { TimeLimit } from './timeLimit.ts';
import { readById, scanIndex, scanRecords, type Row, type ScanOptions } from './scan.ts';

export interface Query {
  filter: Filter;
  sort?: Doc | undefined;
  /** 0: none. */
  skip?: number | undefined;
  /** 0: none. */
  limit?: number | undefined;
  hint?: Hint;
  collation?: Collation | undefined;
  transaction?: Transaction | undefined;
  timeLimit?: TimeLimit | undefined;
}

export interface PlannedQuery {
  plan: Plan;
  /** True when the plan gives the order, so nothing is sorted afterwards. */
  inOrder: boolean;
  examined: { keys: number; documents: number };
  /** Matching documents in order, after skip and limit. */
  rows(): Generator<Row>;
  /** How many there are, after skip and limit. */
  count(): number;
}

/** Finds documents. The rows may be taken slowly: nothing is held between two of them. */
export function planQuery(environment: Environment, collection: Collection, query: Query): PlannedQuery {
  const { filter, transaction, skip = 0, limit = 0 } = query;
  transaction?.uses.add(collection);
  const natural = query.sort?.get('$natural');
  const sort = query.sort?.size && natural === undefined ? compileSort(query.sort, query.collation) : undefined;
  const hint = natural === undefined ? query.hint : Doc.from({ $natural: natural });
  const wanted = limit ? limit + skip : 0;
  const plan = choosePlan(environment, collection, {
    filter,
    sort,
    limit: wanted,
    hint,
    collation: query.collation,
    transaction,
  });
  const examined = { keys: 0, documents: 0 };
  const hasOverlay = Boolean(transaction?.overlay.get(collection.id)?.size);
  const inOrder = !sort || plan.kind === 'id' || (plan.kind === 'index' && plan.access.sorted && !hasOverlay);
  const options = { filter: filter.matchesAll ? undefined : filter, transaction, examined, timeLimit: query.timeLimit };
  return {
    plan,
    inOrder,
    examined,
    rows: () => cut(inOrder || !sort ? candidates(false) : sorted(candidates(false), sort, wanted), skip, limit),
    count() {
      let n = 0;
      for (const _ of cut(candidates(true), skip, limit)) n++;
      return n;
    },
  };

  function* candidates(countOnly: boolean): Generator<Row> {
    yield* committedRows(environment, collection, plan, { ...options, countOnly });
    if (transaction) yield* overlayRows(transaction, collection, options.filter);
  }
}

function* committedRows(
  environment: Environment,
  collection: Collection,
  plan: Plan,
  options: Omit<ScanOptions, 'reverse'>,
): Generator<Row> {
  const read = (access: IndexAccess, reverse: boolean) =>
    scanIndex(environment, collection, access.index, access.ranges, { ...options, reverse });
  if (plan.kind === 'id') yield* readById(environment, collection, plan.key, { ...options, reverse: false });
  else if (plan.kind === 'scan') yield* scanRecords(environment, collection, { ...options, reverse: plan.reverse });
  else if (plan.kind === 'index') yield* read(plan.access, plan.access.reverse);
  else {
    const seen = new Set<number>();
    for (const access of plan.accesses) {
      for (const row of read(access, false)) {
        if (seen.has(row.record)) continue;
        seen.add(row.record);
        yield row;
      }
    }
  }
}

/** Sorts all rows, or keeps the first `wanted` of them. */
function* sorted(rows: Iterable<Row>, sort: SortOrder, wanted: number): Generator<Row> {
  const records = new WeakMap<Doc, number>();
  function* docs(): Generator<Doc> {
    for (const { record, doc } of rows) {
      records.set(doc, record);
      yield doc;
    }
  }
  for (const doc of sort.sort(docs(), wanted || undefined)) yield { record: records.get(doc) as number, doc };
}

function* cut(rows: Generator<Row>, skip: number, limit: number): Generator<Row> {
  let at = 0;
  for (const row of rows) {
    at++;
    if (at <= skip) continue;
    yield row;
    if (limit && at >= skip + limit) return;
  }
}
