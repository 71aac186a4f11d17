import { AsyncLocalStorage } from 'node:async_hooks';
import mongoose from 'mongoose';

type Effect = () => void | Promise<void>;

const running = new AsyncLocalStorage<{ effects: Effect[] }>();

/**
 * Runs `work` in one transaction: every Mongoose operation inside it joins, all of it commits or none. Inside a running
 * transaction the work joins that one. The driver may run `work` again after a write conflict, so it must have no effect
 * outside the database but through `afterCommit`. Operations in it are awaited one after another, never side by side.
 */
export async function inTransaction<Result>(work: () => Promise<Result>): Promise<Result> {
  if (running.getStore()) return work();
  let effects: Effect[] = [];
  const result = await mongoose.connection.transaction(() => {
    effects = [];
    return running.run({ effects }, work);
  });
  for (const effect of effects) await effect();
  return result;
}

/** Does `effect` once the running transaction has committed, never when it fails; at once outside a transaction. */
export function afterCommit(effect: Effect): void {
  const transaction = running.getStore();
  if (transaction) transaction.effects.push(effect);
  else void effect();
}
