import type { Page } from '../../shared/page.ts';
import { BuyerModel, UmkmModel, type BuyerRow, type UmkmRow } from '../profiles.model.ts';
import type { Buyer, Umkm } from '../profiles.rules.ts';
import { toBuyer, toUmkm } from '../profiles.store.ts';

const QUEUE_PAGE_SIZE = 20;
const skipTo = (page: number) => (page - 1) * QUEUE_PAGE_SIZE;

const pending = { status: 'pending' as const };
/** Every waiting time there is lies after 1970; null does not. */
const withWaitingCertificates = { certificatesWaitingSince: { $gt: new Date(0) } };

/** New UMKM that wait for verification, the longest wait first. */
export async function pendingUmkm(page: number): Promise<Page<Umkm>> {
  const rows = await UmkmModel.find(pending).sort({ submittedAt: 1 }).skip(skipTo(page)).limit(QUEUE_PAGE_SIZE).lean<UmkmRow[]>();
  return { items: rows.map(toUmkm), total: await UmkmModel.countDocuments(pending), page, pageSize: QUEUE_PAGE_SIZE };
}

/** UMKM with certificates that wait for verification, the longest wait first. */
export async function umkmWithWaitingCertificates(page: number): Promise<Page<Umkm>> {
  const rows = await UmkmModel.find(withWaitingCertificates)
    .sort({ certificatesWaitingSince: 1 })
    .skip(skipTo(page))
    .limit(QUEUE_PAGE_SIZE)
    .lean<UmkmRow[]>();
  const total = await UmkmModel.countDocuments(withWaitingCertificates);
  return { items: rows.map(toUmkm), total, page, pageSize: QUEUE_PAGE_SIZE };
}

/** New buyers that wait for verification, the longest wait first. */
export async function pendingBuyers(page: number): Promise<Page<Buyer>> {
  const rows = await BuyerModel.find(pending)
    .sort({ submittedAt: 1 })
    .skip(skipTo(page))
    .limit(QUEUE_PAGE_SIZE)
    .lean<BuyerRow[]>();
  return { items: rows.map(toBuyer), total: await BuyerModel.countDocuments(pending), page, pageSize: QUEUE_PAGE_SIZE };
}

export interface QueueCounts {
  readonly umkm: number;
  readonly certificates: number;
  readonly buyers: number;
}

/** How many UMKM, single certificates and buyers wait. */
export async function countQueues(): Promise<QueueCounts> {
  const [sum] = await UmkmModel.aggregate<{ total: number }>([
    { $match: withWaitingCertificates },
    { $group: { _id: null, total: { $sum: '$certificatesWaiting' } } },
  ]);
  return {
    umkm: await UmkmModel.countDocuments(pending),
    certificates: sum?.total ?? 0,
    buyers: await BuyerModel.countDocuments(pending),
  };
}
