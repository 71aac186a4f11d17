import { createInterface } from 'node:readline';
import mongoose from 'mongoose';
import { runDueJobs } from '../../src/platform/jobs.ts';
import { createLogger } from '../../src/platform/logger.ts';
import { proposalsJobs } from '../../src/proposals/proposals.jobs.ts';
import { silentPush } from '../../src/shared/context.ts';

/** A process that runs the clock of proposals: each line it reads is an instant, each line it writes how many jobs it ran then. */
await mongoose.connect(process.env['DATABASE_URI']!, { dbName: process.env['DATABASE']! });
const handlers = proposalsJobs(silentPush);
const logger = createLogger('silent');
process.stdout.write('ready\n');
for await (const line of createInterface({ input: process.stdin })) {
  process.stdout.write(`${await runDueJobs(handlers, new Date(line), logger)}\n`);
}
await mongoose.disconnect();
