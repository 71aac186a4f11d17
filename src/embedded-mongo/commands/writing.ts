import {
  CommandError,
  compileUpdate,
  Doc,
  encodeDocument,
  isArray,
  toValue,
  type Filter,
  type Update,
  type UpdateOptions,
  type Value,
} from '../semantics.ts';
import type { Collection } from '../storage/catalogue.ts';
import type { WriteScope } from '../storage/commitQueue.ts';
import { createCollection } from '../storage/definitions.ts';
import { applyChange, planChange, WaitFor, type DocumentChange } from '../storage/documents.ts';
import { maxDocumentBytes } from '../wire/message.ts';
import { changeInTransaction, createInTransaction } from '../transactions/transaction.ts';
import { writeWhenFree } from '../transactions/sessions.ts';
import {
  arrayFiltersOf,
  booleanField,
  findCollection,
  nullArray,
  writableNamespaceOf,
  wrongType,
  type Context,
} from './context.ts';

/** A batch holds at most so many statements. */
const maxStatements = 100_000;

/** The statements of a bulk write, from the command itself or sent beside it. Throws 40414, 16, 14. */
export function statementsOf(context: Context, field: string): Doc[] {
  const beside = context.sequences.get(field);
  const inside = context.command.get(field);
  if (!beside && inside === undefined)
    throw new CommandError(40414, `BSON field '${context.name}.${field}' is missing but a required field`);
  if (inside === null) throw nullArray(field);
  if (inside !== undefined && !isArray(inside)) throw wrongType(context, field, inside, 'array');
  const statements = beside ? beside.map((bytes) => Doc.over(bytes)) : (inside as readonly Value[]);
  if (!statements.length || statements.length > maxStatements) {
    throw new CommandError(16, `Write batch sizes must be between 1 and ${maxStatements}. Got ${statements.length} operations.`);
  }
  for (const [i, statement] of statements.entries()) {
    if (!(statement instanceof Doc)) throw wrongType(context, `${field}.${i}`, statement, 'object');
  }
  return statements as Doc[];
}

/** Throws 40415, 40414 and 14 for a statement with fields that it cannot have, without those that it must have, or without a query. */
export function checkStatement(context: Context, spec: Doc, fields: ReadonlySet<string>, needed: readonly string[]): void {
  const title = `${context.name}.${context.name}s`;
  for (const field of spec.keys())
    if (!fields.has(field)) throw new CommandError(40415, `BSON field '${title}.${field}' is an unknown field.`);
  for (const field of needed)
    if (!spec.has(field) || (field === 'q' && spec.get(field) === null))
      throw new CommandError(40414, `BSON field '${title}.${field}' is missing but a required field`);
  const query = spec.get('q') as Value;
  if (!(query instanceof Doc)) throw wrongType(context, `${context.name}s.q`, query, 'object');
}

/** What a statement or findAndModify does to the documents that `filter` finds. Throws what is refused in it. */
export function compileChange(
  { store }: Context,
  title: string,
  spec: Doc,
  change: Value,
  options: Omit<UpdateOptions, 'arrayFilters' | 'nextTimestamp'>,
): Update {
  const arrayFilters = arrayFiltersOf(spec, title);
  return compileUpdate(change, { ...options, arrayFilters, nextTimestamp: () => store.oplog.tick() });
}

/** What bulk writes report of one statement that failed. */
function writeError(index: number, error: CommandError): Doc {
  const shown = Doc.from({ index, code: error.code, errmsg: error.message });
  for (const [field, value] of Object.entries(error.fields)) if (value !== undefined) shown.append(field, toValue(value));
  return shown;
}

/** Changes documents of one command, in its transaction or at once. */
export interface Writer {
  collection: Collection | undefined;
  /** The collection, made if it is not there. */
  ensureCollection(): Collection;
  /** Makes one change or throws; nothing of the change has happened then. */
  change(change: Omit<DocumentChange, 'collection'>): void;
}

/**
 * Runs a writing command's body. Outside of a transaction the body runs in one commit; when it throws WaitFor it is run again
 * once the other transaction is over, so it must keep its progress outside.
 */
export async function runWrite(context: Context, makesCollection: boolean, body: (writer: Writer) => Doc): Promise<Doc> {
  const { store, transaction } = context;
  const namespace = writableNamespaceOf(context);
  const bypass = booleanField(context, 'bypassDocumentValidation');
  if (transaction) {
    let collection = findCollection(context, namespace);
    if (makesCollection) collection ??= createInTransaction(store, transaction, namespace, Doc.from({}));
    if (collection?.capped)
      throw new CommandError(
        263,
        `Collection '${namespace}' is a capped collection. Writes in transactions are not allowed on capped collections.`,
      );
    if (collection) transaction.uses.add(collection);
    return body({
      collection,
      ensureCollection: () => collection as Collection,
      change(change) {
        const after = storable(collection as Collection, change, bypass);
        changeInTransaction(store, transaction, { ...change, after, collection: collection as Collection });
      },
    });
  }
  return writeWhenFree(store, (scope) => {
    const reply = body(plainWriter(context, scope, namespace, bypass));
    context.remember(scope, reply);
    return reply;
  });
}

function plainWriter({ store }: Context, scope: WriteScope, namespace: string, bypass: boolean): Writer {
  let collection = store.catalogue.collections.get(namespace);
  return {
    collection,
    ensureCollection: () => (collection ??= createCollection(store, scope, namespace, Doc.from({}))),
    change(change) {
      const target = collection as Collection;
      const after = storable(target, change, bypass);
      applyChange(store, scope, planChange(store, { ...change, after, collection: target }));
    },
  };
}

/** The new document over its own bytes. Throws 10334, 17419 when it is too large, 121 when the collection's rule refuses it. */
function storable(
  collection: Collection,
  { before, after }: Pick<DocumentChange, 'before' | 'after'>,
  bypass: boolean,
): Doc | undefined {
  if (!after) return undefined;
  const stored = after.bytes ? after : Doc.over(encodeDocument(after));
  const size = stored.end - stored.start;
  if (size > maxDocumentBytes) {
    if (before) throw new CommandError(17419, `Resulting document after update is larger than ${maxDocumentBytes}`);
    throw new CommandError(10334, `BSONObj size: ${size} is invalid. Size must be between 0 and 16793600(16MB)`);
  }
  const { validator } = collection;
  if (!validator || bypass || obeys(validator, stored)) return stored;
  if (before && collection.options.get('validationLevel') === 'moderate' && !obeys(validator, before)) return stored;
  const details = Doc.from({ operatorName: 'validator' });
  const errInfo = Doc.from({ failingDocumentId: stored.get('_id') ?? null, details });
  throw new CommandError(121, 'Document failed validation', { fields: { errInfo } });
}

/** A rule that fails on a document refuses it. */
function obeys(rule: Filter, doc: Doc): boolean {
  try {
    return rule.matches(doc);
  } catch (error) {
    if (error instanceof CommandError) return false;
    throw error;
  }
}

/** Runs one statement of a bulk write; its refusal becomes an entry of `errors`. Returns whether the batch goes on. */
export function attempt(context: Context, index: number, errors: Doc[], ordered: boolean, statement: () => void): boolean {
  try {
    statement();
    return true;
  } catch (error) {
    if (!(error instanceof CommandError) || error instanceof WaitFor) throw error;
    if (error.code === 112 || error.code === 50 || (context.transaction && error.code !== 11000)) throw error;
    errors.push(writeError(index, error));
    return !ordered && !context.transaction;
  }
}
