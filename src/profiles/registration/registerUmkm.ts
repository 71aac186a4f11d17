import { createAccount } from '../../accounts/createAccount.ts';
import { joinParty } from '../../accounts/accounts.store.ts';
import type { Identity } from '../../accounts/accounts.rules.ts';
import { inTransaction } from '../../platform/transaction.ts';
import type { ActionContext } from '../../shared/context.ts';
import type { Umkm } from '../profiles.rules.ts';
import { addUmkm, newId } from '../profiles.store.ts';

export interface UmkmRegistration {
  readonly ownerName: string;
  readonly businessName: string;
  readonly identity: Identity;
  readonly password: string;
}

/** A profile in which nothing but the names is known yet. */
export function emptyUmkm(names: { name: string; ownerName: string }, now: Date): Umkm {
  return {
    ...names,
    id: newId(),
    nib: null,
    scale: null,
    annualSalesIdr: null,
    capitalIdr: null,
    workersMen: null,
    workersWomen: null,
    kecamatan: null,
    desa: null,
    location: null,
    deliveryRadiusKm: null,
    clusterId: null,
    status: 'draft',
    refusalReason: null,
    products: [],
    certificates: [],
    track: null,
    createdAt: now,
    submittedAt: null,
    version: 0,
  };
}

/** Registers a person and the UMKM they run. Throws Conflict when the phone or e-mail is taken. */
export async function registerUmkm(
  ctx: Pick<ActionContext, 'now' | 'locale'>,
  terms: UmkmRegistration,
): Promise<{ userId: string; umkm: Umkm }> {
  const { ownerName, businessName, identity, password } = terms;
  return inTransaction(async () => {
    const user = await createAccount({ name: ownerName, role: 'owner', identity, password }, ctx.locale, ctx.now);
    const umkm = emptyUmkm({ name: businessName, ownerName }, ctx.now);
    await addUmkm([umkm]);
    await joinParty(user.id, { umkmId: umkm.id }, umkm.name);
    return { userId: user.id, umkm };
  });
}
