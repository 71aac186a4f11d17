import type { Document } from 'bson';
import type { Case } from './conformance/memory.ts';
import { ExpressionGenerator } from './fuzzExpressions.ts';

/** Random questions about random documents, of supported operators only. */
export class Generator extends ExpressionGenerator {
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

  order(): Document {
    // not arr.x: the server may project before it sorts, and then plain elements no longer count as missing fields
    return { [this.pick(['a', 'b', 'arr', 'o.x', 'n', 's', 'd', 'o'])]: this.pick([1, -1]), _id: this.pick([1, -1]) };
  }

  accumulator(): Document {
    const input = this.pick<unknown>(['$n', '$n', '$a', '$s', this.numeric(1), '$o']);
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
      { $bottomN: { n: 2, sortBy: { s: 1, _id: 1 }, output: input } },
    ]);
  }

  stages(): { pipeline: Document[]; anyOrder: boolean } {
    // the server's two engines disagree about missing fields and MinKey
    this.storing = true;
    const pipeline: Document[] = [];
    let anyOrder = false;
    // documents have different `_id`s, so that a sort is decided
    let distinct = true;
    for (let left = this.int(1, 3); left > 0; left--) {
      switch (this.int(0, 13)) {
        case 0:
        case 1:
          pipeline.push({ $match: this.filter() });
          break;
        case 2:
        case 3:
          pipeline.push({ $project: this.projection(false) });
          distinct = false;
          break;
        case 4:
        case 5:
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
          if (!distinct) break;
          pipeline.push({ $sort: this.order() }, { $limit: this.int(1, 8) });
          if (this.chance(0.3)) pipeline.push({ $skip: this.int(0, 3) });
          break;
        case 10:
          pipeline.push({
            $lookup: {
              from: 'c',
              localField: this.pick(['n', 'a', 'arr', 'arr.x', 's', 'zz']),
              foreignField: this.pick(['n', 'a', 'arr', 'o.x', 's', 'arr.x']),
              as: this.pick(['j', 'o.j']),
            },
          });
          break;
        case 11:
          if (!distinct) break;
          pipeline.push(
            {
              $setWindowFields: {
                partitionBy: this.pick<unknown>([null, { $type: '$a' }]),
                sortBy: { _id: 1 },
                output: {
                  w: {
                    ...this.pick<Document>([
                      { $sum: '$_id' },
                      { $push: '$n' },
                      { $max: '$s' },
                      { $min: '$d' },
                      { $avg: '$_id' },
                      { $first: '$s' },
                    ]),
                    window: {
                      documents: this.pick<unknown[]>([
                        ['unbounded', 'current'],
                        [-1, 1],
                        ['unbounded', 'unbounded'],
                        ['current', 'unbounded'],
                        [-2, -1],
                      ]),
                    },
                  },
                },
              },
            },
            { $sort: { _id: 1 } },
          );
          break;
        default:
          if (left > 1 || anyOrder) break;
          pipeline.push(
            { $sort: { _id: 1 } },
            {
              $group: {
                _id: this.pick<unknown>([null, '$s', '$n', '$b', { t: { $type: '$a' } }, this.expression(1)]),
                u: this.accumulator(),
                v: this.accumulator(),
              },
            },
          );
          anyOrder = true;
      }
    }
    this.storing = false;
    return { pipeline, anyOrder };
  }

  updatePath(): string {
    return this.pick([
      'a',
      'b',
      'arr',
      'arr.0',
      'arr.1',
      'arr.5',
      'arr.0.x',
      'o',
      'o.x',
      'o.y',
      'o.x.y',
      'q',
      'q.w',
      'n',
      's',
      'a.x',
      'arr.$[]',
      'arr.$[].x',
      'arr.$[e]',
      'arr.$[f].x',
      'arr.$',
      'arr.$.x',
    ]);
  }

  update(): { update: Document | Document[]; arrayFilters?: Document[]; replace?: boolean } {
    const kind = this.random();
    if (kind < 0.08) return { update: this.object(0), replace: true };
    if (kind < 0.2) {
      return {
        update: this.times(1, 2, () =>
          this.pick<Document>([
            { $set: { [this.pick(['a', 'q', 'o.x', 'arr.k'])]: this.computed() } },
            { $unset: this.pick<unknown>(['a', ['o.x', 'b']]) },
            { $replaceWith: { $mergeObjects: ['$$ROOT', { w: this.expression(1) }] } },
            { $project: { a: 1, n: 1 } },
          ]),
        ),
      };
    }
    const update: Document = {};
    for (let left = this.int(1, 3); left > 0; left--) {
      const operator = this.pick([
        '$set',
        '$set',
        '$unset',
        '$inc',
        '$mul',
        '$min',
        '$max',
        '$push',
        '$push',
        '$addToSet',
        '$pull',
        '$pullAll',
        '$pop',
        '$rename',
        '$bit',
        '$setOnInsert',
      ]);
      const fields = (update[operator] ?? {}) as Document;
      fields[this.updatePath()] = this.operand(operator);
      update[operator] = fields;
    }
    const text = JSON.stringify(Object.values(update).map((fields: Document) => Object.keys(fields)));
    const filters: Document[] = [];
    if (text.includes('$[e]')) filters.push({ e: this.notCondition(1) });
    if (text.includes('$[f]')) filters.push({ 'f.x': this.condition(1) });
    return { update, ...(filters.length > 0 ? { arrayFilters: filters } : {}) };
  }

  operand(operator: string): unknown {
    switch (operator) {
      case '$inc':
      case '$mul':
        return this.number();
      case '$push':
        if (this.chance(0.4)) return this.value(1);
        return {
          $each: this.times(0, 3, () => this.value(2)),
          ...(this.chance(0.4) ? { $slice: this.int(-3, 3) } : {}),
          ...(this.chance(0.4) ? { $sort: this.pick<unknown>([1, -1, { x: 1 }, { 'x.y': -1, z: 1 }]) } : {}),
          ...(this.chance(0.3) ? { $position: this.int(-2, 3) } : {}),
        };
      case '$addToSet':
        return this.chance(0.5) ? this.value(1) : { $each: this.times(0, 3, () => this.value(2)) };
      case '$pull':
        return this.chance(0.5) ? this.notRegex() : this.chance(0.5) ? this.notCondition(1) : this.fieldFilter(1);
      case '$pullAll':
        return this.times(0, 3, () => this.value(1));
      case '$pop':
        return this.pick([1, -1]);
      case '$rename':
        return this.pick(['q', 'o.r', 'a', 'b.x']);
      case '$bit':
        return { [this.pick(['and', 'or', 'xor'])]: this.int(0, 7) };
      default:
        return this.value(1);
    }
  }

  /** One question over the documents. */
  question(docs: readonly Document[], number: number): Case {
    const name = String(number);
    const kind = this.random();
    if (kind < 0.35) {
      return {
        kind: 'find',
        name,
        docs,
        filter: this.filter(),
        ...(this.chance(0.5) ? { sort: this.order() } : {}),
        ...(this.chance(0.4) ? { projection: this.projection(true) } : {}),
        ...(this.chance(0.3) ? { limit: this.int(1, 5) } : {}),
      };
    }
    if (kind < 0.4) return { kind: 'distinct', name, docs, key: this.path(), filter: this.filter() };
    if (kind < 0.7) return { kind: 'agg', name, docs, ...this.stages() };
    const one = this.pick(docs);
    const upsert = this.chance(0.15);
    const filter = upsert
      ? { _id: 999, ...(this.chance(0.5) ? { [this.pick(['q', 'o.x', 'k'])]: this.notRegex() } : {}) }
      : { _id: one['_id'] as number, ...(this.chance(0.5) ? { arr: this.condition() } : {}) };
    return { kind: 'upd', name, docs: [one], filter, upsert, ...this.update() };
  }
}
