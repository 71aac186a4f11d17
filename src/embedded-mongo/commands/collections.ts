import { CommandError, Doc, equalValues, isNumber, showDoc, toNumber, typeName, type Value } from '../semantics.ts';
import { newCollection, saveCollection, type Collection } from '../storage/catalogue.ts';
import { checkCollection } from '../storage/check.ts';
import { createCollection, dropCollection, renameCollection, waitForUsers } from '../storage/definitions.ts';
import { writeWhenFree } from '../transactions/sessions.ts';
import { createInTransaction } from '../transactions/transaction.ts';
import {
  booleanField,
  checkDatabase,
  checkedNamespace,
  collectionOf,
  docField,
  isReserved,
  namespaceOf,
  textField,
  wrongType,
  type Command,
  type Context,
} from './context.ts';
import {
  cappedOptions,
  checkValidation,
  givesIdIndex,
  largestMax,
  optionsOf,
  otherOptions,
  refusedOptions,
  sizeOf,
  validationOptions,
} from './createOptions.ts';
import { killCursorsWhere } from './cursors.ts';
import { modifyIndex } from './modifyIndex.ts';

function checkName(context: Context): void {
  const { database } = context;
  const name = context.command.get(context.name);
  if (typeof name !== 'string') throw new CommandError(2, `collection name has invalid type ${typeName(name)}`);
  if (name.startsWith('.')) throw new CommandError(73, `Collection names cannot start with '.': ${name}`);
  if (isReserved(name)) throw new CommandError(73, `Invalid system namespace: ${database}.${name}`);
}

const deprecated = 'The autoIndexId option is deprecated and will be removed in a future release';

const create: Command = {
  fields: [...validationOptions, 'collation', ...cappedOptions, ...refusedOptions, ...otherOptions],
  inTransaction: true,
  async run(context) {
    checkName(context);
    const namespace = namespaceOf(context);
    const options = optionsOf(context);
    newCollection({ collections: new Map(), nextId: 1 }, namespace, options);
    const reply = Doc.from(givesIdIndex(context) ? { note: deprecated } : {});
    if (context.transaction) {
      if (collectionOf(context)) throw new CommandError(48, `Collection ${namespace} already exists.`);
      createInTransaction(context.store, context.transaction, namespace, options);
      return reply;
    }
    await writeWhenFree(context.store, (scope) => {
      const existing = context.store.catalogue.collections.get(namespace);
      if (!existing) createCollection(context.store, scope, namespace, options);
      else if (!equalValues(existing.options, options)) throw alreadyExists(existing);
    });
    return reply;
  },
};

function alreadyExists({ namespace, uuid, options }: Collection): CommandError {
  const shown = showDoc(Doc.of([['uuid', uuid], ...options]));
  return new CommandError(48, `namespace ${namespace} already exists, but with different options: ${shown}`);
}

const drop: Command = {
  fields: [],
  async run(context) {
    const namespace = namespaceOf(context);
    const indexes = await writeWhenFree(context.store, (scope) => {
      const collection = collectionOf(context);
      if (collection) dropCollection(context.store, scope, collection);
      return collection?.indexes.length;
    });
    killCursorsWhere(context.server.cursors, (cursor) => cursor.namespace === namespace && cursor.inTransaction);
    return indexes === undefined ? Doc.from({}) : Doc.from({ nIndexesWas: indexes, ns: namespace });
  },
};

/** Throws 14, 20, 73, 5255100. */
function checkDropDatabase({ command, database }: Context): void {
  checkDatabase(database);
  const wish = command.get('dropDatabase') as Value;
  if (!isNumber(wish))
    throw new CommandError(
      14,
      `BSON field 'dropDatabase.dropDatabase' is the wrong type '${typeName(wish)}', expected types '[long, int, decimal, double']`,
    );
  if (database === 'admin') throw new CommandError(20, "Dropping the 'admin' database is prohibited.");
  if (database === 'local') throw new CommandError(20, "Cannot drop 'local' database while replication is active");
  if (Math.trunc(toNumber(wish)) !== 1) throw new CommandError(5255100, "Have to pass 1 as 'drop' parameter");
}

const dropDatabase: Command = {
  fields: [],
  async run(context) {
    const { store, database } = context;
    checkDropDatabase(context);
    const found = await writeWhenFree(store, (scope) => {
      const collections = collectionsIn(context, database);
      for (const collection of collections) waitForUsers(store, collection);
      for (const collection of collections) dropCollection(store, scope, collection);
      if (collections.length) store.oplog.append(scope, { kind: 'dropDatabase', namespace: `${database}.` });
      return collections.length;
    });
    return found ? Doc.from({ dropped: database }) : Doc.from({});
  },
};

/** Collections of a database by name. */
export function collectionsIn({ store }: Context, database: string): Collection[] {
  const found = [...store.catalogue.collections.values()].filter((collection) => collection.database === database);
  return found.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Throws 73 for a namespace that is not `database.collection`. */
function checkWhole(namespace: string, which: 'source' | 'target'): void {
  const dot = namespace.indexOf('.');
  if (dot < 1 || dot === namespace.length - 1)
    throw new CommandError(73, `Invalid ${which} namespace: ${namespace.replace(/\.$/, '')}`);
  checkedNamespace(namespace.slice(0, dot), namespace.slice(dot + 1));
}

const rename: Command = {
  fields: ['to', 'dropTarget', 'stayTemp'],
  admin: true,
  async run(context) {
    const { store } = context;
    const from = context.command.get('renameCollection');
    const to = textField(context, 'to') ?? '';
    if (typeof from !== 'string') throw wrongType(context, 'renameCollection', from ?? null, 'string');
    checkWhole(from, 'source');
    checkWhole(to, 'target');
    if (from === to) throw new CommandError(20, "Can't rename a collection to itself");
    const dropTarget = booleanField(context, 'dropTarget');
    await writeWhenFree(store, (scope) => {
      const collection = store.catalogue.collections.get(from);
      if (!collection) throw new CommandError(26, `Source collection ${from} does not exist`);
      const target = store.catalogue.collections.get(to);
      if (target && !dropTarget) throw new CommandError(48, 'target namespace exists');
      waitForUsers(store, collection);
      if (target) dropCollection(store, scope, target);
      renameCollection(store, scope, collection, to);
    });
    return Doc.from({});
  },
};

const collMod: Command = {
  fields: [...validationOptions, 'index', 'changeStreamPreAndPostImages', 'cappedSize', 'cappedMax'],
  async run(context) {
    const { store } = context;
    const namespace = namespaceOf(context);
    const images = docField(context, 'changeStreamPreAndPostImages');
    if (images?.get('enabled') === true)
      throw new CommandError(115, "collections with 'changeStreamPreAndPostImages' are not supported");
    checkValidation(context);
    return writeWhenFree(store, (scope) => {
      const collection = collectionOf(context);
      if (!collection) throw new CommandError(26, 'ns does not exist');
      waitForUsers(store, collection);
      const reply = modifyIndex(scope, collection, docField(context, 'index'));
      const options = collection.options.copy();
      if (validationOptions.some((name) => context.command.has(name))) {
        const rule = context.command.get('validator') ?? options.get('validator');
        if (rule !== undefined) options.set('validator', rule);
        for (const [name, usual] of [
          ['validationLevel', 'strict'],
          ['validationAction', 'error'],
        ] as const)
          options.set(name, context.command.get(name) ?? options.get(name) ?? usual);
      }
      for (const [field, name] of [
        ['cappedSize', 'size'],
        ['cappedMax', 'max'],
      ] as const) {
        const value = sizeOf(context, field);
        if (value === undefined) continue;
        if (!collection.capped) throw new CommandError(72, 'Collection must be capped.');
        options.set(name, field === 'cappedMax' && value <= 0 ? largestMax : value);
      }
      const changed = newCollection({ collections: new Map(), nextId: 1 }, namespace, options);
      const before = { options: collection.options, validator: collection.validator, capped: collection.capped };
      scope.undo(() => Object.assign(collection, before));
      Object.assign(collection, { options, validator: changed.validator, capped: changed.capped });
      saveCollection(scope, store.environment, collection);
      return reply;
    });
  },
};

const validate: Command = {
  fields: ['full', 'repair', 'metadata', 'checkBSONConformance', 'background'],
  run(context) {
    const collection = collectionOf(context);
    if (!collection) throw new CommandError(26, `Collection '${namespaceOf(context)}' does not exist to validate.`);
    const problems = checkCollection(context.store, collection);
    const valid = problems.errors.length === 0;
    return Doc.from({
      ns: collection.namespace,
      uuid: collection.uuid,
      nInvalidDocuments: 0,
      nNonCompliantDocuments: 0,
      nrecords: collection.count,
      nIndexes: collection.indexes.length,
      keysPerIndex: Doc.of(problems.keys),
      indexDetails: Doc.of(problems.keys.map(([name]) => [name, Doc.from({ valid })])),
      valid,
      repaired: false,
      warnings: [],
      errors: problems.errors,
      extraIndexEntries: [],
      missingIndexEntries: [],
      corruptRecords: [],
    });
  },
};

export const collectionCommands: Record<string, Command> = {
  create,
  drop,
  dropDatabase,
  renameCollection: rename,
  collMod,
  validate,
};
