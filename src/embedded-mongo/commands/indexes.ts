import { randomUUID } from 'node:crypto';
import {
  CommandError,
  showPlain,
  collationOf,
  Doc,
  equalValues,
  isNumber,
  showDoc,
  showValue,
  toNumber,
  typeName,
  type Value,
} from '../semantics.ts';
import { isIdKey, newIndex, type Collection, type Index } from '../storage/catalogue.ts';
import { createCollection, createIndex, dropIndex } from '../storage/definitions.ts';
import { writeWhenFree } from '../transactions/sessions.ts';
import { arrayField, collectionOf, docField, namespaceOf, type Command, type Context } from './context.ts';
import { openCursor } from './cursors.ts';

const known = new Set(
  'v key name unique sparse expireAfterSeconds partialFilterExpression collation hidden background'.split(' '),
);
const unsupported = new Set(
  'weights default_language language_override textIndexVersion 2dsphereIndexVersion bits min max wildcardProjection storageEngine prepareUnique clustered ns'.split(
    ' ',
  ),
);
const maxIndexes = 64;

const createIndexes: Command = {
  fields: ['indexes', 'commitQuorum', 'ignoreUnknownIndexOptions'],
  async run(context) {
    const namespace = namespaceOf(context);
    const given = arrayField(context, 'indexes');
    if (!given) throw new CommandError(40414, "BSON field 'createIndexes.indexes' is missing but a required field");
    if (!given.length) throw new CommandError(2, 'Must specify at least one index to create');
    const { store } = context;
    return writeWhenFree(store, (scope) => {
      const existing = collectionOf(context);
      const specs = given.map((spec) => checkedSpec(spec, existing));
      const collection = existing ?? createCollection(store, scope, namespace, Doc.of([]));
      const before = collection.indexes.length;
      for (const spec of specs)
        if (!isThere(collection, spec)) build(() => createIndex(store, scope, collection, spec), collection);
      const after = collection.indexes.length;
      const reply = Doc.of([
        ['numIndexesBefore', before],
        ['numIndexesAfter', after],
      ]);
      if (before === after) return reply.append('note', 'all indexes already exist');
      return reply.append('createdCollectionAutomatically', !existing);
    });
  },
};

/** Runs the build of an index; what documents there are stand in its way is told as the server tells it. */
function build(create: () => void, collection: Collection): void {
  try {
    create();
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    const about = `Index build failed: ${randomUUID()}: Collection ${collection.namespace} ( ${uuidText(collection)} )`;
    throw new CommandError(error.code, `${about} :: caused by :: ${error.message}`, { fields: error.fields });
  }
}

function uuidText({ uuid }: Collection): string {
  return uuid.toUUID().toString();
}

/** An index specification in the server's form. Throws 9, 67, 197 and 115 for kinds that are not supported. */
function checkedSpec(given: Value, collection: Collection | undefined): Doc {
  if (!(given instanceof Doc))
    throw new CommandError(14, "BSON field 'createIndexes.indexes' holds something that is no document");
  const inSpec = (code: number, message: string): CommandError =>
    new CommandError(code, `Error in specification ${showDoc(given)} :: caused by :: ${message}`);
  const key = given.get('key');
  const name = given.get('name');
  if (!(key instanceof Doc)) throw inSpec(9, "The 'key' field is a required property of an index specification");
  if (typeof name !== 'string') throw inSpec(9, "The 'name' field is a required property of an index specification");
  for (const field of given.keys()) {
    if (unsupported.has(field)) throw new CommandError(115, `index option '${field}' is not supported`);
    if (!known.has(field))
      throw inSpec(197, `The field '${field}' is not valid for an index specification. Specification: ${showDoc(given)}`);
  }
  checkKey(key, inSpec);
  if (name === '' || name === '*') throw inSpec(67, `The index name '${name}' is not valid.`);
  checkOptions(given, key, inSpec);
  return normalized(given, key, name, collection);
}

type InSpec = (code: number, message: string) => CommandError;

function checkKey(key: Doc, inSpec: InSpec): void {
  if (!key.size) throw inSpec(67, 'Index keys cannot be empty.');
  for (const [path, order] of key) {
    if (typeof order === 'string') throw unknownPlugin(order, inSpec);
    if (!isNumber(order)) {
      throw inSpec(
        67,
        `Values in v:2 index key pattern cannot be of type ${typeName(order)}. Only numbers > 0, numbers < 0, and strings are allowed.`,
      );
    }
    if (!toNumber(order)) throw inSpec(67, 'Values in the index key pattern cannot be 0.');
    if (path.includes('$**')) throw new CommandError(115, 'wildcard indexes are not supported');
    const parts = path.split('.');
    if (parts.includes('')) throw inSpec(67, 'Index keys cannot contain an empty field.');
    if (parts.some((part) => part.startsWith('$')))
      throw inSpec(67, "Index key contains an illegal field name: field name starts with '$'.");
  }
}

function unknownPlugin(kind: string, inSpec: InSpec): CommandError {
  const known = kind === 'text' || kind === 'hashed' || kind.startsWith('2d');
  return known ? new CommandError(115, `'${kind}' indexes are not supported`) : inSpec(67, `Unknown index plugin '${kind}'`);
}

const maxExpireSeconds = 2147483647;

function checkOptions(given: Doc, key: Doc, inSpec: InSpec): void {
  const expire = given.get('expireAfterSeconds');
  if (expire !== undefined) checkExpiry(given, key, expire);
  const partial = given.get('partialFilterExpression');
  if (partial !== undefined && !(partial instanceof Doc))
    throw inSpec(14, `The field 'partialFilterExpression' must be an object, but got ${typeName(partial)}`);
  if (given.get('sparse') === true && partial !== undefined) {
    throw new CommandError(
      67,
      `Error in specification ${showDoc(given.copy().set('v', 2))} :: caused by :: cannot mix "partialFilterExpression" and "sparse" options`,
    );
  }
  newIndex(0, given);
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
  if (isIdKey(key)) throw new CommandError(197, "The field 'expireAfterSeconds' is not valid for an _id index specification.");
}

/** `v`, `key`, `name`, then the options as given; the collation in full, the collection's where none is given. */
function normalized(given: Doc, key: Doc, name: string, collection: Collection | undefined): Doc {
  const spec = Doc.of([
    ['v', 2],
    ['key', key],
    ['name', name],
  ]);
  for (const [field, value] of given) {
    if (field === 'v' || field === 'key' || field === 'name' || field === 'collation') continue;
    if (
      (field === 'unique' || field === 'sparse' || field === 'hidden') &&
      value !== true &&
      !(isNumber(value) && toNumber(value))
    )
      continue;
    spec.append(field, field === 'unique' || field === 'sparse' || field === 'hidden' ? true : value);
  }
  const collation = given.get('collation');
  const used = collation instanceof Doc ? collationOf(collation) : collection?.collation;
  return used ? spec.append('collation', used.spec) : spec;
}

/** True when the very index exists. Throws 85, 86 when another one stands in its way. */
function isThere(collection: Collection, spec: Doc): boolean {
  if (isIdKey(spec.get('key') as Doc)) return true;
  const name = spec.get('name');
  const conflict = (code: number, what: string, index: Index): CommandError =>
    new CommandError(code, `${what} Requested index: ${shown(spec)}, existing index: ${shown(index.spec)}`);
  for (const index of collection.indexes) {
    const equivalent =
      identity.every((option) => sameOption(index.spec, spec, option)) && showDoc(index.key) === showDoc(spec.get('key') as Doc);
    const equal = equivalent && sameOption(index.spec, spec, 'expireAfterSeconds');
    if (index.name === name) {
      if (equal) return true;
      if (equivalent) throw conflict(85, 'An equivalent index already exists with the same name but different options.', index);
      throw conflict(
        86,
        'An existing index has the same name as the requested index. When index names are not specified, they are auto generated and can cause conflicts. Please refer to our documentation.',
        index,
      );
    }
    if (equal) throw new CommandError(85, `Index already exists with a different name: ${index.name}`);
    if (equivalent) throw conflict(85, 'An equivalent index already exists with a different name and options.', index);
  }
  if (collection.indexes.length >= maxIndexes) {
    throw new CommandError(
      67,
      `add index fails, too many indexes for ${collection.namespace} key:${showDoc(spec.get('key') as Doc)}`,
    );
  }
  return false;
}

/** Beside the key, what makes two indexes different ones. */
const identity = ['unique', 'sparse', 'collation', 'partialFilterExpression'];

function sameOption(a: Doc, b: Doc, name: string): boolean {
  return equalValues(a.get(name) ?? null, b.get(name) ?? null);
}

/** A specification as the server shows it in messages: `unique` before the key. */
function shown(spec: Doc): string {
  const [version, ...rest] = [...spec];
  const unique = rest.filter(([name]) => name === 'unique');
  return showDoc(Doc.of([version as [string, Value], ...unique, ...rest.filter(([name]) => name !== 'unique')]));
}

const dropIndexes: Command = {
  fields: ['index'],
  run(context) {
    const { store } = context;
    const namespace = namespaceOf(context);
    return writeWhenFree(store, (scope) => {
      const collection = collectionOf(context);
      if (!collection) throw new CommandError(26, `ns not found ${namespace}`);
      const before = collection.indexes.length;
      const wish = context.command.get('index');
      for (const index of chosenIndexes(collection, wish)) dropIndex(store, scope, collection, index);
      const reply = Doc.of([['nIndexesWas', before]]);
      return wish === '*' ? reply.append('msg', 'non-_id indexes dropped for collection') : reply;
    });
  },
};

function chosenIndexes(collection: Collection, wish: Value | undefined): Index[] {
  if (wish === '*') return collection.indexes.filter(({ name }) => name !== '_id_');
  const wishes = Array.isArray(wish) ? (wish as Value[]) : [wish];
  return wishes.map((one) => {
    const found = collection.indexes.find((index) =>
      one instanceof Doc ? showDoc(index.key) === showDoc(one) : index.name === one,
    );
    if (found?.name === '_id_') throw new CommandError(72, 'cannot drop _id index');
    if (found) return found;
    throw new CommandError(
      27,
      one instanceof Doc ? `can't find index with key: ${showValue(one)}` : `index not found with name [${showPlain(one)}]`,
    );
  });
}

const listIndexes: Command = {
  fields: ['cursor', 'includeBuildUUIDs', 'includeIndexBuildInfo'],
  run(context: Context) {
    const collection = collectionOf(context);
    if (!collection) throw new CommandError(26, `ns does not exist: ${namespaceOf(context)}`);
    const size = docField(context, 'cursor')?.get('batchSize');
    const options = {
      namespace: collection.namespace,
      batchSize: isNumber(size) ? toNumber(size) : undefined,
      session: context.session,
    };
    return openCursor(
      context.server.cursors,
      collection.indexes.map((index) => index.spec),
      options,
    );
  },
};

export const indexCommands: Record<string, Command> = { createIndexes, dropIndexes, deleteIndexes: dropIndexes, listIndexes };
