import type { DealStep } from './deals.rules.ts';
import { balanceOf, sentLots, type Delivery } from './delivery/delivery.rules.ts';
import type { Bill } from './payment/payment.rules.ts';

/** The shares that the buyer has accepted something of and that nobody has billed yet. */
export function unbilled(
  deliveries: readonly Delivery[],
  bills: readonly Pick<Bill, 'deliveryId' | 'umkmId'>[],
): { readonly delivery: Delivery; readonly umkmId: string }[] {
  const billed = new Set(bills.map(({ deliveryId, umkmId }) => `${deliveryId}/${umkmId}`));
  return deliveries.flatMap((delivery) =>
    balanceOf(delivery)
      .filter(({ accepted, umkmId }) => accepted > 0 && !billed.has(`${delivery.id}/${umkmId}`))
      .map(({ umkmId }) => ({ delivery, umkmId })),
  );
}

/** How far the goods and the money have come: null before there is an order. */
export function stepOfFacts(deliveries: readonly Delivery[], bills: readonly Bill[]): DealStep | null {
  if (deliveries.length === 0) return null;
  if (!deliveries.some(({ lots }) => sentLots(lots).length > 0)) return 'ordered';
  if (!deliveries.every(({ acceptance }) => acceptance)) return 'delivering';
  if (unbilled(deliveries, bills).length > 0) return 'accepted';
  if (bills.length === 0) return 'accepted';
  return bills.every(({ status }) => status === 'paid') ? 'paid' : 'billed';
}
