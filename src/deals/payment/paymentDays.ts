import { signedTerms } from '../agreement/agreement.store.ts';
import type { Deal } from '../deals.rules.ts';

/** Days between accepted goods and payment: as signed in the agreement, else as the need said. */
export async function paymentDaysOf(deal: Pick<Deal, 'id' | 'terms'>): Promise<number> {
  return (await signedTerms(deal.id))?.paymentDays ?? deal.terms.paymentDays;
}
