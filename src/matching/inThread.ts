import { Worker } from 'node:worker_threads';

/** The thread's file as it stands: from the TypeScript source, for which the thread needs tsx first, or what was compiled of it. */
function start(file: URL, workerData: unknown): Worker {
  if (!import.meta.url.endsWith('.ts')) return new Worker(new URL(file.href.replace(/\.ts$/, '.js')), { workerData });
  const code = `import('tsx/esm/api').then(({ register }) => { register(); return import(${JSON.stringify(file.href)}); })`;
  return new Worker(code, { eval: true, workerData, execArgv: [] });
}

/** Runs a file that posts one message in a thread of its own; resolves to that message, rejects with the thread's error. */
export function inThread<Answer>(file: URL, workerData: unknown): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const thread = start(file, workerData);
    thread.once('message', (answer: Answer) => resolve(answer));
    thread.once('error', reject);
    thread.once('exit', (code) =>
      reject(new Error(`The thread of ${file.pathname} ended with code ${code} and without an answer`)),
    );
  });
}
