import type { ActionContext } from '../shared/context.ts';
import type { EntryKind, LedgerEntry } from './capacity.rules.ts';
import type { Month } from './months.rules.ts';

type Changes = Partial<Pick<LedgerEntry, 'heldChange' | 'bookedChange' | 'percentChange' | 'extraChange' | 'words'>>;

/** A line of the ledger by whoever acts; what is not named does not change. */
export function entryOf(
  { actor, now }: ActionContext,
  where: { readonly umkmId: string; readonly productId: string; readonly proposalId: string | null },
  kind: EntryKind,
  month: Month,
  changes: Changes,
): LedgerEntry {
  const { umkmId, productId, proposalId } = where;
  return {
    ...{ umkmId, productId, proposalId, month, kind },
    ...{ heldChange: 0, bookedChange: 0, percentChange: 0, extraChange: 0, words: null },
    ...changes,
    ...{ actorId: actor.userId, actorName: actor.name, at: now },
  };
}
