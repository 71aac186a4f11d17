import { refuse } from '../errors.ts';
import { compareValues } from '../values/compare.ts';
import { Doc, type Value } from '../values/document.ts';
import { toIntegral } from '../values/numbers.ts';
import { isArray, isNullish, isNumber, typeName } from '../values/types.ts';
import { ValueMap } from '../values/valueSet.ts';
import { accumulators, type State, type StateMaker } from './accumulators.ts';
import { compile, compilePart, newFrame, type Evaluate, type Frame, type Scope } from './compile.ts';
import { show, type StageMaker } from './stages.ts';

interface Output {
  readonly name: string;
  readonly make: StateMaker;
}

/** The accumulators of a group, bucket or the like. */
function compileOutputs(fields: Iterable<readonly [string, Value]>, scope: Scope): Output[] {
  return [...fields].map(([name, spec]) => {
    if (name.includes('.')) refuse(40235, `The field name '${name}' cannot contain '.'`);
    if (name.startsWith('$')) refuse(40236, `The field name '${name}' cannot be an operator name`);
    if (!(spec instanceof Doc) || spec.size === 0) return refuse(40234, `The field '${name}' must be an accumulator object`);
    if (spec.size > 1) refuse(40238, `The field '${name}' must specify one accumulator`);
    const operator = spec.firstKey()!;
    if (!operator.startsWith('$')) refuse(40234, `The field '${name}' must be an accumulator object`);
    const maker = accumulators[operator];
    if (maker === undefined) return refuse(15952, `unknown group operator '${operator}'`);
    return { name, make: maker(spec.get(operator)!, scope, operator) };
  });
}

function groupDoc(id: Value, outputs: readonly Output[], states: readonly State[]): Doc {
  return Doc.fromLists(['_id', ...outputs.map((output) => output.name)], [id, ...states.map((state) => state.result())]);
}

function* grouped(docs: Iterable<Doc>, key: Evaluate, outputs: readonly Output[], frame: Frame, scope: Scope): Iterable<Doc> {
  const groups = new ValueMap<State[]>(scope.collation);
  const makeStates = (): State[] => outputs.map((output) => output.make());
  for (const doc of docs) {
    show(frame, doc);
    const states = groups.at(key(frame) ?? null, makeStates);
    for (let i = 0; i < states.length; i++) states[i]!.take(frame);
  }
  for (const { key: id, held } of groups.all()) yield groupDoc(id!, outputs, held);
}

/** Numbers and booleans in an `_id` of several fields would read like a projection. */
function checkId(id: Value): void {
  if (!(id instanceof Doc) || id.firstKey()?.startsWith('$') === true) return;
  for (const value of id.values())
    if (isNumber(value) || typeof value === 'boolean') refuse(17390, '$group does not support inclusion-style expressions');
}

export const group: StageMaker = (argument, { frame, scope }) => {
  if (!(argument instanceof Doc)) return refuse(15947, "a group's fields must be specified in an object");
  const id = argument.get('_id');
  if (id !== undefined) checkId(id);
  const key = id === undefined ? undefined : compile(id, scope).run;
  const outputs = compileOutputs(
    [...argument].filter(([name]) => name !== '_id'),
    scope,
  );
  if (key === undefined) return refuse(15955, 'a group specification must include an _id');
  return (docs) => grouped(docs, key, outputs, frame, scope);
};

export const sortByCount: StageMaker = (argument, { frame, scope }) => {
  const isExpression =
    argument instanceof Doc
      ? (argument.firstKey()?.startsWith('$') ?? false)
      : typeof argument === 'string' && argument.startsWith('$');
  if (!isExpression)
    refuse(
      argument instanceof Doc ? 40147 : typeof argument === 'string' ? 40148 : 40149,
      'the sortByCount field must be specified as a $-prefixed path or an expression',
    );
  const key = compile(argument, scope).run;
  const outputs = compileOutputs([['count', Doc.from({ $sum: 1 })]], scope);
  return (docs) =>
    [...grouped(docs, key, outputs, frame, scope)].sort((a, b) => (b.get('count') as number) - (a.get('count') as number));
};

const countOutput: readonly (readonly [string, Value])[] = [['count', Doc.from({ $sum: 1 })]];

function outputSpec(argument: Doc, code: number): Iterable<readonly [string, Value]> {
  const output = argument.get('output');
  if (output === undefined) return countOutput;
  return output instanceof Doc
    ? output
    : refuse(code, `The 'output' field must be an object, but found type: ${typeName(output)}`);
}

function constantValue(value: Value, scope: Scope, code: number, what: string): Value {
  const { run, constant, failure } = compilePart(value, scope);
  if (failure !== undefined) throw failure;
  return constant ? (run(newFrame(new Date(0))) ?? null) : refuse(code, `${what} must be constant`);
}

export const bucket: StageMaker = (argument, { frame, scope }) => {
  if (!(argument instanceof Doc))
    return refuse(40201, `Argument to $bucket stage must be an object, but found type: ${typeName(argument)}`);
  for (const key of argument.keys())
    if (!['groupBy', 'boundaries', 'default', 'output'].includes(key)) refuse(40197, `Unrecognized option to $bucket: ${key}.`);
  const groupBy = argument.get('groupBy');
  const list = argument.get('boundaries');
  if (groupBy === undefined || list === undefined)
    return refuse(40198, "$bucket requires 'groupBy' and 'boundaries' to be specified.");
  checkGroupBy(groupBy, 40202);
  if (!isArray(list)) return refuse(40200, `The $bucket 'boundaries' field must be an array, but found type: ${typeName(list)}.`);
  const edges = list.map((edge) => constantValue(edge, scope, 40191, "The $bucket 'boundaries'"));
  if (edges.length < 2)
    refuse(40192, `The $bucket 'boundaries' field must have at least 2 values, but found ${edges.length} value(s).`);
  edges.slice(1).forEach((edge, i) => {
    if (compareValues(edges[i], edge, scope.collation) >= 0) refuse(40194, 'The $bucket boundaries must be in ascending order');
    if (typeName(edge) !== typeName(edges[i]) && !sameKind(edge, edges[i]!))
      refuse(40193, "All values in the 'boundaries' option to $bucket must have the same type.");
  });
  const given = argument.get('default');
  const otherwise = given === undefined ? undefined : constantValue(given, scope, 40195, "The $bucket 'default' field");
  if (
    otherwise !== undefined &&
    compareValues(otherwise, edges[0], scope.collation) >= 0 &&
    compareValues(otherwise, edges.at(-1), scope.collation) < 0
  ) {
    refuse(
      40199,
      "The $bucket 'default' field must be less than the lowest boundary or greater than or equal to the highest boundary.",
    );
  }
  const evaluate = compile(groupBy, scope).run;
  const find: Evaluate = (at) => {
    const value = evaluate(at);
    for (let i = edges.length - 2; i >= 0; i--) {
      if (compareValues(value, edges[i], scope.collation) >= 0 && compareValues(value, edges[i + 1], scope.collation) < 0)
        return edges[i];
    }
    if (otherwise !== undefined) return otherwise;
    return refuse(
      7158303,
      'PlanExecutor error during aggregation :: caused by :: $switch could not find a matching branch for an input, and no default was specified.',
    );
  };
  const outputs = compileOutputs(outputSpec(argument, 40196), scope);
  return (docs) =>
    [...grouped(docs, find, outputs, frame, scope)].sort((a, b) => compareValues(a.get('_id'), b.get('_id'), scope.collation));
};

function sameKind(a: Value, b: Value): boolean {
  return ['int', 'long', 'double', 'decimal'].includes(typeName(a)) && ['int', 'long', 'double', 'decimal'].includes(typeName(b));
}

function checkGroupBy(groupBy: Value, code: number): void {
  const isExpression =
    groupBy instanceof Doc
      ? (groupBy.firstKey()?.startsWith('$') ?? false)
      : typeof groupBy === 'string' && groupBy.startsWith('$');
  if (!isExpression) refuse(code, "The 'groupBy' field must be defined as a $-prefixed path or an expression");
}

export const bucketAuto: StageMaker = (argument, { frame, scope }) => {
  if (!(argument instanceof Doc))
    return refuse(40240, `The argument to $bucketAuto must be an object, but found type: ${typeName(argument)}`);
  for (const key of argument.keys())
    if (!['groupBy', 'buckets', 'output', 'granularity'].includes(key))
      refuse(40245, `Unrecognized option to $bucketAuto: ${key}.`);
  const groupBy = argument.get('groupBy');
  if (groupBy === undefined || argument.get('buckets') === undefined)
    return refuse(40246, "$bucketAuto requires 'groupBy' and 'buckets' to be specified");
  checkGroupBy(groupBy, 40239);
  if (!isNumber(argument.get('buckets')))
    refuse(
      40241,
      `The $bucketAuto 'buckets' field must be a numeric value, but found type: ${typeName(argument.get('buckets'))}`,
    );
  const buckets =
    toIntegral(argument.get('buckets')) ??
    refuse(40242, "The $bucketAuto 'buckets' field must be a number representable as a 32-bit integer");
  if (buckets <= 0) refuse(40243, `The $bucketAuto 'buckets' field must be greater than 0, but found: ${buckets}`);
  if (argument.get('granularity') !== undefined) refuse(238, '$bucketAuto with granularity is not supported');
  const key = compile(groupBy, scope).run;
  const outputs = compileOutputs(outputSpec(argument, 40244), scope);
  return (docs) => spread(docs, key, outputs, buckets, frame, scope);
};

/** Buckets of about equal size; equal values stay together, and each ends where the next begins. */
function* spread(
  docs: Iterable<Doc>,
  key: Evaluate,
  outputs: readonly Output[],
  buckets: number,
  frame: Frame,
  scope: Scope,
): Iterable<Doc> {
  const list = [...docs].map((doc) => {
    show(frame, doc);
    const value = key(frame);
    return { doc, value: isNullish(value) ? null : value! };
  });
  list.sort((a, b) => compareValues(a.value, b.value, scope.collation));
  const size = Math.max(1, Math.round(list.length / buckets));
  let at = 0;
  for (let made = 1; at < list.length; made++) {
    const start = at;
    at = made === buckets ? list.length : Math.min(at + size, list.length);
    while (at < list.length && compareValues(list[at - 1]!.value, list[at]!.value, scope.collation) === 0) at++;
    const states = outputs.map((output) => output.make());
    for (const { doc } of list.slice(start, at)) {
      show(frame, doc);
      states.forEach((state) => state.take(frame));
    }
    const max = at < list.length ? list[at]!.value : list[at - 1]!.value;
    yield groupDoc(Doc.fromLists(['min', 'max'], [list[start]!.value, max]), outputs, states);
  }
}
