import type { Document } from 'bson';
import { PipelineGenerator } from './fuzzPipelines.ts';

/** A command; how its answer is compared. */
export interface Question {
  readonly command: Document;
  /** What the collection `u` holds before the command; what it holds afterwards is part of the answer. */
  readonly docs?: readonly Document[] | undefined;
  /** The documents found come in no order. */
  readonly anyOrder?: boolean;
  /** Which of several errors is met first depends on the plan. */
  readonly anyError?: boolean;
}

/** Random commands about random documents, of supported operators only. */
export class Generator extends PipelineGenerator {
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
      'arr.$[].y.$[]',
      'arr.$[f].y.$[e]',
      'a.0',
      'a.2.x',
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

  index(name: string): Document {
    const index = this.plainIndex(name);
    // of an index on a position the server does not find elements that lack the field, which are null to it without the index
    return 'arr.0' in (index['key'] as Document) ? { ...index, hidden: true } : index;
  }

  plainIndex(name: string): Document {
    const paths = [
      ...new Set(this.times(1, 3, () => this.pick(['a', 'b', 'n', 's', 'd', 'o', 'o.x', 'arr', 'arr.x', 'arr.0', '_id']))),
    ];
    // two paths of which one leads into the other are several times the same array to the server
    const key = Object.fromEntries(paths.map((path) => [path, this.pick([1, -1])]));
    const kind = this.random();
    if (kind < 0.15) return { name, key, sparse: true };
    if (kind < 0.3) {
      const partialFilterExpression = this.pick<Document>([
        { n: { $gt: 1 } },
        { s: 'a' },
        { b: { $exists: true } },
        { n: { $lte: 3 }, s: { $gte: 'a' } },
        { $or: [{ n: 1 }, { b: { $type: 'string' } }] },
        { a: { $in: [1, 'a', null] } },
      ]);
      return { name, key, partialFilterExpression };
    }
    if (kind < 0.45) return { name, key, collation: this.collation() };
    if (kind < 0.5) return { name, key, hidden: true };
    if (kind < 0.55) return { name, key: { d: 1 }, expireAfterSeconds: 2_000_000_000 };
    return { name, key, ...(kind < 0.65 ? { unique: true } : {}) };
  }

  /** Indexes of the common collection and of the one that is written to; some rounds have none. */
  definitions(): { indexes: Document[]; ownIndexes: Document[] } {
    if (this.chance(0.4)) return { indexes: [], ownIndexes: [] };
    const some = (most: number): Document[] => this.times(0, most, () => 0).map((_, i) => this.index(`i${i}`));
    return { indexes: some(3), ownIndexes: some(2) };
  }

  collation(): Document {
    return this.pick<Document>([
      { locale: 'en', strength: 1 },
      { locale: 'en', strength: 2 },
      { locale: 'id', strength: 3 },
      { locale: 'en', strength: 1, caseLevel: true },
      { locale: 'en', numericOrdering: true },
      { locale: 'en', caseFirst: 'upper' },
      { locale: 'sv', strength: 2 },
      { locale: 'simple' },
    ]);
  }

  /** One question over the documents of `c`, where indexes of these names are, or over some of `u`. */
  question(docs: readonly Document[], indexes: readonly unknown[]): Question {
    const indexed = indexes.length > 0;
    const kind = this.random();
    const collation = this.chance(0.15) ? { collation: this.collation() } : {};
    const hint = this.chance(0.3) ? { hint: indexed && this.chance(0.8) ? this.pick(indexes) : { $natural: 1 } } : {};
    const paged = {
      ...(this.chance(0.3) ? { limit: this.int(1, 5) } : {}),
      ...(this.chance(0.15) ? { skip: this.int(0, 3) } : {}),
    };
    if (kind < 0.33) {
      const projection = this.chance(0.4) ? { projection: this.uncovered(this.projection(true)) } : {};
      const sort = this.chance(0.6) ? { sort: this.order(!('projection' in projection)) } : {};
      return {
        command: {
          find: 'c',
          filter: this.filter(),
          ...sort,
          ...projection,
          ...('sort' in sort || !indexed ? paged : {}),
          ...collation,
          ...hint,
        },
        anyOrder: indexed && !('sort' in sort),
        anyError: indexed,
      };
    }
    if (kind < 0.36) return { command: { count: 'c', query: this.filter(), ...paged, ...collation, ...hint }, anyError: indexed };
    // which of several equal values it keeps, and their order, depend on the plan
    if (kind < 0.4 && !indexed) return { command: { distinct: 'c', key: this.path(), query: this.filter(), ...collation } };
    if (kind < 0.68) {
      const { pipeline, anyOrder } = this.stages(indexed);
      return { command: { aggregate: 'c', pipeline, cursor: {}, ...collation }, anyOrder, anyError: indexed };
    }
    return this.writing(docs, collation);
  }

  /** No index holds `zz`: from one that holds all that is asked for, the server takes null for a field that is missing. */
  uncovered(projection: Document): Document {
    const includes = Object.entries(projection).some(([path, value]) => value === 1 && path !== '_id');
    return includes ? { ...projection, zz: 1 } : projection;
  }

  writing(docs: readonly Document[], collation: Document): Question {
    const kind = this.random();
    const one = this.pick(docs);
    const upsert = this.chance(0.15);
    const q = upsert
      ? { _id: 999, ...(this.chance(0.5) ? { [this.pick(['q', 'o.x', 'k', 'arr.0'])]: this.notRegex() } : {}) }
      : { _id: one['_id'] as number, ...(this.chance(0.5) ? { arr: this.condition() } : {}) };
    const { update: u, arrayFilters: filters } = this.update();
    const arrayFilters = filters && { arrayFilters: filters };
    if (kind < 0.6) return { docs: [one], command: { update: 'u', updates: [{ q, u, upsert, ...arrayFilters, ...collation }] } };
    const some = docs.slice(0, 4);
    const sort = this.order();
    // one document at most or all of them: which of several is taken first depends on the plan
    if (kind < 0.75) {
      const many = { q: this.filter(), u, multi: true, ...arrayFilters, ...collation };
      return { docs: some, command: { update: 'u', updates: [many] }, anyError: true };
    }
    if (kind < 0.82)
      return { docs: some, command: { delete: 'u', deletes: [{ q: this.filter(), limit: 0, ...collation }] }, anyError: true };
    const found = {
      findAndModify: 'u',
      query: this.filter(),
      sort,
      ...(this.chance(0.4) ? { fields: this.projection(true) } : {}),
      ...collation,
    };
    return {
      docs: some,
      command: this.chance(0.3) ? { ...found, remove: true } : { ...found, update: u, new: this.chance(0.5), ...arrayFilters },
      anyError: true,
    };
  }
}
