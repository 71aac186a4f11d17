import { canonicalBytes, type Agreement } from '../agreement/agreement.rules.ts';
import type { Deal, Message } from '../deals.rules.ts';
import type { Claim } from './claim.rules.ts';

/** What KPPU gets about a claim. */
export interface Bundle {
  readonly claim: Claim;
  readonly deal: Deal;
  /** The version in force, else the newest; null while there is none. */
  readonly agreement: Agreement | null;
  readonly messages: readonly Message[];
  readonly exportedAt: Date;
}

/** The bundle as JSON: the claim without the coordinators' notes, the deal with its public history, the agreement and the conversation. */
export function bundleJson({ claim, deal, agreement, messages, exportedAt }: Bundle): Buffer {
  const { notes, ...open } = claim;
  void notes;
  const history = deal.events.filter(({ visibleTo }) => visibleTo.length === 2);
  const { number, status, step, supplierName, terms, agreed, totalIdr, members } = deal;
  const about = { number, status, step, supplierName, buyerName: terms.buyerName, terms, agreed, totalIdr, members };
  const signed = agreement && {
    ...{ sha256: agreement.sha256, state: agreement.state, signatures: agreement.signatures },
    content: JSON.parse(canonicalBytes(agreement).toString('utf8')) as object,
  };
  const said = messages.map(({ fromName, fromRole, words, at }) => ({ fromName, fromRole, words, at }));
  const all = {
    format: 'temumitra-claim-1',
    exportedAt,
    claim: open,
    deal: { ...about, history },
    agreement: signed,
    messages: said,
  };
  return Buffer.from(JSON.stringify(all, null, 2), 'utf8');
}
