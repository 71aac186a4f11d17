import { AnsweringModel, type AnsweringRow } from './visits.model.ts';
import type { Answering, Visit } from './visits.rules.ts';

function toAnswering({ _id, silences, lastSilentAt, lastAnswerAt, restsSince, visits }: AnsweringRow): Answering {
  const seen = visits.map(({ at, byName, note }) => ({ at, byName, note }));
  return { umkmId: _id.toString(), silences, lastSilentAt, lastAnswerAt, restsSince, visits: seen };
}

const fresh = { lastSilentAt: null, lastAnswerAt: null, restsSince: null, visits: [] };

/** How an UMKM answers; null when it was never asked. */
export async function findAnswering(umkmId: string): Promise<Answering | null> {
  const row = await AnsweringModel.findById(umkmId).lean<AnsweringRow>();
  return row && toAnswering(row);
}

/** One more offer that ended without an answer. Resolves to how many in a row there are now. */
export async function addSilence(umkmId: string, at: Date): Promise<number> {
  const { lastSilentAt, ...rest } = fresh;
  void lastSilentAt;
  const row = await AnsweringModel.findOneAndUpdate(
    { _id: umkmId },
    { $inc: { silences: 1 }, $set: { lastSilentAt: at }, $setOnInsert: rest },
    { upsert: true, returnDocument: 'after' },
  ).lean<AnsweringRow>();
  return row.silences;
}

/** An answer came: the count starts anew. */
export async function addAnswer(umkmId: string, at: Date): Promise<void> {
  const { lastAnswerAt, ...rest } = fresh;
  void lastAnswerAt;
  await AnsweringModel.updateOne(
    { _id: umkmId },
    { $set: { silences: 0, lastAnswerAt: at }, $setOnInsert: rest },
    { upsert: true },
  );
}

export async function setResting(umkmId: string, since: Date): Promise<void> {
  await AnsweringModel.updateOne({ _id: umkmId }, { $set: { restsSince: since } });
}

/** It is back: no rest and no silences any more; with the visit that led to it, if there was one. */
export async function endRest(umkmId: string, visit: Visit | null): Promise<void> {
  await AnsweringModel.updateOne(
    { _id: umkmId },
    { $set: { silences: 0, restsSince: null }, ...(visit ? { $push: { visits: visit } } : {}) },
  );
}

export async function addVisit(umkmId: string, visit: Visit): Promise<void> {
  await AnsweringModel.updateOne({ _id: umkmId }, { $push: { visits: visit } });
}

/** Those who rest because of their silence, the longest first. */
export async function listResting(limit: number): Promise<Answering[]> {
  const rows = await AnsweringModel.find({ restsSince: { $ne: null } })
    .sort({ restsSince: 1 })
    .limit(limit)
    .lean<AnsweringRow[]>();
  return rows.map(toAnswering);
}
