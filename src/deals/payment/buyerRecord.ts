import { setBuyerRecord } from '../../profiles/profiles.store.ts';
import { dayOf } from '../../shared/dates.ts';
import { ratingsOfBuyer } from '../rating/rating.store.ts';
import { paymentRecordOf } from './payment.rules.ts';
import { billsOfBuyer } from './payment.store.ts';

/** Counts anew how a buyer pays and whether UMKM would work with them again, within the caller's transaction. */
export async function keepBuyerRecord(buyerId: string, now: Date): Promise<void> {
  const paid = paymentRecordOf(await billsOfBuyer(buyerId), dayOf(now));
  const ratings = await ratingsOfBuyer(buyerId);
  const again = ratings.filter(({ workAgain }) => workAgain).length;
  if (!paid && ratings.length === 0) return;
  const { bills, averageLateDays, overdue } = paid ?? { bills: 0, averageLateDays: 0, overdue: 0 };
  await setBuyerRecord(buyerId, { bills, averageLateDays, overdue, ratings: ratings.length, workAgain: again });
}
