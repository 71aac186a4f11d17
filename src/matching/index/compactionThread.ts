import { parentPort, workerData } from 'node:worker_threads';
import { compactRows, type Worn } from './compactRows.ts';

const done = compactRows(workerData as Worn);
parentPort?.postMessage(done, [done.rowCount.buffer, done.postings.buffer, done.starts.buffer] as ArrayBuffer[]);
