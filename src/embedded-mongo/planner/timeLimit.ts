import { CommandError } from '../semantics.ts';

/** How long a command may run (`maxTimeMS`). The time between two batches of its cursor does not count. */
export interface TimeLimit {
  /** Throws 50 when the time is over. */
  check(): void;
  pause(): void;
  resume(): void;
}

/** A limit that runs from now; undefined for 0, which is none. */
export function timeLimit(ms: number): TimeLimit | undefined {
  if (!ms) return undefined;
  let left = ms;
  let since: number | undefined = performance.now();
  return {
    check() {
      if (since !== undefined && performance.now() - since > left) throw new CommandError(50, 'operation exceeded time limit');
    },
    pause() {
      if (since !== undefined) left -= performance.now() - since;
      since = undefined;
    },
    resume() {
      since ??= performance.now();
    },
  };
}
