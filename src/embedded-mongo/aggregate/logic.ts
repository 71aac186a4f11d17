import { refuse } from '../errors.ts';
import { compareValues } from '../values/compare.ts';
import { Doc } from '../values/document.ts';
import { isTruthy } from '../query/operators.ts';
import { isArray, isNullish } from '../values/types.ts';
import {
  binary,
  checkVariableName,
  combine,
  compile,
  compileArguments,
  constant,
  define,
  namedArguments,
  unary,
  withVariables,
  type Compiled,
  type OperatorMaker,
} from './compile.ts';
import { showValue } from '../values/show.ts';

function comparison(test: (order: number) => boolean): OperatorMaker {
  return binary((a, b, scope) => test(compareValues(a, b, scope.collation)));
}

/** `$and` / `$or`: evaluates as far as needed. */
function junction(stopAt: boolean): OperatorMaker {
  return (name, argument, scope) => {
    const parts = compileArguments(name, argument, scope, 0, Infinity);
    return combine(parts, (frame) => parts.some((part) => isTruthy(part.run(frame)) === stopAt) === stopAt);
  };
}

const cond: OperatorMaker = (name, argument, scope) => {
  let parts: Compiled[];
  if (argument instanceof Doc) {
    for (const key of argument.keys())
      if (!['if', 'then', 'else'].includes(key)) refuse(17083, `Unrecognized parameter to $cond: ${key}`);
    parts = ['if', 'then', 'else'].map((key, i) => {
      const value = argument.get(key);
      return value === undefined ? refuse(17080 + i, `Missing '${key}' parameter to $cond`) : compile(value, scope);
    });
  } else parts = compileArguments(name, argument, scope, 3, 3);
  const [test, yes, no] = parts as [Compiled, Compiled, Compiled];
  return combine(parts, (frame) => (isTruthy(test.run(frame)) ? yes : no).run(frame));
};

const ifNull: OperatorMaker = (name, argument, scope) => {
  const list = isArray(argument) ? argument : [argument];
  if (list.length < 2) refuse(1257300, `$ifNull needs at least two arguments, had: ${list.length}`);
  const parts = compileArguments(name, argument, scope, 2, Infinity);
  return combine(parts, (frame) => {
    for (let i = 0; i < parts.length - 1; i++) {
      const value = parts[i]!.run(frame);
      if (!isNullish(value)) return value;
    }
    return parts.at(-1)!.run(frame);
  });
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
    return [compile(test, scope), compile(then, scope)] as const;
  });
  const given = argument.get('default');
  const otherwise = given === undefined ? undefined : compile(given, scope);
  return combine([...branches.flat(), ...(otherwise === undefined ? [] : [otherwise])], (frame) => {
    for (const [test, then] of branches) if (isTruthy(test.run(frame))) return then.run(frame);
    return otherwise === undefined
      ? refuse(
          branches.every((branch) => branch[0].constant) ? 40069 : 40066,
          '$switch could not find a matching branch for an input, and no default was specified.',
        )
      : otherwise.run(frame);
  });
};

const letIn: OperatorMaker = (name, argument, scope) => {
  const args = namedArguments(name, argument, ['vars', 'in'], {
    type: 16874,
    unknown: 16875,
    missing: { vars: 16876, in: 16877 },
  });
  if (!(args['vars'] instanceof Doc)) return refuse(10065, 'invalid parameter: expected an object (vars)');
  const entries = [...args['vars']];
  entries.forEach(([variable]) => checkVariableName(variable));
  const parts = entries.map(([, value]) => compile(value, scope));
  const inner = withVariables(
    scope,
    entries.map(([variable]) => variable),
  );
  const body = compile(args['in']!, inner.scope);
  return {
    constant: false,
    run: (frame) => {
      const values = parts.map((part) => part.run(frame));
      values.forEach((value, i) => (frame.slots[inner.slots[i]!] = value));
      return body.run(frame);
    },
  };
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
  $meta: (_name, argument) => {
    if (argument === 'textScore') return refuse(40218, 'query requires text score metadata, but it is not available');
    const known = [
      'searchScore',
      'searchHighlights',
      'recordId',
      'indexKey',
      'sortKey',
      'randVal',
      'geoNearDistance',
      'geoNearPoint',
    ];
    return refuse(
      typeof argument === 'string' && known.includes(argument) ? 238 : 17308,
      `Unsupported argument to $meta: ${showValue(argument)}`,
    );
  },
  $expr: (_name, argument, scope) => compile(argument, scope),
});
