import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { connectDatabase, disconnectDatabase } from '../../src/platform/database.ts';
import { start } from '../../src/embedded-mongo/start.ts';
import { signInAs } from '../support/client.ts';
import { PASSWORD } from '../support/people.ts';
import { check, type Findings } from './checks.ts';
import { addDistrict, databaseFolder, type District } from './district.ts';
import { buyerAt, nothingConfirmed, ownerAt, Unexpected, type Person } from './people.ts';

export interface CrashReport extends Findings {
  readonly rounds: number;
  /** How many needs, sendings and answers the service has confirmed. */
  readonly acknowledged: number;
  /** Answers with a server error while it ran. */
  readonly wrong: readonly string[];
}

/** The process is killed within this time after the first thing that it confirmed, or when it has confirmed nothing for so long. */
const MOST_MS = 1_500;
const PATIENCE_MS = 30_000;

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}

/** Starts the compiled service on this data and waits until it answers. */
async function startService(dataDir: string, port: number): Promise<ChildProcess> {
  const { MONGODB_URI: _, ...inherited } = process.env;
  const env = { ...inherited, DATA_DIR: dataDir, PORT: String(port), DEMO: 'off', LOG_LEVEL: 'error' };
  const child = spawn(process.execPath, ['dist/main.js'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const ready = await Promise.race([once(child.stdout, 'data').then(() => true), once(child, 'exit').then(() => false)]);
  if (!ready) throw new Error('The service ended before it was ready');
  child.stdout.resume();
  return child;
}

async function peopleAt(
  url: string,
  { buyers, owners }: District,
  confirmed: ReturnType<typeof nothingConfirmed>,
): Promise<Person[]> {
  const people: Person[] = [];
  for (const identity of buyers) people.push(buyerAt(await signInAs(url, identity, PASSWORD), confirmed));
  for (const identity of owners) people.push(ownerAt(await signInAs(url, identity, PASSWORD), confirmed));
  return people;
}

/** Lets everybody work until the process is killed at some moment after it has begun to confirm. */
async function workUntilKilled(child: ChildProcess, people: readonly Person[], acknowledged: () => number): Promise<string[]> {
  const wrong: string[] = [];
  const before = acknowledged();
  let over = false;
  const atWork = people.map(async (person) => {
    while (!over) {
      await person().catch((error: unknown) => {
        if (error instanceof Unexpected) wrong.push(error.message);
      });
    }
  });
  const latest = Date.now() + PATIENCE_MS;
  while (acknowledged() === before && Date.now() < latest) await pause(10);
  await pause(Math.random() * MOST_MS);
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
  over = true;
  await Promise.all(atWork);
  return wrong;
}

async function lookInto<Result>(dataDir: string, look: () => Promise<Result>): Promise<Result> {
  const database = await start({ dir: databaseFolder(dataDir) });
  await connectDatabase(database.uri);
  const result = await look();
  await disconnectDatabase();
  await database.stop();
  return result;
}

/**
 * Kills the running service so many times at a random moment while hotels post needs and owners answer, and looks after each time, before
 * anything runs again, whether everything that was confirmed stands, once and whole. `tell` hears of each round.
 */
export async function crashRounds(dataDir: string, rounds: number, tell: (line: string) => void): Promise<CrashReport> {
  const district = await addDistrict(dataDir);
  const confirmed = nothingConfirmed();
  const wrong: string[] = [];
  const found: Findings = { lost: [], twice: [], half: [] };
  const port = await freePort();
  let people: readonly Person[] | null = null;
  let done = 0;
  const acknowledged = () => confirmed.needs.size + confirmed.sent.size + confirmed.answers.size;
  while (done < rounds && found.lost.length + found.twice.length + found.half.length === 0) {
    const child = await startService(dataDir, port);
    people ??= await peopleAt(`http://127.0.0.1:${port}`, district, confirmed);
    wrong.push(...(await workUntilKilled(child, people, acknowledged)));
    const now = await lookInto(dataDir, () => check(confirmed));
    for (const kind of ['lost', 'twice', 'half'] as const) found[kind].push(...now[kind]);
    done += 1;
    tell(`round ${done} of ${rounds}: ${acknowledged()} confirmed`);
  }
  return { rounds: done, acknowledged: acknowledged(), wrong, ...found };
}
