import { unitFactorOf } from '../../proposals/proposals.rules.ts';
import { paths } from '../../http/paths.ts';
import { inTransaction } from '../../platform/transaction.ts';
import type { ActionContext } from '../../shared/context.ts';
import { addDays, dayOf, dayText } from '../../shared/dates.ts';
import { Conflict, Forbidden } from '../../shared/errors.ts';
import { idrText, totalIdr } from '../../shared/money.ts';
import { addDealEvent } from '../deals.store.ts';
import { balanceOf, type Delivery, type ShareBalance } from '../delivery/delivery.rules.ts';
import { recordableShares } from '../delivery/recordLot.ts';
import { announceAt, demandRunning, seeDelivery } from '../delivery/seeDelivery.ts';
import { goodsIn, type Deal } from '../deals.rules.ts';
import { unbilled } from '../facts.rules.ts';
import { followFacts } from '../followFacts.ts';
import { eventOf } from '../dealMoves.ts';
import { startBillClock } from './billClock.ts';
import type { Bill } from './payment.rules.ts';
import { addBill, billsOfDelivery } from './payment.store.ts';
import { paymentTexts } from './payment.texts.ts';
import { paymentDaysOf } from './paymentDays.ts';

const { say } = paymentTexts;

/** A bill for what was accepted: quantity × agreed price, rounded half up to the rupiah. */
function addShareBill(ctx: ActionContext, deal: Deal, delivery: Delivery, share: ShareBalance, days: number): Promise<Bill> {
  const { terms } = deal;
  const { priceIdr } = goodsIn(deal, delivery.goods?.id);
  const acceptedOn = dayOf(delivery.acceptance!.at);
  return addBill({
    ...{ dealId: deal.id, dealNumber: deal.number, deliveryId: delivery.id, deliveryNumber: delivery.number },
    ...{ period: delivery.period, needId: deal.needId, title: delivery.title, buyerId: deal.buyerId },
    ...{ buyerName: terms.buyerName, buyerKind: terms.buyerKind, umkmId: share.umkmId, umkmName: share.umkmName },
    ...{ umkmKecamatan: share.umkmKecamatan, productName: share.productName, quantity: share.accepted, unit: delivery.unit },
    ...{ priceIdr, amountIdr: totalIdr(priceIdr, share.accepted, unitFactorOf(delivery.unit)) },
    ...{ acceptedOn, issuedOn: dayOf(ctx.now), dueOn: addDays(acceptedOn, days), createdAt: ctx.now },
  });
}

async function writeHistory(ctx: ActionContext, deal: Deal, bills: readonly Bill[]) {
  const [first] = bills;
  const amount = idrText(bills.reduce((sum, { amountIdr }) => sum + amountIdr, 0));
  const words = { amount, number: first!.number, count: bills.length, day: dayText(first!.dueOn), title: deal.terms.title };
  await addDealEvent(deal.id, eventOf(ctx, 'moved', say(bills.length === 1 ? 'eventBilled' : 'eventBilledMany', words)));
  return words;
}

/**
 * Bills what was accepted of a delivery: an owner for themselves, the lead and a coordinator for every member. The buyer is told and
 * will be reminded before it is due. Pressed twice it bills once. Resolves to all bills of the delivery. Throws NotFound, Forbidden for
 * the buyer, Conflict when nothing was accepted or the deal is in mediation.
 */
export async function issueBills(ctx: ActionContext, deliveryId: string): Promise<Bill[]> {
  return inTransaction(async () => {
    const seen = await seeDelivery(ctx, deliveryId);
    const { delivery, deal } = seen;
    const mine = new Set(recordableShares(seen, ctx).map(({ umkmId }) => umkmId));
    if (mine.size === 0) throw new Forbidden();
    const before = await billsOfDelivery(deliveryId);
    const open = new Set(unbilled([delivery], before).map(({ umkmId }) => umkmId));
    const shares = balanceOf(delivery).filter(({ umkmId }) => mine.has(umkmId) && open.has(umkmId));
    if (shares.length === 0) {
      if (before.some(({ umkmId }) => mine.has(umkmId))) return before;
      throw new Conflict(say('nothingAccepted'));
    }
    demandRunning(deal);
    const days = await paymentDaysOf(deal);
    const added: Bill[] = [];
    for (const share of shares) added.push(await addShareBill(ctx, deal, delivery, share, days));
    for (const bill of added) await startBillClock(bill, ctx.now);
    const words = await writeHistory(ctx, deal, added);
    const next = await followFacts(ctx, deal);
    const url = added.length === 1 ? paths.bill(added[0]!.id) : paths.delivery(deliveryId);
    const notice = { kind: 'bill-issued', title: say('billedTitle', words), body: say('billedBody', words) };
    await announceAt(ctx, next, url, { buyer: notice, owners: { notice, umkmIds: added.map(({ umkmId }) => umkmId) } });
    return [...before, ...added];
  });
}
