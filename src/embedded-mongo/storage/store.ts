import { openEnvironment, type Environment } from './environment.ts';
import { rebuildCollated } from './rebuild.ts';
import { createCommitQueue, type CommitQueue } from './commitQueue.ts';
import { loadCatalogue, type Catalogue } from './catalogue.ts';
import { openOplog, type Oplog } from '../changes/oplog.ts';
import type { Transaction } from '../transactions/transaction.ts';

/** Everything that is open for one data directory. */
export interface Store {
  environment: Environment;
  catalogue: Catalogue;
  oplog: Oplog;
  queue: CommitQueue;
  /** Open multi-document transactions. */
  transactions: Set<Transaction>;
  /** Documents and unique keys that an open transaction has written, by record or key. */
  intents: Map<string, Transaction>;
}

interface StoreOptions {
  dir: string;
  onFailure: (error: Error) => void;
  oplogEntries?: number | undefined;
  oplogBytes?: number | undefined;
}

/** Opens the files and reads the catalogue. Throws NewerFormat. */
export async function openStore(options: StoreOptions): Promise<Store> {
  const environment = await openEnvironment(options.dir);
  const catalogue = loadCatalogue(environment);
  rebuildCollated(environment, catalogue);
  return {
    environment,
    catalogue,
    oplog: openOplog(environment, options.oplogEntries, options.oplogBytes),
    queue: createCommitQueue(environment.root, options.onFailure),
    transactions: new Set(),
    intents: new Map(),
  };
}
