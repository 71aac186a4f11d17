import { quantityText } from '../catalogue/units.ts';
import { formFields } from '../http/form.view.ts';
import type { Typed } from '../http/parse.ts';
import { paths } from '../http/paths.ts';
import { dayText } from '../shared/dates.ts';
import type { FieldProblems } from '../shared/errors.ts';
import type { Locale } from '../shared/text.ts';
import { dealPagesTexts } from './dealPages.texts.ts';
import { isClosed } from './deals.rules.ts';
import { deliveryName, deliveryNote, deliverySection } from './delivery/dealDelivery.view.ts';
import { paymentSection } from './payment/dealPayment.view.ts';
import { ratedBefore, ratingSection, type RatingView } from './rating/rating.view.ts';
import type { StallAlarm } from './stall/stall.rules.ts';
import { stallAdvice, stallText } from './stall/stall.texts.ts';

export interface FollowThrough extends RatingView {
  /** The bills that this person may see; those of the rating are all of the deal. */
  readonly visibleBills: RatingView['bills'];
  readonly now: Date;
  /** What the deal stands still at, for coordinators. */
  readonly alarm: StallAlarm | null;
  /** Whether the goods go abroad; null for those who do not mark it. */
  readonly exported: boolean | null;
}

/** What the deal stands still at, and what to do about it. */
function alarmOf(alarm: StallAlarm | null, locale: Locale): string | null {
  return alarm && `${stallText(alarm.kind, dayText(alarm.lastDay))[locale]} ${stallAdvice(alarm.kind)[locale]}`;
}

/** The mark that the goods go abroad, for coordinators. */
function exportOf({ deal, exported }: FollowThrough, locale: Locale) {
  if (exported === null) return null;
  return {
    action: paths.markExport(deal.id),
    to: exported ? 'no' : 'yes',
    label: dealPagesTexts.say(exported ? 'unmarkExport' : 'markExport')[locale],
  };
}

/** The delivery whose turn is next: the earliest that the buyer has not answered; null when there is none, or nothing moves. */
function nextDelivery({ deal, deliveries, now }: FollowThrough, locale: Locale) {
  if (isClosed(deal.status) || deal.status === 'disputed') return null;
  const [next] = deliveries
    .filter(({ acceptance }) => !acceptance)
    .sort((a, b) => (a.dueOn === b.dueOn ? 0 : a.dueOn < b.dueOn ? -1 : 1));
  if (!next) return null;
  const words = { name: deliveryName(next), day: dayText(next.dueOn), quantity: quantityText(next.quantity, next.unit) };
  const note = deliveryNote(next, now);
  return {
    href: paths.delivery(next.id),
    label: dealPagesTexts.say('nextDelivery', words)[locale],
    note: note?.[locale] ?? null,
  };
}

/** What follows an agreement, for the deal's page: the order with its deliveries, bills, and what both sides say. */
export function followThroughSections(locale: Locale, view: FollowThrough, typed: Typed, problems: FieldProblems) {
  const { deal, deliveries, visibleBills, ratings, part, umkmId, now } = view;
  const form = formFields(locale, { ...ratedBefore(ratings, part, umkmId), ...typed }, problems);
  return {
    delivery: deliverySection(deal, deliveries, part, now, locale, form),
    payment: deliveries.length > 0 ? paymentSection(deal, visibleBills, now, locale) : null,
    rating: ratingSection(view, locale, form),
    nextDelivery: nextDelivery(view, locale),
    alarm: alarmOf(view.alarm, locale),
    exporting: exportOf(view, locale),
  };
}
