import { Double } from 'bson';
import { ValueGenerator } from './fuzzValues.ts';

/** Random expressions. */
export class ExpressionGenerator extends ValueGenerator {
  override operandOf(): unknown {
    return this.expression(1);
  }

  literal(): unknown {
    return { $literal: this.value(2) };
  }

  numeric(depth: number): unknown {
    if (depth > 2 || this.chance(0.4))
      return this.pick<unknown>(['$n', '$n', '$_id', this.number(), { $size: { $ifNull: ['$arr', []] } }]);
    const next = (): unknown => this.numeric(depth + 1);
    switch (this.int(0, 13)) {
      case 9:
        // of other powers and of logarithms the last digit is that of the server's C library
        return { $pow: [{ $abs: next() }, 2] };
      case 10:
        return { $sqrt: { $abs: next() } };
      case 11:
        return this.pick<unknown>([
          { $cmp: [this.expression(depth + 1), this.expression(depth + 1)] },
          { $strLenCP: this.textual(depth + 1) },
          { $strLenBytes: this.textual(depth + 1) },
          { $indexOfCP: [this.textual(depth + 1), this.text()] },
          { $strcasecmp: [this.textual(depth + 1), this.textual(depth + 1)] },
          { $indexOfArray: [this.list(depth + 1), this.value(2)] },
          { $bsonSize: '$o' },
          { $size: this.list(depth + 1) },
          { $binarySize: this.textual(depth + 1) },
        ]);
      case 12:
        return { [this.pick(['$bitAnd', '$bitOr', '$bitXor'])]: [{ $toLong: next() }, this.int(0, 9)] };
      case 13:
        return { [this.pick(['$toInt', '$toLong', '$toDecimal'])]: next() };
      case 0:
        return { $add: this.times(1, 3, next) };
      case 1:
        return { $multiply: this.times(1, 3, next) };
      case 2:
        return { $subtract: [next(), next()] };
      case 3:
        return { $divide: [next(), this.pick([2, 4, new Double(5), -8])] };
      case 4:
        return { $mod: [next(), this.pick([2, 3, 2.5, -4])] };
      case 5:
        return { [this.pick(['$abs', '$ceil', '$floor'])]: next() };
      case 6:
        return { [this.pick(['$round', '$trunc'])]: [next(), this.int(-1, 2)] };
      case 7:
        return { [this.pick(['$sum', '$avg', '$max', '$min'])]: this.times(1, 3, next) };
      case 8:
        return { $cond: [this.boolean(depth + 1), next(), next()] };
      default:
        return { $toDouble: next() };
    }
  }

  boolean(depth: number): unknown {
    const next = (): unknown => this.expression(depth + 1);
    return this.pick<unknown>([
      { [this.pick(['$eq', '$ne', '$gt', '$gte', '$lt', '$lte'])]: [next(), next()] },
      { [this.pick(['$and', '$or'])]: [next(), this.chance(0.2) ? this.chance(0.5) : next()] },
      { [this.pick(['$and', '$or'])]: this.times(0, 3, next) },
      { $not: [next()] },
      { $isArray: [next()] },
      { $isNumber: next() },
      { $regexMatch: { input: this.textual(depth + 1), regex: this.pick(['^a', 'B', '.+']), options: this.pick(['', 'i']) } },
      { [this.pick(['$setEquals', '$setIsSubset'])]: [this.list(depth + 1), this.list(depth + 1)] },
      { [this.pick(['$anyElementTrue', '$allElementsTrue'])]: [this.list(depth + 1)] },
      { $toBool: next() },
      { $in: [next(), { $ifNull: [{ $cond: [{ $isArray: '$arr' }, '$arr', []] }, []] }] },
    ]);
  }

  textual(depth: number): unknown {
    if (depth > 2 || this.chance(0.4)) return this.pick<unknown>(['$s', '$s', this.text()]);
    const next = (): unknown => this.textual(depth + 1);
    return this.pick<unknown>([
      { $concat: [next(), '-', next()] },
      { $toUpper: next() },
      { $toLower: next() },
      { $substrCP: [next(), this.int(0, 2), this.int(0, 3)] },
      { $trim: { input: next(), chars: 'a ' } },
      { $toString: this.numeric(depth + 1) },
      {
        $dateToString: {
          date: '$d',
          format: this.pick(['%Y-%m-%d', '%H:%M', '%j %U %V %G %u', '%d/%m %L']),
          timezone: this.pick(['UTC', 'Asia/Jakarta', '+03:30', 'America/New_York']),
        },
      },
      { [this.pick(['$replaceAll', '$replaceOne'])]: { input: next(), find: 'a', replacement: 'q' } },
      { [this.pick(['$ltrim', '$rtrim'])]: { input: next() } },
      { $substrBytes: [next(), 0, this.int(0, 2)] },
      { $getField: { field: 'match', input: { $regexFind: { input: next(), regex: '[ab]+' } } } },
      { $arrayElemAt: [{ $split: [{ $ifNull: [next(), ''] }, 'b'] }, 0] },
      { $type: this.expression(depth + 1) },
    ]);
  }

  list(depth: number): unknown {
    const safe = { $ifNull: [{ $cond: [{ $isArray: '$arr' }, '$arr', ['$n']] }, []] };
    if (depth > 2 || this.chance(0.3)) return this.pick<unknown>([safe, [this.expression(3), this.expression(3)]]);
    const next = (): unknown => this.list(depth + 1);
    return this.pick<unknown>([
      { $map: { input: next(), in: this.pick<unknown>(['$$this', '$$this.x', { $type: '$$this' }, { v: '$$this', s: '$s' }]) } },
      {
        $filter: {
          input: next(),
          as: 'e',
          cond: { [this.pick(['$gt', '$lte', '$ne'])]: [this.pick(['$$e', '$$e.x']), this.expression(3)] },
        },
      },
      { $slice: [next(), this.int(-2, 2)] },
      { $concatArrays: [next(), next()] },
      { $reverseArray: next() },
      { $setUnion: [next(), next()] },
      { $setIntersection: [next(), next()] },
      { $setDifference: [next(), next()] },
      { $sortArray: { input: next(), sortBy: this.pick<unknown>([1, -1, { x: 1 }]) } },
      { $range: [this.int(0, 6), this.int(0, 4), this.pick([1, 2, -1])] },
      { [this.pick(['$firstN', '$lastN', '$minN', '$maxN'])]: { n: this.int(1, 3), input: next() } },
      { $regexFindAll: { input: this.textual(depth + 1), regex: this.pick(['a', '(b)|(x)', '.']) } },
      { $split: [this.textual(depth + 1), this.pick(['b', ' ', 'a'])] },
      { $filter: { input: next(), cond: { $isNumber: '$$this' }, limit: this.int(1, 3) } },
      { $objectToArray: { $ifNull: ['$o', {}] } },
      { $zip: { inputs: [next(), next()], useLongestLength: this.chance(0.5) } },
    ]);
  }

  dated(): unknown {
    const zone = this.pick(['UTC', 'Asia/Jakarta', 'Europe/Paris']);
    const unit = this.pick(['year', 'quarter', 'month', 'week', 'day', 'hour', 'minute']);
    return this.pick<unknown>([
      '$d',
      {
        [this.pick([
          '$year',
          '$month',
          '$dayOfMonth',
          '$hour',
          '$week',
          '$isoWeek',
          '$isoWeekYear',
          '$dayOfWeek',
          '$dayOfYear',
          '$isoDayOfWeek',
        ])]: { date: '$d', timezone: zone },
      },
      { $dateAdd: { startDate: '$d', unit, amount: this.int(-3, 3), timezone: zone } },
      { $dateTrunc: { date: '$d', unit, binSize: this.int(1, 3), timezone: zone } },
      { $dateDiff: { startDate: '$d', endDate: new Date(1_710_000_000_000), unit, timezone: zone } },
      { $dateToParts: { date: '$d', timezone: zone, iso8601: this.chance(0.5) } },
      { $toLong: '$d' },
      { $dateSubtract: { startDate: '$d', unit, amount: this.int(-3, 3) } },
      { $dateFromParts: { year: 2024, month: this.int(-3, 15), day: this.int(-3, 40), hour: this.numeric(2), timezone: zone } },
      { $dateFromParts: { isoWeekYear: 2024, isoWeek: this.int(0, 60), isoDayOfWeek: this.int(0, 9) } },
      {
        $dateFromString: {
          dateString: this.pick<unknown>([
            '2024-02-29',
            '2024-02-29T10:11:12.5Z',
            '2024-02-29 10:11',
            'nonsense',
            '$s',
            '2023-07-01T00:00:00+07:00',
          ]),
          ...(this.chance(0.3) ? { onError: 'E', onNull: 'N' } : {}),
        },
      },
      { $dateTrunc: { date: '$d', unit: 'week', startOfWeek: this.pick(['monday', 'friday']) } },
      { $add: ['$d', this.numeric(2)] },
      { $subtract: ['$d', this.pick<unknown>(['$d', new Date(86_400_000), 1000])] },
    ]);
  }

  expression(depth = 0): unknown {
    if (depth > 2) return this.pick<unknown>(['$a', '$n', '$o.x', '$arr.x', this.literal()]);
    switch (this.int(0, 9)) {
      case 0:
        return `$${this.path()}`;
      case 1:
        return this.literal();
      case 2:
      case 3:
        return this.numeric(depth + 1);
      case 4:
        return this.boolean(depth + 1);
      case 5:
        return this.textual(depth + 1);
      case 6:
        return this.list(depth + 1);
      case 7:
        return this.dated();
      case 8:
        return { $ifNull: [this.expression(depth + 1), this.expression(depth + 1)] };
      default:
        return this.pick<unknown>([
          { $mergeObjects: ['$o', { k: this.expression(depth + 1) }] },
          { $let: { vars: { v: this.expression(depth + 1) }, in: ['$$v', '$$v.x'] } },
          {
            $switch: {
              branches: this.times(1, 3, () => ({
                case: this.chance(0.3) ? this.chance(0.5) : this.boolean(depth + 1),
                then: this.expression(depth + 1),
              })),
              ...(this.chance(0.7) ? { default: 'none' } : {}),
            },
          },
          { $setField: { field: 'x', input: '$o', value: this.expression(depth + 1) } },
          { $unsetField: { field: 'y', input: '$o' } },
          { $getField: { field: this.pick(['x', 'y']), input: '$o' } },
          { $arrayToObject: { $map: { input: this.list(depth + 1), as: 'e', in: { k: { $type: '$$e' }, v: '$$e' } } } },
          { $arrayElemAt: [this.list(depth + 1), this.int(-2, 2)] },
          { [this.pick(['$first', '$last'])]: this.list(depth + 1) },
          { [this.pick(['$stdDevPop', '$stdDevSamp', '$avg', '$min'])]: this.list(depth + 1) },
          { $reduce: { input: this.list(depth + 1), initialValue: 0, in: { $add: ['$$value', 1] } } },
          { k: this.expression(depth + 1), l: '$$ROOT.n' },
          {
            $convert: {
              input: this.expression(depth + 1),
              to: this.pick(['int', 'long', 'double', 'decimal', 'string', 'bool', 'date', 'objectId']),
              onError: 'E',
              onNull: 'N',
            },
          },
        ]);
    }
  }
}
