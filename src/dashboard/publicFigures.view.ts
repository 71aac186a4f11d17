import { buyerKindBySlug } from '../catalogue/buyerKinds.ts';
import { addDays, dayText, type Day } from '../shared/dates.ts';
import type { Locale, Text } from '../shared/text.ts';
import type { PublicKind } from './publicFigures.rules.ts';
import { publicFiguresTexts } from './publicFigures.texts.ts';

const { say } = publicFiguresTexts;

function delayText(days: number): Text {
  if (days === 0) return say('onTime');
  const value = String(Math.abs(days));
  return say(days > 0 ? 'lateDays' : 'earlyDays', { days: { id: value.replace('.', ','), en: value } });
}

/** Figures for everyone. `before` is the first day that no longer counts. */
export function publicFiguresPage(
  locale: Locale,
  before: Day,
  { kinds, deals }: { kinds: readonly PublicKind[]; deals: number },
) {
  const rowOf = ({ kind, deals: count, deliveredPercent, lateMedianDays }: PublicKind) => {
    const few = count === 0 ? '–' : say(count === null ? 'hidden' : 'few')[locale];
    return {
      name: buyerKindBySlug(kind)?.name[locale] ?? kind,
      deals: count === null ? say('hidden')[locale] : String(count),
      delivered: deliveredPercent === null ? few : say('percent', { percent: deliveredPercent })[locale],
      late: lateMedianDays === null ? few : delayText(lateMedianDays)[locale],
    };
  };
  return {
    layout: 'layouts/public',
    page: { title: say('title')[locale], description: say('description')[locale], section: 'figures' },
    title: say('title')[locale],
    lead: say('lead', { day: dayText(addDays(before, -1)) })[locale],
    total: deals > 0 ? say('total', { count: deals })[locale] : say('none')[locale],
    rows: deals > 0 ? kinds.map(rowOf) : [],
    notes: [say('why')[locale], say('how')[locale]],
  };
}
