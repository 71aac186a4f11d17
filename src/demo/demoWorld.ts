import { createAccount } from '../accounts/createAccount.ts';
import { joinParty } from '../accounts/accounts.store.ts';
import type { Buyer, Umkm } from '../profiles/profiles.rules.ts';
import { silentPush, type ActionContext, type Actor } from '../shared/context.ts';
import { DEMO_PASSWORD } from './demoPeople.ts';

/** The invented district while it is being loaded. */
export interface DemoWorld {
  readonly now: Date;
  readonly coordinator: Actor;
  readonly umkm: ReadonlyMap<string, Umkm>;
  readonly buyers: ReadonlyMap<string, Buyer>;
  /** People by the UMKM or buyer they act for; owners without a login of their own get one when they first answer. */
  readonly actors: Map<string, Actor>;
}

/** Someone acting at an instant of the past, with nobody online to be told. */
export function contextAt(actor: Actor, now: Date): ActionContext {
  return { actor, now, locale: 'id', push: silentPush };
}

/** The person who decides for a buyer or runs an UMKM; one without a login is added, since every answer is somebody's. */
export async function actorOf(world: DemoWorld, party: { readonly umkm: Umkm } | { readonly buyer: Buyer }): Promise<Actor> {
  const [id, name, role] =
    'umkm' in party
      ? [party.umkm.id, party.umkm.ownerName, 'owner' as const]
      : [party.buyer.id, party.buyer.deciderName, 'buyer' as const];
  const known = world.actors.get(id);
  if (known) return known;
  const identity = { phone: `+62813${String(10_000_000 + world.actors.size)}` };
  const user = await createAccount({ name, role, identity, password: DEMO_PASSWORD }, 'id', world.now);
  const link = 'umkm' in party ? { umkmId: id } : { buyerId: id };
  await joinParty(user.id, link, 'umkm' in party ? party.umkm.name : party.buyer.name);
  const actor: Actor = { userId: user.id, role, name, umkmId: null, buyerId: null, ...link };
  world.actors.set(id, actor);
  return actor;
}
