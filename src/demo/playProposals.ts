import { acceptOffer } from '../deals/acceptOffer.ts';
import { writeClaim } from '../deals/claim/raiseClaim.ts';
import { acceptSettlement, proposeSettlement } from '../deals/claim/settleClaim.ts';
import { dealSteps, type Deal } from '../deals/deals.rules.ts';
import { postMessage } from '../deals/postMessage.ts';
import { terminateDeal } from '../deals/terminateDeal.ts';
import type { Need } from '../needs/needs.rules.ts';
import { sendProposals } from '../needs/sendProposals.ts';
import { counterOffer } from '../proposals/counterOffer.ts';
import { declineOffer } from '../proposals/declineOffer.ts';
import { expireProposal } from '../proposals/proposals.jobs.ts';
import { currentOffer, isOpen, type Proposal } from '../proposals/proposals.rules.ts';
import { findProposal } from '../proposals/proposals.store.ts';
import { withdrawProposal } from '../proposals/withdrawProposal.ts';
import { Refusal } from '../shared/errors.ts';
import { systemActor, type ActionContext, type Actor } from '../shared/context.ts';
import { complaint, mediationTalk, settlement, termination, type Outcome, type Play } from './demoStory.ts';
import { actorOf, contextAt, type DemoWorld } from './demoWorld.ts';
import { playAssisted } from './playAssisted.ts';
import { playDeal, type DealScene } from './playDeal.ts';

const HOUR_MS = 3_600_000;
/** An owner asks this much more, in hundredths, and the buyer meets them halfway. */
const DEARER = 106;
const HALFWAY = 103;
/** Hours between the steps of a deal. */
const STEP_HOURS = 60;

interface Scene extends DealScene {
  readonly proposal: Proposal;
}

function priced(proposal: Proposal, hundredths: number, note: string) {
  const { quantity, deliveryFrom, priceIdr } = currentOffer(proposal);
  return { quantity, deliveryFrom, note, priceIdr: Math.round((priceIdr * hundredths) / 10_000) * 100 };
}

async function haggle(scene: Scene, rounds: 1 | 2): Promise<void> {
  const { proposal, owner, buyer, at } = scene;
  const countered = await counterOffer(
    contextAt(owner, at(6)),
    proposal.id,
    priced(proposal, DEARER, 'Harga bahan sedang naik.'),
  );
  if (rounds === 2) {
    const halfway = { ...priced(proposal, HALFWAY, 'Kami bisa naik sedikit.'), quantity: currentOffer(countered).quantity };
    await counterOffer(contextAt(buyer, at(9)), proposal.id, halfway);
  }
}

async function dispute(scene: Scene, deal: Deal, how: 'open' | 'settled' | 'terminated'): Promise<void> {
  const { world, buyer, owner, at } = scene;
  const start = 24 + dealSteps.length * STEP_HOURS;
  const terms = { kind: 'late-delivery', words: complaint, evidence: [], formKey: `demo-${deal.id}` } as const;
  const claim = await writeClaim(contextAt(buyer, at(start)), deal.id, terms, 'raised');
  for (const [turn, { from, words }] of mediationTalk.entries()) {
    const actor = { buyer, owner, coordinator: world.coordinator }[from];
    await postMessage(contextAt(actor, at(start + 2 + turn)), deal.id, words, `demo-${deal.id}-${turn}`);
  }
  const end = (actor: Actor) => contextAt(actor, at(start + 24));
  if (how === 'terminated') await terminateDeal(end(world.coordinator), deal.id, termination);
  if (how !== 'settled') return;
  const formKey = `demo-${deal.id}-settled`;
  await proposeSettlement(end(world.coordinator), claim.id, { words: settlement, paymentDays: null, formKey });
  for (const actor of [buyer, owner]) await acceptSettlement(end(actor), claim.id, formKey);
}

async function play(scene: Scene, outcome: Outcome): Promise<void> {
  const { proposal, owner, buyer, at } = scene;
  if (outcome === 'waiting') return;
  if (outcome === 'countered') return haggle(scene, 1);
  if (outcome === 'haggled') return haggle(scene, 2);
  if (outcome === 'assisted') return playAssisted(contextAt(scene.world.coordinator, at(8)), proposal, owner.name);
  if (outcome === 'declined') {
    await declineOffer(contextAt(owner, at(11)), proposal.id, { choice: 'capacity', words: 'Bulan ini pesanan sudah penuh.' });
  } else if (outcome === 'withdrawn') {
    await withdrawProposal(contextAt(buyer, at(20)), proposal.id, 'Kebutuhan kami berubah.');
  } else if (outcome === 'expired') {
    await expireProposal(contextAt(systemActor, proposal.answerBy), proposal.id);
  } else {
    const deal = await acceptOffer(contextAt(owner, at(5)), proposal.id);
    await playDeal(scene, deal, 'deal' in outcome ? outcome.deal : outcome.at);
    if ('dispute' in outcome) await dispute(scene, deal, outcome.dispute);
  }
}

/** Sends the best proposals of a need and plays what became of each. */
export async function playProposals(world: DemoWorld, need: Need, { outcomes, asked }: Play, ctx: ActionContext): Promise<void> {
  const sentAt = new Date(ctx.now.getTime() + HOUR_MS);
  const choice = asked ? { umkmIds: asked.map((name) => world.umkm.get(name)!.id) } : { best: outcomes.length };
  let proposals: Proposal[];
  try {
    proposals = await sendProposals({ ...ctx, now: sentAt }, need.id, choice);
  } catch (error) {
    // Nobody who fits: the need stands open, which a demo may show as well.
    if (error instanceof Refusal) return;
    throw error;
  }
  const at = (hours: number) => new Date(Math.min(sentAt.getTime() + hours * HOUR_MS, world.now.getTime()));
  const umkm = new Map([...world.umkm.values()].map((each) => [each.id, each]));
  const placeOf = (umkmId: string) => asked?.findIndex((name) => world.umkm.get(name)!.id === umkmId);
  for (const [index, proposal] of proposals.entries()) {
    const standing = await findProposal(proposal.id);
    if (!standing || !isOpen(standing.status)) continue;
    const owner = await actorOf(world, { umkm: umkm.get(proposal.umkmId)! });
    await play({ world, proposal, buyer: ctx.actor, owner, at }, outcomes[placeOf(proposal.umkmId) ?? index] ?? 'waiting');
  }
}
