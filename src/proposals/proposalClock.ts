import { cancelJob, enqueueJob, enqueueNewJobs } from '../platform/jobs.ts';
import { reminderAt } from './clock.rules.ts';
import type { Proposal } from './proposals.rules.ts';

/** Names of the durable jobs of a proposal's clock; the key of each is the proposal's id. */
export const EXPIRE_JOB = 'expire-proposal';
export const REMIND_JOB = 'remind-proposal';

/** Follows a proposal that ended without a deal; the rooms that ask further handle it. */
export const CLOSED_JOB = 'proposal-closed';

/** What such a job carries. */
export interface ClockPayload {
  readonly proposalId: string;
}

export async function stopClock(proposalId: string): Promise<void> {
  await cancelJob(EXPIRE_JOB, proposalId);
  await cancelJob(REMIND_JOB, proposalId);
}

/** The proposal ended without a deal: its clock stops, and whoever may ask further learns of it once the transaction has committed. */
export async function closeClock(proposalId: string): Promise<void> {
  await stopClock(proposalId);
  const payload: ClockPayload = { proposalId };
  await enqueueJob(CLOSED_JOB, payload, { key: proposalId });
}

/** The same for proposals that were just opened. */
export async function startClocks(proposals: readonly Pick<Proposal, 'id' | 'answerBy'>[], now: Date): Promise<void> {
  const rows = proposals.flatMap(({ id, answerBy }) => {
    const remindAt = reminderAt(now, answerBy);
    const job = { payload: { proposalId: id } satisfies ClockPayload, key: id };
    const expiry = { ...job, kind: EXPIRE_JOB, runAt: answerBy };
    return remindAt ? [expiry, { ...job, kind: REMIND_JOB, runAt: remindAt }] : [expiry];
  });
  await enqueueNewJobs(rows);
}

/** Sets the expiry at the deadline and a reminder before it; earlier ones of the same proposal are taken back. */
export async function startClock({ id, answerBy }: Pick<Proposal, 'id' | 'answerBy'>, now: Date): Promise<void> {
  await stopClock(id);
  const payload: ClockPayload = { proposalId: id };
  await enqueueJob(EXPIRE_JOB, payload, { runAt: answerBy, key: id });
  const remindAt = reminderAt(now, answerBy);
  if (remindAt) await enqueueJob(REMIND_JOB, payload, { runAt: remindAt, key: id });
}
