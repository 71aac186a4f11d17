import { Doc, type Value } from '../semantics.ts';
import type { IndexAccess } from '../planner/plan.ts';
import type { PlannedQuery } from '../planner/query.ts';

/** What a plan answers. */
export interface Question {
  /** In its normal form. */
  readonly filter: Doc;
  readonly sort?: Doc | undefined;
  readonly projection?: Doc | undefined;
  readonly skip: number;
  readonly limit: number;
}

type Fields = Readonly<Record<string, Value>>;

/** The stages of a plan, the last one outermost; after a run, with how many documents it found and what it looked at for them. */
export function shownPlan(planned: PlannedQuery, question: Question, found?: number): Doc {
  const { sort, projection, skip, limit } = question;
  const sorts = !planned.inOrder;
  const counted = (known = true): Fields => (found === undefined || !known ? {} : { nReturned: found });
  let shown = shownAccess(planned, question, found, counted(!skip && (planned.inOrder || !limit)));
  if (sorts) {
    const bounded: Fields = limit ? { limitAmount: skip + limit } : {};
    const order: Fields = { sortPattern: sort ?? Doc.from({}), memLimit: sortBytes, ...bounded, type: 'simple' };
    shown = Doc.from({ stage: 'SORT', ...counted(!skip), ...order, inputStage: shown });
  }
  if (skip) shown = Doc.from({ stage: 'SKIP', ...counted(), skipAmount: skip, inputStage: shown });
  if (projection?.size)
    shown = Doc.from({ stage: projectionStage(projection), ...counted(), transformBy: projection, inputStage: shown });
  if (limit && !sorts) shown = Doc.from({ stage: 'LIMIT', ...counted(), limitAmount: limit, inputStage: shown });
  return shown;
}

/** What the server would sort in memory at most, in bytes. */
const sortBytes = 104_857_600;

/** Whole fields are taken or left in an easier way than paths and expressions. */
function projectionStage(projection: Doc): string {
  const simple = [...projection].every(([path, value]) => !path.includes('.') && !(value instanceof Doc) && !isText(value));
  return simple ? 'PROJECTION_SIMPLE' : 'PROJECTION_DEFAULT';
}

function isText(value: Value): boolean {
  return typeof value === 'string';
}

function shownAccess({ plan, examined }: PlannedQuery, { filter }: Question, found: number | undefined, returned: Fields): Doc {
  const ran = found !== undefined;
  const read: Fields = ran ? { docsExamined: examined.documents } : {};
  const looked: Fields = ran ? { nReturned: examined.documents, keysExamined: examined.keys } : {};
  switch (plan.kind) {
    case 'id':
      if (filter.size === 1 && filter.has('_id'))
        return Doc.from({ stage: 'IDHACK', ...returned, ...(ran ? { keysExamined: examined.keys } : {}), ...read });
      return Doc.from({ stage: 'FETCH', ...returned, ...read, inputStage: Doc.from({ stage: 'IXSCAN', ...looked, ...idIndex }) });
    case 'scan': {
      const asked: Fields = filter.size ? { filter } : {};
      return Doc.from({
        stage: 'COLLSCAN',
        ...asked,
        ...returned,
        direction: plan.reverse ? 'backward' : 'forward',
        ...read,
      });
    }
    case 'index':
      return Doc.from({ stage: 'FETCH', ...returned, ...read, inputStage: indexScan(plan.access, looked) });
    case 'branches': {
      const branches = Doc.from({ stage: 'OR', inputStages: plan.accesses.map((access) => indexScan(access, {})) });
      return Doc.from({ stage: 'FETCH', ...returned, ...read, inputStage: branches });
    }
  }
}

const idIndex: Fields = {
  keyPattern: Doc.from({ _id: 1 }),
  indexName: '_id_',
  isMultiKey: false,
  isUnique: true,
  isSparse: false,
  isPartial: false,
  indexVersion: 2,
  direction: 'forward',
};

function indexScan({ index, reverse }: IndexAccess, looked: Fields): Doc {
  return Doc.from({
    stage: 'IXSCAN',
    ...looked,
    keyPattern: index.key,
    indexName: index.name,
    isMultiKey: index.multikey,
    isUnique: index.unique,
    isSparse: index.sparse,
    isPartial: index.partial !== undefined,
    indexVersion: 2,
    direction: reverse ? 'backward' : 'forward',
  });
}
