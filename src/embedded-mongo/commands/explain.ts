import { CommandError, showPlain, Doc, isArray, isNumber, toDoc, toNumber, type Value } from '../semantics.ts';
import type { IndexAccess, Plan } from '../planner/plan.ts';
import type { PlannedQuery } from '../planner/query.ts';
import { planPipeline, preparePipeline, type PreparedPipeline } from './pipelines.ts';
import { collationFor, findCollection, queryFor, textField, wrongType, type Command, type Context } from './context.ts';
import { serverVersion } from './handshake.ts';
import { filterOf, hintOf } from './reads.ts';

const explainable = new Set(['find', 'count', 'distinct', 'aggregate', 'update', 'delete', 'findAndModify']);

const verbosities = ['queryPlanner', 'executionStats', 'allPlansExecution'];

/** How a command would be answered. */
export const explain: Command = {
  fields: ['verbosity'],
  run(context) {
    const inner = context.command.get('explain');
    if (!(inner instanceof Doc)) throw wrongType(context, 'explain', inner ?? null, 'object');
    const name = inner.firstKey() ?? '';
    if (!explainable.has(name)) throw new CommandError(59, `Explain failed due to unknown command: ${name}`);
    const verbosity = textField(context, 'verbosity');
    if (verbosity !== undefined && !verbosities.includes(verbosity))
      throw new CommandError(2, `Enumeration value '${verbosity}' for field 'explain.verbosity' is not a valid value.`);
    const explained = { ...context, name, command: inner };
    if (name === 'aggregate') return explainPipeline(explained, preparePipeline(explained), verbosity);
    return explainQuery(explained, verbosity);
  },
};

/** The part of a command that chooses documents: `query`, `filter`, or the first statement of a bulk write. */
function chooserOf({ command, name }: Context): Doc {
  const list = command.get(`${name}s`);
  if (isArray(list) && list[0] instanceof Doc) return list[0];
  return command;
}

function explainQuery(context: Context, verbosity: Value | undefined): Doc {
  const namespace = `${context.database}.${showPlain(context.command.get(context.name))}`;
  const collection = findCollection(context, namespace);
  const chooser = chooserOf(context);
  const spec = chooser.get('filter') ?? chooser.get('query') ?? chooser.get('q');
  const filterSpec = spec instanceof Doc ? spec : Doc.from({});
  const filter = filterOf(context, filterSpec, collection);
  const sort = context.command.get('sort');
  const planned =
    collection &&
    queryFor(context, collection, {
      filter,
      sort: sort instanceof Doc ? sort : undefined,
      limit: numberOf(context.command.get('limit')),
      skip: numberOf(context.command.get('skip')),
      hint: hintOf(context, chooser),
      collation: collationFor(context, collection, chooser),
    });
  return report(context, namespace, filterSpec, planned, verbosity);
}

function numberOf(value: Value | undefined): number {
  return isNumber(value) ? toNumber(value) : 0;
}

/** How a pipeline begins. */
export function explainPipeline(context: Context, { pipeline, namespace, collection }: PreparedPipeline, verbosity?: Value): Doc {
  const planned =
    collection && !pipeline.source && !pipeline.needsNoSource ? planPipeline(context, pipeline, collection) : undefined;
  const cursor = report(context, namespace, pipeline.leadingFilterSpec ?? Doc.from({}), planned, verbosity ?? 'queryPlanner');
  const rest = pipeline.rest.slice(pipeline.leadingSort ? 1 : 0);
  if (!rest.length) return cursor;
  return Doc.from({
    explainVersion: '1',
    stages: [Doc.from({ $cursor: cursor }), ...rest],
    serverInfo: serverInfo(context),
    command: context.command,
  });
}

function report(
  context: Context,
  namespace: string,
  filter: Doc,
  planned: PlannedQuery | undefined,
  verbosity: Value | undefined,
): Doc {
  const input = planned ? shownPlan(planned, filter) : Doc.from({ stage: 'EOF' });
  const writes = planned && writingStage(context);
  const winning = writes ? Doc.from({ stage: writes, inputStage: input }) : input;
  const reply = Doc.from({
    explainVersion: '1',
    queryPlanner: Doc.from({ namespace, indexFilterSet: false, parsedQuery: filter, winningPlan: winning, rejectedPlans: [] }),
  });
  if (verbosity !== 'queryPlanner') reply.append('executionStats', execute(context.name, planned, winning));
  return reply.append('command', context.command).append('serverInfo', serverInfo(context));
}

/** What is done with the documents that are found. */
function writingStage(context: Context): string | undefined {
  const { name, command } = context;
  if (name === 'update') return 'UPDATE';
  if (name === 'findAndModify') return command.get('remove') === true ? 'DELETE' : 'UPDATE';
  if (name === 'delete') return numberOf(chooserOf(context).get('limit')) === 1 ? 'DELETE' : 'BATCHED_DELETE';
  return undefined;
}

function serverInfo({ server }: Context): Doc {
  return Doc.from({ host: server.address, version: serverVersion, gitVersion: 'embedded' });
}

/** Commands whose reply holds no documents. */
const returningNone = new Set(['count', 'update', 'delete']);

function execute(name: string, planned: PlannedQuery | undefined, winning: Doc): Doc {
  const begun = performance.now();
  let found = 0;
  if (planned) for (const _ of planned.rows()) found++;
  return Doc.from({
    executionSuccess: true,
    nReturned: returningNone.has(name) ? 0 : found,
    executionTimeMillis: Math.round(performance.now() - begun),
    totalKeysExamined: planned?.examined.keys ?? 0,
    totalDocsExamined: planned?.examined.documents ?? 0,
    executionStages: winning,
  });
}

function shownPlan({ plan, inOrder }: PlannedQuery, filter: Doc): Doc {
  const found = shownAccess(plan, filter);
  if (inOrder) return found;
  return Doc.from({ stage: 'SORT', inputStage: found });
}

function shownAccess(plan: Plan, filter: Doc): Doc {
  if (plan.kind === 'id') return filter.size === 1 ? Doc.from({ stage: 'IDHACK' }) : idScan;
  if (plan.kind === 'scan') {
    return Doc.of([
      ['stage', 'COLLSCAN'],
      ...(filter.size ? [['filter', filter] as [string, Value]] : []),
      ['direction', plan.reverse ? 'backward' : 'forward'],
    ]);
  }
  const input =
    plan.kind === 'index' ? indexScan(plan.access) : Doc.from({ stage: 'OR', inputStages: plan.accesses.map(indexScan) });
  return Doc.from({ stage: 'FETCH', inputStage: input });
}

const idScan = toDoc({
  stage: 'FETCH',
  inputStage: {
    stage: 'IXSCAN',
    keyPattern: { _id: 1 },
    indexName: '_id_',
    isMultiKey: false,
    isUnique: true,
    direction: 'forward',
  },
});

function indexScan({ index, reverse }: IndexAccess): Doc {
  return Doc.from({
    stage: 'IXSCAN',
    keyPattern: index.key,
    indexName: index.name,
    isMultiKey: index.multikey,
    isUnique: index.unique,
    isSparse: index.sparse,
    isPartial: index.partial !== undefined,
    indexVersion: 2,
    direction: reverse ? 'backward' : 'forward',
  });
}
