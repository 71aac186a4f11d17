import { Types } from 'mongoose';
import { RatingModel, type RatingRow } from './rating.model.ts';
import type { Rating } from './rating.rules.ts';

function toRating({ _id, dealId, umkmId, buyerId, ...rest }: RatingRow): Rating {
  return {
    ...rest,
    id: _id.toString(),
    dealId: dealId.toString(),
    umkmId: umkmId?.toString() ?? null,
    buyerId: buyerId.toString(),
  };
}

/** Keeps what a side says; said again it replaces what it said before. */
export async function keepRating(rating: Omit<Rating, 'id'>): Promise<void> {
  const { dealId, by, umkmId, ...said } = rating;
  const who = { dealId: new Types.ObjectId(dealId), by, umkmId: umkmId === null ? null : new Types.ObjectId(umkmId) };
  const buyerId = new Types.ObjectId(said.buyerId);
  await RatingModel.updateOne(who, { $set: { ...said, buyerId } }, { upsert: true });
}

export async function ratingsOfDeal(dealId: string): Promise<Rating[]> {
  return (await RatingModel.find({ dealId }).sort({ at: 1 }).lean<RatingRow[]>()).map(toRating);
}

/** What UMKM say of a buyer. */
export async function ratingsOfBuyer(buyerId: string): Promise<Rating[]> {
  return (await RatingModel.find({ buyerId, by: 'owner' }).sort({ at: -1 }).lean<RatingRow[]>()).map(toRating);
}

/** What the buyers of these deals say of their suppliers. */
export async function buyersRatings(dealIds: readonly string[]): Promise<Rating[]> {
  const ids = dealIds.map((id) => new Types.ObjectId(id));
  return (await RatingModel.find({ dealId: { $in: ids }, by: 'buyer' }).lean<RatingRow[]>()).map(toRating);
}
