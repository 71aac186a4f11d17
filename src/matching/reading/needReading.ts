import type { Family } from '../lexicon/lexicon.ts';
import type { OpenName } from './openNames.ts';
import type { Contents } from './packs.ts';

/** One thing that would do. */
export interface Wanted {
  readonly family: Family;
  readonly facets: ReadonlyMap<string, ReadonlySet<string>>;
  /** Words beside the family's name that tell the kind. */
  readonly marks: readonly string[];
  /** Of the open family: the names that the goods are asked for by. */
  readonly names: readonly OpenName[];
  /** How sure the reading is, in (0, 1]. */
  readonly trust: number;
  /** Not by a name of the family, but by what the words say of the goods. */
  readonly inOtherWords?: true;
  /** A set asked for by its parts alone: a parcel stands for it where it holds most of them. */
  readonly byParts?: true;
}

/** One part of a bundle, or the whole of an ordinary need; any of `wanted` will do. */
export interface Component {
  readonly label: string;
  readonly wanted: readonly Wanted[];
  /** Unit of the part of a bundle: a stated pack ("pouch 40 g") or pieces; null for ordinary needs. */
  readonly pack: string | null;
  /** How much of it one of the need's units holds. */
  readonly contents: Contents;
}

export interface NeedReading {
  readonly components: readonly Component[];
  /** For a bundle: goods that hold all of it, such as snack boxes. */
  readonly assemblers: readonly Wanted[];
  /** Families the buyer says are not meant, and words that an unwanted variant carries. */
  readonly refusedFamilies: ReadonlySet<string>;
  readonly refusedWords: ReadonlySet<string>;
  readonly contents: Contents;
  /** Wanted by weight in large packs or none: small packs suit less. */
  readonly bulk: boolean;
  /** Words of what would do only in need. */
  readonly spareWords: ReadonlySet<string>;
  /** Words that the buyer says alone will do: "hanya sidat". */
  readonly onlyWords: ReadonlySet<string>;
}
