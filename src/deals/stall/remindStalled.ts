import { paths } from '../../http/paths.ts';
import { tellEach, type Recipients } from '../../notifications/tell.ts';
import { inTransaction } from '../../platform/transaction.ts';
import type { ActionContext } from '../../shared/context.ts';
import { dayText } from '../../shared/dates.ts';
import { Forbidden } from '../../shared/errors.ts';
import { partiesOf, type Deal } from '../deals.rules.ts';
import { findDeal } from '../deals.store.ts';
import { deliveriesOfDeal } from '../delivery/delivery.store.ts';
import { billsOfDeal } from '../payment/payment.store.ts';
import { mayRemind, membersDue, stallTurn, type StallAlarm } from './stall.rules.ts';
import { alarmOfDeal, setReminded } from './stall.store.ts';
import { stallText, stallTexts } from './stall.texts.ts';

const { say } = stallTexts;

/** Who has to act; of several members only those who have not done their part. */
async function whoseTurn(alarm: StallAlarm, deal: Deal): Promise<Recipients[]> {
  const { buyerId, umkmIds } = partiesOf(deal);
  const turn = stallTurn[alarm.kind];
  const due = membersDue(alarm, await deliveriesOfDeal(deal.id), await billsOfDeal(deal.id)) ?? umkmIds;
  return [...(turn === 'umkm' ? [] : [{ buyerId }]), ...(turn === 'buyer' ? [] : due.map((umkmId) => ({ umkmId })))];
}

/**
 * Reminds those who have to act of what a stalled deal waits for. False when it moves on already or was reminded of within a day.
 * Throws Forbidden for others than coordinators.
 */
async function remindStalled(ctx: ActionContext, dealId: string): Promise<boolean> {
  if (ctx.actor.role !== 'coordinator') throw new Forbidden();
  return inTransaction(async () => {
    const [deal, alarm] = [await findDeal(dealId), await alarmOfDeal(dealId)];
    if (!deal || !alarm || !mayRemind(alarm, ctx.now)) return false;
    await setReminded(alarm, ctx.now);
    const what = stallText(alarm.kind, dayText(alarm.lastDay));
    const notice = {
      kind: 'deal-reminder',
      title: say('reminderTitle', { title: deal.terms.title }),
      body: say('reminderBody', { number: deal.number, what }),
      url: paths.deal(dealId),
      topics: ['deals', `deal:${dealId}`],
    };
    await tellEach(
      ctx,
      (await whoseTurn(alarm, deal)).map((to) => ({ to, notice, topics: notice.topics })),
    );
    ctx.push.changed({ role: 'coordinator' }, ['stalled']);
    return true;
  });
}

/** As `remindStalled` for several deals, one by one; how many reminders went out. */
export async function remindStalledDeals(ctx: ActionContext, dealIds: readonly string[]): Promise<number> {
  let reminded = 0;
  for (const dealId of dealIds) if (await remindStalled(ctx, dealId)) reminded += 1;
  return reminded;
}
