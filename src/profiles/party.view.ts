import { buyerKindBySlug } from '../catalogue/buyerKinds.ts';
import { categoryBySlug } from '../catalogue/categories.ts';
import { unitBySlug } from '../catalogue/units.ts';
import { dayText, NO_END, type Day } from '../shared/dates.ts';
import { idrText } from '../shared/money.ts';
import { sameText, type Locale, type Text } from '../shared/text.ts';
import { partyTexts } from './party.texts.ts';
import {
  certificateState,
  type BuyerStatus,
  type Certificate,
  type CertificateState,
  type Product,
  type Umkm,
  type UmkmStatus,
} from './profiles.rules.ts';

const { say } = partyTexts;
type Word = Parameters<typeof say>[0];

export interface Badge {
  readonly tone: string;
  readonly label: string;
  readonly icon: string | null;
}

const umkmBadges: Readonly<Record<UmkmStatus, readonly [tone: string, word: Word, icon: string | null]>> = {
  draft: ['', 'umkmDraft', null],
  pending: ['wait', 'umkmPending', 'clock'],
  active: ['ok', 'umkmActive', 'check'],
  paused: ['info', 'umkmPaused', 'pause'],
  refused: ['bad', 'umkmRefused', 'warning'],
};

const buyerBadges: Readonly<Record<BuyerStatus, readonly [tone: string, word: Word, icon: string | null]>> = {
  pending: ['wait', 'buyerPending', 'clock'],
  active: ['ok', 'buyerActive', 'shield-check'],
  refused: ['bad', 'buyerRefused', 'warning'],
};

const certificateBadges: Readonly<Record<CertificateState, readonly [tone: string, word: Word, icon: string | null]>> = {
  claimed: ['wait', 'certificateClaimed', 'clock'],
  refused: ['bad', 'certificateRefused', 'x'],
  verified: ['ok', 'certificateVerified', 'shield-check'],
  expiring: ['wait', 'certificateExpiring', 'clock'],
  expired: ['bad', 'certificateExpired', 'warning'],
};

const badge = ([tone, word, icon]: readonly [string, Word, string | null], locale: Locale): Badge => ({
  tone,
  label: say(word)[locale],
  icon,
});

export const umkmBadge = (status: UmkmStatus, locale: Locale): Badge => badge(umkmBadges[status], locale);
export const buyerBadge = (status: BuyerStatus, locale: Locale): Badge => badge(buyerBadges[status], locale);

export function certificateBadge(certificate: Certificate, today: Day, locale: Locale): Badge {
  return badge(certificateBadges[certificateState(certificate, today)], locale);
}

/** "Berlaku sampai 25 Nov 2026" or "Tanpa batas waktu". */
export function validityText(validUntil: Day): Text {
  return validUntil === NO_END ? say('noEnd') : say('validUntil', { day: dayText(validUntil) });
}

/** "Cibungur, Sobang"; the name once where village and district share it. Null while neither is known. */
export function placeText({ desa, kecamatan }: Pick<Umkm, 'desa' | 'kecamatan'>): string | null {
  return [...new Set([desa, kecamatan].filter((part) => part !== null && part !== ''))].join(', ') || null;
}

export function categoryName(category: string | null): Text {
  return (category === null ? null : categoryBySlug(category)?.name) ?? say('otherCategory');
}

export function kindName(kind: string): Text {
  return buyerKindBySlug(kind)?.name ?? sameText(kind);
}

function unitName(unit: string): Text {
  return unitBySlug(unit)?.name ?? sameText(unit);
}

/** "Rp38.000 per kg". */
export function priceText({ priceIdr, unit }: Pick<Product, 'priceIdr' | 'unit'>): Text {
  return say('perUnit', { price: idrText(priceIdr), unit: unitName(unit) });
}

/** The line under a list and its neighbours; `href` gives the address of a page. */
export function pager(
  { total, page, pageSize }: { total: number; page: number; pageSize: number },
  href: (page: number) => string,
  locale: Locale,
) {
  const from = total === 0 ? 0 : (page - 1) * pageSize + 1;
  const to = Math.min(total, page * pageSize);
  return {
    summary: say('shown', { from, to, total })[locale],
    previous: page > 1 ? href(page - 1) : null,
    next: to < total ? href(page + 1) : null,
  };
}
