import { median } from './dashboard.rules.ts';

/** Counts below this stay hidden: behind them stand single businesses. */
export const SMALLEST_SHOWN = 5;

/** What is known of one kind of buyer, before anything is hidden. */
export interface KindFacts {
  readonly kind: string;
  readonly deals: number;
  /** Deals of which everything was delivered and accepted. */
  readonly delivered: number;
  /** Days after the due day of every paid bill; negative when early. */
  readonly lateDays: readonly number[];
}

/** What anyone may read; null is hidden. */
export interface PublicKind {
  readonly kind: string;
  readonly deals: number | null;
  readonly deliveredPercent: number | null;
  readonly lateMedianDays: number | null;
}

/** Some but too few. */
const isSmall = (count: number) => count > 0 && count < SMALLEST_SHOWN;

/**
 * Whether the hidden counts could be any of several: two or more of them, and their sum, which a reader can compute, is neither the
 * least nor the most that so many small counts can have.
 */
function isAmbiguous(hidden: readonly number[]): boolean {
  const sum = hidden.reduce((total, count) => total + count, 0);
  if (hidden.length === 0) return true;
  return hidden.length >= 2 && sum >= SMALLEST_SHOWN && sum > hidden.length && sum !== hidden.length * (SMALLEST_SHOWN - 1);
}

/**
 * The kinds whose count is hidden: every count from 1 to 4, and then others until what is hidden cannot be computed back from the total
 * (complementary suppression). The others come in the fixed order of the kinds, never by size: an order by size would tell something of
 * the sizes to one who knows the procedure.
 */
export function hiddenKinds(counts: ReadonlyMap<string, number>): Set<string> {
  const hidden = new Set([...counts].filter(([, count]) => isSmall(count)).map(([kind]) => kind));
  for (const kind of counts.keys()) {
    if (isAmbiguous([...hidden].map((each) => counts.get(each)!))) break;
    hidden.add(kind);
  }
  return hidden;
}

/** A share in whole percent; null where the part or what is left of it is too few. */
function shownShare(part: number, whole: number): number | null {
  if (whole < SMALLEST_SHOWN || isSmall(part) || isSmall(whole - part)) return null;
  return Math.round((part / whole) * 100);
}

/** Figures for everyone: per kind of buyer, small counts hidden so that they cannot be computed back. The total stays visible. */
export function publicFigures(facts: readonly KindFacts[]): { kinds: PublicKind[]; deals: number } {
  const hidden = hiddenKinds(new Map(facts.map(({ kind, deals }) => [kind, deals])));
  const kinds = facts.map(({ kind, deals, delivered, lateDays }): PublicKind => {
    if (hidden.has(kind)) return { kind, deals: null, deliveredPercent: null, lateMedianDays: null };
    return {
      ...{ kind, deals, deliveredPercent: shownShare(delivered, deals) },
      lateMedianDays: lateDays.length < SMALLEST_SHOWN ? null : median(lateDays),
    };
  });
  return { kinds, deals: facts.reduce((sum, { deals }) => sum + deals, 0) };
}
