import type { ActionContext } from '../shared/context.ts';
import { InvalidInput } from '../shared/errors.ts';
import { accountsTexts } from './accounts.texts.ts';
import { changePasswordHash, findPasswordHash } from './accounts.store.ts';
import { hashPassword, passwordMatches } from './passwords.ts';

/** Changes the actor's own password. Throws InvalidInput when the current one does not match. */
export async function changePassword(
  ctx: ActionContext,
  change: { currentPassword: string; newPassword: string },
): Promise<void> {
  const current = await findPasswordHash(ctx.actor.userId);
  if (!(await passwordMatches(current, change.currentPassword))) {
    throw new InvalidInput({ currentPassword: accountsTexts.say('currentPasswordWrong') });
  }
  await changePasswordHash(ctx.actor.userId, await hashPassword(change.newPassword));
}
