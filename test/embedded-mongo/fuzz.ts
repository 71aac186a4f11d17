import { EJSON, type Document } from 'bson';
import { MongoClient, type Db } from 'mongodb';
import { Generator, type Question } from './fuzzCases.ts';
import { temporaryServer } from './temporaryServer.ts';

/**
 * Asks a real server and the embedded database the same random commands.
 *   REAL_MONGODB_URI=… tsx fuzz.ts --cases 20000 --seed 1
 * Last line: {"name":"fuzz","figures":{cases,differences,errors,refused,reordered}}.
 */
const exact = { promoteValues: false, bsonRegExp: true } as const;
/** The real server tells of a date that it cannot read byte by byte ("Unexpected character"), which is no UTF-8; ours must be. */
const exactOf = (isReal: boolean): typeof exact & { enableUtf8Validation: boolean } => ({
  ...exact,
  enableUtf8Validation: !isReal,
});
const DOCS_PER_ROUND = 12;
const QUESTIONS_PER_ROUND = 60;
/** What a reply holds besides its answer. */
const frame = ['$clusterTime', 'operationTime', 'electionId', 'opTime', 'cursor'];

export interface FuzzFigures {
  cases: number;
  differences: number;
  /** Questions that both refuse with the same code. */
  errors: number;
  /** What is said not to be supported (238). */
  refused: number;
  /** Pipelines whose documents differ in the order of fields only. */
  reordered: number;
}

/** What a server said: `done` is the reply without its documents, `docs` what was found, or what the collection holds afterwards. */
type Answer = { readonly done: Document; readonly docs: Document[] } | { readonly error: number; readonly message: string };

async function ask(db: Db, { command, docs }: Question, isReal: boolean): Promise<Answer> {
  try {
    if (docs !== undefined) await refill(db, 'u', docs);
    const reply = await db.command(command, exactOf(isReal));
    const done = Object.fromEntries(Object.entries(reply).filter(([key]) => !frame.includes(key)));
    const wrong = (reply['writeErrors'] as { code: unknown; errmsg: string }[] | undefined)?.[0];
    if (wrong !== undefined) return { error: Number(wrong.code), message: wrong.errmsg };
    const held =
      docs === undefined ? (reply['cursor'] as { firstBatch: Document[] } | undefined)?.firstBatch : await everything(db);
    return { done, docs: held ?? [] };
  } catch (error) {
    const { code, message } = error as { code?: unknown; message: string };
    if (code === undefined) throw error;
    return { error: Number(code), message };
  }
}

async function everything(db: Db): Promise<Document[]> {
  return db.collection('u').find({}, exact).sort({ _id: 1 }).toArray();
}

async function refill(db: Db, name: string, docs: readonly Document[]): Promise<void> {
  await db.collection(name).deleteMany({});
  // a unique index may refuse some of them
  await db.command({ insert: name, documents: docs, ordered: false });
}

/** Both make the same collections, and say the same about indexes that the documents do not allow. */
async function prepare(db: Db, generated: { docs: Document[]; indexes: Document[]; ownIndexes: Document[] }): Promise<unknown[]> {
  await refill(db, 'c', generated.docs);
  const made: unknown[] = [];
  for (const [name, indexes] of [
    ['c', generated.indexes],
    ['u', generated.ownIndexes],
  ] as const) {
    await db.command({ dropIndexes: name, index: '*' }).catch(() => undefined);
    for (const index of indexes)
      made.push(
        await db.command({ createIndexes: name, indexes: [index] }).then(
          () => index['name'] as string,
          (error: { code: unknown }) => error.code,
        ),
      );
  }
  return made;
}

const canonical = (value: unknown): unknown => JSON.parse(EJSON.stringify(value, { relaxed: false }));

function plain(answer: Answer, { anyOrder, anyError }: Question): string {
  if ('error' in answer) {
    // the computed fields of a stage are in a hash table there: which of several fails first is open
    if (answer.message.startsWith('Failed to optimize pipeline')) return 'error of constants';
    return anyError === true ? 'error' : `error ${answer.error}`;
  }
  const docs = (canonical(answer.docs) as unknown[]).map((doc) => JSON.stringify(doc));
  return [JSON.stringify(canonical(answer.done)), ...(anyOrder === true ? docs.sort() : docs)].join('\n');
}

/**
 * For pipelines: the server does not read fields that are set later, and those then stand where they are set, so the order of fields
 * within a document is not always that of the stages. Such answers are counted apart.
 */
function withoutOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutOrder);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, withoutOrder(inner)]),
  );
}

function sameButForOrder(real: Answer, mine: Answer): boolean {
  if ('error' in real || 'error' in mine) return false;
  const text = ({ docs }: { docs: Document[] }): string =>
    JSON.stringify((canonical(docs) as unknown[]).map((doc) => JSON.stringify(withoutOrder(doc))).sort());
  return text(real) === text(mine);
}

/** Compares so many random questions; tells each difference. */
export async function fuzz(uri: string, cases: number, seed: number, report: (line: string) => void): Promise<FuzzFigures> {
  const real = await MongoClient.connect(uri);
  const mine = await temporaryServer();
  const name = `fuzz_${process.pid}`;
  const both = [real.db(name), mine.client.db(name)] as const;
  const figures: FuzzFigures = { cases: 0, differences: 0, errors: 0, refused: 0, reordered: 0 };
  try {
    for (let round = 0; figures.cases < cases; round++) {
      const generator = new Generator(seed * 1_000_003 + round);
      const docs = Array.from({ length: DOCS_PER_ROUND }, (_, id) => generator.doc(id));
      const { indexes, ownIndexes } = generator.definitions();
      const [theirs, ours] = await Promise.all(both.map((db) => prepare(db, { docs, indexes, ownIndexes })));
      const known = theirs!.filter((one) => typeof one === 'string');
      if (JSON.stringify(theirs) !== JSON.stringify(ours)) {
        figures.differences++;
        report(
          `seed ${seed} round ${round} indexes ${JSON.stringify([indexes, ownIndexes])}: ${theirs?.join()} here ${ours?.join()}`,
        );
        continue;
      }
      for (let i = 0; i < QUESTIONS_PER_ROUND && figures.cases < cases; i++) {
        const one = generator.question(docs, known);
        figures.cases++;
        const [expected, got] = (await Promise.all(both.map((db, i) => ask(db, one, i === 0)))) as [Answer, Answer];
        if (plain(expected, one) === plain(got, one)) figures.errors += 'error' in got ? 1 : 0;
        else if ('aggregate' in one.command && sameButForOrder(expected, got)) figures.reordered++;
        else if ('error' in got && got.error === 238) figures.refused++;
        else {
          figures.differences++;
          report(`seed ${seed} round ${round} ${describe(one, indexes, ownIndexes, docs, expected, got)}`);
        }
      }
    }
  } finally {
    await both[0].dropDatabase();
    await real.close();
    await mine.end();
  }
  return figures;
}

function describe(
  one: Question,
  indexes: Document[],
  ownIndexes: Document[],
  docs: Document[],
  expected: Answer,
  got: Answer,
): string {
  const show = (answer: Answer): string => ('error' in answer ? `error ${answer.error} ${answer.message}` : plain(answer, one));
  const [theirs, ours] = [show(expected), show(got)];
  let at = 0;
  while (at < theirs.length && theirs[at] === ours[at]) at++;
  const from = Math.max(0, at - 200);
  const input = EJSON.stringify({ indexes: one.docs ? ownIndexes : indexes, docs: one.docs ?? docs }, { relaxed: true });
  return `${EJSON.stringify(one.command, { relaxed: true })}\n  over   ${input}\n  server ${theirs.slice(from, at + 300)}\n  here   ${ours.slice(from, at + 300)}`;
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
