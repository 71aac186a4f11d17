import { inTransaction } from '../../platform/transaction.ts';
import { isRevocable } from '../../proposals/assisted/assisted.rules.ts';
import { changeCode, findAssist } from '../../proposals/assisted/assisted.store.ts';
import { assistedTexts } from '../../proposals/assisted/assisted.texts.ts';
import { issueCode } from '../../proposals/assisted/openWithCode.ts';
import type { ActionContext } from '../../shared/context.ts';
import { Conflict, Forbidden, NotFound } from '../../shared/errors.ts';

/**
 * A coordinator issues a new code because the last got lost or was tried too often; the last is worth nothing from then on.
 * Returns it, the only time it can be read. Throws Forbidden, NotFound, Conflict once the owner cannot take it back any more.
 */
export async function renewCode(ctx: ActionContext, proposalId: string): Promise<string> {
  if (ctx.actor.role !== 'coordinator') throw new Forbidden();
  const { code, handle, codeHash } = await issueCode();
  await inTransaction(async () => {
    const assist = await findAssist(proposalId);
    if (!assist) throw new NotFound();
    if (!isRevocable(assist, ctx.now)) throw new Conflict(assistedTexts.say('tooLate'));
    await changeCode(assist.id, { handle, codeHash, phone: assist.phone }, ctx.now, ctx.actor.name);
  });
  return code;
}
