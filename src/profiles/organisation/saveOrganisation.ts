import { renameParty } from '../../accounts/accounts.store.ts';
import { paths } from '../../http/paths.ts';
import { tell } from '../../notifications/tell.ts';
import { inTransaction } from '../../platform/transaction.ts';
import type { ActionContext } from '../../shared/context.ts';
import { Forbidden, NotFound } from '../../shared/errors.ts';
import type { Buyer } from '../profiles.rules.ts';
import { findBuyer, replaceBuyer } from '../profiles.store.ts';
import { organisationTexts } from './organisation.texts.ts';

export type OrganisationTerms = Pick<
  Buyer,
  'name' | 'kind' | 'nib' | 'address' | 'place' | 'location' | 'deciderName' | 'deciderPosition'
>;

/** The organisation that the actor decides for. Throws Forbidden for others than buyers, NotFound when there is none. */
export async function ownBuyer(ctx: ActionContext): Promise<Buyer> {
  if (ctx.actor.role !== 'buyer') throw new Forbidden();
  const buyer = ctx.actor.buyerId === null ? null : await findBuyer(ctx.actor.buyerId);
  if (!buyer) throw new NotFound();
  return buyer;
}

/** Who the organisation is, was what the coordinator checked. */
function mustBeCheckedAgain(before: Buyer, terms: OrganisationTerms): boolean {
  return before.status === 'refused' || (before.status === 'active' && (terms.name !== before.name || terms.nib !== before.nib));
}

/** Keeps the actor's organisation; after a refusal, or when its name or NIB changes, it waits for verification again and coordinators are told. */
export async function saveOrganisation(ctx: ActionContext, terms: OrganisationTerms): Promise<{ checkedAgain: boolean }> {
  return inTransaction(async () => {
    const before = await ownBuyer(ctx);
    const checkedAgain = mustBeCheckedAgain(before, terms);
    const waiting = checkedAgain ? { status: 'pending' as const, refusalReason: null, submittedAt: ctx.now } : {};
    const after: Buyer = { ...before, ...terms, ...waiting };
    await replaceBuyer(after);
    if (after.name !== before.name) await renameParty({ buyerId: after.id }, after.name);
    ctx.push.changed({ userId: ctx.actor.userId }, ['profile']);
    ctx.push.changed({ role: 'coordinator' }, ['verification']);
    if (checkedAgain) {
      await tell(
        ctx,
        { role: 'coordinator' },
        {
          kind: 'verification-buyer',
          title: organisationTexts.say('changedTitle'),
          body: organisationTexts.say('changedBody', { name: after.name, place: after.place }),
          url: paths.buyer(after.id),
          topics: ['verification'],
        },
      );
    }
    return { checkedAgain };
  });
}
