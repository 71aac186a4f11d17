import { quantityText } from '../../catalogue/units.ts';
import type { FormFields } from '../../http/form.view.ts';
import { paths } from '../../http/paths.ts';
import type { Part } from '../../proposals/proposals.rules.ts';
import { dayOf, dayText, daysBetween } from '../../shared/dates.ts';
import { joinTexts, sameText, type Locale, type Text } from '../../shared/text.ts';
import { dealSteps, isClosed, type Deal } from '../deals.rules.ts';
import { daysOfOrder, hasFailed, type Delivery, type DeliveryStatus } from './delivery.rules.ts';
import { deliveryStatusText } from './delivery.texts.ts';
import { deliveryPagesTexts } from './deliveryPages.texts.ts';

const { say } = deliveryPagesTexts;
const tones: Readonly<Record<DeliveryStatus, string>> = {
  planned: '',
  sent: 'wait',
  accepted: 'ok',
  partly: 'gold',
  refused: 'bad',
};

export function deliveryBadge(status: DeliveryStatus, locale: Locale) {
  return { tone: tones[status], icon: null, label: deliveryStatusText(status)[locale] };
}

export function deliveryName({ period, replaces, goods }: Pick<Delivery, 'period' | 'replaces' | 'goods'>): Text {
  const name = say(replaces === null ? 'period' : 'replacement', { period });
  return goods ? joinTexts([name, sameText(goods.name)], ': ') : name;
}

/** What stands out about a delivery: that it is late, or that a lot failed its test. */
export function deliveryNote(delivery: Delivery, now: Date): Text | null {
  const late = delivery.status === 'planned' ? daysBetween(delivery.dueOn, dayOf(now)) : 0;
  if (delivery.lots.some((lot) => hasFailed(lot) && lot.state !== 'stopped')) return say('failedMark');
  return late > 0 ? say('late', { days: late }) : null;
}

/** How many days the announcement of an order names. */
const NAMED_DAYS = 3;

function orderForm(deal: Deal, now: Date, locale: Locale, form: FormFields) {
  const days = daysOfOrder(deal, dayOf(now));
  const named = days.slice(0, NAMED_DAYS).map(dayText);
  const more = days.length > NAMED_DAYS ? [say('andMore', { day: dayText(days.at(-1)!) })] : [];
  const quantity = quantityText(deal.agreed.quantity, deal.terms.unit);
  return {
    action: paths.placeOrder(deal.id),
    lead: say('orderNow', { count: days.length, quantity, days: joinTexts([...named, ...more]) })[locale],
    number: form.text('orderNumber', say('orderNumber'), { required: false, hint: say('orderNumberHint'), maxlength: 40 }),
    label: say('order')[locale],
  };
}

function row(delivery: Delivery, now: Date, locale: Locale) {
  const { id, dueOn, quantity, unit, acceptance, status } = delivery;
  return {
    href: paths.delivery(id),
    name: deliveryName(delivery)[locale],
    number: delivery.number,
    due: dayText(dueOn)[locale],
    quantity: quantityText(quantity, unit)[locale],
    accepted: acceptance ? quantityText(acceptance.acceptedQuantity, unit)[locale] : '–',
    status: deliveryBadge(status, locale),
    note: deliveryNote(delivery, now)?.[locale] ?? null,
  };
}

/** The order of a deal and its deliveries, for the deal's page. Null before there is an agreement to order from. */
export function deliverySection(
  deal: Deal,
  deliveries: readonly Delivery[],
  part: Part,
  now: Date,
  locale: Locale,
  form: FormFields,
) {
  const running = !isClosed(deal.status) && deal.status !== 'disputed';
  const signed = dealSteps.indexOf(deal.step) >= dealSteps.indexOf('signed');
  const none = deliveries.length === 0;
  const orders = none && running && signed && part === 'buyer';
  const done = deliveries.filter(({ acceptance }) => acceptance).length;
  return {
    title: say('section')[locale],
    lead: none ? null : say('sectionLead', { done, all: deliveries.length })[locale],
    topics: `deal:${deal.id}`,
    order: orders ? orderForm(deal, now, locale, form) : null,
    waits: none && !orders ? say(signed ? 'orderWaits' : 'orderFirst')[locale] : null,
    rows: deliveries.map((delivery) => row(delivery, now, locale)),
  };
}
