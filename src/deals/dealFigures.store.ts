import type { Idr } from '../shared/money.ts';
import { DealModel, type DealRow } from './deals.model.ts';
import { dealStatuses, dealSteps, type DealStatus, type DealStep, type FigureDeal } from './deals.rules.ts';

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
    { $match: { createdAt: { $gte: since }, status: { $in: [...standing] } } },
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

/** Of deals that were not ended early. Named one by one: an index finds these, not the absence of one. */
const standing = dealStatuses.filter((status) => status !== 'terminated');

/** Every deal that was not ended early, the oldest first. */
export async function listFigureDeals(): Promise<FigureDeal[]> {
  const fields = { number: 1, terms: 1, needId: 1, buyerId: 1, status: 1, step: 1, exported: 1, members: 1, createdAt: 1 };
  const rows = await DealModel.find({ status: { $in: [...standing] } }, fields)
    .sort({ createdAt: 1, _id: 1 })
    .lean<Pick<DealRow, '_id' | keyof typeof fields>[]>();
  return rows.map(({ _id, terms, needId, buyerId, exported, members, ...rest }) => ({
    ...rest,
    id: _id.toString(),
    title: terms.title,
    needId: needId.toString(),
    buyerId: buyerId.toString(),
    buyerName: terms.buyerName,
    buyerKind: terms.buyerKind,
    exported: exported ?? false,
    members: members.map(({ umkmId, umkmName, umkmKecamatan }) => ({ umkmId: umkmId.toString(), umkmName, umkmKecamatan })),
  }));
}

/** Deals agreed before an instant by kind of buyer, those ended early left out, and how many of them have been delivered and accepted. */
export async function countByBuyerKind(before: Date): Promise<{ kind: string; deals: number; delivered: number }[]> {
  const done = dealSteps.slice(dealSteps.indexOf('accepted'));
  const groups = await DealModel.aggregate<{ _id: string; deals: number; delivered: number }>([
    { $match: { createdAt: { $lt: before }, status: { $in: [...standing] } } },
    { $group: { _id: '$terms.buyerKind', deals: { $sum: 1 }, delivered: { $sum: { $cond: [{ $in: ['$step', done] }, 1, 0] } } } },
  ]);
  return groups.map(({ _id, deals, delivered }) => ({ kind: _id, deals, delivered }));
}

/** How many deals have reached each step, also of those that were ended early: the first counts all, the last those that are paid. */
export async function countReached(): Promise<Readonly<Record<DealStep, number>>> {
  const groups = await DealModel.aggregate<{ _id: DealStep; count: number }>([
    { $match: { status: { $in: [...dealStatuses] } } },
    { $group: { _id: '$step', count: { $sum: 1 } } },
  ]);
  const at = new Map(groups.map(({ _id, count }) => [_id, count]));
  const reached = (index: number) => dealSteps.slice(index).reduce((sum, step) => sum + (at.get(step) ?? 0), 0);
  return Object.fromEntries(dealSteps.map((step, index) => [step, reached(index)])) as Record<DealStep, number>;
}
