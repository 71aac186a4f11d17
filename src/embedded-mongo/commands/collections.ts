import { CommandError, showPlain, Doc, equalValues, showDoc, typeName, type Value } from '../semantics.ts';
import { newCollection, saveCollection, type Collection } from '../storage/catalogue.ts';
import { checkCollection } from '../storage/check.ts';
import { createCollection, dropCollection, renameCollection, waitForUsers } from '../storage/definitions.ts';
import { writeWhenFree } from '../transactions/sessions.ts';
import {
  booleanField,
  checkedNamespace,
  collectionOf,
  docField,
  namespaceOf,
  textField,
  type Command,
  type Context,
} from './context.ts';
import { killCursorsWhere } from './cursors.ts';
import { modifyIndex } from './modifyIndex.ts';

const keptOptions = ['validator', 'validationLevel', 'validationAction', 'collation'];
const refusedOptions =
  'capped size max viewOn pipeline timeseries clusteredIndex expireAfterSeconds changeStreamPreAndPostImages encryptedFields'.split(
    ' ',
  );
const ignoredOptions = ['autoIndexId', 'idIndex', 'storageEngine', 'indexOptionDefaults', 'temp', 'flags'];

/** Options of a new collection. Throws 115 for kinds of collection that are not supported. */
function optionsOf(context: Context): Doc {
  const options = Doc.of([]);
  for (const name of refusedOptions) {
    const value = context.command.get(name);
    const enabled = value instanceof Doc && value.has('enabled') ? value.get('enabled') : value;
    if (enabled !== undefined && enabled !== false) throw new CommandError(115, `collections with '${name}' are not supported`);
  }
  for (const name of keptOptions) {
    const value = context.command.get(name);
    if (value !== undefined) options.append(name, value);
  }
  checkValidation(options.get('validationLevel'), options.get('validationAction'));
  return options;
}

function checkValidation(level: Value | undefined, action: Value | undefined): void {
  if (level !== undefined && level !== 'strict')
    throw new CommandError(115, `validationLevel '${showPlain(level)}' is not supported`);
  if (action !== undefined && action !== 'error' && action !== 'warn')
    throw new CommandError(2, `Enumeration value '${showPlain(action)}' for field 'validationAction' is not a valid value.`);
}

function checkName(context: Context): void {
  const { database } = context;
  const name = context.command.get(context.name);
  if (typeof name !== 'string') throw new CommandError(2, `collection name has invalid type ${typeName(name)}`);
  if (name.startsWith('.')) throw new CommandError(73, `Collection names cannot start with '.': ${name}`);
  if (name.includes('$')) throw new CommandError(73, `Invalid collection name: ${name}`);
  if (name.startsWith('system.')) throw new CommandError(73, `Invalid system namespace: ${database}.${name}`);
}

const create: Command = {
  fields: [...keptOptions, ...refusedOptions, ...ignoredOptions],
  inTransaction: true,
  async run(context) {
    checkName(context);
    const namespace = namespaceOf(context);
    const options = optionsOf(context);
    newCollection({ collections: new Map(), nextId: 1 }, namespace, options);
    await context.store.queue.write((scope) => {
      const existing = context.store.catalogue.collections.get(namespace);
      if (!existing) createCollection(context.store, scope, namespace, options);
      else if (!equalValues(existing.options, options)) throw alreadyExists(existing);
    });
    return Doc.of([]);
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
    return indexes === undefined
      ? Doc.of([])
      : Doc.of([
          ['nIndexesWas', indexes],
          ['ns', namespace],
        ]);
  },
};

const dropDatabase: Command = {
  fields: [],
  async run(context) {
    const { store, database } = context;
    const found = await writeWhenFree(store, (scope) => {
      const collections = collectionsIn(context, database);
      for (const collection of collections) waitForUsers(store, collection);
      for (const collection of collections) dropCollection(store, scope, collection);
      if (collections.length) store.oplog.append(scope, { kind: 'dropDatabase', namespace: `${database}.` });
      return collections.length;
    });
    return found ? Doc.of([['dropped', database]]) : Doc.of([]);
  },
};

/** Collections of a database by name. */
export function collectionsIn({ store }: Context, database: string): Collection[] {
  const found = [...store.catalogue.collections.values()].filter((collection) => collection.database === database);
  return found.sort((a, b) => (a.name < b.name ? -1 : 1));
}

const rename: Command = {
  fields: ['to', 'dropTarget', 'stayTemp'],
  admin: true,
  async run(context) {
    const { store } = context;
    const from = context.command.get('renameCollection');
    const to = textField(context, 'to') ?? '';
    if (typeof from !== 'string') throw new CommandError(14, `collection name has invalid type ${typeName(from)}`);
    const dot = to.indexOf('.');
    checkedNamespace(to.slice(0, dot), to.slice(dot + 1));
    const dropTarget = booleanField(context, 'dropTarget');
    await writeWhenFree(store, (scope) => {
      const collection = store.catalogue.collections.get(from);
      if (!collection) throw new CommandError(26, `Source collection ${from} does not exist`);
      if (from === to) throw new CommandError(20, "Can't rename a collection to itself");
      const target = store.catalogue.collections.get(to);
      if (target && !dropTarget) throw new CommandError(48, 'target namespace exists');
      waitForUsers(store, collection);
      if (target) dropCollection(store, scope, target);
      renameCollection(store, scope, collection, to);
    });
    return Doc.of([]);
  },
};

const collMod: Command = {
  fields: ['validator', 'validationLevel', 'validationAction', 'index', 'changeStreamPreAndPostImages'],
  async run(context) {
    const { store } = context;
    const namespace = namespaceOf(context);
    const images = docField(context, 'changeStreamPreAndPostImages');
    if (images?.get('enabled') === true)
      throw new CommandError(115, "collections with 'changeStreamPreAndPostImages' are not supported");
    checkValidation(context.command.get('validationLevel'), context.command.get('validationAction'));
    return writeWhenFree(store, (scope) => {
      const collection = collectionOf(context);
      if (!collection) throw new CommandError(26, 'ns does not exist');
      waitForUsers(store, collection);
      const reply = modifyIndex(scope, collection, docField(context, 'index'));
      const options = collection.options.copy();
      for (const name of ['validator', 'validationLevel', 'validationAction']) {
        const value = context.command.get(name);
        if (value !== undefined) options.set(name, value);
      }
      const changed = newCollection({ collections: new Map(), nextId: 1 }, namespace, options);
      const before = { options: collection.options, validator: collection.validator };
      scope.undo(() => Object.assign(collection, before));
      Object.assign(collection, { options, validator: changed.validator });
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
    return Doc.of([
      ['ns', collection.namespace],
      ['nInvalidDocuments', 0],
      ['nNonCompliantDocuments', 0],
      ['nrecords', collection.count],
      ['nIndexes', collection.indexes.length],
      ['keysPerIndex', Doc.of(problems.keys)],
      ['valid', problems.errors.length === 0],
      ['repaired', false],
      ['warnings', []],
      ['errors', problems.errors],
    ]);
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
