import { patternBySlug } from '../catalogue/patterns.ts';
import { quantityText } from '../catalogue/units.ts';
import { formFields, type FormFields } from '../http/form.view.ts';
import type { Typed } from '../http/parse.ts';
import { paths } from '../http/paths.ts';
import type { HelpLine } from '../proposals/helpLine.ts';
import type { Part, Proposal } from '../proposals/proposals.rules.ts';
import { cadenceText, priceText } from '../proposals/proposalPages.texts.ts';
import { dayText, momentText } from '../shared/dates.ts';
import type { FieldProblems } from '../shared/errors.ts';
import { idrText } from '../shared/money.ts';
import { sameText, type Locale } from '../shared/text.ts';
import { dealBadge } from './deals.view.ts';
import { dealHistory } from './dealHistory.view.ts';
import {
  dealSteps,
  deliveredGoods,
  isClosed,
  movesFor,
  productNameOf,
  type Deal,
  type DealStep,
  type Message,
} from './deals.rules.ts';
import { dealPagesTexts } from './dealPages.texts.ts';
import { dealStatusText } from './deals.texts.ts';

const { say } = dealPagesTexts;

const stepIcons: Readonly<Record<DealStep, string>> = {
  agreed: 'handshake',
  signed: 'edit',
  ordered: 'box',
  delivering: 'truck',
  accepted: 'check',
  billed: 'file',
  paid: 'wallet',
};

function trackOf(deal: Deal, locale: Locale) {
  const reached = dealSteps.indexOf(deal.step);
  const stuck = deal.status === 'disputed' || deal.status === 'terminated';
  return dealSteps.map((step, index) => ({
    label: dealStatusText(step)[locale],
    icon: stepIcons[step],
    state: index <= reached ? 'done' : index > reached + 1 ? 'todo' : stuck ? 'late' : 'now',
    note: null,
  }));
}

/** Of a bundle: how much of each of its goods is delivered, at what price. */
function goodsFacts(deal: Deal, locale: Locale) {
  return deliveredGoods(deal).flatMap(({ goods, quantity }) => {
    if (!goods) return [];
    const value = `${quantityText(quantity, goods.unit)[locale]} × ${priceText(goods.priceIdr, goods.unit)[locale]}`;
    return [{ label: goods.name, value, href: null, badge: null }];
  });
}

function factsOf(deal: Deal, proposal: Proposal | null, part: Part, locale: Locale) {
  const { terms, agreed, leadUmkmId } = deal;
  const fact = (label: string, value: string, href: string | null = null) => ({ label, value, href, badge: null });
  const { paymentDays } = terms;
  const payment = paymentDays === 0 ? say('paymentNow') : say('paymentDays', { days: paymentDays });
  const pattern = patternBySlug(terms.pattern)?.name ?? sameText(terms.pattern);
  const alone = deal.members.length === 1 ? deal.members[0] : undefined;
  const umkm = [deal.supplierName, alone?.umkmKecamatan].filter(Boolean).join(', ');
  return [
    fact(say('total', { cadence: cadenceText(terms) })[locale], idrText(deal.totalIdr)[locale]),
    fact(say('quantity')[locale], quantityText(agreed.quantity, terms.unit)[locale]),
    fact(say('price')[locale], priceText(agreed.priceIdr, terms.unit)[locale]),
    ...(deal.goods ? goodsFacts(deal, locale) : [fact(say('product')[locale], productNameOf(deal))]),
    fact(say('umkm')[locale], umkm, part === 'coordinator' ? paths.umkm(leadUmkmId) : null),
    fact(say('buyer')[locale], terms.buyerName, part === 'coordinator' ? paths.buyer(deal.buyerId) : null),
    fact(say('delivery')[locale], terms.deliverTo.name),
    fact(say('window')[locale], `${dayText(agreed.deliveryFrom)[locale]} – ${dayText(terms.deliveryUntil)[locale]}`),
    fact(say('payment')[locale], payment[locale]),
    fact(say('pattern')[locale], pattern[locale]),
    ...(agreed.note ? [fact(say('note')[locale], agreed.note)] : []),
    ...(proposal ? [fact(say('offer')[locale], proposal.number, paths.proposal(proposal.id))] : []),
  ];
}

const nextKeys = {
  agreed: 'nextSign',
  signed: 'nextOrder',
  ordered: 'nextSend',
  delivering: 'nextAccept',
  accepted: 'nextBill',
  billed: 'nextPay',
  paid: 'progressClosed',
} as const satisfies Readonly<Record<DealStep, string>>;

/** What has to happen next, and by whom. */
function progressOf(deal: Deal, locale: Locale) {
  const open = deal.status === 'disputed' ? say('progressMediation') : say(nextKeys[deal.step]);
  return { title: say('progress')[locale], text: (isClosed(deal.status) ? say('progressClosed') : open)[locale] };
}

/** The way to end a deal early, for coordinators. */
function terminationOf(deal: Deal, part: Part, locale: Locale, form: FormFields) {
  if (!movesFor(part, deal).includes('terminated')) return null;
  const label = say('terminate')[locale];
  const act = {
    action: paths.dealMediation(deal.id),
    label,
    kind: 'danger',
    icon: null,
    question: say('terminateAsk')[locale],
    confirm: label,
  };
  const words = form.textarea('reason', say('terminateWords'), { maxlength: 1000, rows: 3 });
  return { ...act, fields: [{ name: 'act', value: 'terminate' }], words };
}

function threadOf(deal: Deal, messages: readonly Message[], userId: string, locale: Locale, form: FormFields, formKey: string) {
  const roles: Readonly<Record<string, string>> = {
    owner: deal.supplierName,
    buyer: deal.terms.buyerName,
    coordinator: locale === 'id' ? 'Koordinator' : 'Coordinator',
  };
  return {
    title: say('thread')[locale],
    lead: say('threadLead')[locale],
    topics: `messages:${deal.id}`,
    none: messages.length === 0 ? say('threadEmpty')[locale] : null,
    chat: {
      id: 'messages',
      topics: null,
      messages: messages.map(({ fromUserId, fromName, fromRole, words, at }) => ({
        side: fromUserId === userId ? 'mine' : 'theirs',
        from: fromName,
        role: roles[fromRole] ?? null,
        only: null,
        text: words,
        at: momentText(at)[locale],
      })),
    },
    form: {
      action: paths.dealMessages(deal.id),
      formKey,
      message: form.textarea('message', say('message'), { maxlength: 1000, rows: 2 }),
      send: say('send')[locale],
    },
  };
}

function notesOf(deal: Deal, part: Part, locale: Locale, form: FormFields, formKey: string) {
  if (part !== 'coordinator') return null;
  const sides = [
    { value: 'buyer', label: sameText(deal.terms.buyerName) },
    { value: 'owner', label: sameText(deal.supplierName) },
  ];
  return {
    title: say('notes')[locale],
    action: paths.dealNotes(deal.id),
    formKey,
    words: form.textarea('note', say('noteWords'), { maxlength: 1000, rows: 3 }),
    visibleTo: form.checks('visibleTo', say('noteFor'), sides, { required: false, hint: say('noteForHint') }),
    save: say('saveNote')[locale],
  };
}

export interface DealView {
  readonly deal: Deal;
  /** The one proposal that led to it, of which this part may see the rounds; null for a consortium. */
  readonly proposal: Proposal | null;
  readonly part: Part;
  readonly userId: string;
  readonly messages: readonly Message[];
  /** Null for coordinators, who are the help. */
  readonly help: HelpLine | null;
  /** Marks the forms of this page, so that each counts once. */
  readonly formKey: string;
}

/** One deal: where it stands, what was agreed, its whole history, the conversation, and what this part may do. */
export function dealPage(locale: Locale, view: DealView, typed: Typed, problems: FieldProblems) {
  const { deal, proposal, part, userId, messages, help, formKey } = view;
  const form = formFields(locale, typed, problems);
  return {
    page: { title: `${deal.number} ${deal.terms.title}`, description: null, section: 'deals' },
    title: deal.terms.title,
    lead: say('lead', { number: deal.number, umkm: deal.supplierName, buyer: deal.terms.buyerName })[locale],
    back: { href: paths.deals, label: say('back')[locale] },
    topics: `deal:${deal.id}`,
    errors: form.errors,
    status: dealBadge(deal, locale),
    track: trackOf(deal, locale),
    facts: factsOf(deal, proposal, part, locale),
    progress: progressOf(deal, locale),
    terminate: terminationOf(deal, part, locale, form),
    history: dealHistory(deal, proposal, part, locale),
    thread: threadOf(deal, messages, userId, locale, form, formKey),
    notes: notesOf(deal, part, locale, form, formKey),
    help,
  };
}
