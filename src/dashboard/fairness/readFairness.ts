import { exposureFigures } from '../../matching/fairness.ts';
import type { ExposureFigures } from '../../matching/fairness.rules.ts';
import { entriesOf, monthsBack, type FairnessSettings } from '../../needs/exposure/exposure.rules.ts';
import { fairnessSettings, listExposures } from '../../needs/exposure/exposure.store.ts';
import { listUmkm } from '../../profiles/profiles.store.ts';

const MONTHS = 8;
const SHOWN = 8;

export interface Share {
  readonly umkmId: string;
  readonly name: string;
  readonly shown: number;
  /** Needs of this month that it fitted. */
  readonly eligible: number;
}

export interface FairnessOverview {
  readonly settings: FairnessSettings;
  /** By month, the latest last. */
  readonly figures: readonly ExposureFigures[];
  readonly month: string;
  readonly least: readonly Share[];
  readonly most: readonly Share[];
  /** Places of this month's lists that were given as a turn. */
  readonly turns: number;
}

/** How evenly the last months' lists were shared out. */
export async function readFairness(now: Date): Promise<FairnessOverview> {
  const months = monthsBack(now, MONTHS);
  const lists = await listExposures(months);
  const month = months[0]!;
  const shares = new Map<string, { shown: number; eligible: number }>();
  for (const entry of lists.filter((list) => list.month === month).flatMap(entriesOf)) {
    const before = shares.get(entry.umkmId) ?? { shown: 0, eligible: 0 };
    shares.set(entry.umkmId, { shown: before.shown + entry.shown, eligible: before.eligible + 1 });
  }
  const ordered = [...shares].toSorted(
    ([a, one], [b, other]) => one.shown - other.shown || other.eligible - one.eligible || (a < b ? -1 : 1),
  );
  const [least, most] = [ordered.slice(0, SHOWN), ordered.toReversed().slice(0, SHOWN)];
  const names = new Map((await listUmkm([...least, ...most].map(([id]) => id))).map(({ id, name }) => [id, name]));
  const named = (rows: typeof ordered): Share[] =>
    rows.flatMap(([umkmId, share]) => (names.has(umkmId) ? [{ umkmId, name: names.get(umkmId)!, ...share }] : []));
  return {
    settings: await fairnessSettings(),
    figures: exposureFigures(lists.flatMap(entriesOf)),
    month,
    least: named(least),
    most: named(most),
    turns: lists.filter((list) => list.month === month).reduce((sum, { turns }) => sum + turns, 0),
  };
}
