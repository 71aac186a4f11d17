import type { CommandError, Doc } from '../semantics.ts';

/** Network and state errors after which a driver may try again. */
const retryable = new Set([6, 7, 89, 91, 134, 189, 262, 9001, 10107, 11600, 11602, 13435, 13436]);
const transient = new Set([24, 112, 246, 251]);
const resumable = new Set([...retryable, 63, 133, 150, 234, 13388]);

/** The labels that drivers act on: whether to retry a write, a whole transaction, or a change stream. */
export function labelsOf(error: CommandError, command: Doc, name: string): string[] {
  const labels = new Set(error.errorLabels);
  const ends = name === 'commitTransaction' || name === 'abortTransaction';
  const inTransaction = command.get('autocommit') === false;
  if (command.has('txnNumber') && (!inTransaction || ends) && retryable.has(error.code)) labels.add('RetryableWriteError');
  if (inTransaction && !ends && (retryable.has(error.code) || transient.has(error.code))) labels.add('TransientTransactionError');
  if (name === 'commitTransaction' && transient.has(error.code)) labels.add('TransientTransactionError');
  if (name === 'getMore' && resumable.has(error.code)) labels.add('ResumableChangeStreamError');
  return [...labels];
}
