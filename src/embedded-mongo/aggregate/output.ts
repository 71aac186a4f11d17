import { refuse } from '../errors.ts';
import { compareSteps } from '../update/tree.ts';
import { Doc, type Value } from '../values/document.ts';
import { isArray, typeName } from '../values/types.ts';
import { compile, newFrame, withVariables } from './compile.ts';
import { mergeDocs } from './objects.ts';
import type { MergeTarget, PipelineContext } from './pipelineTypes.ts';
import { show } from './stages.ts';
import { showValue } from '../values/show.ts';

function targetOf(value: Value | undefined, db: string, stage: string): { db: string; collection: string } {
  if (typeof value === 'string')
    return value === '' ? refuse(73, `Invalid ${stage} target namespace`) : { db, collection: ordinary(value, stage) };
  if (!(value instanceof Doc))
    return refuse(
      stage === '$out' ? 16990 : 51178,
      `${stage} only supports a string or object argument, but found ${typeName(value)}`,
    );
  for (const key of value.keys())
    if (key !== 'db' && key !== 'coll') refuse(40415, `BSON field '${stage}.${key}' is an unknown field.`);
  const collection = value.get('coll');
  if (typeof collection !== 'string') return refuse(40414, `BSON field '${stage}.coll' is missing but a required field`);
  return { db: (value.get('db') as string | undefined) ?? db, collection: ordinary(collection, stage) };
}

/** A name that is not one of the server's own. */
function ordinary(collection: string, stage: string): string {
  if (!collection.startsWith('system.')) return collection;
  if (stage === '$out') return refuse(17385, `Can't $out to special collection: ${collection}`);
  return refuse(31319, `Cannot $merge to special collection: ${collection}`);
}

export function outTarget(argument: Value, context: PipelineContext): MergeTarget {
  return { kind: 'out', ...targetOf(argument, context.environment.db, '$out') };
}

const whenMatchedModes = ['replace', 'keepExisting', 'merge', 'fail'] as const;
const whenNotMatchedModes = ['insert', 'discard', 'fail'] as const;

export function mergeTarget(argument: Value, context: PipelineContext): MergeTarget {
  const spec = argument instanceof Doc ? argument : Doc.from({ into: argument });
  if (!(argument instanceof Doc) && typeof argument !== 'string')
    refuse(14, `$merge requires a string or object argument, but found ${typeName(argument)}`);
  for (const key of spec.keys())
    if (!['into', 'on', 'let', 'whenMatched', 'whenNotMatched'].includes(key))
      refuse(40415, `BSON field '$merge.${key}' is an unknown field.`);
  if (!spec.has('into')) refuse(40414, "BSON field '$merge.into' is missing but a required field");
  const into = targetOf(spec.get('into'), context.environment.db, '$merge');
  const on = onFields(spec.get('on'));
  const matched = spec.has('whenMatched') ? spec.get('whenMatched')! : 'merge';
  if (matched === null) refuse(51191, "$merge 'whenMatched' field  must be either a string or an array, but found null");
  const notMatched = (spec.get('whenNotMatched') ?? 'insert') as (typeof whenNotMatchedModes)[number];
  if (!whenNotMatchedModes.includes(notMatched))
    refuse(2, `Enumeration value '${String(notMatched)}' for field '$merge.whenNotMatched' is not a valid value.`);
  const base = { kind: 'merge', ...into, on, whenNotMatched: notMatched } as const;
  if (isArray(matched)) return { ...base, whenMatched: 'pipeline', combine: pipelineCombine(matched, spec.get('let'), context) };
  const mode = matched as (typeof whenMatchedModes)[number];
  if (!whenMatchedModes.includes(mode))
    refuse(2, `Enumeration value '${showValue(matched)}' for field 'whenMatched' is not a valid value.`);
  if ((mode === 'keepExisting' || mode === 'fail') && notMatched !== 'insert') {
    refuse(51181, `Combination of $merge modes 'whenMatched: ${mode}' and 'whenNotMatched: ${notMatched}' is not supported`);
  }
  if (spec.get('let') instanceof Doc) refuse(51199, "Cannot use 'let' variables with 'whenMatched' mode that is not a pipeline");
  return { ...base, whenMatched: mode, combine: mode === 'merge' ? mergeByName : replaceDoc };
}

function onFields(value: Value | undefined): readonly string[] {
  if (value === undefined) return ['_id'];
  const list = isArray(value) ? value : [value];
  if (list.length === 0) refuse(51187, "If explicitly specifying $merge 'on', must include at least one field");
  return list.map((field) =>
    typeof field === 'string'
      ? field
      : refuse(
          isArray(value) ? 51134 : 51186,
          `$merge 'on' must be a string or array of strings, but received ${typeName(field)}`,
        ),
  );
}

/** As one `$set` of all incoming fields: new ones come in the order of their names. */
function mergeByName(existing: Doc, incoming: Doc): Doc {
  const out = existing.copy();
  const names = [...incoming.keys()].sort(compareSteps);
  for (const name of names) out.set(name, incoming.get(name)!);
  return out;
}

/** The incoming document under the existing one's `_id`. */
function replaceDoc(existing: Doc, incoming: Doc): Doc {
  if (incoming.has('_id')) return incoming;
  const out = Doc.from({ _id: existing.get('_id')! });
  return mergeDocs(out, incoming);
}

function pipelineCombine(
  stages: readonly Value[],
  variables: Value | undefined,
  context: PipelineContext,
): (existing: Doc, incoming: Doc) => Doc {
  const frame = newFrame(context.frame.now);
  const spec = variables instanceof Doc ? variables.copy() : Doc.fromLists([], []);
  if (!spec.has('new')) spec.set('new', '$$ROOT');
  const scope = { ...context.scope, folds: false };
  const outer = spec.values().map((value) => compile(value, scope).run);
  const inner = withVariables(scope, spec.keys());
  const run = context.compileStages(stages, { ...context, frame, scope: inner.scope }, 'update');
  return (existing, incoming) => {
    show(frame, incoming);
    outer.forEach((evaluate, i) => (frame.slots[inner.slots[i]!] = evaluate(frame)));
    const [result] = run([existing]);
    return result!;
  };
}
