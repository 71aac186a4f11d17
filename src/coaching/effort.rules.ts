import { missingPrerequisites } from '../catalogue/certificates.ts';
import { certificateState, type Umkm } from '../profiles/profiles.rules.ts';
import type { Day } from '../shared/dates.ts';

export type Cost = 'free' | 'fees' | 'audit';
export type Effort = 'easy' | 'middle' | 'hard';

/**
 * What obtaining a certificate usually costs a micro maker. Estimates without amounts, to be corrected by whoever knows better: halal by
 * self-declaration is free with a companion and so is the NIB; the audited standards need tests and an inspection on site.
 */
const costs: Readonly<Record<string, Cost>> = {
  nib: 'free',
  halal: 'free',
  pirt: 'fees',
  skp: 'fees',
  nkv: 'fees',
  'uji-lab': 'fees',
  haki: 'fees',
  'barcode-gs1': 'fees',
  'bpom-md': 'audit',
  sni: 'audit',
  organik: 'audit',
  haccp: 'audit',
  iso22000: 'audit',
  svlk: 'audit',
};
const order: readonly Cost[] = ['free', 'fees', 'audit'];

export interface EffortEstimate {
  readonly effort: Effort;
  readonly cost: Cost;
  /** What must be obtained first, each inner list a choice of slugs. */
  readonly first: readonly (readonly string[])[];
}

/** The UMKM's certificates that hold today, and its NIB. */
export function heldTypes({ certificates, nib }: Pick<Umkm, 'certificates' | 'nib'>, today: Day): string[] {
  const held = certificates.filter((one) => ['verified', 'expiring'].includes(certificateState(one, today)));
  return [...(nib === null ? [] : ['nib']), ...held.map(({ type }) => type)];
}

/** How hard it is to obtain these certificates with what is held: by their dearest, and by what must come first. */
export function effortOf(certificates: readonly string[], held: readonly string[], fish: boolean): EffortEstimate {
  const asked = certificates.filter((certificate) => costs[certificate] !== undefined);
  const first = asked
    .flatMap((certificate) => missingPrerequisites({ certificate, held: [...held, ...asked], fish }))
    .filter((choice, place, all) => all.findIndex((other) => other.join() === choice.join()) === place);
  const cost = order.findLast((one) => asked.some((certificate) => costs[certificate] === one)) ?? 'free';
  const points = order.indexOf(cost) + first.length + Math.max(0, asked.length - 1);
  return { effort: points <= 0 ? 'easy' : points <= 2 ? 'middle' : 'hard', cost, first };
}
