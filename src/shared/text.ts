/** Languages of the product, the first one being the default. */
export const locales = ['id', 'en'] as const;
export type Locale = (typeof locales)[number];

/** A sentence in every language of the product. Plain data: it is stored in notifications and carried by errors. */
export type Text = Readonly<Record<Locale, string>>;

export type TextParam = string | number | Text;

/** The same words in every language, for names and for what a person typed. */
export function sameText(words: string): Text {
  return { id: words, en: words };
}

export function isText(value: unknown): value is Text {
  return typeof value === 'object' && value !== null && 'id' in value && 'en' in value;
}

/** A pattern cut at its places: words and names of parameters take turns. Cut once, filled a thousand times a page. */
const cuts = new Map<string, readonly string[]>();
const MOST_CUTS = 10_000;

function cutOf(pattern: string): readonly string[] {
  let cut = cuts.get(pattern);
  if (!cut) {
    if (cuts.size >= MOST_CUTS) cuts.clear();
    cuts.set(pattern, (cut = pattern.split(/\{(\w+)\}/)));
  }
  return cut;
}

function fill(pattern: string, params: Record<string, TextParam>, locale: Locale): string {
  const cut = cutOf(pattern);
  let filled = cut[0] ?? '';
  for (let at = 1; at < cut.length; at += 2) {
    const value = params[cut[at] ?? ''];
    if (value === undefined) throw new Error(`The text "${pattern}" misses its parameter "${cut[at]}"`);
    filled += isText(value) ? value[locale] : String(value);
    filled += cut[at + 1] ?? '';
  }
  return filled;
}

/** Puts `params` into the `{name}` places of a text. Throws when one is missing: that is a bug, not input. */
export function fillText(text: Text, params: Record<string, TextParam> = {}): Text {
  return { id: fill(text.id, params, 'id'), en: fill(text.en, params, 'en') };
}

/** One text from a list of texts, joined with `separator` in every language. */
export function joinTexts(texts: readonly Text[], separator = ', '): Text {
  return { id: texts.map((text) => text.id).join(separator), en: texts.map((text) => text.en).join(separator) };
}

/** The words of one room: `words.title` is the bilingual pattern, `say('title', params)` the filled text. */
export interface Dictionary<Keys extends string = string> {
  readonly words: Readonly<Record<Keys, Text>>;
  readonly say: (key: Keys, params?: Record<string, TextParam>) => Text;
}

/** Declares a room's words. Keys are typed, so a missing word does not compile. */
export function defineTexts<Keys extends string>(words: Record<Keys, Text>): Dictionary<Keys> {
  return { words, say: (key, params) => fillText(words[key], params) };
}
