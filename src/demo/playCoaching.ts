import { moveCoaching, noteOnCase, startCase } from '../coaching/coachCase.ts';
import type { CaseStatus } from '../coaching/coaching.rules.ts';
import { startPlan } from '../dashboard/allocation/planAllocation.ts';
import { pageOfUnlockable } from '../profiles/gaps/gaps.store.ts';
import { changeLexicon } from '../profiles/lexicon/changeLexicon.ts';
import { dayOf } from '../shared/dates.ts';
import { contextAt, type DemoWorld } from './demoWorld.ts';

const HOUR_MS = 3_600_000;

/** Words that people of the district use, taught to the engine before the needs are posted. */
export async function teachWords(world: DemoWorld): Promise<void> {
  const ctx = contextAt(world.coordinator, world.now);
  await changeLexicon(ctx, {
    add: [
      { kind: 'sundanese', means: 'gula aren', spellings: ['gula kawung asli', 'gula beureum kawung'] },
      { kind: 'regional', means: 'gula semut', spellings: ['gula halus kawung', 'brown sugar semut'] },
      { kind: 'misspelling', means: 'rengginang', spellings: ['ranginang', 'renginan'] },
    ],
  });
  await changeLexicon(ctx, { add: [{ kind: 'protected', means: 'multatuli', spellings: [] }] });
}

interface CoachingPlay {
  readonly hoursAgo: number;
  readonly note: string;
  readonly steps: readonly CaseStatus[];
}

const plays: readonly CoachingPlay[] = [
  { hoursAgo: 60, note: 'Dapur sudah dikunjungi, perlu tempat cuci tangan terpisah.', steps: ['accompanied', 'filed'] },
  { hoursAgo: 30, note: 'Pemilik sudah punya NIB, dokumen bahan menyusul hari Kamis.', steps: ['accompanied'] },
  { hoursAgo: 6, note: 'Minta jadwal kunjungan minggu depan.', steps: [] },
];

/** The certificates that open most are being accompanied, and a plan over all open needs is drawn up. */
export async function playCoaching(world: DemoWorld): Promise<void> {
  const certificates = { gate: 'certificates', certificate: null, kecamatan: null, category: null };
  const { items } = await pageOfUnlockable(certificates, 'value', dayOf(world.now), 1);
  for (const [place, { hoursAgo, note, steps }] of plays.entries()) {
    const gap = items[place];
    if (!gap) break;
    const at = (hours: number) => contextAt(world.coordinator, new Date(world.now.getTime() - hours * HOUR_MS));
    const one = await startCase(at(hoursAgo), gap.umkmId, gap.key, '');
    for (const [step, to] of steps.entries()) await moveCoaching(at(hoursAgo - 4 * (step + 1)), one.id, to, '');
    await noteOnCase(at(1), one.id, note);
  }
  await startPlan(contextAt(world.coordinator, world.now));
}
