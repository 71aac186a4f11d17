import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { evaluateShare, type Evaluated, type ShareOfSet } from './evaluateShare.ts';
import { inThread } from './inThread.ts';

const write = (file: string, content: unknown): void => writeFileSync(file, `${JSON.stringify(content, null, 1)}\n`);

const { values } = parseArgs({
  options: { set: { type: 'string' }, out: { type: 'string' }, consortium: { type: 'string' }, threads: { type: 'string' } },
});
const threads = Number(values.threads ?? 1);
if (values.set === undefined || values.out === undefined || !Number.isInteger(threads) || threads < 1) {
  console.error('Usage: npm run evaluate -- --set DIR --out FILE [--consortium FILE] [--threads N]');
  process.exit(2);
}

/** The needs are dealt out to the threads; what comes back is put in the set's order, so the files are the same for any number of them. */
async function evaluateSet(set: string): Promise<Evaluated[]> {
  const shares = Array.from({ length: threads }, (_, share): ShareOfSet => {
    return { set, consortium: values.consortium !== undefined, share, shares: threads };
  });
  const file = new URL('./evaluationThread.ts', import.meta.url);
  const done =
    threads === 1 ? shares.map(evaluateShare) : await Promise.all(shares.map((share) => inThread<Evaluated[]>(file, share)));
  return done.flat().sort((a, b) => a.place - b.place);
}

const evaluated = await evaluateSet(values.set);
write(values.out, Object.fromEntries(evaluated.map(({ needId, shown }) => [needId, shown])));
if (values.consortium !== undefined) {
  const planned = evaluated.filter(({ members }) => members.length > 0);
  write(values.consortium, Object.fromEntries(planned.map(({ needId, members }) => [needId, members])));
}
