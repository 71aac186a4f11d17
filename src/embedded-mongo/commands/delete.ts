import { CommandError, compileFilter, Doc, isNumber, toNumber, typeName } from '../semantics.ts';
import { planQuery } from '../planner/query.ts';
import { booleanField, collationFor, docField, type Command, type Context } from './context.ts';
import { hintOf } from './reads.ts';
import { attempt, runWrite, statementsOf, type Writer } from './writing.ts';

const statementFields = new Set(['q', 'limit', 'collation', 'hint']);

export const deleteCommand: Command = {
  fields: ['deletes', 'ordered', 'let'],
  inTransaction: true,
  retryable: true,
  run(context) {
    const specs = statementsOf(context, 'deletes');
    for (const spec of specs) checkShape(spec);
    const ordered = context.command.get('ordered') === undefined || booleanField(context, 'ordered');
    const errors: Doc[] = [];
    let next = 0;
    let removed = 0;
    return runWrite(context, false, (writer) => {
      for (; next < specs.length; next++) {
        const goesOn = attempt(context, next, errors, ordered, () => {
          runStatement(context, writer, specs[next] as Doc, () => removed++);
        });
        if (!goesOn) break;
      }
      return Doc.of([['n', removed], ...(errors.length ? [['writeErrors', errors] as const] : [])]);
    });
  },
};

/** What the server refuses before it runs the first statement. */
function checkShape(spec: Doc): void {
  for (const field of spec.keys()) {
    if (!statementFields.has(field)) throw new CommandError(40415, `BSON field 'delete.deletes.${field}' is an unknown field.`);
  }
  for (const field of ['q', 'limit']) {
    if (!spec.has(field)) throw new CommandError(40414, `BSON field 'delete.deletes.${field}' is missing but a required field`);
  }
  const query = spec.get('q');
  if (!(query instanceof Doc))
    throw new CommandError(14, `BSON field 'delete.deletes.q' is the wrong type '${typeName(query)}', expected type 'object'`);
  const limit = limitOf(spec);
  if (limit !== 0 && limit !== 1) throw new CommandError(9, `The limit field in delete objects must be 0 or 1. Got ${limit}`);
}

function limitOf(spec: Doc): number {
  const limit = spec.get('limit');
  return isNumber(limit) ? toNumber(limit) : Number.NaN;
}

function runStatement(context: Context, writer: Writer, spec: Doc, onRemoved: () => void): void {
  const query = spec.get('q') as Doc;
  const { collection } = writer;
  const collation = collationFor(spec.get('collation'), collection);
  const filter = compileFilter(query, { collation, variables: docField(context, 'let'), now: new Date() });
  if (!collection) return;
  const { transaction, store } = context;
  const rows = planQuery(store.environment, collection, {
    filter,
    limit: limitOf(spec),
    hint: hintOf(context, spec),
    collation,
    transaction,
  }).rows();
  for (const { record, doc } of [...rows]) {
    writer.change({ record, before: doc, after: undefined });
    onRemoved();
  }
}
