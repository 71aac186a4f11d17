import { unitBySlug } from '../../catalogue/units.ts';
import { isKnown } from '../../matching/reading/spelling.ts';
import type { Family, Lexicon } from '../../matching/lexicon/lexicon.ts';
import type { NeedProfile, ProductProfile } from '../../matching/matching.rules.ts';
import { readNeed } from '../../matching/reading/readNeed.ts';
import { readProduct } from '../../matching/reading/readProduct.ts';
import { tokenize } from '../../matching/reading/tokens.ts';
import type { Contents } from '../../matching/reading/packs.ts';

/** What the engine reads in one sentence. */
export interface TriedOut {
  readonly words: readonly { readonly raw: string; readonly word: string; readonly known: boolean }[];
  readonly product: readonly { readonly family: Family; readonly facets: readonly string[] }[];
  readonly need: readonly Family[];
  readonly contents: Contents;
}

const unitOfSentence = (sentence: string): string =>
  sentence
    .toLowerCase()
    .split(/[^a-z]+/)
    .map((word) => unitBySlug(word))
    .find((unit) => unit?.container)?.slug ?? 'pack';

/** Reads a sentence as the name of a product and as the title of a need, with the lexicon that serves now. */
export function tryOut(sentence: string, lexicon: Lexicon): TriedOut {
  const unit = unitOfSentence(sentence);
  const product: ProductProfile = {
    ...{ id: 'try', name: sentence, description: '', category: null, unit },
    ...{ capacityPerMonth: 1, freePerMonth: 1, minOrder: 1, priceIdr: 1, leadTimeDays: 1 },
  };
  const need: NeedProfile = {
    ...{ id: 'try', title: sentence, description: '', category: null, quantity: 1, unit, frequency: 'once' },
    ...{
      maxPriceIdr: null,
      priceFirm: false,
      deliverTo: { lat: 0, lon: 0 },
      deliveryFrom: '2026-01-01',
      deliveryUntil: '2026-01-01',
    },
    ...{ neededWithinDays: 1, mustCertificates: [], niceCertificates: [], asOf: '2026-01-01' },
  };
  const read = readProduct(product, lexicon);
  const wanted = readNeed(need, lexicon).components.flatMap((component) => component.wanted);
  return {
    words: tokenize(sentence, lexicon).map(({ raw, word }) => ({ raw, word, known: isKnown(word, lexicon) })),
    product: read.readings.map(({ family, facets }) => ({
      family,
      facets: [...facets.values()].flatMap((values) => [...values]),
    })),
    need: [...new Set(wanted.map(({ family }) => family))],
    contents: read.contents,
  };
}
