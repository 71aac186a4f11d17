export interface NearMeaning {
  readonly id: number;
  readonly relevance: number;
}

/** Meanings that are equally near. */
export interface Level {
  readonly relevance: number;
  readonly ids: Int32Array;
}

/** Meanings, nearest first, by their nearness. */
export function levelsOf(meanings: readonly NearMeaning[]): Level[] {
  const byRelevance = new Map<number, number[]>();
  for (const { id, relevance } of meanings) {
    const ids = byRelevance.get(relevance);
    if (ids) ids.push(id);
    else byRelevance.set(relevance, [id]);
  }
  return [...byRelevance].map(([relevance, ids]) => ({ relevance, ids: Int32Array.from(ids) }));
}
