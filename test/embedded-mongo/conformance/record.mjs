// Records what a real MongoDB answers to every case, or compares another server with what was recorded.
//   node record.mjs record  URI   writes goldens.json beside this file
//   node record.mjs compare URI   prints each difference; last line: passed, failed
// `mongodb` and `bson` are taken from the folder in which it is run.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { docs, cases, nameOf } from './cases.mjs';

const load = createRequire(join(process.cwd(), 'noop.js'));
const { MongoClient } = load('mongodb');
const { EJSON, ObjectId } = load('bson');
const file = new URL('./goldens.json', import.meta.url);
const exact = { promoteValues: false, bsonRegExp: true };

/** An `_id` that was made by the server is not compared. */
function withoutMadeId(doc) {
  return doc._id instanceof ObjectId ? { ...doc, _id: 'made' } : doc;
}

/** Asks every case of a server: canonical extended JSON of the result, or its error code. */
export async function askAll(client, report = () => {}) {
  const collection = client.db('conformance').collection('c');
  let filled;
  const fill = async (list) => {
    if (filled === list) return;
    await collection.deleteMany({});
    if (list.length > 0) await collection.insertMany(list.map((doc) => ({ ...doc })));
    filled = list;
  };
  const update = async (one) => {
    filled = undefined;
    const options = { upsert: one.upsert, arrayFilters: one.arrayFilters };
    const done = one.replace
      ? await collection.replaceOne(one.filter, one.update, { upsert: one.upsert })
      : await collection.updateOne(one.filter, one.update, options);
    const counts = [done.matchedCount, done.modifiedCount, done.upsertedCount];
    if (one.docs) return [...counts, ...(await collection.find({}, exact).toArray()).map(withoutMadeId)];
    const doc = await collection.findOne({ _id: one.filter._id ?? 105 }, exact);
    if (one.typeOnly) doc[one.typeOnly] = typeof doc[one.typeOnly];
    return [...counts, doc];
  };
  const answer = async (one) => {
    try {
      const { projection, sort, collation, skip, limit } = one;
      if (one.kind === 'find')
        return { result: await collection.find(one.filter, { projection, sort, collation, skip, limit, ...exact }).toArray() };
      if (one.kind === 'agg') return { result: await collection.aggregate(one.pipeline, { collation, ...exact }).toArray() };
      if (one.kind === 'distinct')
        return { result: await collection.distinct(one.key, one.filter ?? {}, { collation, ...exact }) };
      return { result: await update(one) };
    } catch (error) {
      return { error: error.code === undefined ? error.name : Number(error.code) };
    }
  };
  await client.db('conformance').dropDatabase();
  const answers = {};
  for (const one of cases) {
    await fill(one.docs ?? docs);
    const { result, error } = await answer(one);
    const golden = error === undefined ? JSON.parse(EJSON.stringify(result, { relaxed: false })) : { $error: error };
    answers[nameOf(one)] = one.anyOrder && Array.isArray(golden) ? golden.map((item) => JSON.stringify(item)).sort() : golden;
    report(one, answers[nameOf(one)]);
  }
  return answers;
}

async function main([mode, uri]) {
  const client = await MongoClient.connect(uri);
  const answers = await askAll(client);
  if (mode === 'record') {
    const { version } = await client.db().admin().serverInfo();
    writeFileSync(file, JSON.stringify({ server: version, answers }, null, 1) + '\n');
    console.log(`${Object.keys(answers).length} answers of MongoDB ${version} recorded`);
  } else {
    const golden = JSON.parse(readFileSync(file, 'utf8')).answers;
    let failed = 0;
    for (const [name, expected] of Object.entries(golden)) {
      if (JSON.stringify(expected) === JSON.stringify(answers[name])) continue;
      failed++;
      console.log(
        `${name}\n  expected ${JSON.stringify(expected).slice(0, 300)}\n  got      ${JSON.stringify(answers[name]).slice(0, 300)}`,
      );
    }
    console.log(`${Object.keys(golden).length - failed} passed, ${failed} failed`);
  }
  await client.close();
}

if (process.argv[1]?.endsWith('record.mjs')) await main(process.argv.slice(2));
