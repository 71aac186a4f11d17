import { refuse } from '../errors.ts';
import { Doc, type Value } from '../values/document.ts';
import { isArray, typeName } from '../values/types.ts';
import { fieldPath } from './compile.ts';
import { setPath, type StageMaker } from './stages.ts';

export const unwind: StageMaker = (argument) => {
  const options = argument instanceof Doc ? argument : Doc.from({ path: argument });
  for (const key of options.keys())
    if (!['path', 'preserveNullAndEmptyArrays', 'includeArrayIndex'].includes(key))
      refuse(28811, `unrecognized option to $unwind stage: ${key}`);
  const path = options.get('path');
  if (!(argument instanceof Doc) && typeof path !== 'string')
    refuse(15981, `expected either a string or an object as specification for $unwind stage, got ${typeName(argument)}`);
  if (path === undefined) refuse(28812, 'no path specified to $unwind stage');
  if (typeof path !== 'string') return refuse(28808, `expected a string as the path for $unwind stage, got ${typeName(path)}`);
  if (!path.startsWith('$')) refuse(28818, `path option to $unwind stage should be prefixed with a '$': ${path}`);
  const keep = options.has('preserveNullAndEmptyArrays') ? options.get('preserveNullAndEmptyArrays') : false;
  if (typeof keep !== 'boolean')
    refuse(28809, `expected a boolean for the preserveNullAndEmptyArrays option to $unwind stage, got ${typeName(keep)}`);
  const indexPath = options.get('includeArrayIndex');
  if (indexPath !== undefined && (typeof indexPath !== 'string' || indexPath === ''))
    refuse(28810, 'expected a non-empty string for the includeArrayIndex option to $unwind stage');
  if (typeof indexPath === 'string' && indexPath.startsWith('$'))
    refuse(28822, `includeArrayIndex option to $unwind stage should not be prefixed with a '$': ${indexPath}`);
  const steps = fieldPath(path.slice(1));
  const indexSteps = typeof indexPath === 'string' ? fieldPath(indexPath) : undefined;
  return function* (docs) {
    for (const doc of docs) yield* unwindOne(doc, steps, indexSteps, keep);
  };
};

function* unwindOne(doc: Doc, steps: readonly string[], indexSteps: readonly string[] | undefined, keep: boolean): Iterable<Doc> {
  let value: Value | undefined = doc;
  for (const step of steps) value = value instanceof Doc ? value.get(step) : undefined;
  const indexed = (out: Doc, index: Value): Doc => (indexSteps === undefined ? out : setPath(out, indexSteps, index));
  if (!isArray(value)) {
    if (value !== undefined && value !== null ? true : keep) yield indexed(doc, null);
  } else if (value.length === 0) {
    if (keep) yield indexed(setPath(doc, steps, undefined), null);
  } else {
    for (let i = 0; i < value.length; i++) yield indexed(setPath(doc, steps, value[i]), BigInt(i));
  }
}
