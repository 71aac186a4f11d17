import { Types } from 'mongoose';
import { ProposalModel } from './proposals.model.ts';
import type { Offer, ProposalStatus } from './proposals.rules.ts';

const HOUR_MS = 3_600_000;
/** More answers than these change a median no further. */
const SAMPLED = 2_000;

/**
 * Hours from being asked to the owner's first answer, for proposals opened between two instants; those still unanswered,
 * expired or withdrawn have none.
 */
export async function listAnswerHours(from: Date, until: Date): Promise<number[]> {
  const rows = await ProposalModel.find({ createdAt: { $gte: from, $lt: until } })
    .select('createdAt updatedAt status declinedBy offers.by offers.at')
    .limit(SAMPLED)
    .lean<
      {
        createdAt: Date;
        updatedAt: Date;
        status: ProposalStatus;
        declinedBy: string | null;
        offers: Pick<Offer, 'by' | 'at'>[];
      }[]
    >();
  return rows.flatMap(({ createdAt, updatedAt, status, declinedBy, offers }) => {
    const counter = offers.find(({ by }) => by === 'owner');
    const answered = counter?.at ?? (status === 'accepted' || declinedBy === 'owner' ? updatedAt : null);
    return answered ? [(answered.getTime() - createdAt.getTime()) / HOUR_MS] : [];
  });
}

/** Open proposals that must be answered before an instant. */
export async function countDueBefore(now: Date, until: Date): Promise<number> {
  return ProposalModel.countDocuments({ status: { $in: ['offered', 'countered'] }, answerBy: { $gt: now, $lte: until } });
}

/** How many offers of each of these UMKM were accepted since an instant; who has none is left out. */
export async function countAccepted(umkmIds: readonly string[], since: Date): Promise<Map<string, number>> {
  const rows = await ProposalModel.aggregate<{ _id: Types.ObjectId; count: number }>([
    { $match: { umkmId: { $in: umkmIds.map((id) => new Types.ObjectId(id)) }, status: 'accepted', updatedAt: { $gte: since } } },
    { $group: { _id: '$umkmId', count: { $sum: 1 } } },
  ]);
  return new Map(rows.map(({ _id, count }) => [_id.toString(), count]));
}
