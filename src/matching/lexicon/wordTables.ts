import { animals } from './animals.data.ts';
import { around } from './around.data.ts';
import { building } from './building.data.ts';
import { cakes } from './cakes.data.ts';
import { crafts } from './crafts.data.ts';
import { craftWords } from './craftWords.data.ts';
import { drinks } from './drinks.data.ts';
import { farm } from './farm.data.ts';
import { farmWords } from './farmWords.data.ts';
import { foodWords } from './foodWords.data.ts';
import { farmGlosses } from './glossesFarm.data.ts';
import { foodGlosses } from './glossesFood.data.ts';
import { goodsGlosses } from './glossesGoods.data.ts';
import { household } from './household.data.ts';
import { kitchen } from './kitchen.data.ts';
import { regionalWords } from './regionalWords.data.ts';
import { services } from './services.data.ts';
import { snacks } from './snacks.data.ts';
import { textiles } from './textiles.data.ts';
import { tradeWords } from './tradeWords.data.ts';

const trades = [snacks, cakes, kitchen, drinks, farm, animals, crafts, textiles, building, household, services, around];

/**
 * One concept a line: canonical words = spellings, regional (Sundanese, Javanese) and English words, usual misspellings.
 * A spelling may be several words; the longest one that fits wins. `(s)` and `(es)` stand for a plural beside the singular. Canonical words
 * stand for themselves, or for what an earlier line says they are. The words of all trades come first, then what single trades add.
 */
export const wordTable = `${foodWords}${farmWords}${craftWords}${tradeWords}${regionalWords}${trades.map(({ words }) => words).join('')}`;

/**
 * One thing that is sold a line: slug | category | phrases that name it | facets that tell variants apart | kin.
 * A phrase is a set of canonical words in any order; `?` marks one that other families share. A facet is `name` or `name:severity`
 * (variant < substitute < other, default substitute), `=value` behind it what an unstated facet means. Kin are families that can stand
 * in: `slug` as a substitute, `slug~` as a close variant. Categories with `*` are things around goods: machines, courses, leftovers.
 */
export const familyTable = trades.map(({ families }) => families).join('');

/**
 * What the goods of a family are, one family a line: slug | plain words, in any order and any language: what kind of thing, of what, how made,
 * in what form, for what. For buyers and owners who tell a thing by them and not by its name.
 */
export const glossTable = `${foodGlosses}${farmGlosses}${goodsGlosses}`;
