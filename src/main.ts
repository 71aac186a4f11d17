import { readConfig } from './platform/config.ts';
import { createLogger } from './platform/logger.ts';
import { startService } from './service.ts';

const config = readConfig(process.env);
const logger = createLogger(config.logLevel);
const service = await startService(config, logger);

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
