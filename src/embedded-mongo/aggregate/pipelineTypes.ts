import type { Filter } from '../query/filter.ts';
import type { Collation } from '../values/collation.ts';
import type { Doc, Value } from '../values/document.ts';
import type { Variables } from './expression.ts';
import type { Stage, StageContext } from './stages.ts';

export interface ReadRequest {
  readonly db: string;
  readonly collection: string;
  /** Only documents matching are needed (use an index on it). Without it all documents. */
  readonly filter?: Filter | undefined;
}

export interface PipelineEnvironment {
  readonly db: string;
  /** Empty for db-level pipelines ($documents, $currentOp …). */
  readonly collection: string;
  readonly collation?: Collation | undefined;
  readonly variables?: Variables | undefined;
  readonly now?: Date | undefined;
  /** Documents of a collection ($lookup, $unionWith, $graphLookup), exactly those that match; stable bytes. */
  read(request: ReadRequest): Iterable<Doc>;
  /** Whether equality on the path can use an index. When given and false, joins read the collection once instead of once per document. */
  hasIndex?(db: string, collection: string, path: string): boolean;
}

export type MergeTarget =
  | { readonly kind: 'out'; readonly db: string; readonly collection: string }
  | {
      readonly kind: 'merge';
      readonly db: string;
      readonly collection: string;
      readonly on: readonly string[];
      readonly whenMatched: 'replace' | 'keepExisting' | 'merge' | 'fail' | 'pipeline';
      readonly whenNotMatched: 'insert' | 'discard' | 'fail';
      /** The target's document after a match (`replace`, `merge` and `pipeline`). */
      combine(existing: Doc, incoming: Doc): Doc;
    };

interface RunOptions {
  /** The documents already are those of `leadingFilter`. */
  readonly filtered?: boolean | undefined;
  /** The documents already come in the order of `leadingSort`. */
  readonly sorted?: boolean | undefined;
}

export interface Pipeline {
  /** A first stage that only the server can answer ($changeStream, $collStats, $indexStats, $currentOp, $listSessions …): its name and argument. `run` then takes its documents. */
  readonly source: { readonly name: string; readonly spec: Value } | undefined;
  /** The leading `$match`, compiled and raw. `run` applies it unless told `filtered`. */
  readonly leadingFilter: Filter | undefined;
  readonly leadingFilterSpec: Doc | undefined;
  /** The stages behind the leading filter, as they run. */
  readonly rest: readonly Doc[];
  /** The `$sort` that comes first or directly after the leading filter. `run` sorts unless told `sorted`. */
  readonly leadingSort: Doc | undefined;
  /** How many documents `run` can need at most after the leading filter and sort (a hint). */
  readonly leadingLimit: number | undefined;
  /** True when no document of the collection is read ($documents first). */
  readonly needsNoSource: boolean;
  /** Other collections it reads: for transactions' and checks' sake. */
  readonly reads: readonly { readonly db: string; readonly collection: string }[];
  readonly target: MergeTarget | undefined;
  /** The results; with `target` set, the documents to be written. Lazy as far as the stages allow. */
  run(docs: Iterable<Doc>, options?: RunOptions): Iterable<Doc>;
}

export type Place = 'top' | 'lookup' | 'union' | 'facet' | 'update';

export interface PipelineContext extends StageContext {
  readonly environment: PipelineEnvironment;
  readonly reads: { db: string; collection: string }[];
  /** The stages of a pipeline inside another. */
  compileStages(stages: readonly Value[], context: PipelineContext, place: Place): Stage;
}
