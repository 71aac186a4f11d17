import { quantityText } from '../catalogue/units.ts';
import { endConsortia } from '../needs/consortium/dissolveConsortium.ts';
import { findNeed, markAwarded } from '../needs/needs.store.ts';
import { inTransaction } from '../platform/transaction.ts';
import { acceptedProposal } from '../proposals/acceptedProposal.ts';
import { currentOffer, isOpen, partOf, proposalTotal, type Proposal } from '../proposals/proposals.rules.ts';
import { changeProposal, proposalsOfNeed } from '../proposals/proposals.store.ts';
import { proposalsTexts } from '../proposals/proposals.texts.ts';
import { withdrawCovered } from '../proposals/withdrawProposal.ts';
import type { ActionContext } from '../shared/context.ts';
import { dayText } from '../shared/dates.ts';
import { NotFound } from '../shared/errors.ts';
import { idrText } from '../shared/money.ts';
import { prepareAgreement } from './agreement/prepareAgreement.ts';
import { announceDeal, bothSides } from './announceDeal.ts';
import { partiesOf, type Deal } from './deals.rules.ts';
import { addDeal, dealOfProposal, dealsOfNeed } from './deals.store.ts';
import { dealsTexts } from './deals.texts.ts';

const { say } = dealsTexts;

function termsInWords(proposal: Proposal) {
  const offer = currentOffer(proposal);
  return {
    title: proposal.terms.title,
    umkm: proposal.umkmName,
    buyer: proposal.terms.buyerName,
    quantity: quantityText(offer.quantity, proposal.terms.unit),
    price: idrText(offer.priceIdr),
    total: idrText(proposalTotal(proposal)),
    day: dayText(offer.deliveryFrom),
  };
}

function dealOf(ctx: ActionContext, proposal: Proposal): Omit<Deal, 'id' | 'number'> {
  const { id, needId, buyerId, umkmId, umkmName, umkmKecamatan, productId, productName, conversion, terms } = proposal;
  const agreed = currentOffer(proposal);
  const totalIdr = proposalTotal(proposal);
  const product = { productId, productName, quantity: agreed.quantity, totalIdr, conversion };
  const made = {
    at: ctx.now,
    actorName: ctx.actor.name,
    actorRole: ctx.actor.role,
    kind: 'made',
    text: say('eventMade', termsInWords(proposal)),
    visibleTo: bothSides,
    formKey: null,
  } as const;
  return {
    ...{ needId, buyerId, consortiumId: null, leadUmkmId: umkmId, supplierName: umkmName, terms, agreed, totalIdr },
    members: [{ proposalId: id, umkmId, umkmName, umkmKecamatan, ...product }],
    ...{ status: 'agreed', step: 'agreed', events: [made], createdAt: ctx.now, updatedAt: ctx.now },
  };
}

/** Once all that was needed is agreed, nobody else is asked any more: an owner who accepts too late would sell what nobody takes. */
export async function withdrawOthersWhenCovered(ctx: ActionContext, needId: string): Promise<void> {
  const need = await findNeed(needId);
  const running = (await dealsOfNeed(needId)).filter(({ status }) => status !== 'terminated');
  const agreed = running.reduce((sum, deal) => sum + deal.agreed.quantity, 0);
  if (!need || agreed < need.quantity) return;
  await endConsortia(ctx, needId, proposalsTexts.say('coveredReason'));
  for (const proposal of await proposalsOfNeed(needId)) {
    if (isOpen(proposal.status)) await withdrawCovered(ctx, proposal);
  }
}

/**
 * The side whose turn it is accepts the offer on the table: in one transaction the hold becomes a booking, the deal is made, the need is
 * awarded and everyone is told. However often and from however many windows: there is one deal, and every call returns it.
 * `round` is the round the person saw. Throws NotFound, and Conflict when the proposal is closed otherwise, late, not theirs to answer,
 * or a newer round is on the table.
 */
export async function acceptOffer(ctx: ActionContext, proposalId: string, round?: number): Promise<Deal> {
  return inTransaction(async () => {
    const made = await dealOfProposal(proposalId);
    if (made) {
      if (!partOf(ctx.actor, partiesOf(made))) throw new NotFound();
      return made;
    }
    const proposal = await acceptedProposal(ctx, proposalId, round);
    if (proposal.consortiumId !== null) throw new Error(`Proposal ${proposalId} is a share: acceptShare keeps it`);
    const deal = await addDeal(dealOf(ctx, proposal));
    await prepareAgreement(ctx, deal);
    await changeProposal(proposal, { dealId: deal.id, updatedAt: ctx.now });
    await markAwarded(proposal.needId);
    await withdrawOthersWhenCovered(ctx, proposal.needId);
    const words = termsInWords(proposal);
    const notice = { kind: 'deal-made', title: say('madeTitle', words), body: say('madeBody', words) };
    await announceDeal(ctx, deal, { owner: notice, buyer: notice, coordinator: notice });
    return deal;
  });
}
