import { startAgreement } from '../deals/agreement/prepareAgreement.ts';
import { signAgreement } from '../deals/agreement/signAgreement.ts';
import { dealSteps, type Deal, type DealStep } from '../deals/deals.rules.ts';
import { acceptDelivery, type LotAnswer } from '../deals/delivery/acceptDelivery.ts';
import type { Delivery, Lot } from '../deals/delivery/delivery.rules.ts';
import { placeOrder } from '../deals/delivery/placeOrder.ts';
import { answerLot, recordLot } from '../deals/delivery/recordLot.ts';
import { issueBills } from '../deals/payment/issueBills.ts';
import type { Bill } from '../deals/payment/payment.rules.ts';
import { recordPayment } from '../deals/payment/recordPayment.ts';
import { rateDeal } from '../deals/rating/rateDeal.ts';
import type { Actor, ActionContext } from '../shared/context.ts';
import { addDays, dayOf, instantOf, type Day } from '../shared/dates.ts';
import { comments, daysLateOf, goodTest, lateDelivery, refusedPart, weakTest } from './demoStory.ts';
import { contextAt, type DemoWorld } from './demoWorld.ts';

/** Hours between acceptance, signatures and the order. */
const STEP_HOURS = 30;

export interface DealScene {
  readonly world: DemoWorld;
  readonly buyer: Actor;
  readonly owner: Actor;
  /** The instant so many hours after the proposal was sent, never in the future. */
  readonly at: (hours: number) => Date;
}

async function sign({ world, buyer, owner, at }: DealScene, deal: Deal): Promise<void> {
  const when = at(24 + STEP_HOURS);
  const { version, sha256 } = await startAgreement(contextAt(owner, when), deal.id);
  for (const actor of [owner, buyer, world.coordinator])
    await signAgreement(contextAt(actor, when), deal.id, { version, sha256 });
}

/** Someone acting on a day of the past, at an hour of it. */
function onDay({ world }: DealScene, actor: Actor, day: Day, hour: number): ActionContext {
  return contextAt(actor, new Date(Math.min(instantOf(day, hour).getTime(), world.now.getTime())));
}

async function send(scene: DealScene, delivery: Delivery, index: number, day: Day): Promise<Lot> {
  const [share] = delivery.shares;
  const weak = index === weakTest.delivery;
  const test = index % 2 === 0 || weak ? { ...(weak ? weakTest.test : goodTest), fileId: null } : null;
  const lot = await recordLot(onDay(scene, scene.owner, day, 8), delivery.id, {
    ...{ umkmId: share!.umkmId, quantity: delivery.quantity, producedOn: addDays(day, -2), test },
    formKey: `demo-lot-${delivery.id}`,
  });
  if (lot.state === 'held') await answerLot(onDay(scene, scene.buyer, day, 11), delivery.id, lot.code, true);
  return lot;
}

async function accept(scene: DealScene, delivery: Delivery, lot: Lot, index: number, day: Day): Promise<void> {
  const part = index === refusedPart.delivery ? Math.floor((delivery.quantity * refusedPart.percent) / 100) : 0;
  const why = part > 0 ? { reason: refusedPart.reason, words: refusedPart.words } : { reason: null, words: '' };
  const answer: LotAnswer = { code: lot.code, accepted: delivery.quantity - part, ...why, fileIds: [] };
  const followUp = part > 0 ? 'reduce' : null;
  await acceptDelivery(onDay(scene, scene.buyer, day, 15), delivery.id, { lots: [answer], followUp, dueOn: null });
}

async function pay(scene: DealScene, bill: Bill, day: Day): Promise<void> {
  await recordPayment(onDay(scene, scene.owner, day, 10), bill.id, {
    ...{ amountIdr: bill.amountIdr, paidOn: day, way: 'transfer', reference: `TRF-${bill.number.slice(-4)}` },
    formKey: `demo-pay-${bill.id}`,
  });
}

const reaches = (to: DealStep, step: DealStep) => dealSteps.indexOf(to) >= dealSteps.indexOf(step);

/** One delivery as the calendar has it: what lies in the future has not happened, and nothing goes further than `to` where it is the last. */
async function deliver(scene: DealScene, delivery: Delivery, index: number, to: DealStep, isLast: boolean): Promise<void> {
  const today = dayOf(scene.world.now);
  const until = (day: Day) => (day > today ? today : day);
  const sentOn = addDays(delivery.dueOn, index === lateDelivery.delivery ? lateDelivery.days : 0);
  if (sentOn > today || (isLast && !reaches(to, 'delivering'))) return;
  const lot = await send(scene, delivery, index, sentOn);
  if (isLast && !reaches(to, 'accepted')) return;
  await accept(scene, delivery, lot, index, until(addDays(sentOn, 1)));
  if (isLast && !reaches(to, 'billed')) return;
  const [bill] = await issueBills(onDay(scene, scene.owner, until(addDays(sentOn, 2)), 9), delivery.id);
  const paidOn = addDays(bill!.dueOn, daysLateOf(index, delivery.buyerName));
  if (isLast ? reaches(to, 'paid') : paidOn <= today) await pay(scene, bill!, until(paidOn));
}

/** Takes a deal as far as the story and the calendar go, every step by the side whose it is. */
export async function playDeal(scene: DealScene, deal: Deal, to: DealStep): Promise<void> {
  if (!reaches(to, 'signed')) return;
  await sign(scene, deal);
  if (!reaches(to, 'ordered')) return;
  const deliveries = await placeOrder(contextAt(scene.buyer, scene.at(24 + 2 * STEP_HOURS)), deal.id, '');
  if (!reaches(to, 'delivering')) return;
  for (const [index, delivery] of deliveries.entries()) {
    await deliver(scene, delivery, index, to, index === deliveries.length - 1);
  }
  if (to !== 'paid') return;
  const last = addDays(deliveries.at(-1)!.dueOn, 20);
  const day = last > dayOf(scene.world.now) ? dayOf(scene.world.now) : last;
  await rateDeal(onDay(scene, scene.buyer, day, 16), deal.id, true, comments.buyer);
  await rateDeal(onDay(scene, scene.owner, day, 17), deal.id, true, comments.owner);
}
