import type { Family, Lexicon } from '../lexicon/lexicon.ts';
import type { ProductProfile } from '../matching.rules.ts';
import { isCarrier } from './carriers.ts';
import { accessories, explanations, ofCategory, paraphrased, readingOf } from './paraphrase.ts';
import type { Hit } from './recognise.ts';
import { soldBy, unitSpeaks } from './soldBy.ts';
import type { Token } from './tokens.ts';

/** How far the owner's category speaks for its families and against others where a thing is told in other words than its name. */
const trustsCategory = [1.2, 0.85] as const;

interface Told {
  readonly name: readonly Token[];
  readonly text: readonly Token[];
  readonly nameHits: readonly Hit[];
  readonly product: ProductProfile;
  readonly refused: ReadonlySet<string>;
}

/** Whether the names that were read leave no doubt: several goods, or something around goods that can be sold by the unit. */
function isSure(known: readonly Family[], { nameHits, product }: Told): boolean {
  const [first] = known;
  if (!first || known.length > 1) return known.length > 1;
  const around = isCarrier(first) && first.category !== accessories && nameHits.some(({ family }) => family === first);
  return around && soldBy(product.unit, first.category) > unitSpeaks.hardly;
}

/**
 * The family that an owner tells otherwise than by its name: `known` is what the words name, `read` what is sold by them. A name that leads is
 * believed, except for one word that others share.
 */
export function inOtherWords(told: Told, known: readonly Family[], read: Family | null, lexicon: Lexicon): Family | null {
  const { name, text, nameHits, product, refused } = told;
  const as = read ? readingOf(name, nameHits, read) : 'none';
  if (as === 'named' || isSure(known, told)) return null;
  const { category, unit } = product;
  const explained = explanations({ name, text, category, unit, trustsCategory }, lexicon);
  return read && as === 'head' ? ofCategory(explained, read, category) : paraphrased(explained, read, as, refused);
}
