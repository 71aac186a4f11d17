import { isDuplicateKey } from '../../platform/database.ts';
import { Conflict } from '../../shared/errors.ts';
import { AssistModel, type AssistRow } from './assisted.model.ts';
import type { Assist, AssistEvent } from './assisted.rules.ts';

function toAssist({ _id, proposalId, umkmId, ...rest }: AssistRow): Assist {
  return { ...rest, id: _id.toString(), proposalId: proposalId.toString(), umkmId: umkmId.toString() };
}

/** Adds an acceptance on behalf. Throws Conflict when this proposal has one. */
export async function addAssist(assist: Omit<Assist, 'id'>): Promise<Assist> {
  try {
    const [row] = await AssistModel.create([{ ...assist, history: [...assist.history] } as never]);
    return toAssist(row!.toObject());
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    throw new Conflict(
      { id: 'Tawaran ini sudah diterima atas nama pemilik.', en: 'This offer was already accepted on the owner’s behalf.' },
      { cause: error },
    );
  }
}

/** The acceptance on behalf of a proposal; null when its owner accepted, or nobody did. */
export async function findAssist(proposalId: string): Promise<Assist | null> {
  const row = await AssistModel.findOne({ proposalId }).lean<AssistRow>();
  return row && toAssist(row);
}

export async function findAssistById(id: string): Promise<Assist | null> {
  const row = await AssistModel.findById(id).lean<AssistRow>();
  return row && toAssist(row);
}

export async function findAssistByHandle(handle: string): Promise<Assist | null> {
  const row = await AssistModel.findOne({ handle }).lean<AssistRow>();
  return row && toAssist(row);
}

/** Counts a wrong code before it is known to be wrong, so that many at once count as many. False when there were too many. */
export async function countTry(id: string, most: number): Promise<boolean> {
  const counted = await AssistModel.updateOne({ _id: id, wrongTries: { $lt: most } }, { $inc: { wrongTries: 1 } });
  return counted.matchedCount === 1;
}

const happened = (at: Date, kind: AssistEvent, byName: string) => ({ history: { at, kind, byName } });

/** The right code was entered: wrong ones are forgotten, and the history says when. */
export async function noteOpened(id: string, at: Date, byName: string): Promise<void> {
  await AssistModel.updateOne({ _id: id }, { $set: { wrongTries: 0 }, $push: happened(at, 'opened', byName) });
}

/** A new code in place of the last, which is worth nothing from then on. */
export async function changeCode(
  id: string,
  code: Pick<Assist, 'handle' | 'codeHash' | 'phone'>,
  at: Date,
  byName: string,
): Promise<void> {
  await AssistModel.updateOne({ _id: id }, { $set: { ...code, wrongTries: 0 }, $push: happened(at, 'renewed', byName) });
}

/** Marks it as taken back. False when it was, or when its time has passed. */
export async function markRevoked(id: string, at: Date, words: string, byName: string): Promise<boolean> {
  const changed = await AssistModel.updateOne(
    { _id: id, revokedAt: null, revocableUntil: { $gt: at } },
    { $set: { revokedAt: at, revokeWords: words }, $push: happened(at, 'revoked', byName) },
  );
  return changed.matchedCount === 1;
}
