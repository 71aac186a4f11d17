import {
  checkStageNames,
  CommandError,
  compileFilter,
  Doc,
  isArray,
  isNumber,
  toNumber,
  typeName,
  type Filter,
  type Update,
  type Value,
} from '../semantics.ts';
import type { Row } from '../planner/scan.ts';
import { booleanField, collationFor, collectionOf, nullArray, queryFor, letOf, type Command, type Context } from './context.ts';
import { hintOf } from './reads.ts';
import { attempt, checkStatement, compileChange, runWrite, statementsOf, type Writer } from './writing.ts';

const statementFields = new Set(['q', 'u', 'c', 'multi', 'upsert', 'collation', 'arrayFilters', 'hint']);

interface Statement {
  spec: Doc;
  filter: Filter;
  update: Update;
  multi: boolean;
  upsert: boolean;
  /** Records that an earlier try of the statement has already changed. */
  done: Set<number>;
  matched: number;
  modified: number;
}

export const update: Command = {
  fields: ['updates', 'ordered', 'bypassDocumentValidation', 'let'],
  inTransaction: true,
  retryable: true,
  async run(context) {
    const specs = statementsOf(context, 'updates');
    for (const spec of specs) checkShape(context, spec);
    const ordered = booleanField(context, 'ordered', true);
    const errors: Doc[] = [];
    const upserted: Value[] = [];
    const totals = { matched: 0, modified: 0 };
    const makesCollection = specs.some((spec) => flag(spec, 'upsert'));
    let next = 0;
    let current: Statement | undefined;
    let refusal: CommandError | undefined;
    const reply = await runWrite(context, makesCollection, (writer) => {
      for (; next < specs.length; next++) {
        refusal = pipelineRefusal(specs[next] as Doc);
        if (refusal) break;
        const goesOn = attempt(context, next, errors, ordered, () => {
          current ??= compileStatement(context, specs[next] as Doc);
          const id = runStatement(context, writer, current);
          if (id !== undefined) upserted.push(Doc.from({ index: next, _id: id }));
          totals.matched += current.matched;
          totals.modified += current.modified;
        });
        current = undefined;
        if (!goesOn) break;
      }
      const reply = Doc.from({ n: totals.matched });
      if (upserted.length) reply.append('upserted', upserted);
      reply.append('nModified', totals.modified);
      if (errors.length) reply.append('writeErrors', errors);
      return reply;
    });
    if (refusal) throw refusal;
    return reply;
  },
};

/** A pipeline with stages that are none fails the command, not just its statement; what was done before it stays. */
function pipelineRefusal(spec: Doc): CommandError | undefined {
  const change = spec.get('u');
  try {
    if (isArray(change)) checkStageNames(change);
    return undefined;
  } catch (error) {
    if (error instanceof CommandError) return error;
    throw error;
  }
}

/** What the server refuses before it runs the first statement. */
function checkShape(context: Context, spec: Doc): void {
  checkStatement(context, spec, statementFields, ['q', 'u']);
  hintOf(context, spec);
  const change = spec.get('u');
  if (spec.get('arrayFilters') === null) throw nullArray('arrayFilters');
  if (!(change instanceof Doc) && !isArray(change))
    throw new CommandError(9, 'Update argument must be either an object or an array');
}

function compileStatement(context: Context, spec: Doc): Statement {
  const query = spec.get('q') as Doc;
  const change = spec.get('u') as Value;
  const multi = flag(spec, 'multi');
  const upsert = flag(spec, 'upsert');
  const collation = collationFor(context, collectionOf(context), spec);
  const constants = spec.get('c') ?? undefined;
  if (constants !== undefined && !(constants instanceof Doc))
    throw new CommandError(14, "BSON field 'update.updates.c' is the wrong type, expected type 'object'");
  const variables = new Map([...letOf(context, collation), ...(constants ?? [])]);
  const options = { collation, variables, now: new Date() };
  const filter = compileFilter(query, options);
  const compiled = compileChange(context, 'update.updates', spec, change, {
    ...options,
    filter,
    filterSpec: query,
    multi,
    upsert,
  });
  return { spec, filter, update: compiled, multi, upsert, done: new Set(), matched: 0, modified: 0 };
}

function flag(spec: Doc, field: string): boolean {
  const value = spec.get(field);
  if (value === undefined || value === null || typeof value === 'boolean') return value === true;
  if (isNumber(value)) return toNumber(value) !== 0;
  throw new CommandError(14, `BSON field 'update.updates.${field}' is the wrong type '${typeName(value)}', expected type 'bool'`);
}

/** Returns the `_id` of what was upserted. */
function runStatement(context: Context, writer: Writer, statement: Statement): Value | undefined {
  const { update: change, multi, upsert } = statement;
  const rows = matchingRows(context, writer, statement);
  for (const { record, doc } of rows) {
    if (statement.done.has(record)) continue;
    const { doc: after, modified, touched } = change.apply(doc);
    if (modified) writer.change({ record, before: doc, after, touched, replacement: change.isReplacement });
    statement.done.add(record);
    statement.matched++;
    if (modified) statement.modified++;
    if (!multi) break;
  }
  if (statement.matched || !upsert) return undefined;
  writer.ensureCollection();
  const made = change.upsert();
  writer.change({ record: undefined, before: undefined, after: made });
  statement.matched = 1;
  return made.get('_id');
}

function matchingRows(context: Context, writer: Writer, { spec, filter, multi }: Statement): Row[] {
  const { collection } = writer;
  if (!collection) return [];
  const query = queryFor(context, collection, {
    filter,
    limit: multi ? 0 : 1,
    hint: hintOf(context, spec),
    collation: collationFor(context, collection, spec),
  });
  return [...query.rows()];
}
