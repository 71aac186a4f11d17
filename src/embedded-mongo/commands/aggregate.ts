import { CommandError, Doc, isNumber, showDoc, toDoc, toNumber, typeName } from '../semantics.ts';
import { openChangeStream } from '../changes/changeStream.ts';
import { booleanField, docField, type Command, type Context } from './context.ts';
import { executing, openCursor } from './cursors.ts';
import { refuseLinearizable } from './concerns.ts';
import { explainPipeline } from './explain.ts';
import { planPipeline, preparePipeline, stagesOf, type PreparedPipeline } from './pipelines.ts';
import { docsOf } from './reads.ts';
import { serverSource } from './serverSources.ts';
import { writeResults } from './writeResults.ts';

export const aggregate: Command = {
  fields: 'pipeline cursor explain allowDiskUse hint let collation bypassDocumentValidation exchange'.split(' '),
  inTransaction: true,
  async run(context) {
    stagesOf(context);
    if (booleanField(context, 'explain')) return explainPipeline(context, preparePipeline(context));
    if (context.command.get('cursor') === null) throw new CommandError(14, 'cursor field must be missing or an object');
    const cursor = docField(context, 'cursor');
    if (!cursor) throw new CommandError(9, "The 'cursor' option is required, except for aggregate with the explain argument");
    const batchSize = batchSizeOf(cursor);
    const prepared = preparePipeline(context);
    const { pipeline, namespace } = prepared;
    if (pipeline.source?.name === '$changeStream') return openChangeStream(context, pipeline, batchSize);
    const counted = countedOnly(context, prepared);
    const run = (): Iterable<Doc> => pipeline.run(sourceOf(context, prepared), { filtered: true, sorted: true });
    const docs = counted ?? withinTime(run(), context);
    const about = 'PlanExecutor error during aggregation';
    if (pipeline.target) {
      refuseLinearizable(context.command, `$${pipeline.target.kind}`);
      await writeResults(
        context,
        pipeline.target,
        executing(docs, () => about),
      );
      return openCursor(context.server.cursors, [], { namespace, batchSize });
    }
    const inTransaction = context.transaction !== undefined;
    const { session, timeLimit } = context;
    return openCursor(context.server.cursors, docs, { namespace, about, batchSize, session, inTransaction, timeLimit });
  },
};

function* withinTime(docs: Iterable<Doc>, { timeLimit }: Context): Iterable<Doc> {
  for (const doc of docs) {
    timeLimit?.check();
    yield doc;
  }
}

/** `cursor.batchSize`; undefined when it is not given. Throws 14, 51024. */
function batchSizeOf(cursor: Doc): number | undefined {
  const size = cursor.get('batchSize');
  if (size === undefined || size === null) return undefined;
  if (!isNumber(size))
    throw new CommandError(14, `BSON field 'cursor.batchSize' is the wrong type '${typeName(size)}', expected type 'long'`);
  const number = Math.trunc(toNumber(size));
  if (number < 0) throw new CommandError(51024, `BSON field 'batchSize' value must be >= 0, actual value '${number}'`);
  return number;
}

const countStage = showDoc(toDoc({ $group: { _id: 1, n: { $sum: 1 } } }));

/** The result of the pipeline that drivers send for `countDocuments`, without reading documents more than the filter needs. */
function countedOnly(context: Context, { pipeline, collection }: PreparedPipeline): Doc[] | undefined {
  const [stage, another] = pipeline.rest;
  if (!collection || pipeline.source || !stage || another || showDoc(stage) !== countStage) return undefined;
  const n = planPipeline(context, pipeline, collection).count();
  return n ? [Doc.from({ _id: 1, n })] : [];
}

/** The documents a pipeline begins with, found with its leading `$match` where it has one. */
function sourceOf(context: Context, { pipeline, collection }: PreparedPipeline): Iterable<Doc> {
  if (pipeline.source) return serverSource(context, collection, pipeline.source.name, pipeline.source.spec);
  if (pipeline.needsNoSource || !collection) return [];
  return docsOf(planPipeline(context, pipeline, collection).rows());
}
