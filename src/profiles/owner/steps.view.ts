import { paths } from '../../http/paths.ts';
import type { Locale } from '../../shared/text.ts';
import { missingParts, type Umkm } from '../profiles.rules.ts';
import { profileTexts } from './profile.texts.ts';

const { say } = profileTexts;

export type Step = 'business' | 'products' | 'certificates' | 'delivery';

const order: readonly Step[] = ['business', 'products', 'certificates', 'delivery'];
const hrefs: Readonly<Record<Step, string>> = {
  business: paths.profileBusiness,
  products: paths.profileProducts,
  certificates: paths.profileCertificates,
  delivery: paths.profileDelivery,
};
const words = {
  business: 'stepBusiness',
  products: 'stepProducts',
  certificates: 'stepCertificates',
  delivery: 'stepDelivery',
} as const;

function isDone(umkm: Umkm, step: Step): boolean {
  const missing = missingParts(umkm);
  switch (step) {
    case 'business':
      return !missing.includes('place') && !missing.includes('scale');
    case 'products':
      return !missing.includes('product');
    case 'certificates':
      return umkm.certificates.length > 0;
    case 'delivery':
      return !missing.includes('delivery');
  }
}

/** The profile's progress, with the step that is open now (null on the overview, where sending is next once all is there). */
export function profileSteps(umkm: Umkm, now: Step | null, locale: Locale) {
  const sent = umkm.status !== 'draft' && umkm.status !== 'refused';
  const steps = order.map((step) => ({
    label: say(words[step])[locale],
    state: step === now ? 'now' : isDone(umkm, step) ? 'done' : 'todo',
    href: hrefs[step],
  }));
  const ready = missingParts(umkm).length === 0;
  const last = {
    label: say('stepSend')[locale],
    state: sent ? 'done' : now === null && ready ? 'now' : 'todo',
    href: paths.profile,
  };
  return { label: say('stepsLabel')[locale], items: [...steps, last] };
}

/** Where saving a step leads while the profile is being filled in: the next step; afterwards to the overview. */
export function afterStep(umkm: Umkm, step: Step): string {
  if (umkm.status !== 'draft') return paths.profile;
  const next = order[order.indexOf(step) + 1];
  return next === undefined ? paths.profile : hrefs[next];
}

/** The link back to the overview above every step. */
export function backToProfile(locale: Locale) {
  return { href: paths.profile, label: say('backToProfile')[locale] };
}
