import { quantityText } from '../../catalogue/units.ts';
import { paths } from '../../http/paths.ts';
import { momentText } from '../../shared/dates.ts';
import { joinTexts, sameText, type Locale, type Text } from '../../shared/text.ts';
import type { Deal } from '../deals.rules.ts';
import { hasFailed, type Acceptance, type Delivery } from './delivery.rules.ts';
import { deliveryTexts, followUpText, refusalReasonText } from './delivery.texts.ts';
import { deliveryPagesTexts } from './deliveryPages.texts.ts';

const { say } = deliveryPagesTexts;

/** A record of acceptance in words, the same on the page and in its PDF. */
export interface AcceptanceWords {
  readonly number: string;
  readonly text: Text;
  readonly rows: readonly {
    readonly code: string;
    readonly maker: string;
    readonly sent: Text;
    readonly accepted: Text;
    readonly refused: Text;
    readonly reason: Text;
  }[];
  readonly total: { readonly sent: Text; readonly accepted: Text; readonly refused: Text };
  readonly notes: readonly Text[];
  readonly buyer: string;
  readonly supplier: string;
}

function reasonOf(delivery: Delivery, { code, reason, words }: Acceptance['lots'][number]): Text {
  const lot = delivery.lots.find((each) => each.code === code);
  const parts = [
    ...(reason ? [refusalReasonText(reason)] : []),
    ...(words ? [sameText(words)] : []),
    ...(lot && hasFailed(lot) ? [deliveryTexts.say('lotDespite')] : []),
  ];
  return parts.length > 0 ? joinTexts(parts, '. ') : sameText('–');
}

/** What the record says. `delivery` has been answered. */
export function acceptanceWords(delivery: Delivery, deal: Deal): AcceptanceWords {
  const { number, at, byName, lots, acceptedQuantity, followUp } = delivery.acceptance!;
  const amount = (value: number) => quantityText(value, delivery.unit);
  const sent = lots.reduce((sum, lot) => sum + lot.accepted + lot.refused, 0);
  const missing = Math.max(0, delivery.quantity - acceptedQuantity);
  const { supplierName: supplier, terms } = deal;
  return {
    number,
    text: say('bastText', {
      ...{ when: momentText(at), name: byName, buyer: terms.buyerName, supplier, deal: deal.number, delivery: delivery.number },
    }),
    rows: lots.map((lot) => ({
      code: lot.code,
      maker: delivery.lots.find(({ code }) => code === lot.code)?.umkmName ?? '',
      sent: amount(lot.accepted + lot.refused),
      accepted: amount(lot.accepted),
      refused: lot.refused === 0 ? sameText('–') : amount(lot.refused),
      reason: reasonOf(delivery, lot),
    })),
    total: { sent: amount(sent), accepted: amount(acceptedQuantity), refused: amount(sent - acceptedQuantity) },
    notes: [
      ...(missing > 0 ? [say('missingLine', { missing: amount(missing) })] : []),
      ...(followUp ? [say('followUpLine', { what: followUpText(followUp) })] : []),
    ],
    buyer: `${byName}, ${terms.buyerName}`,
    supplier,
  };
}

/** The record as a page that prints well. */
export function acceptancePage(locale: Locale, delivery: Delivery, deal: Deal) {
  const words = acceptanceWords(delivery, deal);
  const inLocale = ({ sent, accepted, refused }: AcceptanceWords['total']) => ({
    sent: sent[locale],
    accepted: accepted[locale],
    refused: refused[locale],
  });
  return {
    page: { title: words.number, description: null, section: 'deals' },
    title: `${say('bast')[locale]} ${words.number}`,
    lead: delivery.title,
    back: { href: paths.delivery(delivery.id), label: delivery.number },
    pdf: paths.acceptancePdf(delivery.id),
    text: words.text[locale],
    rows: words.rows.map((row) => ({
      ...inLocale(row),
      code: row.code,
      href: paths.lot(row.code),
      maker: row.maker,
      reason: row.reason[locale],
    })),
    total: inLocale(words.total),
    notes: words.notes.map((note) => note[locale]),
    buyer: words.buyer,
    supplier: words.supplier,
  };
}
