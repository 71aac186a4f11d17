import { MongoClient, type Collection, type Document as Json } from 'mongodb';
import { meaningsAt, measureAt, productIdAt, slotAt, type CapabilityIndex } from '../../src/matching/capabilityIndex.ts';
import { compileNeed, type CompiledNeed } from '../../src/matching/compileNeed.ts';
import { measureFor, type Part } from '../../src/matching/part.ts';
import { readinessCertificates } from '../../src/matching/criteria/readiness.ts';
import { curves, limits, weights, type CriterionName } from '../../src/matching/weights.ts';
import type { Curve } from '../../src/matching/curves.ts';
import {
  CERTIFICATES,
  CERTIFICATE_SLOTS,
  CLAIMED,
  DEALS,
  FREE,
  LEAD_DAYS,
  MIN_ORDER,
  ON_TIME,
  PLACE_X,
  PLACE_Y,
  PLACE_Z,
  PRICE,
  PRODUCT_BYTES,
  PRODUCT_F64,
  PRODUCT_U16,
  RADIUS_KM,
  RATING,
  RENEWING,
  REPACKS,
  SPHERE,
  TRAITS,
  UMKM_I32,
  UMKM_U16,
} from '../../src/matching/index/records.ts';
import type { NeedProfile } from '../../src/matching/matching.rules.ts';
import { explain } from '../../src/matching/explain.ts';
import { isActive } from '../../src/matching/facts.ts';
import { median } from './timing.ts';

/** One document for each meaning of each product, with what is known of its UMKM. */
function documentsOf(index: CapabilityIndex): Json[] {
  const { product, umkm } = index;
  const found: Json[] = [];
  for (let row = 0; row < index.rows; row++) {
    const slot = slotAt(index, row);
    const [fours, pairs] = [slot * UMKM_I32, slot * UMKM_U16];
    const [claimed, renewing] = [umkm.u16[pairs + CLAIMED] as number, umkm.u16[pairs + RENEWING] as number];
    const until = Array.from({ length: CERTIFICATE_SLOTS }, (_, type) =>
      (claimed & (1 << type)) === 0 ? (umkm.u16[pairs + CERTIFICATES + type] as number) : 0,
    );
    for (const meaning of meaningsAt(index, row))
      found.push({
        umkm: index.umkmIds[slot],
        product: productIdAt(index, row),
        slot,
        row,
        meaning,
        measure: measureAt(index, row),
        free: product.f64[row * PRODUCT_F64 + FREE],
        minOrder: product.f64[row * PRODUCT_F64 + MIN_ORDER],
        price: product.f64[row * PRODUCT_F64 + PRICE],
        lead: product.u16[row * PRODUCT_U16 + LEAD_DAYS],
        repacks: ((product.u8[row * PRODUCT_BYTES + TRAITS] as number) & REPACKS) !== 0,
        active: isActive(index, slot),
        x: (umkm.i32[fours + PLACE_X] as number) * SPHERE,
        y: (umkm.i32[fours + PLACE_Y] as number) * SPHERE,
        z: (umkm.i32[fours + PLACE_Z] as number) * SPHERE,
        radius: Math.abs(umkm.f32[fours + RADIUS_KM] as number),
        until,
        renewed: until.map((day, type) => ((renewing & (1 << type)) !== 0 ? day : 0)),
        deals: umkm.u16[pairs + DEALS],
        onTime: umkm.f32[fours + ON_TIME],
        rating: umkm.f32[fours + RATING],
      });
  }
  return found;
}

const max = (...values: unknown[]): Json => ({ $max: values });
const min = (...values: unknown[]): Json => ({ $min: values });
const add = (...values: unknown[]): Json => ({ $add: values });
const times = (...values: unknown[]): Json => ({ $multiply: values });
const minus = (a: unknown, b: unknown): Json => ({ $subtract: [a, b] });
const over = (a: unknown, b: unknown): Json => ({ $divide: [a, b] });
const when = (test: unknown, then: unknown, other: unknown): Json => ({ $cond: [test, then, other] });

const notAbove = (ratio: unknown, { missed, hopeless }: Curve): Json =>
  when({ $lte: [ratio, 1] }, 1, when({ $gte: [ratio, hopeless] }, 0, over(times(missed, minus(hopeless, ratio)), hopeless - 1)));
const notBelow = (ratio: unknown, { missed, hopeless }: Curve): Json =>
  when({ $gte: [ratio, 1] }, 1, when({ $lte: [ratio, hopeless] }, 0, over(times(missed, minus(ratio, hopeless)), 1 - hopeless)));
const between = (value: unknown, from: number, to: number): Json => max(0, min(1, over(minus(value, from), to - from)));

const EARTH_DIAMETER_KM = 2 * 6371.0088;

/** Values of the criteria that need no need of their own; null where there is no data. */
function valuesOf(compiled: CompiledNeed, ids: readonly number[], relevances: readonly number[]): Record<CriterionName, unknown> {
  const { need } = compiled;
  const held = (place: number): Json => ({
    $or: [
      { $gte: [{ $arrayElemAt: ['$until', place] }, compiled.windowEnd] },
      { $gte: [{ $arrayElemAt: ['$renewed', place] }, compiled.today] },
    ],
  });
  const count = (places: readonly number[]): Json => add(0, ...places.map((place) => when(held(place), 1, 0)));
  const nice = need.niceCertificates.map((type) => compiled.certificateTypes.indexOf(type));
  const share = over(count(nice), Math.max(1, nice.length));
  const off = when({ $gte: ['$pack', 1] }, '$pack', over(1, max('$pack', 1e-9)));
  return {
    relevance: { $arrayElemAt: [relevances, { $indexOfArray: [ids, '$meaning'] }] },
    capacity: notBelow(add('$supply', 1e-12), curves.capacity),
    price: need.maxPriceIdr === null ? null : when({ $lte: ['$price', 0] }, null, notAbove(minus('$cost', 1e-9), curves.price)),
    leadTime: notAbove(over('$lead', Math.max(1, need.neededWithinDays)), curves.leadTime),
    minimumOrder: notAbove(minus('$least', 1e-9), curves.minimumOrder),
    wishes:
      nice.length === 0
        ? null
        : when({ $lt: [share, 0.5] }, add(0.3, times(0.4, share)), add(0.8, times(0.4, minus(share, 0.5)))),
    track: when({ $lt: ['$deals', limits.trackDeals] }, null, min(between('$rating', 2.8, 3.8), between('$onTime', 0.5, 0.82))),
    packaging: when(
      '$repacks',
      1,
      when({ $eq: ['$pack', 0] }, null, when({ $lte: [off, 1.25] }, 1, when({ $gte: [off, 3] }, 0, over(minus(3, off), 1.75)))),
    ),
    distance: max(0, minus(1, over('$km', 150))),
    readiness: between(count(readinessCertificates.map((type) => compiled.certificateTypes.indexOf(type))), 0, 3),
  };
}

/** One aggregation that finds, gates, scores, keeps the best of each UMKM, sorts and cuts: what the engine does, said to the server. */
export function pipelineFor(index: CapabilityIndex, compiled: CompiledNeed, part: Part, top: number): Json[] {
  const { need } = compiled;
  const ids = part.meanings.map(({ id }) => id);
  const known = index.measures.list.map((_one, measure) => part.measures[measure] ?? measureFor(part, index, measure));
  const per = (of: (one: (typeof known)[number]) => number): Json => {
    const list = known.map((one) => (Number.isFinite(of(one)) ? of(one) : 0));
    return { $arrayElemAt: [list, '$measure'] };
  };
  const convertible = known.flatMap(({ conversion }, measure) => (conversion === null ? [] : [measure]));
  const must = need.mustCertificates.map((type) => {
    const place = compiled.certificateTypes.indexOf(type);
    return {
      $or: [{ [`until.${place}`]: { $gte: compiled.windowEnd } }, { [`renewed.${place}`]: { $gte: compiled.today } }],
    };
  });
  const square = (axis: 'x' | 'y' | 'z'): Json => ({ $pow: [minus(`$${axis}`, compiled.place[axis]), 2] });
  const values = valuesOf(
    compiled,
    ids,
    part.meanings.map(({ relevance }) => relevance),
  );
  const names = Object.keys(values) as CriterionName[];
  const points = names.map((name) =>
    when({ $eq: [`$v.${name}`, null] }, 0, {
      $floor: add(over(times(10_000 * weights[name], `$v.${name}`), '$sum'), 0.5),
    }),
  );
  return [
    {
      $match: {
        meaning: { $in: ids },
        active: true,
        lead: { $lte: limits.leadTimes * Math.max(1, need.neededWithinDays) },
        measure: { $in: convertible },
        ...(must.length > 0 ? { $and: must } : {}),
      },
    },
    {
      $set: {
        km: times(EARTH_DIAMETER_KM, { $asin: min(1, over({ $sqrt: add(square('x'), square('y'), square('z')) }, 2)) }),
        supply: times(
          '$free',
          per(({ perFree }) => perFree),
        ),
        least: times(
          '$minOrder',
          per(({ perMinimum }) => perMinimum),
        ),
        cost: times(
          '$price',
          per(({ perRupiah }) => perRupiah),
        ),
        pack: per(({ packRatio }) => packRatio),
      },
    },
    {
      $match: {
        supply: { $gte: limits.capacityShare },
        least: { $lte: limits.minimumOrderTimes },
        ...(need.priceFirm && need.maxPriceIdr !== null ? { cost: { $lte: 1 + 1e-9 } } : {}),
        $expr: { $lte: ['$km', '$radius'] },
      },
    },
    { $project: { umkm: 1, product: 1, slot: 1, row: 1, km: 1, v: values } },
    { $set: { sum: add(...names.map((name) => when({ $eq: [`$v.${name}`, null] }, 0, weights[name]))) } },
    { $set: { score: add(...points) } },
    { $sort: { score: -1, 'v.relevance': -1, product: 1 } },
    { $group: { _id: '$umkm', best: { $first: '$$ROOT' } } },
    { $sort: { 'best.score': -1, 'best.km': 1, _id: 1 } },
    { $limit: top },
    { $project: { score: '$best.score', row: '$best.row', slot: '$best.slot', km: '$best.km', relevance: '$best.v.relevance' } },
  ];
}

async function filled(collection: Collection, index: CapabilityIndex): Promise<void> {
  const documents = documentsOf(index);
  for (let from = 0; from < documents.length; from += 5_000) await collection.insertMany(documents.slice(from, from + 5_000));
  await collection.createIndex({ meaning: 1, active: 1, lead: 1 });
  await collection.createIndex({ meaning: 1, measure: 1 });
}

interface Found {
  readonly _id: string;
  readonly score: number;
  readonly row: number;
  readonly slot: number;
  readonly km: number;
  readonly relevance: number;
}

export interface MongoFigures {
  readonly medianMs: number;
  /** How many needs were compared, and how many got the same list. */
  readonly compared: number;
  readonly identical: number;
}

/** The same ranking by a real MongoDB server over the same data, explained by the engine; `ours` is the list to agree with. */
export async function mongoFigures(
  uri: string,
  index: CapabilityIndex,
  needs: readonly NeedProfile[],
  top: number,
  ours: (need: NeedProfile) => readonly string[],
): Promise<MongoFigures> {
  const client = await MongoClient.connect(uri);
  const database = client.db(`bench_matching_${process.pid}`);
  try {
    const collection = database.collection('products');
    await filled(collection, index);
    const durations: number[] = [];
    let identical = 0;
    for (const round of [0, 1])
      for (const need of needs) {
        const compiled = compileNeed(index, need, { acceptClaimed: false, free: null });
        const part = compiled.parts[0] as Part;
        const start = performance.now();
        const found = await collection.aggregate<Found>(pipelineFor(index, compiled, part, top)).toArray();
        const candidates = found.map(({ slot, row, relevance, score, km: distanceKm }) => {
          return {
            slot: slot | 0,
            row: row | 0,
            part,
            relevance,
            coverage: 1,
            score: score | 0,
            failed: 0,
            distanceKm,
            rows: [],
          };
        });
        explain(index, compiled, candidates, true);
        if (round > 0) durations.push(performance.now() - start);
        else if (found.map(({ _id }) => _id).join() === ours(need).join()) identical++;
      }
    return { medianMs: median(durations), compared: needs.length, identical };
  } finally {
    await database.dropDatabase();
    await client.close();
  }
}
