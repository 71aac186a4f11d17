import { buyerKindBySlug } from '../catalogue/buyerKinds.ts';
import { categoryBySlug } from '../catalogue/categories.ts';
import { kecamatan } from '../catalogue/places.ts';
import { quantityText } from '../catalogue/units.ts';
import { choropleth } from '../http/charts/choropleth.ts';
import { funnel } from '../http/charts/funnel.ts';
import { paths } from '../http/paths.ts';
import type { Need } from '../needs/needs.rules.ts';
import { instantText } from '../shared/dates.ts';
import type { Locale } from '../shared/text.ts';
import { landingTexts } from './landing.texts.ts';

export interface LandingFigures {
  readonly umkmByPlace: ReadonlyMap<string, number>;
  readonly products: readonly { readonly category: string | null; readonly count: number }[];
  readonly openNeeds: number;
  readonly deals: number;
  readonly latest: readonly Need[];
}

const { say } = landingTexts;

/** The map of Lebak with active UMKM per kecamatan; a cell leads to its products. */
export function umkmMap(locale: Locale, umkmByPlace: ReadonlyMap<string, number>, hrefOf: (name: string) => string) {
  const number = new Intl.NumberFormat(locale === 'id' ? 'id-ID' : 'en-US');
  return choropleth({
    title: say('mapTitle')[locale],
    headings: [say('kecamatan')[locale], say('umkm')[locale]],
    places: kecamatan.map(({ code, name, lat, lon }) => ({
      code,
      name,
      lat,
      lon,
      value: umkmByPlace.get(name) ?? 0,
      href: hrefOf(name),
    })),
    format: (value) => number.format(value),
    formatClass: (from, to) => (from === to ? number.format(from) : `${number.format(from)}–${number.format(to)}`),
    note: null,
  });
}

/** Kinds of goods with the most products that are shown; the catalogue has all. */
const SHOWN_CATEGORIES = 12;

function categoryBars(locale: Locale, products: LandingFigures['products']) {
  const number = new Intl.NumberFormat(locale === 'id' ? 'id-ID' : 'en-US');
  const named = products.flatMap(({ category, count }) => {
    const name = category === null ? undefined : categoryBySlug(category)?.name[locale];
    return name ? [{ label: name, value: count, href: `${paths.catalogue}?category=${category}` }] : [];
  });
  return funnel({
    title: say('categoriesTitle')[locale],
    stages: named.slice(0, SHOWN_CATEGORIES),
    format: (value) => number.format(value),
    passed: null,
  });
}

export function landingPage(locale: Locale, figures: LandingFigures) {
  const number = new Intl.NumberFormat(locale === 'id' ? 'id-ID' : 'en-US');
  const umkm = [...figures.umkmByPlace.values()].reduce((sum, count) => sum + count, 0);
  const products = figures.products.reduce((sum, { count }) => sum + count, 0);
  return {
    layout: 'layouts/public',
    page: { title: say('title')[locale], description: say('description')[locale], section: 'landing' },
    registerBuyer: paths.registerBuyer,
    registerUmkm: paths.registerUmkm,
    catalogue: paths.catalogue,
    openNeeds: paths.catalogueNeeds,
    publicFigures: paths.publicFigures,
    figures: [
      { label: say('umkm')[locale], value: number.format(umkm) },
      { label: say('products')[locale], value: number.format(products) },
      { label: say('openNeeds')[locale], value: number.format(figures.openNeeds) },
      { label: say('deals')[locale], value: number.format(figures.deals) },
    ],
    steps: [
      { title: say('how1')[locale], text: say('how1Text')[locale] },
      { title: say('how2')[locale], text: say('how2Text')[locale] },
      { title: say('how3')[locale], text: say('how3Text')[locale] },
      { title: say('how4')[locale], text: say('how4Text')[locale] },
    ],
    map: umkmMap(locale, figures.umkmByPlace, (name) => `${paths.catalogue}?kecamatan=${encodeURIComponent(name)}`),
    categories: categoryBars(locale, figures.products),
    needs: figures.latest.map((need) => ({
      href: paths.catalogueNeed(need.id),
      title: need.title,
      text: `${buyerKindBySlug(need.buyerKind)?.name[locale] ?? ''} · ${need.deliverTo.name}`,
      quantity: quantityText(need.quantity, need.unit)[locale],
      until: say('until', { when: instantText(need.answerBy) })[locale],
    })),
  };
}
