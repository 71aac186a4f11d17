import { refuse } from '../errors.ts';
import type { FilterOptions } from '../query/filter.ts';
import { Doc, type Value } from '../values/document.ts';
import { encodeDocument } from '../values/encode.ts';
import { frameFor } from './expression.ts';
import { updateStages } from './pipeline.ts';

/** The change of an update that is given as a pipeline; `_id` is put back when the pipeline drops it. */
export function compileUpdatePipeline(stages: readonly Value[], options: FilterOptions): (doc: Doc) => Doc {
  const { frame, scope } = frameFor(options);
  const run = updateStages(stages, frame, { ...scope, folds: false });
  return (doc) => {
    const [result] = run([doc]);
    if (result === undefined) return refuse(1, 'the pipeline of an update gave no document');
    if (encodeDocument(result).equals(encodeDocument(doc))) return doc;
    const id = doc.get('_id');
    if (id === undefined || result.has('_id')) return result;
    const out = Doc.from({ _id: id });
    for (const [name, value] of result) out.append(name, value);
    return out;
  };
}
