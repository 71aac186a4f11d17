import type { MonthAmount } from '../capacity/months.rules.ts';
import { patternBySlug } from '../catalogue/patterns.ts';
import { quantityText } from '../catalogue/units.ts';
import { formFields } from '../http/form.view.ts';
import type { Typed } from '../http/parse.ts';
import { paths } from '../http/paths.ts';
import { buyerRecordText } from '../profiles/party.texts.ts';
import type { BuyerRecord, Certificate } from '../profiles/profiles.rules.ts';
import { dayText, instantText, momentText } from '../shared/dates.ts';
import type { FieldProblems } from '../shared/errors.ts';
import { idrText } from '../shared/money.ts';
import { sameText, type Locale } from '../shared/text.ts';
import type { Assist } from './assisted/assisted.rules.ts';
import { assistedTexts } from './assisted/assisted.texts.ts';
import { assistedSection } from './assisted/assistedSection.view.ts';
import type { HelpLine } from './helpLine.ts';
import { offerCard, statusBadge } from './offerCard.view.ts';
import { abilitiesOf, isOpen, periodTotal, unitFactorOf, type Offer, type Part, type Proposal } from './proposals.rules.ts';
import { priceText, proposalPagesTexts } from './proposalPages.texts.ts';
import { endReasonText, statusText } from './proposals.texts.ts';

const { say } = proposalPagesTexts;
const DAY_MS = 86_400_000;
/** By how many days a deadline may be moved with one press. */
const MORE_DAYS = [1, 2, 3, 7] as const;

function nameOf(proposal: Proposal, side: Offer['by']) {
  return sameText(side === 'owner' ? proposal.umkmName : proposal.terms.buyerName);
}

function roundItem(proposal: Proposal, offer: Offer, last: boolean, locale: Locale) {
  const { unit } = proposal.terms;
  const terms = say('roundTerms', {
    quantity: quantityText(offer.quantity, unit),
    price: priceText(offer.priceIdr, unit),
    total: idrText(periodTotal(offer, unitFactorOf(unit))),
    day: dayText(offer.deliveryFrom),
  });
  return {
    icon: offer.by === 'owner' ? 'shop' : 'building',
    state: last && isOpen(proposal.status) ? 'now' : 'done',
    title: say('round', { round: offer.round, name: nameOf(proposal, offer.by) })[locale],
    badge: null,
    meta: `${terms[locale]} · ${momentText(offer.at)[locale]}`,
    text: offer.note || null,
    link: null,
  };
}

function endItem(proposal: Proposal, locale: Locale) {
  const { status, updatedAt, dealId, reassigned } = proposal;
  const reason = endReasonText(proposal)?.[locale] ?? null;
  const note = reassigned ? say('reassignedNote')[locale] : null;
  return {
    icon: status === 'accepted' ? 'handshake' : 'x',
    state: status === 'accepted' ? 'done' : 'late',
    title: say('ended', { status: statusText(status) })[locale],
    badge: null,
    meta: note ? `${note} ${momentText(updatedAt)[locale]}` : momentText(updatedAt)[locale],
    text: reason,
    link: dealId ? { href: paths.deal(dealId), label: say('toDeal')[locale] } : null,
  };
}

function historyOf(proposal: Proposal, locale: Locale) {
  const count = proposal.offers.length;
  const rounds = proposal.offers.map((offer, index) => roundItem(proposal, offer, index === count - 1, locale)).reverse();
  return isOpen(proposal.status) ? rounds : [endItem(proposal, locale), ...rounds];
}

function toolsOf(proposal: Proposal, part: Part, locale: Locale, now: Date, typed: Typed, problems: FieldProblems) {
  const can = abilitiesOf(part, proposal, now);
  if (!can.extend && !can.withdraw && !can.reassign) return null;
  const form = formFields(locale, typed, problems);
  const base = Math.max(proposal.answerBy.getTime(), now.getTime());
  const later = MORE_DAYS.map((days) => {
    const until = new Date(base + days * DAY_MS);
    return { value: String(until.getTime()), label: say('extendDays', { days, when: instantText(until) }) };
  });
  const words = (name: string, required: boolean) => form.textarea(name, say('why'), { required, maxlength: 500, rows: 2 });
  const shared = { icon: null, fields: null };
  const onBehalf = part === 'coordinator' && proposal.turn === 'owner' && abilitiesOf('owner', proposal, now).accept;
  return {
    title: say('tools')[locale],
    assist: onBehalf ? { href: paths.assistProposal(proposal.id), label: assistedTexts.say('tool')[locale] } : null,
    extend: can.extend
      ? {
          action: paths.extendProposal(proposal.id),
          until: form.select('until', say('extendTo'), later),
          label: say('extend')[locale],
        }
      : null,
    withdraw: can.withdraw
      ? {
          ...{ ...shared, action: paths.withdrawProposal(proposal.id), label: say('withdraw')[locale], kind: 'danger' },
          ...{ question: say('withdrawAsk')[locale], confirm: say('withdraw')[locale], words: words('words', false) },
        }
      : null,
    reassign: can.reassign
      ? {
          ...{ ...shared, action: paths.reassignProposal(proposal.id), label: say('reassign')[locale], kind: '' },
          ...{ question: say('reassignAsk')[locale], confirm: say('reassign')[locale], words: words('reason', true) },
        }
      : null,
  };
}

function factsOf({ proposal, part, buyerRecord }: ProposalView, locale: Locale) {
  const { terms, productName, umkmName, umkmKecamatan, needId, share, consortiumId } = proposal;
  const pattern = patternBySlug(terms.pattern)?.name ?? sameText(terms.pattern);
  return [
    {
      label: say('needNumber')[locale],
      value: terms.needNumber,
      href: part === 'owner' ? null : paths.need(needId),
      badge: null,
    },
    ...(share && consortiumId && part !== 'owner'
      ? [{ label: say('consortium')[locale], value: share.number, href: paths.consortium(consortiumId), badge: null }]
      : []),
    { label: say('product')[locale], value: productName, href: null, badge: null },
    { label: say('columnParty')[locale], value: [umkmName, umkmKecamatan].filter(Boolean).join(', '), href: null, badge: null },
    { label: say('pattern')[locale], value: pattern[locale], href: null, badge: null },
    ...(part === 'buyer'
      ? []
      : [{ label: say('buyerPays')[locale], value: buyerRecordText(buyerRecord)[locale], href: null, badge: null }]),
    { label: say('columnStatus')[locale], value: '', href: null, badge: statusBadge(proposal, locale) },
  ];
}

export interface ProposalView {
  readonly proposal: Proposal;
  readonly part: Part;
  readonly certificates: readonly Certificate[];
  /** How the buyer has paid and been met; null without data. */
  readonly buyerRecord: BuyerRecord | null;
  /** What is missing in each month to accept it. */
  readonly lacking: readonly MonthAmount[];
  /** How an officer accepted it for the owner; null when none did. */
  readonly assist: Assist | null;
  /** Null for coordinators, who are the help. */
  readonly help: HelpLine | null;
}

/** One proposal with all its rounds, for both sides and the coordinator. */
export function proposalPage(locale: Locale, now: Date, view: ProposalView, typed: Typed, problems: FieldProblems) {
  const { proposal, part, certificates, lacking, help } = view;
  const { number, umkmName, terms } = proposal;
  return {
    page: { title: `${number} ${terms.title}`, description: null, section: 'proposals' },
    title: terms.title,
    lead: say('lead', { number, umkm: umkmName, buyer: terms.buyerName })[locale],
    back: { href: paths.proposals, label: say('back')[locale] },
    topics: `proposal:${proposal.id}`,
    errors: formFields(locale, typed, problems).errors,
    card: offerCard(proposal, certificates, part, locale, now, false, lacking),
    description: terms.description || null,
    history: historyOf(proposal, locale),
    facts: factsOf(view, locale),
    assisted: assistedSection(view.assist, part, locale, now),
    tools: toolsOf(proposal, part, locale, now, typed, problems),
    help,
  };
}
