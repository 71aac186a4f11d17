import { inTransaction } from '../platform/transaction.ts';
import type { ActionContext } from '../shared/context.ts';
import { Conflict } from '../shared/errors.ts';
import { lackingToHold, type MonthState } from './capacity.rules.ts';
import type { Month } from './months.rules.ts';
import { addHolds, listMonthStates, writeTakings } from './capacity.store.ts';
import { capacityTexts } from './capacity.texts.ts';
import { entryOf } from './ledgerEntry.ts';
import { monthName } from './months.texts.ts';
import type { HoldTerms } from './placeHold.ts';

/** What came of holds that were asked for together: why each that could not be kept was refused, by proposal. */
export type RefusedHolds = ReadonlyMap<string, Conflict>;

async function statesByProduct(holds: readonly HoldTerms[]): Promise<Map<string, Map<Month, MonthState>>> {
  const months = new Set(holds.flatMap((hold) => hold.months.map(({ month }) => month)));
  const found = new Map<string, Map<Month, MonthState>>(holds.map(({ productId }) => [productId, new Map()]));
  for (const state of await listMonthStates([...found.keys()], [...months])) found.get(state.productId)?.set(state.month, state);
  return found;
}

/**
 * Keeps capacity for many proposals at once, each for another product; those whose product lacks it are left out. Returns why, by
 * proposal. Throws Conflict when somebody else was quicker, and then nothing is kept.
 */
export async function placeHolds(ctx: ActionContext, holds: readonly HoldTerms[]): Promise<RefusedHolds> {
  return inTransaction(async () => {
    const states = await statesByProduct(holds);
    const refused = new Map<string, Conflict>();
    for (const { proposalId, productId, months, declared } of holds) {
      const [first] = lackingToHold(declared, months, states.get(productId) ?? new Map<Month, MonthState>());
      if (first) refused.set(proposalId, new Conflict(capacityTexts.say('notEnough', { month: monthName(first.month) })));
    }
    const kept = holds.filter(({ proposalId }) => !refused.has(proposalId));
    const entries = kept.flatMap((hold) =>
      hold.months.map(({ month, amount }) => entryOf(ctx, hold, 'held', month, { heldChange: amount })),
    );
    const usual = new Map(kept.map(({ productId, declared }) => [productId, declared]));
    if (!(await writeTakings(entries, usual))) throw new Conflict(capacityTexts.say('tooMuchToBook'));
    if (kept.length > 0) {
      const rows = kept.map(({ umkmId, productId, proposalId, months, expiresAt, forWhom = '' }) => {
        return { umkmId, productId, proposalId, months, expiresAt, forWhom, placedAt: ctx.now };
      });
      await addHolds(rows);
    }
    return refused;
  });
}
