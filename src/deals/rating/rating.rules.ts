import type { TrackRecord } from '../../matching/matching.rules.ts';
import type { Side } from '../../proposals/proposals.rules.ts';
import { balanceOf, sentLots, type Delivery } from '../delivery/delivery.rules.ts';

/** Durable job: deliveries or ratings of an UMKM have changed; its track record is counted anew. Payload `{ umkmId }`. */
export const TRACK_JOB = 'track-record';

/** How long a comment may be. */
export const LONGEST_COMMENT = 280;

/** What one side says of the other after delivery. */
export interface Rating {
  readonly id: string;
  readonly dealId: string;
  readonly by: Side;
  /** The member who speaks; null when the buyer does, of all members together. */
  readonly umkmId: string | null;
  readonly buyerId: string;
  readonly fromName: string;
  /** Would they work with the other side again. */
  readonly workAgain: boolean;
  readonly words: string;
  readonly at: Date;
}

/** What the deliveries of one UMKM show. Shares are in [0, 1]; the counts are of deliveries that the buyer has answered. */
export interface SupplierFacts {
  readonly deliveries: number;
  readonly onTime: number;
  readonly inFull: number;
  /** Mean share accepted of what was sent. */
  readonly acceptedShare: number;
}

/** Null while no delivery has been answered: no data is no data. */
export function supplierFactsOf(umkmId: string, deliveries: readonly Delivery[]): SupplierFacts | null {
  const counted = deliveries.flatMap((delivery) => {
    const share = balanceOf(delivery).find((each) => each.umkmId === umkmId);
    if (!delivery.acceptance || !share || share.quantity === 0) return [];
    const lots = sentLots(delivery.lots).filter((lot) => lot.umkmId === umkmId);
    const onTime = lots.length > 0 && lots.every(({ sentOn }) => sentOn! <= delivery.dueOn);
    return [{ onTime, inFull: share.accepted >= share.quantity, accepted: share.sent === 0 ? 0 : share.accepted / share.sent }];
  });
  if (counted.length === 0) return null;
  return {
    deliveries: counted.length,
    onTime: counted.filter(({ onTime }) => onTime).length,
    inFull: counted.filter(({ inFull }) => inFull).length,
    acceptedShare: counted.reduce((sum, { accepted }) => sum + accepted, 0) / counted.length,
  };
}

/**
 * The track record the engine reads, from facts alone: punctuality is the share of deliveries on time; the mark from 1 to 5 is
 * 1 + 4 × the mean of the share delivered in full, the share accepted, and, where buyers have answered, the share who would work with
 * them again. Null without an answered delivery.
 */
export function trackOf(dealsCompleted: number, facts: SupplierFacts | null, again: readonly boolean[]): TrackRecord | null {
  if (!facts || dealsCompleted === 0) return null;
  const parts = [facts.inFull / facts.deliveries, facts.acceptedShare];
  if (again.length > 0) parts.push(again.filter(Boolean).length / again.length);
  const mean = parts.reduce((sum, part) => sum + part, 0) / parts.length;
  return {
    dealsCompleted,
    onTimeRate: Math.round((facts.onTime / facts.deliveries) * 100) / 100,
    rating: Math.round((1 + 4 * mean) * 10) / 10,
  };
}
