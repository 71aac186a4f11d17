import { BuyerModel, UmkmModel } from './profiles.model.ts';

/** Active UMKM per kecamatan (or town outside Lebak), by name. */
export async function countActiveUmkmByPlace(): Promise<ReadonlyMap<string, number>> {
  const groups = await UmkmModel.aggregate<{ _id: string | null; count: number }>([
    { $match: { status: 'active' } },
    { $group: { _id: '$kecamatan', count: { $sum: 1 } } },
  ]);
  return new Map(groups.flatMap(({ _id, count }): [string, number][] => (_id === null ? [] : [[_id, count]])));
}

/** How much waits for a coordinator: new UMKM, buyers, and UMKM with claimed certificates. */
export async function countWaiting(): Promise<{ umkm: number; buyers: number; certificates: number }> {
  const umkm = await UmkmModel.countDocuments({ status: 'pending' });
  const buyers = await BuyerModel.countDocuments({ status: 'pending' });
  const certificates = await UmkmModel.countDocuments({ certificatesWaitingSince: { $gt: new Date(0) } });
  return { umkm, buyers, certificates };
}

/** Products that the public catalogue offers, by category; null where the owner chose none. The most first. */
export function countActiveProducts(): Promise<{ readonly category: string | null; readonly count: number }[]> {
  return UmkmModel.aggregate([
    { $match: { status: 'active' } },
    { $unwind: '$products' },
    { $match: { 'products.active': true } },
    { $group: { _id: { $ifNull: ['$products.category', null] }, count: { $sum: 1 } } },
    { $sort: { count: -1, _id: 1 } },
    { $project: { _id: 0, category: '$_id', count: 1 } },
  ]);
}
