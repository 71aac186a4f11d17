import { refuse } from '../errors.ts';
import { compileFilter, type Filter } from '../query/filter.ts';
import { unfoldedValues } from '../query/paths.ts';
import { Doc, type Value } from '../values/document.ts';
import { toIntegral } from '../values/numbers.ts';
import { isArray, typeName } from '../values/types.ts';
import { ValueMap } from '../values/valueSet.ts';
import { checkVariableName, compile, fieldPath, withVariables, type Scope } from './compile.ts';
import type { PipelineContext } from './pipelineTypes.ts';
import { filterOptions, mapping, setPath, show, type Stage, type StageMaker } from './stages.ts';
import { showValue } from '../values/show.ts';

type Maker = StageMaker<PipelineContext>;

function stringOption(spec: Doc, name: string, stage: string): string | undefined {
  const value = spec.get(name);
  if (value === undefined) return undefined;
  return typeof value === 'string'
    ? value
    : refuse(9, `${stage} argument '${name}: ${showValue(value)}' must be a string, is type ${typeName(value)}`);
}

/** A collection that a stage names: its name, or `{ db, coll }`. */
function namespaceOf(value: Value, context: PipelineContext, stage: string): { db: string; collection: string } {
  if (typeof value === 'string') {
    if (value === '') refuse(73, `Invalid namespace specified '${context.environment.db}.'`);
    return { db: context.environment.db, collection: value };
  }
  if (value instanceof Doc && value.get('db') === context.environment.db && typeof value.get('coll') === 'string')
    return { db: context.environment.db, collection: value.get('coll') as string };
  return refuse(9, `${stage} 'from' field must be a string, but found ${typeName(value)}`);
}

function localValues(doc: Doc, steps: readonly string[]): Value[] {
  const out = unfoldedValues(doc, steps);
  return out.length === 0 ? [null] : out;
}

function equalFilter(path: string, values: readonly Value[], context: PipelineContext): Filter {
  const conditions = values.map((value) => Doc.of([[path, Doc.from({ $eq: value })]]));
  const spec = conditions.length === 1 ? conditions[0]! : Doc.from({ $or: conditions });
  const useIn = values.length > 1 && values.every((value) => typeName(value) !== 'regex');
  return compileFilter(useIn ? Doc.of([[path, Doc.from({ $in: values })]]) : spec, { collation: context.scope.collation });
}

/** Finds the other collection's documents by a value: with its index, or through a table made once. */
function finder(
  from: { db: string; collection: string },
  path: string,
  context: PipelineContext,
): (values: readonly Value[]) => Iterable<Doc> {
  const { environment } = context;
  let table: ValueMap<{ place: number; doc: Doc }[]> | undefined;
  const useTable =
    environment.hasIndex !== undefined && !environment.hasIndex(from.db, from.collection, path) && !/(^|\.)\d+(\.|$)/.test(path);
  return (values) => {
    if (!useTable || values.some((value) => isArray(value)))
      return environment.read({ ...from, filter: equalFilter(path, values, context) });
    table ??= tableOf(environment.read(from), path.split('.'), context.scope);
    if (values.length === 1) return (table.has(values[0]) ? table.at(values[0], () => []) : []).map((entry) => entry.doc);
    const found = new Map<number, Doc>();
    for (const value of values)
      if (table.has(value)) for (const { place, doc } of table.at(value, () => [])) found.set(place, doc);
    return [...found].sort((a, b) => a[0] - b[0]).map(([, doc]) => doc);
  };
}

function tableOf(docs: Iterable<Doc>, steps: readonly string[], scope: Scope): ValueMap<{ place: number; doc: Doc }[]> {
  const table = new ValueMap<{ place: number; doc: Doc }[]>(scope.collation);
  let place = 0;
  for (const doc of docs) {
    const entry = { place: place++, doc };
    const values: Value[] = [];
    const missing = matchValues(doc, steps, 0, values);
    if (missing) values.push(null);
    for (const value of values) {
      const list = table.at(value, () => []);
      if (list.at(-1) !== entry) list.push(entry);
    }
  }
  return table;
}

/** The values an equality on the path would match; true when it would match null for a missing field. */
function matchValues(value: Value | undefined, steps: readonly string[], at: number, out: Value[]): boolean {
  if (at === steps.length) {
    if (value === undefined) return true;
    if (isArray(value)) out.push(...value);
    else out.push(value);
    return false;
  }
  if (value instanceof Doc) return matchValues(value.get(steps[at]!), steps, at + 1, out);
  if (!isArray(value)) return true;
  let missing = false;
  for (const item of value) if (item instanceof Doc && matchValues(item, steps, at, out)) missing = true;
  return missing;
}

interface SubPipeline {
  run(doc: Doc, docs: Iterable<Doc>): Doc[];
}

/** A pipeline over another collection that sees the outer document's `let` variables. */
function subPipeline(
  stages: Value,
  variables: Value | undefined,
  from: { db: string; collection: string },
  context: PipelineContext,
  stage: '$lookup' | '$unionWith',
): SubPipeline {
  if (!isArray(stages)) return refuse(14, `'pipeline' option must be specified as an array`);
  if (variables !== undefined && !(variables instanceof Doc))
    return refuse(9, `${stage} argument 'let: ${showValue(variables)}' must be an object, is type ${typeName(variables)}`);
  const entries = variables === undefined ? [] : [...variables];
  entries.forEach(([name]) => checkVariableName(name));
  // evaluated with the first document that asks
  const late = { ...context.scope, folds: false };
  const outer = entries.map(([, value]) => compile(value, late).run);
  const inner = withVariables(
    context.scope,
    entries.map(([name]) => name),
  );
  const { frame } = context;
  const compiled = context.compileStages(
    stages,
    { ...context, scope: inner.scope, environment: { ...context.environment, db: from.db, collection: from.collection } },
    stage === '$lookup' ? 'lookup' : 'union',
  );
  return {
    run: (doc, docs) => {
      show(frame, doc);
      const values = outer.map((evaluate) => evaluate(frame));
      values.forEach((value, i) => (frame.slots[inner.slots[i]!] = value));
      return [...compiled(docs)];
    },
  };
}

const lookupFields = ['from', 'let', 'localField', 'foreignField', 'pipeline', 'as'];

export const lookup: Maker = (argument, context) => {
  if (!(argument instanceof Doc))
    return refuse(9, `the $lookup stage specification must be an object, but found ${typeName(argument)}`);
  for (const key of argument.keys()) if (!lookupFields.includes(key)) refuse(9, `unknown argument to $lookup: ${key}`);
  const as = stringOption(argument, 'as', '$lookup');
  const localField = stringOption(argument, 'localField', '$lookup');
  const foreignField = stringOption(argument, 'foreignField', '$lookup');
  const stages = argument.get('pipeline');
  const fromSpec = argument.get('from');
  if (as === undefined) return refuse(9, "must specify 'as' field for a $lookup");
  if (fromSpec === undefined && stages === undefined) return refuse(9, "must specify 'from' field for a $lookup");
  if ((localField === undefined) !== (foreignField === undefined))
    refuse(9, "$lookup requires both or neither of 'localField' and 'foreignField' to be specified");
  if (stages === undefined && localField === undefined)
    refuse(9, "$lookup requires either 'pipeline' or both 'localField' and 'foreignField' to be specified");
  if (stages === undefined && argument.has('let')) refuse(9, "$lookup with a 'let' argument must also specify 'pipeline'");
  const from =
    fromSpec === undefined ? { db: context.environment.db, collection: '' } : namespaceOf(fromSpec, context, '$lookup');
  context.reads.push(from);
  const asSteps = fieldPath(as);
  const localSteps = localField === undefined ? undefined : fieldPath(localField);
  if (foreignField !== undefined) fieldPath(foreignField);
  const find =
    foreignField === undefined
      ? () => (fromSpec === undefined ? [] : context.environment.read(from))
      : finder(from, foreignField, context);
  const sub = stages === undefined ? undefined : subPipeline(stages, argument.get('let'), from, context, '$lookup');
  return mapping((doc) => {
    const candidates = find(localSteps === undefined ? [] : localValues(doc, localSteps));
    const found = sub === undefined ? [...candidates] : sub.run(doc, candidates);
    return setPath(doc, asSteps, found);
  });
};

export const unionWith: Maker = (argument, context) => {
  const spec = argument instanceof Doc ? argument : Doc.from({ coll: argument });
  if (!(argument instanceof Doc) && typeof argument !== 'string')
    refuse(9, `the $unionWith stage specification must be an object or string, but found ${typeName(argument)}`);
  for (const key of spec.keys())
    if (key !== 'coll' && key !== 'pipeline') refuse(40415, `BSON field '$unionWith.${key}' is an unknown field.`);
  const name = spec.get('coll');
  if (name === undefined && spec.get('pipeline') === undefined)
    return refuse(9, '$unionWith stage without explicit collection must have a pipeline with $documents as first stage');
  const from = name === undefined ? { db: context.environment.db, collection: '' } : namespaceOf(name, context, '$unionWith');
  context.reads.push(from);
  const sub = subPipeline(spec.has('pipeline') ? spec.get('pipeline')! : [], undefined, from, context, '$unionWith');
  const nothing = Doc.fromLists([], []);
  return function* (docs) {
    yield* docs;
    yield* sub.run(nothing, name === undefined ? [] : context.environment.read(from));
  };
};

export const graphLookup: Maker = (argument, context): Stage => {
  if (!(argument instanceof Doc))
    return refuse(9, `the $graphLookup stage specification must be an object, but found ${typeName(argument)}`);
  const allowed = [
    'from',
    'startWith',
    'connectFromField',
    'connectToField',
    'as',
    'maxDepth',
    'depthField',
    'restrictSearchWithMatch',
  ];
  for (const key of argument.keys()) if (!allowed.includes(key)) refuse(40104, `Unknown argument to $graphLookup: ${key}`);
  if (!argument.has('from')) refuse(9, "missing 'from' option to $graphLookup stage specification");
  for (const key of allowed.slice(0, 5))
    if (!argument.has(key))
      refuse(40105, `$graphLookup requires 'from', 'as', 'startWith', 'connectFromField', and 'connectToField' to be specified.`);
  const text = (key: string): string | undefined => {
    const value = argument.get(key);
    return value === undefined || typeof value === 'string'
      ? value
      : refuse(40103, `expected string as argument for ${key}, found: ${typeName(value)}`);
  };
  const maxDepth = argument.has('maxDepth')
    ? (toIntegral(argument.get('maxDepth')) ??
      refuse(40100, `maxDepth requires a numeric argument, found type: ${typeName(argument.get('maxDepth'))}`))
    : Infinity;
  if (maxDepth < 0) refuse(40101, `maxDepth requires a nonnegative argument, found: ${maxDepth}`);
  const from = namespaceOf(argument.get('from')!, context, '$graphLookup');
  context.reads.push(from);
  const start = compile(argument.get('startWith')!, { ...context.scope, folds: false }).run;
  const fromSteps = fieldPath(text('connectFromField')!);
  const toPath = text('connectToField')!;
  fieldPath(toPath);
  const asSteps = fieldPath(text('as')!);
  const depthField = text('depthField');
  const depthSteps = depthField === undefined ? undefined : fieldPath(depthField);
  const restrict = argument.get('restrictSearchWithMatch');
  if (restrict !== undefined && !(restrict instanceof Doc))
    refuse(40185, `restrictSearchWithMatch must be an object, found ${typeName(restrict)}`);
  const filter = restrict instanceof Doc ? compileFilter(restrict, filterOptions(context.frame, context.scope)) : undefined;
  const find = finder(from, toPath, context);
  // unlike a join by $lookup, null does not find what has no such field
  const connectable = compileFilter(Doc.from({ [toPath]: Doc.from({ $exists: true }) }));
  return mapping((doc) => {
    show(context.frame, doc);
    const first = start(context.frame);
    const seen = new ValueMap<Doc>();
    let frontier: readonly Value[] = isArray(first) ? first : first === undefined ? [] : [first];
    const asked = new ValueMap<true>(context.scope.collation);
    for (let depth = 0; depth <= maxDepth && frontier.length > 0; depth++) {
      const next: Value[] = [];
      for (const found of find(frontier)) {
        if (!connectable.matches(found) || (filter !== undefined && !filter.matches(found))) continue;
        if (seen.has(found.get('_id'))) continue;
        seen.at(found.get('_id'), () => (depthSteps === undefined ? found : setPath(found, depthSteps, BigInt(depth))));
        next.push(...unfoldedValues(found, fromSteps));
      }
      frontier.forEach((value) => asked.at(value, () => true));
      frontier = next.filter((value) => !asked.has(value));
    }
    return setPath(
      doc,
      asSteps,
      seen.all().map((entry) => entry.held),
    );
  });
};
