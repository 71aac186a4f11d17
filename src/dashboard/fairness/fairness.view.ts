import { stackedBars } from '../../http/charts/stackedBars.ts';
import { formFields } from '../../http/form.view.ts';
import type { Typed } from '../../http/parse.ts';
import { paths } from '../../http/paths.ts';
import { MOST_EPSILON, MOST_NEWCOMER_PLACES } from '../../needs/exposure/exposure.rules.ts';
import { momentText } from '../../shared/dates.ts';
import type { FieldProblems } from '../../shared/errors.ts';
import type { Locale } from '../../shared/text.ts';
import { matchingParts } from '../parts.view.ts';
import { fairnessPageTexts } from './fairness.texts.ts';
import type { FairnessOverview, Share } from './readFairness.ts';

const { say } = fairnessPageTexts;

function numbers(locale: Locale, digits: number): (value: number) => string {
  const format = new Intl.NumberFormat(locale === 'id' ? 'id-ID' : 'en-US', { maximumFractionDigits: digits });
  return (value) => format.format(value);
}

const percent = (share: number): string => `${Math.round(share * 100)}%`;

function kpis({ figures, month, turns }: FairnessOverview, locale: Locale) {
  const plain = { href: null, delta: null, trend: null, tone: '', sparkline: null };
  const now = figures.find((one) => one.month === month);
  const none = say('noData')[locale];
  return [
    { ...plain, label: say('kpiEligible')[locale], value: now?.eligible ?? 0, note: say('kpiEligibleNote')[locale] },
    { ...plain, label: say('kpiNever')[locale], value: now ? percent(now.neverShown) : none, note: say('kpiNeverNote')[locale] },
    {
      ...plain,
      label: say('kpiGini')[locale],
      value: now ? numbers(locale, 2)(now.gini) : none,
      note: say('kpiGiniNote')[locale],
    },
    { ...plain, label: say('kpiActed')[locale], value: turns, note: say('kpiActedNote')[locale] },
  ];
}

function charts({ figures }: FairnessOverview, locale: Locale) {
  if (figures.length === 0) return null;
  const name = new Intl.DateTimeFormat(locale === 'id' ? 'id-ID' : 'en-GB', { month: 'short', timeZone: 'UTC' });
  const label = (month: string) => name.format(new Date(`${month}-15`));
  return {
    never: stackedBars({
      title: say('neverChart')[locale],
      groupHeading: say('month')[locale],
      totalHeading: say('total')[locale],
      series: [
        { label: say('shown')[locale], tone: 'c1' },
        { label: say('never')[locale], tone: 'c4' },
      ],
      groups: figures.map(({ month, eligible, neverShown }) => {
        const never = Math.round(eligible * neverShown);
        return { label: label(month), values: [eligible - never, never] };
      }),
      format: (value) => numbers(locale, 0)(value),
    }),
    gini: stackedBars({
      title: say('giniChart')[locale],
      groupHeading: say('month')[locale],
      totalHeading: say('gini')[locale],
      series: [{ label: say('gini')[locale], tone: 'c2' }],
      groups: figures.map(({ month, gini }) => ({ label: label(month), values: [gini] })),
      format: (value) => numbers(locale, 2)(value),
    }),
  };
}

function shareRow({ umkmId, name, shown, eligible }: Share, locale: Locale) {
  return {
    href: paths.umkm(umkmId),
    name,
    shown: shown === 0 ? say('never')[locale] : numbers(locale, 2)(shown),
    eligible: say('eligibleTimes', { count: eligible })[locale],
  };
}

/** The coordinator's page on how evenly UMKM are shown. */
export function fairnessPage(locale: Locale, overview: FairnessOverview, typed: Typed | null, problems: FieldProblems) {
  const { settings, least, most } = overview;
  const known = { epsilon: numbers(locale, 2)(settings.epsilon), newcomerPlaces: String(settings.newcomerPlaces) };
  const form = formFields(locale, typed ?? known, problems);
  return {
    page: { title: say('title')[locale], description: null, section: 'matching' },
    lead: say('lead')[locale],
    parts: matchingParts('fairness', locale),
    kpis: kpis(overview, locale),
    charts: charts(overview, locale),
    how: say('how')[locale],
    lists: [
      { title: say('least')[locale], lead: say('leastLead')[locale], rows: least.map((one) => shareRow(one, locale)) },
      { title: say('most')[locale], lead: null, rows: most.map((one) => shareRow(one, locale)) },
    ],
    empty: { icon: 'scale', title: say('emptyTitle')[locale], text: say('emptyText')[locale], action: null },
    form: {
      action: paths.fairness,
      errors: form.errors,
      epsilon: form.text('epsilon', say('epsilon'), { hint: say('epsilonHint'), inputmode: 'decimal', max: MOST_EPSILON }),
      newcomerPlaces: form.text('newcomerPlaces', say('newcomer'), {
        ...{ hint: say('newcomerHint'), inputmode: 'numeric', max: MOST_NEWCOMER_PLACES },
      }),
      changed:
        settings.changedAt === null
          ? say('neverChanged')[locale]
          : say('changedBy', { name: settings.changedByName ?? '', when: momentText(settings.changedAt) })[locale],
    },
  };
}
