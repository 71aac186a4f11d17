import { CommandError, normalForm, showPlain, Doc, isArray, isNumber, toNumber, type Value } from '../semantics.ts';
import type { PlannedQuery } from '../planner/query.ts';
import { planPipeline, preparePipeline, type PreparedPipeline } from './pipelines.ts';
import { collationFor, findCollection, queryFor, textField, wrongType, type Command, type Context } from './context.ts';
import { serverVersion } from './handshake.ts';
import { filterOf, hintOf } from './reads.ts';
import { shownPlan, type Question } from './shownPlan.ts';

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
    const explained = { ...context, name, command: inner.has('$db') ? inner : inner.copy().append('$db', context.database) };
    const wanted = verbosity ?? 'allPlansExecution';
    if (name === 'aggregate') return explainPipeline(explained, preparePipeline(explained), wanted);
    return explainQuery(explained, wanted);
  },
};

/** The part of a command that chooses documents: `query`, `filter`, or the first statement of a bulk write. */
function chooserOf({ command, name }: Pick<Context, 'command' | 'name'>): Doc {
  const list = command.get(`${name}s`);
  if (isArray(list) && list[0] instanceof Doc) return list[0];
  return command;
}

/** How many documents a command takes at most, and how many it leaves out before. 0: none. */
function boundsOf({ name, command }: Context, chooser: Doc): { skip: number; limit: number } {
  const single = name === 'findAndModify' || (name === 'update' && chooser.get('multi') !== true);
  return { skip: numberOf(command.get('skip')), limit: single ? 1 : Math.abs(numberOf(chooser.get('limit'))) };
}

function explainQuery(context: Context, verbosity: string): Doc {
  const namespace = `${context.database}.${showPlain(context.command.get(context.name))}`;
  const collection = findCollection(context, namespace);
  const chooser = chooserOf(context);
  const spec = docOf(chooser.get('filter') ?? chooser.get('query') ?? chooser.get('q')) ?? Doc.from({});
  const filter = filterOf(context, spec, collection);
  const sort = docOf(context.command.get('sort'));
  const bounds = boundsOf(context, chooser);
  const hint = hintOf(context, chooser);
  const collation = collationFor(context, collection, chooser);
  const planned = collection && queryFor(context, collection, { filter, sort, ...bounds, hint, collation });
  const projection = context.name === 'find' ? docOf(context.command.get('projection')) : undefined;
  const shown = context.name === 'find' ? bounds : { skip: 0, limit: 0 };
  const parts = report(context, {
    namespace,
    planned,
    question: { filter: normalForm(spec), sort, projection, ...shown },
    verbosity,
  });
  return finished(context, Doc.of([['explainVersion', '1'], ...parts]));
}

function docOf(value: Value | undefined): Doc | undefined {
  return value instanceof Doc ? value : undefined;
}

function numberOf(value: Value | undefined): number {
  return isNumber(value) ? toNumber(value) : 0;
}

/** How a pipeline begins. */
export function explainPipeline(
  context: Context,
  { pipeline, namespace, collection }: PreparedPipeline,
  verbosity = 'queryPlanner',
): Doc {
  const reads = collection && !pipeline.source && !pipeline.needsNoSource;
  const planned = reads ? planPipeline(context, pipeline, collection) : undefined;
  const filter = normalForm(pipeline.leadingFilterSpec ?? Doc.from({}));
  const question = { filter, sort: pipeline.leadingSort, skip: 0, limit: 0 };
  const cursor = report(context, { namespace, planned, question, verbosity });
  const rest = pipeline.rest.slice(pipeline.leadingSort ? 1 : 0);
  if (!rest.length) return finished(context, Doc.of([['explainVersion', '1'], ...cursor]));
  return finished(context, Doc.from({ explainVersion: '1', stages: [Doc.from({ $cursor: cursor }), ...rest] }));
}

function finished(context: Context, told: Doc): Doc {
  return told.append('command', context.command).append('serverInfo', serverInfo(context));
}

interface Explained {
  namespace: string;
  planned: PlannedQuery | undefined;
  question: Question;
  verbosity: string;
}

function report(context: Context, { namespace, planned, question, verbosity }: Explained): Doc {
  const shown = (found?: number): Doc => {
    const input = planned ? shownPlan(planned, question, found) : Doc.from({ stage: 'EOF' });
    return planned ? finalStage(context, input, found) : input;
  };
  const parsedQuery = question.filter;
  const planner = Doc.from({ namespace, indexFilterSet: false, parsedQuery, winningPlan: shown(), rejectedPlans: [] });
  const told = Doc.from({ queryPlanner: planner });
  if (verbosity === 'queryPlanner') return told;
  const stats = execute(context.name, planned, shown);
  if (verbosity === 'allPlansExecution') stats.append('allPlansExecution', []);
  return told.append('executionStats', stats);
}

/** What is done with the documents that are found. */
function finalStage({ name, command }: Context, input: Doc, found: number | undefined): Doc {
  const ran = found !== undefined;
  const of = (stage: string, counted: Record<string, Value>): Doc =>
    Doc.from({ stage, ...(ran ? counted : {}), inputStage: input });
  if (name === 'count') return of('COUNT', { nReturned: 0, nCounted: found ?? 0 });
  const nReturned = name === 'findAndModify' ? (found ?? 0) : 0;
  if (name === 'update' || (name === 'findAndModify' && command.get('remove') !== true))
    return of('UPDATE', { nReturned, nMatched: found ?? 0 });
  if (name !== 'delete' && name !== 'findAndModify') return input;
  const batched = name === 'delete' && numberOf(chooserOf({ name, command }).get('limit')) !== 1;
  return of(batched ? 'BATCHED_DELETE' : 'DELETE', { nReturned, nWouldDelete: found ?? 0 });
}

function serverInfo({ server }: Context): Doc {
  return Doc.from({ host: server.address, version: serverVersion, gitVersion: 'embedded' });
}

/** Commands whose reply holds no documents. */
const returningNone = new Set(['count', 'update', 'delete']);

function execute(name: string, planned: PlannedQuery | undefined, shown: (found: number) => Doc): Doc {
  const begun = performance.now();
  let found = 0;
  if (planned) for (const _ of planned.rows()) found++;
  return Doc.from({
    executionSuccess: true,
    nReturned: returningNone.has(name) ? 0 : found,
    executionTimeMillis: Math.round(performance.now() - begun),
    totalKeysExamined: planned?.examined.keys ?? 0,
    totalDocsExamined: planned?.examined.documents ?? 0,
    executionStages: shown(found),
  });
}
