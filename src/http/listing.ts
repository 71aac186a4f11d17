import type { Page } from '../shared/page.ts';
import type { Locale } from '../shared/text.ts';

/** An address with its filters; empty ones and the first page are left out, so that the plain list has the plain address. */
export function addressWith(path: string, filter: Readonly<Record<string, string | number | null>>): string {
  const query = new URLSearchParams(
    Object.entries(filter)
      .filter(([name, value]) => value !== null && value !== '' && !(name === 'page' && value === 1))
      .map(([name, value]): [string, string] => [name, String(value)]),
  ).toString();
  return query ? `${path}?${query}` : path;
}

/** The foot of a list for the partial `pager`; null when everything fits on one page. */
export function pagerOf({ page, pageSize, total, items }: Page<unknown>, hrefOf: (page: number) => string, locale: Locale) {
  if (total <= pageSize) return null;
  const from = (page - 1) * pageSize + 1;
  const to = from + items.length - 1;
  return {
    summary: locale === 'id' ? `Menampilkan ${from}–${to} dari ${total}` : `Showing ${from}–${to} of ${total}`,
    previous: page > 1 ? hrefOf(page - 1) : null,
    next: page * pageSize < total ? hrefOf(page + 1) : null,
  };
}
