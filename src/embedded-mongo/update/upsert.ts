import { refuse } from '../errors.ts';
import type { Filter } from '../query/filter.ts';
import { Doc, type Value } from '../values/document.ts';
import { newBranch, plant, applyNode, type Leaf } from './tree.ts';

/** What an upsert starts from: the filter's equalities (for a replacement only `_id`), `_id` first. */
export function upsertSeed(filter: Filter, onlyId: boolean): Doc {
  const list = filter.equalityList.filter(([path]) => !onlyId || path === '_id');
  list.forEach(([path], i) => {
    for (const [other] of list.slice(0, i)) {
      if (other === path) refuse(54, `cannot infer query fields to set, path '${path}' is matched twice`);
      if (other.startsWith(`${path}.`) || path.startsWith(`${other}.`)) {
        const [long, short] = other.length > path.length ? [other, path] : [path, other];
        refuse(54, `cannot infer query fields to set, both paths '${long}' and '${short}' are matched`);
      }
    }
  });
  let doc = Doc.fromLists([], []);
  for (const [path, value] of list) {
    const root = newBranch();
    plant(root, path, placing(value));
    const touched = new Map();
    const context = { inserting: true, id: undefined, position: undefined, root: doc, touched, arrayFilter: () => false };
    // steps are names here, also `$` and numbers
    doc = path.includes('$') ? place(doc, path.split('.'), value) : (applyNode(root, doc, context, '') as Doc);
  }
  return doc;
}

function placing(value: Value): Leaf {
  return { kind: 'leaf', creates: true, lenient: false, apply: () => value };
}

function place(doc: Doc, steps: readonly string[], value: Value): Doc {
  const [step, ...rest] = steps as [string, ...string[]];
  const inner = doc.get(step);
  return doc
    .copy()
    .set(step, rest.length === 0 ? value : place(inner instanceof Doc ? inner : Doc.fromLists([], []), rest, value));
}
