/** The middle of a set of values; null of none. The mean of the middle two for an even count. */
export function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle];
  if (upper === undefined) return null;
  return sorted.length % 2 === 1 ? upper : (sorted[middle - 1]! + upper) / 2;
}

/** The last `count` months up to the one of `today` (`YYYY-MM-DD`), oldest first, as `YYYY-MM`. */
export function lastMonths(today: string, count: number): string[] {
  const year = Number(today.slice(0, 4));
  const month = Number(today.slice(5, 7)) - 1;
  return Array.from({ length: count }, (_, index) => {
    const instant = new Date(Date.UTC(year, month - count + 1 + index, 1));
    return instant.toISOString().slice(0, 7);
  });
}
