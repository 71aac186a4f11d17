import { inTransaction } from '../../platform/transaction.ts';
import type { ActionContext } from '../../shared/context.ts';
import { markVisited, type VisitReport } from './markVisited.ts';

/** One report of a trip to several, for each as `markVisited` does; all of it is kept or nothing. Throws as `markVisited`. */
export async function recordTrip(ctx: ActionContext, umkmIds: readonly string[], report: VisitReport): Promise<void> {
  await inTransaction(async () => {
    for (const umkmId of umkmIds) await markVisited(ctx, umkmId, report);
  });
}
