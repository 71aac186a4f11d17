import { listFigureDeals } from '../deals/dealFigures.store.ts';
import { allBills } from '../deals/payment/payment.store.ts';
import { categoriesOfNeeds } from '../needs/needs.store.ts';
import { listUmkm } from '../profiles/profiles.store.ts';
import type { OutcomeSource } from './outcomes.rules.ts';

/** Everything that outcomes are counted from, as it stands now. */
export async function readOutcomes(): Promise<OutcomeSource> {
  const deals = await listFigureDeals();
  const bills = await allBills();
  const needIds = [...new Set([...deals, ...bills].map(({ needId }) => needId))];
  const umkm = await listUmkm([...new Set(deals.flatMap(({ members }) => members.map(({ umkmId }) => umkmId)))]);
  const counted = umkm.filter(({ workersMen, workersWomen }) => workersMen !== null || workersWomen !== null);
  return {
    deals,
    bills,
    categories: await categoriesOfNeeds(needIds),
    workers: new Map(counted.map(({ id, workersMen, workersWomen }) => [id, { men: workersMen ?? 0, women: workersWomen ?? 0 }])),
  };
}
