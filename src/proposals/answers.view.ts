import type { MonthAmount } from '../capacity/months.rules.ts';
import { fromBase, quantityText, unitBySlug } from '../catalogue/units.ts';
import { writeNumber } from '../http/fields.ts';
import { formFields } from '../http/form.view.ts';
import type { Typed } from '../http/parse.ts';
import { paths } from '../http/paths.ts';
import type { Product } from '../profiles/profiles.rules.ts';
import { dayOf, dayText } from '../shared/dates.ts';
import type { FieldProblems } from '../shared/errors.ts';
import { sameText, type Locale } from '../shared/text.ts';
import { lackingTotal } from './addCapacity.ts';
import { lackingTexts, overbookTexts } from './overbook.texts.ts';
import { currentOffer, declineChoices, type Proposal } from './proposals.rules.ts';
import { cadenceText, priceText, proposalPagesTexts } from './proposalPages.texts.ts';
import { declineChoiceText } from './proposals.texts.ts';

const { say } = proposalPagesTexts;

/** What is missing, and of which product. */
export interface Lacking {
  readonly months: readonly MonthAmount[];
  readonly product: Product;
}

function decisionFields(form: ReturnType<typeof formFields>, { months, product }: Lacking, locale: Locale) {
  return {
    lines: lackingTexts(months, product.unit).map((text) => ({
      ...{ icon: 'warning', tone: 'bad', text: text[locale], strong: null, note: null },
    })),
    seen: String(lackingTotal(months)),
    how: form.textarea('how', overbookTexts.say('how'), { hint: overbookTexts.say('howHint'), maxlength: 300, rows: 3 }),
  };
}

/** The page on which an owner decides to make what is missing for the offer on the table. */
export function overbookPage(locale: Locale, proposal: Proposal, lacking: Lacking, typed: Typed, problems: FieldProblems) {
  const form = formFields(locale, typed, problems);
  const names = { product: proposal.productName, buyer: proposal.terms.buyerName };
  return {
    page: { title: overbookTexts.say('title')[locale], description: null, section: 'proposals' },
    title: overbookTexts.say('title')[locale],
    lead: overbookTexts.say('lead', names)[locale],
    back: { href: paths.proposal(proposal.id), label: proposal.terms.title },
    action: paths.overbookProposal(proposal.id),
    errors: form.errors,
    ...decisionFields(form, lacking, locale),
  };
}

/** The form in which a side names other terms; it starts from the offer on the table. */
export function counterPage(
  locale: Locale,
  now: Date,
  proposal: Proposal,
  typed: Typed | null,
  problems: FieldProblems,
  lacking: Lacking | null,
) {
  const { id, terms } = proposal;
  const offer = currentOffer(proposal);
  const start: Typed = {
    priceIdr: writeNumber(offer.priceIdr),
    quantity: writeNumber(fromBase(offer.quantity, terms.unit)),
    deliveryFrom: offer.deliveryFrom,
  };
  const form = formFields(locale, typed ?? start, problems);
  const unit = unitBySlug(terms.unit)?.name ?? sameText(terms.unit);
  const words = { quantity: quantityText(offer.quantity, terms.unit), price: priceText(offer.priceIdr, terms.unit) };
  return {
    page: { title: say('counterTitle')[locale], description: null, section: 'proposals' },
    title: say('counterTitle')[locale],
    lead: say('counterLead', { ...words, day: dayText(offer.deliveryFrom) })[locale],
    back: { href: paths.proposal(id), label: terms.title },
    action: paths.counterProposal(id),
    round: offer.round,
    errors: form.errors,
    price: form.text('priceIdr', say('priceField', { unit }), { prefix: 'Rp', inputmode: 'numeric' }),
    quantity: form.text('quantity', say('quantityField', { cadence: cadenceText(terms) }), {
      suffix: unit[locale],
      inputmode: 'decimal',
    }),
    day: form.text('deliveryFrom', say('dayField'), { type: 'date', min: dayOf(now), max: terms.deliveryUntil }),
    note: form.textarea('note', say('noteField'), { required: false, maxlength: 500, rows: 3, hint: say('noteHint') }),
    send: say('sendCounter')[locale],
    decision: lacking
      ? {
          ...decisionFields(form, lacking, locale),
          tick: form.checkbox('addCapacity', overbookTexts.say('able'), { required: false, note: overbookTexts.say('ableNote') }),
        }
      : null,
  };
}

/** The form in which a side says no. */
export function declinePage(locale: Locale, proposal: Proposal, typed: Typed, problems: FieldProblems) {
  const form = formFields(locale, typed, problems);
  const choices = declineChoices.map((value) => ({ value, label: declineChoiceText(value) }));
  return {
    page: { title: say('declineTitle')[locale], description: null, section: 'proposals' },
    title: say('declineTitle')[locale],
    lead: say('declineLead')[locale],
    back: { href: paths.proposal(proposal.id), label: proposal.terms.title },
    action: paths.declineProposal(proposal.id),
    errors: form.errors,
    choice: form.radios('choice', say('declineChoice'), choices),
    words: form.textarea('words', say('declineWords'), { required: false, maxlength: 500, rows: 3 }),
    send: say('sendDecline')[locale],
  };
}
