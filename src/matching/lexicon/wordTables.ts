import { craftWords } from './craftWords.data.ts';
import { farmWords } from './farmWords.data.ts';
import { foodFamilies } from './foodFamilies.data.ts';
import { foodWords } from './foodWords.data.ts';
import { otherFamilies } from './otherFamilies.data.ts';
import { tradeWords } from './tradeWords.data.ts';

/**
 * One concept a line: canonical words = spellings, regional (Sundanese, Javanese) and English words, usual misspellings.
 * A spelling may be several words; the longest one that fits wins. Canonical words stand for themselves.
 */
export const wordTable = `${foodWords}${farmWords}${craftWords}${tradeWords}`;

/**
 * One thing that is sold a line: slug | category | phrases that name it | facets that tell variants apart | kin.
 * A phrase is a set of canonical words in any order; `?` marks one that other families share. A facet is `name` or `name:severity`
 * (variant < substitute < other, default substitute), `=value` behind it what an unstated facet means. Kin are families that can stand
 * in: `slug` as a substitute, `slug~` as a close variant. Categories with `*` are things around goods: machines, courses, leftovers.
 */
export const familyTable = `${foodFamilies}${otherFamilies}`;
