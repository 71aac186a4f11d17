import { inTransaction } from '../../platform/transaction.ts';
import type { ActionContext } from '../../shared/context.ts';
import { Forbidden } from '../../shared/errors.ts';
import type { FairnessSettings } from './exposure.rules.ts';
import { fairnessSettings, saveFairnessSettings } from './exposure.store.ts';

/** How lists are shared out from now on; lists that stand keep their order until they are drawn again. Throws Forbidden for others than coordinators. */
export async function changeFairness(
  ctx: ActionContext,
  { epsilon, newcomerPlaces }: Pick<FairnessSettings, 'epsilon' | 'newcomerPlaces'>,
): Promise<void> {
  if (ctx.actor.role !== 'coordinator') throw new Forbidden();
  await inTransaction(async () => {
    const now = await fairnessSettings();
    if (now.epsilon === epsilon && now.newcomerPlaces === newcomerPlaces) return;
    await saveFairnessSettings({ epsilon, newcomerPlaces, changedByName: ctx.actor.name, changedAt: ctx.now });
    ctx.push.changed({ role: 'coordinator' }, ['fairness']);
  });
}
