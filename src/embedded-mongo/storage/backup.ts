import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Store } from './store.ts';

/** Copies the committed state into a folder that can be started from; writing goes on meanwhile. Throws when one is there already. */
export async function backUp(store: Store, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const target = join(folder, 'data.mdb');
  if (existsSync(target)) throw new Error(`${target} exists already`);
  const draft = join(folder, 'data.mdb.part');
  rmSync(draft, { force: true });
  await store.environment.root.backup(draft, true);
  renameSync(draft, target);
}
