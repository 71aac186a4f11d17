import type { Lexicon } from '../lexicon/lexicon.ts';
import { isCounted } from './counted.ts';
import { refusedBefore } from './refusals.ts';
import { goesOn, refusingLists } from './refusedLists.ts';
import { spareBefore } from './spares.ts';
import { inOneWord, spelledAt } from './spelledAt.ts';
import { correct, isKnown, noContext, type Context } from './spelling.ts';

/** Where in a sentence a word stands: only `main` words say what is sold or wanted. */
export type Zone = 'main' | 'negated' | 'purpose' | 'flavour' | 'contents' | 'place' | 'counted' | 'spare';

export interface Token {
  readonly word: string;
  /** As written, lower case, without accents. */
  readonly raw: string;
  /** Number of the clause: full stops, semicolons and colons part clauses. */
  readonly clause: number;
  /** Number of the list item within the text: commas, "dan", "&" and "/" part items. */
  readonly item: number;
  readonly zone: Zone;
  /** Whether its item stands behind an "or". */
  readonly alternative: boolean;
  /** All words, as written, that the canonical ones stand for; none on the further ones of several. */
  readonly written: readonly string[];
}

const plain = (text: string): string =>
  (/[^\0-\x7f]/.test(text) ? text.normalize('NFD').replace(/\p{M}/gu, '') : text).toLowerCase();

/** Words, numbers and the punctuation that matters, in order. */
export function pieces(text: string): string[] {
  return plain(text).match(/[a-z]+|\d+(?:[.,]\d+)*|[.,;:()/&+!?@=-]/g) ?? [];
}

const clauseEnds = new Set(['.', ';', ':', '!', '?']);
const itemEnds = new Set([
  ',',
  '/',
  '&',
  '+',
  'dan',
  'atau',
  'or',
  'and',
  'jeung',
  'atawa',
  'sareng',
  'serta',
  'plus',
  'maupun',
  'utawa',
  'lan',
  'karo',
]);
const alternatives = new Set(['atau', 'or', 'atawa', 'utawa', 'maupun', '/']);
const isWord = (piece: string): boolean => piece.charCodeAt(0) >= 97 && piece.charCodeAt(0) <= 122;

interface Opening {
  readonly zone: Zone;
  /** How many words it reaches; to the end of the clause or list item when larger. */
  readonly reach: number;
  /** Whether a comma or bracket closes it. */
  readonly closesAtComma: boolean;
}

const to = (zone: Zone, reach = 99, closesAtComma = true): Opening => ({ zone, reach, closesAtComma });
const openings: ReadonlyMap<string, Opening> = new Map([
  ...[
    'bukan',
    'bkn',
    'tanpa',
    'kecuali',
    'selain',
    'jangan',
    'jgn',
    'ulah',
    'sanes',
    'no',
    'not',
    'nothing',
    'never',
    'without',
    'except',
    'non',
    'ojo',
    'dudu',
  ].map((word) => [word, to('negated')] as const),
  ...['tidak', 'tak', 'teu', 'henteu', 'tdk', 'nggak', 'gak', 'gk', 'ga', 'moal', 'belum', 'ora', 'durung'].map(
    (word) => [word, to('negated', 2)] as const,
  ),
  ...['untuk', 'utk', 'buat', 'keur', 'pikeun', 'kanggo', 'for', 'bagi', 'guna', 'kebutuhan'].map(
    (word) => [word, to('purpose')] as const,
  ),
  ...['ganti', 'pengganti', 'menggantikan', 'replaces', 'replacing'].map((word) => [word, to('purpose', 3)] as const),
  ...['rasa', 'aroma', 'beraroma', 'model', 'gaya', 'bergaya', 'ala', 'mirip', 'seperti', 'like', 'flavour', 'flavor'].map(
    (word) => [word, to('flavour', 2)] as const,
  ),
  ...['motif', 'bermotif', 'corak', 'tema', 'merek', 'merk'].map((word) => [word, to('flavour', 3)] as const),
  ...['isi', 'berisi', 'eusi', 'containing', 'dengan', 'dgn', 'with', 'lengkap', 'bonus', 'campuran', 'campur'].map(
    (word) => [word, to('contents')] as const,
  ),
  ...['ke', 'ka', 'di', 'to', 'at', 'in', 'kirim', 'dikirim', 'antar', 'anteur', 'deliver', 'delivered', 'tujuan'].map(
    (word) => [word, to('place', 2)] as const,
  ),
]);
const materialFollows = new Set(['dari', 'from', 'tina', 'made', 'teknik']);
const reopeners = new Set(['tapi', 'tetapi', 'melainkan', 'but', 'namun', 'hanya', 'melulu', 'only']);

const beginsAnew = (part: string): boolean => openings.has(part) || reopeners.has(part);

/** "Lain dus, lain boboko" (Sundanese) and "aja sing mateng" (Javanese) refuse; "sambal lain" and "polos aja" do not. */
function refuses(parts: readonly string[], at: number): boolean {
  const before = parts[at - 1];
  return (
    (parts[at] === 'lain' || parts[at] === 'aja') && (before === undefined || !isWord(before) || ['nu', 'jeung'].includes(before))
  );
}

/** "Bahan furing" says what it is made of, "bahan pepes" what it is for. */
const isMaterial = (word: string, lexicon: Lexicon): boolean =>
  [...lexicon.facets].some(([facet, words]) => facet.startsWith('bahan') && words.has(word));

function openingAt(parts: readonly string[], at: number, lexicon: Lexicon): Opening | null {
  const word = parts[at] ?? '';
  if (refuses(parts, at)) return to('negated');
  if (word === 'bahan' && at + 1 < parts.length) {
    return isMaterial(parts[at + 1] ?? '', lexicon) ? null : to('purpose', 3, true);
  }
  if ((word === 'tidak' || word === 'bukan') && parts[at + 1] === 'hanya') return null;
  // "Palm sugar in syrup form".
  if (word === 'in' && parts[at + 2] === 'form') return null;
  return openings.get(word) ?? null;
}

/** Known words of a text, as they stand: surroundings that tell what a misspelt word beside them means. */
export function knownWords(text: string, lexicon: Lexicon): Set<string> {
  return new Set(pieces(text).filter((piece) => lexicon.vocabulary.has(piece)));
}

/** Known words of the surroundings, worked out when a word has to be guessed. */
export type Surroundings = () => ReadonlySet<string>;

const nowhere: Surroundings = () => noContext.near;

const relatives = new Set(['yang', 'nu', 'sing']);
const perfect = new Set(['sudah', 'telah', 'geus', 'enggeus', 'atos', 'udah', 'wis']);

/** "Telur bebek yang sudah diasinkan" is salted: what says that it has been done parts no name. */
function withoutPerfect(parts: readonly string[]): string[] {
  const begins = (at: number): boolean =>
    relatives.has(parts[at] ?? '') && perfect.has(parts[at + 1] ?? '') && /^di[a-z]{3}/.test(parts[at + 2] ?? '');
  return parts.filter((_part, at) => !begins(at) && !(at > 0 && begins(at - 1)));
}

function corrected(text: string, lexicon: Lexicon, near: Surroundings): string[] {
  const parts = withoutPerfect(pieces(text));
  let context: Context | null = null;
  const surrounding = (): Context => {
    const company = parts.flatMap((part) => (lexicon.vocabulary.has(part) ? (lexicon.spellings.get(part) ?? [part]) : []));
    return (context ??= { near: near(), company: new Set(company) });
  };
  const out: string[] = [];
  for (const part of parts) {
    if (part === '-') continue;
    if (!isWord(part) || isKnown(part, lexicon)) out.push(part);
    else out.push(...correct(part, lexicon, surrounding));
  }
  return out;
}

/** "Koja style bags": the name in front only says what the goods look like. */
const likened = new Set(['style', 'styled', 'look', 'inspired', 'lookalike', 'imitation', 'imitasi', 'tiruan']);

function likenLast(tokens: Token[], item: number): void {
  const last = tokens.at(-1);
  if (last?.item === item && last.zone === 'main') tokens[tokens.length - 1] = { ...last, zone: 'counted' };
}

/** The zone of a word that nothing behind it refuses: what is counted in a list of contents is an amount there, too. */
function zoneIn(open: Opening | null, counted: boolean): Zone {
  if (counted && (open === null || open.zone === 'contents')) return 'counted';
  return open?.zone ?? 'main';
}

/** Reads a text into canonical words, each with its place in the sentence. */
export function tokenize(text: string, lexicon: Lexicon, near: Surroundings = nowhere): Token[] {
  const parts = corrected(text, lexicon, near);
  const plainParts = parts.map((part) => inOneWord(part, lexicon));
  const refused = refusedBefore(parts);
  const spare = spareBefore(parts);
  const tokens: Token[] = [];
  let clause = 0;
  let item = 0;
  let alternative = false;
  let open = null as Opening | null;
  let reach = 0;
  let refusesList = false;
  for (let at = 0; at < parts.length;) {
    const part = parts[at] ?? '';
    const step = spelledAt(parts, plainParts, at, lexicon);
    const found = step.took === 1 ? openingAt(parts, at, lexicon) : null;
    const refusesUse = open?.zone === 'negated' && refusingLists.has(parts[at - 1] ?? '');
    const opens: Opening | null = open?.zone === 'negated' && (refusesUse || found?.zone !== 'purpose') ? null : found;
    if (open?.zone === 'flavour' && materialFollows.has(part)) open = null;
    if (likened.has(part)) likenLast(tokens, item);
    if (clauseEnds.has(part)) clause++;
    if (clauseEnds.has(part) || itemEnds.has(part)) {
      item++;
      alternative = alternatives.has(part);
    }
    if (opens) [open, reach, refusesList] = [opens, opens.reach, refusingLists.has(part)];
    else if (clauseEnds.has(part) || reopeners.has(part)) open = null;
    else if (part === ',' && open?.zone === 'negated' && refusesList && goesOn(parts, at, beginsAnew)) reach = 99;
    else if ((part === ',' || part === '(' || part === ')') && open?.closesAtComma && open.zone !== 'contents') open = null;
    else if (isWord(part) && !itemEnds.has(part)) {
      const counted = step.took === 1 && isCounted(parts, at);
      step.words.forEach((word, place) =>
        tokens.push({
          word,
          raw: part,
          clause,
          item,
          alternative,
          zone: refused[at] ? 'negated' : spare[at] ? 'spare' : zoneIn(open, counted),
          written: place === 0 ? parts.slice(at, at + step.took) : [],
        }),
      );
      if (open && --reach <= 0) open = null;
    }
    at += step.took;
  }
  return tokens;
}
