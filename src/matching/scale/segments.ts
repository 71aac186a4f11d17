import { meritOf, MOST_MERIT, RADIUS_CLASSES, radiusClassOf, WORDS } from './rowRecord.ts';

/** Neighbouring regencies of one zone; a segment holds the rows of one meaning in one zone. */
export const ZONE = 16;
export const CELLS = ZONE * RADIUS_CLASSES;
export const NOBODY = 0xffffffff;

/** Rows that came since the last merge, in the order in which they came. */
export interface Fresh {
  words: Uint32Array;
  owners: Uint32Array;
  cells: Uint8Array;
  count: number;
}

/** Rows in the order of their cells (regency, radius class), within a cell by falling merit. */
export interface Segment {
  words: Uint32Array;
  owners: Uint32Array;
  /** Where each cell starts; the last entry is the number of rows. */
  starts: Uint32Array;
  fresh: Fresh | null;
}

export const cellOf = (region: number, word3: number): number => (region % ZONE) * RADIUS_CLASSES + radiusClassOf(word3);

/** Puts loose rows in order: by cell, then falling merit, then as they came. Counting sorts: linear in the number of rows. */
export function arrange(words: Uint32Array, owners: Uint32Array, cells: Uint8Array, count: number, readyBits: number): Segment {
  const byMerit = new Uint32Array(MOST_MERIT + 2);
  const merits = new Uint16Array(count);
  for (let row = 0; row < count; row++) {
    const merit = MOST_MERIT - meritOf(words[row * WORDS] as number, words[row * WORDS + 3] as number, readyBits);
    merits[row] = merit;
    byMerit[merit + 1] = (byMerit[merit + 1] as number) + 1;
  }
  for (let at = 0; at <= MOST_MERIT; at++) byMerit[at + 1] = (byMerit[at + 1] as number) + (byMerit[at] as number);
  const order = new Uint32Array(count);
  for (let row = 0; row < count; row++) {
    const merit = merits[row] as number;
    const place = byMerit[merit] as number;
    byMerit[merit] = place + 1;
    order[place] = row;
  }
  const starts = new Uint32Array(CELLS + 1);
  for (let row = 0; row < count; row++) {
    const cell = cells[row] as number;
    starts[cell + 1] = (starts[cell + 1] as number) + 1;
  }
  for (let cell = 0; cell < CELLS; cell++) starts[cell + 1] = (starts[cell + 1] as number) + (starts[cell] as number);
  const next = starts.slice();
  const segment: Segment = { words: new Uint32Array(count * WORDS), owners: new Uint32Array(count), starts, fresh: null };
  for (let at = 0; at < count; at++) {
    const row = order[at] as number;
    const cell = cells[row] as number;
    const place = next[cell] as number;
    next[cell] = place + 1;
    for (let word = 0; word < WORDS; word++) segment.words[place * WORDS + word] = words[row * WORDS + word] as number;
    segment.owners[place] = owners[row] as number;
  }
  return segment;
}

/** Adds a loose row. */
export function addFresh(segment: Segment, row: Uint32Array, owner: number, cell: number): void {
  let fresh = segment.fresh;
  if (!fresh)
    segment.fresh = fresh = { words: new Uint32Array(8 * WORDS), owners: new Uint32Array(8), cells: new Uint8Array(8), count: 0 };
  if (fresh.count === fresh.owners.length) {
    const [words, owners, cells] = [fresh.words, fresh.owners, fresh.cells];
    fresh.words = new Uint32Array(words.length * 2);
    fresh.owners = new Uint32Array(owners.length * 2);
    fresh.cells = new Uint8Array(cells.length * 2);
    fresh.words.set(words);
    fresh.owners.set(owners);
    fresh.cells.set(cells);
  }
  fresh.words.set(row, fresh.count * WORDS);
  fresh.owners[fresh.count] = owner;
  fresh.cells[fresh.count] = cell;
  fresh.count++;
}

/** The segment with its loose rows taken in and its gaps closed. */
export function merged(segment: Segment, readyBits: number): Segment {
  const { starts, fresh } = segment;
  const most = segment.owners.length + (fresh?.count ?? 0);
  const [words, owners, cells] = [new Uint32Array(most * WORDS), new Uint32Array(most), new Uint8Array(most)];
  let count = 0;
  const take = (from: Pick<Segment, 'words' | 'owners'>, row: number, cell: number): void => {
    if (from.owners[row] === NOBODY) return;
    for (let word = 0; word < WORDS; word++) words[count * WORDS + word] = from.words[row * WORDS + word] as number;
    owners[count] = from.owners[row] as number;
    cells[count++] = cell;
  };
  for (let cell = 0; cell < CELLS; cell++)
    for (let row = starts[cell] as number; row < (starts[cell + 1] as number); row++) take(segment, row, cell);
  for (let row = 0; row < (fresh?.count ?? 0); row++) take(fresh as Fresh, row, (fresh as Fresh).cells[row] as number);
  return arrange(words, owners, cells, count, readyBits);
}

export function segmentBytes({ words, owners, starts, fresh }: Segment): number {
  const loose = fresh ? fresh.words.byteLength + fresh.owners.byteLength + fresh.cells.byteLength : 0;
  return words.byteLength + owners.byteLength + starts.byteLength + loose;
}
