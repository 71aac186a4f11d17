import { inTransaction } from '../platform/transaction.ts';
import type { ActionContext } from '../shared/context.ts';
import { Conflict } from '../shared/errors.ts';
import { freeOf, type EntryKind, type Hold, type MonthAmount } from './capacity.rules.ts';
import { addHold, listMonthStates, writeEntry } from './capacity.store.ts';
import { capacityTexts } from './capacity.texts.ts';

export interface HoldTerms {
  readonly umkmId: string;
  readonly productId: string;
  readonly proposalId: string;
  /** Who it is kept for, as the owner reads it. */
  readonly forWhom?: string;
  /** Base amounts of the product's unit. */
  readonly months: readonly MonthAmount[];
  /** What the owner declares for a month, base amount. */
  readonly declared: number;
  readonly expiresAt: Date;
}

/** Throws Conflict when a month has less free than is asked. Reads alone, so that nothing is half done when it throws. */
export async function checkRoom(
  product: { readonly umkmId: string; readonly productId: string },
  changes: readonly MonthAmount[],
  declared: number,
): Promise<void> {
  const states = await listMonthStates(
    [product.productId],
    changes.map(({ month }) => month),
  );
  const byMonth = new Map(states.map((state) => [state.month, state]));
  for (const { month, amount } of changes) {
    if (amount > 0 && freeOf(declared, byMonth.get(month)) < amount)
      throw new Conflict(capacityTexts.say('notEnough', { month }));
  }
}

/** Takes the amounts of each month as held. Throws Conflict when somebody else was quicker. */
export async function takeMonths(
  ctx: ActionContext,
  hold: Pick<Hold, 'umkmId' | 'productId' | 'proposalId'>,
  kind: EntryKind,
  changes: readonly MonthAmount[],
  declared: number,
): Promise<void> {
  const { umkmId, productId, proposalId } = hold;
  for (const { month, amount } of changes) {
    const line = { umkmId, productId, proposalId, month, kind, heldChange: amount, bookedChange: 0 };
    const written = await writeEntry({ ...line, actorId: ctx.actor.userId, at: ctx.now }, declared);
    if (!written) throw new Conflict(capacityTexts.say('notEnough', { month }));
  }
}

/** Keeps capacity for a proposal until it is answered. Throws Conflict when a month has not enough free; then nothing is kept. */
export async function placeHold(ctx: ActionContext, terms: HoldTerms): Promise<Hold> {
  const { umkmId, productId, proposalId, months, declared, expiresAt } = terms;
  return inTransaction(async () => {
    await checkRoom(terms, months, declared);
    await takeMonths(ctx, terms, 'held', months, declared);
    return addHold({ umkmId, productId, proposalId, months, expiresAt, forWhom: terms.forWhom ?? '', placedAt: ctx.now });
  });
}
