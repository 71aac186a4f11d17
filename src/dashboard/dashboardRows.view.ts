import { quantityText, unitBySlug } from '../catalogue/units.ts';
import type { Deal, DealStatus } from '../deals/deals.rules.ts';
import { dealStatusText } from '../deals/deals.texts.ts';
import { scoreBar } from '../http/charts/scoreBar.ts';
import { paths } from '../http/paths.ts';
import type { Match } from '../matching/matching.rules.ts';
import type { NeedStatus } from '../needs/needs.rules.ts';
import { needStatusText } from '../needs/needs.texts.ts';
import { currentOffer, proposalTotal, type ProposalStatus } from '../proposals/proposals.rules.ts';
import { statusText as proposalStatusText } from '../proposals/proposals.texts.ts';
import { instantText, relativeText } from '../shared/dates.ts';
import { idrText, totalIdr } from '../shared/money.ts';
import type { Locale, Text } from '../shared/text.ts';
import { dashboardTexts } from './dashboard.texts.ts';
import type { Listed } from './readList.ts';

const { say } = dashboardTexts;

/** What stands in lists for more than one status, or beside one. */
const ownWords: Readonly<Record<string, Text>> = {
  need_part: say('need_part'),
  proposal_waiting: say('proposal_waiting'),
  deal_running: say('deal_running'),
};

/** A status in the words of the room it belongs to, so that no list names it in its own way. */
function statusWords(kind: Listed['kind'], status: string): Text {
  const own = ownWords[`${kind}_${status}`];
  if (own) return own;
  if (kind === 'need') return needStatusText(status as NeedStatus);
  return kind === 'proposal' ? proposalStatusText(status as ProposalStatus) : dealStatusText(status as DealStatus);
}

const tones: Readonly<Record<string, string>> = {
  need_open: 'info',
  need_matched: 'wait',
  need_awarded: 'ok',
  need_part: 'wait',
  need_fulfilled: 'ok',
  proposal_offered: 'wait',
  proposal_countered: 'info',
  proposal_accepted: 'ok',
  proposal_declined: 'bad',
  proposal_expired: 'bad',
  deal_agreed: 'info',
  deal_signed: 'info',
  deal_ordered: 'info',
  deal_delivering: 'wait',
  deal_accepted: 'ok',
  deal_billed: 'ok',
  deal_paid: 'ok',
  deal_disputed: 'bad',
  deal_mediated: 'gold',
};

/** The word and colour of a status: `need` + `open`. */
export function statusBadge(locale: Locale, kind: Listed['kind'], status: string) {
  return { tone: tones[`${kind}_${status}`] ?? '', label: statusWords(kind, status)[locale], icon: null };
}

interface Row {
  readonly id: string;
  readonly href: string;
  readonly title: string;
  readonly number: string;
  readonly buyer: string;
  readonly umkm: string | null;
  readonly umkmPlace: string | null;
  readonly place: string;
  readonly quantity: Text;
  readonly amount: Text | null;
  /** How well it fits, for offers that came from the ranking. */
  readonly match: Match | null;
  readonly status: string;
  readonly note: Text;
}

/** One line of any of the three lists, in the same shape. */
function rowOf(listed: Listed, now: Date): Row {
  switch (listed.kind) {
    case 'need': {
      const { need, left } = listed;
      const factor = unitBySlug(need.unit)?.factor ?? 1;
      return {
        ...{ id: `need-${need.id}`, href: paths.need(need.id), title: need.title, number: need.number, buyer: need.buyerName },
        ...{
          umkm: null,
          umkmPlace: null,
          place: need.deliverTo.name,
          quantity: quantityText(need.quantity, need.unit),
          status: left > 0 ? 'part' : need.status,
        },
        match: null,
        amount: need.maxPriceIdr === null ? null : idrText(totalIdr(need.maxPriceIdr, need.quantity, factor)),
        note:
          left > 0
            ? dashboardTexts.say('left', { left: quantityText(left, need.unit) })
            : dashboardTexts.say('answerUntil', { when: instantText(need.answerBy) }),
      };
    }
    case 'proposal': {
      const { proposal } = listed;
      const open = proposal.status === 'offered' || proposal.status === 'countered';
      return {
        ...{
          id: `proposal-${proposal.id}`,
          href: paths.proposal(proposal.id),
          title: proposal.terms.title,
          number: proposal.number,
        },
        ...{ buyer: proposal.terms.buyerName, umkm: proposal.umkmName, umkmPlace: proposal.umkmKecamatan },
        ...{ place: proposal.terms.deliverTo.name, status: proposal.status },
        quantity: quantityText(currentOffer(proposal).quantity, proposal.terms.unit),
        amount: idrText(proposalTotal(proposal)),
        match: proposal.match,
        note: open
          ? dashboardTexts.say('answerUntil', { when: instantText(proposal.answerBy) })
          : dashboardTexts.say('changed', { when: relativeText(proposal.updatedAt, now) }),
      };
    }
    case 'deal': {
      const { deal } = listed;
      return {
        ...{
          id: `deal-${deal.id}`,
          href: paths.deal(deal.id),
          title: deal.terms.title,
          number: deal.number,
          buyer: deal.terms.buyerName,
        },
        ...{ umkm: deal.supplierName, umkmPlace: placesOf(deal), place: deal.terms.deliverTo.name, status: deal.status },
        quantity: quantityText(deal.agreed.quantity, deal.terms.unit),
        amount: idrText(deal.totalIdr),
        match: null,
        note: dashboardTexts.say('changed', { when: relativeText(deal.updatedAt, now) }),
      };
    }
  }
}

/** The kecamatan of the suppliers, each once. */
function placesOf({ members }: Deal): string {
  return [...new Set(members.map(({ umkmKecamatan }) => umkmKecamatan).filter(Boolean))].join(', ');
}

/** The bar of a score; null for an offer made by hand. */
function scoreOf(match: Match | null, locale: Locale) {
  if (!match || match.criteria.length === 0) return null;
  const parts = match.criteria.map(({ label, contribution }) => ({ label: label[locale], points: contribution }));
  return { large: false, bar: scoreBar(match.score, parts) };
}

export function tableRow(locale: Locale, listed: Listed, now: Date) {
  const row = rowOf(listed, now);
  return {
    ...row,
    quantity: row.quantity[locale],
    amount: row.amount?.[locale] ?? '–',
    score: scoreOf(row.match, locale),
    note: row.note[locale],
    status: statusBadge(locale, listed.kind, row.status),
  };
}

export function boardCard(locale: Locale, listed: Listed, now: Date) {
  const row = rowOf(listed, now);
  const between = row.umkm === null ? row.buyer : `${row.buyer} → ${row.umkm}`;
  return {
    id: row.id,
    href: row.href,
    title: row.title,
    lines: [between, `${row.quantity[locale]} · ${row.place}`, row.note[locale]],
    strong: row.amount?.[locale] ?? null,
    badges: row.match ? [{ tone: '', icon: null, label: say('score', { score: Math.round(row.match.score) })[locale] }] : null,
    moves: null,
  };
}
