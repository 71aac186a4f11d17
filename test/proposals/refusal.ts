import { Refusal } from '../../src/shared/errors.ts';

/** The refusal that this work ends in; fails when it succeeds or breaks otherwise. */
export async function refusal(work: Promise<unknown>): Promise<Refusal> {
  try {
    await work;
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error('expected a refusal');
}
