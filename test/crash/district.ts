import { mkdirSync } from 'node:fs';
import { connectDatabase, disconnectDatabase, prepareDatabase } from '../../src/platform/database.ts';
import { start } from '../../src/embedded-mongo/start.ts';
import { addBuyerParty } from '../proposals/market.ts';
import { addSeller } from '../needs/market.ts';

/** Who takes part: what they type to sign in. */
export interface District {
  readonly buyers: readonly string[];
  readonly owners: readonly string[];
}

const SELLERS = 8;
const BUYERS = 3;
/** Enough that capacity, and not the clock of the test, is what needs compete for. */
const CAPACITY_KG = 4_000;

export const databaseFolder = (dataDir: string): string => `${dataDir}/database`;

/** Fills an empty data folder with makers of palm sugar and hotels that buy it. */
export async function addDistrict(dataDir: string): Promise<District> {
  mkdirSync(databaseFolder(dataDir), { recursive: true, mode: 0o700 });
  const database = await start({ dir: databaseFolder(dataDir) });
  await connectDatabase(database.uri);
  await prepareDatabase();
  const owners: string[] = [];
  const buyers: string[] = [];
  for (let nth = 1; nth <= SELLERS; nth += 1) {
    const { owner } = await addSeller({ name: `Gula Semut ${nth}`, capacityKg: CAPACITY_KG });
    owners.push(owner.email!);
  }
  for (let nth = 1; nth <= BUYERS; nth += 1) buyers.push((await addBuyerParty(`Hotel ${nth}`)).decider.email!);
  await disconnectDatabase();
  await database.stop();
  return { owners, buyers };
}
