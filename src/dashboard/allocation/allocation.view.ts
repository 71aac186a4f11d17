import { quantityText } from '../../catalogue/units.ts';
import { addressWith, pagerOf } from '../../http/listing.ts';
import { paths } from '../../http/paths.ts';
import { momentText } from '../../shared/dates.ts';
import { formatIdr, shortIdr } from '../../shared/money.ts';
import type { Locale } from '../../shared/text.ts';
import { matchingParts } from '../parts.view.ts';
import type { AllocationPlanDoc, PlannedUmkm, PlanResult, PlanRow } from './allocation.rules.ts';
import { allocationPageTexts } from './allocation.texts.ts';

const { say } = allocationPageTexts;
const NEEDS_AT_ONCE = 15;
const SHOWN_UMKM = 8;

const percent = (share: number): string => `${Math.round(share * 100)}%`;

function kpis({ met, firstComeMet, valueIdr, firstComeIdr, needs, umkm }: PlanResult, locale: Locale) {
  const plain = { href: null, delta: null, trend: null, tone: '', sparkline: null };
  const full = (of: 'planned' | 'firstCome') => needs.filter((need) => need[of] >= need.wanted).length;
  const got = (of: 'plannedIdr' | 'firstComeIdr') => umkm.filter((one) => one[of] > 0).length;
  return [
    {
      ...plain,
      label: say('kpiMet')[locale],
      value: percent(met),
      note: say('kpiMetNote', { percent: percent(firstComeMet) })[locale],
    },
    {
      ...plain,
      ...{ label: say('kpiValue')[locale], value: shortIdr(valueIdr, locale) },
      note: say('kpiValueNote', { value: shortIdr(firstComeIdr, locale) })[locale],
    },
    {
      ...plain,
      ...{ label: say('kpiFull')[locale], value: full('planned') },
      note: say('kpiFullNote', { total: needs.length, first: full('firstCome') })[locale],
    },
    {
      ...plain,
      ...{ label: say('kpiUmkm')[locale], value: got('plannedIdr') },
      note: say('kpiUmkmNote', { first: got('firstComeIdr') })[locale],
    },
  ];
}

function supplier(row: PlanRow, unit: string, title: string, locale: Locale) {
  return {
    umkm: row.umkmName,
    umkmHref: paths.umkm(row.umkmId),
    product: row.productName,
    amount: quantityText(row.amount, unit)[locale],
    value: formatIdr(row.valueIdr, locale),
    score: Math.round(row.score),
    propose: {
      href: addressWith(paths.proposeByHand(row.needId), { product: `${row.umkmId}:${row.productId}` }),
      label: say('propose')[locale],
      full: say('proposeFor', { umkm: row.umkmName, need: title })[locale],
    },
  };
}

function needRows({ needs, rows }: PlanResult, page: number, locale: Locale) {
  return needs
    .slice((page - 1) * NEEDS_AT_ONCE, page * NEEDS_AT_ONCE)
    .map(({ id, number, title, buyerName, unit, wanted, planned, firstCome }) => {
      const suppliers = rows.filter(({ needId }) => needId === id).map((row) => supplier(row, unit, title, locale));
      const amount = (base: number) => quantityText(base, unit)[locale];
      return {
        href: paths.need(id),
        title,
        meta: `${buyerName} · ${number}`,
        met: say('metOf', { planned: amount(planned), wanted: amount(wanted) })[locale],
        metMore: planned === firstCome ? null : say('metMore', { first: amount(firstCome) })[locale],
        tone: planned >= wanted ? 'ok' : planned > 0 ? 'wait' : 'bad',
        span: Math.max(1, suppliers.length),
        first: suppliers[0] ?? null,
        others: suppliers.slice(1),
      };
    });
}

function changes(umkm: readonly PlannedUmkm[], sign: 1 | -1, locale: Locale) {
  return umkm
    .map((one) => ({ ...one, by: (one.plannedIdr - one.firstComeIdr) * sign }))
    .filter(({ by }) => by > 0)
    .toSorted((a, b) => b.by - a.by)
    .slice(0, SHOWN_UMKM)
    .map(({ id, name, by, plannedIdr, firstComeIdr }) => ({
      ...{ href: paths.umkm(id), icon: 'shop', title: name, at: null, badge: null, badges: null, unread: false },
      text: say('change', { planned: formatIdr(plannedIdr, locale), first: formatIdr(firstComeIdr, locale) })[locale],
      strong: `${sign > 0 ? '+' : '−'}${formatIdr(by, locale)}`,
    }));
}

function finished(plan: AllocationPlanDoc, page: number, locale: Locale) {
  const { result, byName, doneAt } = plan;
  if (!result || !doneAt) return null;
  const sides = [
    { title: say('gain')[locale], items: changes(result.umkm, 1, locale) },
    { title: say('lose')[locale], items: changes(result.umkm, -1, locale) },
  ];
  const list = {
    items: result.needs.slice((page - 1) * NEEDS_AT_ONCE, page * NEEDS_AT_ONCE),
    total: result.needs.length,
    page,
    pageSize: NEEDS_AT_ONCE,
  };
  return {
    at: say('doneAt', { name: byName, when: momentText(doneAt) })[locale],
    kpis: kpis(result, locale),
    needs: needRows(result, page, locale),
    pager: pagerOf(list, (next) => addressWith(paths.allocation, { page: next }), locale),
    dropped: result.dropped > 0 ? say('dropped', { count: result.dropped })[locale] : null,
    same: sides.every(({ items }) => items.length === 0) ? say('same')[locale] : null,
    sides,
    empty: { icon: 'box', title: say('nothingTitle')[locale], text: say('nothingText')[locale], action: null },
  };
}

/** The coordinator's plan over all open needs: the last finished one, and the one that is being drawn up. */
export function allocationPage(locale: Locale, last: AllocationPlanDoc | null, done: AllocationPlanDoc | null, page: number) {
  const running = last && last.doneAt === null ? last : null;
  return {
    page: { title: say('title')[locale], description: null, section: 'matching' },
    lead: say('lead')[locale],
    parts: matchingParts('allocation', locale),
    start: running
      ? null
      : {
          action: paths.allocation,
          label: say(done ? 'startAgain' : 'start')[locale],
          kind: 'primary',
          icon: 'refresh',
          fields: null,
        },
    running: running
      ? {
          ...{ text: say('running', { done: running.done, total: running.total })[locale], note: say('runningNote')[locale] },
          ...{ done: running.done, total: Math.max(1, running.total), reload: paths.allocation },
        }
      : null,
    plan: done ? finished(done, page, locale) : null,
    empty: { icon: 'swap', title: say('emptyTitle')[locale], text: say('emptyText')[locale], action: null },
  };
}
