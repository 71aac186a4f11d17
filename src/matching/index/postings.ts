/** Rows in the order they came; grows by half. */
export interface Posting {
  rows: Int32Array;
  length: number;
}

/** For every meaning the rows that have it. Removed rows stay until the next compaction and are skipped by their tombstone. */
export interface Postings {
  readonly lists: (Posting | undefined)[];
}

export function newPostings(): Postings {
  return { lists: [] };
}

export function addPosting(postings: Postings, meaning: number, row: number): void {
  let list = postings.lists[meaning];
  if (!list) postings.lists[meaning] = list = { rows: new Int32Array(4), length: 0 };
  if (list.length === list.rows.length) {
    const grown = new Int32Array(Math.ceil(list.rows.length * 1.5) + 1);
    grown.set(list.rows);
    list.rows = grown;
  }
  list.rows[list.length++] = row;
}

export function postingBytes(postings: Postings): number {
  return postings.lists.reduce((sum, list) => sum + (list ? list.rows.byteLength : 0), 0);
}
