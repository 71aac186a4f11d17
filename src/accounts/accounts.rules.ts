import type { Role } from '../shared/context.ts';
import type { Locale } from '../shared/text.ts';

export interface User {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  /** Lower case; null when the person signs in by phone. */
  readonly email: string | null;
  /** E.164, "+62812…"; null when the person signs in by e-mail. */
  readonly phone: string | null;
  readonly locale: Locale;
  readonly umkmId: string | null;
  readonly buyerId: string | null;
  /** Name of the UMKM or organisation, as the page frame shows it. */
  readonly organisation: string | null;
  readonly createdAt: Date;
}

/** What people sign in with. */
export type Identity = { readonly email: string } | { readonly phone: string };

export const MIN_PASSWORD_LENGTH = 10;
export const MAX_PASSWORD_LENGTH = 128;

/**
 * An Indonesian phone number in E.164: "0812-3456-789", "62812…" and "+62 812…" are the same. Null when it is none:
 * national numbers have 8 to 12 digits after the 0.
 */
export function readPhone(typed: string): string | null {
  const digits = typed.replace(/[\s().-]/g, '');
  const match = /^(?:\+?62|0)([2-9]\d{7,11})$/.exec(digits);
  return match ? `+62${match[1]}` : null;
}

/** "0812 3456 7890", as people read a number aloud, from E.164. */
export function phoneText(phone: string): string {
  return phone.replace(/^\+62/, '0').replace(/(\d{4})(?=\d)/g, '$1 ');
}

/** Where a number in E.164 is called, and where it is written to. */
export const callLink = (phone: string): string => `tel:${phone}`;
export const chatLink = (phone: string): string => `https://wa.me/${phone.replace(/\D/g, '')}`;

/** Phone or e-mail as typed, in the form it is stored. Null when it is neither. */
export function readIdentity(typed: string): Identity | null {
  const trimmed = typed.trim().toLowerCase();
  if (/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(trimmed) && trimmed.length <= 200) return { email: trimmed };
  const phone = readPhone(trimmed);
  return phone ? { phone } : null;
}
