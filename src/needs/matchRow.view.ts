import { certificateBySlug } from '../catalogue/certificates.ts';
import { kmText } from '../catalogue/places.ts';
import { quantityText, unitBySlug } from '../catalogue/units.ts';
import { scoreBar, valueBar } from '../http/charts/scoreBar.ts';
import { toneAt } from '../http/charts/chart.rules.ts';
import { paths } from '../http/paths.ts';
import type { Match } from '../matching/matching.rules.ts';
import type { ListedMatch } from './exposure/fairOrder.rules.ts';
import type { Umkm } from '../profiles/profiles.rules.ts';
import type { Proposal, ProposalStatus } from '../proposals/proposals.rules.ts';
import { statusText } from '../proposals/proposals.texts.ts';
import { dayText, NO_END } from '../shared/dates.ts';
import { idrText } from '../shared/money.ts';
import { sameText, type Locale, type Text } from '../shared/text.ts';
import { matchesTexts } from './matches.texts.ts';
import type { Need } from './needs.rules.ts';

const { say } = matchesTexts;

const proposalTones: Readonly<Record<ProposalStatus, readonly [tone: string, icon: string]>> = {
  held: ['', 'clock'],
  offered: ['wait', 'clock'],
  countered: ['info', 'swap'],
  accepted: ['ok', 'check'],
  declined: ['bad', 'x'],
  expired: ['', 'clock'],
  withdrawn: ['', 'undo'],
};

/** Where a proposal stands, as a badge. */
export function proposalBadge(status: ProposalStatus, locale: Locale) {
  const [tone, icon] = proposalTones[status];
  return { label: statusText(status)[locale], tone, icon };
}

/** "Rp38.000 / kg". */
export function priceText(priceIdr: number, unit: string): Text {
  return say('perUnit', { price: idrText(priceIdr), unit: unitBySlug(unit)?.name ?? sameText(unit) });
}

function priceCell(need: Need, { priceInNeedUnitIdr: price }: Match, locale: Locale) {
  if (price === null) return { text: '–', note: say('priceUnknown')[locale], tone: 'muted' };
  const text = priceText(price, need.unit)[locale];
  if (need.maxPriceIdr === null) return { text, note: '', tone: '' };
  const above = price - need.maxPriceIdr;
  if (above === 0) return { text, note: say('sameAsAsked')[locale], tone: 'ok' };
  const key = `${above > 0 ? 'above' : 'below'}${need.priceFirm ? 'Firm' : 'Target'}` as const;
  return { text, note: say(key, { amount: idrText(Math.abs(above)) })[locale], tone: above > 0 ? 'wait' : 'ok' };
}

function capacityCell(need: Need, { supplyInNeedBase: supply }: Match, locale: Locale) {
  if (supply === null) return { text: '–', note: say('capacityUnknown')[locale], tone: 'muted' };
  const text = quantityText(supply, need.unit)[locale];
  if (supply >= need.quantity) return { text, note: say('capacityEnough')[locale], tone: 'ok' };
  return { text, note: say('capacityPart', { percent: Math.floor((supply * 100) / need.quantity) })[locale], tone: 'wait' };
}

/** "Halal" for "Halal (BPJPH)": badges are short. */
function shortName(type: string): Text {
  const name = certificateBySlug(type)?.name ?? sameText(type);
  const bare = (words: string) => words.replace(/ \(.*\)$/, '');
  return { id: bare(name.id), en: bare(name.en) };
}

function certificateBadge(need: Need, umkm: Umkm, type: string, must: boolean, locale: Locale) {
  const name = shortName(type);
  const held = umkm.certificates
    .filter((certificate) => certificate.type === type && certificate.verification !== 'refused')
    .toSorted((one, other) => other.validUntil.localeCompare(one.validUntil))[0];
  if (!held) return { label: say('certificateLacking', { name })[locale], tone: must ? 'bad' : '', icon: 'x' };
  const day = dayText(held.validUntil);
  if (held.validUntil < need.deliveryUntil && !held.renewalRecorded) {
    return { label: say('certificateEnds', { name, day })[locale], tone: must ? 'bad' : 'wait', icon: 'warning' };
  }
  if (held.verification !== 'verified')
    return { label: say('certificateClaimed', { name })[locale], tone: 'wait', icon: 'clock' };
  const key = held.validUntil === NO_END ? 'certificateNoEnd' : 'certificateUntil';
  return { label: say(key, { name, day })[locale], tone: 'ok', icon: 'check' };
}

function certificateBadges(need: Need, umkm: Umkm | undefined, locale: Locale) {
  if (!umkm) return [];
  return [
    ...need.mustCertificates.map((type) => certificateBadge(need, umkm, type, true, locale)),
    ...need.niceCertificates.map((type) => certificateBadge(need, umkm, type, false, locale)),
  ];
}

const points = {
  id: new Intl.NumberFormat('id-ID', { maximumFractionDigits: 1 }),
  en: new Intl.NumberFormat('en-US', { maximumFractionDigits: 1 }),
};

/** Number, segments and one sentence for each criterion; a criterion keeps its colour in every row. */
export function scoreParts({ score, criteria, counterfactuals }: Match, locale: Locale) {
  return {
    bar: scoreBar(
      score,
      criteria.map(({ label, contribution }) => ({ label: label[locale], points: contribution })),
    ),
    criteria: criteria.map(({ label, contribution, value, forBuyer }, index) => ({
      label: label[locale],
      points: value === null ? say('noData')[locale] : `+${points[locale].format(contribution)}`,
      sentence: forBuyer[locale],
      bar: value === null ? null : valueBar(value, toneAt(index)),
    })),
    ideas: counterfactuals.map(({ text }) => text[locale]),
  };
}

/** What a product does not meet, with what it would take. */
export function failedGates({ gates }: Match, locale: Locale) {
  return gates
    .filter(({ passed }) => !passed)
    .map(({ reason, remedy }) => ({
      icon: 'x',
      tone: 'bad',
      text: reason[locale],
      strong: null,
      note: remedy?.[locale] ?? null,
    }));
}

export interface RowState {
  readonly locale: Locale;
  readonly need: Need;
  readonly umkm: ReadonlyMap<string, Umkm>;
  readonly proposals: ReadonlyMap<string, Proposal>;
  readonly forBuyer: boolean;
  /** UMKM that may be chosen now. */
  readonly choosable: ReadonlySet<string>;
}

const turnTones = { turn: 'info', newcomer: 'gold', 'gave-way': '' } as const;

/** Why a match stands elsewhere than its score alone would put it; null where it does not. */
function turnOf({ fairness, placeByScore }: ListedMatch, locale: Locale) {
  if (!fairness) return null;
  return {
    badge: { label: say(`turn_${fairness.kind}`)[locale], tone: turnTones[fairness.kind], icon: 'scale' },
    text: say('turnText', { why: fairness.text, place: placeByScore ?? 0 })[locale],
  };
}

/** One row of the ranking, or of those that almost fit. */
export function matchRow(state: RowState, match: ListedMatch) {
  const { locale, need, forBuyer } = state;
  const umkm = state.umkm.get(match.umkmId);
  const proposal = state.proposals.get(match.umkmId);
  const name = umkm?.name ?? say('goneUmkm')[locale];
  return {
    umkmId: match.umkmId,
    name,
    href: umkm ? (forBuyer ? paths.catalogueProduct(match.umkmId, match.productId) : paths.umkm(match.umkmId)) : null,
    product: umkm?.products.find(({ id }) => id === match.productId)?.name ?? '',
    where: say('away', { place: umkm?.kecamatan ?? '', km: kmText(match.distanceKm) })[locale],
    ...scoreParts(match, locale),
    price: priceCell(need, match, locale),
    capacity: capacityCell(need, match, locale),
    certificates: certificateBadges(need, umkm, locale),
    turn: turnOf(match, locale),
    missing: failedGates(match, locale),
    choose: state.choosable.has(match.umkmId) ? say('choose', { umkm: name })[locale] : null,
    proposal: proposal ? { href: paths.proposal(proposal.id), badge: proposalBadge(proposal.status, locale) } : null,
  };
}
