import { parseArgs } from 'node:util';
import { start } from './start.ts';

const usage = `embedded-mongo --dir DIR [--port N]            serves a directory on a Unix socket, or on loopback, until it is stopped
embedded-mongo backup --dir DIR --to FOLDER    copies a directory that no other process serves into a folder to start from
embedded-mongo export --uri URI --to FOLDER    writes all collections of any server as mongodump does
embedded-mongo import --uri URI --from FOLDER  reads such a folder into any server
--dir DIR can stand in place of --uri URI.`;

const text = { type: 'string' } as const;

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { dir: text, port: text, to: text, from: text, uri: text },
  });
  const [command = 'serve'] = positionals;
  if (command === 'serve') return serve(required(values.dir), values.port);
  if (command === 'backup') return backup(required(values.dir), required(values.to));
  if (command !== 'export' && command !== 'import') return fail(usage);
  const { exportTo, importFrom } = await import('./transfer.ts');
  const server = values.uri === undefined ? await start({ dir: required(values.dir) }) : undefined;
  const uri = values.uri ?? server?.uri ?? fail(usage);
  const done = command === 'export' ? await exportTo(uri, required(values.to)) : await importFrom(uri, required(values.from));
  await server?.stop();
  process.stdout.write(`${done.collections} collections, ${done.documents} documents\n`);
}

async function serve(dir: string, port: string | undefined): Promise<void> {
  const server = await start({
    dir,
    ...(port === undefined ? {} : { port: Number(port) }),
    onFailure: (error, final) => final && fail(error.message),
  });
  process.stdout.write(`${server.uri}\n`);
  if (!server.owner) return;
  const alive = setInterval(() => {}, 2 ** 30);
  const stop = (): void => {
    clearInterval(alive);
    void server.stop();
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

async function backup(dir: string, folder: string): Promise<void> {
  const server = await start({ dir });
  try {
    await server.backup(folder);
  } finally {
    await server.stop();
  }
}

function required(value: string | undefined): string {
  return value ?? fail(usage);
}

function fail(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

await main().catch((error: unknown) => fail(error instanceof Error ? error.message : String(error)));
