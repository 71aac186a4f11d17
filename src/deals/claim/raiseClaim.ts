import { inTransaction } from '../../platform/transaction.ts';
import type { ActionContext } from '../../shared/context.ts';
import { Conflict, Forbidden } from '../../shared/errors.ts';
import { sameText } from '../../shared/text.ts';
import { seeDeal } from '../announceDeal.ts';
import { isClosed, type Deal } from '../deals.rules.ts';
import { addDealEvent, moveDeal } from '../deals.store.ts';
import { dealStatusText } from '../deals.texts.ts';
import { addWords } from '../postMessage.ts';
import { demandMove, eventOf } from '../dealMoves.ts';
import { answerTime, type Claim, type ClaimKind, type Evidence } from './claim.rules.ts';
import { addClaim, changeClaim } from './claim.store.ts';
import { claimKindText, claimTexts } from './claim.texts.ts';
import { startClaimClock } from './claimClock.ts';
import { announceClaim, demandClaimMove, seeClaim } from './seeClaim.ts';

const { say } = claimTexts;

export interface ClaimTerms {
  readonly kind: ClaimKind;
  readonly words: string;
  readonly evidence: readonly Pick<Evidence, 'id' | 'name'>[];
  readonly formKey: string;
}

/** A claim becomes known: the deal waits, the words open the thread, the clock of the answer runs, everyone is told. */
async function makeKnown(ctx: ActionContext, deal: Deal, claim: Claim, formKey: string): Promise<Claim> {
  const { number, kind, words } = claim;
  const event = eventOf(ctx, 'disputed', say('eventRaised', { number, kind: claimKindText(kind), words: sameText(words) }));
  const part = claim.by;
  if (deal.status !== 'disputed') demandMove(deal, part, 'disputed');
  const next = deal.status === 'disputed' ? deal : await moveDeal(deal, { status: 'disputed', step: deal.step }, event);
  if (next === deal) await addDealEvent(deal.id, event);
  await addWords(ctx, next, words, formKey);
  await startClaimClock(claim);
  await announceClaim(ctx, next, claim, 'deal-disputed', say('raisedTitle', { deal: next.number }), words);
  return claim;
}

/**
 * Either side or a coordinator writes a claim, as a draft of their own or raised at once. The same form makes one claim.
 * Throws NotFound, and Conflict when the deal is closed.
 */
export async function writeClaim(ctx: ActionContext, dealId: string, terms: ClaimTerms, how: 'draft' | 'raised'): Promise<Claim> {
  return inTransaction(async () => {
    const { deal, part } = await seeDeal(ctx, dealId);
    if (isClosed(deal.status)) throw new Conflict(say('dealClosed', { status: dealStatusText(deal.status) }));
    const { userId, name } = ctx.actor;
    const raised = how === 'raised';
    const { claim, added } = await addClaim(
      {
        ...{ dealId, kind: terms.kind, status: how, by: part, byUserId: userId, byName: name, words: terms.words },
        evidence: terms.evidence.map((file) => ({ ...file, by: part })),
        ...{
          answer: null,
          answerBy: raised ? answerTime(ctx.now) : null,
          overdueAt: null,
          settlements: [],
          notes: [],
          outcome: null,
        },
        ...{ createdAt: ctx.now, raisedAt: raised ? ctx.now : null, updatedAt: ctx.now },
      },
      terms.formKey,
    );
    return added && raised ? makeKnown(ctx, deal, claim, terms.formKey) : claim;
  });
}

/** The claimant changes a draft and raises it where asked to. Raised twice it counts once. Throws NotFound, Forbidden, Conflict. */
export async function raiseDraft(
  ctx: ActionContext,
  claimId: string,
  terms: ClaimTerms,
  how: 'draft' | 'raised',
): Promise<Claim> {
  return inTransaction(async () => {
    const seen = await seeClaim(ctx, claimId);
    const { claim, deal, part } = seen;
    if (claim.by !== part) throw new Forbidden(say('notYourMove'));
    if (claim.status === 'raised') return claim;
    demandClaimMove(seen, 'raised');
    const raised = how === 'raised';
    const change = { kind: terms.kind, words: terms.words, status: how, updatedAt: ctx.now };
    const times = raised ? { answerBy: answerTime(ctx.now), raisedAt: ctx.now } : {};
    const evidence = terms.evidence.map((file) => ({ ...file, by: part }));
    const next = await changeClaim(claim, { ...change, ...times }, { evidence });
    return raised ? makeKnown(ctx, deal, next, terms.formKey) : next;
  });
}
