import { paths } from '../../http/paths.ts';
import { tell } from '../../notifications/tell.ts';
import type { Part } from '../../proposals/proposals.rules.ts';
import type { ActionContext } from '../../shared/context.ts';
import { Conflict, Forbidden, NotFound } from '../../shared/errors.ts';
import { sameText, type Text } from '../../shared/text.ts';
import { announceDeal, seeDeal, type DealNotice } from '../announceDeal.ts';
import type { Deal } from '../deals.rules.ts';
import { moveDeal } from '../deals.store.ts';
import { followFacts } from '../followFacts.ts';
import { eventOf } from '../dealMoves.ts';
import { claimMoves, claimTransitions, isOpenClaim, seesClaim, type Claim, type ClaimStatus } from './claim.rules.ts';
import { claimsOfDeal, findClaim } from './claim.store.ts';
import { claimStatusText, claimTexts } from './claim.texts.ts';

const { say } = claimTexts;

export interface SeenClaim {
  readonly claim: Claim;
  readonly deal: Deal;
  readonly part: Part;
}

/** A claim with its deal and what the actor is in it. Throws NotFound where it is not theirs to see. */
export async function seeClaim(ctx: ActionContext, claimId: string): Promise<SeenClaim> {
  const claim = await findClaim(claimId);
  if (!claim) throw new NotFound();
  const { deal, part } = await seeDeal(ctx, claim.dealId);
  if (!seesClaim(claim, part)) throw new NotFound();
  return { claim, deal, part };
}

/** Throws unless this part may move the claim there now: Conflict when nobody may, Forbidden when somebody else may. */
export function demandClaimMove({ claim, part }: SeenClaim, to: ClaimStatus): void {
  const status = claimStatusText(claim.status);
  if (claimTransitions[claim.status].length === 0) throw new Conflict(say('closed', { status }));
  if (!claimTransitions[claim.status].includes(to)) throw new Conflict(say('cannotMove', { status }));
  if (!claimMoves(claim, part).includes(to)) throw new Forbidden(say('notYourMove'));
}

/** Throws Conflict once a claim is closed. */
export function demandOpen(claim: Claim): void {
  if (!isOpenClaim(claim.status)) throw new Conflict(say('closed', { status: claimStatusText(claim.status) }));
}

/** Of the UMKM side the lead speaks for all members. Throws Forbidden for another member. */
export function demandLead(ctx: ActionContext, { deal, part }: SeenClaim): void {
  if (part === 'owner' && ctx.actor.umkmId !== deal.leadUmkmId) throw new Forbidden(say('onlyLead'));
}

/** Tells everyone of the deal and the coordinators, with the way to the claim, and lets open pages follow. */
export async function announceClaim(
  ctx: ActionContext,
  deal: Deal,
  claim: Claim,
  kind: string,
  title: Text,
  body: Text | string,
): Promise<void> {
  const notice: DealNotice = { kind, title, body: typeof body === 'string' ? sameText(body) : body };
  const told = { ...notice, url: paths.claim(claim.id), topics: ['deals', `deal:${deal.id}`, `messages:${deal.id}`] };
  await tell(ctx, { buyerId: deal.buyerId }, told);
  for (const umkmId of new Set([...deal.members.map((member) => member.umkmId), deal.leadUmkmId]))
    await tell(ctx, { umkmId }, told);
  await tell(ctx, { role: 'coordinator' }, told);
  await announceDeal(ctx, deal, {});
}

/** Once no claim is open any more the deal goes on from the step it had reached, in the caller's transaction. */
export async function resumeDeal(ctx: ActionContext, deal: Deal, words: Text): Promise<Deal> {
  const open = (await claimsOfDeal(deal.id)).some(({ status }) => isOpenClaim(status));
  if (open || deal.status !== 'disputed') return deal;
  const next = await moveDeal(deal, { status: 'mediated', step: deal.step }, eventOf(ctx, 'settled', words));
  return followFacts(ctx, next);
}
