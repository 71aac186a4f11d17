/**
 * What MongoDB means, without storage: values, keys, filters, projections, sorts, updates and pipelines.
 * Everything here is synchronous and pure; whoever stores documents imports from this file only.
 *
 * Documents are `Doc` (values/document.ts): lazy over raw BSON, in key order. `Doc.over(bytes)` / `decodeDocument(bytes)` cost nothing;
 * `encodeDocument(doc)` copies the bytes of an untouched one. Bytes below a Doc must stay as they are while it or any value of it is
 * used: only `Filter.matches` and `indexKeys` may be given bytes that are reused afterwards.
 * Errors thrown are `CommandError` with the server's code.
 */
export { aboutWhat, CommandError, codeNameOf, refuse, saying, withContext } from './errors.ts';
// -- values
export { Doc, FarDate, Opaque, UNDEFINED, type Value } from './values/document.ts';
export { decodeDocument } from './values/decode.ts';
export { encodeDocument, toDoc, toValue } from './values/encode.ts';
export { isArray, isNumber, isNullish, T, typeName, typeOf, typeOrder } from './values/types.ts';
export { compareValues, equalValues, sameValue } from './values/compare.ts';
export { toNumber } from './values/numbers.ts';
export { showDoc, showPlain, showValue } from './values/show.ts';
export { collationOf, type Collation } from './values/collation.ts';
// -- index keys
export { encodeKey, indexKeys, MAX_KEY_BYTES, type IndexField } from './values/keys.ts';
export { checkIndexable, indexKindOf, isWildcard, type IndexKind } from './values/indexKinds.ts';
export { isTextLanguage } from './values/textKeys.ts';
// -- queries
export { canBePartial, compileFilter, type Filter } from './query/filter.ts';
export { intersectBounds, rangeBytes, type FieldBounds, type KeyRange } from './query/bounds.ts';
export { compileProjection } from './query/projection.ts';
export { normalForm } from './query/normalForm.ts';
export { compileSort, type SortOrder } from './query/sort.ts';
export { distinctPath, distinctValues } from './query/distinct.ts';
// -- updates
export { compileUpdate, type Update, type UpdateOptions } from './update/update.ts';
export type { Touched } from './update/tree.ts';
// -- aggregation
export { checkStageNames, compilePipeline } from './aggregate/pipeline.ts';
export type { MergeTarget, Pipeline, ReadRequest } from './aggregate/pipelineTypes.ts';
export { evaluateLet, type Variables } from './aggregate/expression.ts';
