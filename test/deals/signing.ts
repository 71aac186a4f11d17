import { latestAgreement } from '../../src/deals/agreement/agreement.store.ts';
import { signAgreement } from '../../src/deals/agreement/signAgreement.ts';
import type { Market } from '../proposals/market.ts';
import { contextFor } from '../support/people.ts';

/** All three sign the newest version of a deal's agreement. */
export async function signByAll({ decider, owner, coordinator }: Market, dealId: string): Promise<void> {
  const { version, sha256 } = (await latestAgreement(dealId))!;
  for (const person of [decider, owner, coordinator]) await signAgreement(await contextFor(person), dealId, { version, sha256 });
}
