import { Stemmer } from 'sastrawijs';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { editDistance } from './editDistance.ts';
import { functionWords } from './functionWords.ts';
import { isPlace } from './spelling.ts';
import type { Token, Zone } from './tokens.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Words of trade and praise: they stand beside any goods and tell none apart. */
const tradeTalk = set(`
jual jualan menjual sedia menyediakan tersedia ready aneka macam ragam beragam berbagai pasokan suplai pemasok produk produksi usaha olahan buatan bikinan hasil pilihan super segar seger fresh rumahan kampung
homemade baru jadi khusus istimewa spesial special lezat enak gurih nikmat mantap favorit laris harian eceran grosir partai kiloan satuan lusinan kodian curah paket ukuran isi kemasan kantong plastik
nasional ekspor export lokal daerah kelompok binaan warga desa tani petani nelayan rutin langganan stok sample sampel bisa cod tersertifikasi higienis sehat alami bersih kering basah kraft
jenis tipe model varian merek sendiri butuh minta mohon pengadaan pesan pesanan belanja stand pojok sajian hidangan tamu acara
`);
/** Whose goods they are: the word behind is a name of a person or a house. */
const ownerTitles = set('bu ibu pak bapak mak emak ma ceu kang mang abah umi haji hj cap kwt ukm umkm toko dapur warung');
/** Words by which an English name is known: there the head stands last. None that Indonesian names have borrowed (mini, natural, linen, crispy, frozen). */
const english = set(`
the a an of with for and from our we dried dry white black red green blue brown yellow whole sliced cut made hand handmade small large sweet salted smoked roasted
steamed boiled grilled fried raw ground crushed pure light dark soft hard hot cold printed woven wooden plastic paper cotton glass scented organic local style pieces monthly weekly
handwoven carved welded folding foldable disposable reusable refillable washable edible smoked pickled candied spicy salty ripe unripe green young mature wild farmed boneless skinless
bamboo wood teak steel iron brass leather stone clay ceramic coconut palm rice cassava banana plantain ginger turmeric honey sugar salt pepper clove cinnamon chili garlic onion mushroom vegetable
fish beef chicken duck meat pork goat milk egg eggs shell straw silk wool cloth fabric horn bone wax luggage guest kitchen table chair bath floor wall window door roof water
conference corporate uniform baby children ladies men women big traditional decorative ornamental thick thin short long round square
syrup biscuits crackers beans seeds nuts leaves roots sauce paste powder bread flour starch jam juice vinegar nutmeg lemongrass tamarind coriander turmeric peanut peanuts cashew cashews mango pineapple
papaya avocado pumpkin potato potatoes corn maize squid prawns shrimp crab tuna mackerel towels sheets bags baskets boxes mats trays bowls knives chairs tables hats shirts sandals candles labels
`);
/** English heads that also end names whose other words any language has: "vanilla cookies", "singkong chips". */
const englishEnds = set(`
cookies cookie cake cakes crackers chips crisps syrup syrups biscuits candy candies bread tea coffee soap soaps oil oils bag bags basket baskets mat mats tray trays
block blocks holder holders stand stands sharpener sharpeners rack racks case cases sleeve sleeves sheath
`);
/** What follows says of what or with what it is made, not what it is. */
const partings = set('of from with made dari tina saking via per each');

const stemmer = new Stemmer();
const roots = new Map<string, string>();
const MOST_REMEMBERED = 100_000;

/** The word that an inflected one is made of; what neither the lexicon nor the dictionary knows stays as it is. */
export function rootOf(word: string, lexicon: Lexicon): string {
  if (lexicon.vocabulary.has(word)) return word;
  let root = roots.get(word);
  if (root === undefined) {
    if (roots.size > MOST_REMEMBERED) roots.clear();
    root = stemmer.stem(word);
    if (!stemmer.find(root)) root = word.length > 4 ? word.replace(/([^s])s$/, '$1') : word;
    roots.set(word, root);
  }
  return root;
}

const SHORTEST = 3;

/** Whether a word tells goods apart: no function word, no talk of trade, no place, no measure. */
export const tells = (word: string): boolean =>
  word.length >= SHORTEST && !functionWords.has(word) && !tradeTalk.has(word) && !isPlace(word);

/** A spelling of several words stands for what it means; one word must tell as it is written, too. */
const tokenTells = ({ word, raw, written }: Token): boolean =>
  tells(word) && (written.length !== 1 || raw.length < SHORTEST || tells(raw));

/** The telling words of some zones of a text, with the place where each stands; names of owners left out. */
export function tellingTokens(
  tokens: readonly Token[],
  zones: ReadonlySet<Zone>,
): { readonly token: Token; readonly at: number }[] {
  return tokens.flatMap((token, at) => {
    const owned = ownerTitles.has(tokens[at - 1]?.raw ?? '') || ownerTitles.has(token.raw);
    return zones.has(token.zone) && !owned && tokenTells(token) ? [{ token, at }] : [];
  });
}

/** Whether a text is written in English, where the head of a name stands last. */
export function isEnglish(tokens: readonly Token[]): boolean {
  return tokens.some(({ raw }) => english.has(raw)) || englishEnds.has(tokens.findLast(({ zone }) => zone === 'main')?.raw ?? '');
}

/** The word that says what a name is of, and where it stands: the first that tells, in English the last before "of", "from" or the next item. */
export function headOf(tokens: readonly Token[]): { readonly token: Token; readonly at: number } | null {
  const telling = tellingTokens(tokens, new Set<Zone>(['main']));
  const [first] = telling;
  if (!first) return null;
  const item = tokens.filter((token) => token.item === first.token.item);
  const parting = tokens.findIndex((token, at) => at > first.at && partsName(token));
  const group = telling.filter(({ token, at }) => token.item === first.token.item && (parting < 0 || at < parting));
  return (isEnglish(item) ? group.at(-1) : first) ?? first;
}

export const partsName = ({ raw }: Token): boolean => partings.has(raw);

/** Whether the language has this word: nobody misspelt another with it. */
export const isWordOfLanguage = (word: string, lexicon: Lexicon): boolean => lexicon.vocabulary.has(word) || stemmer.find(word);

const LONG = 9;
const SHORTEST_MISSPELT = 5;

/** Two spellings of one word. Two words that the language has are two words, however alike. */
export function sameWord(a: string, b: string, lexicon: Lexicon): boolean {
  if (a === b) return true;
  const shorter = Math.min(a.length, b.length);
  if (shorter < SHORTEST_MISSPELT || a[0] !== b[0]) return false;
  if (isWordOfLanguage(a, lexicon) && isWordOfLanguage(b, lexicon)) return false;
  const limit = shorter >= LONG ? 2 : 1;
  return editDistance(a, b, limit) <= limit;
}
