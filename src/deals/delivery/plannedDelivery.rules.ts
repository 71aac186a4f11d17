import type { Day } from '../../shared/dates.ts';
import type { Deal, deliveredGoods } from '../deals.rules.ts';
import { sharesOf, type Delivery } from './delivery.rules.ts';

type NewDelivery = Omit<Delivery, 'id' | 'number' | 'status' | 'lots' | 'acceptance' | 'updatedAt' | 'version'>;

/** One delivery of a deal's schedule, all of it or one of the goods of a bundle. */
export function plannedDelivery(
  deal: Deal,
  { goods, members, quantity }: ReturnType<typeof deliveredGoods>[number],
  { orderNumber, period, dueOn }: { readonly orderNumber: string; readonly period: number; readonly dueOn: Day },
  createdAt: Date,
): NewDelivery {
  const { id, number, needId, buyerId, terms } = deal;
  return {
    ...{ dealId: id, dealNumber: number, needId, buyerId, buyerName: terms.buyerName },
    title: goods ? `${terms.title}: ${goods.name}` : terms.title,
    ...{ unit: goods?.unit ?? terms.unit, goods: goods && { id: goods.id, name: goods.name } },
    ...{ orderNumber, period, replaces: null, dueOn, quantity, createdAt },
    ...{ umkmIds: members.map(({ umkmId }) => umkmId), shares: sharesOf(members, quantity) },
  };
}
