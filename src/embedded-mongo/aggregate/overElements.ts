import { refuse } from '../errors.ts';
import { isTruthy } from '../query/operators.ts';
import type { Value } from '../values/document.ts';
import { toInt32 } from '../values/numbers.ts';
import { showPipelineValue } from '../values/show.ts';
import { isArray, isNullish, typeName } from '../values/types.ts';
import {
  checkVariableName,
  compilePart,
  define,
  withParts,
  withVariables,
  type Compiled,
  type Frame,
  type OperatorMaker,
} from './compile.ts';
import { namedArguments } from './operatorMakers.ts';

/** An expression over the elements of a list; null where there is none. */
function overList(
  [input, ...others]: readonly [Compiled, ...(Compiled | undefined)[]],
  { code, what }: { code: number; what: (list: Value) => string },
  run: (list: readonly Value[], frame: Frame) => Value | undefined,
): Compiled {
  return withParts([input, ...others], (frame) => {
    const list = input.run(frame);
    if (isNullish(list)) return null;
    return isArray(list) ? run(list, frame) : refuse(code, what(list as Value));
  });
}

const map: OperatorMaker = (name, argument, scope) => {
  const args = namedArguments(name, argument, ['input', 'as?', 'in'], {
    type: 16878,
    unknown: 16879,
    missing: { input: 16880, in: 16882 },
  });
  const input = compilePart(args['input']!, scope);
  const inner = withVariables(scope, [variableName(args['as'])]);
  const body = compilePart(args['in']!, inner.scope);
  const wrong = { code: 16883, what: (list: Value) => `input to $map must be an array not ${typeName(list)}` };
  return overList([input, body], wrong, (list, frame) =>
    list.map((item) => {
      frame.slots[inner.slots[0]!] = item;
      return body.run(frame) ?? null;
    }),
  );
};

function variableName(as: Value | undefined): string {
  if (as === undefined) return 'this';
  if (typeof as !== 'string') return refuse(14, `'as' must be a string`);
  checkVariableName(as);
  return as;
}

const filter: OperatorMaker = (name, argument, scope) => {
  const args = namedArguments(name, argument, ['input', 'as?', 'cond', 'limit?'], {
    type: 28646,
    unknown: 28647,
    missing: { input: 28648, cond: 28650 },
  });
  const input = compilePart(args['input']!, scope);
  const limit = args['limit'] === undefined ? undefined : compilePart(args['limit'], scope);
  const inner = withVariables(scope, [variableName(args['as'])]);
  const condition = compilePart(args['cond']!, inner.scope);
  const wrong = { code: 28651, what: (list: Value) => `input to $filter must be an array not ${typeName(list)}` };
  return overList([input, condition, limit], wrong, (list, frame) => {
    const most = limitOf(limit?.run(frame));
    const out: Value[] = [];
    for (const item of list) {
      frame.slots[inner.slots[0]!] = item;
      if (!isTruthy(condition.run(frame))) continue;
      out.push(item);
      if (out.length >= most) break;
    }
    return out;
  });
};

function limitOf(value: Value | undefined): number {
  if (isNullish(value)) return Infinity;
  const limit =
    toInt32(value) ??
    refuse(327391, `$filter: limit must be represented as a 32-bit integral value: ${showPipelineValue(value)}`);
  return limit > 0 ? limit : refuse(327392, `$filter: limit must be greater than 0: ${limit}`);
}

const reduce: OperatorMaker = (name, argument, scope) => {
  const args = namedArguments(name, argument, ['input', 'initialValue', 'in'], {
    type: 40075,
    unknown: 40076,
    missing: { input: 40077, initialValue: 40078, in: 40079 },
  });
  const input = compilePart(args['input']!, scope);
  const initial = compilePart(args['initialValue']!, scope);
  const inner = withVariables(scope, ['this', 'value']);
  const body = compilePart(args['in']!, inner.scope);
  const wrong = {
    code: 40080,
    what: (list: Value) => `$reduce requires that 'input' be an array, found: ${showPipelineValue(list)}`,
  };
  return overList([input, initial, body], wrong, (list, frame) => {
    let value = initial.run(frame);
    for (const item of list) {
      frame.slots[inner.slots[0]!] = item;
      frame.slots[inner.slots[1]!] = value;
      value = body.run(frame);
    }
    return value;
  });
};

define({ $map: map, $filter: filter, $reduce: reduce });
