import type { Idr } from '../shared/money.ts';
import { DealModel } from './deals.model.ts';
import type { DealStatus } from './deals.rules.ts';

export interface MonthValue {
  /** `YYYY-MM` in Jakarta. */
  readonly month: string;
  /** Agreed value of deals of that month that are paid. */
  readonly finishedIdr: Idr;
  /** Agreed value of deals of that month that go on. */
  readonly runningIdr: Idr;
  readonly deals: number;
}

/** Agreed value per month of agreement since an instant; terminated deals do not count. Months without a deal are missing. */
export async function valueByMonth(since: Date): Promise<MonthValue[]> {
  const open: DealStatus[] = ['paid', 'terminated'];
  const groups = await DealModel.aggregate<{ _id: string; finished: number; running: number; deals: number }>([
    { $match: { createdAt: { $gte: since }, status: { $ne: 'terminated' } } },
    {
      $group: {
        _id: { $dateToString: { date: '$createdAt', format: '%Y-%m', timezone: '+07:00' } },
        finished: { $sum: { $cond: [{ $eq: ['$status', 'paid'] }, '$totalIdr', 0] } },
        running: { $sum: { $cond: [{ $in: ['$status', open] }, 0, '$totalIdr'] } },
        deals: { $sum: 1 },
      },
    },
    { $sort: { _id: 1 } },
  ]);
  return groups.map(({ _id, finished, running, deals }) => ({ month: _id, finishedIdr: finished, runningIdr: running, deals }));
}
