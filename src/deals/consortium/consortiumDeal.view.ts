import { fromBase, quantityText, unitBySlug } from '../../catalogue/units.ts';
import { valueBar } from '../../http/charts/scoreBar.ts';
import { formFields } from '../../http/form.view.ts';
import type { Typed } from '../../http/parse.ts';
import { paths } from '../../http/paths.ts';
import { cadenceText } from '../../proposals/proposalPages.texts.ts';
import { currentOffer, type Part, type Proposal } from '../../proposals/proposals.rules.ts';
import type { FieldProblems } from '../../shared/errors.ts';
import { idrText } from '../../shared/money.ts';
import { sameText, type Locale } from '../../shared/text.ts';
import { goodsIn, umkmCount, type Deal, type DealMember } from '../deals.rules.ts';
import { consortiumDealTexts } from './consortiumDeal.texts.ts';

const { say } = consortiumDealTexts;

/** Members shown at once; the others open below them. */
const SHOWN = 8;

/**
 * Who supplies a deal together, as one part may see it: everyone sees the shares, an owner what their own is worth.
 * Null where one UMKM supplies alone.
 */
export function membersSection(deal: Deal, part: Part, umkmId: string | null, locale: Locale) {
  if (deal.consortiumId === null) return null;
  const { members, leadUmkmId, supplierName, consortiumId } = deal;
  const mostOf = (goods: string | undefined) =>
    Math.max(...members.filter((each) => each.goods === goods).map(({ quantity }) => quantity));
  const lead = members.find((member) => member.umkmId === leadUmkmId)?.umkmName ?? supplierName;
  const row = (member: DealMember) => ({
    name: member.umkmName,
    href: part === 'coordinator' ? paths.umkm(member.umkmId) : null,
    place: member.umkmKecamatan,
    product: member.productName,
    leads: member.umkmId === leadUmkmId,
    yours: part === 'owner' && member.umkmId === umkmId,
    amount: quantityText(member.quantity, goodsIn(deal, member.goods).unit)[locale],
    total: idrText(member.totalIdr)[locale],
    bar: valueBar(member.quantity / mostOf(member.goods), 'c1'),
  });
  const own = members.filter((member) => member.umkmId === umkmId);
  const rows = [...own, ...members.filter((member) => member.umkmId !== umkmId)].map(row);
  return {
    title: say('members')[locale],
    lead: say('membersLead', { count: umkmCount(deal), lead })[locale],
    rows: rows.slice(0, SHOWN),
    more: rows.slice(SHOWN),
    moreLabel: rows.length > SHOWN ? say('showAll', { count: rows.length - SHOWN })[locale] : null,
    link: part === 'owner' ? null : { href: paths.consortium(consortiumId), label: say('toConsortium')[locale] },
  };
}

/** The form in which an owner takes less of a share than was asked. */
export function takeLessPage(locale: Locale, proposal: Proposal, typed: Typed, problems: FieldProblems) {
  const { id, terms, share } = proposal;
  const { quantity, round } = currentOffer(proposal);
  const form = formFields(locale, typed, problems);
  const unit = unitBySlug(terms.unit)?.name ?? sameText(terms.unit);
  const amount = (base: number) => quantityText(base, terms.unit);
  const hint = say('lessHint', { least: amount(share?.least ?? 1), most: amount(quantity) });
  return {
    page: { title: say('lessTitle')[locale], description: null, section: 'proposals' },
    title: say('lessTitle')[locale],
    lead: say('lessLead', { quantity: amount(quantity), cadence: cadenceText(terms) })[locale],
    back: { href: paths.proposal(id), label: terms.title },
    action: paths.takeLess(id),
    errors: form.errors,
    round,
    quantity: form.text('quantity', say('lessQuantity'), {
      ...{ suffix: unit[locale], inputmode: 'decimal', hint, max: fromBase(quantity, terms.unit) },
    }),
    send: say('lessSend')[locale],
  };
}
