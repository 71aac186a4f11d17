import { distanceKm, findPlace, kmText } from '../../catalogue/places.ts';
import { scaleLimits, scaleNames, type Scale } from '../../catalogue/scale.ts';
import { formFields } from '../../http/form.view.ts';
import type { Typed } from '../../http/parse.ts';
import { paths } from '../../http/paths.ts';
import type { FieldProblems } from '../../shared/errors.ts';
import { idrText } from '../../shared/money.ts';
import type { Locale, Text } from '../../shared/text.ts';
import { placeOptionGroups } from '../places.view.ts';
import type { Umkm } from '../profiles.rules.ts';
import { businessTexts } from './business.texts.ts';
import { profileTexts } from './profile.texts.ts';
import { backToProfile, profileSteps } from './steps.view.ts';

const { say } = businessTexts;

/** "Usaha mikro menurut PP 7/2021: penjualan setahun paling banyak Rp2.000.000.000." Null while neither sales nor capital is known. */
export function scaleText({ scale, annualSalesIdr }: Pick<Umkm, 'scale' | 'annualSalesIdr'>): Text | null {
  const limit = scaleLimits.find((one) => one.scale === scale);
  if (scale === null || !limit) return null;
  const name: Text = scaleNames[scale satisfies Scale];
  return annualSalesIdr === null
    ? say('scaleByCapital', { scale: name, limit: idrText(limit.capitalIdr) })
    : say('scaleBySales', { scale: name, limit: idrText(limit.annualSalesIdr) });
}

const digits = (value: number | null): string => (value === null ? '' : new Intl.NumberFormat('id-ID').format(value));

/** What the business form shows before anything is typed. */
export function businessTyped(umkm: Umkm): Typed {
  return {
    name: umkm.name,
    nib: umkm.nib ?? '',
    annualSalesIdr: digits(umkm.annualSalesIdr),
    capitalIdr: digits(umkm.capitalIdr),
    kecamatan: umkm.kecamatan ?? '',
    desa: umkm.desa ?? '',
    workersMen: digits(umkm.workersMen),
    workersWomen: digits(umkm.workersWomen),
  };
}

export function businessPage(locale: Locale, umkm: Umkm, typed: Typed, problems: FieldProblems) {
  const form = formFields(locale, typed, problems);
  const optional = { required: false };
  return {
    page: { title: say('title')[locale], description: null, section: 'profile' },
    back: backToProfile(locale),
    steps: profileSteps(umkm, 'business', locale),
    action: paths.profileBusiness,
    errors: form.errors,
    scale: scaleText(umkm)?.[locale] ?? null,
    send: profileTexts.say(umkm.status === 'draft' ? 'saveNext' : 'save')[locale],
    name: form.text('name', say('name'), { maxlength: 120, autocomplete: 'organization' }),
    nib: form.text('nib', say('nib'), { ...optional, hint: say('nibHint'), inputmode: 'numeric' }),
    annualSales: form.text('annualSalesIdr', say('annualSales'), {
      ...optional,
      hint: say('annualSalesHint'),
      prefix: 'Rp',
      inputmode: 'numeric',
    }),
    capital: form.text('capitalIdr', say('capital'), {
      ...optional,
      hint: say('capitalHint'),
      prefix: 'Rp',
      inputmode: 'numeric',
    }),
    kecamatan: {
      ...form.select('kecamatan', say('kecamatan'), [], { ...optional, blank: { id: 'Pilih…', en: 'Choose…' } }),
      groups: placeOptionGroups(locale, String(typed['kecamatan'] ?? '')),
    },
    desa: form.text('desa', say('desa'), { ...optional, maxlength: 80 }),
    workersMen: form.text('workersMen', say('workersMen'), { ...optional, inputmode: 'numeric' }),
    workersWomen: form.text('workersWomen', say('workersWomen'), { ...optional, inputmode: 'numeric' }),
    workersHint: say('workersHint')[locale],
  };
}

/** Towns that buyers order for, to make a radius tangible. */
const markers = ['Rangkasbitung', 'Serang', 'Cilegon', 'Tangerang', 'Jakarta'];

function distances(umkm: Umkm, locale: Locale) {
  const { location } = umkm;
  if (location === null || umkm.kecamatan === null) return null;
  const towns = markers.flatMap((name) => {
    const place = findPlace(name);
    return place
      ? [{ icon: 'pin', text: name, strong: `${kmText(distanceKm(location, place))[locale]} km`, tone: '', note: null }]
      : [];
  });
  return { title: say('distances', { place: umkm.kecamatan })[locale], items: towns };
}

export function deliveryPage(locale: Locale, umkm: Umkm, typed: Typed, problems: FieldProblems) {
  const form = formFields(locale, typed, problems);
  return {
    page: { title: say('deliveryTitle')[locale], description: null, section: 'profile' },
    back: backToProfile(locale),
    steps: profileSteps(umkm, 'delivery', locale),
    action: paths.profileDelivery,
    errors: form.errors,
    distances: distances(umkm, locale),
    radius: form.text('deliveryRadiusKm', say('radius'), { hint: say('radiusHint'), suffix: 'km', inputmode: 'numeric' }),
  };
}
