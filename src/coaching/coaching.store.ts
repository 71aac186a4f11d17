import { Types } from 'mongoose';
import { isDuplicateKey } from '../platform/database.ts';
import { nextNumber } from '../platform/counters.ts';
import { dayOf } from '../shared/dates.ts';
import { Conflict } from '../shared/errors.ts';
import { CaseModel, type CaseRow } from './coaching.model.ts';
import { caseStatuses, isOpenCase, type CaseEvent, type CaseNote, type CaseStatus, type CoachingCase } from './coaching.rules.ts';

function toCase({ _id, openKey, ...rest }: CaseRow): CoachingCase {
  void openKey;
  return { ...rest, id: _id.toString() };
}

const openKeyOf = (umkmId: string, key: string): string => `${umkmId} ${key}`;
const changedMeanwhile = {
  id: 'Pembinaan ini sudah dimulai di tempat lain. Muat ulang halaman.',
  en: 'This coaching has been started elsewhere. Reload the page.',
};

/** Adds a case with the next number of its year. Throws Conflict when the UMKM is accompanied to the same thing already. */
export async function addCase(given: Omit<CoachingCase, 'id' | 'number'>): Promise<CoachingCase> {
  const year = dayOf(given.createdAt).slice(0, 4);
  const number = `PB-${year}-${String(await nextNumber(`coaching:${year}`)).padStart(4, '0')}`;
  try {
    const row = { ...given, _id: new Types.ObjectId(), number, openKey: openKeyOf(given.umkmId, given.key) };
    const [added] = await CaseModel.create([row]);
    return toCase(added!.toObject());
  } catch (error) {
    throw isDuplicateKey(error) ? new Conflict(changedMeanwhile, { cause: error }) : error;
  }
}

export async function findCase(id: string): Promise<CoachingCase | null> {
  const row = await CaseModel.findById(id).lean<CaseRow>();
  return row && toCase(row);
}

/** The case that is open for this UMKM and thing; null when there is none. */
export async function findOpenCase(umkmId: string, key: string): Promise<CoachingCase | null> {
  const row = await CaseModel.findOne({ openKey: openKeyOf(umkmId, key) }).lean<CaseRow>();
  return row && toCase(row);
}

/** Open cases of these UMKM. */
export async function openCasesOf(umkmIds: readonly string[]): Promise<CoachingCase[]> {
  const open = caseStatuses.filter(isOpenCase);
  const rows = await CaseModel.find({ umkmId: { $in: [...umkmIds] }, status: { $in: open } }).lean<CaseRow[]>();
  return rows.map(toCase);
}

/** The last changed cases of a status, at most `limit`. */
export async function listCases(status: CaseStatus, limit: number): Promise<CoachingCase[]> {
  const rows = await CaseModel.find({ status }).sort({ updatedAt: -1 }).limit(limit).lean<CaseRow[]>();
  return rows.map(toCase);
}

export async function countCases(): Promise<Readonly<Record<CaseStatus, number>>> {
  const groups = await CaseModel.aggregate<{ _id: CaseStatus; count: number }>([
    { $match: { status: { $in: [...caseStatuses] } } },
    { $group: { _id: '$status', count: { $sum: 1 } } },
  ]);
  const counts = Object.fromEntries(caseStatuses.map((status) => [status, 0])) as Record<CaseStatus, number>;
  for (const { _id, count } of groups) counts[_id] = count;
  return counts;
}

/** Moves a case on. False when it has moved meanwhile. */
export async function moveCase(known: CoachingCase, event: CaseEvent): Promise<boolean> {
  const change = { status: event.status, updatedAt: event.at, ...(isOpenCase(event.status) ? {} : { openKey: null }) };
  const moved = await CaseModel.updateOne({ _id: known.id, status: known.status }, { $set: change, $push: { events: event } });
  return moved.matchedCount === 1;
}

export async function assignCase(id: string, assignee: { id: string; name: string }, at: Date): Promise<void> {
  await CaseModel.updateOne({ _id: id }, { $set: { assigneeId: assignee.id, assigneeName: assignee.name, updatedAt: at } });
}

export async function addNote(id: string, note: CaseNote): Promise<void> {
  await CaseModel.updateOne({ _id: id }, { $push: { notes: note }, $set: { updatedAt: note.at } });
}
