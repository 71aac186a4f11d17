/** Rows in the order they came; grows by half. */
interface Posting {
  rows: Int32Array;
  length: number;
}

/**
 * For every meaning the rows that have it: most lie in one stretch, the others are listed. Removed rows stay until the next compaction and
 * are skipped by their tombstone.
 */
export interface Postings {
  /** By meaning: the first row of its stretch, and the one behind its last. */
  stretches: Int32Array;
  readonly others: (Posting | undefined)[];
}

export function newPostings(): Postings {
  return { stretches: new Int32Array(0), others: [] };
}

function addOther({ others }: Postings, meaning: number, row: number): void {
  // Without gaps: what is looked up in an array with wide ones is hashed.
  while (others.length <= meaning) others.push(undefined);
  let list = others[meaning];
  if (!list) others[meaning] = list = { rows: new Int32Array(4), length: 0 };
  if (list.length === list.rows.length) {
    const grown = new Int32Array(Math.ceil(list.rows.length * 1.5) + 1);
    grown.set(list.rows);
    list.rows = grown;
  }
  list.rows[list.length++] = row;
}

export function addPosting(postings: Postings, meaning: number, row: number): void {
  const first = 2 * meaning;
  if (first >= postings.stretches.length) {
    const grown = new Int32Array(Math.max(first + 2, 2 * Math.ceil(postings.stretches.length * 0.75)));
    grown.set(postings.stretches);
    postings.stretches = grown;
  }
  const { stretches } = postings;
  if (stretches[first] === stretches[first + 1]) {
    stretches[first] = row;
    stretches[first + 1] = row + 1;
  } else if (stretches[first + 1] === row) stretches[first + 1] = row + 1;
  else addOther(postings, meaning, row);
}

/** How many rows a meaning has, dead ones included. */
export function postingLength({ stretches, others }: Postings, meaning: number): number {
  return (stretches[2 * meaning + 1] ?? 0) - (stretches[2 * meaning] ?? 0) + (others[meaning]?.length ?? 0);
}

/** Writes the rows of a meaning to `out`, from `to` on; returns the place behind the last. */
export function copyPosting({ stretches, others }: Postings, meaning: number, out: Int32Array, to: number): number {
  const end = stretches[2 * meaning + 1] ?? 0;
  let place = to;
  for (let row = stretches[2 * meaning] ?? 0; row < end; row++) out[place++] = row;
  const list = others[meaning];
  if (list) for (let at = 0; at < list.length; at++) out[place++] = list.rows[at] as number;
  return place;
}

export function postingBytes({ stretches, others }: Postings): number {
  return others.reduce((sum, list) => sum + (list ? list.rows.byteLength : 0), stretches.byteLength);
}
