import { createAccount } from '../accounts/createAccount.ts';
import { countUsers, joinParty } from '../accounts/accounts.store.ts';
import { parseUnit, toBase } from '../catalogue/units.ts';
import { closeNeed } from '../needs/closeNeed.ts';
import type { Need } from '../needs/needs.rules.ts';
import { publishNeed } from '../needs/publishNeed.ts';
import { saveNeedDraft } from '../needs/saveNeedDraft.ts';
import { lastSequence, markRead, orderByTime } from '../notifications/notifications.store.ts';
import { lastNumber, nextNumber } from '../platform/counters.ts';
import { emptyDatabase } from '../platform/database.ts';
import { loadCapabilityIndex } from '../profiles/capabilityIndex.ts';
import { addBuyers, addUmkm } from '../profiles/profiles.store.ts';
import { addDays, dayOf, instantOf } from '../shared/dates.ts';
import type { ActionContext, Actor } from '../shared/context.ts';
import { demoNeeds, type DemoNeed } from './demoData.ts';
import { DEMO_PASSWORD, demoPeople } from './demoPeople.ts';
import { demoBuyers, demoUmkmProfiles } from './demoProfiles.ts';
import { actorOf, contextAt, type DemoWorld } from './demoWorld.ts';
import { closed, plays, together, unpublished } from './demoStory.ts';
import { playCoaching, teachWords } from './playCoaching.ts';
import { playProposals } from './playProposals.ts';
import { playClusters, playSilences, playTogether } from './playTogether.ts';

const DAY_MS = 86_400_000;
/** Length of the delivery window in days. */
const WINDOW_DAYS = { once: 14, weekly: 42, monthly: 150 } as const;
const ANSWER_DAYS = 6;
const EARLIEST_DELIVERY_DAYS = 8;
/** So much news nobody has read yet. */
const UNREAD = 5;

async function addPeople(world: Omit<DemoWorld, 'coordinator'>): Promise<Actor> {
  let coordinator: Actor | null = null;
  for (const { name, role, identity, runs, decidesFor } of demoPeople) {
    const user = await createAccount({ name, role, identity, password: DEMO_PASSWORD }, 'id', world.now);
    const umkm = runs ? world.umkm.get(runs)! : null;
    const buyer = decidesFor ? world.buyers.get(decidesFor)! : null;
    if (umkm) await joinParty(user.id, { umkmId: umkm.id }, umkm.name);
    if (buyer) await joinParty(user.id, { buyerId: buyer.id }, buyer.name);
    const actor: Actor = { userId: user.id, role, name, umkmId: umkm?.id ?? null, buyerId: buyer?.id ?? null };
    if (role === 'coordinator') coordinator = actor;
    else world.actors.set(umkm?.id ?? buyer!.id, actor);
  }
  if (!coordinator) throw new Error('The demo has no coordinator');
  return coordinator;
}

async function draft(world: DemoWorld, given: DemoNeed, at: Date): Promise<{ need: Need; ctx: ActionContext }> {
  const actor = await actorOf(world, { buyer: world.buyers.get(given.buyer.name)! });
  const unit = parseUnit(given.unit)!;
  const stated = given.unit === unit.slug ? '' : ` (${given.unit})`;
  const deliveryFrom = addDays(dayOf(at), Math.max(given.neededWithinDays, EARLIEST_DELIVERY_DAYS));
  const ctx = contextAt(actor, at);
  const need = await saveNeedDraft(ctx, `demo-${given.id}`, {
    title: given.title,
    description: `${given.description}${stated}`,
    category: given.category,
    quantity: toBase(given.quantity, unit),
    unit: unit.slug,
    frequency: given.frequency,
    maxPriceIdr: given.maxPriceIdr,
    priceFirm: false,
    deliverTo: given.deliverTo,
    deliveryFrom,
    deliveryUntil: addDays(deliveryFrom, WINDOW_DAYS[given.frequency]),
    mustCertificates: [...given.mustCertificates],
    niceCertificates: [...given.niceCertificates],
    pattern: 'perdagangan-umum',
    paymentDays: 14,
    answerBy: instantOf(addDays(dayOf(at), ANSWER_DAYS), 17),
  });
  return { need, ctx };
}

async function loadNeeds(world: DemoWorld): Promise<void> {
  const daysAgo = (days: number, hours = 0) => new Date(world.now.getTime() - days * DAY_MS + hours * 3_600_000);
  for (const [index, given] of demoNeeds.entries()) {
    const play = plays.find(({ need }) => need === given.id);
    const joint = together.find(({ need }) => need === given.id);
    const over = closed.find(({ need }) => need === given.id);
    const at = daysAgo(play?.daysAgo ?? joint?.daysAgo ?? over?.daysAgo ?? index % 4, -2);
    const { need, ctx } = await draft(world, given, at);
    if (unpublished.includes(given.id)) continue;
    const published = await publishNeed(ctx, need.id);
    if (over) await closeNeed({ ...ctx, now: daysAgo(over.daysAgo - 1) }, need.id, over.reason);
    if (play) await playProposals(world, published, play, ctx);
    if (joint) await playTogether(world, published, joint, ctx);
  }
}

/** Everybody was told things as they happened, in whatever order the deals were played, and has read all but the last. */
async function readOldNews(actors: ReadonlyMap<string, Actor>, coordinator: Actor, now: Date): Promise<void> {
  for (const { userId } of [coordinator, ...actors.values()]) {
    await orderByTime(userId);
    const upTo = (await lastSequence(userId)) - UNREAD;
    if (upTo > 0) await markRead(userId, upTo, now);
  }
}

/**
 * Fills an empty database with an invented district: UMKM, buyers, needs, and proposals and deals in every state. Returns false,
 * and changes nothing, when somebody uses the database already. A load that was cut off is begun anew.
 */
export async function loadDemo(now: Date): Promise<boolean> {
  const [started, loaded] = [await lastNumber('demo-started'), await lastNumber('demo-loaded')];
  if (loaded > 0 || (started === 0 && (await countUsers()) > 0)) return false;
  if (started > 0) await emptyDatabase();
  await nextNumber('demo-started');

  const deciders = new Map(demoPeople.flatMap(({ name, decidesFor }) => (decidesFor ? [[decidesFor, name]] : [])));
  const world = { now, umkm: demoUmkmProfiles(now), buyers: demoBuyers(now, deciders), actors: new Map<string, Actor>() };
  await addUmkm([...world.umkm.values()]);
  await addBuyers([...world.buyers.values()]);
  const coordinator = await addPeople(world);
  await teachWords({ ...world, coordinator });
  await loadCapabilityIndex();
  await playClusters({ ...world, coordinator });
  await loadNeeds({ ...world, coordinator });
  await playSilences({ ...world, coordinator });
  await playCoaching({ ...world, coordinator });
  await readOldNews(world.actors, coordinator, now);
  await nextNumber('demo-loaded');
  return true;
}

/** True when this database holds the demo. */
export async function isDemo(): Promise<boolean> {
  return (await lastNumber('demo-loaded')) > 0;
}

/** What the person who started the demo wants to know: who can sign in, and how. */
export function demoWelcome(): string[] {
  return [
    `Sign in with one of these; the password of all is ${DEMO_PASSWORD}`,
    ...demoPeople.map(({ signIn, what }) => `  ${signIn.padEnd(22)} ${what}`),
  ];
}
