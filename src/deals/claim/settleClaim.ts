import { inTransaction } from '../../platform/transaction.ts';
import type { Side } from '../../proposals/proposals.rules.ts';
import type { ActionContext } from '../../shared/context.ts';
import { Conflict, Forbidden, NotFound } from '../../shared/errors.ts';
import { sameText, type Text } from '../../shared/text.ts';
import { proposePaymentDays } from '../agreement/proposeVersion.ts';
import { isClosed } from '../deals.rules.ts';
import {
  answerTime,
  isSettled,
  MOST_SETTLEMENTS,
  roleIn,
  standingSettlement,
  type Acceptance,
  type Claim,
  type ClaimStatus,
  type Settlement,
} from './claim.rules.ts';
import { changeClaim } from './claim.store.ts';
import { claimTexts } from './claim.texts.ts';
import { startSettlementClock, stopClaimClock, stopClaimClocks } from './claimClock.ts';
import { announceClaim, demandClaimMove, demandLead, demandOpen, resumeDeal, seeClaim, type SeenClaim } from './seeClaim.ts';

const { say } = claimTexts;

export interface SettlementTerms {
  readonly words: string;
  /** The payment term from now on; null when the agreement stays as it is. */
  readonly paymentDays: number | null;
  /** Names the settlement: the same form proposes it once. */
  readonly formKey: string;
}

/** What a settlement says, with the term it changes. */
export function settlementText({ words, paymentDays }: Pick<Settlement, 'words' | 'paymentDays'>): Text {
  const said = sameText(words);
  return paymentDays === null ? said : say('settledDays', { words: said, days: paymentDays });
}

/** A proposal moves the claim on: the other side's counts as its answer, a coordinator's makes it a mediation. */
function statusAfterProposal({ claim, part }: SeenClaim): ClaimStatus {
  if (part === 'coordinator' && (claim.status === 'raised' || claim.status === 'answered')) return 'mediated';
  return claim.status === 'raised' && roleIn(claim, part) === 'respondent' ? 'answered' : claim.status;
}

/**
 * Any party or a coordinator names a way out; it takes the place of the one before. Whoever names it has accepted it for their side.
 * Throws NotFound, Forbidden for a member who does not lead, Conflict when the claim is closed.
 */
export async function proposeSettlement(ctx: ActionContext, claimId: string, terms: SettlementTerms): Promise<Claim> {
  return inTransaction(async () => {
    const seen = await seeClaim(ctx, claimId);
    const { claim, deal, part } = seen;
    if (claim.settlements.some(({ id }) => id === terms.formKey)) return claim;
    demandOpen(claim);
    demandLead(ctx, seen);
    if (claim.settlements.length >= MOST_SETTLEMENTS) throw new Conflict(say('tooManySettlements'));
    const { name } = ctx.actor;
    const acceptances: Acceptance[] = part === 'coordinator' ? [] : [{ side: part, name, at: ctx.now, recorded: null }];
    const { words, paymentDays } = terms;
    const said = { id: terms.formKey, by: part, byName: name, words, paymentDays, at: ctx.now };
    const settlement: Settlement = { ...said, answerBy: answerTime(ctx.now), overdueAt: null, acceptances };
    const status = statusAfterProposal(seen);
    const answers = status === 'answered' && claim.status === 'raised' && part !== 'coordinator';
    const answer = answers ? { side: part, name, words, at: ctx.now } : claim.answer;
    const next = await changeClaim(claim, { status, answer, updatedAt: ctx.now }, { settlements: [settlement] });
    if (status !== 'raised') await stopClaimClock(next);
    await startSettlementClock(next, settlement);
    const title = say('settlementTitle', { number: claim.number });
    await announceClaim(ctx, deal, next, 'settlement-proposed', title, settlementText(settlement));
    return next;
  });
}

/** Both sides agree: the claim is resolved, the deal goes on, and a changed payment term becomes a new version of the agreement. */
async function resolve(ctx: ActionContext, { claim, deal }: SeenClaim, settlement: Settlement): Promise<Claim> {
  const outcome = settlementText(settlement);
  const next = await changeClaim(claim, { status: 'resolved', outcome, updatedAt: ctx.now });
  await stopClaimClocks(next);
  const running = await resumeDeal(ctx, deal, say('eventResolved', { number: claim.number, words: outcome }));
  const { paymentDays } = settlement;
  if (paymentDays !== null && !isClosed(running.status)) await proposePaymentDays(ctx, running, paymentDays, claim.number);
  await announceClaim(ctx, running, next, 'deal-settled', say('resolvedTitle', { deal: deal.number }), outcome);
  return next;
}

/** A consent that a coordinator records for a side that cannot press itself, and how it was given. */
export interface RecordedConsent {
  readonly side: Side;
  readonly how: string;
}

function acceptanceOf(ctx: ActionContext, seen: SeenClaim, consent: RecordedConsent | null): Acceptance {
  const { name } = ctx.actor;
  if (seen.part !== 'coordinator') {
    if (consent) throw new Forbidden();
    return { side: seen.part, name, at: ctx.now, recorded: null };
  }
  if (!consent) throw new Forbidden(say('notYourMove'));
  return { side: consent.side, name, at: ctx.now, recorded: consent.how };
}

/**
 * A side accepts the newest settlement; the second acceptance resolves the claim. A coordinator may record the consent of a side, and
 * how it was given. Accepted twice it counts once. Throws NotFound, Forbidden for a coordinator without a recorded consent and for a member
 * who does not lead, Conflict when there is a newer settlement or the claim is closed.
 */
export async function acceptSettlement(
  ctx: ActionContext,
  claimId: string,
  settlementId: string,
  consent: RecordedConsent | null = null,
): Promise<Claim> {
  return inTransaction(async () => {
    const seen = await seeClaim(ctx, claimId);
    const { claim, deal } = seen;
    const settlement = claim.settlements.find(({ id }) => id === settlementId);
    if (!settlement) throw new NotFound();
    const acceptance = acceptanceOf(ctx, seen, consent);
    if (settlement.acceptances.some(({ side }) => side === acceptance.side)) return claim;
    demandLead(ctx, seen);
    demandClaimMove(seen, 'resolved');
    if (standingSettlement(claim)?.id !== settlementId) throw new Conflict(say('newerSettlement'));
    const accepted = { ...settlement, acceptances: [...settlement.acceptances, acceptance] };
    const settlements = claim.settlements.map((each) => (each.id === settlementId ? accepted : each));
    const next = await changeClaim(claim, { settlements, updatedAt: ctx.now });
    if (isSettled(accepted)) return resolve(ctx, { ...seen, claim: next }, accepted);
    const title = say('acceptedTitle', { name: sameText(ctx.actor.name), number: claim.number });
    await announceClaim(ctx, deal, next, 'settlement-accepted', title, settlementText(settlement));
    return next;
  });
}
