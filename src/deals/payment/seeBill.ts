import type { Part } from '../../proposals/proposals.rules.ts';
import type { ActionContext } from '../../shared/context.ts';
import { NotFound } from '../../shared/errors.ts';
import { seeDeal } from '../announceDeal.ts';
import type { Deal } from '../deals.rules.ts';
import type { Bill } from './payment.rules.ts';
import { findBill } from './payment.store.ts';

export interface SeenBill {
  readonly bill: Bill;
  readonly deal: Deal;
  readonly part: Part;
}

/** Whether this actor may see what one member of a deal is owed: their own, and the lead every member's. */
export function seesMoney(ctx: ActionContext, deal: Deal, part: Part, umkmId: string): boolean {
  return part !== 'owner' || ctx.actor.umkmId === umkmId || ctx.actor.umkmId === deal.leadUmkmId;
}

/** A bill with its deal and what the actor is in it. Throws NotFound where it is not theirs to see. */
export async function seeBill(ctx: ActionContext, billId: string): Promise<SeenBill> {
  const bill = await findBill(billId);
  if (!bill) throw new NotFound();
  const seen = await seeDeal(ctx, bill.dealId);
  if (!seesMoney(ctx, seen.deal, seen.part, bill.umkmId)) throw new NotFound();
  return { bill, ...seen };
}
