import { addDays, dayOf, instantOf, type Day } from '../../shared/dates.ts';
import type { Deal } from '../deals.rules.ts';
import { balanceOf, sentLots, type Delivery } from '../delivery/delivery.rules.ts';
import { unbilled } from '../facts.rules.ts';
import type { Bill } from '../payment/payment.rules.ts';

/** What a deal can stand still at. */
export const stallKinds = ['agreed', 'signed', 'ordered', 'sent', 'accepted', 'billed', 'disputed'] as const;
export type StallKind = (typeof stallKinds)[number];

/**
 * Days a deal may stand at a step before the coordinator is called: since it was agreed, signed or disputed; after the day a delivery
 * was due (`ordered`) or sent (`sent`); after acceptance without a bill (`accepted`); after the day a bill was due (`billed`).
 */
export const stallDays: Readonly<Record<StallKind, number>> = {
  agreed: 7,
  signed: 7,
  ordered: 3,
  sent: 3,
  accepted: 7,
  billed: 7,
  disputed: 14,
};

/** Coordinators are called in the morning (WIB), never at night. */
const MORNING_HOUR = 8;

/** What is awaited next of a deal, and the last day on which that is in time. */
export interface StallPoint {
  readonly kind: StallKind;
  /** Names the step and, where there are several, the delivery or bill: one alarm is raised for each. */
  readonly key: string;
  readonly lastDay: Day;
}

/** A deal that stands still, as the coordinators read it. */
export interface StallAlarm extends StallPoint {
  readonly dealId: string;
  readonly dealNumber: string;
  readonly title: string;
  readonly supplierName: string;
  readonly buyerName: string;
  readonly raisedAt: Date;
  /** When the deal moved on; null while it stands still. */
  readonly clearedAt: Date | null;
  /** When those who have to act were last reminded of it; null when never. */
  readonly remindedAt: Date | null;
}

/** Who has to act so that a deal moves on. */
export const stallTurn: Readonly<Record<StallKind, 'both' | 'buyer' | 'umkm'>> = {
  agreed: 'both',
  signed: 'buyer',
  ordered: 'umkm',
  sent: 'buyer',
  accepted: 'umkm',
  billed: 'buyer',
  disputed: 'both',
};

/** A second reminder within a day would be a nuisance, not a help. */
const REMINDER_HOURS = 24;

export function mayRemind({ remindedAt }: Pick<StallAlarm, 'remindedAt'>, now: Date): boolean {
  return remindedAt === null || now.getTime() - remindedAt.getTime() >= REMINDER_HOURS * 3_600_000;
}

const moving: readonly string[] = ['made', 'moved', 'settled', 'disputed'];

/** The day something last happened with the deal; notes and messages are no progress. */
function lastProgress({ events, createdAt }: Deal): Day {
  return dayOf(events.filter(({ kind }) => moving.includes(kind)).at(-1)?.at ?? createdAt);
}

function pointOf(kind: StallKind, since: Day, subject = ''): StallPoint {
  return { kind, key: subject ? `${kind}:${subject}` : kind, lastDay: addDays(since, stallDays[kind]) };
}

function deliveryPoint(delivery: Delivery): StallPoint | null {
  if (delivery.acceptance) return null;
  const sent = sentLots(delivery.lots);
  const shortfall = delivery.quantity - sent.reduce((sum, { quantity }) => sum + quantity, 0);
  if (shortfall > 0) return pointOf('ordered', delivery.dueOn, delivery.id);
  const since = [delivery.dueOn, ...sent.map(({ sentOn }) => sentOn!)].sort().at(-1)!;
  return pointOf('sent', since, delivery.id);
}

/** The earliest thing that is awaited of a deal; null when nothing is. */
export function stallPointOf(deal: Deal, deliveries: readonly Delivery[], bills: readonly Bill[]): StallPoint | null {
  if (deal.status === 'paid' || deal.status === 'terminated') return null;
  if (deal.status === 'disputed') return pointOf('disputed', lastProgress(deal));
  if (deliveries.length === 0) return pointOf(deal.step === 'agreed' ? 'agreed' : 'signed', lastProgress(deal));
  const points = [
    ...deliveries.map(deliveryPoint).filter((point) => point !== null),
    ...unbilled(deliveries, bills).map(({ delivery }) => pointOf('accepted', dayOf(delivery.acceptance!.at), delivery.id)),
    ...bills.filter(({ status }) => status !== 'paid').map(({ id, dueOn }) => pointOf('billed', dueOn, id)),
  ];
  return points.sort((a, b) => (a.lastDay === b.lastDay ? 0 : a.lastDay < b.lastDay ? -1 : 1))[0] ?? null;
}

/**
 * Of the UMKM side those who still have to act: who has not sent the whole of their share, or not billed what was accepted of it. Null
 * where it is no matter of single members.
 */
export function membersDue(
  { kind, key }: Pick<StallPoint, 'kind' | 'key'>,
  deliveries: readonly Delivery[],
  bills: readonly Bill[],
): string[] | null {
  const delivery = deliveries.find(({ id }) => key === `${kind}:${id}`);
  if (!delivery) return null;
  if (kind === 'accepted') return unbilled([delivery], bills).map(({ umkmId }) => umkmId);
  const behind = balanceOf(delivery).filter(({ difference }) => difference < 0);
  return kind === 'ordered' ? behind.map(({ umkmId }) => umkmId) : null;
}

/** When the alarm is due: the morning after the last day. */
export function alarmAt({ lastDay }: Pick<StallPoint, 'lastDay'>): Date {
  return instantOf(addDays(lastDay, 1), MORNING_HOUR);
}
