import { CommandError, refuse } from '../errors.ts';
import type { Collation } from '../values/collation.ts';
import { Doc, type Value } from '../values/document.ts';
import { isArray, isNullish } from '../values/types.ts';

/** What expressions see while they run. One per compiled pipeline, refilled for every document. */
export interface Frame {
  root: Value | undefined;
  current: Value | undefined;
  readonly now: Date;
  /** Values of user variables by slot. */
  readonly slots: (Value | undefined)[];
}

export type Evaluate = (frame: Frame) => Value | undefined;

export interface Compiled {
  readonly run: Evaluate;
  /** Set when the value is always the same. */
  readonly constant: boolean;
}

/** Names that expressions may use, and how strings are compared. */
export interface Scope {
  readonly variables: ReadonlyMap<string, number>;
  /** Shared by all scopes of a pipeline: the next free slot. */
  readonly slots: { next: number };
  readonly collation: Collation | undefined;
  /** Whether constant parts are evaluated before the first document; the pipelines of updates evaluate them for each document. */
  readonly folds: boolean;
}

export type OperatorMaker = (name: string, argument: Value, scope: Scope) => Compiled;

export function rootScope(collation?: Collation): Scope {
  return { variables: new Map(), slots: { next: 0 }, collation, folds: true };
}

export function newFrame(now: Date): Frame {
  return { root: undefined, current: undefined, now, slots: [] };
}

/** A scope with further variables; returns their slots in the same order. */
export function withVariables(scope: Scope, names: readonly string[]): { scope: Scope; slots: number[] } {
  const variables = new Map(scope.variables);
  const slots = names.map((name) => {
    const slot = scope.slots.next++;
    variables.set(name, slot);
    return slot;
  });
  return { scope: { ...scope, variables }, slots };
}

/** Checks the name of a variable that a user defines. */
export function checkVariableName(name: string): void {
  if (name === '') refuse(9, 'empty variable names are not allowed');
  if (name === 'CURRENT') return refuse(238, 'redefining CURRENT is not supported');
  if (!/^[a-z\u0080-\uffff]/.test(name)) refuse(9, `'${name}' starts with an invalid character for a user variable name`);
  const wrong = /[^A-Za-z0-9_\u0080-\uffff]/.exec(name);
  if (wrong !== null) refuse(9, `'${name}' contains an invalid character for a variable name: '${wrong[0]}'`);
}

const noFrame: Frame = { root: undefined, current: undefined, now: new Date(0), slots: [] };

export function constant(value: Value | undefined): Compiled {
  return { run: () => value, constant: true };
}

/** An expression over parts; with constant parts only it is evaluated at once, as the server does. */
export function combine(parts: readonly Compiled[], run: Evaluate): Compiled {
  if (!parts.every((part) => part.constant)) return { run, constant: false };
  try {
    return constant(run(noFrame));
  } catch (error) {
    if (error instanceof CommandError)
      throw new CommandError(error.code, `Failed to optimize pipeline :: caused by :: ${error.message}`);
    throw error;
  }
}

export function compile(value: Value, scope: Scope): Compiled {
  const compiled = compileForm(value, scope);
  return scope.folds ? compiled : { run: compiled.run, constant: false };
}

function compileForm(value: Value, scope: Scope): Compiled {
  if (typeof value === 'string') return value.startsWith('$') ? reference(value, scope) : constant(value);
  if (isArray(value)) return compileList(value, scope);
  if (!(value instanceof Doc)) return constant(value);
  const first = value.firstKey();
  if (first?.startsWith('$') === true) {
    if (value.size > 1)
      refuse(
        15983,
        `an expression specification must contain exactly one field, the name of the expression. Found ${value.size} fields in an expression`,
      );
    const maker = operators.get(first);
    if (maker === undefined) return refuse(168, `Unrecognized expression '${first}'`);
    return maker(first, value.get(first)!, scope);
  }
  return compileObject(value, scope);
}

function compileList(list: readonly Value[], scope: Scope): Compiled {
  const parts = list.map((item) => compile(item, scope));
  return combine(parts, (frame) => {
    const out: Value[] = [];
    for (const part of parts) out.push(part.run(frame) ?? null);
    return out;
  });
}

function compileObject(spec: Doc, scope: Scope): Compiled {
  const names: string[] = [];
  const parts: Compiled[] = [];
  for (const [name, item] of spec) {
    if (name.startsWith('$')) refuse(15983, `field names may not start with '$': ${name}`);
    if (name.includes('.')) refuse(16412, `FieldPath field names may not contain '.'. Consider using $getField or $setField.`);
    if (names.includes(name)) refuse(16406, `duplicate field name specified in object literal: ${name}`);
    names.push(name);
    parts.push(compile(item, scope));
  }
  return combine(parts, (frame) => {
    const doc = Doc.fromLists([], []);
    for (let i = 0; i < names.length; i++) {
      const value = parts[i]!.run(frame);
      if (value !== undefined) doc.append(names[i]!, value);
    }
    return doc;
  });
}

/** A field path as `$a.b` without its dollar, checked. */
export function fieldPath(path: string): readonly string[] {
  if (path === '') refuse(40352, 'FieldPath cannot be constructed with empty string');
  if (path.endsWith('.')) refuse(40353, "FieldPath must not end with a '.'.");
  const steps = path.split('.');
  for (const step of steps) {
    if (step === '') refuse(15998, 'FieldPath field names may not be empty strings.');
    if (step.startsWith('$'))
      refuse(16410, `FieldPath field names may not start with '$'. Consider using $getField or $setField.`);
    if (step.includes('\0')) refuse(16411, "FieldPath field names may not contain '\\0'.");
  }
  return steps;
}

function reference(text: string, scope: Scope): Compiled {
  if (!text.startsWith('$$')) {
    if (text === '$') refuse(16872, "'$' by itself is not a valid FieldPath");
    const steps = fieldPath(text.slice(1));
    const first = steps[0]!;
    if (steps.length === 1)
      return { run: ({ current }) => (current instanceof Doc ? current.get(first) : undefined), constant: false };
    return { run: ({ current }) => valueAt(current, steps, 0), constant: false };
  }
  const [name, ...rest] = text.slice(2).split('.') as [string, ...string[]];
  if (rest.length > 0) fieldPath(rest.join('.'));
  const base = variable(name, scope);
  if (rest.length === 0) return base;
  return combine([base], (frame) => valueAt(base.run(frame), rest, 0));
}

function variable(name: string, scope: Scope): Compiled {
  const slot = scope.variables.get(name);
  if (slot !== undefined) return { run: ({ slots }) => slots[slot], constant: false };
  switch (name) {
    case 'ROOT':
      return { run: ({ root }) => root, constant: false };
    case 'CURRENT':
      return { run: ({ current }) => current, constant: false };
    case 'NOW':
      return { run: ({ now }) => now, constant: false };
    case 'REMOVE':
      return constant(undefined);
    case 'KEEP':
    case 'PRUNE':
    case 'DESCEND':
      return constant(name.toLowerCase());
    case 'USER_ROLES':
      return constant([]);
    case 'CLUSTER_TIME':
    case 'SEARCH_META':
      return refuse(51144, `Builtin variable '$$${name}' is not available`);
    default:
      checkVariableUse(name);
      return refuse(17276, `Use of undefined variable: ${name}`);
  }
}

function checkVariableUse(name: string): void {
  if (name === '') refuse(9, 'empty variable names are not allowed');
  if (!/^[A-Za-z\u0080-\uffff]/.test(name)) refuse(9, `'${name}' starts with an invalid character for a variable name`);
  if (/[^A-Za-z0-9_\u0080-\uffff]/.test(name)) refuse(9, `'${name}' contains an invalid character for a variable name`);
}

/** The value at a path as expressions see it: through arrays it is an array of what their documents have. */
export function valueAt(start: Value | undefined, steps: readonly string[], from: number): Value | undefined {
  let value = start;
  for (let i = from; i < steps.length; i++) {
    if (value instanceof Doc) value = value.get(steps[i]!);
    else if (isArray(value)) {
      const out: Value[] = [];
      for (const item of value) {
        const inner = item instanceof Doc ? valueAt(item, steps, i) : undefined;
        if (inner !== undefined) out.push(inner);
      }
      return out;
    } else return undefined;
  }
  return value;
}

const operators = new Map<string, OperatorMaker>();

/** Makes operators known; called once by each file of operators. */
export function define(table: Readonly<Record<string, OperatorMaker>>): void {
  for (const [name, maker] of Object.entries(table)) operators.set(name, maker);
}

export function isOperator(name: string): boolean {
  return operators.has(name);
}

/** The compiled arguments of an operator: a list, or one argument without brackets. */
export function compileArguments(name: string, argument: Value, scope: Scope, least: number, most: number): Compiled[] {
  const list = isArray(argument) ? argument : [argument];
  if (list.length < least || list.length > most) {
    if (least === most) refuse(16020, `Expression ${name} takes exactly ${least} arguments. ${list.length} were passed in.`);
    refuse(
      28667,
      `Expression ${name} takes at least ${least} arguments, and at most ${most}, but ${list.length} were passed in.`,
    );
  }
  return list.map((item) => compile(item, scope));
}

type Values = readonly (Value | undefined)[];

/** An operator of one argument. */
export function unary(apply: (value: Value | undefined, scope: Scope) => Value | undefined): OperatorMaker {
  return (name, argument, scope) => {
    const [only] = compileArguments(name, argument, scope, 1, 1) as [Compiled];
    return combine([only], (frame) => apply(only.run(frame), scope));
  };
}

/** An operator of two arguments. */
export function binary(apply: (a: Value | undefined, b: Value | undefined, scope: Scope) => Value | undefined): OperatorMaker {
  return (name, argument, scope) => {
    const [left, right] = compileArguments(name, argument, scope, 2, 2) as [Compiled, Compiled];
    return combine([left, right], (frame) => apply(left.run(frame), right.run(frame), scope));
  };
}

/** Where the order of operands does not matter the server puts constants last. */
export function constantsLast(parts: readonly Compiled[]): Compiled[] {
  return [...parts.filter((part) => !part.constant), ...parts.filter((part) => part.constant)];
}

/** An operator of a number of arguments, all evaluated. */
export function listed(least: number, most: number, apply: (values: Values, scope: Scope) => Value | undefined): OperatorMaker {
  return (name, argument, scope) => {
    const parts = compileArguments(name, argument, scope, least, most);
    return combine(parts, (frame) =>
      apply(
        parts.map((part) => part.run(frame)),
        scope,
      ),
    );
  };
}

/** An operator of any number of arguments; those behind one that is null or missing are not evaluated. */
export function untilNull(
  apply: (values: Values, scope: Scope) => Value | undefined,
  arrange: (parts: Compiled[]) => Compiled[] = (parts) => parts,
): OperatorMaker {
  return (name, argument, scope) => {
    const parts = arrange(compileArguments(name, argument, scope, 0, Infinity));
    return combine(parts, (frame) => {
      const values: (Value | undefined)[] = [];
      for (const part of parts) {
        const value = part.run(frame);
        values.push(value);
        if (isNullish(value)) break;
      }
      return apply(values, scope);
    });
  };
}

interface NamedCodes {
  /** Not a document; an unknown field; a missing one. */
  readonly type: number;
  readonly unknown: number;
  readonly missing: number | Readonly<Record<string, number>>;
}

/** The fields of an operator that takes a document, compiled; fields named with `?` at the end may be left out. */
export function namedArguments(
  name: string,
  argument: Value,
  fields: readonly string[],
  codes: NamedCodes,
): Record<string, Value | undefined> {
  if (!(argument instanceof Doc)) return refuse(codes.type, `${name} only supports an object as its argument`);
  const allowed = new Set(fields.map((field) => field.replace('?', '')));
  for (const key of argument.keys()) if (!allowed.has(key)) refuse(codes.unknown, `Unrecognized argument to ${name}: ${key}`);
  const out: Record<string, Value | undefined> = {};
  for (const field of fields) {
    const key = field.replace('?', '');
    out[key] = argument.get(key);
    if (key === field && out[key] === undefined) {
      refuse(
        typeof codes.missing === 'number' ? codes.missing : (codes.missing[key] ?? 9),
        `Missing '${key}' parameter to ${name}`,
      );
    }
  }
  return out;
}

/** An operator that takes a document of expressions. */
export function named(
  fields: readonly string[],
  codes: NamedCodes | number,
  apply: (values: Record<string, Value | undefined>, given: ReadonlySet<string>, scope: Scope) => Value | undefined,
): OperatorMaker {
  const all = typeof codes === 'number' ? { type: codes, unknown: codes, missing: codes } : codes;
  return (name, argument, scope) => {
    const args = namedArguments(name, argument, fields, all);
    const entries = Object.entries(args).filter((entry): entry is [string, Value] => entry[1] !== undefined);
    const parts = entries.map(([key, value]) => [key, compile(value, scope)] as const);
    const given = new Set(entries.map(([key]) => key));
    return combine(
      parts.map(([, part]) => part),
      (frame) => {
        const values: Record<string, Value | undefined> = {};
        for (const [key, part] of parts) values[key] = part.run(frame);
        return apply(values, given, scope);
      },
    );
  };
}
