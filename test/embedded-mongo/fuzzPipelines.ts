import type { Document } from 'bson';
import { ExpressionGenerator } from './fuzzExpressions.ts';

export interface Stages {
  readonly pipeline: Document[];
  /** The order of what comes out is the server's own affair. */
  readonly anyOrder: boolean;
}

/** Random projections and pipelines. */
export class PipelineGenerator extends ExpressionGenerator {
  projection(find: boolean): Document {
    const paths = [...new Set(this.times(1, 3, () => this.path()))].filter(
      (path, _, all) => !all.some((other) => other !== path && (other.startsWith(`${path}.`) || path.startsWith(`${other}.`))),
    );
    const out: Document = {};
    const kind = this.random();
    if (kind < 0.35) {
      for (const path of paths) if (find || path !== '_id') out[path] = 0;
      if (Object.keys(out).length === 0) out['zz'] = 0;
    } else {
      for (const path of paths) out[path] = kind > 0.7 && this.chance(0.5) ? this.computed() : 1;
      if (find && this.chance(0.3)) out['_id'] = 0;
    }
    if (find && this.chance(0.25) && !paths.some((path) => path.startsWith('arr'))) {
      out['arr'] = this.pick<unknown>([
        { $slice: this.int(-2, 2) },
        { $slice: [this.int(-2, 2), this.int(1, 2)] },
        { $elemMatch: this.fieldFilter(1) },
        { $elemMatch: this.notCondition(1) },
      ]);
    }
    return out;
  }

  /** An expression that a projection does not take for a flag or a sub-projection. */
  computed(): unknown {
    for (;;) {
      const found = this.expression(1);
      if (typeof found === 'string') return found;
      if (
        Array.isArray(found) ||
        (typeof found === 'object' && found !== null && Object.keys(found)[0]?.startsWith('$') === true)
      )
        return found;
    }
  }

  /** `deep`: also by paths into arrays. Not where the server may project first: plain elements then no longer count as missing fields. */
  order(deep = false): Document {
    const into = deep && this.chance(0.4) ? ['arr.x', 'arr.y', 'arr.0', 'arr.1', 'o.x.y', 'a.x'] : [];
    const field = (): string => this.pick(['a', 'b', 'arr', 'o.x', 'n', 's', 'd', 'o', ...into]);
    const direction = (): number => this.pick([1, -1]);
    return { [field()]: direction(), ...(this.chance(0.3) ? { [field()]: direction() } : {}), _id: direction() };
  }

  accumulator(): Document {
    const input = this.pick<unknown>(['$n', '$n', '$a', '$s', this.numeric(1), '$o', '$arr']);
    // which of two equal numbers of different types is kept depends on the server's engine
    const ordered = this.pick<unknown>(['$s', '$_id', '$d', { $toDouble: '$n' }]);
    return this.pick<Document>([
      { $sum: input },
      { $sum: 1 },
      { $avg: '$n' },
      { $min: ordered },
      { $max: ordered },
      { $first: input },
      { $last: input },
      { $push: input },
      { $count: {} },
      { $mergeObjects: { $cond: [{ $eq: [{ $type: '$o' }, 'object'] }, '$o', null] } },
      { $firstN: { n: 2, input } },
      { $lastN: { n: 2, input } },
      { $minN: { n: 2, input: ordered } },
      { $maxN: { n: 2, input: ordered } },
      { $top: { sortBy: { n: 1, _id: 1 }, output: input } },
      { $bottom: { sortBy: { n: -1, _id: 1 }, output: input } },
      { $topN: { n: 2, sortBy: { d: 1, _id: -1 }, output: { v: input } } },
      { $bottomN: { n: 2, sortBy: { s: 1, _id: 1 }, output: input } },
      { $stdDevPop: '$_id' },
      { $stdDevSamp: '$_id' },
    ]);
  }

  group(): Document {
    return {
      _id: this.pick<unknown>([null, '$s', '$n', '$b', '$a', { t: { $type: '$a' } }, { s: '$s', b: '$b' }, this.expression(1)]),
      u: this.accumulator(),
      v: this.accumulator(),
    };
  }

  window(): Document {
    const documents = this.pick<unknown[]>([
      ['unbounded', 'current'],
      [-1, 1],
      ['unbounded', 'unbounded'],
      ['current', 'unbounded'],
      [-2, -1],
      [1, 3],
    ]);
    const range = this.pick<unknown[]>([
      [-2, 2],
      ['unbounded', 'current'],
      [-3, 'current'],
      ['current', 1.5],
    ]);
    const over = { window: this.chance(0.6) ? { documents } : { range } };
    return this.pick<Document>([
      { $sum: '$_id', ...over },
      // the server keeps the zeros of decimals that have left, and what fractions that have left were rounded by
      { $sum: { $floor: { $toDouble: '$n' } }, ...over },
      { $push: '$n', ...over },
      { $max: '$s', ...over },
      { $min: '$d', ...over },
      { $avg: '$_id', ...over },
      { $first: '$s', ...over },
      { $last: '$a', ...over },
      { $count: {}, ...over },
      // of a deviation that documents leave the last digit tells which they were
      { $stdDevPop: '$_id', window: { documents: ['unbounded', 'current'] } },
      { $firstN: { n: 2, input: '$s' }, ...over },
      { $top: { sortBy: { s: 1, _id: 1 }, output: '$n' }, ...over },
      { $rank: {} },
      { $denseRank: {} },
      { $documentNumber: {} },
      { $shift: { output: '$n', by: this.pick([-2, -1, 1]), ...(this.chance(0.5) ? { default: 'none' } : {}) } },
      { $expMovingAvg: { input: '$_id', N: 2 } },
      { $locf: '$b' },
      { $linearFill: { $cond: [{ $lt: [{ $mod: ['$_id', 4] }, 2] }, '$_id', null] } },
    ]);
  }

  lookup(): Document {
    const as = this.pick(['j', 'o.j']);
    const fields = {
      localField: this.pick(['n', 'a', 'arr', 'arr.x', 's', 'zz', 'o.x', 'b']),
      foreignField: this.pick(['n', 'a', 'arr', 'o.x', 's', 'arr.x', 'b']),
    };
    // what is joined comes in the order of the plan
    const ordered = [{ $sort: { _id: 1 } }, { $project: { n: 1, s: 1 } }];
    return this.pick<Document>([
      { from: 'c', ...fields, pipeline: ordered, as },
      { from: 'c', ...fields, pipeline: [{ $match: this.filter() }, ...ordered], as },
      {
        from: 'c',
        let: { v: '$n', w: '$s' },
        pipeline: [{ $match: { $expr: { $and: [{ $gte: ['$n', '$$v'] }, { $ne: ['$s', '$$w'] }] } } }, ...ordered],
        as,
      },
    ]);
  }

  /** A stage whose documents have no order of their own; only at the end. */
  gathering(): Document[] {
    return this.pick<() => Document[]>([
      () => [{ $sort: { _id: 1 } }, { $group: this.group() }],
      () => [{ $sort: { _id: 1 } }, { $group: this.group() }],
      () => [{ $sort: { _id: 1 } }, { $group: this.group() }, { $match: { u: this.condition() } }],
      () => [{ $sortByCount: this.pick<unknown>(['$s', '$n', { $type: '$a' }]) }],
      () => [
        {
          $bucket: {
            groupBy: '$n',
            boundaries: [-5, 0, 3, 20],
            default: 'other',
            output: { c: { $sum: 1 }, v: { $avg: '$_id' } },
          },
        },
      ],
      () => [{ $bucketAuto: { groupBy: '$_id', buckets: this.int(1, 5), output: { u: this.accumulator() } } }],
      () => [{ $count: 'all' }],
      () => [
        { $sort: { _id: 1 } },
        {
          $facet: {
            one: [{ $match: this.filter() }, { $count: 'c' }],
            two: [{ $set: { q: this.computed() } }, { $limit: 2 }],
            three: [{ $group: this.group() }, { $sort: { _id: 1 } }],
          },
        },
      ],
      () => [{ $unionWith: { coll: 'c', pipeline: [{ $match: this.filter() }, { $project: { n: 1 } }] } }],
      () => [
        {
          $graphLookup: {
            from: 'c',
            startWith: '$n',
            connectFromField: this.pick(['o.x', 'n', 'arr']),
            connectToField: this.pick(['_id', 'n', 'b']),
            as: 'g',
            maxDepth: this.int(0, 2),
          },
        },
        { $set: { g: { $sortArray: { input: '$g._id', sortBy: 1 } } } },
      ],
      () => [
        { $set: { p: { $cond: [{ $lt: [{ $mod: ['$_id', 4] }, 2] }, '$_id', null] } } },
        {
          $fill: { sortBy: { _id: 1 }, output: { p: { method: this.pick(['linear', 'locf']) }, zz: { value: this.computed() } } },
        },
      ],
      () => [
        { $project: { at: { $multiply: ['$_id', 3] } } },
        { $densify: { field: 'at', range: { step: this.int(1, 4), bounds: this.pick<unknown>(['full', [0, 20]]) } } },
      ],
      () => [{ $redact: { $cond: [this.boolean(1), this.pick(['$$KEEP', '$$DESCEND']), '$$PRUNE'] } }],
    ])();
  }

  /** `indexed`: the documents come in the order of the plan, unless sorted. */
  stages(indexed: boolean): Stages {
    // the server's two engines disagree about missing fields and MinKey
    this.storing = true;
    const pipeline: Document[] = [];
    let anyOrder = indexed;
    // documents have different `_id`s, so that a sort is decided
    let distinct = true;
    // the server moves an $expr in front of a $set inside of what it reads, and so finds documents for which it is false
    let setWithin = false;
    for (let left = this.int(1, 3); left > 0; left--) {
      switch (this.int(0, 14)) {
        case 0:
        case 1: {
          const filter = this.filter();
          if (!setWithin || !JSON.stringify(filter).includes('$expr')) pipeline.push({ $match: filter });
          break;
        }
        case 2:
        case 3:
          pipeline.push({ $project: this.projection(false) });
          distinct = false;
          break;
        case 4:
        case 5:
          setWithin = true;
          pipeline.push({
            $set: Object.fromEntries(
              this.times(1, 2, () => [this.pick(['a', 'q', 'o.x', 'arr.k', 'o.w.v', 'n']), this.computed()]),
            ),
          });
          break;
        case 6:
          pipeline.push({ $unset: this.pick<unknown>(['arr', ['o.x', 'a'], 'arr.x']) });
          break;
        case 7:
          distinct = false;
          pipeline.push({
            $unwind: {
              path: this.pick(['$arr', '$a', '$o.x']),
              preserveNullAndEmptyArrays: this.chance(0.5),
              ...(this.chance(0.4) ? { includeArrayIndex: this.pick(['i', 'o.i']) } : {}),
            },
          });
          break;
        case 8:
          pipeline.push({
            $replaceWith: {
              $mergeObjects: [this.pick<unknown>(['$$ROOT', { _id: '$_id', n: '$n' }]), { w: this.expression(1) }],
            },
          });
          break;
        case 9:
        case 10:
          if (!distinct) break;
          pipeline.push({ $sort: this.order() }, { $limit: this.int(1, 8) });
          anyOrder = false;
          if (this.chance(0.3)) pipeline.push({ $skip: this.int(0, 3) });
          break;
        case 11:
          pipeline.push({ $lookup: this.lookup() });
          break;
        case 12:
          if (!distinct) break;
          pipeline.push(
            {
              $setWindowFields: {
                partitionBy: this.pick<unknown>([null, { $type: '$a' }]),
                sortBy: { _id: 1 },
                output: { w: this.window(), ...(this.chance(0.3) ? { 'o.v': this.window() } : {}) },
              },
            },
            { $sort: { _id: 1 } },
          );
          anyOrder = false;
          break;
        default:
          if (left > 1 || !distinct) break;
          pipeline.push(...this.gathering());
          anyOrder = true;
      }
    }
    this.storing = false;
    return { pipeline, anyOrder };
  }
}
