import { byMonth, lackingToBook, lackingToHold, monthChanges } from './capacity.rules.ts';
import type { MonthAmount } from './months.rules.ts';
import { findHold, listMonthStates } from './capacity.store.ts';

/** What somebody is about to promise of a product. */
export interface Undertaking {
  /** Whose result it is in the answer. */
  readonly key: string;
  readonly productId: string;
  /** The product's capacity of a usual month. */
  readonly usual: number;
  readonly months: readonly MonthAmount[];
}

/** How much is missing in each month to promise each of these beside what is promised already; those with enough are left out. */
export async function lackingForBooking(undertakings: readonly Undertaking[]): Promise<Map<string, MonthAmount[]>> {
  const productIds = [...new Set(undertakings.map(({ productId }) => productId))];
  const months = [...new Set(undertakings.flatMap((each) => each.months.map(({ month }) => month)))];
  const states = productIds.length > 0 ? await listMonthStates(productIds, months) : [];
  const found = new Map<string, MonthAmount[]>();
  for (const { key, productId, usual, months: wanted } of undertakings) {
    const lacking = lackingToBook(usual, wanted, byMonth(states.filter((state) => state.productId === productId)));
    if (lacking.length > 0) found.set(key, lacking);
  }
  return found;
}

/** How much is missing in each month for the hold of this proposal to take other amounts. */
export async function lackingToResize(proposalId: string, months: readonly MonthAmount[], usual: number): Promise<MonthAmount[]> {
  const hold = await findHold(proposalId);
  if (!hold) return [];
  const changes = monthChanges(hold.months, months);
  const states = await listMonthStates(
    [hold.productId],
    changes.map(({ month }) => month),
  );
  return lackingToHold(usual, changes, byMonth(states));
}
