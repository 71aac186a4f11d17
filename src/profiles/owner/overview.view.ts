import { paths } from '../../http/paths.ts';
import type { Day } from '../../shared/dates.ts';
import type { Locale, Text } from '../../shared/text.ts';
import type { Unlockable } from '../gaps/gaps.rules.ts';
import { opportunities } from '../gaps/opportunity.view.ts';
import { placeText, umkmBadge } from '../party.view.ts';
import { mayMoveUmkm, missingParts, type RequiredPart, type Umkm, type UmkmStatus } from '../profiles.rules.ts';
import { businessTexts } from './business.texts.ts';
import { scaleText } from './business.view.ts';
import { certificateItem, hintLines } from './certificates.view.ts';
import { productItem } from './products.view.ts';
import { partText } from './profile.rules.ts';
import { profileTexts } from './profile.texts.ts';
import { restNotice } from '../visits/visits.view.ts';
import { visitsTexts } from '../visits/visits.texts.ts';
import type { Answering } from '../visits/visits.rules.ts';
import { profileSteps } from './steps.view.ts';

const { say } = profileTexts;

const leads: Readonly<Record<UmkmStatus, Parameters<typeof say>[0]>> = {
  draft: 'leadDraft',
  pending: 'leadPending',
  active: 'leadActive',
  paused: 'leadPaused',
  refused: 'leadRefused',
};

/** Where each required part is filled in. */
const pageOf: Readonly<Record<RequiredPart, string>> = {
  place: paths.profileBusiness,
  scale: paths.profileBusiness,
  product: paths.newProduct,
  delivery: paths.profileDelivery,
};

function businessFacts(umkm: Umkm, locale: Locale) {
  const notYet = say('notYet')[locale];
  const fact = (label: Text, value: string | null) => ({ label: label[locale], value: value ?? notYet, href: null, badge: null });
  const { workersMen: men, workersWomen: women } = umkm;
  return [
    fact(businessTexts.say('name'), umkm.name),
    fact(businessTexts.say('nib'), umkm.nib),
    fact(businessTexts.say('scale'), scaleText(umkm)?.[locale] ?? null),
    fact(businessTexts.say('place'), placeText(umkm)),
    fact(
      businessTexts.say('workers'),
      men === null && women === null ? null : businessTexts.say('workersCount', { men: men ?? 0, women: women ?? 0 })[locale],
    ),
  ];
}

/** The owner's start page for the profile: progress, what is missing, and everything stated so far. */
export function overviewPage(
  locale: Locale,
  umkm: Umkm,
  today: Day,
  answering: Answering | null = null,
  gaps: readonly Unlockable[] = [],
) {
  const missing = missingParts(umkm).map((part) => ({ text: partText(part)[locale], href: pageOf[part] }));
  const maySend = mayMoveUmkm(umkm.status, 'pending');
  const radius = umkm.deliveryRadiusKm;
  return {
    page: { title: say('title')[locale], description: null, section: 'profile' },
    title: umkm.name,
    lead: say(leads[umkm.status])[locale],
    status: umkmBadge(umkm.status, locale),
    refusal: umkm.refusalReason === null ? null : say('refusedBecause', { reason: umkm.refusalReason })[locale],
    rest: umkm.status === 'paused' ? restNotice(answering, locale) : null,
    steps: profileSteps(umkm, null, locale),
    missing: maySend && missing.length > 0 ? missing : null,
    send: maySend && missing.length === 0 ? { action: paths.profileSubmit } : null,
    pause:
      umkm.status === 'active'
        ? {
            action: paths.profilePause,
            label: say('pause')[locale],
            kind: '',
            icon: 'pause',
            question: say('pauseQuestion')[locale],
            confirm: say('pauseConfirm')[locale],
            fields: null,
          }
        : null,
    resume:
      umkm.status === 'paused'
        ? {
            ...{ action: paths.profileResume, kind: 'primary', icon: 'play', fields: null },
            label: (answering?.restsSince ? visitsTexts.say('activeAgain') : say('resume'))[locale],
          }
        : null,
    business: { href: paths.profileBusiness, facts: businessFacts(umkm, locale) },
    products: {
      href: paths.profileProducts,
      newHref: paths.newProduct,
      items: umkm.products.map((product) => productItem(product, locale)),
    },
    certificates: {
      href: paths.profileCertificates,
      newHref: paths.newCertificate,
      items: umkm.certificates.map((certificate) => certificateItem(certificate, today, locale)),
      hints: hintLines(umkm, today, locale),
    },
    delivery: {
      href: paths.profileDelivery,
      text: radius === null ? say('notYet')[locale] : businessTexts.say('radiusFact', { km: radius })[locale],
    },
    opportunities: opportunities(gaps, locale),
    help: { text: say('help')[locale], phone: null, href: null },
  };
}
