import { createLogger } from '../../src/platform/logger.ts';
import { readConfig } from '../../src/platform/config.ts';
import { startService } from '../../src/service.ts';

/**
 * The whole product as a process of its own, on a database that the test names, with a clock that stands still. Writes its port to
 * standard output and stops when its standard input ends.
 */
const config = readConfig(process.env);
const now = new Date(process.env['TEST_NOW']!);
const service = await startService(config, createLogger(config.logLevel), {
  databaseName: process.env['TEST_DATABASE']!,
  clock: () => now,
  jobs: 'by hand',
});
process.stdout.write(`${JSON.stringify({ port: service.port })}\n`);
process.stdin.resume();
process.stdin.on('end', () => {
  void service.stop().then(() => process.exit(0));
});
