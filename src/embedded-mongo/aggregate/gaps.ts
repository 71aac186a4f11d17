import { refuse } from '../errors.ts';
import { compareValues } from '../values/compare.ts';
import { Doc, type Value } from '../values/document.ts';
import { toIntegral, toNumber } from '../values/numbers.ts';
import { isArray, isNullish, isNumber, typeName } from '../values/types.ts';
import { ValueMap } from '../values/valueSet.ts';
import { productNumbers, sumNumbers } from './arithmetic.ts';
import { fieldPath, valueAt } from './compile.ts';
import { addUnits, unitOf } from './dateArithmetic.ts';
import { utc } from './dates.ts';
import { addFields, setPath, type Stage, type StageMaker } from './stages.ts';
import { setWindowFields } from './window.ts';

interface Grid {
  readonly field: readonly string[];
  readonly partition: readonly (readonly string[])[];
  /** The value so many steps after the start. */
  at(start: Value, count: number): Value;
}

type Bounds = 'full' | 'partition' | readonly [Value, Value];

function gridOf(argument: Doc): { grid: Grid; bounds: Bounds } {
  for (const key of argument.keys())
    if (!['field', 'partitionByFields', 'range'].includes(key))
      refuse(40415, `BSON field '$densify.${key}' is an unknown field.`);
  const field = argument.get('field');
  const range = argument.get('range');
  if (field === undefined || range === undefined)
    return refuse(40414, `BSON field '$densify.${field === undefined ? 'field' : 'range'}' is missing but a required field`);
  if (typeof field !== 'string' || !(range instanceof Doc))
    return refuse(14, "BSON field '$densify' has a field of the wrong type");
  const partition = argument.has('partitionByFields') ? argument.get('partitionByFields')! : [];
  if (partition === null) refuse(10065, 'invalid parameter: expected an object (partitionByFields)');
  if (!isArray(partition)) return refuse(14, "BSON field '$densify.partitionByFields' is the wrong type, expected type 'array'");
  if (range.get('bounds') === 'partition' && partition.length === 0)
    refuse(5733408, "one may not specify the bounds as 'partition' without specifying a non-empty array of partitionByFields");
  const step = range.get('step');
  const bounds = range.get('bounds');
  if (step === undefined || bounds === undefined)
    return refuse(40414, `BSON field 'RangeStatement.${step === undefined ? 'step' : 'bounds'}' is missing but a required field`);
  if (!isNumber(step) || toNumber(step) <= 0)
    return refuse(5733401, 'the step parameter in a range statement must be a strictly positive numeric value');
  const unit = range.get('unit') === undefined ? undefined : unitOf('$densify', range.get('unit'));
  if (unit !== undefined && toIntegral(step) === undefined)
    refuse(6586400, 'The step parameter in a range statement must be a whole number when densifying a date range');
  const at = (start: Value, count: number): Value => {
    if (unit !== undefined)
      return start instanceof Date
        ? new Date(addUnits(start.getTime(), unit, toNumber(step) * count, utc))
        : refuse(6053600, `$densify field must be a date, was ${typeName(start)}`);
    return isNumber(start)
      ? sumNumbers(start, productNumbers(step, count))
      : refuse(
          5733201,
          `PlanExecutor error during aggregation :: caused by :: Densify field type must be numeric, but found ${typeName(start)}`,
        );
  };
  return {
    grid: { field: fieldPath(field), partition: partition.map((name) => fieldPath(name as string)), at },
    bounds: densifyBounds(bounds),
  };
}

function densifyBounds(bounds: Value): Bounds {
  if (bounds === 'full' || bounds === 'partition') return bounds;
  if (!isArray(bounds)) return refuse(5946802, "Bounds string must either be 'full' or 'partition'");
  if (bounds.length !== 2) return refuse(5733403, 'a bounding array in a range statement must have exactly two elements');
  const [low, high] = bounds as readonly [Value, Value];
  if (compareValues(low, high) > 0) refuse(5733402, 'the bounds in a range statement must be ascending');
  return [low, high];
}

/** Adds documents where values of a field are missing between others. */
export const densify: StageMaker = (argument) => {
  if (!(argument instanceof Doc))
    return refuse(9, `The $densify stage specification must be an object, found ${typeName(argument)}`);
  const { grid, bounds } = gridOf(argument);
  return function* (docs) {
    const partitions = new ValueMap<Doc[]>();
    const all: Value[] = [];
    for (const doc of docs) {
      const value = valueAt(doc, grid.field, 0);
      if (isNullish(value)) {
        yield doc;
        continue;
      }
      all.push(value!);
      partitions
        .at(
          grid.partition.map((steps) => valueAt(doc, steps, 0) ?? null),
          () => [],
        )
        .push(doc);
    }
    all.sort((a, b) => compareValues(a, b));
    const limits = bounds === 'full' ? ([all[0], all.at(-1)] as const) : bounds;
    if (partitions.all().length === 0 && isArray(bounds)) yield* fillPartition([], grid, bounds, false);
    for (const { held } of partitions.all()) {
      const sorted = held.sort((a, b) => compareValues(valueAt(a, grid.field, 0), valueAt(b, grid.field, 0)));
      const own = [valueAt(sorted[0], grid.field, 0), valueAt(sorted.at(-1), grid.field, 0)] as const;
      yield* fillPartition(sorted, grid, (limits === 'partition' ? own : limits) as readonly [Value, Value], !isArray(bounds));
    }
  };
};

function* fillPartition(docs: readonly Doc[], grid: Grid, [low, high]: readonly [Value, Value], closed: boolean): Iterable<Doc> {
  const model = docs[0];
  const make = (value: Value): Doc => {
    let doc = Doc.fromLists([], []);
    for (const steps of grid.partition) {
      const held = model === undefined ? undefined : valueAt(model, steps, 0);
      if (held !== undefined) doc = setPath(doc, steps, held);
    }
    return setPath(doc, grid.field, value);
  };
  let count = 0;
  let next = grid.at(low, 0);
  const advance = (): void => {
    next = grid.at(low, ++count);
  };
  for (const doc of docs) {
    const value = valueAt(doc, grid.field, 0);
    while (compareValues(next, value) < 0 && inside(next, high, closed)) {
      yield make(next);
      advance();
    }
    if (compareValues(next, value) === 0) advance();
    yield doc;
  }
  for (; inside(next, high, closed); advance()) yield make(next);
}

function inside(value: Value, high: Value, closed: boolean): boolean {
  const order = compareValues(value, high);
  return closed ? order <= 0 : order < 0;
}

/** Fills missing values: by an expression, from the last one, or between two. */
export const fill: StageMaker = (argument, context) => {
  if (!(argument instanceof Doc)) return refuse(9, 'The argument to $fill must be an object');
  for (const key of argument.keys())
    if (!['partitionBy', 'partitionByFields', 'sortBy', 'output'].includes(key))
      refuse(40415, `BSON field '$fill.${key}' is an unknown field.`);
  const output = argument.get('output');
  if (output === undefined) return refuse(40414, "BSON field '$fill.output' is missing but a required field");
  if (!(output instanceof Doc) || output.size === 0)
    return refuse(6050203, "The 'output' field of $fill must contain at least one field");
  if (argument.get('partitionBy') === null)
    refuse(14, "BSON field '$fill.partitionBy' is the wrong type 'null', expected types '[object, string']");
  const byWindow = Doc.fromLists([], []);
  const byValue = Doc.fromLists([], []);
  for (const [path, spec] of output) {
    const method = spec instanceof Doc ? spec.get('method') : undefined;
    const value = spec instanceof Doc ? spec.get('value') : undefined;
    if (method !== undefined && value !== undefined)
      refuse(6050201, "Each field of 'output' must not have both 'method' and 'value'");
    if (method === undefined && value === undefined) continue;
    if (value !== undefined) byValue.append(path, Doc.from({ $ifNull: [`$${path}`, value] }));
    else if (method === 'locf' || method === 'linear')
      byWindow.append(path, Doc.of([[method === 'locf' ? '$locf' : '$linearFill', `$${path}`]]));
    else refuse(6050202, "Method must be either 'locf' or 'linear'");
  }
  const stages: Stage[] = [];
  if (byWindow.size > 0) stages.push(setWindowFields(windowSpec(argument, byWindow), context, '$setWindowFields'));
  if (byValue.size > 0) stages.push(addFields(byValue, context, '$fill'));
  return (docs) => stages.reduce((input: Iterable<Doc>, stage) => stage(input), docs);
};

function windowSpec(argument: Doc, output: Doc): Doc {
  const spec = Doc.fromLists([], []);
  const fields = argument.get('partitionByFields');
  const partitionBy =
    argument.get('partitionBy') ??
    (isArray(fields) ? Doc.of(fields.map((name) => [name as string, `$${name as string}`] as const)) : undefined);
  if (partitionBy !== undefined) spec.append('partitionBy', partitionBy);
  const sortBy = argument.get('sortBy');
  if (sortBy !== undefined) spec.append('sortBy', sortBy);
  return spec.append('output', output);
}
