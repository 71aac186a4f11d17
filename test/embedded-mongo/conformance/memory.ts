import { deserialize, EJSON, ObjectId, serialize, type Document } from 'bson';
import {
  collationOf,
  CommandError,
  compileFilter,
  compilePipeline,
  compileProjection,
  compileSort,
  compileUpdate,
  decodeDocument,
  distinctPath,
  distinctValues,
  Doc,
  encodeDocument,
  type Value,
} from '../../../src/embedded-mongo/semantics.ts';

/** One question, as in cases.mjs. */
export interface Case {
  readonly kind: 'find' | 'agg' | 'upd' | 'distinct';
  readonly name: string;
  readonly filter?: Document;
  readonly projection?: Document;
  readonly sort?: Document;
  readonly collation?: Document;
  readonly pipeline?: Document[];
  readonly update?: Document | Document[];
  readonly replace?: boolean;
  readonly upsert?: boolean;
  readonly arrayFilters?: Document[];
  readonly typeOnly?: string;
  readonly key?: string;
  /** Documents of the collection for this question, instead of the common ones. */
  readonly docs?: readonly Document[];
  /** The result is compared as a set. */
  readonly anyOrder?: boolean;
  readonly limit?: number;
  readonly skip?: number;
}

export type Answer = { readonly result: unknown } | { readonly error: number; readonly message: string };

export function toDocument(plain: Document): Doc {
  return decodeDocument(serialize(plain, { ignoreUndefined: false }));
}

function toList(plain: readonly unknown[]): readonly Value[] {
  return toDocument({ list: plain }).get('list') as readonly Value[];
}

/** Driver values of a document, exact types kept. */
export function fromDocument(doc: Doc): Document {
  return deserialize(encodeDocument(doc), { promoteValues: false, bsonRegExp: true });
}

/** Canonical extended JSON. */
export function canonical(value: unknown): unknown {
  return JSON.parse(EJSON.stringify(value, { relaxed: false }));
}

/** A collection in memory that answers with the semantics alone: no storage, no planner. */
export function answerInMemory(one: Case, common: readonly Document[]): Answer {
  try {
    return { result: ask(one, (one.docs ?? common).map(toDocument)) };
  } catch (error) {
    if (error instanceof CommandError) return { error: error.code, message: error.message };
    throw error;
  }
}

function ask(one: Case, docs: readonly Doc[]): unknown {
  const collation = collationOf(one.collation === undefined ? undefined : toDocument(one.collation));
  if (one.kind === 'upd') return update(one, docs);
  if (one.kind === 'agg') {
    const pipeline = compilePipeline(toList(one.pipeline!), {
      db: 'conformance',
      collection: 'c',
      collation,
      read: ({ collection, filter }) => (collection === 'c' ? docs.filter((doc) => filter?.matches(doc) ?? true) : []),
    });
    return [...pipeline.run(docs)].map(fromDocument);
  }
  const filter = compileFilter(toDocument(one.filter ?? {}), { collation });
  const found = docs.filter((doc) => filter.matches(doc));
  if (one.kind === 'distinct')
    return fromDocument(Doc.of([['list', distinctValues(found, distinctPath(one.key!), collation)]]))['list'];
  const sorted = one.sort === undefined ? found : compileSort(toDocument(one.sort), collation).sort(found);
  const start = one.skip ?? 0;
  const page = sorted.slice(start, one.limit === undefined ? undefined : start + one.limit);
  const projection = compileProjection(toDocument(one.projection ?? {}), { filter, collation });
  return page.map((doc) => fromDocument(projection.apply(doc)));
}

function update(one: Case, docs: readonly Doc[]): unknown {
  const filterSpec = toDocument(one.filter!);
  const filter = compileFilter(filterSpec);
  const spec = Array.isArray(one.update) ? toList(one.update) : toDocument(one.update!);
  const arrayFilters = one.arrayFilters?.map(toDocument);
  const change = compileUpdate(spec, { filter, filterSpec, arrayFilters, upsert: one.upsert === true });
  const target = docs.find((doc) => filter.matches(doc));
  const { counts, all } = outcome(one, change, target, docs);
  if (one.docs !== undefined) return [...counts, ...all.map((doc) => withoutMadeId(fromDocument(doc)))];
  const id: unknown = one.filter!['_id'] ?? 105;
  const plain = fromDocument(all.find((doc) => doc.get('_id') === id)!);
  if (one.typeOnly !== undefined) plain[one.typeOnly] = typeof plain[one.typeOnly];
  return [...counts, plain];
}

function withoutMadeId(doc: Document): Document {
  return doc['_id'] instanceof ObjectId ? { ...doc, _id: 'made' } : doc;
}

function outcome(
  one: Case,
  change: ReturnType<typeof compileUpdate>,
  target: Doc | undefined,
  docs: readonly Doc[],
): { counts: number[]; all: readonly Doc[] } {
  if (target !== undefined) {
    const { doc, modified } = change.apply(target);
    return { counts: [1, modified ? 1 : 0, 0], all: docs.map((other) => (other === target ? doc : other)) };
  }
  if (one.upsert !== true) return { counts: [0, 0, 0], all: docs };
  return { counts: [0, 0, 1], all: [...docs, change.upsert()] };
}
