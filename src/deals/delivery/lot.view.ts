import { create } from 'qrcode';
import { certificateBySlug } from '../../catalogue/certificates.ts';
import { quantityText } from '../../catalogue/units.ts';
import { pagerOf, addressWith } from '../../http/listing.ts';
import { formFields } from '../../http/form.view.ts';
import { paths } from '../../http/paths.ts';
import { certificateState, type Certificate, type Umkm } from '../../profiles/profiles.rules.ts';
import { NO_END, dayOf, dayText } from '../../shared/dates.ts';
import type { Page } from '../../shared/page.ts';
import type { Locale } from '../../shared/text.ts';
import { dealSections } from '../dealSections.view.ts';
import { acceptedLot, type Delivery, type Lot } from './delivery.rules.ts';
import { testText } from './delivery.texts.ts';
import { lotBadge } from './lotBadge.view.ts';
import { deliveryPagesTexts } from './deliveryPages.texts.ts';

const { say } = deliveryPagesTexts;

/** The empty border a QR code needs, in squares. */
const QUIET = 4;

/** A QR code as one SVG path; `size` squares wide with its border. */
function qrPath(words: string): { size: number; path: string } {
  const { size, data } = create(words, { errorCorrectionLevel: 'M' }).modules;
  const dark = (row: number, column: number) => data[row * size + column] === 1;
  let path = '';
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) if (dark(row, column)) path += `M${column} ${row}h1v1h-1z`;
  }
  return { size: size + 2 * QUIET, path };
}

function certificateLine({ type, validUntil }: Certificate, locale: Locale): string {
  const name = certificateBySlug(type)?.name[locale] ?? type;
  if (validUntil === NO_END) return say('certificateForever', { name })[locale];
  return say('certificateLine', { name, day: dayText(validUntil) })[locale];
}

export interface LotView {
  readonly delivery: Delivery;
  readonly lot: Lot;
  /** Null when the profile is gone. */
  readonly umkm: Umkm | null;
  /** Signed-in people of the deal see where it went. */
  readonly insider: boolean;
  /** The full address of this page, for the QR code. */
  readonly address: string;
  readonly now: Date;
}

/** What anyone may know of a pack: what it is, who made it where, its certificates and tests. No person and no buyer is named. */
export function lotPage(locale: Locale, { delivery, lot, umkm, insider, now }: LotView) {
  const { code, productName, umkmName, quantity, producedOn, tests } = lot;
  const place = umkm?.kecamatan ?? delivery.shares.find((share) => share.umkmId === lot.umkmId)?.umkmKecamatan ?? '';
  const fact = (label: string, value: string, href: string | null = null) => ({ label, value, href, badge: null });
  const valid = umkm?.certificates.filter((each) => ['verified', 'expiring'].includes(certificateState(each, dayOf(now)))) ?? [];
  const kept = umkm?.products.find(({ id, active }) => id === lot.productId && active && umkm.status === 'active');
  return {
    layout: 'layouts/public',
    page: { title: `${productName} ${code}`, description: null, section: 'lots' },
    title: productName,
    lead: say('publicLead', { maker: umkmName, place })[locale],
    code,
    badge: lot.tests.some(({ passed }) => !passed) ? lotBadge(lot, null, locale) : null,
    facts: [
      fact(say('columnLot')[locale], code),
      fact(say('product')[locale], productName, kept && umkm ? paths.catalogueProduct(umkm.id, kept.id) : null),
      fact(say('maker')[locale], umkmName),
      fact(say('place')[locale], place),
      fact(say('made')[locale], dayText(producedOn)[locale]),
      fact(say('amount')[locale], quantityText(quantity, delivery.unit)[locale]),
    ],
    tests: tests.map((test) => ({
      icon: test.passed ? 'check' : 'warning',
      tone: test.passed ? 'ok' : 'bad',
      text: testText(test)[locale],
      strong: null,
      note: null,
    })),
    certificates: valid.map((each) => ({
      icon: 'shield-check',
      tone: 'ok',
      text: certificateLine(each, locale),
      strong: null,
      note: null,
    })),
    inside: insider
      ? {
          label: say('wentTo')[locale],
          href: paths.delivery(delivery.id),
          text: `${delivery.buyerName} · ${delivery.dealNumber}`,
        }
      : null,
  };
}

/** The label to print and stick on the packs. */
export function lotLabelPage(locale: Locale, { delivery, lot, address }: LotView) {
  const place = delivery.shares.find((share) => share.umkmId === lot.umkmId)?.umkmKecamatan ?? '';
  return {
    page: { title: `${say('label')[locale]} ${lot.code}`, description: null, section: 'deals' },
    title: `${say('label')[locale]} ${lot.code}`,
    back: { href: paths.delivery(delivery.id), label: delivery.number },
    qr: qrPath(address),
    code: lot.code,
    product: lot.productName,
    maker: [lot.umkmName, place].filter(Boolean).join(', '),
    made: `${say('made')[locale]}: ${dayText(lot.producedOn)[locale]}`,
    amount: quantityText(lot.quantity, delivery.unit)[locale],
    scan: say('scan')[locale],
    badge: lot.tests.some(({ passed }) => !passed) ? lotBadge(lot, null, locale) : null,
  };
}

export interface LotList {
  readonly filter: { readonly code: string; readonly umkm: string };
  readonly list: Page<Delivery>;
  /** Only this maker's lots are named, where the list is of one. */
  readonly umkmId: string | null;
  /** The code that was looked for and is not known. */
  readonly unknown: boolean;
}

/** From the maker to where the goods went: lots by delivery, newest first. */
export function lotListPage(locale: Locale, { filter, list, umkmId, unknown }: LotList) {
  const problems: Record<string, ReturnType<typeof say>> = unknown ? { code: say('lotUnknown') } : {};
  const rows = list.items.flatMap((delivery) =>
    delivery.lots
      .filter((lot) => umkmId === null || lot.umkmId === umkmId)
      .map((lot) => ({
        href: paths.lot(lot.code),
        code: lot.code,
        made: dayText(lot.producedOn)[locale],
        product: lot.productName,
        maker: lot.umkmName,
        quantity: quantityText(lot.quantity, delivery.unit)[locale],
        to: delivery.buyerName,
        toHref: paths.delivery(delivery.id),
        number: delivery.number,
        status: lotBadge(lot, acceptedLot(delivery, lot.code), locale),
      })),
  );
  const hrefOf = (page: number) => addressWith(paths.lots, { umkm: filter.umkm, page });
  return {
    page: { title: say('lotsTitle')[locale], description: null, section: 'deals' },
    title: say('lotsTitle')[locale],
    lead: say('lotsLead')[locale],
    sections: dealSections('lots', locale),
    action: paths.lots,
    code: formFields(locale, { code: filter.code }, problems).text('code', say('lotCode'), { placeholder: 'LBK-2611-0042' }),
    rows,
    pager: pagerOf(list, hrefOf, locale),
    empty: { icon: 'box', title: say('noLots')[locale], text: say('noLotsText')[locale], action: null },
  };
}
