import { paths } from '../../http/paths.ts';
import { enqueueJob } from '../../platform/jobs.ts';
import { inTransaction } from '../../platform/transaction.ts';
import type { ActionContext } from '../../shared/context.ts';
import { Conflict, Forbidden } from '../../shared/errors.ts';
import { sameText } from '../../shared/text.ts';
import { seeDeal } from '../announceDeal.ts';
import { dealSteps, type Deal } from '../deals.rules.ts';
import { announceAt } from '../delivery/seeDelivery.ts';
import { keepBuyerRecord } from '../payment/buyerRecord.ts';
import { TRACK_JOB } from './rating.rules.ts';
import { keepRating } from './rating.store.ts';
import { ratingTexts } from './rating.texts.ts';

const { say } = ratingTexts;

/** Whether the goods have come so far that the sides can speak of each other. */
export function isRateable({ step }: Pick<Deal, 'step'>): boolean {
  return dealSteps.indexOf(step) >= dealSteps.indexOf('accepted');
}

/**
 * After delivery one side says whether they would work with the other again, with a short comment; said anew it replaces what they said.
 * The other side is told and track records follow. Throws NotFound, Forbidden for a coordinator, Conflict before delivery.
 */
export async function rateDeal(ctx: ActionContext, dealId: string, workAgain: boolean, words: string): Promise<void> {
  await inTransaction(async () => {
    const { deal, part } = await seeDeal(ctx, dealId);
    if (part === 'coordinator') throw new Forbidden();
    if (!isRateable(deal)) throw new Conflict(say('tooEarly'));
    const umkmId = part === 'owner' ? ctx.actor.umkmId : null;
    const member = deal.members.find((each) => each.umkmId === umkmId);
    const fromName = part === 'owner' ? (member?.umkmName ?? deal.supplierName) : deal.terms.buyerName;
    await keepRating({ dealId, by: part, umkmId, buyerId: deal.buyerId, fromName, workAgain, words, at: ctx.now });
    const umkmIds = deal.members.map((member) => member.umkmId);
    if (part === 'buyer') for (const id of umkmIds) await enqueueJob(TRACK_JOB, { umkmId: id }, { key: id });
    else await keepBuyerRecord(deal.buyerId, ctx.now);
    const title = say('ratedTitle', { name: sameText(fromName), number: deal.number });
    const notice = { kind: 'deal-rated', title, body: words ? sameText(words) : say(workAgain ? 'again' : 'notAgain') };
    await announceAt(ctx, deal, paths.deal(dealId), part === 'buyer' ? { owners: { notice, umkmIds } } : { buyer: notice });
  });
}
