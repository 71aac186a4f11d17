import { acceptOffer } from '../../src/deals/acceptOffer.ts';
import type { Deal } from '../../src/deals/deals.rules.ts';
import { findDeal, moveDeal } from '../../src/deals/deals.store.ts';
import { acceptDelivery, type AcceptanceTerms } from '../../src/deals/delivery/acceptDelivery.ts';
import type { Delivery } from '../../src/deals/delivery/delivery.rules.ts';
import { placeOrder } from '../../src/deals/delivery/placeOrder.ts';
import { recordLot, type LotTerms } from '../../src/deals/delivery/recordLot.ts';
import { dealsTexts } from '../../src/deals/deals.texts.ts';
import { eventOf } from '../../src/deals/dealMoves.ts';
import type { NeedTerms } from '../../src/needs/needs.rules.ts';
import { instantOf, type Day } from '../../src/shared/dates.ts';
import { openMarket, proposeOne, type Market } from '../proposals/market.ts';
import { contextFor } from '../support/people.ts';

export interface Stage {
  readonly market: Market;
  readonly deal: Deal;
}

/** An accepted offer of 20 kg palm sugar at Rp40,000. Without other terms: monthly, from 10 December to 28 February. */
export async function agreedDeal(terms: Partial<NeedTerms> = {}): Promise<Stage> {
  const market = await openMarket({ terms });
  const proposal = await proposeOne(market);
  return { market, deal: await acceptOffer(await contextFor(market.owner), proposal.id) };
}

/** The same, with an agreement that all have signed. */
export async function signedDeal(terms: Partial<NeedTerms> = {}): Promise<Stage> {
  const { market, deal } = await agreedDeal(terms);
  const ctx = await contextFor(market.decider);
  const event = eventOf(ctx, 'moved', dealsTexts.say('statusSigned'));
  return { market, deal: await moveDeal(deal, { status: 'signed', step: 'signed' }, event) };
}

/** The same, ordered, with its deliveries. */
export async function orderedDeal(terms: Partial<NeedTerms> = {}): Promise<Stage & { readonly deliveries: Delivery[] }> {
  const { market, deal } = await signedDeal(terms);
  const deliveries = await placeOrder(await contextFor(market.decider), deal.id, 'PO-7');
  return { market, deal: (await findDeal(deal.id))!, deliveries };
}

let forms = 0;
/** The key of a form that was opened once. */
export const newForm = (): string => `form-${(forms += 1)}-abcdefgh`;

/** The owner sends a lot for a delivery on a day, by default all of it on the day it is due. */
export async function send({ market }: Stage, delivery: Delivery, change: Partial<LotTerms> & { on?: Day } = {}) {
  const { on = delivery.dueOn, ...terms } = change;
  const ctx = await contextFor(market.owner, instantOf(on, 10));
  const lot = { umkmId: market.umkm.id, quantity: delivery.quantity, producedOn: on, test: null, formKey: newForm() };
  return recordLot(ctx, delivery.id, { ...lot, ...terms });
}

/** The buyer accepts everything that was sent, unless told otherwise. */
export async function accept({ market }: Stage, delivery: Delivery, change: Partial<AcceptanceTerms> & { on?: Day } = {}) {
  const { on = delivery.dueOn, ...terms } = change;
  const ctx = await contextFor(market.decider, instantOf(on, 14));
  return acceptDelivery(ctx, delivery.id, { lots: [], followUp: null, dueOn: null, ...terms });
}
