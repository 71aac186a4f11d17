import type { Page } from '../../shared/page.ts';
import { foundBy } from '../directory/directory.store.ts';
import { UmkmModel, type UmkmRow } from '../profiles.model.ts';
import type { Umkm } from '../profiles.rules.ts';
import { toUmkm } from '../profiles.store.ts';

/** Businesses on one page of the catalogue; each shows its products that fit. */
const PAGE_SIZE = 12;

export interface CatalogueFilter {
  readonly kecamatan: string | null;
  readonly category: string | null;
  readonly search: string;
}

/** One page of active UMKM that offer such products, by name. */
export async function pageOfCatalogue({ kecamatan, category, search }: CatalogueFilter, page: number): Promise<Page<Umkm>> {
  const onSale = category === null ? { active: true } : { active: true, category };
  const conditions = {
    status: 'active',
    ...(kecamatan === null ? {} : { kecamatan }),
    products: { $elemMatch: onSale },
    ...foundBy(search),
  } as never;
  const rows = await UmkmModel.find(conditions)
    .sort({ name: 1, _id: 1 })
    .skip((page - 1) * PAGE_SIZE)
    .limit(PAGE_SIZE)
    .lean<UmkmRow[]>();
  return { items: rows.map(toUmkm), total: await UmkmModel.countDocuments(conditions), page, pageSize: PAGE_SIZE };
}
