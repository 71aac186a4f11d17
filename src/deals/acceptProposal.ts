import { seeProposal } from '../proposals/actOnProposal.ts';
import type { ActionContext } from '../shared/context.ts';
import { acceptOffer } from './acceptOffer.ts';
import { acceptShare } from './consortium/acceptShare.ts';
import type { Deal } from './deals.rules.ts';

/**
 * Accepts what is on the table, be it an offer to one UMKM or a share of a consortium. Returns the deal; null while the shares of others
 * are awaited. Throws as `acceptOffer` and `acceptShare` do.
 */
export async function acceptProposal(ctx: ActionContext, proposalId: string, round?: number): Promise<Deal | null> {
  const { proposal } = await seeProposal(ctx, proposalId);
  return proposal.consortiumId === null ? acceptOffer(ctx, proposalId, round) : acceptShare(ctx, proposalId, { round });
}
