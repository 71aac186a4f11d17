import { parseArgs } from 'node:util';
import { z } from 'zod';
import { createAccount } from '../../accounts/createAccount.ts';
import { joinParty } from '../../accounts/accounts.store.ts';
import { publishNeed } from '../../needs/publishNeed.ts';
import { saveNeedDraft } from '../../needs/saveNeedDraft.ts';
import { readConfig } from '../../platform/config.ts';
import { createLogger } from '../../platform/logger.ts';
import { openDatabase } from '../../platform/openDatabase.ts';
import { loadCapabilityIndex } from '../../profiles/capabilityIndex.ts';
import { addBuyers, addUmkm } from '../../profiles/profiles.store.ts';
import { silentPush, type Actor } from '../../shared/context.ts';
import { Refusal } from '../../shared/errors.ts';
import { DEMO_PASSWORD } from '../demoPeople.ts';
import { inventedBuyer, inventedNeed } from './inventedNeeds.ts';
import { inventedUmkm } from './inventedUmkm.ts';

const usage = 'npm run seed -- --umkm 50149 --needs 2000 [--seed 1]';
const BATCH = 1_000;
const NEEDS_PER_BUYER = 20;

const wanted = z.object({
  umkm: z.coerce.number().int().min(0).max(1_000_000),
  needs: z.coerce.number().int().min(0).max(100_000),
  seed: z.coerce.number().int().default(1),
});

/** Writes one line over itself, so that a long run shows how far it is. */
function progress(what: string, done: number, of: number): void {
  const line = `${what}: ${done} of ${of}`;
  if (process.stdout.isTTY) process.stdout.write(`\r${line}${done === of ? '\n' : ''}`);
  else if (done === of) console.log(line);
}

async function addPeople(seed: number, count: number, now: Date): Promise<void> {
  for (let from = 0; from < count; from += BATCH) {
    const to = Math.min(count, from + BATCH);
    await addUmkm(Array.from({ length: to - from }, (_, at) => inventedUmkm(seed, from + at, now)));
    progress('UMKM', to, count);
  }
}

/** One buyer with a login, `pembeli-SEED-N@seed.demo`. */
async function addBuyer(seed: number, index: number, now: Date): Promise<Actor> {
  const buyer = inventedBuyer(seed, index, now);
  await addBuyers([buyer]);
  const account = { name: buyer.deciderName, role: 'buyer', password: DEMO_PASSWORD } as const;
  const user = await createAccount({ ...account, identity: { email: `pembeli-${seed}-${index}@seed.demo` } }, 'id', now);
  await joinParty(user.id, { buyerId: buyer.id }, buyer.name);
  return { userId: user.id, role: 'buyer', name: buyer.deciderName, umkmId: null, buyerId: buyer.id };
}

async function addNeeds(seed: number, count: number, now: Date): Promise<void> {
  let actor: Actor | null = null;
  for (let index = 0; index < count; index += 1) {
    if (index % NEEDS_PER_BUYER === 0) actor = await addBuyer(seed, index / NEEDS_PER_BUYER, now);
    const ctx = { actor: actor!, now, locale: 'id', push: silentPush } as const;
    const need = await saveNeedDraft(ctx, `seed-${seed}-${index}`, inventedNeed(seed, index, now));
    await publishNeed(ctx, need.id);
    progress('needs', index + 1, count);
  }
}

/** Adds an invented population of any size to the database: the same numbers and the same seed give the same population. */
async function main(): Promise<number> {
  const { values } = parseArgs({ options: { umkm: { type: 'string' }, needs: { type: 'string' }, seed: { type: 'string' } } });
  const parsed = wanted.safeParse(values);
  if (!parsed.success) {
    console.error(`Usage: ${usage}`);
    return 2;
  }
  const { umkm, needs, seed } = parsed.data;
  const config = readConfig(process.env);
  const close = await openDatabase(config, createLogger(config.logLevel));
  try {
    const now = new Date();
    await addPeople(seed, umkm, now);
    await loadCapabilityIndex();
    await addNeeds(seed, needs, now);
    return 0;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    console.error(`${error.text.en} Is this seed in the database already?`);
    return 1;
  } finally {
    await close();
  }
}

process.exitCode = await main();
