import type { Family } from '../lexicon/lexicon.ts';

/** Families that are about other goods: their name goes in front ("mesin …", "stiker …", "kelas …"). */
const carriers = new Set(
  'mesin cetakan kelas resep ragi aksesori kemasan-plastik stiker dus paper-bag percetakan rak-besi bibit sewa-tenda tukang benih-ikan'.split(
    ' ',
  ),
);

/** Whether a family is about other goods: machines, packaging, courses. */
export const isCarrier = (family: Family): boolean => carriers.has(family.slug) || family.category.startsWith('*');
