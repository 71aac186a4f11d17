import type { Page } from '../../shared/page.ts';
import { BuyerModel, UmkmModel, type BuyerRow, type UmkmRow } from '../profiles.model.ts';
import { buyerStatuses, umkmStatuses, type Buyer, type BuyerStatus, type Umkm, type UmkmStatus } from '../profiles.rules.ts';
import { toBuyer, toUmkm } from '../profiles.store.ts';
import { searchedWords } from '../searchWords.rules.ts';

const DIRECTORY_PAGE_SIZE = 25;

/** What to list; null stands for all. `search` is as typed. */
export interface UmkmFilter {
  readonly status: UmkmStatus | null;
  readonly kecamatan: string | null;
  readonly category: string | null;
  readonly search: string;
}

export interface BuyerFilter {
  readonly status: BuyerStatus | null;
  readonly kind: string | null;
  readonly search: string;
}

type Conditions = Record<string, unknown>;

/** Each searched word must begin one of the stored words. Searched words are plain letters and digits. */
export function foundBy(search: string): Conditions {
  const searched = searchedWords(search);
  return searched.length === 0 ? {} : { $and: searched.map((word) => ({ searchWords: { $regex: `^${word}` } })) };
}

const given = (field: string, value: string | null): Conditions => (value === null ? {} : { [field]: value });

/** All conditions but the status: the tabs count each status under the same filters. */
function umkmConditions({ kecamatan, category, search }: Omit<UmkmFilter, 'status'>): Conditions {
  return { ...given('kecamatan', kecamatan), ...given('products.category', category), ...foundBy(search) };
}

function buyerConditions({ kind, search }: Omit<BuyerFilter, 'status'>): Conditions {
  return { ...given('kind', kind), ...foundBy(search) };
}

export interface StatusCounts {
  readonly all: number;
  readonly of: ReadonlyMap<string, number>;
}

function toCounts(groups: readonly { _id: string; count: number }[]): StatusCounts {
  const of = new Map(groups.map(({ _id, count }) => [_id, count]));
  return { all: groups.reduce((sum, { count }) => sum + count, 0), of };
}

const byStatus = { $group: { _id: '$status', count: { $sum: 1 } } };

/** How many UMKM each status has under these filters. */
export async function countUmkmByStatus(filter: UmkmFilter): Promise<StatusCounts> {
  const match = { $match: { status: { $in: umkmStatuses }, ...umkmConditions(filter) } };
  return toCounts(await UmkmModel.aggregate<{ _id: string; count: number }>([match, byStatus]));
}

/** How many buyers each status has under these filters. */
export async function countBuyersByStatus(filter: BuyerFilter): Promise<StatusCounts> {
  const match = { $match: { status: { $in: buyerStatuses }, ...buyerConditions(filter) } };
  return toCounts(await BuyerModel.aggregate<{ _id: string; count: number }>([match, byStatus]));
}

/** One page of UMKM by name, with the total of `counts`. */
export async function pageOfUmkm(filter: UmkmFilter, page: number, counts: StatusCounts): Promise<Page<Umkm>> {
  const rows = await UmkmModel.find({ ...given('status', filter.status), ...umkmConditions(filter) } as never)
    .sort({ name: 1, _id: 1 })
    .skip((page - 1) * DIRECTORY_PAGE_SIZE)
    .limit(DIRECTORY_PAGE_SIZE)
    .lean<UmkmRow[]>();
  const total = filter.status === null ? counts.all : (counts.of.get(filter.status) ?? 0);
  return { items: rows.map(toUmkm), total, page, pageSize: DIRECTORY_PAGE_SIZE };
}

/** One page of buyers by name, with the total of `counts`. */
export async function pageOfBuyers(filter: BuyerFilter, page: number, counts: StatusCounts): Promise<Page<Buyer>> {
  const rows = await BuyerModel.find({ ...given('status', filter.status), ...buyerConditions(filter) } as never)
    .sort({ name: 1, _id: 1 })
    .skip((page - 1) * DIRECTORY_PAGE_SIZE)
    .limit(DIRECTORY_PAGE_SIZE)
    .lean<BuyerRow[]>();
  const total = filter.status === null ? counts.all : (counts.of.get(filter.status) ?? 0);
  return { items: rows.map(toBuyer), total, page, pageSize: DIRECTORY_PAGE_SIZE };
}
