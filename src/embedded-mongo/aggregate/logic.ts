import { CommandError, refuse } from '../errors.ts';
import { compareValues } from '../values/compare.ts';
import { Doc } from '../values/document.ts';
import { isTruthy } from '../query/operators.ts';
import { isArray, isNullish } from '../values/types.ts';
import {
  checkVariableName,
  combine,
  compilePart,
  constant,
  define,
  failing,
  noFrame,
  withParts,
  withVariables,
  type Compiled,
  type OperatorMaker,
} from './compile.ts';
import { binary, compileArguments, namedArguments, unary } from './operatorMakers.ts';

function comparison(test: (order: number) => boolean): OperatorMaker {
  return binary((a, b, scope) => test(compareValues(a, b, scope.collation)));
}

/** `$and` / `$or`: evaluates as far as needed; one constant may decide for all. */
function junction(stopAt: boolean): OperatorMaker {
  return (name, argument, scope) => {
    const parts = compileArguments(name, argument, scope, 0, Infinity);
    const open = parts.filter((part) => !part.constant);
    const decided = parts.some((part) => part.constant && isTruthy(part.run(noFrame)) === stopAt);
    if (decided && open.every((part) => part.failure === undefined)) return constant(stopAt);
    return combine(open, (frame) => open.some((part) => isTruthy(part.run(frame)) === stopAt) === stopAt);
  };
}

const cond: OperatorMaker = (name, argument, scope) => {
  let parts: Compiled[];
  if (argument instanceof Doc) {
    for (const key of argument.keys())
      if (!['if', 'then', 'else'].includes(key)) refuse(17083, `Unrecognized parameter to $cond: ${key}`);
    parts = ['if', 'then', 'else'].map((key, i) => {
      const value = argument.get(key);
      return value === undefined ? refuse(17080 + i, `Missing '${key}' parameter to $cond`) : compilePart(value, scope);
    });
  } else parts = compileArguments(name, argument, scope, 3, 3);
  const [test, yes, no] = parts as [Compiled, Compiled, Compiled];
  const whole = combine(parts, (frame) => (isTruthy(test.run(frame)) ? yes : no).run(frame));
  return test.constant && whole.failure === undefined ? (isTruthy(test.run(noFrame)) ? yes : no) : whole;
};

const ifNull: OperatorMaker = (name, argument, scope) => {
  const list = isArray(argument) ? argument : [argument];
  if (list.length < 2) refuse(1257300, `$ifNull needs at least two arguments, had: ${list.length}`);
  const given = compileArguments(name, argument, scope, 2, Infinity);
  const isValue = (part: Compiled): boolean => part.constant && !isNullish(part.run(noFrame));
  const needed = given.slice(0, given.findIndex(isValue) + 1 || undefined);
  const parts = needed.filter((part, i) => !part.constant || i === needed.length - 1);
  const whole = withParts(given, (frame) => {
    for (let i = 0; i < parts.length - 1; i++) {
      const value = parts[i]!.run(frame);
      if (!isNullish(value)) return value;
    }
    return parts.at(-1)!.run(frame);
  });
  return parts.length === 1 && whole.failure === undefined ? parts[0]! : whole;
};

const choose: OperatorMaker = (_name, argument, scope) => {
  if (!(argument instanceof Doc)) return refuse(40060, '$switch requires an object as an argument, found: ' + typeof argument);
  for (const key of argument.keys())
    if (key !== 'branches' && key !== 'default') refuse(40067, `$switch found an unknown argument: ${key}`);
  const list = argument.get('branches');
  if (list === undefined) return refuse(40068, '$switch requires at least one branch.');
  if (!isArray(list)) return refuse(40061, `$switch expected an array for 'branches'`);
  if (list.length === 0) return refuse(40068, '$switch requires at least one branch.');
  const branches = list.map((branch) => {
    if (!(branch instanceof Doc)) return refuse(40062, '$switch expected each branch to be an object');
    for (const key of branch.keys())
      if (key !== 'case' && key !== 'then') refuse(40063, `$switch found an unknown argument to a branch: ${key}`);
    const [test, then] = [branch.get('case'), branch.get('then')];
    if (test === undefined) return refuse(40064, "$switch requires each branch have a 'case' expression");
    if (then === undefined) return refuse(40065, "$switch requires each branch have a 'then' expression.");
    return [compilePart(test, scope), compilePart(then, scope)] as const;
  });
  const given = argument.get('default');
  const otherwise = given === undefined ? undefined : compilePart(given, scope);
  return chosen(branches, otherwise);
};

type Branch = readonly [test: Compiled, then: Compiled];

/** Without the branches that constants rule out; one whose case is always true is the default. */
function chosen(branches: readonly Branch[], otherwise: Compiled | undefined): Compiled {
  const certain = branches.find(([test]) => test.constant && isTruthy(test.run(noFrame)));
  const before = certain === undefined ? branches : branches.slice(0, branches.indexOf(certain));
  const open = before.filter(([test]) => !test.constant);
  const fallback = certain === undefined ? otherwise : certain[1];
  const whole = withParts([otherwise, ...open.flat(), fallback], (frame) => {
    for (const [test, then] of open) if (isTruthy(test.run(frame))) return then.run(frame);
    return fallback === undefined
      ? refuse(40066, '$switch could not find a matching branch for an input, and no default was specified.')
      : fallback.run(frame);
  });
  if (open.length > 0 || whole.failure !== undefined) return whole;
  const without = 'Cannot execute a switch statement where all the cases evaluate to false without a default';
  return fallback ?? failing(whole.run, new CommandError(40069, without));
}

const letIn: OperatorMaker = (name, argument, scope) => {
  const args = namedArguments(name, argument, ['vars', 'in'], {
    type: 16874,
    unknown: 16875,
    missing: { vars: 16876, in: 16877 },
  });
  if (!(args['vars'] instanceof Doc)) return refuse(10065, 'invalid parameter: expected an object (vars)');
  const entries = [...args['vars']];
  entries.forEach(([variable]) => checkVariableName(variable));
  const parts = entries.map(([, value]) => compilePart(value, scope));
  const inner = withVariables(
    scope,
    entries.map(([variable]) => variable),
  );
  const body = compilePart(args['in']!, inner.scope);
  return withParts([...parts, body], (frame) => {
    const values = parts.map((part) => part.run(frame));
    values.forEach((value, i) => (frame.slots[inner.slots[i]!] = value));
    return body.run(frame);
  });
};

/** What the server may know about a document beside its fields. */
const metadata = [
  'searchScore',
  'searchScoreDetails',
  'searchHighlights',
  'vectorSearchScore',
  'recordId',
  'indexKey',
  'sortKey',
  'randVal',
  'geoNearDistance',
  'geoNearPoint',
  'timeseriesBucketMinTime',
  'timeseriesBucketMaxTime',
];

const meta: OperatorMaker = (_name, argument, { unsorted }) => {
  if (typeof argument !== 'string') return refuse(17307, '$meta only supports string arguments');
  if (argument === 'textScore') return refuse(40218, 'query requires text score metadata, but it is not available');
  if (argument === 'sortKey' && unsorted === true) return refuse(2, 'cannot use sortKey $meta projection without a sort');
  return refuse(metadata.includes(argument) ? 238 : 17308, `Unsupported argument to $meta: ${argument}`);
};

define({
  $eq: comparison((order) => order === 0),
  $ne: comparison((order) => order !== 0),
  $gt: comparison((order) => order > 0),
  $gte: comparison((order) => order >= 0),
  $lt: comparison((order) => order < 0),
  $lte: comparison((order) => order <= 0),
  $cmp: binary((a, b, scope) => Math.sign(compareValues(a, b, scope.collation))),
  $and: junction(false),
  $or: junction(true),
  $not: unary((value) => !isTruthy(value)),
  $cond: cond,
  $ifNull: ifNull,
  $switch: choose,
  $let: letIn,
  $literal: (_name, argument) => constant(argument),
  $const: (_name, argument) => constant(argument),
  $meta: meta,
  $expr: (_name, argument, scope) => compilePart(argument, scope),
});
