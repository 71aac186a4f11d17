import { categoryBySlug } from '../../catalogue/categories.ts';
import { certificateTypes, missingPrerequisites } from '../../catalogue/certificates.ts';
import type { FieldProblems } from '../../shared/errors.ts';
import { InvalidInput } from '../../shared/errors.ts';
import type { Day } from '../../shared/dates.ts';
import type { Text } from '../../shared/text.ts';
import { certificateState, missingParts, type RequiredPart, type Umkm } from '../profiles.rules.ts';
import { profileTexts } from './profile.texts.ts';

/** The form field that brings each required part. */
const fieldOf: Readonly<Record<RequiredPart, string>> = {
  place: 'kecamatan',
  scale: 'annualSalesIdr',
  product: 'active',
  delivery: 'deliveryRadiusKm',
};

const partWords: Readonly<Record<RequiredPart, Parameters<typeof profileTexts.say>[0]>> = {
  place: 'missingPlace',
  scale: 'missingScale',
  product: 'missingProduct',
  delivery: 'missingDelivery',
};

export const partText = (part: RequiredPart): Text => profileTexts.say(partWords[part]);

/** What a profile still lacks, in words. */
export function missingWords(umkm: Umkm): Text[] {
  return missingParts(umkm).map(partText);
}

/** A profile that has been sent must stay complete. Throws InvalidInput on the field of each part that is gone. */
export function requireStillComplete(umkm: Umkm): void {
  if (umkm.status === 'draft' || umkm.status === 'refused') return;
  const problems: Record<string, FieldProblems[string]> = {};
  for (const part of missingParts(umkm)) problems[fieldOf[part]] = profileTexts.say('stillNeeded');
  if (Object.keys(problems).length > 0) throw new InvalidInput(problems);
}

/** Certificate types in hand on a day: neither refused nor expired. */
function heldTypes(umkm: Umkm, today: Day): string[] {
  const held = umkm.certificates.filter((certificate) => !['refused', 'expired'].includes(certificateState(certificate, today)));
  return [...new Set([...held.map(({ type }) => type), ...(umkm.nib === null ? [] : ['nib'])])];
}

/** Types that owners add by hand; the NIB comes from the business data. */
export const addableTypes = certificateTypes.map(({ slug }) => slug).filter((slug) => slug !== 'nib');

export interface CertificateHint {
  readonly type: string;
  /** Buyers of such products nearly always ask for it; otherwise it is a plus. */
  readonly must: boolean;
  /** What must be obtained first, each inner list a choice of types; empty when it can be applied for now. */
  readonly first: readonly (readonly string[])[];
}

/** Certificates that buyers usually ask for the UMKM's kinds of products and that it lacks, the necessary ones first. */
export function certificateHints(umkm: Umkm, today: Day): CertificateHint[] {
  const held = heldTypes(umkm, today);
  const categories = umkm.products.flatMap(({ category }) => (category === null ? [] : (categoryBySlug(category) ?? [])));
  const fish = categories.some(({ slug }) => slug.includes('ikan'));
  const must = new Set(categories.flatMap(({ typicalCertificates }) => typicalCertificates.must));
  const nice = new Set(categories.flatMap(({ typicalCertificates }) => typicalCertificates.nice));
  return [...new Set([...must, ...nice])]
    .filter((type) => !held.includes(type))
    .map((type) => ({ type, must: must.has(type), first: missingPrerequisites({ certificate: type, held, fish }) }));
}
