import type { RootDatabase, TransactionFlags } from 'lmdb';
import type { Table } from './environment.ts';

/**
 * What a statement may do while it holds the one write transaction. Reads of the tables see what was put before.
 * A statement plans first and puts last: when it throws after its first put, everything of it is undone.
 */
export interface WriteScope {
  put(table: Table, key: Buffer, value: Buffer): void;
  /** Puts a key greater than all that the table has. */
  append(table: Table, key: Buffer, value: Buffer): void;
  remove(table: Table, key: Buffer): void;
  /** How to take back a change in memory when the files were not written. */
  undo(action: () => void): void;
  /** What to do once everything is on disk. */
  afterwards(action: () => void): void;
}

export type Statement<T> = (scope: WriteScope) => T;

export interface CommitQueue {
  /** Runs the statement in the next group; resolves after fdatasync. Rejects with what the statement threw, or when the disk failed. */
  write<T>(statement: Statement<T>): Promise<T>;
}

/** A commit failed: what is on disk is sound, but this process must not go on with what it has in memory. */
export class DiskFailure extends Error {}

interface Job {
  statement: Statement<unknown>;
  resolve(value: unknown): void;
  reject(error: unknown): void;
}

/** lmdb's flags: a throw aborts the whole transaction; the call returns after it is on disk. */
const abortableAndSynchronous = 3 as TransactionFlags;

/**
 * All statements that arrive in one turn of the event loop share one LMDB transaction and one fdatasync. `onFailure` is told
 * once when a commit fails; everything after that is rejected.
 */
export function createCommitQueue(root: RootDatabase<Buffer, Buffer>, onFailure: (error: Error) => void): CommitQueue {
  let waiting: Job[] = [];
  let failure: DiskFailure | undefined;

  function fail(error: unknown, jobs: Job[]): void {
    failure ??= new DiskFailure(`a commit failed: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
    for (const job of jobs) job.reject(failure);
    onFailure(failure);
  }

  function flush(): void {
    let group = waiting;
    waiting = [];
    while (group.length) {
      if (failure) return fail(failure.cause, group);
      const outcome = commitGroup(root, group);
      if (outcome.failure !== undefined) return fail(outcome.failure, group);
      outcome.culprit?.reject(outcome.thrown);
      group = outcome.culprit ? group.filter((job) => job !== outcome.culprit) : [];
    }
  }

  return {
    write<T>(statement: Statement<T>) {
      return new Promise<T>((resolve, reject) => {
        if (failure) return reject(failure);
        if (!waiting.length) setImmediate(flush);
        waiting.push({ statement, resolve: resolve, reject });
      });
    },
  };
}

interface Outcome {
  /** A statement that threw after it had written: the group was undone and is to be run again without it. */
  culprit?: Job;
  thrown?: unknown;
  failure?: unknown;
}

function commitGroup(root: RootDatabase<Buffer, Buffer>, group: Job[]): Outcome {
  const undo: (() => void)[] = [];
  const after: (() => void)[] = [];
  const settle: (() => void)[] = [];
  let changes = 0;
  let culprit: Job | undefined;
  const scope: WriteScope = {
    put(table, key, value) {
      changes++;
      void table.put(key, value);
    },
    append(table, key, value) {
      changes++;
      void (table.put as (key: Buffer, value: Buffer, options: { append: boolean }) => unknown)(key, value, { append: true });
    },
    remove(table, key) {
      changes++;
      void table.remove(key);
    },
    undo(action) {
      changes++;
      undo.push(action);
    },
    afterwards: (action) => void after.push(action),
  };
  try {
    root.transactionSync(() => {
      for (const job of group) {
        const before = changes;
        try {
          const value = job.statement(scope);
          settle.push(() => job.resolve(value));
        } catch (error) {
          if (changes !== before) {
            culprit = job;
            throw error;
          }
          settle.push(() => job.reject(error));
        }
      }
    }, abortableAndSynchronous);
  } catch (error) {
    for (const action of undo.reverse()) action();
    return culprit ? { culprit, thrown: error } : { failure: error };
  }
  for (const action of after) action();
  for (const action of settle) action();
  return {};
}
