import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MongoClient, type Collection, type Document } from 'mongodb';
import type { start as Start } from '../../src/embedded-mongo/start.ts';

/**
 * The embedded database beside a real server (`MONGODB_URI`) in one run: medians of our time ÷ theirs, 50,000 documents.
 * Without a server only our own times are printed. The last line is one JSON object.
 */
const documents = 50_000;
/** What is measured is what `npm start` runs: compiled, by the very same step. */
const built = spawnSync(process.execPath, ['src/prepare.mjs', 'build'], {
  cwd: new URL('../..', import.meta.url),
  encoding: 'utf8',
});
if (built.status !== 0) throw new Error(`the build failed: ${built.stdout}${built.stderr}`);
const compiled = new URL('../../dist/embedded-mongo/start.js', import.meta.url);
const { start } = (await import(compiled.href)) as { start: typeof Start };
const runs = 5;
/** Runs that are not counted: a service's code has long been compiled and its cache filled when people come. */
const warmups = 2;
const starts = 15;

const makeDocs = (from: number, count: number): Document[] =>
  Array.from({ length: count }, (_, k) => {
    const i = from + k;
    return {
      _id: i,
      name: `product ${i}`,
      district: `d${i % 28}`,
      price: (i * 7919) % 100_000,
      stock: i % 50,
      tags: [`t${i % 7}`, `t${i % 11}`],
      place: { x: i % 100, y: i % 90 },
      note: 'x'.repeat(80),
    };
  });

interface Side {
  client: MongoClient;
  collection: Collection<Document>;
}

const measures: Record<string, (side: Side, run: number) => Promise<void>> = {
  async findOne({ collection }, run) {
    for (let i = 0; i < 2000; i++) await collection.findOne({ _id: ((i * 131 + run) % documents) as never });
  },
  async updateOne({ collection }, run) {
    for (let i = 0; i < 1000; i++)
      await collection.updateOne({ _id: ((i * 37 + run) % documents) as never }, { $inc: { stock: 1 } });
  },
  async insertMany({ client }, run) {
    const target = client.db('bench').collection(`inserted${run}`);
    for (let at = 0; at < 10_000; at += 1000) await target.insertMany(makeDocs(at, 1000));
  },
  async indexedFind({ collection }, run) {
    for (let i = 0; i < 40; i++)
      await collection
        .find({ district: `d${(i + run) % 28}`, price: { $gte: 50_000 } })
        .sort({ price: 1 })
        .limit(200)
        .toArray();
  },
  async transaction({ client, collection }, run) {
    for (let i = 0; i < 60; i++) {
      await client.withSession((session) =>
        session.withTransaction(async () => {
          await collection.updateOne({ _id: ((i * 11 + run) % documents) as never }, { $inc: { stock: -1 } }, { session });
          await collection.updateOne({ _id: ((i * 13 + 1 + run) % documents) as never }, { $inc: { stock: 1 } }, { session });
          await client.db('bench').collection<Document>('log').insertOne({ i, run }, { session });
        }),
      );
    }
  },
  async scan({ collection }) {
    for (let i = 0; i < 3; i++) await collection.find({ stock: 7, 'place.x': { $lt: 40 } }).toArray();
  },
  async group({ collection }) {
    for (let i = 0; i < 3; i++)
      await collection
        .aggregate([{ $group: { _id: '$district', sum: { $sum: '$price' }, mean: { $avg: '$stock' }, n: { $sum: 1 } } }])
        .toArray();
  },
};

async function prepare(uri: string): Promise<Side> {
  const client = await MongoClient.connect(uri);
  const db = client.db('bench');
  await db.dropDatabase();
  const collection = db.collection<Document>('products');
  for (let at = 0; at < documents; at += 5000) await collection.insertMany(makeDocs(at, 5000));
  await collection.createIndex({ district: 1, price: 1 });
  await db.createCollection('log');
  for (let run = 0; run < warmups + runs; run++) await db.createCollection(`inserted${run}`);
  return { client, collection };
}

const median = (values: number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const round = (value: number): number => Math.round(value * 1000) / 1000;

async function timed(action: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await action();
  return performance.now() - begun;
}

/** Longest time in ms that this thread's event loop stood still while the action ran. */
async function longestStall(action: () => Promise<unknown>): Promise<number> {
  let last = performance.now();
  let longest = 0;
  const timer = setInterval(() => {
    const now = performance.now();
    longest = Math.max(longest, now - last - 1);
    last = now;
  }, 1);
  await action();
  clearInterval(timer);
  return longest;
}

const dir = mkdtempSync(join(tmpdir(), 'embedded-bench-'));
let embedded = await start({ dir });
const ours = await prepare(embedded.uri);
const realUri = process.env['MONGODB_URI'];
const theirs = realUri === undefined ? undefined : await prepare(realUri);
const figures: Record<string, number> = {};

for (const [name, measure] of Object.entries(measures)) {
  const own: number[] = [];
  const real: number[] = [];
  for (let run = 0; run < warmups + runs; run++) {
    const ownMs = await timed(() => measure(ours, run));
    const realMs = theirs ? await timed(() => measure(theirs, run)) : Number.NaN;
    if (run < warmups) continue;
    own.push(ownMs);
    real.push(realMs);
  }
  const ratio = theirs ? round(median(own) / median(real)) : undefined;
  console.log(`${name}: ours ${round(median(own))} ms${theirs ? `, real server ${round(median(real))} ms, ratio ${ratio}` : ''}`);
  if (ratio !== undefined) figures[name] = ratio;
}

figures['stallMs'] = round(
  await longestStall(() => ours.collection.aggregate([{ $group: { _id: '$stock', n: { $sum: 1 } } }]).toArray()),
);
await ours.client.close();
await embedded.stop();
const startTimes: number[] = [];
for (let run = 0; run < starts; run++) {
  const begun = performance.now();
  embedded = await start({ dir });
  const again = await MongoClient.connect(embedded.uri);
  await again.db('bench').collection('products').findOne({});
  startTimes.push(performance.now() - begun);
  await again.close();
  await embedded.stop();
}
figures['startMs'] = round(median(startTimes));
if (theirs) {
  await theirs.client.db('bench').dropDatabase();
  await theirs.client.close();
}
rmSync(dir, { recursive: true, force: true });
console.log(JSON.stringify({ name: 'database', figures }));
