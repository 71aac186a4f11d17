import { createHash } from 'node:crypto';

/** Repeatable choices: the same seed and the same names give the same numbers. */
export interface Random {
  /** In [0, 1). */
  next(): number;
  /** A whole number from `low` to `high`, both included. */
  whole(low: number, high: number): number;
  /** Log-uniform between the two, rounded to two leading digits: small makers are many, large ones few. */
  size(low: number, high: number): number;
  pick<T>(list: readonly T[]): T;
  chance(share: number): boolean;
}

/** Mulberry32 on a seed that is spread by SHA-256, so that neighbouring names share nothing. */
export function randomOf(seed: number, name: string): Random {
  let state = createHash('sha256').update(`${seed}/${name}`).digest().readUInt32LE(0);
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const whole = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  return {
    next,
    whole,
    size(low, high) {
      const value = low * (high / low) ** next();
      const step = 10 ** Math.max(0, Math.floor(Math.log10(value)) - 1);
      return Math.max(low, Math.round(value / step) * step);
    },
    pick: (list) => list[whole(0, list.length - 1)]!,
    chance: (share) => next() < share,
  };
}

/** An id of 24 hexadecimal digits that follows from the seed and the name. */
export function idOf(seed: number, name: string): string {
  return createHash('sha256').update(`${seed}#${name}`).digest('hex').slice(0, 24);
}
