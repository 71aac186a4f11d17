import { patternBySlug } from '../catalogue/patterns.ts';
import { quantityText } from '../catalogue/units.ts';
import { formFields, type FormFields } from '../http/form.view.ts';
import type { Typed } from '../http/parse.ts';
import { paths } from '../http/paths.ts';
import type { HelpLine } from '../proposals/helpLine.ts';
import type { Part, Proposal } from '../proposals/proposals.rules.ts';
import { cadenceText, priceText } from '../proposals/proposalPages.texts.ts';
import { dayText, instantText } from '../shared/dates.ts';
import type { FieldProblems } from '../shared/errors.ts';
import { idrText } from '../shared/money.ts';
import { sameText, type Locale } from '../shared/text.ts';
import { dealBadge } from './deals.view.ts';
import { dealHistory } from './dealHistory.view.ts';
import {
  dealSteps,
  isClosed,
  movesFor,
  productNameOf,
  stepAfter,
  type Deal,
  type DealStep,
  type Message,
} from './deals.rules.ts';
import { dealPagesTexts } from './dealPages.texts.ts';
import { dealMoveText, dealStatusText } from './deals.texts.ts';

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
    fact(say('product')[locale], productNameOf(deal)),
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

/** The button of the next step where it is this part's, else what is waited for. */
function progressOf(deal: Deal, part: Part, locale: Locale, form: FormFields) {
  const next = stepAfter(deal.step);
  const moves = movesFor(part, deal);
  const mine = next !== null && moves.includes(next);
  const waits =
    deal.status === 'disputed'
      ? say('progressMediation')
      : isClosed(deal.status) || next === null
        ? say('progressClosed')
        : say('progressWaits', { step: dealStatusText(next) });
  return {
    title: say('progress')[locale],
    waits: mine ? null : waits[locale],
    form: mine
      ? {
          action: paths.dealProgress(deal.id),
          to: next,
          icon: stepIcons[next],
          label: dealMoveText(next)[locale],
          note: form.text('moveNote', say('moveNote'), { required: false, hint: say('moveHint'), maxlength: 500 }),
        }
      : null,
  };
}

function mediationAct(
  deal: Deal,
  act: string,
  kind: string,
  field: object,
  key: 'dispute' | 'settle' | 'terminate',
  formKey: string,
  locale: Locale,
) {
  const label = say(key)[locale];
  const question = say(`${key}Ask`)[locale];
  const fields = [
    { name: 'act', value: act },
    { name: 'formKey', value: formKey },
  ];
  return { action: paths.dealMediation(deal.id), label, kind, icon: null, question, confirm: label, fields, words: field };
}

function mediationOf(deal: Deal, part: Part, locale: Locale, form: FormFields, formKey: string) {
  const moves = movesFor(part, deal);
  const words = (name: string, key: 'disputeWords' | 'settleWords' | 'terminateWords') =>
    form.textarea(name, say(key), { maxlength: 1000, rows: 3 });
  return {
    dispute: moves.includes('disputed')
      ? mediationAct(deal, 'dispute', '', words('dispute', 'disputeWords'), 'dispute', formKey, locale)
      : null,
    settle: moves.includes('mediated')
      ? mediationAct(deal, 'settle', 'primary', words('outcome', 'settleWords'), 'settle', formKey, locale)
      : null,
    terminate: moves.includes('terminated')
      ? mediationAct(deal, 'terminate', 'danger', words('reason', 'terminateWords'), 'terminate', formKey, locale)
      : null,
  };
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
        at: instantText(at)[locale],
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
    progress: progressOf(deal, part, locale, form),
    mediation: mediationOf(deal, part, locale, form, formKey),
    history: dealHistory(deal, proposal, part, locale),
    thread: threadOf(deal, messages, userId, locale, form, formKey),
    notes: notesOf(deal, part, locale, form, formKey),
    help,
  };
}
