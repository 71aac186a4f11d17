import type { Part } from '../../proposals/proposals.rules.ts';
import type { ActionContext } from '../../shared/context.ts';
import { Conflict, NotFound } from '../../shared/errors.ts';
import { announceTo, seeDeal, type DealNotice } from '../announceDeal.ts';
import { isClosed, type Deal } from '../deals.rules.ts';
import type { Delivery } from './delivery.rules.ts';
import { findDelivery } from './delivery.store.ts';
import { deliveryTexts } from './delivery.texts.ts';

export interface SeenDelivery {
  readonly delivery: Delivery;
  readonly deal: Deal;
  readonly part: Part;
}

/** A delivery with its deal and what the actor is in it. Throws NotFound where it is not theirs to see. */
export async function seeDelivery(ctx: ActionContext, deliveryId: string): Promise<SeenDelivery> {
  const delivery = await findDelivery(deliveryId);
  if (!delivery) throw new NotFound();
  return { delivery, ...(await seeDeal(ctx, delivery.dealId)) };
}

/** Goods move only while the deal runs. Throws Conflict when it is closed or in mediation. */
export function demandRunning(deal: Deal): void {
  if (isClosed(deal.status)) throw new Conflict(deliveryTexts.say('dealClosed'));
  if (deal.status === 'disputed') throw new Conflict(deliveryTexts.say('inMediation'));
}

export interface DeliveryNotices {
  readonly buyer?: DealNotice;
  readonly coordinator?: DealNotice;
  /** For these of the members alone. */
  readonly owners?: { readonly notice: DealNotice; readonly umkmIds: readonly string[] };
}

/**
 * Tells those concerned, with a link to the page itself, and lets the open pages of both sides and coordinators follow. The clock of the
 * deal is set by whoever changes what it waits for.
 */
export async function announceAt(ctx: ActionContext, deal: Deal, url: string, notices: DeliveryNotices): Promise<void> {
  await announceTo(ctx, deal, { url, ...notices });
}
