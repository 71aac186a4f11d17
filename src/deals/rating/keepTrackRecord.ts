import { keepTrack } from '../../profiles/keepUmkm.ts';
import type { ActionContext } from '../../shared/context.ts';
import { dealSteps } from '../deals.rules.ts';
import { listDeals } from '../deals.store.ts';
import { deliveriesOfDeals } from '../delivery/delivery.store.ts';
import { supplierFactsOf, trackOf } from './rating.rules.ts';
import { buyersRatings } from './rating.store.ts';

/** The latest deals that a track record counts. */
const COUNTED_DEALS = 500;

/** Counts an UMKM's track record anew from its deliveries and what its buyers say; open needs are matched again. */
export async function keepTrackRecord(ctx: ActionContext, umkmId: string): Promise<void> {
  const { items } = await listDeals({ umkmId }, 1, COUNTED_DEALS);
  const ids = items.map(({ id }) => id);
  const deliveries = [...(await deliveriesOfDeals(ids)).values()].flat();
  const completed = items.filter(({ step }) => dealSteps.indexOf(step) >= dealSteps.indexOf('accepted'));
  const again = (await buyersRatings(ids)).map(({ workAgain }) => workAgain);
  const track = trackOf(completed.length, supplierFactsOf(umkmId, deliveries), again);
  if (track) await keepTrack(ctx, umkmId, track);
}
