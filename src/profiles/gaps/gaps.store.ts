import { Types, type PipelineStage } from 'mongoose';
import type { Day } from '../../shared/dates.ts';
import type { Page } from '../../shared/page.ts';
import { GapModel, type GapRow } from './gaps.model.ts';
import type { Gap, Unlockable, UnlockOrder } from './gaps.rules.ts';

const PAGE_SIZE = 20;

function toGap({ _id, needId, canOpen, alone, ...rest }: GapRow): Gap {
  void [_id, canOpen, alone];
  return { ...rest, needId: needId.toString() };
}

/** Puts these gaps in the place of all that the need had before. */
export async function replaceGaps(needId: string, gaps: readonly Gap[]): Promise<void> {
  await GapModel.deleteMany({ needId });
  if (gaps.length === 0) return;
  await GapModel.insertMany(
    gaps.map((gap) => ({
      ...gap,
      needId: new Types.ObjectId(needId),
      canOpen: gap.remedy !== null,
      alone: gap.alsoClosed.length === 0,
    })),
  );
}

/** The need is over: nothing waits behind its gates any more. */
export async function removeGaps(needId: string): Promise<void> {
  await GapModel.deleteMany({ needId });
}

/** What to list; null stands for all. */
export interface UnlockFilter {
  readonly gate: string | null;
  readonly certificate: string | null;
  readonly kecamatan: string | null;
  readonly category: string | null;
  readonly umkmId?: string;
}

const given = (field: string, value: string | null | undefined) => (value == null ? {} : { [field]: value });

/** The same in every gap of one group. */
const shared = ['umkmName', 'kecamatan', 'people', 'gate', 'certificates', 'category', 'productName'];

function groups(filter: UnlockFilter, today: Day): PipelineStage[] {
  const match = {
    canOpen: true,
    until: { $gte: today },
    ...given('gate', filter.gate),
    ...given('certificates', filter.certificate),
    ...given('kecamatan', filter.kecamatan),
    ...given('category', filter.category),
    ...given('umkmId', filter.umkmId),
  };
  return [
    { $match: match },
    {
      $group: {
        _id: { umkmId: '$umkmId', key: '$key' },
        ...Object.fromEntries(shared.map((field) => [field, { $first: `$${field}` }])),
        needs: { $sum: 1 },
        needsAlone: { $sum: { $cond: ['$alone', 1, 0] } },
        amounts: { $push: { unit: '$unit', quantity: '$quantity', alone: '$alone' } },
        valueAloneIdr: { $sum: { $cond: ['$alone', { $ifNull: ['$valueIdr', 0] }, 0] } },
      },
    },
  ] as PipelineStage[];
}

type GroupRow = Omit<Unlockable, 'umkmId' | 'key' | 'amountsAlone'> & {
  _id: { umkmId: string; key: string };
  amounts: { unit: string; quantity: number; alone: boolean }[];
};

function toUnlockable({ _id, amounts, ...rest }: GroupRow): Unlockable {
  const sums = new Map<string, number>();
  for (const { unit, quantity, alone } of amounts) if (alone) sums.set(unit, (sums.get(unit) ?? 0) + quantity);
  return { ...rest, ..._id, amountsAlone: [...sums].map(([unit, quantity]) => ({ unit, quantity })) };
}

const orders: Readonly<Record<UnlockOrder, Record<string, 1 | -1>>> = {
  value: { valueAloneIdr: -1, needsAlone: -1, needs: -1, _id: 1 },
  needs: { needsAlone: -1, needs: -1, valueAloneIdr: -1, _id: 1 },
  people: { people: -1, valueAloneIdr: -1, needsAlone: -1, _id: 1 },
};

/** One page of what coaching could unlock for needs that deliver on `today` or later, the most worthwhile first. */
export async function pageOfUnlockable(
  filter: UnlockFilter,
  order: UnlockOrder,
  today: Day,
  page: number,
): Promise<Page<Unlockable>> {
  const all = groups(filter, today);
  const [counted] = await GapModel.aggregate<{ total: number }>([...all, { $count: 'total' }]);
  const rows = await GapModel.aggregate<GroupRow>([
    ...all,
    { $sort: orders[order] },
    { $skip: (page - 1) * PAGE_SIZE },
    { $limit: PAGE_SIZE },
  ]);
  return { items: rows.map(toUnlockable), total: counted?.total ?? 0, page, pageSize: PAGE_SIZE };
}

/** What one UMKM could unlock, the most worthwhile first. */
export async function unlockableOf(umkmId: string, today: Day): Promise<Unlockable[]> {
  const filter = { gate: null, certificate: null, kecamatan: null, category: null, umkmId };
  const rows = await GapModel.aggregate<GroupRow>([...groups(filter, today), { $sort: orders.value }]);
  return rows.map(toUnlockable);
}

export interface UnlockTotals {
  readonly umkm: number;
  readonly needs: number;
  readonly valueIdr: number;
}

const count = (field: string) => [{ $group: { _id: `$${field}` } }, { $count: 'count' }];

/** All that the filter's gaps hold back: how many UMKM and needs, and the worth where nothing else is in the way, each need once. */
export async function totalUnlockable(filter: UnlockFilter, today: Day): Promise<UnlockTotals> {
  const match = groups(filter, today)[0]!;
  const [umkm] = await GapModel.aggregate<{ count: number }>([match, ...count('umkmId')]);
  const [needs] = await GapModel.aggregate<{ count: number }>([match, ...count('needId')]);
  const [value] = await GapModel.aggregate<{ value: number }>([
    match,
    { $match: { alone: true } },
    { $group: { _id: '$needId', most: { $max: '$valueIdr' } } },
    { $group: { _id: null, value: { $sum: '$most' } } },
  ]);
  return { umkm: umkm?.count ?? 0, needs: needs?.count ?? 0, valueIdr: value?.value ?? 0 };
}

/** How many UMKM lack each certificate, and in each kecamatan, under the filter. */
export async function countUnlockable(
  field: 'certificates' | 'kecamatan',
  filter: UnlockFilter,
  today: Day,
): Promise<{ name: string; umkm: number; valueIdr: number }[]> {
  const rows = await GapModel.aggregate<{ _id: string; umkm: number; valueIdr: number }>([
    groups(filter, today)[0]!,
    ...(field === 'certificates' ? [{ $unwind: '$certificates' }] : []),
    {
      $group: {
        _id: { name: `$${field}`, umkmId: '$umkmId' },
        value: { $sum: { $cond: ['$alone', { $ifNull: ['$valueIdr', 0] }, 0] } },
      },
    },
    { $group: { _id: '$_id.name', umkm: { $sum: 1 }, valueIdr: { $sum: '$value' } } },
    { $sort: { umkm: -1, _id: 1 } },
  ]);
  return rows.map(({ _id, ...rest }) => ({ name: _id, ...rest }));
}

/** The single gaps behind one row of the queue, the dearest need first. */
export async function gapsBehind(umkmId: string, key: string, today: Day): Promise<Gap[]> {
  const rows = await GapModel.find({ umkmId, key, until: { $gte: today } })
    .sort({ valueIdr: -1 })
    .limit(100)
    .lean<GapRow[]>();
  return rows.map(toGap);
}

/** Gaps that keep this need from being served. */
export async function gapsOfNeed(needId: string): Promise<Gap[]> {
  return (await GapModel.find({ needId }).lean<GapRow[]>()).map(toGap);
}
