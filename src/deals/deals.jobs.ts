import type { JobHandlers } from '../platform/jobs.ts';
import { systemActor, type ActionContext, type Push } from '../shared/context.ts';
import {
  CLAIM_OVERDUE,
  SETTLEMENT_OVERDUE,
  tellClaimOverdue,
  tellSettlementOverdue,
  type SettlementPayload,
} from './claim/claimClock.ts';
import { OVERDUE_BILL, REMIND_BILL, remindOfBill, tellOverdue, type BillPayload } from './payment/billClock.ts';
import { keepTrackRecord } from './rating/keepTrackRecord.ts';
import { TRACK_JOB } from './rating/rating.rules.ts';
import { WATCH_DEAL, checkDeal } from './stall/watchDeal.ts';

/** The clocks of deals, bills and claims, and the track records that follow from deliveries, for the job queue. */
export function dealsJobs(push: Push): JobHandlers {
  const context = (now: Date): ActionContext => ({ actor: systemActor, now, locale: 'id', push });
  return {
    [WATCH_DEAL]: ({ dealId }: { dealId: string }, now: Date) => checkDeal(context(now), dealId),
    [REMIND_BILL]: ({ billId }: BillPayload, now: Date) => remindOfBill(context(now), billId),
    [OVERDUE_BILL]: ({ billId }: BillPayload, now: Date) => tellOverdue(context(now), billId),
    [CLAIM_OVERDUE]: ({ claimId }: { claimId: string }, now: Date) => tellClaimOverdue(context(now), claimId),
    [SETTLEMENT_OVERDUE]: (payload: SettlementPayload, now: Date) => tellSettlementOverdue(context(now), payload),
    [TRACK_JOB]: ({ umkmId }: { umkmId: string }, now: Date) => keepTrackRecord(context(now), umkmId),
  };
}
