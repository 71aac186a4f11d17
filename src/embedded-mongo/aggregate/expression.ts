import { CommandError, refuse } from '../errors.ts';
import type { FilterOptions } from '../query/filter.ts';
import type { Doc, Value } from '../values/document.ts';
import { checkVariableName, compile, newFrame, rootScope, withVariables, type Frame, type Scope } from './compile.ts';
import './arithmetic.ts';
import './functions.ts';
import './logic.ts';
import './arrays.ts';
import './overElements.ts';
import './convert.ts';
import './dateOperators.ts';
import './objects.ts';
import './sets.ts';
import './strings.ts';
import './regexOperators.ts';

/** The value for a document; undefined when missing. */
export type Expression = (doc: Doc) => Value | undefined;

/** A frame and scope holding the variables of a command's `let`. */
export function frameFor(options: FilterOptions): { frame: Frame; scope: Scope } {
  if (options.within !== undefined) return options.within;
  const frame = newFrame(options.now ?? new Date());
  const variables = [...(options.variables ?? [])];
  const { scope, slots } = withVariables(
    { ...rootScope(options.collation), folds: options.asWritten !== true },
    variables.map(([name]) => name),
  );
  slots.forEach((slot, i) => (frame.slots[slot] = variables[i]![1]));
  return { frame, scope };
}

/** Values by name; undefined is the value that is missing. */
export type Variables = ReadonlyMap<string, Value | undefined>;

const beforeDocuments = (): never =>
  refuse(
    4890500,
    'Command let Expression tried to access a field, but this is not allowed because' +
      'Command let Expressions run before the query examines any documents.',
  );

/**
 * The values of a command's `let`, worked out once; each may use those before it. Throws 9 for names that variables cannot have, 4890500
 * where a field is read, and what the expressions throw.
 */
export function evaluateLet(given: Doc, options: Pick<FilterOptions, 'collation' | 'now'>): Variables {
  const values = new Map<string, Value | undefined>();
  for (const [name, expression] of given) {
    checkLetName(name);
    const { frame, scope } = frameFor({ ...options, variables: values });
    const empty: Frame = { now: frame.now, slots: frame.slots, root: undefined, current: undefined };
    Object.defineProperties(empty, { root: { get: beforeDocuments }, current: { get: beforeDocuments } });
    values.set(name, compile(expression, { ...scope, folds: false }).run(empty));
  }
  return values;
}

function checkLetName(name: string): void {
  try {
    checkVariableName(name);
  } catch (error) {
    if (error instanceof CommandError) refuse(error.code, `Invalid 'let' parameter :: caused by :: ${error.message}`);
    throw error;
  }
}

/** The expression of an `$expr`. */
export function compileExpression(expression: Value, options: FilterOptions = {}): Expression {
  const { frame, scope } = frameFor(options);
  const { run } = compile(expression, scope, 'Failed to optimize expression');
  return (doc) => {
    frame.root = doc;
    frame.current = doc;
    return run(frame);
  };
}
