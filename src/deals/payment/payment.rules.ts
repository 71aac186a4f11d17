import { daysBetween, type Day } from '../../shared/dates.ts';
import type { Idr } from '../../shared/money.ts';

export const billStatuses = ['open', 'partly', 'paid'] as const;
export type BillStatus = (typeof billStatuses)[number];

export const paymentWays = ['transfer', 'cash', 'qris', 'other'] as const;
export type PaymentWay = (typeof paymentWays)[number];

/** Money that has arrived, as the receiving side or a coordinator wrote it down. */
export interface Payment {
  readonly amountIdr: Idr;
  readonly paidOn: Day;
  readonly way: PaymentWay;
  readonly reference: string;
  readonly recordedBy: string;
  readonly recordedRole: string;
  readonly at: Date;
  /** The form that recorded it: the same form records once. */
  readonly formKey: string;
}

/** What the buyer says has been paid; it counts once the other side has recorded it. */
export type Announcement = Omit<Payment, 'recordedRole'>;

/** A bill for what was accepted of one UMKM in one delivery. */
export interface Bill {
  readonly id: string;
  /** "TG-2026-0001". */
  readonly number: string;
  readonly dealId: string;
  readonly dealNumber: string;
  readonly deliveryId: string;
  readonly deliveryNumber: string;
  readonly period: number;
  readonly needId: string;
  readonly title: string;
  readonly buyerId: string;
  readonly buyerName: string;
  readonly buyerKind: string;
  readonly umkmId: string;
  readonly umkmName: string;
  readonly umkmKecamatan: string;
  readonly productName: string;
  /** Accepted base amount of the need's unit. */
  readonly quantity: number;
  readonly unit: string;
  /** Rupiah for one of the unit. */
  readonly priceIdr: Idr;
  readonly amountIdr: Idr;
  readonly acceptedOn: Day;
  readonly issuedOn: Day;
  /** The day of acceptance plus the agreed days of payment. */
  readonly dueOn: Day;
  readonly payments: readonly Payment[];
  readonly announced: readonly Announcement[];
  readonly paidIdr: Idr;
  /** The day the last rupiah arrived; null while something is owed. */
  readonly paidOn: Day | null;
  readonly status: BillStatus;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly version: number;
}

export function owedIdr({ amountIdr, paidIdr }: Pick<Bill, 'amountIdr' | 'paidIdr'>): Idr {
  return amountIdr - paidIdr;
}

/** What a bill is worth after a payment: the day on which it became whole is the latest day of its payments. */
export function afterPayment(
  bill: Pick<Bill, 'amountIdr' | 'payments'>,
  payment: Payment,
): Pick<Bill, 'payments' | 'paidIdr' | 'paidOn' | 'status'> {
  const payments = [...bill.payments, payment];
  const paidIdr = payments.reduce((sum, { amountIdr }) => sum + amountIdr, 0);
  const whole = paidIdr >= bill.amountIdr;
  const last = payments
    .map(({ paidOn }) => paidOn)
    .sort()
    .at(-1)!;
  return { payments, paidIdr, paidOn: whole ? last : null, status: whole ? 'paid' : 'partly' };
}

/** Days between the due day and the payment, or today while it is unpaid; negative when early. */
export function daysLate({ dueOn, paidOn }: Pick<Bill, 'dueOn' | 'paidOn'>, today: Day): number {
  return daysBetween(dueOn, paidOn ?? today);
}

export function isOverdue({ dueOn, paidOn }: Pick<Bill, 'dueOn' | 'paidOn'>, today: Day): boolean {
  return paidOn === null && today > dueOn;
}

/** How a buyer pays: over the bills that are paid or overdue. */
export interface PaymentRecord {
  readonly bills: number;
  /** Mean days after the due day, early payments counting as 0; rounded to whole days. */
  readonly averageLateDays: number;
  readonly overdue: number;
}

/** Null while no bill has been paid or fallen due: no data is no data. */
export function paymentRecordOf(bills: readonly Pick<Bill, 'dueOn' | 'paidOn'>[], today: Day): PaymentRecord | null {
  const counted = bills.filter((bill) => bill.paidOn !== null || isOverdue(bill, today));
  if (counted.length === 0) return null;
  const late = counted.reduce((sum, bill) => sum + Math.max(0, daysLate(bill, today)), 0);
  return {
    bills: counted.length,
    averageLateDays: Math.round(late / counted.length),
    overdue: counted.filter(({ paidOn }) => paidOn === null).length,
  };
}
