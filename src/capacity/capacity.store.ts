import { Types } from 'mongoose';
import { EntryModel, HoldModel, MonthModel, type EntryRow, type HoldRow, type MonthRow } from './capacity.model.ts';
import {
  freeOf,
  type Hold,
  type HoldState,
  type LedgerEntry,
  type Month,
  type MonthAmount,
  type MonthState,
} from './capacity.rules.ts';

function toHold(row: HoldRow): Hold {
  const { _id, umkmId, proposalId, months, ...rest } = row;
  return {
    ...rest,
    id: _id.toString(),
    umkmId: umkmId.toString(),
    proposalId: proposalId.toString(),
    months: months.map(({ month, amount }) => ({ month, amount })),
  };
}

function toState({ umkmId, productId, month, held, booked }: MonthRow): MonthState {
  return { umkmId: umkmId.toString(), productId, month, held, booked };
}

function toEntry(row: EntryRow): LedgerEntry {
  const { umkmId, productId, month, proposalId, kind, heldChange, bookedChange, actorId, at } = row;
  const ids = { umkmId: umkmId.toString(), proposalId: proposalId.toString() };
  return { ...ids, productId, month, kind, heldChange, bookedChange, actorId, at };
}

export type NewHold = Omit<Hold, 'id' | 'state'>;

/** Adds an active hold. A proposal has one hold; a second is a duplicate key. */
export async function addHold(hold: NewHold): Promise<Hold> {
  const [row] = await HoldModel.create([{ ...hold, months: [...hold.months], state: 'active' }]);
  return toHold(row!.toObject());
}

export async function findHold(proposalId: string): Promise<Hold | null> {
  const row = await HoldModel.findOne({ proposalId }).lean<HoldRow>();
  return row && toHold(row);
}

/** Moves a hold from one state to another. False when it is not in `from` any more. */
export async function changeHoldState(proposalId: string, from: HoldState, to: HoldState): Promise<boolean> {
  const changed = await HoldModel.updateOne({ proposalId, state: from }, { $set: { state: to } });
  return changed.matchedCount === 1;
}

export async function changeHoldMonths(proposalId: string, months: readonly MonthAmount[]): Promise<void> {
  await HoldModel.updateOne({ proposalId, state: 'active' }, { $set: { months: [...months] } });
}

export async function changeHoldExpiry(proposalId: string, expiresAt: Date): Promise<void> {
  await HoldModel.updateOne({ proposalId, state: 'active' }, { $set: { expiresAt } });
}

/** The holds and bookings that take capacity of an UMKM now, oldest first. */
export async function listTakingHolds(umkmId: string): Promise<Hold[]> {
  const rows = await HoldModel.find({ umkmId, state: { $in: ['active', 'booked'] } })
    .sort({ placedAt: 1 })
    .limit(500)
    .lean<HoldRow[]>();
  return rows.map(toHold);
}

/** What is taken of these products in these months; months without a row are untouched. */
export async function listMonthStates(productIds: readonly string[], months: readonly Month[]): Promise<MonthState[]> {
  const filter = { productId: { $in: [...productIds] }, month: { $in: [...months] } };
  return (await MonthModel.find(filter).lean<MonthRow[]>()).map(toState);
}

/** Every state row of an UMKM, for the comparison with its replayed entries. */
export async function listStatesOf(umkmId: string): Promise<MonthState[]> {
  return (await MonthModel.find({ umkmId }).lean<MonthRow[]>()).map(toState);
}

/** The ledger of an UMKM in the order it was written. */
export async function listEntriesOf(umkmId: string): Promise<LedgerEntry[]> {
  return (await EntryModel.find({ umkmId }).sort({ at: 1, _id: 1 }).lean<EntryRow[]>()).map(toEntry);
}

/**
 * Writes one entry and its effect on the month. False when less than nothing would be held or booked, or more than `declared` taken;
 * giving back is never refused for what is declared.
 */
export async function writeEntry(entry: LedgerEntry, declared: number): Promise<boolean> {
  const { umkmId, productId, month, heldChange, bookedChange } = entry;
  const key = { umkmId: new Types.ObjectId(umkmId), productId, month };
  await MonthModel.updateOne(key, { $setOnInsert: { held: 0, booked: 0, taken: 0 } }, { upsert: true });
  const taken = heldChange + bookedChange;
  const room = taken > 0 ? { taken: { $lte: declared - taken } } : {};
  const changed = await MonthModel.updateOne(
    { ...key, held: { $gte: -heldChange }, booked: { $gte: -bookedChange }, ...room },
    { $inc: { held: heldChange, booked: bookedChange, taken } },
  );
  if (changed.matchedCount !== 1) return false;
  await EntryModel.create([entry]);
  return true;
}

/**
 * The free base amount of each product in its tightest month: declared − active holds − bookings, never below 0.
 * Without months it is what is declared.
 */
export async function freeByProduct(
  products: readonly { readonly productId: string; readonly declared: number }[],
  months: readonly Month[],
): Promise<Map<string, number>> {
  const states =
    products.length > 0 && months.length > 0
      ? await listMonthStates(
          products.map((p) => p.productId),
          months,
        )
      : [];
  const free = new Map(products.map(({ productId, declared }) => [productId, Math.max(0, declared)]));
  const declaredBy = new Map(products.map(({ productId, declared }) => [productId, declared]));
  for (const state of states) {
    const left = freeOf(declaredBy.get(state.productId) ?? 0, state);
    free.set(state.productId, Math.min(free.get(state.productId) ?? 0, left));
  }
  return free;
}
