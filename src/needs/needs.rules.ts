import type { Frequency, GeoPoint } from '../matching/matching.rules.ts';
import type { Day } from '../shared/dates.ts';
import type { Idr } from '../shared/money.ts';

export const needStatuses = ['draft', 'open', 'matched', 'awarded', 'fulfilled', 'closed', 'cancelled'] as const;
export type NeedStatus = (typeof needStatuses)[number];

/** `open`: published, nobody proposed to yet. `matched`: proposals are out. `awarded`: a deal exists. */
export const needTransitions: Readonly<Record<NeedStatus, readonly NeedStatus[]>> = {
  draft: ['open', 'cancelled'],
  open: ['open', 'matched', 'closed', 'cancelled'],
  matched: ['open', 'matched', 'awarded', 'closed', 'cancelled'],
  awarded: ['awarded', 'matched', 'fulfilled', 'closed'],
  fulfilled: [],
  closed: [],
  cancelled: [],
};

export interface Need {
  readonly id: string;
  /** "KB-2026-0001". */
  readonly number: string;
  readonly buyerId: string;
  readonly buyerName: string;
  readonly buyerKind: string;
  readonly title: string;
  readonly description: string;
  readonly category: string | null;
  /** Base amount of `unit` for one delivery period (once, each week, each month). */
  readonly quantity: number;
  readonly unit: string;
  readonly frequency: Frequency;
  readonly maxPriceIdr: Idr | null;
  readonly priceFirm: boolean;
  readonly deliverTo: GeoPoint & { readonly name: string };
  readonly deliveryFrom: Day;
  readonly deliveryUntil: Day;
  readonly mustCertificates: readonly string[];
  readonly niceCertificates: readonly string[];
  readonly pattern: string;
  readonly paymentDays: number;
  /** Until when those who are asked may answer. */
  readonly answerBy: Date;
  readonly status: NeedStatus;
  readonly closeReason: string | null;
  readonly createdAt: Date;
  readonly publishedAt: Date | null;
  readonly version: number;
}
