import type { ActionContext } from '../../shared/context.ts';
import { Conflict, NotFound } from '../../shared/errors.ts';
import { verifyCertificate } from './verifyCertificate.ts';

export interface PickedCertificate {
  readonly umkmId: string;
  readonly certificateId: string;
  /** The claim the coordinator looked at. */
  readonly seen: Date;
}

/** What became of the picked ones. */
export interface Approved {
  readonly approved: number;
  /** Left as they are: changed, removed or decided otherwise since they were looked at. */
  readonly left: number;
}

/** Approves several certificates one by one, each as `verifyCertificate` does; one that has changed since does not hold up the others. */
export async function approveCertificates(ctx: ActionContext, picked: readonly PickedCertificate[]): Promise<Approved> {
  let approved = 0;
  for (const { umkmId, certificateId, seen } of picked) {
    try {
      await verifyCertificate(ctx, umkmId, certificateId, { approve: true }, seen);
      approved += 1;
    } catch (error) {
      if (!(error instanceof Conflict || error instanceof NotFound)) throw error;
    }
  }
  return { approved, left: picked.length - approved };
}
