import { paths } from '../../http/paths.ts';
import type { Typed } from '../../http/parse.ts';
import { dayOf, daysBetween } from '../../shared/dates.ts';
import type { FieldProblems } from '../../shared/errors.ts';
import type { Page } from '../../shared/page.ts';
import type { Locale } from '../../shared/text.ts';
import { certificateName } from '../certificateName.rules.ts';
import { certificateBadge, kindName, pager, validityText } from '../party.view.ts';
import { waitingCertificates, type Buyer, type Certificate, type Umkm } from '../profiles.rules.ts';
import { decisionForms } from './decision.view.ts';
import type { QueueCounts } from './verification.store.ts';
import { verificationTexts } from './verification.texts.ts';

const { say } = verificationTexts;

/** After three days a wait is long, after a week it is too long. */
function age(since: Date, now: Date, locale: Locale) {
  const days = daysBetween(dayOf(since), dayOf(now));
  const label = (days === 0 ? say('waitingToday') : say('waiting', { days }))[locale];
  return { tone: days >= 7 ? 'bad' : days >= 3 ? 'wait' : '', label, icon: 'clock' };
}

const row = { tone: '', strong: null, at: null, badges: null, unread: false };

function umkmItem(umkm: Umkm, now: Date, locale: Locale) {
  const text = [umkm.kecamatan, ...umkm.products.map(({ name }) => name)].filter(Boolean).slice(0, 4).join(' · ');
  const badge = age(umkm.submittedAt ?? umkm.createdAt, now, locale);
  return { ...row, href: paths.umkm(umkm.id), icon: 'shop', title: umkm.name, text, badge };
}

function certificateItems(umkm: Umkm, now: Date, locale: Locale) {
  return waitingCertificates(umkm).map((certificate) => {
    const title = `${certificateName(certificate.type)[locale]}: ${umkm.name}`;
    const value = [umkm.id, certificate.id, certificate.claimedAt.getTime()].join('.');
    return {
      ...row,
      href: paths.verifyCertificate(umkm.id, certificate.id),
      icon: 'certificate',
      title,
      pick: { value, label: say('pick', { title })[locale] },
      text: `${certificate.number} · ${validityText(certificate.validUntil)[locale]}`,
      badge: age(certificate.claimedAt, now, locale),
    };
  });
}

function buyerItem(buyer: Buyer, now: Date, locale: Locale) {
  const text = `${kindName(buyer.kind)[locale]} · ${buyer.place}`;
  return {
    ...row,
    href: paths.buyer(buyer.id),
    icon: 'building',
    title: buyer.name,
    text,
    badge: age(buyer.submittedAt, now, locale),
  };
}

export type Queue =
  { readonly tab: 'umkm' | 'certificates'; readonly page: Page<Umkm> } | { readonly tab: 'buyers'; readonly page: Page<Buyer> };

function itemsOf(queue: Queue, now: Date, locale: Locale) {
  switch (queue.tab) {
    case 'umkm':
      return queue.page.items.map((umkm) => umkmItem(umkm, now, locale));
    case 'certificates':
      return queue.page.items.flatMap((umkm) => certificateItems(umkm, now, locale));
    case 'buyers':
      return queue.page.items.map((buyer) => buyerItem(buyer, now, locale));
  }
}

const tabAddress = (tab: Queue['tab'], page = 1) => `${paths.verification}?tab=${tab}${page === 1 ? '' : `&page=${page}`}`;

export function queuePage(locale: Locale, queue: Queue, counts: QueueCounts, now: Date) {
  const tab = (name: Queue['tab'], word: 'tabUmkm' | 'tabCertificates' | 'tabBuyers') => ({
    href: tabAddress(name),
    label: say(word)[locale],
    count: counts[name],
    active: queue.tab === name,
  });
  return {
    page: { title: say('title')[locale], description: null, section: 'verification' },
    tabsLabel: say('tabsLabel')[locale],
    tabs: [tab('umkm', 'tabUmkm'), tab('certificates', 'tabCertificates'), tab('buyers', 'tabBuyers')],
    items: itemsOf(queue, now, locale),
    bulk: queue.tab === 'certificates' ? { action: paths.approveCertificates, note: say('approveNote')[locale] } : null,
    pager: pager(queue.page, (page) => tabAddress(queue.tab, page), locale),
    empty: { icon: 'check', title: say('emptyTitle')[locale], text: say('emptyText')[locale], action: null },
  };
}

export interface CertificateReview {
  readonly umkm: Umkm;
  readonly certificate: Certificate;
  /** Kind of the file, null when there is none. */
  readonly fileType: string | null;
  readonly now: Date;
  readonly typed: Typed;
  readonly problems: FieldProblems;
}

export function certificateReviewPage(locale: Locale, { umkm, certificate, fileType, now, typed, problems }: CertificateReview) {
  const today = dayOf(now);
  const fact = (word: Parameters<typeof say>[0], value: string, href: string | null = null, badge: object | null = null) => ({
    label: say(word)[locale],
    value,
    href,
    badge,
  });
  const waits = waitingCertificates(umkm).some(({ id }) => id === certificate.id);
  const seen = [{ name: 'seen', value: String(certificate.claimedAt.getTime()) }];
  const renewed = certificate.renewalRecorded;
  return {
    page: { title: say('certificateTitle')[locale], description: null, section: 'verification' },
    title: `${certificateName(certificate.type)[locale]}: ${umkm.name}`,
    back: { href: tabAddress('certificates'), label: say('title')[locale] },
    facts: [
      fact('business', umkm.name, paths.umkm(umkm.id)),
      fact('type', certificateName(certificate.type)[locale]),
      fact('number', certificate.number),
      fact('validity', validityText(certificate.validUntil)[locale]),
      fact('status', '', null, certificateBadge(certificate, today, locale)),
    ],
    reason: certificate.refusalReason === null ? null : say('reasonBody', { reason: certificate.refusalReason })[locale],
    file:
      certificate.fileId === null
        ? null
        : { href: paths.file(certificate.fileId), isPicture: fileType?.startsWith('image/') ?? false },
    decision: waits ? decisionForms(paths.verifyCertificate(umkm.id, certificate.id), seen, locale, typed, problems) : null,
    renewal:
      certificate.verification === 'verified'
        ? {
            action: paths.recordRenewal(umkm.id, certificate.id),
            label: say(renewed ? 'renewalOff' : 'renewal')[locale],
            kind: '',
            icon: renewed ? 'x' : 'refresh',
            fields: [{ name: 'underWay', value: renewed ? 'no' : 'yes' }],
          }
        : null,
  };
}
