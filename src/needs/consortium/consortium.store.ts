import { Types } from 'mongoose';
import { isDuplicateKey } from '../../platform/database.ts';
import { nextNumber } from '../../platform/counters.ts';
import { dayOf } from '../../shared/dates.ts';
import { Conflict } from '../../shared/errors.ts';
import { ConsortiumModel, type ConsortiumRow } from './consortium.model.ts';
import { gathers, type Consortium } from './consortium.rules.ts';
import { consortiumPagesTexts } from './consortium.texts.ts';

/** A consortium as it was read; it is changed against this version. */
export interface StoredConsortium extends Consortium {
  readonly version: number;
}

function toConsortium(row: ConsortiumRow): StoredConsortium {
  const { _id, needId, buyerId, dealId, members, parts, waiting, formKey, openKey, ...rest } = row;
  void [formKey, openKey];
  return {
    ...rest,
    id: _id.toString(),
    needId: needId.toString(),
    buyerId: buyerId.toString(),
    dealId: dealId?.toString() ?? null,
    members: members.map((member) => ({
      ...member,
      proposalId: member.proposalId.toString(),
      umkmId: member.umkmId.toString(),
    })),
    parts: (parts ?? []).map((part) => ({ ...part })),
    waiting: waiting.map((each) => ({ ...each })),
  };
}

/** An id that a new consortium may take, so that its shares can name it. */
export function newConsortiumId(): string {
  return new Types.ObjectId().toString();
}

/** The next number of the year: "KO-2026-0001". */
export async function nextConsortiumNumber(now: Date): Promise<string> {
  const year = dayOf(now).slice(0, 4);
  return `KO-${year}-${String(await nextNumber(`consortia:${year}`)).padStart(4, '0')}`;
}

/** Adds a consortium. Throws Conflict when the need has one that is being gathered. */
export async function addConsortium({ id, ...consortium }: Consortium, formKey: string): Promise<StoredConsortium> {
  const openKey = gathers(consortium.status) ? consortium.needId : null;
  try {
    const [row] = await ConsortiumModel.create([{ ...consortium, _id: id, formKey, openKey, version: 1 } as never]);
    return toConsortium(row!.toObject());
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    throw new Conflict(consortiumPagesTexts.say('oneAtATime'), { cause: error });
  }
}

export async function findConsortium(id: string): Promise<StoredConsortium | null> {
  const row = await ConsortiumModel.findById(id).lean<ConsortiumRow>();
  return row && toConsortium(row);
}

/** The consortium that this form has made for the need; null when it was not sent yet. */
export async function findConsortiumByForm(needId: string, formKey: string): Promise<StoredConsortium | null> {
  const row = await ConsortiumModel.findOne({ needId, formKey }).lean<ConsortiumRow>();
  return row && toConsortium(row);
}

/** Every consortium of a need, the newest first. */
export async function consortiaOfNeed(needId: string): Promise<StoredConsortium[]> {
  const rows = await ConsortiumModel.find({ needId }).sort({ createdAt: -1 }).limit(50).lean<ConsortiumRow[]>();
  return rows.map(toConsortium);
}

export type ConsortiumChange = Partial<
  Pick<Consortium, 'status' | 'required' | 'parts' | 'members' | 'waiting' | 'dealId' | 'toldMissing' | 'leadUmkmId' | 'leadName'>
> & { readonly updatedAt: Date };

/** Changes a consortium that is still as it was read. Throws Conflict when it has moved on. */
export async function changeConsortium(before: StoredConsortium, change: ConsortiumChange): Promise<StoredConsortium> {
  const openKey = gathers(change.status ?? before.status) ? before.needId : null;
  const row = await ConsortiumModel.findOneAndUpdate(
    { _id: before.id, version: before.version },
    { $set: { ...change, openKey }, $inc: { version: 1 } },
    { returnDocument: 'after' },
  ).lean<ConsortiumRow>();
  if (!row) throw new Conflict(consortiumPagesTexts.say('movedOn'));
  return toConsortium(row);
}
