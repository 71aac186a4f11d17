import type { ActionContext } from '../../shared/context.ts';
import { joinTexts, type Text } from '../../shared/text.ts';
import type { Deal } from '../deals.rules.ts';
import { deliveriesOfDeal } from '../delivery/delivery.store.ts';
import type { Agreement, AgreementContent, ScheduledDelivery } from './agreement.rules.ts';
import { latestAgreement } from './agreement.store.ts';
import { agreementTexts } from './agreement.texts.ts';
import { clauseHeadings } from './clauseHeadings.data.ts';
import { composeAgreement } from './composeAgreement.ts';
import { followedClauses } from './followedClauses.rules.ts';
import { keepVersion } from './proposeVersion.ts';
import { readBasis } from './readBasis.ts';

const { say } = agreementTexts;

/** The schedule from now on: deliveries that are on their way or done stay as they were agreed. Null when none is still to come. */
async function followedSchedule(
  deal: Deal,
  before: AgreementContent,
  after: AgreementContent,
): Promise<readonly ScheduledDelivery[] | null> {
  const deliveries = (await deliveriesOfDeal(deal.id)).filter(({ replaces }) => replaces === null);
  const placeOf = (number: number, goods = '') => `${number}/${goods}`;
  const begun = new Set(
    deliveries
      .filter(({ lots, status }) => lots.length > 0 || status !== 'planned')
      .map(({ period, goods }) => placeOf(period, goods?.name)),
  );
  const agreed = new Map(before.schedule.map((row) => [placeOf(row.number, row.goods), row]));
  const rows = after.schedule.map((row) => {
    const place = placeOf(row.number, row.goods);
    return begun.has(place) ? (agreed.get(place) ?? row) : row;
  });
  return rows.every(({ number, goods }) => begun.has(placeOf(number, goods))) ? null : rows;
}

/**
 * The agreement follows a change of a deal's members: a new version with the reason, in which annexes and quantities are those of the
 * deal now and every word that people have changed themselves stays. Signatures on a draft before it are void, both sides and
 * coordinators are told. Null when there is no agreement yet, or nothing is left to deliver. Within the caller's transaction.
 */
export async function followMembers(ctx: ActionContext, before: Deal, after: Deal, reason: Text): Promise<Agreement | null> {
  const version = await latestAgreement(before.id);
  if (!version) return null;
  const basis = await readBasis(after);
  const { buyer, supplier } = version;
  const old = composeAgreement({ ...basis, deal: before, buyer, supplier });
  const now = composeAgreement(basis);
  const schedule = await followedSchedule(after, version, now);
  if (!schedule) return null;
  const { clauses, unread } = followedClauses(version, old, now);
  const check =
    unread.length === 0 ? '' : ` ${say('checkClauses', { clauses: joinTexts(unread.map((key) => clauseHeadings[key])) }).id}`;
  const { members, consortium } = now;
  return keepVersion(ctx, after, version, {
    clauses,
    terms: version.terms,
    schedule,
    members,
    consortium,
    note: `${reason.id}${check}`,
  });
}
