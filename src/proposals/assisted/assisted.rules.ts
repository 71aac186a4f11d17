/** How the owner said yes. */
export const consentWays = ['met', 'call', 'through'] as const;
export type ConsentWay = (typeof consentWays)[number];

/** The owner's yes, as the officer who heard it records it. */
export interface Consent {
  readonly givenBy: string;
  readonly givenAt: Date;
  readonly way: ConsentWay;
  /** Through whom, for a yes that came through a relative or the head of the cluster; null otherwise. */
  readonly through: string | null;
  readonly note: string;
  /** The proof: a photo, a signed paper. */
  readonly fileId: string;
}

export const assistEvents = ['accepted', 'renewed', 'opened', 'revoked'] as const;
export type AssistEvent = (typeof assistEvents)[number];

/** An acceptance that an officer gave on an owner's behalf. */
export interface Assist {
  readonly id: string;
  readonly proposalId: string;
  readonly umkmId: string;
  readonly consent: Consent;
  readonly officerId: string;
  readonly officerName: string;
  readonly acceptedAt: Date;
  /** Where the code is sent, E.164; null when nobody's phone is known. */
  readonly phone: string | null;
  /** The first signs of the code, by which it is found. */
  readonly handle: string;
  readonly codeHash: string;
  /** Wrong codes since the last was issued. */
  readonly wrongTries: number;
  readonly revocableUntil: Date;
  readonly revokedAt: Date | null;
  readonly revokeWords: string | null;
  readonly history: readonly { readonly at: Date; readonly kind: AssistEvent; readonly byName: string }[];
}

/** Signs that nobody takes for another on paper or by phone. Of the nine in a code the last five are secret. */
export const CODE_SIGNS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
export const CODE_LENGTH = 9;
const HANDLE_LENGTH = 4;
/** After so many wrong codes the officer must issue a new one. */
export const MOST_WRONG_TRIES = 10;

export function handleOf(code: string): string {
  return code.slice(0, HANDLE_LENGTH);
}

/** "K7M-49Q-XR2". */
export function spelledCode(code: string): string {
  return code.replace(/(.{3})(?=.)/g, '$1-');
}

/** A code as typed, in any spacing and case; null when it cannot be one. */
export function readCode(typed: string): string | null {
  const signs = typed.toUpperCase().replace(/[^A-Z0-9]/g, '');
  return signs.length === CODE_LENGTH && [...signs].every((sign) => CODE_SIGNS.includes(sign)) ? signs : null;
}

/** Whether the owner can still take it back. */
export function isRevocable({ revokedAt, revocableUntil }: Pick<Assist, 'revokedAt' | 'revocableUntil'>, now: Date): boolean {
  return revokedAt === null && now < revocableUntil;
}
