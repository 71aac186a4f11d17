import { aboutWhat, refuse } from '../errors.ts';
import { compileFilter } from '../query/filter.ts';
import { planProjection } from '../query/projectionSpec.ts';
import { addPath, applyLevel, newLevel, type Conflict, type Level } from '../query/projectionTree.ts';
import { compileSort } from '../query/sort.ts';
import { Doc, type Value } from '../values/document.ts';
import { toNumber } from '../values/numbers.ts';
import { showPipelineValue, showValue } from '../values/show.ts';
import { isArray, isNumber, typeName } from '../values/types.ts';
import { compile, fieldPath, type Frame, type Scope } from './compile.ts';

/** Documents in, documents out; as lazy as the stage allows. */
export type Stage = (docs: Iterable<Doc>) => Iterable<Doc>;

export interface StageContext {
  readonly frame: Frame;
  readonly scope: Scope;
}

export type StageMaker<Context extends StageContext = StageContext> = (argument: Value, context: Context, name: string) => Stage;

/** Lets expressions see a document. */
export function show(frame: Frame, doc: Doc): void {
  frame.root = doc;
  frame.current = doc;
}

export function mapping(apply: (doc: Doc) => Doc): Stage {
  return function* (docs) {
    for (const doc of docs) yield apply(doc);
  };
}

/** A `$match`; where it leads a pipeline its conditions are put in order as those of a query. */
export function matching(leads: boolean): StageMaker {
  return (argument, { frame, scope }) => {
    if (!(argument instanceof Doc)) return refuse(15959, 'the match filter must be an expression in an object');
    const { matches } = compileFilter(argument, { ...filterOptions(frame, scope), asWritten: !leads });
    return function* (docs) {
      for (const doc of docs) if (matches(doc)) yield doc;
    };
  };
}

/** What a filter inside a pipeline sees: the pipeline's variables by slot. */
export function filterOptions(frame: Frame, scope: Scope): { collation: Scope['collation']; now: Date; within: StageContext } {
  return { collation: scope.collation, now: frame.now, within: { frame, scope } };
}

/** Reads a stage's specification; what is refused in it says which stage it was. */
function parsing<T>(name: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw aboutWhat(error, `Invalid ${name}`);
  }
}

export const project: StageMaker = (argument, { frame, scope }, name) => {
  if (!(argument instanceof Doc)) return refuse(15969, '$project specification must be an object');
  if (argument.size === 0) refuse(51272, `Invalid ${name} :: caused by :: projection specification must have at least one field`);
  const { level, policy } = parsing(name, () => planProjection(argument, scope, undefined));
  return mapping((doc) => {
    show(frame, doc);
    return applyLevel(level, doc, policy, frame);
  });
};

export const unset: StageMaker = (argument, context, name) => {
  const list = isArray(argument) ? argument : [argument];
  if (list.length === 0) refuse(31119, '$unset specification must be a string or an array with at least one field');
  const spec = Doc.fromLists([], []);
  for (const path of list) {
    if (typeof path !== 'string')
      return refuse(isArray(argument) ? 31120 : 31002, '$unset specification must be a string or an array');
    spec.append(path, 0);
  }
  return project(spec, context, name);
};

export const addFields: StageMaker = (argument, { frame, scope }, name) => {
  if (!(argument instanceof Doc))
    return refuse(40272, `${name} specification stage must be an object, got ${typeName(argument)}`);
  const level = parsing(name, () => addFieldsLevel(argument, scope));
  return mapping((doc) => {
    show(frame, doc);
    return applyLevel(level, doc, 'add', frame);
  });
};

function addFieldsLevel(spec: Doc, scope: Scope): Level {
  const level = newLevel();
  const conflict: Conflict = (path) =>
    refuse(40176, `specification contains two conflicting paths. Cannot specify both '${path}' and another: ${showValue(spec)}`);
  const go = (fields: Doc, prefix: string): void => {
    for (const [field, value] of fields) {
      if (prefix !== '' && field.includes('.'))
        refuse(40183, `cannot use dotted field name '${field}' in a sub object: ${showValue(spec)}`);
      const path = prefix + field;
      fieldPath(path);
      if (value instanceof Doc && value.size > 0 && !value.firstKey()!.startsWith('$')) {
        if (value.keys().some((key) => key.startsWith('$')))
          refuse(16410, "FieldPath field names may not start with '$'. Consider using $getField or $setField.");
        go(value, `${path}.`);
      } else {
        if (value instanceof Doc && value.size > 1)
          refuse(
            40181,
            `an expression specification must contain exactly one field, the name of the expression. Found ${value.size} fields in ${showValue(value)}`,
          );
        addPath(level, path, compile(value, scope), conflict);
      }
    }
  };
  go(spec, '');
  return level;
}

export const replaceRoot: StageMaker = (argument, { frame, scope }, name) => {
  let expression = argument;
  if (name === '$replaceRoot') {
    if (!(argument instanceof Doc))
      return refuse(40229, `expected an object as specification for $replaceRoot stage, got ${typeName(argument)}`);
    for (const key of argument.keys())
      if (key !== 'newRoot') refuse(40415, `BSON field '$replaceRoot.${key}' is an unknown field.`);
    if (!argument.has('newRoot')) refuse(40414, "BSON field '$replaceRoot.newRoot' is missing but a required field");
    expression = argument.get('newRoot')!;
  }
  const { run } = compile(expression, scope);
  return mapping((doc) => {
    show(frame, doc);
    const value = run(frame);
    if (value instanceof Doc) return value;
    return refuse(
      40228,
      `PlanExecutor error during aggregation :: caused by :: 'newRoot' expression  must evaluate to an object, but resulting value was: ${showPipelineValue(value)}. Type of resulting value: '${typeName(value)}'. Input document: ${showPipelineValue(doc)}`,
    );
  });
};

/** A whole number of documents. */
export function amount(
  argument: Value,
  codes: { readonly type: number; readonly range: number },
  name: string,
  least: number,
): number {
  const number = isNumber(argument)
    ? toNumber(argument)
    : refuse(codes.type, `invalid argument to ${name} stage: Expected a number in: ${name}: ${showValue(argument)}`);
  if (!Number.isInteger(number))
    refuse(codes.type, `invalid argument to ${name} stage: Expected an integer: ${name}: ${showValue(argument)}`);
  if (number < least)
    refuse(
      codes.range,
      least > 0 && number === 0
        ? 'the limit must be positive'
        : `invalid argument to ${name} stage: Expected a non-negative number in: ${name}: ${showValue(argument)}`,
    );
  return number;
}

export const limit: StageMaker = (argument) => {
  const count = amount(argument, { type: 5107201, range: 5107201 }, '$limit', 0);
  if (count === 0) refuse(15958, 'the limit must be positive');
  return function* (docs) {
    let left = count;
    for (const doc of docs) {
      yield doc;
      if (--left <= 0) return;
    }
  };
};

export const skip: StageMaker = (argument) => {
  const count = amount(argument, { type: 5107200, range: 5107200 }, '$skip', 0);
  return function* (docs) {
    let left = count;
    for (const doc of docs) {
      if (left > 0) left--;
      else yield doc;
    }
  };
};

export const sort: StageMaker = (argument, { scope }) => {
  if (!(argument instanceof Doc)) return refuse(15973, 'the $sort key specification must be an object');
  if (argument.size === 0) refuse(15976, '$sort stage must have at least one sort key');
  const order = compileSort(argument, scope.collation);
  return (docs) => order.sort(docs);
};

export const count: StageMaker = (argument) => {
  if (typeof argument !== 'string') return refuse(40156, 'the count field must be a non-empty string');
  if (argument === '') refuse(40157, 'the count field must be a non-empty string');
  if (argument.startsWith('$')) refuse(40158, 'the count field cannot be a $-prefixed path');
  if (argument.includes('\0')) refuse(40159, 'the count field cannot contain a null byte');
  if (argument.includes('.')) refuse(40160, "the count field cannot contain '.'");
  return function* (docs) {
    let total = 0;
    const iterator = docs[Symbol.iterator]();
    while (iterator.next().done !== true) total++;
    if (total > 0) yield Doc.fromLists([argument], [total]);
  };
};

export const sample: StageMaker = (argument) => {
  if (!(argument instanceof Doc)) return refuse(28745, 'the $sample stage specification must be an object');
  for (const key of argument.keys()) if (key !== 'size') refuse(28748, `unrecognized option to $sample: ${key}`);
  const given = argument.get('size');
  if (given === undefined) return refuse(28749, '$sample stage must specify a size');
  if (!isNumber(given)) refuse(28746, 'size argument to $sample must be a number');
  const size = Math.trunc(toNumber(given));
  if (size < 0) refuse(28747, 'size argument to $sample must not be negative');
  return function* (docs) {
    const all = [...docs];
    for (let taken = 0; taken < size && taken < all.length; taken++) {
      const other = taken + Math.floor(Math.random() * (all.length - taken));
      [all[taken], all[other]] = [all[other]!, all[taken]!];
      yield all[taken]!;
    }
  };
};

/** Sets a dotted path, making documents on the way; the document is copied as far as needed. */
export function setPath(doc: Doc, steps: readonly string[], value: Value | undefined): Doc {
  const [step, ...rest] = steps as [string, ...string[]];
  const out = doc.copy();
  if (rest.length === 0) {
    if (value === undefined) out.empty(step);
    else out.set(step, value);
    return out;
  }
  const inner = doc.get(step);
  if (value === undefined && !(inner instanceof Doc)) return out;
  return out.set(step, setPath(inner instanceof Doc ? inner : Doc.fromLists([], []), rest, value));
}
