import { inTransaction } from '../../platform/transaction.ts';
import type { ActionContext } from '../../shared/context.ts';
import { seeDeal } from '../announceDeal.ts';
import type { Deal } from '../deals.rules.ts';
import { agreementHash, type Agreement, type AgreementContent } from './agreement.rules.ts';
import { addAgreement, latestAgreement } from './agreement.store.ts';
import { composeAgreement } from './composeAgreement.ts';
import { readBasis } from './readBasis.ts';

/** A new version by this actor, now, waiting for signatures. */
export function versionOf(ctx: ActionContext, dealId: string, content: AgreementContent, note: string): Omit<Agreement, 'id'> {
  const { userId, name, role } = ctx.actor;
  return {
    ...{ ...content, dealId, sha256: agreementHash(content), state: 'draft', signatures: [] },
    ...{ madeBy: { userId, name, role }, note, createdAt: ctx.now, finalAt: null },
  };
}

/** The newest version of a deal's agreement; the first one is written from the accepted terms when there is none. Within the caller's transaction. */
export async function prepareAgreement(ctx: ActionContext, deal: Deal): Promise<Agreement> {
  const made = await latestAgreement(deal.id);
  return made ?? addAgreement(versionOf(ctx, deal.id, composeAgreement(await readBasis(deal)), ''));
}

/** Writes the first version for a deal that has none yet; both sides and coordinators may. Done twice it makes one. Throws NotFound. */
export async function startAgreement(ctx: ActionContext, dealId: string): Promise<Agreement> {
  return inTransaction(async () => prepareAgreement(ctx, (await seeDeal(ctx, dealId)).deal));
}
