import {
  CommandError,
  compilePipeline,
  isArray,
  isNumber,
  T,
  typeName,
  typeOf,
  type Collation,
  type Doc,
  type Pipeline,
  type ReadRequest,
} from '../semantics.ts';
import type { Collection, Index } from '../storage/catalogue.ts';
import { ensureInView } from '../transactions/transaction.ts';
import { checkedNamespace, collationFor, findCollection, queryFor, letOf, type Context } from './context.ts';
import { docsOf, filterOf, hintOf } from './reads.ts';

export interface PreparedPipeline {
  pipeline: Pipeline;
  namespace: string;
  collection: Collection | undefined;
}

/** Compiles a command's pipeline. `aggregate: 1` reads no collection. */
export function preparePipeline(context: Context): PreparedPipeline {
  const { database, command } = context;
  const target = command.get('aggregate');
  const wholeDatabase = isNumber(target) && Number(target) === 1;
  if (!wholeDatabase && typeof target !== 'string') {
    if (!isNumber(target)) throw new CommandError(14, `collection name has invalid type: ${typeName(target)}`);
    throw new CommandError(9, "Invalid command format: the 'aggregate' field must specify a collection name or 1");
  }
  const name = typeof target === 'string' ? target : '$cmd.aggregate';
  const namespace = checkedNamespace(database, name);
  ensureInView(context.transaction, namespace);
  const collection = findCollection(context, namespace);
  const collation = collationFor(context, collection);
  const pipeline = compilePipeline(stagesOf(context), {
    db: database,
    collection: typeof target === 'string' ? target : '',
    collation,
    variables: letOf(context, collation),
    now: new Date(),
    read: (request) => readCollection(context, request, collation),
    hasIndex: (db, name, path) => {
      const other = findCollection(context, `${db}.${name}`);
      return !other || other.indexes.some((index) => servesEquality(index, path, collation));
    },
  });
  if (wholeDatabase && !pipeline.needsNoSource && !pipeline.source) {
    const [first] = stagesOf(context);
    throw new CommandError(
      73,
      first
        ? `{aggregate: 1} is not valid for '${first.firstKey()}'; a collection is required.`
        : '{aggregate: 1} is not valid for an empty pipeline.',
    );
  }
  return { pipeline, namespace, collection };
}

/** Whether an index finds every document by any value of the path. */
function servesEquality(
  { fields, kind, sparse, partial, hidden, collation: own }: Index,
  path: string,
  wanted: Collation | undefined,
) {
  return fields[0]?.path === path && !kind && !sparse && !partial && !hidden && own?.id === wanted?.id;
}

/** The stages of a command. Throws 14, 40414. */
export function stagesOf(context: Context): readonly Doc[] {
  const stages = context.command.get('pipeline');
  if (stages !== undefined && !isArray(stages)) throw new CommandError(14, "'pipeline' option must be specified as an array");
  if (!stages) throw new CommandError(40414, "BSON field 'aggregate.pipeline' is missing but a required field");
  for (const stage of stages) {
    if (typeOf(stage) !== T.object) throw new CommandError(14, "Each element of the 'pipeline' array must be an object");
  }
  return stages as readonly Doc[];
}

function readCollection(
  context: Context,
  { db, collection: name, filter }: ReadRequest,
  collation: Collation | undefined,
): Iterable<Doc> {
  ensureInView(context.transaction, `${db}.${name}`);
  const collection = findCollection(context, `${db}.${name}`);
  if (!collection) return [];
  const all = filter ?? filterOf(context, undefined, collection);
  return docsOf(queryFor(context, collection, { filter: all, collation }).rows());
}

/** How the leading stages of a pipeline are answered. */
export function planPipeline(context: Context, pipeline: Pipeline, collection: Collection) {
  return queryFor(context, collection, {
    filter: pipeline.leadingFilter ?? filterOf(context, undefined, collection),
    sort: pipeline.leadingSort,
    limit: pipeline.leadingLimit ?? 0,
    hint: hintOf(context),
    collation: collationFor(context, collection),
  });
}
