import { createAccount } from '../../accounts/createAccount.ts';
import { joinParty } from '../../accounts/accounts.store.ts';
import type { Identity } from '../../accounts/accounts.rules.ts';
import { paths } from '../../http/paths.ts';
import { tell } from '../../notifications/tell.ts';
import { inTransaction } from '../../platform/transaction.ts';
import type { ActionContext } from '../../shared/context.ts';
import type { Buyer } from '../profiles.rules.ts';
import { addBuyers, newId } from '../profiles.store.ts';
import { registrationTexts } from './registration.texts.ts';

export interface BuyerRegistration extends Omit<Buyer, 'id' | 'status' | 'refusalReason' | 'createdAt' | 'submittedAt'> {
  readonly identity: Identity;
  readonly password: string;
}

/**
 * Registers a buying organisation with the one person who decides for it; it waits for verification and coordinators are told.
 * Throws Conflict when the phone or e-mail is taken.
 */
export async function registerBuyer(ctx: ActionContext, terms: BuyerRegistration): Promise<{ userId: string; buyer: Buyer }> {
  const { identity, password, ...organisation } = terms;
  return inTransaction(async () => {
    const account = { name: terms.deciderName, role: 'buyer' as const, identity, password };
    const user = await createAccount(account, ctx.locale, ctx.now);
    const buyer: Buyer = {
      ...organisation,
      id: newId(),
      status: 'pending',
      refusalReason: null,
      createdAt: ctx.now,
      submittedAt: ctx.now,
    };
    await addBuyers([buyer]);
    await joinParty(user.id, { buyerId: buyer.id }, buyer.name);
    await tell(
      ctx,
      { role: 'coordinator' },
      {
        kind: 'verification-buyer',
        title: registrationTexts.say('newBuyerTitle'),
        body: registrationTexts.say('newBuyerBody', { name: buyer.name, place: buyer.place }),
        url: paths.buyer(buyer.id),
        topics: ['verification'],
      },
    );
    return { userId: user.id, buyer };
  });
}
