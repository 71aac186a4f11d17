import {
  countUnlockable,
  pageOfUnlockable,
  totalUnlockable,
  type UnlockFilter,
  type UnlockTotals,
} from '../profiles/gaps/gaps.store.ts';
import type { Unlockable } from '../profiles/gaps/gaps.rules.ts';
import type { Umkm } from '../profiles/profiles.rules.ts';
import { listUmkm } from '../profiles/profiles.store.ts';
import { dayOf } from '../shared/dates.ts';
import type { Page } from '../shared/page.ts';
import type { QueueQuery } from './coaching.input.ts';
import type { CaseStatus, CoachingCase } from './coaching.rules.ts';
import { countCases, openCasesOf } from './coaching.store.ts';

export interface CoachingQueue {
  readonly list: Page<Unlockable>;
  readonly totals: UnlockTotals;
  readonly byCertificate: readonly { readonly name: string; readonly umkm: number; readonly valueIdr: number }[];
  readonly byPlace: readonly { readonly name: string; readonly umkm: number }[];
  readonly umkm: ReadonlyMap<string, Umkm>;
  /** Open cases by `umkmId key`. */
  readonly cases: ReadonlyMap<string, CoachingCase>;
  readonly caseCounts: Readonly<Record<CaseStatus, number>>;
}

/** The coaching queue under a filter, with its figures. */
export async function readQueue(query: QueueQuery, now: Date): Promise<CoachingQueue> {
  const today = dayOf(now);
  const filter: UnlockFilter = query;
  const everything: UnlockFilter = { gate: null, certificate: null, kecamatan: null, category: null };
  const list = await pageOfUnlockable(filter, query.order, today, query.page);
  const ids = [...new Set(list.items.map(({ umkmId }) => umkmId))];
  const cases = await openCasesOf(ids);
  return {
    list,
    totals: await totalUnlockable(filter, today),
    byCertificate: await countUnlockable('certificates', everything, today),
    byPlace: await countUnlockable('kecamatan', { ...filter, kecamatan: null }, today),
    umkm: new Map((await listUmkm(ids)).map((one) => [one.id, one])),
    cases: new Map(cases.map((one) => [`${one.umkmId} ${one.key}`, one])),
    caseCounts: await countCases(),
  };
}
