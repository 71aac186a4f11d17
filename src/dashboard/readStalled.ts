import type { User } from '../accounts/accounts.rules.ts';
import { listNamed } from '../accounts/accounts.store.ts';
import { dealsById } from '../deals/deals.store.ts';
import type { StallAlarm } from '../deals/stall/stall.rules.ts';
import { listAlarms } from '../deals/stall/stall.store.ts';
import type { Page } from '../shared/page.ts';

export interface Stalled {
  readonly alarm: StallAlarm;
  /** Whom to call: who runs the leading UMKM, and who decides for the buyer; null while nobody does. */
  readonly owner: User | null;
  readonly buyer: User | null;
}

/** One page of the deals that stand still, with the people of both sides. */
export async function readStalled(page: number): Promise<Page<Stalled>> {
  const alarms = await listAlarms(page);
  const deals = await dealsById(alarms.items.map(({ dealId }) => dealId));
  const umkmIds = deals.map(({ leadUmkmId }) => leadUmkmId);
  const people = await listNamed({ userIds: [], umkmIds, buyerIds: deals.map(({ buyerId }) => buyerId), coordinators: false });
  const items = alarms.items.map((alarm) => {
    const deal = deals.find(({ id }) => id === alarm.dealId);
    const owner = people.find(({ umkmId }) => umkmId !== null && umkmId === deal?.leadUmkmId) ?? null;
    const buyer = people.find(({ buyerId }) => buyerId !== null && buyerId === deal?.buyerId) ?? null;
    return { alarm, owner, buyer };
  });
  return { ...alarms, items };
}
