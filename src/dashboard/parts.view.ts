import { paths } from '../http/paths.ts';
import type { Locale } from '../shared/text.ts';
import { fairnessPageTexts } from './fairness/fairness.texts.ts';

const { say } = fairnessPageTexts;

/** Tabs between what coordinators see and set of the matching. */
export function matchingParts(active: 'allocation' | 'fairness' | 'lexicon', locale: Locale) {
  return [
    { href: paths.allocation, label: say('partAllocation')[locale], count: null, active: active === 'allocation' },
    { href: paths.fairness, label: say('partFairness')[locale], count: null, active: active === 'fairness' },
    { href: paths.lexicon, label: say('partLexicon')[locale], count: null, active: active === 'lexicon' },
  ];
}
