import { certificateBySlug } from '../catalogue/certificates.ts';
import { categoryBySlug } from '../catalogue/categories.ts';
import { patternBySlug } from '../catalogue/patterns.ts';
import { quantityText } from '../catalogue/units.ts';
import { paths } from '../http/paths.ts';
import type { Umkm } from '../profiles/profiles.rules.ts';
import { currentOffer, isOpen, type Proposal } from '../proposals/proposals.rules.ts';
import { instantText, momentText, relativeText } from '../shared/dates.ts';
import { joinTexts, sameText, type Locale, type Text } from '../shared/text.ts';
import { askable, looksFurther, remainingQuantity, type Reach } from './choice.rules.ts';
import { gathers, type Consortium } from './consortium/consortium.rules.ts';
import { consortiumPagesTexts } from './consortium/consortium.texts.ts';
import { consortiumItem } from './consortium/consortium.view.ts';
import { lineSection } from './nextInLine.view.ts';
import { failedGates, matchRow, priceText, proposalBadge, type RowState } from './matchRow.view.ts';
import { matchesTexts } from './matches.texts.ts';
import { isLive, LONG_PAYMENT_DAYS, mayBecome, type HandPick, type Need, type StoredMatches } from './needs.rules.ts';
import { answerWords, buyerKindText, needQuantityText, needStatusBadge, needWindowText } from './needs.view.ts';

const { say } = matchesTexts;

export interface NeedStory {
  readonly need: Need;
  readonly matches: StoredMatches | null;
  readonly proposals: readonly Proposal[];
  readonly handPicks: readonly HandPick[];
  readonly umkm: ReadonlyMap<string, Umkm>;
  /** Why the buyer cannot publish; null when they can. */
  readonly publishNotice: Text | null;
  /** Every consortium that was formed for it, the newest first. */
  readonly consortia: readonly Consortium[];
  /** How far those who could be asked come together where nobody suffices alone. */
  readonly together: Reach | null;
}

export interface Viewer {
  readonly locale: Locale;
  readonly now: Date;
  readonly forBuyer: boolean;
}

function certificateNames(slugs: readonly string[]): Text {
  return slugs.length === 0 ? say('factNone') : joinTexts(slugs.map((slug) => certificateBySlug(slug)?.name ?? sameText(slug)));
}

function priceFact(need: Need): readonly [Text, Text] {
  const label = say(need.maxPriceIdr === null || need.priceFirm ? 'factPrice' : 'factPriceTarget');
  return [label, need.maxPriceIdr === null ? say('factNoPrice') : priceText(need.maxPriceIdr, need.unit)];
}

/** What the buyer asks for, one line each; also shown to the public, so nothing of a person stands in it. */
export function needFacts(need: Need, locale: Locale) {
  const category = need.category === null ? null : categoryBySlug(need.category);
  const rows: (readonly [Text, Text])[] = [
    [say('factCategory'), category?.name ?? say('factFreeText')],
    [say('factQuantity'), needQuantityText(need)],
    priceFact(need),
    [say('factPlace'), sameText(need.deliverTo.name)],
    [say('factWindow'), needWindowText(need)],
    [say('factMust'), certificateNames(need.mustCertificates)],
    [say('factNice'), certificateNames(need.niceCertificates)],
    [say('factPattern'), patternBySlug(need.pattern)?.name ?? sameText(need.pattern)],
    [say('factPayment'), say('factPaymentDays', { days: need.paymentDays })],
    [say('factAnswer'), instantText(need.answerBy)],
  ];
  return rows.map(([label, value]) => ({ label: label[locale], value: value[locale], href: null, badge: null }));
}

function insideFacts(need: Need, { locale, forBuyer }: Viewer) {
  const fact = (label: Text, value: Text) => ({ label: label[locale], value: value[locale], href: null, badge: null });
  const kind = buyerKindText(need.buyerKind);
  const buyer = forBuyer
    ? []
    : [fact(say('factBuyer'), { id: `${need.buyerName} · ${kind.id}`, en: `${need.buyerName} · ${kind.en}` })];
  const closed = need.closeReason === null ? [] : [fact(say('factClosed'), sameText(need.closeReason))];
  return [...buyer, ...needFacts(need, locale), ...closed];
}

function abilities({ need, proposals, publishNotice }: NeedStory, { forBuyer, now }: Viewer) {
  const live = isLive(need.status);
  const further = looksFurther(need, proposals);
  return {
    publish: forBuyer && need.status === 'draft' && publishNotice === null,
    edit: forBuyer && (live || need.status === 'draft'),
    close: forBuyer && need.status !== 'draft' && mayBecome(need.status, 'closed'),
    cancel: forBuyer && proposals.length === 0 && mayBecome(need.status, 'cancelled'),
    rematch: further,
    byHand: !forBuyer && further && need.answerBy > now,
    send: forBuyer && further && need.answerBy > now,
    withdraw: forBuyer && need.status === 'awarded' && proposals.some(({ status }) => isOpen(status)),
  };
}

function notices({ need, proposals, publishNotice }: NeedStory, { locale, now, forBuyer }: Viewer) {
  const list: { tone: string; icon: string; text: string }[] = [];
  const add = (tone: string, icon: string, text: Text) => list.push({ tone, icon, text: text[locale] });
  if (publishNotice) add('wait', 'info', publishNotice);
  else if (need.status === 'draft') add('info', 'eye', say('draftNote'));
  if (forBuyer && isLive(need.status) && need.answerBy <= now) add('wait', 'clock', say('answerPassed'));
  if (need.status === 'awarded') {
    const left = remainingQuantity(need, proposals);
    if (left > 0)
      add('info', 'box', say('partAgreed', { left: quantityText(left, need.unit), all: quantityText(need.quantity, need.unit) }));
  }
  if (need.paymentDays > LONG_PAYMENT_DAYS) add('wait', 'wallet', say('latePayment', { days: need.paymentDays }));
  return list;
}

function consortiumNote(need: Need, reach: Reach | null, canForm: boolean, locale: Locale) {
  if (need.quantity < 1 || !reach) return null;
  const params = {
    wanted: needQuantityText(need),
    members: reach.members,
    reached: quantityText(reach.reached, need.unit),
    percent: Math.floor((reach.reached * 100) / need.quantity),
  };
  return {
    title: say('consortiumTitle')[locale],
    text: say(reach.enough ? 'consortiumEnough' : 'consortiumShort', params)[locale],
    how: say('consortiumHow')[locale],
    form: canForm ? { href: paths.planConsortium(need.id), label: consortiumPagesTexts.say('form')[locale] } : null,
  };
}

/** The proposal that counts for each UMKM: the one that is open or accepted, else the last. */
function proposalByUmkm(proposals: readonly Proposal[]): Map<string, Proposal> {
  const weight = (proposal: Proposal) => (isOpen(proposal.status) || proposal.status === 'accepted' ? 1 : 0);
  const byUmkm = new Map<string, Proposal>();
  for (const proposal of proposals) {
    const before = byUmkm.get(proposal.umkmId);
    if (!before || weight(proposal) >= weight(before)) byUmkm.set(proposal.umkmId, proposal);
  }
  return byUmkm;
}

function ranking(story: NeedStory, viewer: Viewer, canSend: boolean) {
  const { need, matches, umkm, proposals } = story;
  if (!matches) return null;
  const { locale, now, forBuyer } = viewer;
  const byUmkm = proposalByUmkm(proposals);
  const free = askable(matches).filter(({ umkmId }) => {
    const status = byUmkm.get(umkmId)?.status;
    return umkm.get(umkmId)?.status === 'active' && (status === undefined || (!isOpen(status) && status !== 'accepted'));
  });
  const choosable = new Set(canSend ? free.map(({ umkmId }) => umkmId) : []);
  const neverAsked = free.filter(({ umkmId }) => !byUmkm.has(umkmId)).length;
  const state: RowState = { locale, need, umkm, proposals: byUmkm, forBuyer, choosable };
  const shown = { shown: matches.eligible.length, count: matches.eligibleTotal, when: relativeText(matches.at, now) };
  const key = matches.eligible.length < matches.eligibleTotal ? 'rankingShown' : 'rankingLead';
  return {
    lead: say(key, shown)[locale],
    how: say('rankingHow', { scoring: matches.scoringVersion, lexicon: matches.lexiconVersion ?? '–' })[locale],
    rows: matches.eligible.map((match) => matchRow(state, match)),
    near: matches.nearMisses.map((match) => matchRow(state, match)),
    excluded: matches.excluded.map(({ count, reason }) => ({
      icon: 'x',
      tone: '',
      text: reason[locale],
      strong: say('excludedCount', { count })[locale],
      note: null,
    })),
    consortium: consortiumNote(
      { ...need, quantity: remainingQuantity(need, proposals) },
      story.together,
      canForm(story, now),
      locale,
    ),
    emptyText: say(matches.nearMisses.length > 0 ? 'emptyNear' : 'emptyNothing')[locale],
    canSend: choosable.size > 0,
    best: canSend && neverAsked > 0 ? { value: Math.min(5, neverAsked), max: Math.min(50, neverAsked) } : null,
  };
}

/** A consortium may be formed while owners may be asked and none is being gathered. */
function canForm({ need, proposals, consortia }: NeedStory, now: Date): boolean {
  return looksFurther(need, proposals) && need.answerBy > now && !consortia.some(({ status }) => gathers(status));
}

/** Proposals to one UMKM each; the shares of a consortium stand on its own page. */
function sentItems(proposals: readonly Proposal[], locale: Locale) {
  const single = proposals.filter(({ consortiumId }) => consortiumId === null);
  return single.map((proposal) => {
    const offer = currentOffer(proposal);
    const terms = `${quantityText(offer.quantity, proposal.terms.unit)[locale]} × ${priceText(offer.priceIdr, proposal.terms.unit)[locale]}`;
    return {
      href: paths.proposal(proposal.id),
      icon: 'send',
      title: `${proposal.umkmName} · ${proposal.productName}`,
      text: isOpen(proposal.status) ? `${terms} · ${say('sentUntil', { when: instantText(proposal.answerBy) })[locale]}` : terms,
      at: null,
      badges: [proposalBadge(proposal.status, locale)],
      badge: null,
      unread: false,
    };
  });
}

function handItems(story: NeedStory, locale: Locale) {
  return story.handPicks.map(({ umkmId, match, reason, byName, at }) => ({
    icon: 'user',
    state: 'done',
    title: story.umkm.get(umkmId)?.name ?? say('goneUmkm')[locale],
    meta: say('handBy', { name: byName, when: momentText(at) })[locale],
    text: reason,
    fails: match ? failedGates(match, locale) : [],
  }));
}

/** A need with everything that has become of it. */
export function needPage(story: NeedStory, viewer: Viewer, problem: { field: 'reason' | 'send'; text: Text } | null) {
  const { need, proposals } = story;
  const { locale, now } = viewer;
  const can = abilities(story, viewer);
  return {
    page: { title: need.title, description: null, section: 'needs' },
    back: { href: paths.needs, label: say('back')[locale] },
    id: need.id,
    title: need.title,
    lead: need.number,
    status: needStatusBadge(need, proposals, locale),
    answer: answerWords(need, now, locale),
    description: need.description,
    facts: insideFacts(need, viewer),
    notices: notices(story, viewer),
    can,
    cancelLabel: say(need.status === 'draft' ? 'cancelDraft' : 'cancel')[locale],
    links: {
      edit: paths.editNeed(need.id),
      publish: paths.publishNeed(need.id),
      close: paths.closeNeed(need.id),
      cancel: paths.cancelNeed(need.id),
      rematch: paths.rematchNeed(need.id),
      byHand: paths.proposeByHand(need.id),
      send: paths.sendProposals(need.id),
      withdraw: paths.withdrawFromNeed(need.id),
    },
    closeError: problem?.field === 'reason' ? problem.text[locale] : null,
    sendError: problem?.field === 'send' ? problem.text[locale] : null,
    ranking: need.status === 'draft' ? null : ranking(story, viewer, can.send),
    sent: [...story.consortia.map((consortium) => consortiumItem(consortium, locale)), ...sentItems(proposals, locale)],
    line: lineSection(story, viewer),
    byHand: handItems(story, locale),
  };
}
