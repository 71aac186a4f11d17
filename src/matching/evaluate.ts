import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createIndex } from './capabilityIndex.ts';
import { usualConsortiumOptions } from './consortium/consortium.rules.ts';
import { planConsortium } from './consortium/planConsortium.ts';
import { assembledBySomeone, consortiumInput } from './consortiumInput.ts';
import { needFromGold, umkmFromGold, type GoldProfile, type GoldRequest } from './gold.ts';
import { rank } from './rank.ts';

const read = <T>(directory: string, name: string): T => JSON.parse(readFileSync(join(directory, name), 'utf8')) as T;
const write = (file: string, content: unknown): void => writeFileSync(file, `${JSON.stringify(content, null, 1)}\n`);

const { values } = parseArgs({
  options: { set: { type: 'string' }, out: { type: 'string' }, consortium: { type: 'string' }, threads: { type: 'string' } },
});
if (values.set === undefined || values.out === undefined) {
  console.error('Usage: npm run evaluate -- --set DIR --out FILE [--consortium FILE] [--threads N]');
  process.exit(2);
}

const index = createIndex(read<GoldProfile[]>(values.set, 'profiles.json').map(umkmFromGold));
const needs = read<GoldRequest[]>(values.set, 'requests.json').map(needFromGold);

const shown = needs.map((need) => {
  const { eligible } = rank(index, need, { limit: 50, explain: false });
  return [need.id, eligible.map(({ umkmId, score }) => ({ profileId: umkmId, score }))] as const;
});
write(values.out, Object.fromEntries(shown));

/** Members of a consortium, only where no single UMKM can fill the need and several together can. */
function membersFor(need: (typeof needs)[number]): string[] {
  const input = consortiumInput(index, need, usualConsortiumOptions);
  if (input.candidates.length === 0 || assembledBySomeone(index, need)) return [];
  const plan = planConsortium(input);
  return plan.complete ? [...new Set(plan.members.map(({ umkmId }) => umkmId))] : [];
}

if (values.consortium !== undefined) {
  const planned = needs.map((need) => [need.id, membersFor(need)] as const).filter(([, members]) => members.length > 0);
  write(values.consortium, Object.fromEntries(planned));
}
