import { quantityText, unitBySlug } from '../../catalogue/units.ts';
import { scoreBar } from '../../http/charts/scoreBar.ts';
import { formFields } from '../../http/form.view.ts';
import type { Typed } from '../../http/parse.ts';
import { paths } from '../../http/paths.ts';
import { cadenceText, priceText } from '../../proposals/proposalPages.texts.ts';
import { dayText, instantText, momentText } from '../../shared/dates.ts';
import type { FieldProblems } from '../../shared/errors.ts';
import { idrText, totalIdr, type Idr } from '../../shared/money.ts';
import { joinTexts, type Locale, type Text } from '../../shared/text.ts';
import type { Need } from '../needs.rules.ts';
import {
  askedOf,
  fillOf,
  gathers,
  isStanding,
  partFillsOf,
  type Consortium,
  type ConsortiumShare,
  type ConsortiumStatus,
  type ShareState,
} from './consortium.rules.ts';
import { consortiumStatusText, shareStateText } from './consortiumStates.texts.ts';
import { consortiumPagesTexts } from './consortium.texts.ts';
import { monthRows, monthText } from './months.view.ts';
import { sharesChart, sharesMap } from './shares.view.ts';

const { say } = consortiumPagesTexts;

const statusTones: Readonly<Record<ConsortiumStatus, string>> = { gathering: 'info', ready: 'wait', agreed: 'ok', dissolved: '' };
const stateTones: Readonly<Record<ShareState, string>> = {
  ...{ invited: 'info', accepted: 'ok', declined: 'bad', silent: 'wait', withdrawn: '', left: 'bad' },
};

export function consortiumBadge(status: ConsortiumStatus, locale: Locale) {
  return { tone: statusTones[status], icon: null, label: consortiumStatusText(status)[locale] };
}

/** How far each of the goods of a bundle has come; null where there is one kind. */
function partsInWords(consortium: Consortium): Text | null {
  const fills = partFillsOf(consortium).map(({ part, accepted, required }) => {
    const amount = (base: number) => quantityText(base, part.unit);
    return say('partFilled', { name: part.name, accepted: amount(accepted), whole: amount(required) });
  });
  return fills.length === 0 ? null : joinTexts(fills);
}

/** What the accepted shares cost in one delivery period. */
function worthOf(consortium: Consortium): Idr {
  const accepted = consortium.members.filter(({ state }) => state === 'accepted');
  return accepted.reduce((sum, { part, quantity }) => {
    const { unit, priceIdr } = askedOf(consortium, part);
    return sum + totalIdr(priceIdr, quantity, unitBySlug(unit)?.factor ?? 1);
  }, 0);
}

/** How far it has come as a bar of accepted, open and missing, with the same in words. */
export function fillBar(consortium: Consortium, locale: Locale) {
  const { required, accepted, open, missing } = fillOf(consortium);
  const percent = (amount: number) => (amount * 100) / required;
  const parts = [
    { label: say('partA')[locale], points: percent(accepted), tone: 'c1' },
    { label: say('partO')[locale], points: percent(open), tone: 'c3' },
    { label: say('partM')[locale], points: percent(Math.max(0, missing)), tone: 'c0' },
  ];
  const amount = (base: number) => quantityText(base, consortium.unit);
  const asked = consortium.members.filter(({ state }) => state === 'invited').length;
  const goods = partsInWords(consortium);
  return {
    bar: scoreBar(percent(accepted), parts),
    filled: [say('filled', { accepted: amount(accepted), whole: amount(required) }), ...(goods ? [goods] : [])]
      .map((text) => text[locale])
      .join('. '),
    open: asked > 0 ? say('waitingFor', { open: amount(open), count: asked })[locale] : null,
    missing: missing > 0 ? say('missingLeft', { missing: amount(missing) })[locale] : null,
  };
}

export interface ConsortiumView {
  readonly consortium: Consortium;
  readonly need: Need;
  readonly forBuyer: boolean;
  /** UMKM whose people have no account: somebody must help them to answer. */
  readonly offline: ReadonlySet<string>;
}

/** Members shown at once, those who have not answered first; the others open below them. */
const SHOWN = 10;

const order: readonly ShareState[] = ['invited', 'accepted', 'declined', 'silent', 'withdrawn', 'left'];

function memberRow({ consortium, forBuyer, offline }: ConsortiumView, member: ConsortiumShare, locale: Locale) {
  const { state, quantity, asked, umkmId, umkmName } = member;
  const { unit } = askedOf(consortium, member.part);
  const amount = (base: number) => quantityText(base, unit);
  const leave = !forBuyer && state === 'accepted' && consortium.status !== 'dissolved';
  return {
    umkmId,
    name: umkmName,
    href: paths.proposal(member.proposalId),
    place: member.kecamatan,
    product: member.productName,
    leads: consortium.leadUmkmId === umkmId,
    offline: !forBuyer && offline.has(umkmId),
    amount: amount(quantity)[locale],
    less: asked > quantity ? say('tookLess', { asked: amount(asked) })[locale] : null,
    state: { tone: stateTones[state], icon: null, label: shareStateText(state)[locale] },
    when: momentText(member.changedAt)[locale],
    assist: !forBuyer && state === 'invited' && offline.has(umkmId) ? paths.assistProposal(member.proposalId) : null,
    leave: leave
      ? {
          ...{ action: paths.leaveConsortium(consortium.id), label: say('leave')[locale], kind: 'quiet compact', icon: null },
          ...{ question: say('leaveAsk', { umkm: umkmName })[locale], confirm: say('leaveYes')[locale] },
          fields: [{ name: 'umkmId', value: umkmId }],
        }
      : null,
  };
}

function factsOf({ consortium, need }: ConsortiumView, locale: Locale) {
  const { priceIdr, unit, answerBy, leadName, members } = consortium;
  const count = (...states: ShareState[]) => members.filter(({ state }) => states.includes(state)).length;
  const fact = (label: string, value: string, href: string | null = null) => ({ label, value, href, badge: null });
  const worth = idrText(worthOf(consortium));
  const perState = {
    accepted: count('accepted'),
    invited: count('invited'),
    gone: count('declined', 'silent', 'withdrawn', 'left'),
  };
  return [
    fact(say('factNeed')[locale], `${need.number} ${need.title}`, paths.need(need.id)),
    fact(say('factMembers')[locale], say('perState', perState)[locale]),
    fact(say('factPrice')[locale], priceText(priceIdr, unit)[locale]),
    fact(say('factTotal')[locale], `${worth[locale]} ${cadenceText(need)[locale]}`),
    fact(say('factLead')[locale], leadName ?? say('leadNone')[locale]),
    fact(say('factAnswer')[locale], instantText(answerBy)[locale]),
    fact(say('columnWindow')[locale], `${dayText(need.deliveryFrom)[locale]} – ${dayText(need.deliveryUntil)[locale]}`),
  ];
}

function actionsOf({ consortium }: ConsortiumView, form: ReturnType<typeof formFields>, locale: Locale) {
  const { id, unit, members } = consortium;
  const { accepted, required } = fillOf(consortium);
  const amount = (base: number) => quantityText(base, unit);
  const count = members.filter(({ state }) => state === 'invited').length;
  const words = { accepted: amount(accepted), whole: amount(required), left: amount(required - accepted), count };
  if (!gathers(consortium.status)) return { conclude: null, dissolve: null };
  return {
    conclude:
      accepted > 0
        ? {
            ...{ action: paths.concludeConsortium(id), label: say('conclude')[locale], kind: 'primary wide', icon: 'handshake' },
            ...{ question: say('concludeAsk', words)[locale], confirm: say('concludeYes', words)[locale], fields: null },
          }
        : null,
    dissolve: {
      ...{ action: paths.dissolveConsortium(id), label: say('dissolve')[locale], kind: 'danger', icon: null, fields: null },
      ...{ question: say('dissolveAsk')[locale], confirm: say('dissolve')[locale] },
      words: form.textarea('words', say('reason'), { maxlength: 500, rows: 2 }),
    },
  };
}

function monthsOfConsortium({ consortium, need }: ConsortiumView, locale: Locale) {
  const { required, accepted, open, missing } = fillOf(consortium);
  const columns = [
    { label: say('monthAccepted')[locale], amount: accepted },
    { label: say('monthOpen')[locale], amount: open },
    { label: say('monthMissing')[locale], amount: missing },
  ];
  return monthRows(need, columns, required, locale);
}

/** One consortium: how far it has come, who has answered what, who is next, and what may be done. */
export function consortiumPage(locale: Locale, view: ConsortiumView, typed: Typed, problems: FieldProblems) {
  const { consortium, need } = view;
  const { id, number, title, unit, members, waiting, dealId } = consortium;
  const form = formFields(locale, typed, problems);
  const bundle = consortium.parts.length > 0;
  const sorted = [...members].sort(
    (a, b) => order.indexOf(a.state) - order.indexOf(b.state) || b.quantity - a.quantity || a.umkmName.localeCompare(b.umkmName),
  );
  const rows = sorted.map((member) => memberRow(view, member, locale));
  const standing = members.filter(({ state }) => isStanding(state));
  const parts = standing.map(({ umkmName, kecamatan, quantity }) => ({ name: umkmName, place: kecamatan, quantity }));
  return {
    page: { title: `${number} ${title}`, description: null, section: 'needs' },
    title: say('title', { number })[locale],
    lead: say('lead2', { title, buyer: need.buyerName })[locale],
    back: { href: paths.need(need.id), label: say('back')[locale] },
    topics: `consortium:${id} need:${need.id}`,
    errors: form.errors,
    status: consortiumBadge(consortium.status, locale),
    fill: fillBar(consortium, locale),
    deal: dealId === null ? null : { href: paths.deal(dealId), label: say('toDeal')[locale] },
    facts: factsOf(view, locale),
    actions: actionsOf(view, form, locale),
    rows: rows.slice(0, SHOWN),
    more: rows.slice(SHOWN),
    moreLabel: rows.length > SHOWN ? say('showAllMembers', { count: rows.length - SHOWN })[locale] : null,
    chart: parts.length > 0 && !bundle ? sharesChart(parts, unit, locale) : null,
    map: bundle ? null : sharesMap(parts, unit, paths.consortium(id), locale),
    months: monthsOfConsortium(view, locale),
    monthHeading: monthText(locale),
    monthNote: say(need.frequency === 'weekly' ? 'monthWeekly' : 'monthEach')[locale],
    waiting: waiting.slice(0, 8).map(({ umkmId, umkmName, kecamatan, part, supply }) => ({
      ...{ href: view.forBuyer ? null : paths.umkm(umkmId), title: umkmName, text: kecamatan },
      strong: say('supplyUpTo', { amount: quantityText(supply, askedOf(consortium, part).unit) })[locale],
    })),
    asks: consortium.status !== 'dissolved',
  };
}

/** One line of a need's page. */
export function consortiumItem(consortium: Consortium, locale: Locale) {
  return {
    ...{
      href: paths.consortium(consortium.id),
      icon: 'users',
      tone: '',
      title: say('title', { number: consortium.number })[locale],
    },
    ...{ text: fillBar(consortium, locale).filled, strong: null, at: null, badge: consortiumBadge(consortium.status, locale) },
    ...{ badges: null, unread: false },
  };
}
