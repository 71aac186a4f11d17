import { CommandError, compileFilter, Doc, isNumber, toNumber } from '../semantics.ts';
import { booleanField, collationFor, queryFor, letOf, type Command, type Context } from './context.ts';
import { hintOf } from './reads.ts';
import { attempt, checkStatement, runWrite, statementsOf, type Writer } from './writing.ts';

const statementFields = new Set(['q', 'limit', 'collation', 'hint']);

export const deleteCommand: Command = {
  fields: ['deletes', 'ordered', 'let'],
  inTransaction: true,
  retryable: true,
  run(context) {
    const specs = statementsOf(context, 'deletes');
    for (const spec of specs) checkShape(context, spec);
    const ordered = booleanField(context, 'ordered', true);
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
function checkShape(context: Context, spec: Doc): void {
  checkStatement(context, spec, statementFields, ['q']);
  if (!spec.has('limit')) throw new CommandError(40414, "BSON field 'delete.deletes.limit' is missing but a required field");
  hintOf(context, spec);
  const limit = limitOf(spec);
  if (limit !== 0 && limit !== 1) throw new CommandError(9, `The limit field in delete objects must be 0 or 1. Got ${limit}`);
}

/** What is no number counts as 0. */
function limitOf(spec: Doc): number {
  const limit = spec.get('limit');
  return isNumber(limit) ? toNumber(limit) : 0;
}

function runStatement(context: Context, writer: Writer, spec: Doc, onRemoved: () => void): void {
  const query = spec.get('q') as Doc;
  const { collection } = writer;
  const collation = collationFor(context, collection, spec);
  const filter = compileFilter(query, { collation, variables: letOf(context, collation), now: new Date() });
  if (!collection) return;
  const rows = queryFor(context, collection, { filter, limit: limitOf(spec), hint: hintOf(context, spec), collation }).rows();
  for (const { record, doc } of [...rows]) {
    writer.change({ record, before: doc, after: undefined });
    onRemoved();
  }
}
