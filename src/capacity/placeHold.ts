import { inTransaction } from '../platform/transaction.ts';
import type { ActionContext } from '../shared/context.ts';
import { Conflict } from '../shared/errors.ts';
import { byMonth, lackingToHold, type EntryKind, type Hold } from './capacity.rules.ts';
import type { MonthAmount } from './months.rules.ts';
import { addHold, listMonthStates, writeEntry } from './capacity.store.ts';
import { capacityTexts } from './capacity.texts.ts';
import { entryOf } from './ledgerEntry.ts';
import { monthName } from './months.texts.ts';

export interface HoldTerms {
  readonly umkmId: string;
  readonly productId: string;
  readonly proposalId: string;
  /** Who it is kept for, as the owner reads it. */
  readonly forWhom?: string;
  /** Base amounts of the product's unit. */
  readonly months: readonly MonthAmount[];
  /** What the owner declares for a usual month, base amount; the season of each month is in the ledger. */
  readonly declared: number;
  readonly expiresAt: Date;
}

/** What these changes lack in each month. Reads alone. */
export async function lackingFor(
  product: { readonly productId: string },
  changes: readonly MonthAmount[],
  usual: number,
): Promise<MonthAmount[]> {
  const states = await listMonthStates(
    [product.productId],
    changes.map(({ month }) => month),
  );
  return lackingToHold(usual, changes, byMonth(states));
}

/** Throws Conflict when a month has less free than is asked. Reads alone, so that nothing is half done when it throws. */
export async function checkRoom(
  product: { readonly productId: string },
  changes: readonly MonthAmount[],
  usual: number,
): Promise<void> {
  const [first] = await lackingFor(product, changes, usual);
  if (first) throw new Conflict(capacityTexts.say('notEnough', { month: monthName(first.month) }));
}

/** Takes the amounts of each month as held. Throws Conflict when somebody else was quicker. */
export async function takeMonths(
  ctx: ActionContext,
  hold: Pick<Hold, 'umkmId' | 'productId' | 'proposalId'>,
  kind: EntryKind,
  changes: readonly (MonthAmount & { readonly extraChange?: number })[],
  usual: number,
): Promise<void> {
  for (const { month, amount, extraChange = 0 } of changes) {
    const written = await writeEntry(entryOf(ctx, hold, kind, month, { heldChange: amount, extraChange }), usual);
    if (!written) throw new Conflict(capacityTexts.say('notEnough', { month: monthName(month) }));
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
