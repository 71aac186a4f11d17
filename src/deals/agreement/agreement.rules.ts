import { createHash } from 'node:crypto';
import type { Frequency } from '../../matching/matching.rules.ts';
import type { Part } from '../../proposals/proposals.rules.ts';
import { writtenDay, type Day } from '../../shared/dates.ts';
import type { Idr } from '../../shared/money.ts';
import { withWords } from './spelled.rules.ts';

/** The clauses of an agreement in the order of the document; the last two are its annexes. */
export const clauseKeys = [
  ...(['parties', 'activity', 'supplierDuties', 'buyerDuties', 'development', 'delivery', 'payment', 'term'] as const),
  ...(['disputes', 'confidentiality', 'forceMajeure', 'termination', 'supervision', 'closing', 'schedule', 'members'] as const),
] as const;
export type ClauseKey = (typeof clauseKeys)[number];

export interface Clause {
  readonly key: ClauseKey;
  /** In Indonesian: this is the text that binds. */
  readonly heading: string;
  readonly text: string;
}

/** One side as the agreement names it, from its profile at the time of the version. */
export interface AgreementParty {
  readonly name: string;
  /** Kind of buyer as a slug, "umkm" or "konsorsium". */
  readonly kind: string;
  readonly nib: string | null;
  readonly address: string;
  /** Who signs, and by what right. */
  readonly represented: string;
  readonly position: string;
}

export interface AgreementMember {
  readonly umkmId: string;
  readonly name: string;
  readonly kecamatan: string;
  readonly product: string;
  /** Base amount of its own unit, else of the need's, for one delivery period. */
  readonly quantity: number;
  /** Of a bundle: which of the goods it brings, and their unit. */
  readonly goods?: string;
  readonly unit?: string;
  readonly totalIdr: Idr;
  /** The proposal whose acceptance is this member's mandate. */
  readonly proposalNumber: string;
}

export interface ScheduledDelivery {
  readonly number: number;
  readonly dueOn: Day;
  /** Base amount of its own unit, else of the need's. */
  readonly quantity: number;
  /** Of a bundle: which of the goods it holds, and their unit. */
  readonly goods?: string;
  readonly unit?: string;
}

export interface AgreementTerms {
  /** Days between accepted goods and payment. */
  readonly paymentDays: number;
  readonly startsOn: Day;
  readonly endsOn: Day;
}

/** Everything that a signature covers: what is hashed, and nothing else. */
export interface AgreementContent {
  /** "PK-2026-0001", from the deal's number. */
  readonly number: string;
  readonly version: number;
  /** Slug of the partnership pattern. */
  readonly pattern: string;
  readonly title: string;
  readonly unit: string;
  readonly frequency: Frequency;
  readonly priceIdr: Idr;
  readonly terms: AgreementTerms;
  readonly buyer: AgreementParty;
  readonly supplier: AgreementParty;
  readonly consortium: boolean;
  readonly clauses: readonly Clause[];
  readonly schedule: readonly ScheduledDelivery[];
  readonly members: readonly AgreementMember[];
}

/** `draft`: waits for signatures. `final`: all have signed it, it is in force. `superseded`: a later version took its place. */
export const agreementStates = ['draft', 'final', 'superseded'] as const;
export type AgreementState = (typeof agreementStates)[number];

export const agreementTransitions: Readonly<Record<AgreementState, readonly AgreementState[]>> = {
  draft: ['final', 'superseded'],
  final: ['superseded'],
  superseded: [],
};

export const signingParts = ['buyer', 'owner', 'coordinator'] as const satisfies readonly Part[];

export interface Signature {
  readonly part: Part;
  readonly userId: string;
  /** Who signed; for a signature on paper the name that stands under it. */
  readonly name: string;
  readonly at: Date;
  /** The hash of exactly what was signed. */
  readonly sha256: string;
  /** A signature on paper that a coordinator recorded, with its scan; null when signed here. */
  readonly paper: { readonly fileId: string; readonly fileName: string; readonly recordedBy: string } | null;
}

export interface Agreement extends AgreementContent {
  readonly id: string;
  readonly dealId: string;
  readonly sha256: string;
  readonly state: AgreementState;
  readonly signatures: readonly Signature[];
  readonly madeBy: { readonly userId: string; readonly name: string; readonly role: string };
  /** What the maker says about the change; empty for the first version. */
  readonly note: string;
  readonly createdAt: Date;
  /** When the last of the three signed. */
  readonly finalAt: Date | null;
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1));
  return Object.fromEntries(entries.map(([name, inner]) => [name, sorted(inner)]));
}

/** The content alone, whatever else the object carries. */
export function contentOf(agreement: AgreementContent): AgreementContent {
  const { number, version, pattern, title, unit, frequency, priceIdr, terms, buyer, supplier } = agreement;
  const { consortium, clauses, schedule, members } = agreement;
  return {
    ...{ number, version, pattern, title, unit, frequency, priceIdr, terms, buyer, supplier },
    ...{ consortium, clauses, schedule, members },
  };
}

/** The one form in which a version is hashed: JSON in UTF-8, names in order, no spaces. Same content, same bytes. */
export function canonicalBytes(agreement: AgreementContent): Buffer {
  return Buffer.from(JSON.stringify(sorted(contentOf(agreement))), 'utf8');
}

/** SHA-256 of the canonical bytes, 64 hexadecimal digits. */
export function agreementHash(agreement: AgreementContent): string {
  return createHash('sha256').update(canonicalBytes(agreement)).digest('hex');
}

/** The agreement of a deal has the deal's number: "KS-2026-0001" is agreed in "PK-2026-0001". */
export function agreementNumber(dealNumber: string): string {
  return dealNumber.replace(/^KS/, 'PK');
}

/** The parts whose signature a version still lacks. A signature counts for the hash it was given for alone. */
export function missingSignatures({ signatures, sha256 }: Pick<Agreement, 'signatures' | 'sha256'>): Part[] {
  return signingParts.filter((part) => !signatures.some((signed) => signed.part === part && signed.sha256 === sha256));
}

/** The words that state how long it is in force; changed with the term where they stand word for word. */
export function untilWords(endsOn: Day): string {
  return `sampai ${writtenDay(endsOn)}`;
}

/** The sentence that states when is paid; changed with the term where it stands word for word. */
export function paymentSentence(payer: string, days: number): string {
  if (days === 0) return `${payer} membayar lunas pada hari berita acara serah terima ditandatangani.`;
  return `${payer} membayar paling lambat ${withWords(days)} hari kalender setelah berita acara serah terima ditandatangani.`;
}
