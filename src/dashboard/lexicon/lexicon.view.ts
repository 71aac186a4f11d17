import { categoryBySlug } from '../../catalogue/categories.ts';
import { formFields } from '../../http/form.view.ts';
import { addressWith, pagerOf } from '../../http/listing.ts';
import type { Typed } from '../../http/parse.ts';
import { paths } from '../../http/paths.ts';
import { standardLexicon, type Family } from '../../matching/lexicon/lexicon.ts';
import { lexiconVersionName, wordKinds, type LexiconWord, type WordKind } from '../../profiles/lexicon/lexicon.rules.ts';
import { relativeText } from '../../shared/dates.ts';
import type { FieldProblems } from '../../shared/errors.ts';
import type { Locale } from '../../shared/text.ts';
import { matchingParts } from '../parts.view.ts';
import type { LexiconQuery } from './lexicon.input.ts';
import { lexiconPageTexts } from './lexiconPage.texts.ts';
import type { TriedOut } from './tryOut.rules.ts';

const { say } = lexiconPageTexts;
const PAGE_SIZE = 25;

export const kindText = (kind: WordKind) => say(`kind_${kind}`);

function familyText(family: Family, locale: Locale): string {
  const name = (family.phrases[0] ?? [family.slug]).filter((word) => word !== '?').join(' ');
  const category = categoryBySlug(family.category)?.name[locale];
  return category ? `${name} (${category})` : name;
}

function tried({ words, product, need, contents }: TriedOut, locale: Locale) {
  const nothing = say('tryNothing')[locale];
  const number = new Intl.NumberFormat(locale === 'id' ? 'id-ID' : 'en-US');
  const packs = (['grams', 'ml', 'pieces'] as const).flatMap((measure) =>
    contents[measure] === null ? [] : [say(measure, { amount: number.format(contents[measure]) })[locale]],
  );
  const facets = [...new Set(product.flatMap((one) => one.facets))];
  const fact = (key: Parameters<typeof say>[0], value: string) => ({ label: say(key)[locale], value, href: null, badge: null });
  return {
    facts: [
      fact('tryProduct', product.map(({ family }) => familyText(family, locale)).join(', ') || nothing),
      fact('tryNeed', need.map((family) => familyText(family, locale)).join(', ') || nothing),
      fact('tryPacks', packs.join(', ') || say('tryNone')[locale]),
      fact('tryMaterials', facets.join(', ') || say('tryNone')[locale]),
    ],
    words: words.map(({ raw, word, known }) => ({
      label: raw === word ? word : say('readAs', { raw, word })[locale],
      tone: known ? (raw === word ? 'ok' : 'info') : '',
      icon: null,
    })),
  };
}

function row({ id, means, spellings, kind, changedByName, changedAt }: LexiconWord, now: Date, locale: Locale) {
  return {
    href: paths.lexiconWord(id),
    means,
    spellings: spellings.join(', ') || '–',
    kind: { label: kindText(kind)[locale], tone: kind === 'protected' ? 'gold' : '', icon: null },
    changed: `${changedByName} · ${relativeText(changedAt, now)[locale]}`,
  };
}

/** The fields of one row, new or known. */
export function wordFields(locale: Locale, typed: Typed, problems: FieldProblems) {
  const form = formFields(locale, typed, problems);
  return {
    errors: form.errors,
    means: form.text('means', say('means'), { hint: say('meansHint'), maxlength: 100 }),
    spellings: form.textarea('spellings', say('spellings'), {
      hint: say('spellingsHint'),
      required: false,
      rows: 3,
      maxlength: 2_000,
    }),
    kind: form.select(
      'kind',
      say('kind'),
      wordKinds.map((kind) => ({ value: kind, label: kindText(kind) })),
    ),
  };
}

export interface LexiconState {
  readonly words: readonly LexiconWord[];
  readonly number: number;
  /** How many saved changes this process reads with. */
  readonly servedVersion: string;
  readonly tried: TriedOut | null;
}

function filtered(words: readonly LexiconWord[], { q, kind }: LexiconQuery): readonly LexiconWord[] {
  const sought = q.trim().toLowerCase();
  return words
    .filter((word) => kind === null || word.kind === kind)
    .filter(({ means, spellings }) => [means, ...spellings].some((text) => text.includes(sought)));
}

/** The coordinator's lexicon: own rows, the try-out box, and the form of a new row. */
export function lexiconPage(
  locale: Locale,
  now: Date,
  query: LexiconQuery,
  state: LexiconState,
  typed: Typed,
  problems: FieldProblems,
) {
  const { words, number, servedVersion, tried: read } = state;
  const found = filtered(words, query);
  const version = lexiconVersionName(number);
  const list = {
    items: found.slice((query.page - 1) * PAGE_SIZE, query.page * PAGE_SIZE),
    total: found.length,
    page: query.page,
    pageSize: PAGE_SIZE,
  };
  const isFiltered = query.q !== '' || query.kind !== null;
  const hrefOf = (page: number) => addressWith(paths.lexicon, { q: query.q, kind: query.kind ?? '', page });
  return {
    page: { title: say('title')[locale], description: null, section: 'matching' },
    lead: say('lead', { version, count: words.length, standard: standardLexicon().spellings.size })[locale],
    parts: matchingParts('lexicon', locale),
    rebuilding: servedVersion === version ? null : say('rebuilding', { version })[locale],
    links: { paste: paths.lexiconPaste, history: paths.lexiconHistory },
    tryAction: paths.lexicon,
    tryText: query.try,
    tried: read && tried(read, locale),
    form: wordFields(locale, { kind: 'synonym', ...typed }, problems),
    saveAction: paths.lexicon,
    q: query.q,
    kinds: wordKinds.map((kind) => ({ value: kind, label: kindText(kind)[locale], selected: kind === query.kind })),
    clear: isFiltered ? paths.lexicon : null,
    rows: list.items.map((word) => row(word, now, locale)),
    pager: pagerOf(list, hrefOf, locale),
    empty: isFiltered
      ? {
          ...{ icon: 'search', title: say('noneTitle')[locale], text: say('noneText')[locale] },
          action: { href: paths.lexicon, label: say('clear')[locale], icon: null, kind: 'quiet' },
        }
      : { icon: 'edit', title: say('emptyTitle')[locale], text: say('emptyText')[locale], action: null },
  };
}

/** One row to change or take out. */
export function wordPage(locale: Locale, word: LexiconWord, typed: Typed, problems: FieldProblems) {
  const known = { means: word.means, spellings: word.spellings.join(', '), kind: word.kind };
  return {
    page: { title: say('edit')[locale], description: null, section: 'matching' },
    lead: word.means,
    back: { href: paths.lexicon, label: say('back')[locale] },
    action: paths.lexiconWord(word.id),
    form: wordFields(locale, { ...known, ...typed }, problems),
    remove: {
      ...{ action: paths.removeLexiconWord(word.id), label: say('remove')[locale], kind: 'quiet', icon: 'trash' },
      ...{ question: say('removeQuestion')[locale], confirm: say('remove')[locale], fields: null },
    },
  };
}

/** Many rows at once. */
export function pastePage(locale: Locale, typed: Typed, problems: FieldProblems) {
  const form = formFields(locale, { kind: 'synonym', ...typed }, problems);
  return {
    page: { title: say('paste')[locale], description: null, section: 'matching' },
    lead: say('pasteLead')[locale],
    back: { href: paths.lexicon, label: say('back')[locale] },
    action: paths.lexiconPaste,
    errors: form.errors,
    kind: form.select(
      'kind',
      say('kind'),
      wordKinds.map((kind) => ({ value: kind, label: kindText(kind) })),
    ),
    lines: form.textarea('lines', say('pasteLabel'), { rows: 12 }),
  };
}
