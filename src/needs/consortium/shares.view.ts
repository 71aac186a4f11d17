import { kecamatan } from '../../catalogue/places.ts';
import { quantityText } from '../../catalogue/units.ts';
import { toneAt } from '../../http/charts/chart.rules.ts';
import { choropleth } from '../../http/charts/choropleth.ts';
import { stackedBars } from '../../http/charts/stackedBars.ts';
import type { Locale } from '../../shared/text.ts';
import { consortiumPagesTexts } from './consortium.texts.ts';

const { say } = consortiumPagesTexts;

/** Up to so many members each has a bar of its own; more are added up by kecamatan. */
const BARS = 8;

/** What goes to each place, the largest first. */
function byPlace(members: readonly { readonly place: string; readonly quantity: number }[]): [string, number][] {
  const sums = new Map<string, number>();
  for (const { place, quantity } of members) sums.set(place, (sums.get(place) ?? 0) + quantity);
  return [...sums].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]));
}

/** What one member brings, for charts. */
export interface ShareBar {
  readonly name: string;
  readonly place: string;
  readonly quantity: number;
}

/** Who brings how much: a bar for each member, or for each kecamatan where there are many. */
export function sharesChart(parts: readonly ShareBar[], unit: string, locale: Locale) {
  const groups = parts.length <= BARS ? parts.map(({ name, quantity }): [string, number] => [name, quantity]) : byPlace(parts);
  const amount = (value: number) => quantityText(value, unit)[locale];
  return stackedBars({
    title: say('byPlace')[locale],
    groupHeading: say(parts.length <= BARS ? 'columnUmkm' : 'placeHeading')[locale],
    totalHeading: say('columnShare')[locale],
    series: [{ label: say('columnShare')[locale], tone: toneAt(0) }],
    groups: groups.slice(0, 12).map(([label, value]) => ({ label, values: [value] })),
    format: amount,
  });
}

/** The same on a map; null where nobody is in a kecamatan of Lebak. */
export function sharesMap(parts: readonly ShareBar[], unit: string, href: string, locale: Locale) {
  const sums = new Map(byPlace(parts));
  const places = kecamatan.map(({ code, name, lat, lon }) => ({ code, name, lat, lon, value: sums.get(name) ?? 0, href }));
  if (!places.some(({ value }) => value > 0)) return null;
  const amount = (value: number) => quantityText(value, unit)[locale];
  return choropleth({
    title: say('mapTitle')[locale],
    headings: [say('placeHeading')[locale], say('columnShare')[locale]],
    places,
    format: amount,
    formatClass: (from, to) => (from === to ? amount(to) : `${amount(from)} – ${amount(to)}`),
    note: null,
  });
}
