import type { FilterOptions } from '../query/filter.ts';
import type { Doc, Value } from '../values/document.ts';
import { compile, newFrame, rootScope, withVariables, type Frame, type Scope } from './compile.ts';
import './arithmetic.ts';
import './logic.ts';
import './arrays.ts';
import './convert.ts';
import './dateOperators.ts';
import './objects.ts';
import './sets.ts';
import './strings.ts';

/** The value for a document; undefined when missing. */
export type Expression = (doc: Doc) => Value | undefined;

/** A frame and scope holding the variables of a command's `let`. */
export function frameFor(options: FilterOptions): { frame: Frame; scope: Scope } {
  if (options.within !== undefined) return options.within;
  const frame = newFrame(options.now ?? new Date());
  const names = options.variables?.keys() ?? [];
  const { scope, slots } = withVariables(rootScope(options.collation), names);
  slots.forEach((slot, i) => (frame.slots[slot] = options.variables!.values()[i]));
  return { frame, scope };
}

/** A stand-alone expression (a command's `let`, for instance). */
export function compileExpression(expression: Value, options: FilterOptions = {}): Expression {
  const { frame, scope } = frameFor(options);
  const { run } = compile(expression, scope);
  return (doc) => {
    frame.root = doc;
    frame.current = doc;
    return run(frame);
  };
}
