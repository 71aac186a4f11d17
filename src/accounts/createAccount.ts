import type { Role } from '../shared/context.ts';
import type { Locale } from '../shared/text.ts';
import type { Identity, User } from './accounts.rules.ts';
import { addUser } from './accounts.store.ts';
import { hashPassword } from './passwords.ts';

export interface AccountTerms {
  readonly name: string;
  readonly role: Role;
  readonly identity: Identity;
  readonly password: string;
}

/** Registers a person. Throws Conflict when the phone or e-mail is taken. */
export async function createAccount(terms: AccountTerms, locale: Locale, now: Date): Promise<User> {
  const { password, ...rest } = terms;
  return addUser({ ...rest, passwordHash: await hashPassword(password), locale, createdAt: now });
}
