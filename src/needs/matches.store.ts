import { MatchesModel, type MatchesRow } from './matches.model.ts';
import type { HandPick, StoredMatches } from './needs.rules.ts';

/** The last ranking of a need; null before it was first matched. */
export async function findMatches(needId: string): Promise<StoredMatches | null> {
  const row = await MatchesModel.findById(needId).lean<MatchesRow>();
  if (!row || row.at === null) return null;
  const { _id, byHand, at, ...ranking } = row;
  void byHand;
  return { ...ranking, at, needId: _id.toString() };
}

/** Puts this ranking in the place of the last one. */
export async function saveMatches({ needId, ...ranking }: StoredMatches): Promise<void> {
  await MatchesModel.updateOne({ _id: needId }, { $set: ranking, $setOnInsert: { byHand: [] } }, { upsert: true });
}

/** Whom coordinators proposed by hand, the latest last. */
export async function listHandPicks(needId: string): Promise<readonly HandPick[]> {
  const row = await MatchesModel.findById(needId).select('byHand').lean<MatchesRow>();
  return row?.byHand ?? [];
}

export async function addHandPick(needId: string, pick: HandPick): Promise<void> {
  await MatchesModel.updateOne({ _id: needId }, { $push: { byHand: pick } }, { upsert: true });
}
