import { parentPort, workerData } from 'node:worker_threads';
import { evaluateShare, type ShareOfSet } from './evaluateShare.ts';

parentPort?.postMessage(evaluateShare(workerData as ShareOfSet));
