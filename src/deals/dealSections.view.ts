import { paths } from '../http/paths.ts';
import type { Locale } from '../shared/text.ts';
import { dealPagesTexts } from './dealPages.texts.ts';

const { say } = dealPagesTexts;

/** Tabs between the deals, what is owed for them, and where the goods went. */
export function dealSections(active: 'deals' | 'bills' | 'lots', locale: Locale) {
  return {
    label: say('sections')[locale],
    line: true,
    items: [
      { href: paths.deals, label: say('sectionDeals')[locale], count: null, active: active === 'deals' },
      { href: paths.bills, label: say('sectionBills')[locale], count: null, active: active === 'bills' },
      { href: paths.lots, label: say('sectionLots')[locale], count: null, active: active === 'lots' },
    ],
  };
}
