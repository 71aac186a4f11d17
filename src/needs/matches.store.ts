import { MatchesModel, type MatchesRow } from './matches.model.ts';
import type { HandPick, StoredMatches } from './needs.rules.ts';

/** The last ranking of a need; null before it was first matched. */
export async function findMatches(needId: string): Promise<StoredMatches | null> {
  const row = await MatchesModel.findById(needId).lean<MatchesRow>();
  if (!row || row.at === null) return null;
  const { _id, byHand, at, eligibleUmkm, nearUmkm, ...ranking } = row;
  void [byHand, eligibleUmkm, nearUmkm];
  return { ...ranking, at, needId: _id.toString() };
}

/** Puts this ranking in the place of the last one. */
export async function saveMatches({ needId, ...ranking }: StoredMatches): Promise<void> {
  const derived = {
    eligibleUmkm: ranking.eligible.map(({ umkmId }) => umkmId),
    nearUmkm: ranking.nearMisses.map(({ umkmId }) => umkmId),
  };
  await MatchesModel.updateOne(
    { _id: needId },
    { $set: { ...ranking, ...derived }, $setOnInsert: { byHand: [] } },
    { upsert: true },
  );
}

/** A stored list without its reasons: who stands in it, and what the last of them scores (0 where nobody does). */
export interface Standing {
  readonly eligible: readonly string[];
  readonly near: readonly string[];
  readonly last: number;
}

/** Who stands in a need's stored list; null before it was first matched. */
export async function findStanding(needId: string): Promise<Standing | null> {
  const row = await MatchesModel.findById(needId)
    .select('at eligibleUmkm nearUmkm eligible.score')
    .lean<Pick<MatchesRow, 'at' | 'eligibleUmkm' | 'nearUmkm'> & { eligible: { score: number }[] }>();
  if (!row || row.at === null) return null;
  const last = row.eligible.reduce((least, { score }) => Math.min(least, score), 100);
  return { eligible: row.eligibleUmkm, near: row.nearUmkm, last: row.eligible.length === 0 ? 0 : last };
}

/** Ids of the needs in whose stored list, or beside it, an UMKM stands. */
export async function needsListing(umkmId: string): Promise<string[]> {
  const rows = await MatchesModel.find({ $or: [{ eligibleUmkm: umkmId }, { nearUmkm: umkmId }] })
    .select('_id')
    .lean<Pick<MatchesRow, '_id'>[]>();
  return rows.map(({ _id }) => _id.toString());
}

/** Whom coordinators proposed by hand, the latest last. */
export async function listHandPicks(needId: string): Promise<readonly HandPick[]> {
  const row = await MatchesModel.findById(needId).select('byHand').lean<MatchesRow>();
  return row?.byHand ?? [];
}

export async function addHandPick(needId: string, pick: HandPick): Promise<void> {
  await MatchesModel.updateOne({ _id: needId }, { $push: { byHand: pick } }, { upsert: true });
}
