import type { MonthAmount } from '../capacity/months.rules.ts';
import { certificateBySlug } from '../catalogue/certificates.ts';
import { kmText } from '../catalogue/places.ts';
import { quantityText } from '../catalogue/units.ts';
import { scoreBar, valueBar } from '../http/charts/scoreBar.ts';
import { toneAt } from '../http/charts/chart.rules.ts';
import { paths } from '../http/paths.ts';
import type { Match } from '../matching/matching.rules.ts';
import type { Certificate } from '../profiles/profiles.rules.ts';
import { dayText, instantText, relativeText } from '../shared/dates.ts';
import { idrText } from '../shared/money.ts';
import { sameText, type Locale } from '../shared/text.ts';
import { overbookTexts } from './overbook.texts.ts';
import { abilitiesOf, currentOffer, isOpen, proposalTotal, type Part, type Proposal } from './proposals.rules.ts';
import { cadenceText, priceText, proposalPagesTexts } from './proposalPages.texts.ts';
import { statusText } from './proposals.texts.ts';

const { say } = proposalPagesTexts;
const HOUR_MS = 3_600_000;
/** Less time than this is shown in red. */
const URGENT_MS = 12 * HOUR_MS;
/** Days; a longer payment term is pointed out to the owner. */
const LONG_PAYMENT_DAYS = 15;

interface Line {
  readonly icon: string;
  readonly text: string;
  readonly strong: string | null;
  readonly tone: string | null;
  readonly note: string | null;
}

const tones = {
  held: '',
  offered: 'info',
  countered: 'wait',
  accepted: 'ok',
  declined: 'bad',
  expired: '',
  withdrawn: '',
} as const;

export function statusBadge(proposal: Pick<Proposal, 'status'>, locale: Locale) {
  return { tone: tones[proposal.status], icon: null, label: statusText(proposal.status)[locale] };
}

/** How long an answer is awaited, from whom; null once the proposal is closed. */
export function deadlineOf(proposal: Proposal, part: Part, locale: Locale, now: Date) {
  if (!isOpen(proposal.status)) return null;
  const { answerBy, turn } = proposal;
  const left = answerBy.getTime() - now.getTime();
  if (left <= 0) return { tone: 'bad', text: say('deadlineOver')[locale], strong: '' };
  const when = instantText(answerBy);
  const name = sameText(turn === 'owner' ? proposal.umkmName : proposal.terms.buyerName);
  const text = part === turn ? say('answerBefore', { when }) : say('waitingUntil', { name, when });
  const tone = left < URGENT_MS ? 'bad' : part === turn ? 'wait' : '';
  return { tone, text: text[locale], strong: relativeText(answerBy, now)[locale] };
}

function certificateLine(
  proposal: Proposal,
  slug: string,
  must: boolean,
  certificates: readonly Certificate[],
  part: Part,
  locale: Locale,
): Line {
  const name = (certificateBySlug(slug)?.name ?? sameText(slug))[locale];
  const held = certificates.filter(({ type, verification }) => type === slug && verification !== 'refused');
  const lasting = held.filter(({ validUntil }) => validUntil >= proposal.terms.deliveryUntil);
  const best = lasting.find(({ verification }) => verification === 'verified') ?? lasting[0] ?? held[0];
  const mine = part === 'owner';
  if (!best) {
    const strong = say(mine ? 'youLack' : 'theyLack')[locale];
    return must
      ? { icon: 'x', text: name, strong, tone: 'bad', note: null }
      : { icon: 'certificate', text: name, strong, tone: null, note: say('wished')[locale] };
  }
  const strong = say(mine ? 'youHave' : 'theyHave')[locale];
  if (!lasting.includes(best)) {
    const note = say('endsEarly', { day: dayText(best.validUntil) })[locale];
    return { icon: 'warning', text: name, strong, tone: 'wait', note };
  }
  const checked = best.verification === 'verified';
  const note = checked ? null : say('beingChecked')[locale];
  return { icon: checked ? 'check' : 'clock', text: name, strong, tone: checked ? 'ok' : 'wait', note };
}

function deliveryLine({ terms, match, offers }: Proposal, locale: Locale): Line {
  const from = dayText(currentOffer({ offers }).deliveryFrom);
  const until = dayText(terms.deliveryUntil);
  const note =
    terms.frequency === 'once' ? say('windowOnce', { from, until }) : say('window', { from, until, cadence: cadenceText(terms) });
  const strong = match ? say('distance', { km: kmText(match.distanceKm) })[locale] : null;
  return {
    icon: 'truck',
    text: say('deliverTo', { place: terms.deliverTo.name })[locale],
    strong,
    tone: null,
    note: note[locale],
  };
}

function paymentLine({ terms }: Proposal, part: Part, locale: Locale): Line {
  const days = terms.paymentDays;
  const long = days > LONG_PAYMENT_DAYS;
  const text = days === 0 ? say('paymentNow') : say('payment', { days });
  const note = long && part === 'owner' ? say('paymentLong')[locale] : null;
  return { icon: 'wallet', text: text[locale], strong: null, tone: long ? 'wait' : null, note };
}

function priceLines({ terms, match }: Proposal, part: Part, locale: Locale): Line[] {
  const own = match?.priceInNeedUnitIdr ?? null;
  const plain = { icon: 'scale', tone: null, note: null };
  const catalogue = say(part === 'owner' ? 'yourPrice' : 'catalogPrice')[locale];
  const lines = own === null ? [] : [{ ...plain, text: catalogue, strong: priceText(own, terms.unit)[locale] }];
  // A negotiable ceiling is the buyer's own: shown to the owner it would become the price.
  if (terms.maxPriceIdr === null || (part === 'owner' && !terms.priceFirm)) return lines;
  const note = say(terms.priceFirm ? 'ceilingFirm' : 'ceilingTarget')[locale];
  return [...lines, { ...plain, text: say('ceiling')[locale], strong: priceText(terms.maxPriceIdr, terms.unit)[locale], note }];
}

/** What a share is part of, and that nobody haggles over its price. */
function shareLines({ share, terms, offers }: Proposal, part: Part, locale: Locale): Line[] {
  if (!share) return [];
  const words = {
    share: quantityText(currentOffer({ offers }).quantity, terms.unit),
    whole: quantityText(share.whole, terms.unit),
    number: share.number,
  };
  const lead = share.leadName ? say('shareLead', { name: share.leadName })[locale] : say('shareLeadOpen')[locale];
  const text = say(part === 'owner' ? 'shareOwner' : 'shareOther', words)[locale];
  return [
    {
      icon: 'users',
      text,
      strong: null,
      tone: 'ok',
      note: `${lead} ${say(part === 'owner' ? 'shareNote' : 'shareNoteOther')[locale]}`,
    },
  ];
}

function factsOf(proposal: Proposal, certificates: readonly Certificate[], part: Part, locale: Locale): Line[] {
  const { terms } = proposal;
  const note = currentOffer(proposal).note;
  const certificate = (slug: string, must: boolean) => certificateLine(proposal, slug, must, certificates, part, locale);
  return [
    ...shareLines(proposal, part, locale),
    deliveryLine(proposal, locale),
    paymentLine(proposal, part, locale),
    ...priceLines(proposal, part, locale),
    ...terms.mustCertificates.map((slug) => certificate(slug, true)),
    ...terms.niceCertificates.map((slug) => certificate(slug, false)),
    ...(note ? [{ icon: 'chat', text: note, strong: null, tone: null, note: null }] : []),
  ];
}

function whyOf(match: Match | null, part: Part, locale: Locale) {
  if (!match || match.criteria.length === 0) return null;
  const owner = part === 'owner';
  return {
    title: say(owner ? 'whyOwner' : 'whyBuyer')[locale],
    bar: scoreBar(
      match.score,
      match.criteria.map(({ label, contribution }) => ({ label: label[locale], points: contribution })),
    ),
    criteria: match.criteria.map(({ label, value, contribution, forOwner, forBuyer }, index) => ({
      label: label[locale],
      points: value === null ? say('noData')[locale] : `+${Math.round(contribution)}`,
      bar: value === null ? null : valueBar(value, toneAt(index)),
      sentence: (owner ? forOwner : forBuyer)[locale],
    })),
  };
}

function answersOf(proposal: Proposal, part: Part, locale: Locale, now: Date, lacking: readonly MonthAmount[]) {
  const can = abilitiesOf(part, proposal, now);
  const decide = part === 'owner' && lacking.length > 0;
  if (!can.accept && !can.counter && !can.decline && !decide) return null;
  const { id } = proposal;
  return {
    overbook: decide ? { href: paths.overbookProposal(id), label: overbookTexts.say('decideFirst')[locale] } : null,
    waits: can.accept && part === 'buyer' && lacking.length > 0 ? overbookTexts.say('ownerMustDecide')[locale] : null,
    accept:
      can.accept && lacking.length === 0
        ? {
            action: paths.acceptProposal(id),
            label: say(proposal.share ? 'acceptShare' : 'accept')[locale],
            round: currentOffer(proposal).round,
          }
        : null,
    less: can.less ? { href: paths.takeLess(id), label: say('takeLess')[locale] } : null,
    counter: can.counter ? { href: paths.counterProposal(id), label: say('counter')[locale] } : null,
    decline: can.decline ? { href: paths.declineProposal(id), label: say('decline')[locale] } : null,
  };
}

/**
 * The offer on the table as a card for one part, display-ready. `certificates` are the UMKM's own, as they stand now.
 * `linked` makes the title lead to the proposal's page; `lacking` is the capacity that is missing to accept it.
 */
export function offerCard(
  proposal: Proposal,
  certificates: readonly Certificate[],
  part: Part,
  locale: Locale,
  now: Date,
  linked: boolean,
  lacking: readonly MonthAmount[] = [],
) {
  const { id, terms } = proposal;
  const offer = currentOffer(proposal);
  return {
    id: `proposal-${id}`,
    topics: null,
    href: linked ? paths.proposal(id) : null,
    deadline: deadlineOf(proposal, part, locale, now),
    title: terms.title,
    buyer: part === 'owner' ? terms.buyerName : `${terms.buyerName} → ${proposal.umkmName}`,
    buyerVerified: terms.buyerVerified,
    total: idrText(proposalTotal(proposal))[locale],
    period: cadenceText(terms)[locale],
    quantity: quantityText(offer.quantity, terms.unit)[locale],
    price: priceText(offer.priceIdr, terms.unit)[locale],
    facts: factsOf(proposal, certificates, part, locale),
    why: whyOf(proposal.match, part, locale),
    answers: answersOf(proposal, part, locale, now, lacking),
  };
}
