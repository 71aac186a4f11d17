import { Binary, BSONRegExp, Decimal128, Double, Long, MaxKey, MinKey, ObjectId, Timestamp, type Document } from 'bson';

/** Numbers in [0, 1), the same for the same seed. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Random documents and filters. */
export class ValueGenerator {
  readonly random: () => number;
  protected storing = false;

  constructor(seed: number) {
    this.random = randomFrom(seed);
  }

  int(low: number, high: number): number {
    return low + Math.floor(this.random() * (high - low + 1));
  }

  pick<Item>(items: readonly Item[]): Item {
    return items[Math.floor(this.random() * items.length)]!;
  }

  chance(p: number): boolean {
    return this.random() < p;
  }

  times<Item>(low: number, high: number, make: () => Item): Item[] {
    return Array.from({ length: this.int(low, high) }, make);
  }

  number(): unknown {
    switch (this.int(0, 7)) {
      case 0:
        return new Double(this.int(-2, 6));
      case 1:
        return this.int(-3, 9) + 0.5;
      case 2:
        return Long.fromNumber(this.int(-3, 9));
      case 3:
        return Decimal128.fromString(this.pick(['1', '2.5', '0.1', '-3', '4.00', '7', '1E+2']));
      default:
        return this.int(-3, 9);
    }
  }

  scalar(): unknown {
    switch (this.int(0, 17)) {
      case 0:
        return null;
      case 1:
        return this.chance(0.5);
      case 2:
        return new Date(this.int(-2, 3) * 86_400_000 + this.int(0, 1) * 3_723_004);
      case 3:
        return new ObjectId(`00000000000000000000000${this.int(1, 3)}`);
      case 4:
        return this.pick([
          NaN,
          Infinity,
          -Infinity,
          -0,
          1e20,
          0.1,
          new Double(2147483648),
          Long.fromString('9007199254740993'),
          Long.MAX_VALUE,
          2147483647,
          new Double(-2147483649),
          ...['NaN', 'Infinity', '-Infinity', '1E+40', '9007199254740993'].map((text) => Decimal128.fromString(text)),
        ]);
      case 5:
        // the server itself spoils stored MinKey and MaxKey in a $lookup, so they stand in filters only
        return this.pick([
          ...(this.storing ? [] : [new MinKey(), new MaxKey()]),
          new Timestamp({ t: 1, i: this.int(1, 2) }),
          new Binary(Buffer.from([this.int(0, 3)])),
          new Binary(Buffer.alloc(16, this.int(1, 2)), Binary.SUBTYPE_UUID),
          new BSONRegExp('a', 'i'),
        ]);
      case 6:
      case 7:
      case 8:
      case 9:
      case 10:
        return this.text();
      default:
        return this.number();
    }
  }

  text(): string {
    return this.pick(['a', 'b', 'ab', 'B', '', 'é', 'abc', 'b a', 'Z', '10', '😀', 'x.y']);
  }

  value(depth = 0): unknown {
    const kind = this.random();
    if (depth < 3 && kind < 0.18) return this.times(0, 3, () => this.value(depth + 1));
    if (depth < 3 && kind < 0.34) return this.object(depth + 1);
    return this.scalar();
  }

  object(depth: number): Document {
    const out: Document = {};
    for (const name of ['x', 'y', 'z']) if (this.chance(0.5)) out[name] = this.value(depth);
    return out;
  }

  doc(id: number): Document {
    this.storing = true;
    const out: Document = { _id: id };
    if (this.chance(0.9)) out['a'] = this.value();
    if (this.chance(0.7)) out['b'] = this.scalar();
    if (this.chance(0.8)) out['arr'] = this.times(0, 4, () => (this.chance(0.4) ? this.object(1) : this.value(1)));
    if (this.chance(0.8)) out['o'] = this.object(1);
    if (this.chance(0.9)) out['n'] = this.number();
    if (this.chance(0.9)) out['s'] = this.text();
    if (this.chance(0.7))
      out['d'] = new Date(Date.UTC(2024, this.int(0, 11), this.int(1, 28), this.int(0, 23), this.int(0, 59), 5, 6));
    this.storing = false;
    return out;
  }

  path(): string {
    return this.pick([
      'a',
      'a',
      'b',
      'arr',
      'arr',
      'arr.x',
      'arr.y',
      'o',
      'o.x',
      'o.y',
      'o.x.y',
      'arr.0',
      'arr.1',
      'arr.0.x',
      'arr.x.y',
      'a.x',
      'a.0',
      'n',
      's',
      'd',
      'zz',
      'zz.x',
      '_id',
    ]);
  }

  condition(depth = 0): unknown {
    switch (this.int(0, 24)) {
      case 0:
      case 1:
      case 2:
        return { [this.pick(['$gt', '$gte', '$lt', '$lte'])]: this.notRegex() };
      case 3:
        return { $gte: this.number(), $lt: this.number() };
      case 4:
        return { [this.pick(['$in', '$nin'])]: this.times(0, 4, () => this.value(1)) };
      case 5:
        return { $ne: this.notRegex() };
      case 6:
        return { $exists: this.chance(0.5) };
      case 7:
        return {
          $type: this.pick(['number', 'string', 'array', 'object', 'null', 'int', 'double', 'bool', 'date', ['int', 'string']]),
        };
      case 8:
        return { $size: this.int(0, 3) };
      case 9:
        // within $elemMatch the server's optimizer spoils it
        if (depth > 0) return { $exists: true };
        return { $all: this.times(1, 2, () => this.value(1)) };
      case 22:
        return { $not: new BSONRegExp(this.pick(['^a', 'b$']), 'i') };
      case 23:
        return { $type: this.pick(['decimal', 'long', 'timestamp', 'binData', 'regex', 'objectId', 'minKey', 2, 16, 10]) };
      case 24:
        return { $in: [this.value(1), new BSONRegExp('^[ab]', ''), null] };
      case 10:
        return { $mod: [this.int(1, 4), this.int(0, 2)] };
      case 11:
        return { $regex: this.pick(['^a', 'b', 'a$', '^A', '.', '^$']), $options: this.pick(['', 'i', 'm']) };
      case 12:
        return depth < 2 ? { $not: this.notCondition(depth + 1) } : 1;
      case 13:
      case 14:
        return depth < 2 ? { $elemMatch: this.chance(0.5) ? this.notCondition(depth + 1) : this.fieldFilter(depth + 1) } : 2;
      case 15:
        return { [this.pick(['$bitsAllSet', '$bitsAnySet', '$bitsAllClear', '$bitsAnyClear'])]: this.int(0, 7) };
      case 16:
        return { $eq: this.value(1) };
      case 17:
        if (depth > 0) return { $exists: true };
        return { $all: this.times(1, 2, () => ({ $elemMatch: this.fieldFilter(1) })) };
      default:
        return this.value(1);
    }
  }

  notRegex(): unknown {
    const value = this.value(1);
    return value instanceof BSONRegExp ? 'a' : value;
  }

  notCondition(depth: number): Document {
    for (;;) {
      const found = this.condition(depth);
      if (typeof found === 'object' && found !== null && !Array.isArray(found) && Object.keys(found)[0]?.startsWith('$') === true)
        return found;
    }
  }

  fieldFilter(depth: number): Document {
    const out: Document = {};
    for (const name of this.times(1, 2, () => this.pick(['x', 'y', 'x.y', '0']))) out[name] = this.condition(depth);
    return out;
  }

  filter(depth = 0): Document {
    const kind = this.random();
    if (depth < 2 && kind < 0.12) return { [this.pick(['$and', '$or', '$nor'])]: this.times(1, 3, () => this.filter(depth + 1)) };
    if (kind < 0.2) return { $expr: { [this.pick(['$gt', '$eq', '$lte', '$ne'])]: [this.operandOf(), this.operandOf()] } };
    const out: Document = {};
    for (const path of this.times(depth === 0 ? 0 : 1, 2, () => this.path())) out[path] = this.condition(depth);
    return out;
  }

  /** What `$expr` compares; more in those who know expressions. */
  operandOf(): unknown {
    return `$${this.path()}`;
  }
}
