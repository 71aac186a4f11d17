import { paths } from '../../http/paths.ts';
import { tell } from '../../notifications/tell.ts';
import { cancelJob, enqueueJob, moveJob } from '../../platform/jobs.ts';
import type { ActionContext } from '../../shared/context.ts';
import { dayText } from '../../shared/dates.ts';
import { dealSteps, isClosed, type Deal } from '../deals.rules.ts';
import { findDeal } from '../deals.store.ts';
import type { Delivery } from '../delivery/delivery.rules.ts';
import { deliveriesOfDeal } from '../delivery/delivery.store.ts';
import type { Bill } from '../payment/payment.rules.ts';
import { billsOfDeal } from '../payment/payment.store.ts';
import { alarmAt, stallPointOf, type StallPoint } from './stall.rules.ts';
import { clearAlarms, raiseAlarm } from './stall.store.ts';
import { stallText, stallTexts } from './stall.texts.ts';

const { say } = stallTexts;

/** Durable job: the time of what is awaited next of a deal is over. Payload `{ dealId }`. */
export const WATCH_DEAL = 'watch-deal';

const TOPICS = ['deals', 'stalled'];

/** The same with the deliveries and bills as they are now: where there are deliveries, nothing else decides what is awaited. */
export async function watchFacts(
  ctx: ActionContext,
  deal: Deal,
  deliveries: readonly Delivery[],
  bills: readonly Bill[],
): Promise<void> {
  await watchPoint(ctx, deal.id, stallPointOf(deal, deliveries, bills));
}

/** Before an order there is nothing to read, and in mediation or afterwards nothing of it counts. */
async function pointOfDeal(deal: Deal): Promise<StallPoint | null> {
  const moving = deal.status !== 'disputed' && !isClosed(deal.status);
  const ordered = dealSteps.indexOf(deal.step) >= dealSteps.indexOf('ordered');
  if (!moving || !ordered) return stallPointOf(deal, [], []);
  return stallPointOf(deal, await deliveriesOfDeal(deal.id), await billsOfDeal(deal.id));
}

/**
 * Sets the clock of what is awaited next of a deal and takes back the alarms of what has happened meanwhile, within the caller's
 * transaction. To be called after every change of a deal.
 */
export async function watchDeal(ctx: ActionContext, dealId: string): Promise<void> {
  const deal = await findDeal(dealId);
  await watchPoint(ctx, dealId, deal && (await pointOfDeal(deal)));
}

async function watchPoint(ctx: ActionContext, dealId: string, point: StallPoint | null): Promise<void> {
  const stalled = point !== null && alarmAt(point) <= ctx.now;
  if (await clearAlarms(dealId, stalled ? point.key : null, ctx.now)) ctx.push.changed({ role: 'coordinator' }, TOPICS);
  if (point) await moveJob(WATCH_DEAL, { dealId }, { key: dealId, runAt: alarmAt(point) });
  else await cancelJob(WATCH_DEAL, dealId);
}

/**
 * Raises the alarm of a deal that has stood still for too long: once for each step, in the coordinators' list and as a notice. When there
 * is still time, it comes back then. Runs in the job's transaction.
 */
export async function checkDeal(ctx: ActionContext, dealId: string): Promise<void> {
  const deal = await findDeal(dealId);
  const point = deal && (await pointOfDeal(deal));
  if (!deal || !point) return;
  if (alarmAt(point) > ctx.now) return enqueueJob(WATCH_DEAL, { dealId }, { key: dealId, runAt: alarmAt(point) });
  const { number, terms, supplierName } = deal;
  const about = { dealId, dealNumber: number, title: terms.title, supplierName, buyerName: terms.buyerName };
  if (!(await raiseAlarm({ ...point, ...about, raisedAt: ctx.now }))) return;
  const what = stallText(point.kind, dayText(point.lastDay));
  const notice = { kind: 'deal-stalled', title: say('title', { number }), body: say('body', { title: terms.title, what }) };
  await tell(ctx, { role: 'coordinator' }, { ...notice, url: paths.deal(dealId), topics: [...TOPICS, `deal:${dealId}`] });
}
