import { acceptProposal } from '../deals/acceptProposal.ts';
import type { Deal } from '../deals/deals.rules.ts';
import { formConsortium, sealOf } from '../needs/consortium/formConsortium.ts';
import { planForNeed } from '../needs/consortium/planForNeed.ts';
import { usualChoices } from '../needs/consortium/planning.rules.ts';
import type { Need } from '../needs/needs.rules.ts';
import type { Product } from '../profiles/profiles.rules.ts';
import { joinCluster, saveCluster } from '../profiles/clusters/keepCluster.ts';
import { countSilence } from '../profiles/visits/countSilence.ts';
import type { ActionContext } from '../shared/context.ts';
import { systemActor } from '../shared/context.ts';
import { clusters, silent, type Together } from './demoStory.ts';
import { actorOf, contextAt, type DemoWorld } from './demoWorld.ts';
import { playDeal } from './playDeal.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** How many UMKM a cluster of the demo has. */
const MEMBERS = 6;

/** Makers of the same thing join, before anybody looks for them. */
export async function playClusters(world: DemoWorld): Promise<void> {
  const ctx = contextAt(world.coordinator, world.now);
  for (const { name, kind, kecamatan, category, word, lead } of clusters) {
    const theirs = (product: Product) => product.category === category && product.name.toLowerCase().includes(word);
    const makers = [...world.umkm.values()].filter(({ status, products }) => status === 'active' && products.some(theirs));
    const first = makers.find((umkm) => umkm.name === lead);
    const members = [...new Set([...(first ? [first] : []), ...makers])].slice(0, MEMBERS);
    const id = await saveCluster(ctx, null, { name, kind, kecamatan, leadUmkmId: null });
    for (const umkm of members) await joinCluster(ctx, id, umkm.id);
    if (first) await saveCluster(ctx, id, { name, kind, kecamatan, leadUmkmId: first.id });
  }
}

/** Asks several UMKM for their share of a need, lets some of them accept, and follows the deal if there is one. */
export async function playTogether(world: DemoWorld, need: Need, play: Together, ctx: ActionContext): Promise<void> {
  const sentAt = new Date(ctx.now.getTime() + HOUR_MS);
  const at = (hours: number) => new Date(Math.min(sentAt.getTime() + hours * HOUR_MS, world.now.getTime()));
  const { plan, usualPriceIdr } = await planForNeed(need, [], usualChoices, sentAt);
  if (plan.outcome !== 'planned' || usualPriceIdr === null) return;
  const order = { choices: usualChoices, priceIdr: usualPriceIdr, formKey: `demo-${need.id}`, seal: sealOf(plan) };
  const { members } = await formConsortium({ ...ctx, now: sentAt }, need.id, order);
  const umkm = new Map([...world.umkm.values()].map((each) => [each.id, each]));
  let deal: Deal | null = null;
  for (const [index, { umkmId, proposalId }] of members.slice(0, play.accepting).entries()) {
    const owner = await actorOf(world, { umkm: umkm.get(umkmId)! });
    deal = await acceptProposal(contextAt(owner, at(4 + index)), proposalId);
  }
  if (!deal) return;
  const owner = await actorOf(world, { umkm: umkm.get(deal.leadUmkmId)! });
  await playDeal({ world, buyer: ctx.actor, owner, at }, deal, play.deal);
}

/** Offers that nobody answered, so that somebody waits for a visit. */
export async function playSilences(world: DemoWorld): Promise<void> {
  for (const { umkm: name, daysAgo } of silent) {
    const umkm = [...world.umkm.values()].find((each) => each.name === name);
    if (!umkm) continue;
    for (const days of daysAgo) {
      await countSilence(contextAt(systemActor, new Date(world.now.getTime() - days * DAY_MS)), umkm.id);
    }
  }
}
