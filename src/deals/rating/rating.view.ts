import type { FormFields } from '../../http/form.view.ts';
import { paths } from '../../http/paths.ts';
import type { Part } from '../../proposals/proposals.rules.ts';
import { momentText } from '../../shared/dates.ts';
import type { Locale, Text } from '../../shared/text.ts';
import type { Deal } from '../deals.rules.ts';
import type { Delivery } from '../delivery/delivery.rules.ts';
import { daysLate, type Bill } from '../payment/payment.rules.ts';
import { LONGEST_COMMENT, supplierFactsOf, type Rating } from './rating.rules.ts';
import { ratingTexts } from './rating.texts.ts';

const { say } = ratingTexts;

interface Fact {
  readonly label: Text;
  readonly value: Text;
}

/** What the deliveries of one member, and the bills of all, show; "no data yet" where there is none. */
function factsOf(umkmId: string, deliveries: readonly Delivery[], bills: readonly Bill[]): Fact[] {
  const facts = supplierFactsOf(umkmId, deliveries);
  const of = (count: number) => say('ofDeliveries', { count, all: facts!.deliveries });
  const paid = bills.filter(({ paidOn }) => paidOn !== null);
  const onTime = paid.filter((bill) => daysLate(bill, bill.paidOn!) <= 0).length;
  const percent = facts && `${Math.round(facts.acceptedShare * 100)}%`;
  return [
    { label: say('onTime'), value: facts ? of(facts.onTime) : say('noData') },
    { label: say('inFull'), value: facts ? of(facts.inFull) : say('noData') },
    { label: say('accepted'), value: percent ? { id: percent, en: percent } : say('noData') },
    { label: say('paid'), value: paid.length > 0 ? say('ofBills', { count: onTime, all: paid.length }) : say('noData') },
  ];
}

function formOf(deal: Deal, own: Rating | undefined, locale: Locale, form: FormFields) {
  return {
    action: paths.rateDeal(deal.id),
    again: form.radios('workAgain', say('ask'), [
      { value: 'yes', label: say('yes') },
      { value: 'no', label: say('no') },
    ]),
    words: form.textarea('comment', say('words'), {
      required: false,
      maxlength: LONGEST_COMMENT,
      rows: 2,
      hint: say('wordsHint'),
    }),
    label: say('save')[locale],
    known: own !== undefined,
  };
}

export interface RatingView {
  readonly deal: Deal;
  readonly deliveries: readonly Delivery[];
  readonly bills: readonly Bill[];
  readonly ratings: readonly Rating[];
  readonly part: Part;
  /** The UMKM of an owner. */
  readonly umkmId: string | null;
  /** Whether the goods have come so far that the sides can speak. */
  readonly open: boolean;
}

/** Facts and words of both sides, for the deal's page. Null before there is anything to say. */
export function ratingSection(view: RatingView, locale: Locale, form: FormFields) {
  const { deal, deliveries, bills, ratings, part, umkmId, open } = view;
  if (!open && ratings.length === 0) return null;
  const about = part === 'owner' && umkmId ? umkmId : deal.leadUmkmId;
  const own = ratings.find(({ by, umkmId: from }) => by === part && from === (part === 'owner' ? umkmId : null));
  return {
    title: say('title')[locale],
    lead: say('lead')[locale],
    topics: `deal:${deal.id}`,
    facts: factsOf(about, deliveries, bills).map(({ label, value }) => ({
      ...{ label: label[locale], value: value[locale], href: null, badge: null },
    })),
    said: ratings.map(({ fromName, workAgain, words, at }) => ({
      icon: 'chat',
      state: 'done',
      title: fromName,
      badge: { tone: workAgain ? 'ok' : 'bad', icon: null, label: say(workAgain ? 'again' : 'notAgain')[locale] },
      meta: momentText(at)[locale],
      text: words || null,
      link: null,
    })),
    none: ratings.length === 0 ? say('nobody')[locale] : null,
    form: open && part !== 'coordinator' ? formOf(deal, own, locale, form) : null,
  };
}

/** What this person has said before, to start the form from. */
export function ratedBefore(ratings: readonly Rating[], part: Part, umkmId: string | null): Record<string, string> {
  const own = ratings.find(({ by, umkmId: from }) => by === part && from === (part === 'owner' ? umkmId : null));
  return own ? { workAgain: own.workAgain ? 'yes' : 'no', comment: own.words } : {};
}
