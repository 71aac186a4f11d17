import { refuse } from '../errors.ts';
import { Doc, type Value } from '../values/document.ts';
import { isArray, typeName } from '../values/types.ts';
import { compile, type Frame } from './compile.ts';
import type { PipelineContext } from './pipelineTypes.ts';
import { show, type StageMaker } from './stages.ts';
import { showValue } from '../values/show.ts';

type Maker = StageMaker<PipelineContext>;

export const facet: Maker = (argument, context) => {
  if (!(argument instanceof Doc) || argument.size === 0)
    return refuse(40169, 'the $facet specification must be a non-empty object');
  const parts = [...argument].map(([name, stages]) => {
    if (name.startsWith('$') || name.includes('.') || name === '')
      refuse(16410, `FieldPath field names may not start with '$' or contain '.': ${name}`);
    if (!isArray(stages)) return refuse(40170, `arguments to $facet must be arrays, ${name} is type ${typeName(stages)}`);
    return [name, context.compileStages(stages, context, 'facet')] as const;
  });
  return function* (docs) {
    const all = [...docs];
    yield Doc.of(parts.map(([name, run]) => [name, [...run(all)]] as const));
  };
};

export const documents: Maker = (argument, { frame, scope, environment }) => {
  if (environment.collection !== '') refuse(73, "{aggregate: 1} is not valid for '$documents'; a collection is given");
  const { run } = compile(argument, scope);
  return () => {
    const list = run(frame);
    if (!isArray(list)) return refuse(5858203, 'an array is expected');
    return list.map((item) => (item instanceof Doc ? item : refuse(5858203, 'an array of objects is expected')));
  };
};

export const redact: Maker = (argument, { frame, scope }) => {
  const { run } = compile(argument, scope);
  const prune = (doc: Doc, at: Frame): Doc | undefined => {
    at.current = doc;
    const decision = run(at);
    if (decision === 'keep') return doc;
    if (decision === 'prune') return undefined;
    if (decision !== 'descend')
      return refuse(
        17053,
        `$redact's expression should not return anything aside from the variables $$KEEP, $$DESCEND, and $$PRUNE, but returned ${showValue(decision)}`,
      );
    const out = Doc.fromLists([], []);
    for (const [name, value] of doc) {
      const kept = inside(value, at);
      if (kept !== undefined) out.append(name, kept);
    }
    return out;
  };
  const inside = (value: Value, at: Frame): Value | undefined => {
    if (value instanceof Doc) return prune(value, at);
    if (!isArray(value)) return value;
    return value.map((item) => inside(item, at)).filter((item) => item !== undefined);
  };
  return function* (docs) {
    for (const doc of docs) {
      show(frame, doc);
      const kept = prune(doc, frame);
      if (kept !== undefined) yield kept;
    }
  };
};
