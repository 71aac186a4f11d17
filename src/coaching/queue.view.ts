import { certificateBySlug, certificateTypes } from '../catalogue/certificates.ts';
import { categoryBySlug, categoryGroups } from '../catalogue/categories.ts';
import { kecamatan } from '../catalogue/places.ts';
import { quantityText } from '../catalogue/units.ts';
import { choropleth } from '../http/charts/choropleth.ts';
import { stackedBars } from '../http/charts/stackedBars.ts';
import { addressWith, pagerOf } from '../http/listing.ts';
import { paths } from '../http/paths.ts';
import { unlockOrders, type Unlockable } from '../profiles/gaps/gaps.rules.ts';
import type { Umkm } from '../profiles/profiles.rules.ts';
import { dayOf, type Day } from '../shared/dates.ts';
import { formatIdr, shortIdr } from '../shared/money.ts';
import { joinTexts, sameText, type Locale, type Text } from '../shared/text.ts';
import { coachedGates, type QueueQuery } from './coaching.input.ts';
import { isOpenCase, caseStatuses } from './coaching.rules.ts';
import { coachingTexts, gateText } from './coaching.texts.ts';
import { effortOf, heldTypes, type EffortEstimate } from './effort.rules.ts';
import type { CoachingQueue } from './readQueue.ts';

const { say } = coachingTexts;

const effortTones = { easy: 'ok', middle: 'wait', hard: 'bad' } as const;
/** More bars than these do not stand beside each other. */
const MOST_BARS = 7;

function certificateName(slug: string): Text {
  const name = certificateBySlug(slug)?.name ?? sameText(slug.toUpperCase());
  const bare = (words: string) => words.replace(/ \(.*\)$/, '');
  return { id: bare(name.id), en: bare(name.en) };
}

/** What is lacking, as badges. */
export function lackBadges({ gate, certificates }: Pick<Unlockable, 'gate' | 'certificates'>, locale: Locale) {
  if (certificates.length === 0) return [{ label: gateText(gate)[locale], tone: 'wait', icon: null }];
  return certificates.map((slug) => ({ label: certificateName(slug)[locale], tone: 'info', icon: 'certificate' }));
}

/** An estimate in words; a gap that is no certificate is a matter between the owner and the coordinator. */
export function effortWords(estimate: EffortEstimate | null, locale: Locale) {
  if (!estimate) return { badge: null, cost: say('costOwn')[locale], first: null };
  const choices = estimate.first.map((choice) => joinTexts(choice.map(certificateName), say('or')[locale]));
  return {
    badge: { label: say(`effort_${estimate.effort}`)[locale], tone: effortTones[estimate.effort], icon: null },
    cost: say(`cost_${estimate.cost}`)[locale],
    first: choices.length === 0 ? null : say('first', { what: joinTexts(choices) })[locale],
  };
}

/** The estimate for a gap; null where no certificate is lacking. */
export function estimateFor(
  { certificates, category }: Pick<Unlockable, 'certificates' | 'category'>,
  umkm: Umkm | undefined,
  today: Day,
): EffortEstimate | null {
  if (certificates.length === 0) return null;
  return effortOf(certificates, umkm ? heldTypes(umkm, today) : [], category?.includes('ikan') ?? false);
}

/** What fits under a bar. */
function shortLabel(words: string): string {
  return words.length > 12 ? `${words.slice(0, 11)}…` : words;
}

function href(query: QueueQuery, change: Partial<QueueQuery>): string {
  const { gate, certificate, kecamatan: place, category, order, page } = { ...query, page: 1, ...change };
  return addressWith(paths.coaching, {
    gate: gate ?? '',
    certificate: certificate ?? '',
    kecamatan: place ?? '',
    category: category ?? '',
    order: order === 'value' ? '' : order,
    page,
  });
}

/** Tabs between the queue and the cases. */
export function partTabs(active: 'queue' | 'cases', locale: Locale) {
  return [
    { href: paths.coaching, label: say('queueTab')[locale], count: null, active: active === 'queue' },
    { href: paths.coachingCases, label: say('casesTab')[locale], count: null, active: active === 'cases' },
  ];
}

function kpis({ totals, caseCounts }: CoachingQueue, locale: Locale) {
  const plain = { href: null, delta: null, trend: null, tone: '', sparkline: null };
  const running = caseStatuses.filter(isOpenCase).reduce((sum, status) => sum + caseCounts[status], 0);
  return [
    { ...plain, label: say('kpiUmkm')[locale], value: totals.umkm, note: say('kpiUmkmNote')[locale] },
    { ...plain, label: say('kpiNeeds')[locale], value: totals.needs, note: say('kpiNeedsNote')[locale] },
    { ...plain, label: say('kpiValue')[locale], value: shortIdr(totals.valueIdr, locale), note: say('kpiValueNote')[locale] },
    {
      ...plain,
      label: say('kpiCases')[locale],
      value: running,
      href: paths.coachingCases,
      note: say('kpiCasesNote', { issued: caseCounts.issued })[locale],
    },
  ];
}

function charts(query: QueueQuery, { byCertificate, byPlace }: CoachingQueue, locale: Locale) {
  const number = new Intl.NumberFormat(locale === 'id' ? 'id-ID' : 'en-US');
  const at = new Map(byPlace.map(({ name, umkm }) => [name, umkm]));
  const format = (value: number) => number.format(value);
  return {
    bars:
      byCertificate.length === 0
        ? null
        : stackedBars({
            title: say('byCertificate')[locale],
            groupHeading: say('certificateHeading')[locale],
            totalHeading: say('umkmHeading')[locale],
            series: [{ label: say('umkmHeading')[locale] }],
            groups: byCertificate
              .slice(0, MOST_BARS)
              .map(({ name, umkm }) => ({ label: shortLabel(certificateName(name)[locale]), values: [umkm] })),
            format,
          }),
    map: choropleth({
      title: say('byPlace')[locale],
      headings: [say('placeHeading')[locale], say('umkmHeading')[locale]],
      places: kecamatan.map(({ code, name, lat, lon }) => ({
        ...{ code, name, lat, lon, value: at.get(name) ?? 0, current: query.kecamatan === name },
        href: href(query, { kecamatan: name }),
      })),
      format,
      formatClass: (from, to) =>
        from === to
          ? say('classOne', { from: format(from) })[locale]
          : say('classRange', { from: format(from), to: format(to) })[locale],
      note: null,
    }),
  };
}

function row(gap: Unlockable, queue: CoachingQueue, today: Day, locale: Locale) {
  const known = queue.cases.get(`${gap.umkmId} ${gap.key}`);
  const more = gap.needs - gap.needsAlone;
  return {
    umkm: gap.umkmName,
    umkmHref: paths.umkm(gap.umkmId),
    where: `${gap.productName} · ${gap.kecamatan}`,
    lacks: lackBadges(gap, locale),
    value: gap.needsAlone === 0 ? '–' : formatIdr(gap.valueAloneIdr, locale),
    amounts: gap.amountsAlone.map(({ quantity, unit }) => quantityText(quantity, unit)[locale]).join(', ') || null,
    needs: gap.needsAlone,
    needsMore: more > 0 ? say('needsMore', { count: more })[locale] : null,
    people: gap.people,
    effort: effortWords(estimateFor(gap, queue.umkm.get(gap.umkmId), today), locale),
    detailHref: `${paths.coachingGap(gap.umkmId)}?key=${encodeURIComponent(gap.key)}`,
    case: known ? { href: paths.coachingCase(known.id), number: known.number } : null,
    umkmId: gap.umkmId,
    key: gap.key,
  };
}

function filters(query: QueueQuery, locale: Locale) {
  const options = (chosen: string | null, list: readonly { value: string; label: string }[]) =>
    list.map((one) => ({ ...one, selected: one.value === chosen }));
  return {
    gate: query.gate,
    certificates: options(
      query.certificate,
      certificateTypes.map(({ slug }) => ({ value: slug, label: certificateName(slug)[locale] })),
    ),
    places: options(
      query.kecamatan,
      kecamatan.map(({ name }) => ({ value: name, label: name })),
    ),
    categories: categoryGroups.map(({ name, categories }) => ({
      label: name[locale],
      options: options(
        query.category,
        categories.map((one) => ({ value: one.slug, label: categoryBySlug(one.slug)?.name[locale] ?? one.slug })),
      ),
    })),
    orders: options(
      query.order,
      unlockOrders.map((order) => ({ value: order, label: say(`order_${order}`)[locale] })),
    ),
  };
}

/** The coordinator's coaching queue. */
export function queuePage(locale: Locale, now: Date, query: QueueQuery, queue: CoachingQueue) {
  const isFiltered = [query.gate, query.certificate, query.kecamatan, query.category].some((one) => one !== null);
  return {
    page: { title: say('title')[locale], description: null, section: 'coaching' },
    lead: say('lead')[locale],
    parts: partTabs('queue', locale),
    kpis: kpis(queue, locale),
    ...charts(query, queue, locale),
    gates: [
      { href: href(query, { gate: null }), label: say('gateAll')[locale], count: null, active: query.gate === null },
      ...coachedGates.map((gate) => ({
        ...{ href: href(query, { gate }), label: gateText(gate)[locale], count: null, active: query.gate === gate },
      })),
    ],
    action: paths.coaching,
    startAction: paths.coachingCases,
    filters: filters(query, locale),
    clear: isFiltered ? paths.coaching : null,
    rows: queue.list.items.map((gap) => row(gap, queue, dayOf(now), locale)),
    pager: pagerOf(queue.list, (page) => href(query, { page }), locale),
    empty: isFiltered
      ? {
          ...{ icon: 'search', title: say('noneTitle')[locale], text: say('noneText')[locale] },
          action: { href: paths.coaching, label: say('clear')[locale], icon: null, kind: 'quiet' },
        }
      : { icon: 'certificate', title: say('emptyTitle')[locale], text: say('emptyText')[locale], action: null },
  };
}
