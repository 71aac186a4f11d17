import { refuse } from '../errors.ts';
import { isIndexStep } from '../query/paths.ts';
import { Doc, type Value } from '../values/document.ts';
import { showValue } from '../values/show.ts';
import { isArray } from '../values/types.ts';
import { plant, REMOVED, type Branch, type Context } from './tree.ts';

/** A moved value is taken from the document as it was; elements that the update itself has put before its own are in the way. */
function sourceValue(path: string, context: Context): Value | undefined {
  const before = valueAt(path, context, false);
  return before === undefined ? valueAt(path, context, true) : before;
}

function valueAt(path: string, context: Context, asMade: boolean): Value | undefined {
  let value: Value | undefined = context.root;
  let array: string | undefined;
  const steps = path.split('.');
  for (const [i, step] of steps.entries()) {
    if (asMade) value = context.made?.get(steps.slice(0, i).join('.')) ?? value;
    if (isArray(value) && isIndexStep(step)) {
      array ??= steps[i - 1];
      value = value[Number(step)];
    } else if (value instanceof Doc) value = value.get(step);
    else
      return refuse(
        28,
        // elements put before others have no name yet
        `cannot use the part (${steps[i - 1]} of ${path}) to traverse the element ({${asMade ? '' : steps[i - 1]}: ${showValue(value)}})`,
      );
    if (value === undefined) return undefined;
  }
  if (array !== undefined)
    refuse(
      2,
      `The source field cannot be an array element, '${path}' in doc with _id: ${showValue(context.id)} has an array field called '${array}'`,
    );
  return value;
}

function checkTarget(root: Doc, path: string, context: Context): void {
  let value: Value | undefined = root;
  const steps = path.split('.');
  for (const [i, step] of steps.entries()) {
    if (isArray(value)) {
      refuse(
        2,
        `The destination field cannot be an array element, '${path}' in doc with _id: ${showValue(context.id)} has an array field called '${steps[i - 1]}'`,
      );
    }
    if (!(value instanceof Doc)) return;
    value = value.get(step);
  }
}

/** `$rename`: the value appears at its new path, the old path goes. */
export function plantRename(root: Branch, from: string, to: Value): void {
  if (typeof to !== 'string') return refuse(2, `The 'to' field for $rename must be a string: ${from}: ${showValue(to)}`);
  if (to === '') refuse(56, 'An empty update path is not valid.');
  plant(root, from, {
    kind: 'leaf',
    creates: false,
    lenient: true,
    apply: (current) => (current === undefined ? undefined : REMOVED),
  });
  if (from === to) refuse(2, `The source and target field for $rename must differ: ${from}: "${to}"`);
  if (to.startsWith(`${from}.`) || from.startsWith(`${to}.`))
    refuse(2, `The source and target field for $rename must not be on the same path: ${from}: "${to}"`);
  for (const [what, path] of [
    ['source', from],
    ['destination', to],
  ] as const) {
    if (path.split('.').some((step) => step === '$' || step.startsWith('$[')))
      refuse(2, `The ${what} field for $rename may not be dynamic: ${path}`);
  }
  plant(root, to, {
    kind: 'leaf',
    creates: false,
    lenient: true,
    wouldCreate: (context) => sourceValue(from, context) !== undefined,
    apply: (current, context) => {
      const value = sourceValue(from, context);
      if (value === undefined) return current;
      if (to === '_id' && !context.inserting)
        refuse(66, "Performing an update on the path '_id' would modify the immutable field '_id'");
      checkTarget(context.root, to, context);
      return value;
    },
  });
}
