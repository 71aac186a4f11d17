import { donut } from '../http/charts/donut.ts';
import { funnel } from '../http/charts/funnel.ts';
import { sparkline } from '../http/charts/sparkline.ts';
import { stackedBars } from '../http/charts/stackedBars.ts';
import { dealSteps, dealStatuses, isClosed } from '../deals/deals.rules.ts';
import { dealStatusText } from '../deals/deals.texts.ts';
import { addressWith, pagerOf } from '../http/listing.ts';
import { paths } from '../http/paths.ts';
import { dayOf, dayText } from '../shared/dates.ts';
import { formatIdr } from '../shared/money.ts';
import type { Locale } from '../shared/text.ts';
import type { DashboardQuery, ListName } from './dashboard.input.ts';
import { lists } from './dashboard.input.ts';
import { dashboardTexts } from './dashboard.texts.ts';
import { boardCard, statusBadge, tableRow } from './dashboardRows.view.ts';
import { umkmMap } from './landing.view.ts';
import type { DashboardList } from './readList.ts';
import type { Overview } from './readOverview.ts';

const { say } = dashboardTexts;
const MILLION = 1_000_000;
/** From here on a tile names millions: the full figure would not fit. */
const LONG_IDR = 10 * MILLION;
const kinds = { needs: 'need', proposals: 'proposal', deals: 'deal' } as const satisfies Record<ListName, string>;

/** The address of the dashboard with some of its query changed; what stands at its default is left out. */
function href(query: DashboardQuery, change: Partial<DashboardQuery>): string {
  const { list, view, status, reached, q, page } = { ...query, page: 1, ...change };
  return addressWith(paths.dashboard, {
    list: list === 'proposals' ? '' : list,
    view: view === 'table' ? '' : view,
    status,
    reached,
    q,
    page,
  });
}

/** What became of the proposals, in the order of the ring. */
const proposalFates = ['accepted', 'offered', 'countered', 'declined', 'expired', 'withdrawn'] as const;
const fateTones: Readonly<Record<(typeof proposalFates)[number], string>> = {
  ...{ accepted: 'c1', offered: 'c3', countered: 'c2', declined: 'c4', expired: 'c5', withdrawn: 'c6' },
};

function rounded(locale: Locale, value: number, digits = value < 10 ? 1 : 0): string {
  return new Intl.NumberFormat(locale === 'id' ? 'id-ID' : 'en-US', { maximumFractionDigits: digits }).format(value);
}

function millions(locale: Locale, idr: number): string {
  return say('millions', { amount: rounded(locale, idr / MILLION, 1) })[locale];
}

const runningDeals = (deals: Overview['deals']): number =>
  dealStatuses.filter((status) => !isClosed(status)).reduce((sum, status) => sum + deals[status], 0);

function kpis(locale: Locale, overview: Overview) {
  const values = overview.months.map(({ finishedIdr, runningIdr }) => finishedIdr + runningIdr);
  const [before = 0, current = 0] = values.slice(-2);
  const hours = (value: number) => say('hours', { hours: rounded(locale, value) })[locale];
  const faster =
    overview.answerHours !== null && overview.answerHoursBefore !== null
      ? overview.answerHours - overview.answerHoursBefore
      : null;
  const { umkm, buyers, certificates } = overview.waiting;
  const plain = { delta: null, trend: null, tone: '', sparkline: null };
  return [
    {
      ...plain,
      label: say('waiting')[locale],
      value: overview.proposals.offered + overview.proposals.countered,
      href: `${paths.dashboard}?status=waiting`,
      delta: String(overview.dueSoon),
      tone: overview.dueSoon > 0 ? 'wait' : '',
      note: say('waitingNote')[locale],
    },
    {
      ...plain,
      label: say('running')[locale],
      value: runningDeals(overview.deals),
      href: `${paths.dashboard}?list=deals&status=running`,
      delta: String(overview.deals.disputed),
      tone: overview.deals.disputed > 0 ? 'bad' : '',
      note: say('runningNote')[locale],
    },
    {
      ...plain,
      label: say('value')[locale],
      value: current < LONG_IDR ? formatIdr(current, locale) : `Rp${millions(locale, current)}`,
      href: null,
      delta: before === 0 ? null : `${current >= before ? '+' : '−'}${Math.round((Math.abs(current - before) / before) * 100)}%`,
      trend: before === 0 ? null : current >= before ? 'arrow-up-right' : 'arrow-down-right',
      tone: current >= before ? 'ok' : 'bad',
      note: before === 0 ? null : say('valueNote')[locale],
      sparkline: sparkline(values),
    },
    {
      ...plain,
      label: say('answer')[locale],
      value: overview.answerHours === null ? say('noData')[locale] : hours(overview.answerHours),
      href: null,
      delta: faster === null ? null : `${faster <= 0 ? '−' : '+'}${hours(Math.abs(faster))}`,
      tone: faster !== null && faster <= 0 ? 'ok' : 'bad',
      note: say(faster === null ? 'answerNote' : 'answerChange')[locale],
    },
    {
      ...plain,
      label: say('queue')[locale],
      value: umkm + buyers + certificates,
      href: paths.verification,
      note: say('queueNote')[locale],
    },
  ];
}

function charts(locale: Locale, overview: Overview) {
  const monthName = new Intl.DateTimeFormat(locale === 'id' ? 'id-ID' : 'en-GB', { month: 'short', timeZone: 'UTC' });
  const number = new Intl.NumberFormat(locale === 'id' ? 'id-ID' : 'en-US');
  const { proposals } = overview;
  const fates = proposalFates.map((status) => ({
    label: statusBadge(locale, 'proposal', status).label,
    value: proposals[status],
    href: `${paths.dashboard}?status=${status}`,
    tone: fateTones[status],
  }));
  return {
    bars: stackedBars({
      title: say('valueChart')[locale],
      groupHeading: say('month')[locale],
      totalHeading: say('total')[locale],
      series: [{ label: say('finished')[locale] }, { label: say('ongoing')[locale] }],
      groups: overview.months.map(({ month, finishedIdr, runningIdr }) => ({
        label: monthName.format(new Date(`${month}-15`)),
        values: [finishedIdr, runningIdr],
      })),
      format: (idr) => formatIdr(idr, locale),
      formatShort: (idr) => millions(locale, idr),
    }),
    map: umkmMap(locale, overview.umkmByPlace, (name) => `${paths.umkmList}?kecamatan=${encodeURIComponent(name)}`),
    fates: donut({
      title: say('fatesChart')[locale],
      centre: number.format(fates.reduce((sum, { value }) => sum + value, 0)),
      caption: say('fatesCaption')[locale],
      headings: [say('colStatus')[locale], say('proposals')[locale], say('share')[locale]],
      parts: fates,
      format: (value) => number.format(value),
    }),
    funnel: funnel({
      title: say('funnelChart')[locale],
      stages: dealSteps.map((step) => ({
        label: dealStatusText(step)[locale],
        value: overview.reached[step],
        href: `${paths.dashboard}?list=deals&reached=${step}`,
      })),
      format: (value) => number.format(value),
      passed: (percent) => say('passed', { percent })[locale],
    }),
    funnelNote: overview.deals.terminated > 0 ? say('funnelEnded', { count: overview.deals.terminated })[locale] : null,
  };
}

function listSection(locale: Locale, now: Date, query: DashboardQuery, found: DashboardList) {
  const { table, columns, status, reached } = found;
  const kind = kinds[query.list];
  const isFiltered = query.q !== '' || status !== '' || reached !== '';
  const unfiltered = href(query, { q: '', status: '', reached: '' });
  return {
    lists: lists.map((list) => ({
      href: href(query, { list, status: '', reached: '' }),
      label: say(list)[locale],
      count: found.totals[list],
      active: list === query.list,
    })),
    statuses: [
      { href: href(query, { status: '' }), label: say('all')[locale], count: found.totals[query.list], active: status === '' },
      ...found.counts
        .filter(({ count, status: each }) => count > 0 || each === status)
        .map(({ status: each, count }) => ({
          href: href(query, { status: each }),
          label: statusBadge(locale, kind, each).label,
          count,
          active: each === status,
        })),
    ],
    views: [
      { href: href(query, { view: 'table' }), label: say('table')[locale], icon: 'table', active: query.view === 'table' },
      { href: href(query, { view: 'board' }), label: say('board')[locale], icon: 'board', active: query.view === 'board' },
    ],
    list: query.list,
    view: query.view,
    status,
    q: query.q,
    reached: reached && { step: reached, text: say('reached', { step: dealStatusText(reached) })[locale] },
    clear: isFiltered ? unfiltered : null,
    hasUmkm: query.list !== 'needs',
    hasScore: query.list === 'proposals',
    rows: table ? table.items.map((listed) => tableRow(locale, listed, now)) : [],
    pager: table && pagerOf(table, (page) => href(query, { page }), locale),
    columns: columns
      ? columns.map(({ status: each, total, items }) => ({
          id: `column-${each}`,
          title: statusBadge(locale, kind, each).label,
          tone: statusBadge(locale, kind, each).tone,
          count: total,
          note: null,
          topics: null,
          none: say('columnNone')[locale],
          cards: items.map((listed) => boardCard(locale, listed, now)),
          more:
            total > items.length
              ? { href: href(query, { view: 'table', status: each }), label: say('columnMore', { count: total })[locale] }
              : null,
        }))
      : null,
    empty: isFiltered
      ? {
          icon: 'search',
          title: say('noneTitle')[locale],
          text: say('noneText')[locale],
          action: { href: unfiltered, label: say('clear')[locale], icon: null, kind: 'quiet' },
        }
      : { icon: 'inbox', title: say('nothingTitle')[locale], text: say('nothingText')[locale], action: null },
  };
}

export function dashboardPage(locale: Locale, now: Date, query: DashboardQuery, overview: Overview, found: DashboardList) {
  return {
    page: { title: say('title')[locale], description: null, section: 'dashboard' },
    lead: say('lead', { day: dayText(dayOf(now)) })[locale],
    outcomes: { href: paths.outcomes, label: say('outcomes')[locale] },
    stalled: overview.stalled > 0 ? { href: paths.stalled, text: say('stalledSome', { count: overview.stalled })[locale] } : null,
    kpis: kpis(locale, overview),
    ...charts(locale, overview),
    section: listSection(locale, now, query, found),
  };
}
