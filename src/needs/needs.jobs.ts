import { enqueueJob, type JobHandlers } from '../platform/jobs.ts';
import { readsWithLexicon, refreshInIndex } from '../profiles/capabilityIndex.ts';
import { CLOSED_JOB, type ClockPayload } from '../proposals/proposalClock.ts';
import { findProposal } from '../proposals/proposals.store.ts';
import { systemActor, type ActionContext, type Push } from '../shared/context.ts';
import { refillConsortium, REPLAN_JOB, settleClosedShare } from './consortium/replanConsortium.ts';
import { inviteNext } from './inviteNext.ts';
import { matchNeed } from './matchNeed.ts';
import { pushNeedChanged } from './needAccess.ts';
import { isLive } from './needs.rules.ts';
import { findNeed } from './needs.store.ts';
import { heldOpenNeeds } from './openNeedsBook.ts';
import { rematchUmkm } from './rematchUmkm.ts';

/**
 * Work that other rooms leave to this one: `rematch-umkm` { umkmId } after a profile, product or certificate has changed;
 * `lexicon-changed` { version } after coordinators changed its words, which leaves a `rematch-need` { needId } for each open need;
 * `proposal-closed` { proposalId } after a proposal ended without a deal; `replan-consortium` { consortiumId } after a share shrank.
 */
export function needsJobs(push: Push): JobHandlers {
  const system = (now: Date): ActionContext => ({ actor: systemActor, now, locale: 'id', push });
  return {
    'rematch-umkm': async ({ umkmId }: { umkmId: string }, now: Date) => {
      await refreshInIndex(umkmId);
      await rematchUmkm(system(now), umkmId);
    },
    [CLOSED_JOB]: async ({ proposalId }: ClockPayload, now: Date) => {
      const proposal = await findProposal(proposalId);
      if (proposal?.consortiumId) await settleClosedShare(system(now), proposal);
      else if (proposal) await inviteNext(system(now), proposal);
    },
    [REPLAN_JOB]: ({ consortiumId }: { consortiumId: string }, now: Date) => refillConsortium(system(now), consortiumId),
    'lexicon-changed': async ({ version }: { version: number }) => {
      if (!(await readsWithLexicon(version))) throw new Error(`This process does not read with lexicon ${version} yet`);
      for (const { id } of heldOpenNeeds()) await enqueueJob('rematch-need', { needId: id }, { key: id });
    },
    'rematch-need': async ({ needId }: { needId: string }, now: Date) => {
      const need = await findNeed(needId);
      if (!need || !isLive(need.status)) return;
      await matchNeed(system(now), need);
      await pushNeedChanged(system(now), need);
    },
  };
}
