import { listUsersOf } from '../../accounts/accounts.store.ts';
import { quantityText } from '../../catalogue/units.ts';
import { paths } from '../../http/paths.ts';
import { tell } from '../../notifications/tell.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { afterQuiet, deadlineFor } from '../../proposals/clock.rules.ts';
import { proposalsOfNeed } from '../../proposals/proposals.store.ts';
import type { Proposal } from '../../proposals/proposals.rules.ts';
import type { ActionContext } from '../../shared/context.ts';
import { dayOf } from '../../shared/dates.ts';
import { joinTexts, sameText } from '../../shared/text.ts';
import { isLive, type Need } from '../needs.rules.ts';
import { findNeed } from '../needs.store.ts';
import { askedAlready } from '../sendProposals.ts';
import { askShares, nextInLine } from './askShares.ts';
import {
  fillOf,
  partFillsOf,
  stateAfter,
  statusBy,
  withState,
  type Consortium,
  type ConsortiumShare,
} from './consortium.rules.ts';
import { changeConsortium, findConsortium, type StoredConsortium } from './consortium.store.ts';
import { consortiumPagesTexts } from './consortium.texts.ts';
import { candidatesFor } from './planForNeed.ts';
import { replacementsFor } from './planning.rules.ts';

const { say } = consortiumPagesTexts;

/** Durable job: shares changed, the gap is to be offered to the next in line. Payload `{ consortiumId }`. */
export const REPLAN_JOB = 'replan-consortium';

const HOUR_MS = 3_600_000;
/** Who is asked later has at least this long to answer, unless the buyer gives everyone fewer hours. */
const LATER_HOURS = 48;

/** Lets the open pages of the buyer's people and of coordinators show the consortium as it is now. */
export async function pushConsortium(ctx: ActionContext, { id, needId, buyerId }: Consortium): Promise<void> {
  const topics = [`consortium:${id}`, `need:${needId}`, 'needs'];
  for (const user of await listUsersOf({ buyerId })) ctx.push.changed({ userId: user.id }, topics);
  ctx.push.changed({ role: 'coordinator' }, topics);
}

/** True while the need may still be supplied by more UMKM. */
function mayAsk(need: Need | null, { status }: Consortium): need is Need {
  return need !== null && status !== 'dissolved' && (isLive(need.status) || need.status === 'awarded');
}

async function askNext(ctx: ActionContext, need: Need, consortium: Consortium) {
  const wanted = { ...need, quantity: consortium.required };
  const { candidates } = await candidatesFor(wanted, consortium.options, ctx.now);
  const asked = askedAlready(await proposalsOfNeed(need.id));
  const free = candidates.filter(({ umkmId }) => !asked.has(umkmId));
  const atLeast = afterQuiet(new Date(ctx.now.getTime() + LATER_HOURS * HOUR_MS));
  const answerBy = deadlineFor(ctx.now, need.answerHours, need.answerBy > atLeast ? need.answerBy : atLeast);
  const firstDay = dayOf(answerBy);
  const deliveryFrom = need.deliveryFrom < firstDay ? firstDay : need.deliveryFrom;
  const tooLate = deliveryFrom > need.deliveryUntil;
  const members = tooLate ? [] : replacementsFor(consortium, free);
  const added = await askShares(ctx, need, consortium, members, free, { answerBy, deliveryFrom });
  const all = [...consortium.members, ...added];
  return { members: all, waiting: await nextInLine({ ...consortium, members: all }, tooLate ? [] : free) };
}

/**
 * Buyer and coordinators hear of a shortfall once when it appears, and once when all have answered. Once there is a deal nothing is left
 * to decide: it goes on with those who stay.
 */
async function tellShortfall(ctx: ActionContext, before: Consortium, after: Consortium): Promise<void> {
  const { accepted, open, missing, required } = fillOf(after);
  const decided = before.status !== 'ready' && after.status === 'ready';
  if (missing <= 0 || !(before.toldMissing === 0 || decided)) return;
  const { id, number, title, unit, needId, buyerId } = after;
  const amount = (base: number) => quantityText(base, unit);
  const short = partFillsOf(after).filter((fill) => fill.missing > 0);
  const parts = short.map((fill) => joinTexts([sameText(fill.part.name), quantityText(fill.missing, fill.part.unit)], ' '));
  const lacking = parts.length === 0 ? amount(missing) : joinTexts([amount(missing), ...parts]);
  const words = { number, title, missing: lacking, whole: amount(required), accepted: amount(accepted) };
  const all = open === 0 && after.dealId === null;
  const notice = {
    kind: all ? 'consortium-decide' : 'consortium-short',
    title: say(all ? 'decideTitle' : 'shortTitle', words),
    body: say(all ? 'decideBody' : 'shortBody', words),
    url: paths.consortium(id),
    topics: [`consortium:${id}`, `need:${needId}`, 'needs'],
  };
  await tell(ctx, { buyerId }, notice);
  await tell(ctx, { role: 'coordinator' }, notice);
}

/**
 * Fills the gap of a consortium from those next in line and keeps it with `members` as they are now; no standing share changes. Does
 * nothing but keep them when nothing is missing or nobody may be asked any more. In the caller's transaction.
 */
export async function replanConsortium(
  ctx: ActionContext,
  before: StoredConsortium,
  members: readonly ConsortiumShare[] = before.members,
): Promise<StoredConsortium> {
  const now = { ...before, members };
  const need = await findNeed(before.needId);
  const asks = mayAsk(need, before) && fillOf(now).missing > 0;
  const next = asks ? await askNext(ctx, need, now) : { members, waiting: before.waiting };
  const status = need && !mayAsk(need, before) && before.status !== 'agreed' ? 'dissolved' : statusBy({ ...now, ...next });
  const { missing } = fillOf({ ...now, ...next });
  const kept = await changeConsortium(before, { ...next, status, toldMissing: missing, updatedAt: ctx.now });
  if (status !== 'dissolved') await tellShortfall(ctx, before, kept);
  await pushConsortium(ctx, kept);
  return kept;
}

/**
 * A share ended without acceptance (declined, silent, taken back): its member is gone and the gap goes to the next in line. Done twice it
 * counts once. Follows the durable job of a closed proposal.
 */
export async function settleClosedShare(ctx: ActionContext, proposal: Proposal): Promise<void> {
  await inTransaction(async () => {
    const consortium = proposal.consortiumId === null ? null : await findConsortium(proposal.consortiumId);
    const state = stateAfter(proposal.status);
    const member = consortium?.members.find(({ proposalId }) => proposalId === proposal.id);
    if (!consortium || !state || !member) return;
    if (member.state !== 'invited' && member.state !== 'accepted') return;
    const gone = member.state === 'accepted' ? 'left' : state;
    await replanConsortium(ctx, consortium, withState(consortium.members, proposal.id, gone, ctx.now));
  });
}

/** Fills the gap that an accepted smaller share or a member who left has made. Follows the durable job. */
export async function refillConsortium(ctx: ActionContext, consortiumId: string): Promise<void> {
  await inTransaction(async () => {
    const consortium = await findConsortium(consortiumId);
    if (consortium && fillOf(consortium).missing > 0) await replanConsortium(ctx, consortium);
  });
}
