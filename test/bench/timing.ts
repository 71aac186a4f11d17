/** Shared by the benchmarks: what is measured is the median or a percentile of single runs, in milliseconds. */
export const percentile = (times: readonly number[], share: number): number =>
  times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN;

export const median = (times: readonly number[]): number => percentile(times, 0.5);

export function timed<Result>(times: number[], work: () => Result): Result {
  const start = performance.now();
  const result = work();
  times.push(performance.now() - start);
  return result;
}
