import { EJSON, ObjectId, type Document } from 'bson';
import { MongoClient, type Collection } from 'mongodb';
import { answerInMemory, canonical, type Answer, type Case } from './conformance/memory.ts';
import { Generator } from './fuzzCases.ts';

/**
 * Asks a real server and the semantics the same random questions.
 *   REAL_MONGODB_URI=… tsx fuzz.ts --cases 20000 --seed 1
 * Last line: {"name":"fuzz","figures":{cases,differences,refused,reordered}}.
 */
const exact = { promoteValues: false, bsonRegExp: true } as const;
const DOCS_PER_ROUND = 12;
const QUESTIONS_PER_ROUND = 60;

export interface FuzzFigures {
  cases: number;
  differences: number;
  refused: number;
  /** Pipelines whose documents differ in the order of fields only. */
  reordered: number;
}

async function askServer(one: Case, common: Collection<Document>, own: Collection<Document>): Promise<Answer> {
  try {
    if (one.kind === 'find') {
      const options = {
        ...exact,
        ...(one.projection && { projection: one.projection }),
        ...(one.sort && { sort: one.sort }),
        ...(one.limit !== undefined && { limit: one.limit }),
      };
      return { result: await common.find(one.filter!, options).toArray() };
    }
    if (one.kind === 'agg') return { result: await common.aggregate(one.pipeline, exact).toArray() };
    if (one.kind === 'distinct') return { result: await common.distinct(one.key!, one.filter!, exact) };
    await own.deleteMany({});
    await own.insertMany(one.docs!.map((doc) => ({ ...doc })));
    const done =
      one.replace === true
        ? await own.replaceOne(one.filter!, one.update as Document, { upsert: one.upsert === true })
        : await own.updateOne(one.filter!, one.update!, {
            upsert: one.upsert === true,
            ...(one.arrayFilters && { arrayFilters: one.arrayFilters }),
          });
    const after = await own.find({}, exact).toArray();
    return {
      result: [
        done.matchedCount,
        done.modifiedCount,
        done.upsertedCount,
        ...after.map((doc) => (doc['_id'] instanceof ObjectId ? { ...doc, _id: 'made' } : doc)),
      ],
    };
  } catch (error) {
    const { code, message } = error as { code?: unknown; message: string };
    if (code === undefined) throw error;
    return { error: Number(code), message };
  }
}

function plain(answer: Answer, one: Case): string {
  if ('error' in answer) return `error ${answer.error}`;
  const value = canonical(answer.result);
  return one.anyOrder === true && Array.isArray(value)
    ? JSON.stringify(value.map((item) => JSON.stringify(item)).sort())
    : JSON.stringify(value);
}

/**
 * For pipelines: the server's optimizer drops fields that are set later, and a field once removed keeps its place in memory, so the
 * order of fields within a document is not always that of the stages. Such answers are counted apart.
 */
function sortedKeys(text: string): string {
  return [...text].sort().join('');
}

/** Compares so many random questions; tells each difference. */
export async function fuzz(uri: string, cases: number, seed: number, report: (line: string) => void): Promise<FuzzFigures> {
  const client = await MongoClient.connect(uri);
  const database = client.db(`fuzz_${process.pid}`);
  const common = database.collection<Document>('c');
  const own = database.collection<Document>('u');
  const figures: FuzzFigures = { cases: 0, differences: 0, refused: 0, reordered: 0 };
  try {
    for (let round = 0; figures.cases < cases; round++) {
      const generator = new Generator(seed * 1_000_003 + round);
      const docs = Array.from({ length: DOCS_PER_ROUND }, (_, id) => generator.doc(id));
      await common.deleteMany({});
      await common.insertMany(docs.map((doc) => ({ ...doc })));
      for (let i = 0; i < QUESTIONS_PER_ROUND && figures.cases < cases; i++) {
        const one = generator.question(docs, figures.cases++);
        const real = await askServer(one, common, own);
        const mine = answerInMemory(one, docs);
        if (plain(real, one) === plain(mine, one)) continue;
        if (one.kind === 'agg' && sortedKeys(plain(real, one)) === sortedKeys(plain(mine, one))) figures.reordered++;
        else if ('error' in mine && mine.error === 238) figures.refused++;
        else {
          figures.differences++;
          report(describe(one, real, mine, seed, round));
        }
      }
    }
  } finally {
    await database.dropDatabase();
    await client.close();
  }
  return figures;
}

function describe(one: Case, real: Answer, mine: Answer, seed: number, round: number): string {
  const { docs, name, ...question } = one;
  const show = (answer: Answer): string => ('error' in answer ? `error ${answer.error} ${answer.message}` : plain(answer, one));
  const input = one.kind === 'upd' ? `\n  doc    ${EJSON.stringify(docs![0], { relaxed: true })}` : '';
  const [theirs, ours] = [show(real), show(mine)];
  let at = 0;
  while (at < theirs.length && theirs[at] === ours[at]) at++;
  const from = Math.max(0, at - 200);
  return `seed ${seed} round ${round} case ${name}: ${EJSON.stringify(question, { relaxed: true })}${input}\n  server ${theirs.slice(from, at + 300)}\n  here   ${ours.slice(from, at + 300)}`;
}

if (process.argv[1]?.endsWith('fuzz.ts') === true) {
  const option = (name: string, fallback: number): number => {
    const at = process.argv.indexOf(`--${name}`);
    return at < 0 ? fallback : Number(process.argv[at + 1]);
  };
  const uri = process.env['REAL_MONGODB_URI'];
  if (uri === undefined) throw new Error('REAL_MONGODB_URI names no server to compare with');
  const figures = await fuzz(uri, option('cases', 20_000), option('seed', 1), (line) => console.log(line));
  console.log(JSON.stringify({ name: 'fuzz', figures }));
  process.exitCode = figures.differences === 0 ? 0 : 1;
}
