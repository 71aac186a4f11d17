import { parentPort, workerData } from 'node:worker_threads';
import { compactRows, type Worn } from './compactRows.ts';

const done = compactRows(workerData as Worn);
parentPort?.postMessage(done, [done.sources.buffer, done.targets.buffer, done.stretches.buffer] as ArrayBuffer[]);
