import { inTransaction } from '../../platform/transaction.ts';
import type { Part } from '../../proposals/proposals.rules.ts';
import type { ActionContext } from '../../shared/context.ts';
import { Conflict, Forbidden } from '../../shared/errors.ts';
import { sameText } from '../../shared/text.ts';
import { addWords } from '../postMessage.ts';
import { mayAnswer, MOST_EVIDENCE, roleIn, type Claim, type Evidence } from './claim.rules.ts';
import { changeClaim } from './claim.store.ts';
import { claimTexts } from './claim.texts.ts';
import { stopClaimClock } from './claimClock.ts';
import { announceClaim, demandClaimMove, demandOpen, seeClaim } from './seeClaim.ts';

const { say } = claimTexts;

type Files = readonly Pick<Evidence, 'id' | 'name'>[];

function evidenceBy(claim: Claim, part: Part, files: Files): Evidence[] {
  if (claim.evidence.length + files.length > MOST_EVIDENCE) throw new Conflict(say('tooMany'));
  return files.map(({ id, name }) => ({ id, name, by: part }));
}

/**
 * The side that the claim is against says what it has to say; the words go into the thread, the clock stops. Where a coordinator leads the
 * talks already, the answer is kept and the talks go on. Answered twice it counts once.
 * Throws NotFound, Forbidden for the claimant and coordinators, Conflict when it is closed or the other side has answered.
 */
export async function answerClaim(
  ctx: ActionContext,
  claimId: string,
  words: string,
  files: Files,
  formKey: string,
): Promise<Claim> {
  return inTransaction(async () => {
    const seen = await seeClaim(ctx, claimId);
    const { claim, deal, part } = seen;
    demandOpen(claim);
    if (part === 'coordinator' || roleIn(claim, part) !== 'respondent') throw new Forbidden(say('notYourMove'));
    if (claim.answer?.side === part) return claim;
    if (!mayAnswer(claim, part)) throw new Conflict(say('answeredAlready'));
    const answer = { side: part, name: ctx.actor.name, words, at: ctx.now };
    const evidence = evidenceBy(claim, part, files);
    const status = claim.status === 'raised' ? 'answered' : claim.status;
    const next = await changeClaim(claim, { status, answer, updatedAt: ctx.now }, { evidence });
    await stopClaimClock(next);
    await addWords(ctx, deal, words, formKey);
    const title = say('answeredTitle', { name: sameText(ctx.actor.name), number: claim.number });
    await announceClaim(ctx, deal, next, 'claim-answered', title, words);
    return next;
  });
}

/** Anyone of the deal adds evidence while the claim is open. Throws NotFound, and Conflict when it is closed or carries too much. */
export async function addEvidence(ctx: ActionContext, claimId: string, files: Files): Promise<Claim> {
  return inTransaction(async () => {
    const { claim, deal, part } = await seeClaim(ctx, claimId);
    if (claim.status !== 'draft') demandOpen(claim);
    const next = await changeClaim(claim, { updatedAt: ctx.now }, { evidence: evidenceBy(claim, part, files) });
    const names = files.map(({ name }) => name).join(', ');
    if (claim.status !== 'draft')
      await announceClaim(ctx, deal, next, 'claim-evidence', say('evidenceTitle', { number: claim.number }), names);
    return next;
  });
}

/** A coordinator leads the talks from here on. Done twice it counts once. Throws NotFound, Forbidden for a side, Conflict when closed. */
export async function mediateClaim(ctx: ActionContext, claimId: string): Promise<Claim> {
  return inTransaction(async () => {
    const seen = await seeClaim(ctx, claimId);
    if (seen.claim.status === 'mediated' && seen.part === 'coordinator') return seen.claim;
    demandClaimMove(seen, 'mediated');
    const next = await changeClaim(seen.claim, { status: 'mediated', updatedAt: ctx.now });
    await stopClaimClock(next);
    const title = say('mediatedTitle', { number: next.number });
    await announceClaim(ctx, seen.deal, next, 'claim-mediated', title, say('mediatedBody', { name: sameText(ctx.actor.name) }));
    return next;
  });
}

/** A coordinator writes a note that only coordinators read. The same words twice in a row count once. Throws NotFound, and Forbidden for a side. */
export async function addClaimNote(ctx: ActionContext, claimId: string, words: string): Promise<void> {
  await inTransaction(async () => {
    const { claim, deal, part } = await seeClaim(ctx, claimId);
    if (part !== 'coordinator') throw new Forbidden();
    const byName = ctx.actor.name;
    if (claim.notes.at(-1)?.words === words && claim.notes.at(-1)?.byName === byName) return;
    await changeClaim(claim, { updatedAt: ctx.now }, { notes: [{ byName, words, at: ctx.now }] });
    ctx.push.changed({ role: 'coordinator' }, [`deal:${deal.id}`]);
  });
}
