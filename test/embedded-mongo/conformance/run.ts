import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MongoClient } from 'mongodb';
import { start } from '../../../src/embedded-mongo/start.ts';
import { answerInMemory, canonical, type Case } from './memory.ts';

/**
 * Compares answers with those recorded from a real server.
 *   run.ts            the embedded database, through the driver
 *   run.ts --memory   its semantics alone, without storage or server
 *   run.ts <uri>      any other server
 * Last line: {"name":"conformance","figures":{passed,failed,refused}}.
 */
interface Questions {
  readonly docs: readonly Record<string, unknown>[];
  readonly cases: readonly Case[];
  readonly nameOf: (one: Case) => string;
  readonly isUnsupported: (one: Case) => boolean;
}

export interface Figures {
  passed: number;
  failed: number;
  refused: number;
}

interface Recorder {
  readonly askAll: (client: MongoClient) => Promise<Record<string, unknown>>;
}

async function load(): Promise<{ questions: Questions; golden: Record<string, unknown> }> {
  const questions = (await import(new URL('./cases.mjs', import.meta.url).href)) as Questions;
  const golden = (
    JSON.parse(readFileSync(new URL('./goldens.json', import.meta.url), 'utf8')) as { answers: Record<string, unknown> }
  ).answers;
  return { questions, golden };
}

function askInMemory({ docs, cases, nameOf }: Questions): Record<string, unknown> {
  return Object.fromEntries(
    cases.map((one) => {
      const answer = answerInMemory(one, docs);
      return [nameOf(one), 'error' in answer ? { $error: answer.error } : canonical(answer.result)];
    }),
  );
}

function isRefusal(answer: unknown): boolean {
  return typeof answer === 'object' && answer !== null && '$error' in answer;
}

/** Asks every question and tells each difference. */
export async function runConformance(uri: string | undefined, report: (line: string) => void): Promise<Figures> {
  const { questions, golden } = await load();
  let answers: Record<string, unknown>;
  if (uri === undefined) answers = askInMemory(questions);
  else {
    const { askAll } = (await import(new URL('./record.mjs', import.meta.url).href)) as Recorder;
    const client = await MongoClient.connect(uri);
    answers = await askAll(client);
    await client.close();
  }
  const figures: Figures = { passed: 0, failed: 0, refused: 0 };
  for (const one of questions.cases) {
    const name = questions.nameOf(one);
    const [expected, got] = [JSON.stringify(golden[name]), JSON.stringify(answers[name])];
    if (questions.isUnsupported(one)) {
      if (isRefusal(answers[name])) figures.refused++;
      else {
        figures.failed++;
        report(`${name}\n  must be refused, got ${got.slice(0, 300)}`);
      }
    } else if (expected === got) figures.passed++;
    else {
      figures.failed++;
      report(`${name}\n  expected ${expected?.slice(0, 300)}\n  got      ${got?.slice(0, 300)}`);
    }
  }
  return figures;
}

/** Starts the embedded database in a folder of its own for as long as it is asked. */
async function askEmbedded(report: (line: string) => void): Promise<Figures> {
  const dir = mkdtempSync(join(tmpdir(), 'conformance-'));
  const database = await start({ dir });
  try {
    return await runConformance(database.uri, report);
  } finally {
    await database.stop();
    rmSync(dir, { recursive: true, force: true });
  }
}

if (process.argv[1]?.endsWith('run.ts') === true) {
  const report = (line: string): void => console.log(line);
  const target = process.argv[2];
  const figures =
    target === undefined ? await askEmbedded(report) : await runConformance(target === '--memory' ? undefined : target, report);
  console.log(JSON.stringify({ name: 'conformance', figures }));
  process.exitCode = figures.failed === 0 ? 0 : 1;
}
