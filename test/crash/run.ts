import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { crashRounds } from './rounds.ts';

/** `npm run crash-test -- --rounds N`. Ends with 1 when anything confirmed was lost, stands twice or is half done. */
const { values } = parseArgs({ options: { rounds: { type: 'string', default: '20' } } });
const rounds = Number(values.rounds);
if (!Number.isSafeInteger(rounds) || rounds < 1) {
  console.error('Usage: npm run crash-test -- [--rounds N]');
  process.exit(2);
}

const dataDir = mkdtempSync(join(tmpdir(), 'temumitra-crash-'));
try {
  const report = await crashRounds(dataDir, rounds, (line) => console.log(line));
  const { lost, twice, half, wrong } = report;
  for (const line of [...lost, ...twice, ...half, ...wrong]) console.error(line);
  const figures = { rounds: report.rounds, acknowledged: report.acknowledged, lost: lost.length, twice: twice.length };
  console.log(JSON.stringify({ name: 'crash-test', figures: { ...figures, half: half.length, wrong: wrong.length } }));
  process.exitCode = lost.length + twice.length + half.length + wrong.length > 0 ? 1 : 0;
} finally {
  rmSync(dataDir, { recursive: true, force: true });
}
