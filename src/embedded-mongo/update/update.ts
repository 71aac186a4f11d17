import { BSONRegExp, ObjectId, Timestamp } from 'bson';
import { compileUpdatePipeline } from '../aggregate/updatePipeline.ts';
import { refuse } from '../errors.ts';
import type { Filter, FilterOptions } from '../query/filter.ts';
import { encodeDocument } from '../values/encode.ts';
import { sameValue } from '../values/compare.ts';
import { Doc, type Value } from '../values/document.ts';
import { showValue } from '../values/show.ts';
import { isArray, T, typeName, typeOf } from '../values/types.ts';
import { checkIdentifiers, parseArrayFilters } from './arrayFilters.ts';
import { leafMakers, type LeafOptions } from './operators.ts';
import { plantRename } from './rename.ts';
import { applyNode, newBranch, plant, type Context, type Touched } from './tree.ts';
import { upsertSeed } from './upsert.ts';

export interface UpdateOptions extends FilterOptions {
  readonly arrayFilters?: readonly Doc[] | undefined;
  /** The query's filter: positional `$` and the upsert's equalities. */
  readonly filter: Filter;
  readonly filterSpec: Doc;
  readonly multi?: boolean;
  readonly upsert?: boolean;
  /** For `$currentDate` with timestamps: a Timestamp that grows with every call. */
  readonly nextTimestamp?: () => Value;
}

export interface UpdateResult {
  /** The new document; the very document given when nothing changed. */
  readonly doc: Doc;
  readonly modified: boolean;
  /** By operators: which paths changed. */
  readonly touched?: Touched | undefined;
}

export interface Update {
  readonly isReplacement: boolean;
  /** The document after the update; `_id` first kept, never changed (66). */
  apply(doc: Doc): UpdateResult;
  /** The document an upsert inserts: equalities of the filter, then the update with `$setOnInsert`; `_id` made (ObjectId) and put first. */
  upsert(): Doc;
}

/** Gives back the very document when nothing changes; operators say what they touch. */
type Change = (doc: Doc, inserting: boolean, touched: Touched) => Doc;

/** `u` of an update statement or `update` of findAndModify: operators, a replacement, or a pipeline (array). */
export function compileUpdate(update: Value, options: UpdateOptions): Update {
  if (isArray(update)) {
    if ((options.arrayFilters?.length ?? 0) > 0) refuse(9, 'arrayFilters may not be specified for pipeline-syle updates');
    return finish(compileUpdatePipeline(update, options), options, 'pipeline');
  }
  if (!(update instanceof Doc)) return refuse(9, `Update argument must be either an object or an array`);
  if (update.firstKey()?.startsWith('$') === true) return finish(modifiers(update, options), options, 'operators');
  if (options.multi === true) refuse(9, 'multi update is not supported for replacement-style update');
  if ((options.arrayFilters?.length ?? 0) > 0) refuse(9, 'arrayFilters may not be specified for replacement-style updates');
  return finish(replacement(update, options), options, 'replacement');
}

function modifiers(update: Doc, options: UpdateOptions): Change {
  const leafOptions: LeafOptions = { ...options, now: options.now ?? new Date() };
  const root = newBranch();
  const paths: string[] = [];
  const filters = parseArrayFilters(options.arrayFilters ?? [], options);
  for (const [operator, fields] of update) {
    const maker = leafMakers[operator];
    if (maker === undefined && operator !== '$rename')
      refuse(9, `Unknown modifier: ${operator}. Expected a valid update modifier or pipeline-style update specified as an array`);
    if (!(fields instanceof Doc))
      return refuse(
        9,
        `Modifiers operate on fields but we found type ${typeName(fields)} instead. For example: {$mod: {<field>: ...}} not {${operator}: ${showValue(fields)}}`,
      );
    for (const [path, argument] of fields) {
      checkPath(path);
      paths.push(path);
      if (operator === '$rename') plantRename(root, path, argument);
      else plant(root, path, maker!(argument, path, leafOptions));
    }
  }
  checkIdentifiers(paths, filters, update);
  const usesPosition = paths.some((path) => path.split('.').includes('$'));
  return (doc, inserting, touched) => {
    const context: Context = {
      inserting,
      touched,
      id: doc.get('_id'),
      position: usesPosition && !inserting ? options.filter.position(doc) : undefined,
      root: doc,
      made: update.has('$rename') ? new Map<string, Value>() : undefined,
      arrayFilter: (identifier, element) => filters.get(identifier)!(element),
    };
    return applyNode(root, doc, context, '') as Doc;
  };
}

function checkPath(path: string): void {
  if (path === '') refuse(56, 'An empty update path is not valid.');
  const steps = path.split('.');
  if (steps.includes('')) refuse(56, `The update path '${path}' contains an empty field name, which is not allowed.`);
  if (steps[0]!.startsWith('$') && !steps[0]!.startsWith('$[')) {
    if (steps[0] === '$') refuse(2, `Cannot have positional (i.e. '$') element in the first position in path '${path}'`);
    refuse(
      52,
      `The dollar ($) prefixed field '${steps[0]}' in '${path}' is not allowed in the context of an update's replacement document. Consider using an aggregation pipeline with $replaceWith.`,
    );
  }
}

function replacement(given: Doc, options: UpdateOptions): Change {
  for (const name of given.keys()) {
    if (name.startsWith('$') && !['$db', '$ref', '$id'].includes(name)) {
      refuse(
        52,
        `The dollar ($) prefixed field '${name}' in '${name}' is not allowed in the context of an update's replacement document. Consider using an aggregation pipeline with $replaceWith.`,
      );
    }
  }
  return (doc, inserting) => {
    if (!inserting && encodeDocument(given).equals(encodeDocument(doc))) return doc;
    const out = Doc.fromLists([], []);
    const id = doc.get('_id');
    if (id !== undefined) out.append('_id', id);
    for (const [name, value] of given) {
      if (name === '_id') {
        if (id === undefined || !sameValue(id, value)) out.set('_id', value);
      } else out.append(name, stamped(value, options));
    }
    return out;
  };
}

/** An empty timestamp at the top of a replacement means now. */
function stamped(value: Value, options: UpdateOptions): Value {
  return value instanceof Timestamp && value.isZero() && options.nextTimestamp !== undefined ? options.nextTimestamp() : value;
}

function finish(change: Change, options: UpdateOptions, kind: 'operators' | 'replacement' | 'pipeline'): Update {
  const isReplacement = kind === 'replacement';
  const isWhole = kind !== 'operators';
  return {
    isReplacement,
    apply: (doc) => {
      const touched: Touched = new Map();
      const after = change(doc, false, touched);
      if (after === doc) return { doc, modified: false };
      const id = doc.get('_id');
      if (!sameValue(after.get('_id'), id)) refuseNewId(after.get('_id'), isWhole);
      return { doc: after, modified: true, touched: isWhole ? undefined : touched };
    },
    upsert: () => {
      const seed = upsertSeed(options.filter, isReplacement);
      const before = seed.get('_id');
      const made = change(seed, true, new Map());
      const after = made.get('_id');
      if (before !== undefined && !sameValue(before, after)) refuseNewId(after, isWhole);
      checkId(after);
      return idFirst(made, after ?? new ObjectId());
    },
  };
}

function refuseNewId(id: Value | undefined, isWhole: boolean): never {
  if (!isWhole) return refuse(66, "Performing an update on the path '_id' would modify the immutable field '_id'");
  return refuse(
    66,
    `After applying the update, the (immutable) field '_id' was found to have been altered to _id: ${showValue(id)}`,
  );
}

function checkId(id: Value | undefined): void {
  if (isArray(id)) refuse(53, "The '_id' value cannot be of type array");
  if (id instanceof BSONRegExp) refuse(53, "The '_id' value cannot be of type regex");
  if (typeOf(id) === T.undefined) refuse(53, "The '_id' value cannot be of type undefined");
}

function idFirst(doc: Doc, id: Value): Doc {
  const out = Doc.from({ _id: id });
  for (const [name, value] of doc) if (name !== '_id') out.append(name, value);
  return out;
}
