import { formatQuantity } from '../../catalogue/units.ts';
import { addressWith } from '../../http/listing.ts';
import { paths } from '../../http/paths.ts';
import type { Page } from '../../shared/page.ts';
import type { Locale } from '../../shared/text.ts';
import { categoryOptionGroups } from '../categories.view.ts';
import { certificateName } from '../certificateName.rules.ts';
import { partyTexts } from '../party.texts.ts';
import { categoryName, pager, priceText, validityText } from '../party.view.ts';
import { placeOptionGroups } from '../places.view.ts';
import type { Product } from '../profiles.rules.ts';
import { fittingProducts, type PublicBusiness } from './catalogue.rules.ts';
import type { CatalogueFilter } from './catalogue.store.ts';
import { catalogueTexts } from './catalogue.texts.ts';

const { say } = catalogueTexts;

function addressOf({ kecamatan, category, search }: CatalogueFilter, page = 1): string {
  return addressWith(paths.catalogue, { kecamatan, category, q: search, page });
}

const badge = (label: string) => ({ tone: 'ok', label, icon: 'shield-check' });

function card(business: PublicBusiness, product: Product, locale: Locale) {
  const types = [...new Set(business.certificates.map(({ type }) => type))].slice(0, 4);
  return {
    href: paths.catalogueProduct(business.id, product.id),
    name: product.name,
    from: say('from', { name: business.name, place: business.kecamatan })[locale],
    price: priceText(product)[locale],
    capacity: partyTexts.say('perMonth', { amount: formatQuantity(product.capacityPerMonth, product.unit, locale) })[locale],
    badges: types.map((type) => badge(certificateName(type)[locale])),
  };
}

/** The public list: cards of products, a page being some businesses. */
export function cataloguePage(locale: Locale, filter: CatalogueFilter, list: Page<PublicBusiness>) {
  const filtered = list.page > 1 || filter.kecamatan !== null || filter.category !== null || filter.search !== '';
  const { summary, ...steps } = pager(list, (page) => addressOf(filter, page), locale);
  const from = list.total === 0 ? 0 : (list.page - 1) * list.pageSize + 1;
  void summary;
  return {
    layout: 'layouts/public',
    page: { title: say('title')[locale], description: say('description')[locale], section: 'catalogue' },
    action: paths.catalogue,
    q: filter.search,
    placeGroups: placeOptionGroups(locale, filter.kecamatan ?? ''),
    categoryGroups: categoryOptionGroups(locale, filter.category ?? ''),
    cards: list.items.flatMap((business) =>
      fittingProducts(business, filter.category, filter.search).map((product) => card(business, product, locale)),
    ),
    pager: {
      summary: say('summary', { from, to: Math.min(list.total, list.page * list.pageSize), total: list.total })[locale],
      ...steps,
    },
    empty: filtered
      ? {
          icon: 'search',
          title: say('noResultTitle')[locale],
          text: say('noResultText')[locale],
          action: { href: paths.catalogue, label: partyTexts.say('clearFilters')[locale], icon: 'x', kind: 'quiet' },
        }
      : { icon: 'box', title: say('emptyTitle')[locale], text: say('emptyText')[locale], action: null },
  };
}

/** What the visitor can do next: buyers post a need, visitors register, others only look. */
export type CatalogueVisitor = 'buyer' | 'visitor' | 'other';

function callFor(visitor: CatalogueVisitor, locale: Locale) {
  if (visitor === 'other') return null;
  return visitor === 'buyer'
    ? { href: paths.newNeed, label: say('postNeed')[locale] }
    : { href: paths.registerBuyer, label: say('registerBuyer')[locale] };
}

function productFacts(business: PublicBusiness, product: Product, locale: Locale) {
  const fact = (word: Parameters<typeof say>[0], value: string) => ({ label: say(word)[locale], value, href: null, badge: null });
  const { unit, leadTimeDays } = product;
  return [
    fact('business', `${business.name}, ${business.kecamatan}`),
    fact('category', categoryName(product.category)[locale]),
    fact('capacity', partyTexts.say('perMonth', { amount: formatQuantity(product.capacityPerMonth, unit, locale) })[locale]),
    fact('minOrder', formatQuantity(product.minOrder, unit, locale)),
    fact('leadTime', (leadTimeDays === 0 ? say('inStock') : partyTexts.say('days', { count: leadTimeDays }))[locale]),
    fact('delivery', say('deliveryTo', { km: business.deliveryRadiusKm })[locale]),
  ];
}

/** The public page of one product. */
export function productPublicPage(locale: Locale, business: PublicBusiness, product: Product, visitor: CatalogueVisitor) {
  return {
    layout: 'layouts/public',
    page: {
      title: `${product.name}, ${business.name}`,
      description: `${product.name}: ${priceText(product)[locale]}. ${business.name}, ${business.kecamatan}.`,
      section: 'catalogue',
    },
    title: product.name,
    lead: say('from', { name: business.name, place: business.kecamatan })[locale],
    back: { href: paths.catalogue, label: say('all')[locale] },
    price: priceText(product)[locale],
    description: product.description || null,
    facts: productFacts(business, product, locale),
    certificates: business.certificates.map(({ type, validUntil }) => ({
      icon: 'shield-check',
      tone: 'ok',
      text: certificateName(type)[locale],
      strong: null,
      note: validityText(validUntil)[locale],
    })),
    call: callFor(visitor, locale),
    others: business.products.filter(({ id }) => id !== product.id).map((other) => card(business, other, locale)),
  };
}
