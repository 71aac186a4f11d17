import { randomUUID } from 'node:crypto';
import {
  CommandError,
  showPlain,
  Doc,
  equalValues,
  indexKindOf,
  isNumber,
  showDoc,
  showValue,
  toNumber,
  type Value,
  isArray,
  typeName,
} from '../semantics.ts';
import { isIdKey, newIndex, type Collection, type Index } from '../storage/catalogue.ts';
import { createCollection, createIndex, dropIndex } from '../storage/definitions.ts';
import { writeWhenFree } from '../transactions/sessions.ts';
import { createInTransaction, type Transaction } from '../transactions/transaction.ts';
import { arrayField, collectionOf, docField, namespaceOf, writableNamespaceOf, type Command, type Context } from './context.ts';
import { openCursor } from './cursors.ts';
import { checkedSpec } from './indexSpec.ts';

const maxIndexes = 64;

const createIndexes: Command = {
  fields: ['indexes', 'commitQuorum', 'ignoreUnknownIndexOptions'],
  inTransaction: true,
  async run(context) {
    const namespace = writableNamespaceOf(context);
    const given = arrayField(context, 'indexes');
    if (!given) throw new CommandError(40414, "BSON field 'createIndexes.indexes' is missing but a required field");
    if (!given.length) throw new CommandError(2, 'Must specify at least one index to create');
    const { store, transaction } = context;
    const quorum = commitQuorum(context);
    if (transaction) return createInView(context, transaction, namespace, given).append('commitQuorum', quorum);
    return writeWhenFree(store, (scope) => {
      const existing = collectionOf(context);
      const specs = given.map((spec) => checkedSpec(spec, existing));
      const collection = existing ?? createCollection(store, scope, namespace, Doc.from({}));
      const before = collection.indexes.length;
      for (const spec of specs)
        if (!isThere(collection, spec)) build(() => createIndex(store, scope, collection, spec), collection);
      return created(before, collection, !existing).append('commitQuorum', quorum);
    });
  },
};

/** How many members are to have built an index; there is one. Throws 9, 14, 79, 278. */
function commitQuorum(context: Context): Value {
  const wish = context.command.get('commitQuorum') ?? 'votingMembers';
  if (typeof wish === 'string') {
    if (wish === 'votingMembers' || wish === 'majority') return wish;
    throw new CommandError(79, `No write concern mode named '${wish}' found in replica set configuration`);
  }
  if (!isNumber(wish))
    throw new CommandError(
      14,
      `BSON field 'createIndexes.commitQuorum' is the wrong type '${typeName(wish)}', expected types '[long, int, decimal, double, string']`,
    );
  const members = Math.trunc(toNumber(wish));
  if (members < 0 || members > 50)
    throw new CommandError(9, 'commitQuorum has to be a non-negative number and not greater than 50');
  if (members > 1) throw new CommandError(278, 'Not enough data-bearing nodes to satisfy commit quorum');
  return members;
}

function created(before: number, { indexes }: Collection, madeCollection: boolean): Doc {
  const reply = Doc.from({ numIndexesBefore: before, numIndexesAfter: indexes.length });
  if (before === indexes.length) return reply.append('note', 'all indexes already exist');
  return reply.append('createdCollectionAutomatically', madeCollection);
}

/** Within a transaction only the collections that it makes itself get indexes. Throws 263. */
function createInView(context: Context, transaction: Transaction, namespace: string, given: readonly Value[]): Doc {
  const existing = collectionOf(context);
  const missing = given.map((spec) => checkedSpec(spec, existing)).filter((spec) => !existing || !isThere(existing, spec));
  if (existing && missing.length && transaction.created.get(namespace) !== existing)
    throw notInTransaction('existing', namespace);
  if (existing && missing.length && transaction.overlay.get(existing.id)?.size) throw notInTransaction('non-empty', namespace);
  const collection = existing ?? createInTransaction(context.store, transaction, namespace, Doc.from({}));
  const before = collection.indexes.length;
  for (const spec of missing)
    if (!isThere(collection, spec)) collection.indexes.push(newIndex(context.store.catalogue.nextId++, spec));
  return created(before, collection, !existing);
}

function notInTransaction(what: string, namespace: string): CommandError {
  return new CommandError(263, `Cannot create new indexes on ${what} collection ${namespace} in a multi-document transaction.`);
}

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

/** True when the very index exists. Throws 85, 86 when another one stands in its way. */
function isThere(collection: Collection, spec: Doc): boolean {
  if (isIdKey(spec.get('key') as Doc)) return true;
  const name = spec.get('name');
  const conflict = (code: number, what: string, index: Index): CommandError =>
    new CommandError(code, `${what} Requested index: ${shown(spec)}, existing index: ${shown(index.spec)}`);
  for (const index of collection.indexes) {
    const equivalent =
      identity.every((option) => sameOption(index.spec, spec, option)) && showDoc(index.key) === showDoc(spec.get('key') as Doc);
    const equal = equivalent && changeable.every((option) => sameOption(index.spec, spec, option));
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
  const text = collection.indexes.find((index) => index.kind === 'text');
  if (text && indexKindOf(spec.get('key') as Doc) === 'text')
    throw new CommandError(67, `only one text index per collection allowed, found existing text index "${text.name}"`);
  if (collection.indexes.length >= maxIndexes) {
    throw new CommandError(
      67,
      `add index fails, too many indexes for ${collection.namespace} key:${showDoc(spec.get('key') as Doc)}`,
    );
  }
  return false;
}

/** Beside the key, what makes two indexes different ones. */
const identity = ['unique', 'sparse', 'collation', 'partialFilterExpression', 'wildcardProjection'];
/** What else two indexes may differ in. */
const changeable = ['expireAfterSeconds', 'weights', 'default_language', 'language_override', 'bits', 'min', 'max'];

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
    const wish = context.command.get('index');
    if (wish === undefined) throw new CommandError(40414, "BSON field 'dropIndexes.index' is missing but a required field");
    if (typeof wish !== 'string' && !(wish instanceof Doc) && !isArray(wish))
      throw new CommandError(
        14,
        `BSON field 'dropIndexes.index' is the wrong type '${typeName(wish)}', expected types '[string, object']`,
      );
    return writeWhenFree(store, (scope) => {
      const collection = collectionOf(context);
      if (!collection) throw new CommandError(26, `ns not found ${namespace}`);
      const before = collection.indexes.length;
      for (const index of chosenIndexes(collection, wish)) dropIndex(store, scope, collection, index);
      const reply = Doc.from({ nIndexesWas: before });
      return wish === '*' ? reply.append('msg', 'non-_id indexes dropped for collection') : reply;
    });
  },
};

function chosenIndexes(collection: Collection, wish: Value): Index[] {
  if (wish === '*') return collection.indexes.filter(({ name }) => name !== '_id_');
  const wishes = isArray(wish) ? wish : [wish];
  return wishes.map((one) => {
    const [found, ...others] = collection.indexes.filter((index) =>
      one instanceof Doc ? showDoc(index.key) === showDoc(one) : index.name === one,
    );
    if (found && others.length) throw ambiguous(one as Doc, [found, ...others]);
    if (found?.name === '_id_') throw new CommandError(72, 'cannot drop _id index');
    if (found) return found;
    throw new CommandError(
      27,
      one instanceof Doc ? `can't find index with key: ${showValue(one)}` : `index not found with name [${showPlain(one)}]`,
    );
  });
}

function ambiguous(key: Doc, found: readonly Index[]): CommandError {
  const conflicting = found.map(({ spec }) => showDoc(spec)).join(', ');
  const what = `${found.length} indexes found for key: ${showDoc(key)}, identify by name instead.`;
  return new CommandError(181, `${what} Conflicting indexes: ${conflicting}`);
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
