import { monthOfDay, nextMonth } from '../../capacity/months.rules.ts';
import type { Frequency } from '../../matching/matching.rules.ts';
import { addDays, type Day } from '../../shared/dates.ts';
import type { Deal, DealMember } from '../deals.rules.ts';

/** `planned`: nothing was sent yet. `accepted`, `partly` and `refused` say what became of what was sent. */
export const deliveryStatuses = ['planned', 'sent', 'accepted', 'partly', 'refused'] as const;
export type DeliveryStatus = (typeof deliveryStatuses)[number];

/** What one UMKM brings to a delivery. Quantities are base amounts of the need's unit everywhere in deliveries. */
export interface Share {
  readonly umkmId: string;
  readonly umkmName: string;
  readonly umkmKecamatan: string;
  readonly productId: string;
  readonly productName: string;
  readonly quantity: number;
}

export const testKinds = ['moisture', 'weight', 'taste', 'packaging', 'laboratory', 'other'] as const;
export type TestKind = (typeof testKinds)[number];

export interface LotTest {
  readonly kind: TestKind;
  /** What was measured and what was allowed, as written: "2,8 %", "paling banyak 3 %". */
  readonly value: string;
  readonly limit: string;
  readonly passed: boolean;
  readonly at: Date;
  readonly fileId: string | null;
}

/** `held`: a test failed and the buyer has been asked. `stopped`: the buyer does not want it. Only `sent` lots count. */
export type LotState = 'sent' | 'held' | 'stopped';

export interface Lot {
  /** On the label: "LBK-2611-0042". */
  readonly code: string;
  readonly umkmId: string;
  readonly umkmName: string;
  readonly productId: string;
  readonly productName: string;
  readonly quantity: number;
  readonly producedOn: Day;
  readonly tests: readonly LotTest[];
  readonly state: LotState;
  /** Since when it is on its way; null while it is held back. */
  readonly sentOn: Day | null;
  readonly recordedBy: string;
  readonly recordedAt: Date;
  /** The form that recorded it: the same form records once. */
  readonly formKey: string;
}

export const refusalReasons = ['quality', 'damaged', 'late', 'wrong', 'too-much', 'documents', 'other'] as const;
export type RefusalReason = (typeof refusalReasons)[number];

/** What the buyer made of one lot: accepted + refused is what was sent. */
export interface AcceptedLot {
  readonly code: string;
  readonly umkmId: string;
  readonly accepted: number;
  readonly refused: number;
  readonly reason: RefusalReason | null;
  readonly words: string;
  readonly fileIds: readonly string[];
}

/** `replace`: what is missing comes with another delivery. `reduce`: it stays at what was accepted. */
export const followUps = ['replace', 'reduce'] as const;
export type FollowUp = (typeof followUps)[number];

/** The record of acceptance (berita acara serah terima, BAST). */
export interface Acceptance {
  readonly number: string;
  readonly at: Date;
  readonly byName: string;
  readonly lots: readonly AcceptedLot[];
  readonly acceptedQuantity: number;
  /** Null when nothing was missing. */
  readonly followUp: FollowUp | null;
}

export interface Delivery {
  readonly id: string;
  /** "KR-2026-0001". */
  readonly number: string;
  readonly dealId: string;
  readonly dealNumber: string;
  readonly needId: string;
  readonly buyerId: string;
  readonly buyerName: string;
  /** What was ordered, as the need says it. */
  readonly title: string;
  readonly unit: string;
  /** Which of the goods of a bundle it holds; null or left out where there is one kind. */
  readonly goods?: { readonly id: string; readonly name: string } | null;
  readonly umkmIds: readonly string[];
  /** The buyer's own order number; empty when they have none. */
  readonly orderNumber: string;
  /** Which delivery of the schedule, from 1; a replacement keeps the number of what it replaces. */
  readonly period: number;
  /** The delivery whose missing goods this one brings; null in the schedule itself. */
  readonly replaces: string | null;
  readonly dueOn: Day;
  readonly quantity: number;
  readonly shares: readonly Share[];
  readonly status: DeliveryStatus;
  readonly lots: readonly Lot[];
  readonly acceptance: Acceptance | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  /** Counts changes: whoever writes has read the last one. */
  readonly version: number;
}

/** The most deliveries one order makes: two years of weeks. */
const MOST_DELIVERIES = 106;

function sameDayIn(month: string, day: Day): Day {
  const last = Number(addDays(`${nextMonth(month)}-01`, -1).slice(8));
  return `${month}-${String(Math.min(Number(day.slice(8)), last)).padStart(2, '0')}`;
}

/**
 * The days of delivery: once on the first day, weekly every seven days of the window, monthly once in each month of it on the same
 * day of the month, in the last one at the window's end at the latest. These are the months that the capacity ledger has booked.
 */
export function scheduleOf(frequency: Frequency, from: Day, until: Day): Day[] {
  if (frequency === 'once' || until <= from) return [from];
  const days: Day[] = [];
  if (frequency === 'weekly') {
    for (let day = from; day <= until && days.length < MOST_DELIVERIES; day = addDays(day, 7)) days.push(day);
    return days;
  }
  for (let month = monthOfDay(from); month <= monthOfDay(until) && days.length < MOST_DELIVERIES; month = nextMonth(month)) {
    const day = sameDayIn(month, from);
    days.push(day < until ? day : until);
  }
  return days;
}

/** The days on which the order of this deal would be delivered; none before today. */
export function daysOfOrder({ terms, agreed }: Pick<Deal, 'terms' | 'agreed'>, today: Day): Day[] {
  const from = agreed.deliveryFrom < today ? today : agreed.deliveryFrom;
  return scheduleOf(terms.frequency, from, terms.deliveryUntil);
}

/** Splits a quantity among parts in proportion, whole base amounts that sum to it exactly; the largest remainders are rounded up. */
export function divideQuantity(quantity: number, weights: readonly number[]): number[] {
  const whole = weights.reduce((sum, weight) => sum + BigInt(weight), 0n);
  if (whole <= 0n) throw new RangeError('Nothing can be divided among no shares');
  const parts = weights.map((weight) => {
    const product = BigInt(quantity) * BigInt(weight);
    return { quantity: Number(product / whole), rest: product % whole };
  });
  let left = quantity - parts.reduce((sum, part) => sum + part.quantity, 0);
  const order = parts
    .map((_, index) => index)
    .sort((a, b) => (parts[b]!.rest > parts[a]!.rest ? 1 : parts[b]!.rest < parts[a]!.rest ? -1 : a - b));
  const result = parts.map((part) => part.quantity);
  for (const index of order) {
    if (left === 0) break;
    result[index] = result[index]! + 1;
    left -= 1;
  }
  return result;
}

/** The shares of a delivery of this quantity, as the members have divided the deal. */
export function sharesOf(members: readonly DealMember[], quantity: number): Share[] {
  const parts = divideQuantity(
    quantity,
    members.map((member) => member.quantity),
  );
  return members.map(({ umkmId, umkmName, umkmKecamatan, productId, productName }, index) => ({
    ...{ umkmId, umkmName, umkmKecamatan, productId, productName, quantity: parts[index]! },
  }));
}

export const hasFailed = (lot: Pick<Lot, 'tests'>): boolean => lot.tests.some(({ passed }) => !passed);

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

export function sentLots(lots: readonly Lot[]): Lot[] {
  return lots.filter(({ state }) => state === 'sent');
}

/** How one UMKM's part of a delivery stands. */
export interface ShareBalance extends Share {
  readonly sent: number;
  readonly accepted: number;
  readonly refused: number;
  /** Sent less than the share (negative) or more (positive). */
  readonly difference: number;
  /** What of the share was not accepted once the buyer has answered; 0 before. */
  readonly missing: number;
}

/** The balance of every share: what was promised, sent, accepted and refused. Sent = accepted + refused once the buyer has answered. */
export function balanceOf({ shares, lots, acceptance }: Pick<Delivery, 'shares' | 'lots' | 'acceptance'>): ShareBalance[] {
  return shares.map((share) => {
    const mine = (umkmId: string) => umkmId === share.umkmId;
    const sent = sum(
      sentLots(lots)
        .filter((lot) => mine(lot.umkmId))
        .map(({ quantity }) => quantity),
    );
    const answered = acceptance?.lots.filter((lot) => mine(lot.umkmId)) ?? [];
    const accepted = sum(answered.map((lot) => lot.accepted));
    return {
      ...share,
      sent,
      accepted,
      refused: sum(answered.map((lot) => lot.refused)),
      difference: sent - share.quantity,
      missing: acceptance ? Math.max(0, share.quantity - accepted) : 0,
    };
  });
}

export function sentQuantity({ lots }: Pick<Delivery, 'lots'>): number {
  return sum(sentLots(lots).map(({ quantity }) => quantity));
}

/** What the buyer made of a lot; null before there is a record of acceptance, and for a lot that was not sent. */
export function acceptedLot({ acceptance }: Pick<Delivery, 'acceptance'>, code: string): AcceptedLot | null {
  return acceptance?.lots.find((lot) => lot.code === code) ?? null;
}

export function outcomeOfLot({ accepted, refused }: Pick<AcceptedLot, 'accepted' | 'refused'>) {
  if (accepted === 0) return 'refused';
  return refused > 0 ? 'partly' : 'accepted';
}

/** What the lots and the record of acceptance say about a delivery. */
export function statusOf({ lots, acceptance }: Pick<Delivery, 'lots' | 'acceptance'>): DeliveryStatus {
  if (acceptance) {
    if (acceptance.acceptedQuantity === 0) return 'refused';
    return acceptance.lots.some(({ refused }) => refused > 0) ? 'partly' : 'accepted';
  }
  return sentLots(lots).length > 0 ? 'sent' : 'planned';
}
