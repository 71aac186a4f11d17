import { Types } from 'mongoose';
import type { Exposure } from '../../matching/fairness.rules.ts';
import { countAccepted } from '../../proposals/proposalFigures.store.ts';
import { instantOf } from '../../shared/dates.ts';
import { ExposureModel, FairnessModel, type ExposureRow, type FairnessRow } from './exposure.model.ts';
import { COUNTED_MONTHS, monthsBack, usualSettings, type FairnessSettings, type NeedExposure } from './exposure.rules.ts';

const SETTINGS = 'lists';

/** How lists are shared out now; the usual settings until a coordinator has changed them. */
export async function fairnessSettings(): Promise<FairnessSettings> {
  const row = await FairnessModel.findById(SETTINGS).lean<FairnessRow>();
  if (!row) return usualSettings;
  const { epsilon, newcomerPlaces, changedByName, changedAt } = row;
  return { epsilon, newcomerPlaces, changedByName, changedAt };
}

export async function saveFairnessSettings(settings: FairnessSettings): Promise<void> {
  await FairnessModel.updateOne({ _id: SETTINGS }, { $set: settings }, { upsert: true });
}

/** Keeps what a need's list gave, in place of what its last list of the same month gave. */
export async function saveExposure({ needId, month, seen, unseen, turns }: NeedExposure): Promise<void> {
  await ExposureModel.updateOne({ needId, month }, { $set: { seen: [...seen], unseen: [...unseen], turns } }, { upsert: true });
}

/**
 * What these UMKM have had from other needs in the months that count, and how many offers of theirs were accepted in them.
 * Who has had nothing is left out.
 */
export async function exposuresOf(umkmIds: readonly string[], exceptNeed: string, now: Date): Promise<Map<string, Exposure>> {
  if (umkmIds.length === 0) return new Map();
  const months = monthsBack(now, COUNTED_MONTHS);
  const wanted = { 'seen.umkmId': { $in: [...umkmIds] } };
  const rows = await ExposureModel.aggregate<{ _id: string; shown: number }>([
    { $match: { month: { $in: months }, needId: { $ne: new Types.ObjectId(exceptNeed) }, ...wanted } },
    { $unwind: '$seen' },
    { $match: wanted },
    { $group: { _id: '$seen.umkmId', shown: { $sum: '$seen.shown' } } },
  ]);
  const awards = await countAccepted(umkmIds, instantOf(`${months.at(-1)}-01`));
  const had = new Map(rows.map(({ _id, shown }) => [_id, { shown, awards: 0 }]));
  for (const [umkmId, count] of awards) had.set(umkmId, { shown: had.get(umkmId)?.shown ?? 0, awards: count });
  return had;
}

/** Every list of these months. */
export async function listExposures(months: readonly string[]): Promise<NeedExposure[]> {
  const rows = await ExposureModel.find({ month: { $in: [...months] } }).lean<ExposureRow[]>();
  return rows.map(({ needId, month, seen, unseen, turns }) => ({ needId: needId.toString(), month, seen, unseen, turns }));
}
