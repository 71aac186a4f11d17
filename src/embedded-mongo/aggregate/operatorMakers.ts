import { refuse } from '../errors.ts';
import { Doc, type Value } from '../values/document.ts';
import { isArray, isNullish } from '../values/types.ts';
import { combine, compilePart, type Compiled, type OperatorMaker, type Scope } from './compile.ts';

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
  return list.map((item) => compilePart(item, scope));
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

/** Constants that stand together, as one. */
function joined(parts: readonly Compiled[], join: (values: Values) => Value | undefined): Compiled[] {
  const out: Compiled[] = [];
  let from = 0;
  parts.forEach((part, i) => {
    if (part.constant && parts[i + 1]?.constant === true) return;
    const run = parts.slice(from, i + 1);
    out.push(run.length === 1 ? part : combine(run, (frame) => join(run.map((one) => one.run(frame)))));
    from = i + 1;
  });
  return out;
}

/**
 * An operator of any number of arguments; those behind one that is null or missing are not evaluated. With `joins` constants that stand
 * together are worked out ahead; where the order does not matter, all of them.
 */
export function untilNull(
  apply: (values: Values, scope: Scope) => Value | undefined,
  joins?: 'in order' | 'in any order',
): OperatorMaker {
  return (name, argument, scope) => {
    const given = compileArguments(name, argument, scope, 0, Infinity);
    const arranged = joins === 'in any order' ? constantsLast(given) : given;
    const parts = joins === undefined ? arranged : joined(arranged, (values) => apply(values, scope));
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

/** Parts by field; those whose name ends in `?` may be missing. */
type PartsOf<Field extends string> = { readonly [Name in Field as Name extends `${string}?` ? never : Name]: Compiled } & {
  readonly [Name in Field as Name extends `${infer Free}?` ? Free : never]: Compiled | undefined;
};

/** The fields of an operator that takes a document, as parts of an expression. */
export function namedParts<const Field extends string>(
  name: string,
  argument: Value,
  fields: readonly Field[],
  codes: NamedCodes,
  scope: Scope,
): PartsOf<Field> {
  const args = Object.entries(namedArguments(name, argument, fields, codes));
  const parts = args.map(([key, value]) => [key, value === undefined ? undefined : compilePart(value, scope)]);
  return Object.fromEntries(parts) as PartsOf<Field>;
}

/** What a parameter means: read ahead when it is constant; undefined for null, `fallback` where it is left out. */
export function parsed<Meaning>(
  part: Compiled | undefined,
  fallback: Meaning,
  parse: (value: Value) => Meaning,
): Compiled<Meaning | undefined> {
  if (part === undefined) return { run: () => fallback, constant: true };
  const whole = combine([part], (frame) => {
    const value = part.run(frame);
    return isNullish(value) ? undefined : parse(value!);
  });
  // beside constants only it fails in its turn
  return { ...whole, constant: part.constant };
}

/** An operator that takes a document of expressions. */
export function named(
  fields: readonly string[],
  codes: NamedCodes | number,
  apply: (values: Record<string, Value | undefined>, given: ReadonlySet<string>, scope: Scope) => Value | undefined,
  join: typeof combine = combine,
): OperatorMaker {
  const all = typeof codes === 'number' ? { type: codes, unknown: codes, missing: codes } : codes;
  return (name, argument, scope) => {
    const args = namedArguments(name, argument, fields, all);
    const entries = Object.entries(args).filter((entry): entry is [string, Value] => entry[1] !== undefined);
    const parts = entries.map(([key, value]) => [key, compilePart(value, scope)] as const);
    const given = new Set(entries.map(([key]) => key));
    return join(
      parts.map(([, part]) => part),
      (frame) => {
        const values: Record<string, Value | undefined> = {};
        for (const [key, part] of parts) values[key] = part.run(frame);
        return apply(values, given, scope);
      },
    );
  };
}
