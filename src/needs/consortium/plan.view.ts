import { quantityText, unitBySlug } from '../../catalogue/units.ts';
import { monthsOf } from '../../capacity/months.rules.ts';
import { toneAt } from '../../http/charts/chart.rules.ts';
import { valueBar } from '../../http/charts/scoreBar.ts';
import { paths } from '../../http/paths.ts';
import type { ConsortiumMember, ConsortiumPlan } from '../../matching/consortium/consortium.rules.ts';
import { cadenceText, priceText } from '../../proposals/proposalPages.texts.ts';
import type { Umkm } from '../../profiles/profiles.rules.ts';
import { instantText } from '../../shared/dates.ts';
import { idrText, totalIdr } from '../../shared/money.ts';
import type { Locale, Text } from '../../shared/text.ts';
import type { Need } from '../needs.rules.ts';
import { consortiumPagesTexts } from './consortium.texts.ts';
import { monthRows, monthText } from './months.view.ts';
import type { NeedPlan } from './planForNeed.ts';
import { partPrices } from './planning.rules.ts';
import { optionFields, unitName, type PlanView } from './planOptions.view.ts';
import { sharesChart, sharesMap, type ShareBar } from './shares.view.ts';

const { say } = consortiumPagesTexts;

/** Members that are shown at once; the others open below them. */
const SHOWN = 6;

/** What a member is asked for: the need itself, or its part of the bundle with its unit and price. */
function askedFrom({ need, planned }: PlanView, component: string) {
  const part = planned.parts.find(({ id }) => id === component);
  return part ?? { name: null, unit: need.unit, priceIdr: planned.usualPriceIdr };
}

function memberRow(view: PlanView, member: ConsortiumMember, locale: Locale) {
  const { umkm, clusters, planned } = view;
  const { unit, priceIdr } = askedFrom(view, member.component);
  const beside = planned.plan.members.filter(({ component }) => component === member.component);
  const one = umkm.get(member.umkmId);
  const cluster = clusters.find(({ id }) => id === member.clusterId);
  const most = Math.max(...beside.map(({ quantity }) => quantity));
  const inAll = windowSum(view.need, member.quantity);
  return {
    name: one?.name ?? '',
    place: one?.kecamatan ?? '',
    product: one?.products.find(({ id }) => id === member.productId)?.name ?? '',
    cluster: cluster ? say('cluster', { name: cluster.name })[locale] : null,
    leads: member.leads,
    amount: quantityText(member.quantity, unit)[locale],
    bar: valueBar(member.quantity / most, toneAt(0)),
    window: inAll === null ? null : say('windowSum', { amount: quantityText(inAll, unit) })[locale],
    price: priceText(member.unitPriceIdr, unit)[locale],
    dearer: priceIdr !== null && member.unitPriceIdr > priceIdr,
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

/** What an amount in every period comes to over all months; null for a single delivery, which is the amount itself. */
function windowSum({ frequency, deliveryFrom, deliveryUntil }: Need, quantity: number): number | null {
  if (frequency === 'once') return null;
  return monthsOf(frequency, deliveryFrom, deliveryUntil, quantity).reduce((sum, { amount }) => sum + amount, 0);
}

/** The price as it was typed, else the plan's own; null without members. */
function chosenPrice({ planned, query }: Pick<PlanView, 'planned' | 'query'>): number | null {
  return Number(query.price.replace(/\D/g, '')) || planned.usualPriceIdr;
}

function chosenPriceText(view: PlanView): Text {
  return priceText(chosenPrice(view) ?? 0, view.need.unit);
}

/** What the goods of all members cost in one delivery period at this price. */
function worthOf({ need, planned }: PlanView, price: number): number {
  const { plan, parts } = planned;
  if (parts.length === 0) return totalIdr(price, plan.fills[0]!.filled, unitBySlug(need.unit)?.factor ?? 1);
  const prices = partPrices(
    price,
    parts.map(({ priceIdr }) => priceIdr),
  );
  const filled = (id: string) => plan.fills.find((fill) => fill.id === id)?.filled ?? 0;
  return parts.reduce((sum, { id, unit }, at) => sum + totalIdr(prices[at]!, filled(id), unitBySlug(unit)?.factor ?? 1), 0);
}

function kpis(view: PlanView, locale: Locale) {
  const { need, planned, umkm, query } = view;
  const { plan } = planned;
  const remainder = Math.max(...plan.fills.map((fill) => fill.remainder));
  const places = new Set(plan.members.map(({ umkmId }) => umkm.get(umkmId)?.kecamatan ?? ''));
  const amount = (base: number) => quantityText(base, need.unit)[locale];
  const price = chosenPrice({ planned, query });
  const tile = (label: string, value: string, note: string | null, tone: string | null = null) => ({
    ...{ label, value, note, tone, href: null, delta: null, trend: null, sparkline: null },
  });
  const none = remainder === 0;
  const tiles = [
    tile(
      say('kpiMembers')[locale],
      String(new Set(plan.members.map(({ umkmId }) => umkmId)).size),
      say('kecamatanCount', { count: places.size })[locale],
    ),
    tile(
      say('kpiFilled')[locale],
      amount(planned.required - remainder),
      say('ofWhole', { whole: quantityText(planned.required, need.unit) })[locale],
    ),
    tile(say('kpiLeft')[locale], none ? say('kpiLeftNone')[locale] : amount(remainder), null, none ? 'ok' : 'bad'),
  ];
  if (price === null) return tiles;
  const worth = idrText(worthOf(view, price));
  return [
    ...tiles,
    tile(
      say('kpiPrice')[locale],
      idrText(price)[locale],
      say('kpiWorth', { unit: unitName(need), cadence: cadenceText(need), worth })[locale],
    ),
  ];
}

function notes(view: PlanView, locale: Locale) {
  const { plan, parts } = view.planned;
  const list: { tone: string; icon: string; text: string }[] = [];
  if (plan.outcome === 'one-suffices') return [{ tone: 'ok', icon: 'check', text: say('oneSuffices')[locale] }];
  list.push({ tone: plan.complete ? 'ok' : 'wait', icon: plan.complete ? 'check' : 'warning', text: plan.summary[locale] });
  if (parts.length > 0) list.push({ tone: 'info', icon: 'info', text: say('bundleNote', { unit: unitName(view.need) })[locale] });
  if (!plan.proven) list.push({ tone: '', icon: 'info', text: say('notProven')[locale] });
  const above = plan.members.filter(
    ({ component, unitPriceIdr }) => unitPriceIdr > (askedFrom(view, component).priceIdr ?? Infinity),
  );
  const dearer = above.length;
  if (dearer > 0) list.push({ tone: 'wait', icon: 'scale', text: say('dearer', { count: dearer })[locale] });
  return list;
}

function partsOf({ planned, umkm }: PlanView): ShareBar[] {
  return planned.plan.members.map(({ umkmId, quantity }) => {
    const one = umkm.get(umkmId);
    return { name: one?.name ?? '', place: one?.kecamatan ?? '', quantity };
  });
}

function componentsOf(view: PlanView, plan: ConsortiumPlan, locale: Locale) {
  return plan.fills.map(({ id, required, filled, remainder }) => {
    const rows = plan.members.filter(({ component }) => component === id).map((member) => memberRow(view, member, locale));
    const { name, unit, priceIdr } = askedFrom(view, id);
    const price = priceIdr === null ? '' : priceText(priceIdr, unit);
    const words = { filled: quantityText(filled, unit), whole: quantityText(required, unit), price };
    const left = remainder > 0 ? [say('missingLeft', { missing: quantityText(remainder, unit) })[locale]] : [];
    return {
      title: name,
      lead: name === null ? null : [say('partPlanned', words)[locale], ...left].join(' · '),
      rows: rows.slice(0, SHOWN),
      more: rows.slice(SHOWN),
      moreLabel: rows.length > SHOWN ? say('showAllMembers', { count: rows.length - SHOWN })[locale] : null,
    };
  });
}

/** The plan of a consortium with its options, before anything is sent. */
export function planPage(locale: Locale, view: PlanView) {
  const { need, planned, seal, formKey } = view;
  const { plan, required } = planned;
  const bundle = planned.parts.length > 0;
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
    send: usable
      ? {
          ...{
            action: paths.planConsortium(need.id),
            label: say('send', { count })[locale],
            kind: 'primary wide',
            icon: 'send',
          },
          ...{
            question: say(bundle ? 'sendAskParts' : 'sendAsk', {
              when: instantText(view.answerBy),
              price: chosenPriceText(view),
            })[locale],
            confirm: say('sendConfirm')[locale],
          },
          fields: [...form.hidden, { name: 'seal', value: seal }, { name: 'formKey', value: formKey }],
        }
      : null,
  };
}
