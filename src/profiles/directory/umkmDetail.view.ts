import { phoneText, type User } from '../../accounts/accounts.rules.ts';
import { formatQuantity } from '../../catalogue/units.ts';
import { paths } from '../../http/paths.ts';
import type { Typed } from '../../http/parse.ts';
import { dayOf, dayText, type Day } from '../../shared/dates.ts';
import type { FieldProblems } from '../../shared/errors.ts';
import { idrText } from '../../shared/money.ts';
import { fillText, sameText, type Locale, type Text } from '../../shared/text.ts';
import { certificateName } from '../certificateName.rules.ts';
import { businessTexts } from '../owner/business.texts.ts';
import { scaleText } from '../owner/business.view.ts';
import { partyTexts } from '../party.texts.ts';
import { categoryName, certificateBadge, placeText, priceText, umkmBadge, validityText } from '../party.view.ts';
import type { Certificate, Product, Umkm } from '../profiles.rules.ts';
import { decisionForms } from '../verification/decision.view.ts';
import { verificationTexts } from '../verification/verification.texts.ts';
import { directoryTexts } from './directory.texts.ts';

const { say } = directoryTexts;

type Fact = readonly [label: Text, value: Text | string | null];

/** Facts that are known; the others are left out. */
function facts(locale: Locale, all: readonly Fact[]) {
  return all.flatMap(([label, value]) =>
    value === null
      ? []
      : [{ label: label[locale], value: typeof value === 'string' ? value : value[locale], href: null, badge: null }],
  );
}

function contactFacts(umkm: Umkm, users: readonly User[], locale: Locale) {
  const identities = users.map(({ phone, email }) => (phone ? phoneText(phone) : email)).filter((identity) => identity !== null);
  return facts(locale, [
    [say('owner'), umkm.ownerName],
    [say('identity'), identities.join(', ') || null],
    [say('registered'), dayText(dayOf(umkm.createdAt))],
    [say('sent'), umkm.submittedAt && dayText(dayOf(umkm.submittedAt))],
  ]);
}

function businessFacts(umkm: Umkm, locale: Locale) {
  const { workersMen: men, workersWomen: women, track } = umkm;
  return facts(locale, [
    [businessTexts.say('nib'), umkm.nib],
    [businessTexts.say('scale'), scaleText(umkm)],
    [say('sales'), umkm.annualSalesIdr === null ? null : idrText(umkm.annualSalesIdr)],
    [say('capital'), umkm.capitalIdr === null ? null : idrText(umkm.capitalIdr)],
    [businessTexts.say('place'), placeText(umkm)],
    [
      businessTexts.say('workers'),
      men === null && women === null ? null : businessTexts.say('workersCount', { men: men ?? 0, women: women ?? 0 }),
    ],
    [
      businessTexts.say('deliveryTitle'),
      umkm.deliveryRadiusKm === null ? null : businessTexts.say('radiusFact', { km: umkm.deliveryRadiusKm }),
    ],
    [
      say('track'),
      track &&
        fillText(directoryTexts.words.trackValue, {
          deals: track.dealsCompleted,
          onTime: Math.round(track.onTimeRate * 100),
          rating: { id: track.rating.toFixed(1).replace('.', ','), en: track.rating.toFixed(1) },
        }),
    ],
  ]);
}

function productRow(umkm: Umkm, product: Product, locale: Locale) {
  const amount = (base: number) => ({
    id: formatQuantity(base, product.unit, 'id'),
    en: formatQuantity(base, product.unit, 'en'),
  });
  const details = [
    categoryName(product.category),
    partyTexts.say('perMonth', { amount: amount(product.capacityPerMonth) }),
    say('minOrder', { amount: amount(product.minOrder) }),
    say('leadTime', { days: product.leadTimeDays }),
  ];
  return {
    name: product.name,
    description: product.description,
    details: details.map((text) => text[locale]).join(' · '),
    price: priceText(product)[locale],
    href: umkm.status === 'active' && product.active ? paths.catalogueProduct(umkm.id, product.id) : null,
  };
}

function certificateRow(umkm: Umkm, certificate: Certificate, today: Day, locale: Locale) {
  const validity = validityText(certificate.validUntil)[locale];
  const renewal = certificate.renewalRecorded ? ` · ${partyTexts.say('renewalUnderWay')[locale]}` : '';
  return {
    href: paths.verifyCertificate(umkm.id, certificate.id),
    title: certificateName(certificate.type)[locale],
    icon: 'certificate',
    tone: '',
    text: `${certificate.number} · ${validity}${renewal}`,
    strong: null,
    at: null,
    badge: certificateBadge(certificate, today, locale),
    badges: null,
    unread: false,
  };
}

export interface UmkmDetail {
  readonly umkm: Umkm;
  readonly users: readonly User[];
  readonly now: Date;
  readonly typed: Typed;
  readonly problems: FieldProblems;
}

/** Everything a coordinator sees of one UMKM, with the decision while it waits for one. */
export function umkmDetailPage(locale: Locale, { umkm, users, now, typed, problems }: UmkmDetail) {
  const today = dayOf(now);
  const refusal = umkm.refusalReason;
  return {
    page: { title: umkm.name, description: null, section: 'umkm' },
    title: umkm.name,
    lead: umkm.kecamatan === null ? null : sameText(umkm.kecamatan)[locale],
    back: { href: paths.umkmList, label: say('umkmTitle')[locale] },
    status: umkmBadge(umkm.status, locale),
    refusal: refusal === null ? null : verificationTexts.say('reasonBody', { reason: refusal })[locale],
    contact: contactFacts(umkm, users, locale),
    business: businessFacts(umkm, locale),
    products: umkm.products.map((product) => productRow(umkm, product, locale)),
    certificates: umkm.certificates.map((certificate) => certificateRow(umkm, certificate, today, locale)),
    none: say('none')[locale],
    decision: umkm.status === 'pending' ? decisionForms(paths.verifyUmkm(umkm.id), [], locale, typed, problems) : null,
  };
}
