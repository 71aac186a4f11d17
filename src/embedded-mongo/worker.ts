import { parentPort, workerData } from 'node:worker_threads';
import { backUp } from './storage/backup.ts';
import { serve, type RunningServer, type ServeOptions } from './server.ts';

/** What the starting thread asks of the worker. */
export type ToWorker = { kind: 'stop' } | { kind: 'backup'; id: number; folder: string };

/** What the worker tells. */
export type FromWorker =
  | { kind: 'ready'; address: string }
  | { kind: 'failed'; message: string }
  | { kind: 'backedUp'; id: number; error?: string | undefined };

const tell = (message: FromWorker): void => parentPort?.postMessage(message);
const options = workerData as Omit<ServeOptions, 'onFailure'>;

function onFailure(error: Error): void {
  tell({ kind: 'failed', message: error.message });
  setTimeout(() => process.exit(1), 50);
}

async function obey(server: RunningServer, message: ToWorker): Promise<void> {
  if (message.kind === 'stop') {
    await server.stop();
    parentPort?.close();
    return;
  }
  const error = await backUp(server.store, message.folder).then(
    () => undefined,
    (reason: unknown) => (reason instanceof Error ? reason.message : String(reason)),
  );
  tell({ kind: 'backedUp', id: message.id, error });
}

const server = await serve({ ...options, onFailure });
parentPort?.on('message', (message: ToWorker) => void obey(server, message));
tell({ kind: 'ready', address: server.address });
