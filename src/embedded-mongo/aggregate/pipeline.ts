import { CommandError, refuse } from '../errors.ts';
import { compileFilter } from '../query/filter.ts';
import { compileSort } from '../query/sort.ts';
import { Doc, type Value } from '../values/document.ts';
import { toNumber } from '../values/numbers.ts';
import { isArray } from '../values/types.ts';
import { tellFailures } from './compile.ts';
import { frameFor } from './expression.ts';
import { densify, fill } from './gaps.ts';
import { bucket, bucketAuto, group, sortByCount } from './group.ts';
import { graphLookup, lookup, unionWith } from './join.ts';
import { documents, facet, redact } from './nested.ts';
import { mergeTarget, outTarget } from './output.ts';
import type { Pipeline, PipelineContext, PipelineEnvironment, Place } from './pipelineTypes.ts';
import { reorder, type ParsedStage } from './reorder.ts';
import {
  addFields,
  amount,
  count,
  filterOptions,
  limit,
  matching,
  project,
  replaceRoot,
  sample,
  skip,
  sort,
  unset,
  type Stage,
  type StageContext,
  type StageMaker,
} from './stages.ts';
import { unwind } from './unwind.ts';
import { setWindowFields } from './window.ts';

const stageMakers: Readonly<Record<string, StageMaker<PipelineContext>>> = {
  $match: matching(false),
  $project: project,
  $unset: unset,
  $addFields: addFields,
  $set: addFields,
  $replaceRoot: replaceRoot,
  $replaceWith: replaceRoot,
  $limit: limit,
  $skip: skip,
  $sort: sort,
  $count: count,
  $sample: sample,
  $unwind: unwind,
  $group: group,
  $sortByCount: sortByCount,
  $bucket: bucket,
  $bucketAuto: bucketAuto,
  $lookup: lookup,
  $unionWith: unionWith,
  $graphLookup: graphLookup,
  $facet: facet,
  $redact: redact,
  $documents: documents,
  $setWindowFields: setWindowFields,
  $densify: densify,
  $fill: fill,
};
const serverSources = new Set([
  '$changeStream',
  '$changeStreamSplitLargeEvent',
  '$collStats',
  '$indexStats',
  '$currentOp',
  '$listSessions',
  '$listLocalSessions',
  '$planCacheStats',
  '$listCatalog',
  '$listSampledQueries',
]);
const onAtlas = new Set(['$search', '$searchMeta', '$vectorSearch', '$listSearchIndexes']);
const unsupported = new Set(['$geoNear', '$shardedDataDistribution', '$querySettings', '$queryStats', ...onAtlas]);
const inUpdates = new Set(['$addFields', '$set', '$project', '$unset', '$replaceRoot', '$replaceWith']);
const notInFacets = new Set(['$facet', '$out', '$merge', '$geoNear', '$documents', ...serverSources]);

function stageOf(stage: Value): ParsedStage {
  if (!(stage instanceof Doc)) return refuse(14, "Each element of the 'pipeline' array must be an object");
  if (stage.size !== 1) refuse(40323, 'A pipeline stage specification object must contain exactly one field.');
  const name = stage.firstKey()!;
  if (!(name in stageMakers) && !serverSources.has(name) && !unsupported.has(name) && name !== '$out' && name !== '$merge') {
    refuse(40324, `Unrecognized pipeline stage name: '${name}'`);
  }
  return { name, argument: stage.get(name)! };
}

/** Throws 14, 40323, 40324 for stages that are none, also in pipelines within them, and 6047401. */
export function checkStageNames(stages: readonly Value[]): void {
  for (const stage of stages) {
    const { name, argument } = stageOf(stage);
    if (onAtlas.has(name)) refuse(6047401, `${name} stage is only allowed on MongoDB Atlas`);
    if (!(argument instanceof Doc)) continue;
    const inner =
      name === '$facet' ? argument.values() : name === '$lookup' || name === '$unionWith' ? [argument.get('pipeline')] : [];
    for (const pipeline of inner) if (isArray(pipeline)) checkStageNames(pipeline);
  }
}

function checkPlace(name: string, index: number, size: number, place: Place): void {
  if (place === 'update' && !inUpdates.has(name)) refuse(72, `${name} is not allowed to be used within an update`);
  if (place === 'facet' && notInFacets.has(name)) refuse(40600, `${name} is not allowed to be used within a $facet stage`);
  if (onAtlas.has(name)) refuse(6047401, `${name} stage is only allowed on MongoDB Atlas`);
  if (unsupported.has(name)) refuse(31082, `${name} is not supported`);
  if (name === '$out' || name === '$merge') {
    if (place === 'lookup' || place === 'union') refuse(51047, `${name} is not allowed within a $lookup's sub-pipeline`);
    if (index !== size - 1) refuse(40601, `${name} can only be the final stage in the pipeline`);
  }
  if ((serverSources.has(name) || name === '$documents') && index > 0)
    refuse(40602, `${name} is only valid as the first stage in a pipeline.`);
}

function compileStages(stages: readonly Value[], context: PipelineContext, place: Place): Stage {
  const parsed = stages.map(stageOf);
  parsed.forEach(({ name }, i) => checkPlace(name, i, parsed.length, place));
  for (const { name } of parsed)
    if (!(name in stageMakers)) refuse(place === 'facet' ? 40600 : 51047, `${name} is not allowed here`);
  if (place !== 'lookup') return chain(makeStages(reordered(parsed, context), context, place === 'union'));
  // the pipeline of a join is put in order when it is first needed
  const own = { ...context, scope: { ...context.scope, failures: [] } };
  const run = chain(makeStages(reordered(parsed, own), own, true));
  return (docs) => {
    tellFailures(own.scope);
    return run(docs);
  };
}

/** `leads`: these are the first stages of a pipeline that reads a collection. */
function makeStages(parsed: readonly ParsedStage[], context: PipelineContext, leads: boolean): Stage[] {
  return parsed.map(({ name, argument }, i) => {
    if (name === '$sort') return sortBefore(argument, parsed.slice(i + 1), context);
    const make = name === '$match' ? matching(leads && i === 0) : stageMakers[name]!;
    return make(argument, context, name);
  });
}

function reordered(parsed: readonly ParsedStage[], { frame, scope: whole }: PipelineContext): readonly ParsedStage[] {
  const scope = { ...whole, failures: [] };
  return reorder(parsed, (filter) => {
    try {
      return Boolean(compileFilter(filter, filterOptions(frame, scope)));
    } catch (error) {
      if (error instanceof CommandError) return false;
      throw error;
    }
  });
}

function chain(list: readonly Stage[]): Stage {
  return (docs) => list.reduce((input, stage) => stage(input), docs);
}

/** A sort that keeps no more than what a following `$limit` lets through. */
function sortBefore(argument: Value, following: readonly ParsedStage[], context: PipelineContext): Stage {
  const plain = sort(argument, context, '$sort');
  const most = limitOf(following);
  if (most === undefined) return plain;
  const order = compileSort(argument as Doc, context.scope.collation);
  return (docs) => order.sort(docs, most);
}

/** How many documents the `$skip`s and `$limit` that come first can use. */
function limitOf(following: readonly ParsedStage[]): number | undefined {
  let skipped = 0;
  for (const { name, argument } of following) {
    if (name === '$skip') skipped += toNumber(argument);
    else if (name === '$limit') return skipped + amount(argument, { type: 5107201, range: 5107201 }, '$limit', 0);
    else return undefined;
  }
  return undefined;
}

/** A pipeline ready to run once. Throws the server's refusal for unknown or malformed stages. */
export function compilePipeline(stages: readonly Value[], environment: PipelineEnvironment): Pipeline {
  const { frame, scope: plain } = frameFor({
    collation: environment.collation,
    variables: environment.variables,
    now: environment.now,
  });
  const scope = { ...plain, failures: [] };
  const context: PipelineContext = { frame, scope, environment, reads: [], compileStages };
  const parsed = stages.map(stageOf);
  parsed.forEach(({ name }, i) => checkPlace(name, i, parsed.length, 'top'));
  const first = parsed[0];
  const source = first !== undefined && serverSources.has(first.name) ? { name: first.name, spec: first.argument } : undefined;
  let rest: readonly ParsedStage[] = source === undefined ? parsed : parsed.slice(1);
  const last = rest.at(-1);
  const target =
    last?.name === '$out'
      ? outTarget(last.argument, context)
      : last?.name === '$merge'
        ? mergeTarget(last.argument, context)
        : undefined;
  if (target !== undefined) rest = rest.slice(0, -1);
  if (source === undefined) rest = reordered(rest, context);
  const made = makeStages(rest, context, source === undefined);
  tellFailures(scope);
  const filterSpec = source === undefined && rest[0]?.name === '$match' ? (rest[0].argument as Doc) : undefined;
  const sortAt = filterSpec === undefined ? 0 : 1;
  const leadingSort = source === undefined && rest[sortAt]?.name === '$sort' ? (rest[sortAt].argument as Doc) : undefined;
  return {
    source,
    leadingFilter: filterSpec === undefined ? undefined : compileFilter(filterSpec, filterOptions(frame, scope)),
    leadingFilterSpec: filterSpec,
    rest: rest.slice(sortAt).map(({ name, argument }) => Doc.of([[name, argument]])),
    leadingSort,
    leadingLimit: limitOf(rest.slice(leadingSort === undefined ? sortAt : sortAt + 1)),
    needsNoSource: first?.name === '$documents',
    reads: context.reads,
    target,
    run: (docs, options = {}) => {
      const begin = options.filtered === true && filterSpec !== undefined ? 1 : 0;
      const skipSort = options.sorted === true && leadingSort !== undefined;
      return chain(made.filter((_, i) => i >= begin && !(skipSort && i === sortAt)))(docs);
    },
  };
}

/** The stages of an update; others than those allowed there are refused (72). */
export function updateStages(stages: readonly Value[], frame: StageContext['frame'], scope: StageContext['scope']): Stage {
  const environment: PipelineEnvironment = { db: '', collection: '', read: () => [] };
  return compileStages(stages, { frame, scope, environment, reads: [], compileStages }, 'update');
}
