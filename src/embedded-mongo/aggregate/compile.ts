import { aboutWhat, CommandError, refuse } from '../errors.ts';
import type { Collation } from '../values/collation.ts';
import { Doc, type Value } from '../values/document.ts';
import { isArray } from '../values/types.ts';

/** What expressions see while they run. One per compiled pipeline, refilled for every document. */
export interface Frame {
  root: Value | undefined;
  current: Value | undefined;
  readonly now: Date;
  /** Values of user variables by slot. */
  readonly slots: (Value | undefined)[];
}

export type Evaluate<Result = Value | undefined> = (frame: Frame) => Result;

export interface Compiled<Result = Value | undefined> {
  readonly run: Evaluate<Result>;
  /** Set when the value is always the same. */
  readonly constant: boolean;
  /** What working out its constant parts ahead has thrown. */
  readonly failure?: CommandError | undefined;
}

/** Names that expressions may use, and how strings are compared. */
export interface Scope {
  readonly variables: ReadonlyMap<string, number>;
  /** Shared by all scopes of a pipeline: the next free slot. */
  readonly slots: { next: number };
  readonly collation: Collation | undefined;
  /** Whether constant parts are evaluated before the first document; the pipelines of updates evaluate them for each document. */
  readonly folds: boolean;
  /** In the projection of a query without a sort. */
  readonly unsorted?: boolean | undefined;
  /** Where the expressions of a pipeline leave their failures, told once all of it has been read. Elsewhere they are thrown at once. */
  readonly failures?: unknown[] | undefined;
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

/** For what is constant: nothing of it is read. */
export const noFrame: Frame = { root: undefined, current: undefined, now: new Date(0), slots: [] };

export function constant(value: Value | undefined): Compiled {
  return { run: () => value, constant: true };
}

type Parts = readonly (Compiled<unknown> | undefined)[];

/** An expression over parts; with constant parts only it is evaluated at once, as the server does. */
export function combine<Result>(parts: Parts, run: Evaluate<Result>): Compiled<Result> {
  if (!parts.every((part) => part?.constant !== false)) return withParts(parts, run);
  try {
    const value = run(noFrame);
    return { run: () => value, constant: true };
  } catch (error) {
    if (error instanceof CommandError) return failing(run, error);
    throw error;
  }
}

/** An expression over parts that is evaluated for each document, whatever they are. */
export function withParts<Result>(parts: Parts, run: Evaluate<Result>): Compiled<Result> {
  return { run, constant: false, failure: parts.find((part) => part?.failure !== undefined)?.failure };
}

/** An expression of constants that fails. */
export function failing<Result>(run: Evaluate<Result>, failure: CommandError): Compiled<Result> {
  return { run, constant: false, failure };
}

/** An expression that is no part of another; `about` says what failed with its constants. */
export function compile(value: Value, scope: Scope, about?: string): Compiled {
  const compiled = compilePart(value, scope);
  if (compiled.failure === undefined) return compiled;
  const failure = about === undefined ? compiled.failure : aboutWhat(compiled.failure, about);
  if (scope.failures === undefined) throw failure;
  scope.failures.push(failure);
  return compiled;
}

/** Throws the first failure of a pipeline that has been read. */
export function tellFailures({ failures }: Scope): void {
  if (failures?.[0] !== undefined) throw aboutWhat(failures[0], 'Failed to optimize pipeline');
}

/** An expression within an operator, which may drop it and its failure. */
export function compilePart(value: Value, scope: Scope): Compiled {
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
  const parts = list.map((item) => compilePart(item, scope));
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
    parts.push(compilePart(item, scope));
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
