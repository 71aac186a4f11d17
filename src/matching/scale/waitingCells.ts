import type { NationalIndex } from './nationalIndex.ts';
import { WORDS } from './rowRecord.ts';
import type { Segment } from './segments.ts';

/** Cells that are looked through together: enough to keep memory busy, few enough that little is fetched in vain. */
export const MOST_WAITING = 32;

/** Cells whose rows are to be looked through. One at a time: reused from search to search. */
export interface Waiting {
  readonly segments: Int32Array;
  readonly cells: Int32Array;
  readonly regions: Int32Array;
  /** What `tops` says of the cell. */
  readonly tops: Int32Array;
  readonly relevances: Float64Array;
  /** Where its rows begin and end; known once they are fetched. */
  readonly firsts: Int32Array;
  readonly ends: Int32Array;
  count: number;
  /** Keeps the fetching from being left out. */
  fetched: number;
}

export function newWaiting(): Waiting {
  const places = (): Int32Array => new Int32Array(MOST_WAITING);
  return {
    segments: places(),
    cells: places(),
    regions: places(),
    tops: places(),
    relevances: new Float64Array(MOST_WAITING),
    firsts: places(),
    ends: places(),
    count: 0,
    fetched: 0,
  };
}

/** Adds a cell; there must be room. */
export function queueCell(waiting: Waiting, segment: number, cell: number, region: number, top: number, relevance: number): void {
  const at = waiting.count++;
  waiting.segments[at] = segment;
  waiting.cells[at] = cell;
  waiting.regions[at] = region;
  waiting.tops[at] = top;
  waiting.relevances[at] = relevance;
}

/**
 * Notes where the rows of the waiting cells lie, and fetches the first of each. Loops of their own, one for each step on the way to the rows:
 * nothing in them waits for anything but memory, and the processor goes many ways at a time.
 */
export function fetchRows({ segments: all }: NationalIndex, waiting: Waiting): void {
  const { segments, cells, firsts, ends, count } = waiting;
  for (let at = 0; at < count; at++) {
    const { starts } = all[segments[at] as number] as Segment;
    firsts[at] = starts[cells[at] as number] as number;
    ends[at] = starts[(cells[at] as number) + 1] as number;
  }
  let fetched = 0;
  for (let at = 0; at < count; at++) {
    const { words, owners } = all[segments[at] as number] as Segment;
    const first = firsts[at] as number;
    fetched ^= (words[first * WORDS] as number) ^ (owners[first] as number);
  }
  waiting.fetched = fetched;
}
