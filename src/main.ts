import { readConfig } from './platform/config.ts';
import { createLogger } from './platform/logger.ts';
import { startService } from './service.ts';

const config = readConfig(process.env);
const logger = createLogger(config.logLevel);

/** What a person can do about a start that failed; null where only the error itself helps. */
function adviceOn(error: unknown): string | null {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null;
  if (code === 'EADDRINUSE') return `Port ${config.port} is taken. Stop what uses it, or choose another: PORT=3001 npm start`;
  if (code === 'EACCES') return `Port ${config.port} may not be used by this user. Choose one above 1024: PORT=3001 npm start`;
  return null;
}

const service = await startService(config, logger).catch((error: unknown) => {
  const advice = adviceOn(error);
  if (advice === null) throw error;
  process.stderr.write(`${advice}\n`);
  process.exit(1);
});

const say = (line: string) => process.stdout.write(`${line}\n`);
say(`TemuMitra is ready at ${service.url}`);
for (const line of service.welcome) say(line);

let stopping = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    if (stopping) process.exit(1);
    stopping = true;
    service.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        logger.fatal({ err: error }, 'the service did not stop cleanly');
        process.exit(1);
      },
    );
  });
}
