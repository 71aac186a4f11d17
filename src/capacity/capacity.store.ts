import { Types } from 'mongoose';
import { EntryModel, HoldModel, MonthModel, type EntryRow, type HoldRow, type MonthRow } from './capacity.model.ts';
import {
  declaredIn,
  decisionKinds,
  freeOf,
  USUAL_PERCENT,
  type Hold,
  type HoldState,
  type LedgerEntry,
  type MonthState,
} from './capacity.rules.ts';
import type { Month, MonthAmount } from './months.rules.ts';

function toHold(row: HoldRow): Hold {
  const { _id, umkmId, proposalId, months, extra, ...rest } = row;
  return {
    ...rest,
    id: _id.toString(),
    umkmId: umkmId.toString(),
    proposalId: proposalId.toString(),
    months: months.map(({ month, amount }) => ({ month, amount })),
    extra: (extra ?? []).map(({ month, amount }) => ({ month, amount })),
  };
}

/** Rows written before there were seasons lack them. */
function toState({ umkmId, productId, month, held, booked, percent = USUAL_PERCENT, extra = 0 }: MonthRow): MonthState {
  return { umkmId: umkmId.toString(), productId, month, held, booked, percent, extra };
}

function toEntry(row: EntryRow): LedgerEntry {
  const { umkmId, productId, month, proposalId, kind, heldChange, bookedChange, actorId, at } = row;
  const { percentChange = 0, extraChange = 0, words = null, actorName = '' } = row;
  const ids = { umkmId: umkmId.toString(), proposalId: proposalId?.toString() ?? null };
  return { ...ids, productId, month, kind, heldChange, bookedChange, percentChange, extraChange, words, actorId, actorName, at };
}

export type NewHold = Omit<Hold, 'id' | 'state' | 'extra'>;

/** Adds an active hold. A proposal has one hold; a second is a duplicate key. */
export async function addHold(hold: NewHold): Promise<Hold> {
  const [row] = await HoldModel.create([{ ...hold, months: [...hold.months], extra: [], state: 'active' }]);
  return toHold(row!.toObject());
}

/** Adds many active holds at once, one for each proposal. */
export async function addHolds(holds: readonly NewHold[]): Promise<void> {
  await HoldModel.insertMany(holds.map((hold) => ({ ...hold, months: [...hold.months], extra: [], state: 'active' })) as never);
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

export async function changeHoldMonths(
  proposalId: string,
  { months, extra }: { readonly months: readonly MonthAmount[]; readonly extra: readonly MonthAmount[] },
): Promise<void> {
  await HoldModel.updateOne({ proposalId, state: 'active' }, { $set: { months: [...months], extra: [...extra] } });
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

/** What an owner has decided about their capacity, the latest first. */
export async function listDecisions(umkmId: string, limit: number): Promise<LedgerEntry[]> {
  const rows = await EntryModel.find({ umkmId, kind: { $in: [...decisionKinds] } })
    .sort({ at: -1 })
    .limit(limit)
    .lean<EntryRow[]>();
  return rows.map(toEntry);
}

/** The month's row as it stands, made when nothing was ever written to it. */
async function openMonth(key: Pick<MonthRow, 'umkmId' | 'productId' | 'month'>): Promise<MonthState | undefined> {
  const untouched = { held: 0, booked: 0, taken: 0, percent: USUAL_PERCENT, extra: 0 };
  const options = { upsert: true, returnDocument: 'after' } as const;
  const row = await MonthModel.findOneAndUpdate(key, { $setOnInsert: untouched }, options).lean<MonthRow>();
  return row ? toState(row) : undefined;
}

/**
 * Writes one entry and its effect on the month. False when less than nothing would be held or booked, or more taken than can be made
 * in that month; giving back is never refused for that. `usual` is the product's capacity of a usual month.
 */
export async function writeEntry(entry: LedgerEntry, usual: number): Promise<boolean> {
  const { umkmId, productId, month, heldChange, bookedChange, percentChange, extraChange } = entry;
  const key = { umkmId: new Types.ObjectId(umkmId), productId, month };
  const taken = heldChange + bookedChange;
  // What is given back or booked was taken before, so that the month is there.
  const gives = heldChange < 0 || bookedChange < 0;
  const state = gives ? undefined : await openMonth(key);
  const room = taken > 0 ? { taken: { $lte: declaredIn(usual, state) - taken } } : {};
  const changed = await MonthModel.updateOne(
    { ...key, held: { $gte: -heldChange }, booked: { $gte: -bookedChange }, ...room },
    { $inc: { held: heldChange, booked: bookedChange, taken, percent: percentChange, extra: extraChange } },
  );
  if (changed.matchedCount !== 1) return false;
  await EntryModel.create([entry]);
  return true;
}

/**
 * Takes capacity with many entries at once, no two of the same product and month. False when one of them would take more than can be made;
 * then the transaction must not go on. `usualOf` is each product's capacity of a usual month.
 */
export async function writeTakings(entries: readonly LedgerEntry[], usualOf: ReadonlyMap<string, number>): Promise<boolean> {
  if (entries.length === 0) return true;
  const untouched = { held: 0, booked: 0, taken: 0, percent: USUAL_PERCENT, extra: 0 };
  const keyOf = ({ umkmId, productId, month }: LedgerEntry) => ({ umkmId: new Types.ObjectId(umkmId), productId, month });
  await MonthModel.bulkWrite(
    entries.map((entry) => ({ updateOne: { filter: keyOf(entry), update: { $setOnInsert: untouched }, upsert: true } })),
  );
  const states = await listMonthStates(
    [...new Set(entries.map(({ productId }) => productId))],
    [...new Set(entries.map(({ month }) => month))],
  );
  const known = new Map(states.map((state) => [`${state.productId}/${state.month}`, state]));
  const taken = await MonthModel.bulkWrite(
    entries.map((entry) => {
      const { productId, month, heldChange } = entry;
      const most = declaredIn(usualOf.get(productId) ?? 0, known.get(`${productId}/${month}`)) - heldChange;
      const filter = { ...keyOf(entry), taken: { $lte: most } };
      return { updateOne: { filter, update: { $inc: { held: heldChange, taken: heldChange } } } };
    }),
  );
  if (taken.matchedCount !== entries.length) return false;
  await EntryModel.insertMany(entries as never);
  return true;
}

/**
 * The free base amount of each product in its tightest month: what can be made − active holds − bookings, never below 0.
 * `declared` is the capacity of a usual month; without months it is what is free.
 */
export async function freeByProduct(
  products: readonly { readonly productId: string; readonly declared: number }[],
  months: readonly Month[],
): Promise<Map<string, number>> {
  const ids = products.map(({ productId }) => productId);
  const states = ids.length > 0 && months.length > 0 ? await listMonthStates(ids, months) : [];
  const known = new Map(states.map((state) => [`${state.productId}/${state.month}`, state]));
  return new Map(
    products.map(({ productId, declared }) => {
      const left = months.map((month) => freeOf(declared, known.get(`${productId}/${month}`)));
      return [productId, left.length > 0 ? Math.min(...left) : Math.max(0, declared)];
    }),
  );
}
