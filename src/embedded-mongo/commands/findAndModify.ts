import { CommandError, compileFilter, compileProjection, Doc, saying, type Filter, type Value } from '../semantics.ts';
import type { Hint } from '../planner/plan.ts';
import type { Row } from '../planner/scan.ts';
import {
  booleanField,
  collationFor,
  collectionOf,
  docField,
  writableNamespaceOf,
  queryFor,
  letOf,
  type Command,
  type Context,
} from './context.ts';
import { hintOf } from './reads.ts';
import { compileChange, runWrite, type Writer } from './writing.ts';

export const findAndModify: Command = {
  fields: 'query sort remove update new fields upsert bypassDocumentValidation collation arrayFilters hint let'.split(' '),
  inTransaction: true,
  retryable: true,
  run(context) {
    writableNamespaceOf(context);
    const wish = wishOf(context);
    const hint = hintOf(context);
    const query = docField(context, 'query') ?? Doc.from({});
    const collation = collationFor(context, collectionOf(context));
    const options = { collation, variables: letOf(context, collation), now: new Date() };
    const filter = compileFilter(query, options);
    const spec = docField(context, 'fields');
    const projection = spec?.size ? compileProjection(spec, { ...options, filter }) : undefined;
    if (wish.returnNew && spec?.keys().some((path) => path.endsWith('.$')))
      throw new CommandError(2, 'cannot use a positional projection and return the new document');
    const show = (doc: Doc): Doc => (projection ? projection.apply(doc) : doc);
    const update =
      wish.update === undefined
        ? undefined
        : compileChange(context, 'findAndModify', context.command, wish.update, {
            ...options,
            filter,
            filterSpec: query,
            upsert: wish.upsert,
          });
    return runWrite(context, wish.upsert, (writer) =>
      saying('Plan executor error during findAndModify', () => {
        const row = firstRow(context, writer, filter, hint);
        if (!row && wish.upsert && update) {
          writer.ensureCollection();
          const made = update.upsert();
          writer.change({ record: undefined, before: undefined, after: made });
          return outcome({ n: 1, updatedExisting: false, upserted: made.get('_id') }, wish.returnNew ? show(made) : null);
        }
        if (!row) return outcome(update ? { n: 0, updatedExisting: false } : { n: 0 }, null);
        if (!update) {
          writer.change({ record: row.record, before: row.doc, after: undefined });
          return outcome({ n: 1 }, show(row.doc));
        }
        const { doc: after, modified, touched } = update.apply(row.doc);
        if (modified) writer.change({ record: row.record, before: row.doc, after, touched, replacement: update.isReplacement });
        return outcome({ n: 1, updatedExisting: true }, show(wish.returnNew ? after : row.doc));
      }),
    );
  },
};

interface Wish {
  update: Value | undefined;
  upsert: boolean;
  returnNew: boolean;
}

function wishOf(context: Context): Wish {
  const remove = booleanField(context, 'remove');
  const update = context.command.get('update');
  const upsert = booleanField(context, 'upsert');
  const returnNew = booleanField(context, 'new');
  const refuse = (message: string): never => {
    throw new CommandError(9, message);
  };
  if (remove && update !== undefined) refuse('Cannot specify both an update and remove=true');
  if (!remove && update === undefined) refuse('Either an update or remove=true must be specified');
  if (remove && upsert) refuse('Cannot specify both upsert=true and remove=true ');
  if (remove && returnNew) refuse("Cannot specify both new=true and remove=true; 'remove' always returns the deleted document");
  return { update, upsert, returnNew };
}

function firstRow(context: Context, { collection }: Writer, filter: Filter, hint: Hint): Row | undefined {
  if (!collection) return undefined;
  const query = queryFor(context, collection, {
    filter,
    sort: docField(context, 'sort'),
    limit: 1,
    hint,
    collation: collationFor(context, collection),
  });
  const [row] = query.rows();
  return row;
}

function outcome(what: { n: number; updatedExisting?: boolean; upserted?: Value | undefined }, value: Value): Doc {
  const about = Doc.from({ n: what.n });
  if (what.updatedExisting !== undefined) about.append('updatedExisting', what.updatedExisting);
  if (what.upserted !== undefined) about.append('upserted', what.upserted);
  return Doc.from({ lastErrorObject: about, value });
}
