import { inTransaction } from '../platform/transaction.ts';
import { isOpen } from '../proposals/proposals.rules.ts';
import { proposalsOfNeed } from '../proposals/proposals.store.ts';
import type { ActionContext } from '../shared/context.ts';
import { Conflict, InvalidInput, type FieldProblems } from '../shared/errors.ts';
import { matchNeed } from './matchNeed.ts';
import { ownNeed, pushNeedChanged } from './needAccess.ts';
import { editableWhileProposed, isLive, publishProblems, type Need, type NeedTerms } from './needs.rules.ts';
import { updateTerms } from './needs.store.ts';
import { needsTexts } from './needs.texts.ts';

/** True while an owner is considering a proposal of this need: then its terms stand still. */
export async function hasOpenProposals(needId: string): Promise<boolean> {
  return (await proposalsOfNeed(needId)).some(({ status }) => isOpen(status));
}

/** Where the form calls a term otherwise. */
const formNames: Partial<Record<keyof NeedTerms, string>> = {
  maxPriceIdr: 'maxPrice',
  priceFirm: 'priceKind',
  deliverTo: 'place',
  mustCertificates: 'must',
};

function lockedChanges(need: Need, terms: Partial<NeedTerms>): FieldProblems {
  const changed = (Object.keys(terms) as (keyof NeedTerms)[])
    .filter((name) => !editableWhileProposed.some((editable) => editable === name))
    .filter((name) => JSON.stringify(terms[name]) !== JSON.stringify(need[name]));
  return Object.fromEntries(changed.map((name) => [formNames[name] ?? name, needsTexts.say('lockedField')]));
}

function check(need: Need, terms: Partial<NeedTerms>, locked: boolean, now: Date): void {
  const problems = { ...publishProblems({ ...need, ...terms }, now) };
  if (locked) delete problems['deliveryFrom'];
  const all = locked ? { ...lockedChanges(need, terms), ...problems } : problems;
  if (Object.keys(all).length > 0) throw new InvalidInput(all);
}

/**
 * Writes new terms. A draft may say anything; a published need must stay publishable and is matched again; while owners consider
 * proposals only `editableWhileProposed` may change. Throws InvalidInput by field, Conflict when the need is over.
 */
export async function editNeed(ctx: ActionContext, needId: string, terms: Partial<NeedTerms>): Promise<Need> {
  return inTransaction(async () => {
    const need = await ownNeed(ctx, needId);
    const live = isLive(need.status);
    if (!live && need.status !== 'draft') throw new Conflict(needsTexts.say('over'));
    if (live) check(need, terms, await hasOpenProposals(needId), ctx.now);
    const edited: Need = { ...need, ...terms, version: need.version + 1 };
    await updateTerms(needId, terms);
    if (live) await matchNeed(ctx, edited);
    await pushNeedChanged(ctx, edited);
    return edited;
  });
}
