import { kecamatan } from '../../catalogue/places.ts';
import { quantityText, unitBySlug } from '../../catalogue/units.ts';
import { monthsOf } from '../../capacity/capacity.rules.ts';
import { choropleth } from '../../http/charts/choropleth.ts';
import { stackedBars } from '../../http/charts/stackedBars.ts';
import { valueBar } from '../../http/charts/scoreBar.ts';
import { toneAt } from '../../http/charts/chart.rules.ts';
import { formFields, type Option } from '../../http/form.view.ts';
import { paths } from '../../http/paths.ts';
import type { ConsortiumMember, ConsortiumPlan } from '../../matching/consortium/consortium.rules.ts';
import type { Cluster } from '../../profiles/clusters/clusters.rules.ts';
import type { Umkm } from '../../profiles/profiles.rules.ts';
import { instantText } from '../../shared/dates.ts';
import type { FieldProblems } from '../../shared/errors.ts';
import { idrText, totalIdr } from '../../shared/money.ts';
import { sameText, type Locale, type Text } from '../../shared/text.ts';
import { cadenceText, priceText } from '../../proposals/proposalPages.texts.ts';
import type { Need } from '../needs.rules.ts';
import type { PlanQuery } from './consortium.input.ts';
import { consortiumPagesTexts } from './consortium.texts.ts';
import type { NeedPlan } from './planForNeed.ts';
import { monthRows, monthText } from './months.view.ts';
import { nearnesses, weighings } from './planning.rules.ts';

const { say } = consortiumPagesTexts;

/** Members that are shown at once; the others open below them. */
const SHOWN = 6;
/** Up to so many members each has a bar of its own; more are added up by kecamatan. */
const BARS = 8;

export interface PlanView {
  readonly need: Need;
  readonly planned: NeedPlan;
  readonly query: PlanQuery;
  readonly umkm: ReadonlyMap<string, Umkm>;
  readonly clusters: readonly Cluster[];
  readonly seal: string;
  readonly formKey: string;
  readonly problems: FieldProblems;
}

function unitName(need: Need) {
  return unitBySlug(need.unit)?.name ?? sameText(need.unit);
}

/** What goes to each place, the largest first. */
export function byPlace(members: readonly { readonly place: string; readonly quantity: number }[]): [string, number][] {
  const sums = new Map<string, number>();
  for (const { place, quantity } of members) sums.set(place, (sums.get(place) ?? 0) + quantity);
  return [...sums].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]));
}

interface Part {
  readonly name: string;
  readonly place: string;
  readonly quantity: number;
}

/** Who brings how much: a bar for each member, or for each kecamatan where there are many. */
export function sharesChart(parts: readonly Part[], unit: string, locale: Locale) {
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
export function sharesMap(parts: readonly Part[], unit: string, href: string, locale: Locale) {
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

function memberRow({ need, umkm, clusters, planned }: PlanView, member: ConsortiumMember, months: number, locale: Locale) {
  const one = umkm.get(member.umkmId);
  const cluster = clusters.find(({ id }) => id === member.clusterId);
  const most = Math.max(...planned.plan.members.map(({ quantity }) => quantity));
  return {
    name: one?.name ?? '',
    place: one?.kecamatan ?? '',
    product: one?.products.find(({ id }) => id === member.productId)?.name ?? '',
    cluster: cluster ? say('cluster', { name: cluster.name })[locale] : null,
    leads: member.leads,
    amount: quantityText(member.quantity, need.unit)[locale],
    bar: valueBar(member.quantity / most, toneAt(0)),
    window: say('windowSum', { amount: quantityText(member.quantity * months, need.unit) })[locale],
    price: priceText(member.unitPriceIdr, need.unit)[locale],
    dearer: planned.usualPriceIdr !== null && member.unitPriceIdr > planned.usualPriceIdr,
    score: say('scoreOf', { score: Math.round(member.score) })[locale],
  };
}

function excludedGroups({ plan }: NeedPlan, umkm: ReadonlyMap<string, Umkm>, locale: Locale) {
  const groups = new Map<string, { text: string; names: string[] }>();
  for (const { umkmId, reason, text } of plan.excluded) {
    const key = reason === 'below-minimum-share' ? text.id : reason;
    const group = groups.get(key) ?? { text: text[locale], names: [] };
    group.names.push(umkm.get(umkmId)?.name ?? '');
    groups.set(key, group);
  }
  return [...groups.values()]
    .sort((a, b) => b.names.length - a.names.length)
    .map(({ text, names }) => ({
      text,
      count: names.length,
      label: say('excludedNames', { count: names.length })[locale],
      names: [...names].sort((a, b) => a.localeCompare(b)),
    }));
}

/** Deliveries' amount in each month of the window for one unit of amount per period; null for a single delivery. */
function windowMonths(need: Need): number {
  return need.frequency === 'once' ? 1 : monthsOf('monthly', need.deliveryFrom, need.deliveryUntil, 1).length;
}

function leadChoices({ planned, umkm, clusters, query }: PlanView): Option[] {
  const leads = clusters.flatMap(({ leadUmkmId, name }) => (leadUmkmId ? [{ value: leadUmkmId, label: sameText(name) }] : []));
  const members = planned.plan.members.slice(0, 12).map(({ umkmId }) => umkmId);
  const others = [...new Set([...members, ...(query.lead ? [query.lead] : [])])]
    .filter((id) => !leads.some(({ value }) => value === id))
    .flatMap((id) => {
      const one = umkm.get(id);
      return one ? [{ value: id, label: sameText(one.name) }] : [];
    });
  return [...leads, ...others];
}

function optionFields(view: PlanView, locale: Locale) {
  const { need, query, planned, problems } = view;
  const price = query.price || (planned.usualPriceIdr === null ? '' : String(planned.usualPriceIdr));
  const { max, min, weighing, nearness, lead } = query;
  const typed = { max: String(max), min: String(min).replace('.', ','), weighing, nearness, lead, price };
  const form = formFields(locale, typed, problems);
  const unit = unitName(need);
  const weighWords = { score: say('weighScore'), even: say('weighEven'), price: say('weighPrice') };
  const nearWords = { no: say('nearNo'), some: say('nearSome'), much: say('nearMuch') };
  const usual = planned.usualPriceIdr === null ? '–' : idrText(planned.usualPriceIdr);
  return {
    errors: form.errors,
    max: form.text('max', say('max'), { type: 'number', min: 1, max: 500, inputmode: 'numeric' }),
    min: form.text('min', say('min'), { suffix: unit[locale], inputmode: 'decimal', hint: say('minHint') }),
    weighing: form.select(
      'weighing',
      say('weighing'),
      weighings.map((value) => ({ value, label: weighWords[value] })),
    ),
    nearness: form.select(
      'nearness',
      say('nearness'),
      nearnesses.map((value) => ({ value, label: nearWords[value] })),
    ),
    lead: form.select('lead', say('lead'), leadChoices(view), { required: false, blank: say('leadNone'), hint: say('leadHint') }),
    price: form.text('price', say('price', { unit }), {
      prefix: 'Rp',
      inputmode: 'numeric',
      hint: say('priceHint', { price: usual }),
    }),
    ceiling: need.maxPriceIdr === null ? null : say('priceCeiling', { price: idrText(need.maxPriceIdr) })[locale],
    hidden: Object.entries({ ...typed, price }).map(([name, value]) => ({ name, value })),
  };
}

/** The price as it was typed, else the plan's own; null without members. */
function chosenPrice({ planned, query }: Pick<PlanView, 'planned' | 'query'>): number | null {
  return Number(query.price.replace(/\D/g, '')) || planned.usualPriceIdr;
}

function chosenPriceText(view: PlanView): Text {
  return priceText(chosenPrice(view) ?? 0, view.need.unit);
}

function kpis({ need, planned, umkm, query }: PlanView, locale: Locale) {
  const { plan } = planned;
  const fill = plan.fills[0]!;
  const places = new Set(plan.members.map(({ umkmId }) => umkm.get(umkmId)?.kecamatan ?? ''));
  const amount = (base: number) => quantityText(base, need.unit)[locale];
  const price = chosenPrice({ planned, query });
  const tile = (label: string, value: string, note: string | null, tone: string | null = null) => ({
    ...{ label, value, note, tone, href: null, delta: null, trend: null, sparkline: null },
  });
  const left = plan.fills.every(({ remainder }) => remainder === 0);
  const tiles = [
    tile(
      say('kpiMembers')[locale],
      String(new Set(plan.members.map(({ umkmId }) => umkmId)).size),
      say('kecamatanCount', { count: places.size })[locale],
    ),
    tile(
      say('kpiFilled')[locale],
      amount(fill.filled),
      say('ofWhole', { whole: quantityText(fill.required, need.unit) })[locale],
    ),
    tile(say('kpiLeft')[locale], left ? say('kpiLeftNone')[locale] : amount(fill.remainder), null, left ? 'ok' : 'bad'),
  ];
  if (price === null || planned.bundle) return tiles;
  const worth = idrText(totalIdr(price, fill.filled, unitBySlug(need.unit)?.factor ?? 1));
  return [
    ...tiles,
    tile(
      say('kpiPrice')[locale],
      idrText(price)[locale],
      say('kpiWorth', { unit: unitName(need), cadence: cadenceText(need), worth })[locale],
    ),
  ];
}

function notes({ planned }: PlanView, locale: Locale) {
  const { plan, bundle, usualPriceIdr } = planned;
  const list: { tone: string; icon: string; text: string }[] = [];
  if (plan.outcome === 'one-suffices') return [{ tone: 'ok', icon: 'check', text: say('oneSuffices')[locale] }];
  list.push({ tone: plan.complete ? 'ok' : 'wait', icon: plan.complete ? 'check' : 'warning', text: plan.summary[locale] });
  if (bundle) list.push({ tone: 'info', icon: 'info', text: say('bundleNote')[locale] });
  if (!plan.proven) list.push({ tone: '', icon: 'info', text: say('notProven')[locale] });
  const dearer = usualPriceIdr === null ? 0 : plan.members.filter(({ unitPriceIdr }) => unitPriceIdr > usualPriceIdr).length;
  if (dearer > 0 && !bundle) list.push({ tone: 'wait', icon: 'scale', text: say('dearer', { count: dearer })[locale] });
  return list;
}

function partsOf({ planned, umkm }: PlanView): Part[] {
  return planned.plan.members.map(({ umkmId, quantity }) => {
    const one = umkm.get(umkmId);
    return { name: one?.name ?? '', place: one?.kecamatan ?? '', quantity };
  });
}

function componentsOf(view: PlanView, plan: ConsortiumPlan, locale: Locale) {
  const months = windowMonths(view.need);
  return plan.fills.map(({ id, required, filled, remainder }) => {
    const rows = plan.members
      .filter(({ component }) => component === id)
      .map((member) => memberRow(view, member, months, locale));
    const words = { accepted: quantityText(filled, view.need.unit), whole: quantityText(required, view.need.unit) };
    return {
      title: view.planned.bundle ? id.replace(/^\d+:/, '') : null,
      lead: view.planned.bundle
        ? `${words.accepted[locale]} / ${words.whole[locale]}${remainder > 0 ? ` · ${say('missingLeft', { missing: quantityText(remainder, view.need.unit) })[locale]}` : ''}`
        : null,
      rows: rows.slice(0, SHOWN),
      more: rows.slice(SHOWN),
      moreLabel: rows.length > SHOWN ? say('showAllMembers', { count: rows.length - SHOWN })[locale] : null,
    };
  });
}

/** The plan of a consortium with its options, before anything is sent. */
export function planPage(locale: Locale, view: PlanView) {
  const { need, planned, seal, formKey } = view;
  const { plan, required, bundle } = planned;
  const form = optionFields(view, locale);
  const count = plan.members.length;
  const usable = plan.outcome === 'planned';
  const parts = partsOf(view);
  return {
    page: { title: say('planTitle')[locale], description: null, section: 'needs' },
    title: say('planTitle')[locale],
    lead: say('planLead', { title: need.title, whole: quantityText(required, need.unit), cadence: cadenceText(need) })[locale],
    back: { href: paths.need(need.id), label: say('back')[locale] },
    id: need.id,
    notes: notes(view, locale),
    kpis: usable ? kpis(view, locale) : [],
    chart: usable && !bundle ? sharesChart(parts, need.unit, locale) : null,
    map: usable && !bundle ? sharesMap(parts, need.unit, paths.planConsortium(need.id), locale) : null,
    components: usable ? componentsOf(view, plan, locale) : [],
    months:
      usable && !bundle
        ? monthRows(need, [{ label: say('monthPlanned')[locale], amount: plan.fills[0]!.filled }], required, locale)
        : null,
    monthNote: say(need.frequency === 'weekly' ? 'monthWeekly' : 'monthEach')[locale],
    monthHeading: monthText(locale),
    excluded: {
      label: say('excluded', { count: plan.excluded.length })[locale],
      groups: excludedGroups(planned, view.umkm, locale),
    },
    action: paths.planConsortium(need.id),
    form,
    send:
      usable && !bundle
        ? {
            ...{
              action: paths.planConsortium(need.id),
              label: say('send', { count })[locale],
              kind: 'primary wide',
              icon: 'send',
            },
            ...{
              question: say('sendAsk', { when: instantText(need.answerBy), price: chosenPriceText(view) })[locale],
              confirm: say('sendConfirm')[locale],
            },
            fields: [...form.hidden, { name: 'seal', value: seal }, { name: 'formKey', value: formKey }],
          }
        : null,
  };
}
