import { coachingJobs } from './coaching/coaching.jobs.ts';
import { allocationJobs } from './dashboard/allocation/planAllocation.ts';
import { dealsJobs } from './deals/deals.jobs.ts';
import { needsJobs } from './needs/needs.jobs.ts';
import type { JobHandlers } from './platform/jobs.ts';
import { proposalsJobs } from './proposals/proposals.jobs.ts';
import type { Push } from './shared/context.ts';

/** Every durable job's handler, by kind; each room brings its own. */
export function jobHandlers(push: Push): JobHandlers {
  return { ...proposalsJobs(push), ...needsJobs(push), ...dealsJobs(push), ...coachingJobs(push), ...allocationJobs(push) };
}
