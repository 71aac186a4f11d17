import { frameFor } from '../aggregate/expression.ts';
import { refuse } from '../errors.ts';
import { Doc, type Value } from '../values/document.ts';
import { isArray } from '../values/types.ts';
import { parseFilter, type Filter, type FilterOptions } from './filter.ts';
import { elementTest } from './pathOperators.ts';
import { planProjection, type FindParts } from './projectionSpec.ts';
import { applyLevel } from './projectionTree.ts';

export interface ProjectionOptions extends FilterOptions {
  /** The query's filter, for the positional `$`. */
  readonly filter?: Filter | undefined;
  readonly unsorted?: boolean | undefined;
}

export interface Projection {
  apply(doc: Doc): Doc;
}

/** find's and findAndModify's projection. An empty one returns documents as they are. */
export function compileProjection(spec: Doc, options: ProjectionOptions = {}): Projection {
  if (spec.size === 0) return { apply: (doc) => doc };
  const { frame, scope: plain } = frameFor(options);
  const scope = { ...plain, unsorted: options.unsorted };
  const parts: FindParts = { positional: undefined, slices: [], elements: [] };
  const { level, policy } = planProjection(spec, scope, parts);
  const elements = parts.elements.map(({ field, condition }) => ({
    field,
    test: elementTest(condition, options, parseFilter).test,
  }));
  return {
    apply: (doc) => {
      frame.root = doc;
      frame.current = doc;
      let out = applyLevel(level, doc, policy, frame);
      if (elements.length > 0) out = out.bytes === null && out !== doc ? out : out.copy();
      for (const { field, test } of elements) matchElement(out, doc.get(field), field, test);
      if (parts.positional !== undefined)
        out = takePosition(out, parts.positional.split('.'), 0, () => positionOf(doc, options.filter));
      for (const { path, skip, count } of parts.slices) out = sliceAt(out, path.split('.'), 0, skip, count) as Doc;
      return out;
    },
  };
}

function matchElement(out: Doc, list: Value | undefined, field: string, test: (value: Value | undefined) => boolean): void {
  const found = isArray(list) ? list.find(test) : undefined;
  if (found === undefined) out.delete(field);
  else out.set(field, [found]);
}

function positionOf(doc: Doc, filter: Filter | undefined): number {
  const position = filter?.position(doc);
  return (
    position ??
    refuse(
      51246,
      "Executor error during find command :: caused by :: positional operator '.$' couldn't find a matching element in the array",
    )
  );
}

/** The first array on the path keeps only the matched element. */
function takePosition(doc: Doc, steps: readonly string[], at: number, position: () => number): Doc {
  const step = steps[at];
  if (step === undefined) return doc;
  const value = doc.get(step);
  if (isArray(value)) {
    const item = value[position()];
    return doc
      .copy()
      .set(
        step,
        item === undefined
          ? refuse(51247, "Executor error during find command :: caused by :: positional operator '.$' element mismatch")
          : [item],
      );
  }
  return value instanceof Doc ? doc.copy().set(step, takePosition(value, steps, at + 1, position)) : doc;
}

function sliceAt(value: Value, steps: readonly string[], at: number, skip: number | undefined, count: number): Value {
  if (isArray(value)) return value.map((item) => sliceAt(item, steps, at, skip, count));
  const step = steps[at]!;
  const inner = value instanceof Doc ? value.get(step) : undefined;
  if (inner === undefined) return value;
  if (at < steps.length - 1) return (value as Doc).copy().set(step, sliceAt(inner, steps, at + 1, skip, count));
  return isArray(inner) ? (value as Doc).copy().set(step, slice(inner, skip, count)) : value;
}

/** As the projection's `$slice`: a negative count takes from the end, a negative skip counts from the end. */
export function slice(list: readonly Value[], skip: number | undefined, count: number): readonly Value[] {
  if (skip === undefined) return count >= 0 ? list.slice(0, count) : list.slice(count);
  const start = skip < 0 ? Math.max(0, list.length + skip) : skip;
  return list.slice(start, start + count);
}
