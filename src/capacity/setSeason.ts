import { listUsersOf } from '../accounts/accounts.store.ts';
import { inTransaction } from '../platform/transaction.ts';
import { ownUmkm, rematchLater } from '../profiles/keepUmkm.ts';
import type { ActionContext } from '../shared/context.ts';
import { InvalidInput, NotFound } from '../shared/errors.ts';
import { byMonth, declaredIn, MOST_PERCENT, USUAL_PERCENT } from './capacity.rules.ts';
import { monthsFrom, type Month } from './months.rules.ts';
import { listMonthStates, writeEntry } from './capacity.store.ts';
import { entryOf } from './ledgerEntry.ts';
import { MONTHS_AHEAD } from './season.rules.ts';
import { seasonTexts } from './season.texts.ts';

export interface MonthPercent {
  readonly month: Month;
  /** Percent of the usual capacity, whole. */
  readonly percent: number;
}

function check(ctx: ActionContext, seasons: readonly MonthPercent[]): void {
  const settable = new Set(monthsFrom(ctx.now, MONTHS_AHEAD));
  for (const { month, percent } of seasons) {
    if (!settable.has(month)) throw new InvalidInput({ [month]: seasonTexts.say('monthGone') });
    const known = Number.isInteger(percent) && percent >= 0 && percent <= MOST_PERCENT;
    if (!known) throw new InvalidInput({ [month]: seasonTexts.say('percentWrong', { most: MOST_PERCENT }) });
  }
}

/**
 * The owner says how much of the usual amount each month brings; what stays the same is left alone, so saving twice writes once.
 * Open needs are matched again. Resolves to the months in which more is held and booked than can now be made.
 * Throws NotFound for another's product, Forbidden for others than owners, InvalidInput by month.
 */
export async function setSeason(ctx: ActionContext, productId: string, seasons: readonly MonthPercent[]): Promise<Month[]> {
  return inTransaction(async () => {
    const umkm = await ownUmkm(ctx);
    const product = umkm.products.find(({ id }) => id === productId);
    if (!product) throw new NotFound();
    check(ctx, seasons);
    const states = byMonth(
      await listMonthStates(
        [productId],
        seasons.map(({ month }) => month),
      ),
    );
    const where = { umkmId: umkm.id, productId, proposalId: null };
    const changed = seasons.filter(({ month, percent }) => percent !== (states.get(month)?.percent ?? USUAL_PERCENT));
    for (const { month, percent } of changed) {
      const percentChange = percent - (states.get(month)?.percent ?? USUAL_PERCENT);
      await writeEntry(entryOf(ctx, where, 'season', month, { percentChange }), product.capacityPerMonth);
    }
    if (changed.length > 0) await announce(ctx, umkm.id);
    return seasons.flatMap(({ month, percent }) => {
      const state = states.get(month);
      if (!state) return [];
      return state.held + state.booked > declaredIn(product.capacityPerMonth, { ...state, percent }) ? [month] : [];
    });
  });
}

async function announce(ctx: ActionContext, umkmId: string): Promise<void> {
  await rematchLater(umkmId);
  for (const { id } of await listUsersOf({ umkmId })) ctx.push.changed({ userId: id }, ['capacity', 'proposals']);
  ctx.push.changed({ role: 'coordinator' }, ['capacity']);
}
