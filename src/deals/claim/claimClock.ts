import { cancelJob, enqueueJob } from '../../platform/jobs.ts';
import { paths } from '../../http/paths.ts';
import { tell } from '../../notifications/tell.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { instantText } from '../../shared/dates.ts';
import type { ActionContext } from '../../shared/context.ts';
import { Conflict, Forbidden } from '../../shared/errors.ts';
import { joinTexts } from '../../shared/text.ts';
import { partTexts } from '../agreement/agreement.texts.ts';
import { findDeal } from '../deals.store.ts';
import { changeClaim, findClaim } from './claim.store.ts';
import { isOpenClaim, sidesMissing, standingSettlement, type Claim, type Settlement } from './claim.rules.ts';
import { claimTexts } from './claim.texts.ts';
import { announceClaim, demandOpen, seeClaim } from './seeClaim.ts';

const { say } = claimTexts;

/** Durable job: the time to answer a claim is over. Payload `{ claimId }`. */
export const CLAIM_OVERDUE = 'claim-overdue';

/** Durable job: the time to answer a proposed settlement is over. */
export const SETTLEMENT_OVERDUE = 'settlement-overdue';

export interface SettlementPayload {
  readonly claimId: string;
  readonly settlementId: string;
}

/** Sets the clock of the answer, anew when it ran before. Within the caller's transaction. */
export async function startClaimClock({ id, answerBy }: Claim): Promise<void> {
  await cancelJob(CLAIM_OVERDUE, id);
  if (answerBy) await enqueueJob(CLAIM_OVERDUE, { claimId: id }, { key: id, runAt: answerBy });
}

/** Sets the clock of the newest settlement, in place of the one before. Within the caller's transaction. */
export async function startSettlementClock({ id }: Claim, { id: settlementId, answerBy }: Settlement): Promise<void> {
  await cancelJob(SETTLEMENT_OVERDUE, id);
  await enqueueJob(SETTLEMENT_OVERDUE, { claimId: id, settlementId }, { key: id, runAt: answerBy });
}

/** The answer has come. */
export async function stopClaimClock({ id }: Claim): Promise<void> {
  await cancelJob(CLAIM_OVERDUE, id);
}

/** The claim is over, nothing is awaited any more. */
export async function stopClaimClocks(claim: Claim): Promise<void> {
  await stopClaimClock(claim);
  await cancelJob(SETTLEMENT_OVERDUE, claim.id);
}

/** Tells the coordinators once that a claim was not answered in time. Does nothing when it was answered or got more time. */
export async function tellClaimOverdue(ctx: ActionContext, claimId: string): Promise<void> {
  await inTransaction(async () => {
    const claim = await findClaim(claimId);
    if (!claim || claim.status !== 'raised' || claim.overdueAt || !claim.answerBy || claim.answerBy > ctx.now) return;
    const deal = await findDeal(claim.dealId);
    if (!deal) return;
    await changeClaim(claim, { overdueAt: ctx.now, updatedAt: ctx.now });
    const notice = { kind: 'claim-overdue', title: say('overdueTitle', { number: claim.number }), body: say('overdueBody') };
    const told = { ...notice, url: paths.claim(claim.id), topics: ['deals', `deal:${deal.id}`] };
    await tell(ctx, { role: 'coordinator' }, told);
  });
}

/**
 * Tells the sides that have not answered the newest settlement, and the coordinators, once. Does nothing when it was accepted, when there is
 * a newer one or when the claim is closed.
 */
export async function tellSettlementOverdue(ctx: ActionContext, { claimId, settlementId }: SettlementPayload): Promise<void> {
  await inTransaction(async () => {
    const claim = await findClaim(claimId);
    const standing = claim && standingSettlement(claim);
    if (!standing || !isOpenClaim(claim.status) || standing.id !== settlementId || standing.overdueAt) return;
    const deal = await findDeal(claim.dealId);
    if (!deal) return;
    const settlements = claim.settlements.map((each) => (each.id === settlementId ? { ...each, overdueAt: ctx.now } : each));
    await changeClaim(claim, { settlements, updatedAt: ctx.now });
    const title = say('settlementOverdueTitle', { number: claim.number });
    const notice = { kind: 'settlement-overdue', title, url: paths.claim(claim.id), topics: ['deals', `deal:${deal.id}`] };
    const missing = sidesMissing(standing);
    const sides = { buyer: { buyerId: deal.buyerId }, owner: { umkmId: deal.leadUmkmId } };
    for (const side of missing) await tell(ctx, sides[side], { ...notice, body: say('settlementOverdueSide') });
    const parts = joinTexts(missing.map((side) => partTexts[side]));
    await tell(ctx, { role: 'coordinator' }, { ...notice, body: say('settlementOverdueBody', { parts }) });
  });
}

/** A coordinator gives the other side more time, or less. Throws NotFound, Forbidden for a side, Conflict when nothing is awaited. */
export async function setAnswerDeadline(ctx: ActionContext, claimId: string, answerBy: Date): Promise<Claim> {
  return inTransaction(async () => {
    const seen = await seeClaim(ctx, claimId);
    if (seen.part !== 'coordinator') throw new Forbidden();
    demandOpen(seen.claim);
    if (seen.claim.status !== 'raised') throw new Conflict(say('notAwaited'));
    const next = await changeClaim(seen.claim, { answerBy, overdueAt: null, updatedAt: ctx.now });
    await startClaimClock(next);
    const title = say('deadlineTitle', { number: next.number, when: instantText(answerBy) });
    await announceClaim(ctx, seen.deal, next, 'claim-deadline', title, next.words);
    return next;
  });
}
