import {
  canBePartial,
  CommandError,
  collationOf,
  Doc,
  isArray,
  indexKindOf,
  isNumber,
  isWildcard,
  showDoc,
  showPlain,
  toNumber,
  typeName,
  type Collation,
  type Value,
} from '../semantics.ts';
import { isIdKey, newIndex, type Collection } from '../storage/catalogue.ts';
import { asKept, checkKind, checkKindOptions, checkKindWords, type InSpec } from './specialIndex.ts';

type Check = (value: Value) => string | undefined;

const must =
  (what: string, test: (value: Value) => boolean): Check =>
  (value) =>
    test(value) ? undefined : `must be ${what}, but got ${typeName(value)}`;
const isFlag = (value: Value): boolean => typeof value === 'boolean' || isNumber(value);

/** Options of an index and what is wrong with a value of theirs, if anything. */
const checks: Readonly<Record<string, Check>> = {
  v: must('a number', isNumber),
  key: must('an object', (value) => value instanceof Doc),
  name: must('a string', (value) => typeof value === 'string'),
  unique: must('convertible to bool', isFlag),
  sparse: must('convertible to bool', isFlag),
  background: must('convertible to bool', isFlag),
  hidden: must('a bool', (value) => typeof value === 'boolean'),
  partialFilterExpression: must('an object', (value) => value instanceof Doc),
  collation: must('an object', (value) => value instanceof Doc),
  weights: must('an object', (value) => value instanceof Doc || typeof value === 'string'),
  default_language: must('a string', (value) => typeof value === 'string'),
  language_override: must('a string', (value) => typeof value === 'string'),
  textIndexVersion: must('a number', isNumber),
  '2dsphereIndexVersion': must('a number', isNumber),
  bits: must('a number', isNumber),
  min: must('a number', isNumber),
  max: must('a number', isNumber),
  wildcardProjection: must('a non-empty object', (value) => value instanceof Doc),
};
/** Checked elsewhere, or of no meaning any more. */
const known = new Set(['expireAfterSeconds', 'dropDups', ...Object.keys(checks)]);
const unsupported = new Set(['storageEngine', 'prepareUnique', 'clustered', 'ns', 'finestIndexedLevel', 'coarsestIndexedLevel']);

/** An index specification in the server's form. Throws 9, 67, 197 and 115 for what is not supported. */
export function checkedSpec(given: Value, collection: Collection | undefined): Doc {
  if (!(given instanceof Doc))
    throw new CommandError(14, "BSON field 'createIndexes.indexes' holds something that is no document");
  const inSpec = (code: number, message: string): CommandError =>
    new CommandError(code, `Error in specification ${showDoc(given)} :: caused by :: ${message}`);
  const key = given.get('key');
  const name = given.get('name');
  if (key === undefined) throw inSpec(9, "The 'key' field is a required property of an index specification");
  if (name === undefined) throw inSpec(9, "The 'name' field is a required property of an index specification");
  for (const [field, value] of given) {
    if (unsupported.has(field)) throw new CommandError(115, `index option '${field}' is not supported`);
    if (!known.has(field))
      throw inSpec(197, `The field '${field}' is not valid for an index specification. Specification: ${showDoc(given)}`);
    const wrong = checks[field]?.(value);
    if (wrong) throw inSpec(14, `The field '${field}' ${wrong}`);
  }
  checkKey(key as Doc, inSpec);
  checkKindOptions(given, inSpec);
  if (name === '') throw inSpec(67, 'index name cannot be empty');
  if (name === '*') throw new CommandError(2, "The index name '*' is not valid.");
  checkOptions(given, key as Doc, inSpec);
  if (isIdKey(key as Doc)) checkIdIndex(given, key as Doc, collection);
  if (collection?.capped && given.has('expireAfterSeconds'))
    throw new CommandError(67, 'Cannot create TTL index on a capped collection');
  const spec = normalized(given, key as Doc, name as string, collection);
  const kind = indexKindOf(key as Doc);
  const inWholeSpec: InSpec = (code, message) =>
    new CommandError(code, `Error in specification ${showDoc(given.copy().set('v', 2))} :: caused by :: ${message}`);
  if (!kind) return spec;
  checkKind(kind, spec, inWholeSpec);
  return asKept(kind, spec, inWholeSpec);
}

function checkKey(key: Doc, inSpec: InSpec): void {
  if (!key.size) throw inSpec(67, 'Index keys cannot be empty.');
  checkKindWords(key, inSpec);
  for (const [path, order] of key) {
    if (typeof order !== 'string' && !isNumber(order)) {
      throw inSpec(
        67,
        `Values in v:2 index key pattern cannot be of type ${typeName(order)}. Only numbers > 0, numbers < 0, and strings are allowed.`,
      );
    }
    if (isNumber(order) && !toNumber(order)) throw inSpec(67, 'Values in the index key pattern cannot be 0.');
    const isOnAll = order === 'text' ? path === '$**' : isNumber(order) && isWildcard(path);
    const parts = isOnAll ? path.split('.').slice(0, -1) : path.split('.');
    if (parts.includes('')) throw inSpec(67, 'Index keys cannot contain an empty field.');
    if (parts.some((part) => part.startsWith('$')))
      throw inSpec(67, "Index key contains an illegal field name: field name starts with '$'.");
  }
}

const maxExpireSeconds = 2147483647;

/** The index of `_id` is there already: asked for again, it may be described only as it is. */
function checkIdIndex(given: Doc, key: Doc, collection: Collection | undefined): void {
  for (const field of given.keys())
    if (!['v', 'key', 'name', 'ns', 'collation'].includes(field))
      throw new CommandError(
        197,
        `The field '${field}' is not valid for an _id index specification. Specification: ${showDoc(given.copy().set('v', 2))}`,
      );
  if (toNumber(key.get('_id')) !== 1)
    throw new CommandError(2, `The field 'key' for an _id index must be {_id: 1}, but got ${showDoc(key)}`);
  const collation = given.get('collation') as Doc | undefined;
  if (collation !== undefined && showCollation(collationOf(collation)) !== showCollation(collection?.collation))
    throw new CommandError(
      2,
      `The _id index must have the same collation as the collection. Index collation: ${showCollation(collationOf(collation))}, collection collation: ${showCollation(collection?.collation)}`,
    );
}

function showCollation(collation: Collation | undefined): string {
  return collation === undefined ? '{ locale: "simple" }' : showDoc(collation.spec);
}

function checkOptions(given: Doc, key: Doc, inSpec: InSpec): void {
  const expire = given.get('expireAfterSeconds');
  if (expire !== undefined) checkExpiry(given, key, expire);
  const version = given.get('v');
  if (version !== undefined && toNumber(version) !== 1 && toNumber(version) !== 2) {
    const shown = `Invalid index specification ${showDoc(given)}; cannot create an index with v=${showPlain(version)}`;
    throw inSpec(67, shown);
  }
  if ((given.get('collation') as Doc | undefined)?.size === 0)
    throw inSpec(2, "The field 'collation' cannot be an empty object.");
  const partial = given.get('partialFilterExpression') as Doc | undefined;
  if (given.get('sparse') === true && partial !== undefined) {
    throw new CommandError(
      67,
      `Error in specification ${showDoc(given.copy().set('v', 2))} :: caused by :: cannot mix "partialFilterExpression" and "sparse" options`,
    );
  }
  const misplaced = partial && expressionIn(partial);
  if (misplaced !== undefined) throw inSpec(224, `${misplaced} is not allowed in this context`);
  try {
    newIndex(0, given);
  } catch (error) {
    throw error instanceof CommandError ? inSpec(error.code, error.message) : error;
  }
  if (partial && !canBePartial(partial)) {
    const shown = `Error in specification ${showDoc(given.copy().set('v', 2))}`;
    throw new CommandError(67, `${shown} :: caused by :: Expression not supported in partial index: ${showDoc(partial)}`);
  }
}

/** What a partial filter has no place for, also within its junctions. */
function expressionIn(filter: Doc): string | undefined {
  for (const [name, value] of filter) {
    if (name === '$expr' || name === '$jsonSchema') return name;
    const inside = name.startsWith('$') && isArray(value) ? value : [];
    for (const one of inside) {
      const found = one instanceof Doc ? expressionIn(one) : undefined;
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

function checkExpiry(given: Doc, key: Doc, expire: Value): void {
  const shown = `. Index spec: ${showDoc(given)}`;
  const option = "TTL index 'expireAfterSeconds' option";
  if (!isNumber(expire))
    throw new CommandError(67, `${shown} :: caused by :: ${option} must be numeric, but received a type of '${typeName(expire)}`);
  if (toNumber(expire) < 0) throw new CommandError(67, `${shown} :: caused by :: ${option} cannot be less than 0`);
  if (toNumber(expire) > maxExpireSeconds)
    throw new CommandError(67, `${shown} :: caused by :: ${option} must be within the range of an int`);
  if (key.size > 1)
    throw new CommandError(67, `TTL indexes are single-field indexes, compound indexes do not support TTL${shown}`);
}

/** `v`, `key`, `name`, then the options as given; the collation in full, the collection's where none is given. */
function normalized(given: Doc, key: Doc, name: string, collection: Collection | undefined): Doc {
  const spec = Doc.from({ v: given.get('v') ?? 2, key, name });
  for (const [field, value] of given) {
    if (['v', 'key', 'name', 'collation', 'dropDups'].includes(field)) continue;
    const isSet = value === true || (isNumber(value) && toNumber(value) !== 0);
    if (field === 'sparse' && !isSet) spec.append(field, value);
    else if (field !== 'unique' && field !== 'sparse' && field !== 'hidden') spec.append(field, value);
    else if (isSet) spec.append(field, true);
  }
  const collation = given.get('collation');
  const used = collation instanceof Doc ? collationOf(collation) : collection?.collation;
  return used ? spec.append('collation', used.spec) : spec;
}
