import { createAccount } from '../../src/accounts/createAccount.ts';
import type { User } from '../../src/accounts/accounts.rules.ts';
import { findUser } from '../../src/accounts/accounts.store.ts';
import { silentPush, type ActionContext, type Role } from '../../src/shared/context.ts';
import { testNow } from './service.ts';
import { signInAs, type Client } from './client.ts';

export const PASSWORD = 'sandi-uji-coba-1';

let counter = 0;

/** A registered person of a role, without UMKM or organisation. */
export async function addPerson(role: Role, name = `Orang ${role}`): Promise<User> {
  counter += 1;
  return createAccount({ name, role, identity: { email: `orang${counter}@contoh.id` }, password: PASSWORD }, 'id', testNow());
}

/** A signed-in browser of this person. */
export function signIn(base: string, user: Pick<User, 'email' | 'phone'>): Promise<Client> {
  return signInAs(base, (user.email ?? user.phone)!, PASSWORD);
}

/** The context of a use case called without a request, as this person stands now. */
export async function contextFor(user: Pick<User, 'id'>, now: Date = testNow()): Promise<ActionContext> {
  const found = await findUser(user.id);
  if (!found) throw new Error('no such user');
  const { id, role, name, umkmId, buyerId } = found;
  return { actor: { userId: id, role, name, umkmId, buyerId }, now, locale: 'id', push: silentPush };
}
