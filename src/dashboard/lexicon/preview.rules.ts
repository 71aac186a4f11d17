import type { WordContent } from '../../profiles/lexicon/lexicon.rules.ts';

/** How one open need's list would change. */
export interface ListChange {
  readonly needId: string;
  readonly number: string;
  readonly title: string;
  readonly before: number;
  readonly after: number;
  /** Names, the first few. */
  readonly entered: readonly string[];
  readonly enteredCount: number;
  readonly left: readonly string[];
  readonly leftCount: number;
}

/** A change of the lexicon that is being tried on everything, before it is saved. */
export interface LexiconPreview {
  readonly id: string;
  readonly add: readonly WordContent[];
  readonly byName: string;
  readonly startedAt: Date;
  /** Last sign of life of the process that works on it. */
  readonly aliveAt: Date;
  /** UMKM to read again, and how many have been. */
  readonly total: number;
  readonly done: number;
  /** Null while it runs; the first of `changedCount`. */
  readonly changes: readonly ListChange[] | null;
  readonly changedCount: number;
}
