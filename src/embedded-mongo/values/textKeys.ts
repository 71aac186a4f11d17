import { CommandError, refuse } from '../errors.ts';
import { arrayAlong } from './alongPath.ts';
import { Doc, type Value } from './document.ts';
import { showDoc } from './show.ts';
import { isArray } from './types.ts';

/** The server's languages for text indexes (version 3), by name and by ISO 639-1 code; letter case does not matter. */
const languages = new Set(
  `none danish da dutch nl english en finnish fi french fr german de hungarian hu italian it norwegian nb portuguese pt romanian ro
   russian ru spanish es swedish sv turkish tr`.split(/\s+/),
);

export function isTextLanguage(name: string): boolean {
  return languages.has(name.toLowerCase());
}

interface TextIndex {
  weights: readonly string[];
  /** Every string of a document is text. */
  wildcard: boolean;
  /** The field that names the language of the document that it is in. */
  override: string;
}

/**
 * Throws 201, 17261 and 17262 for what a text index does not take; 115 for text in a unique one, where two documents must not share a
 * word and a score.
 */
export function checkText(spec: Doc, doc: Doc): void {
  for (const path of (spec.get('key') as Doc).keys()) {
    if (path !== '_fts' && path !== '_ftsx' && arrayAlong(doc, path) !== undefined)
      refuse(201, `Field '${path}' of text index contains an array in document: ${showDoc(doc)}`);
  }
  const weights = [...(spec.get('weights') as Doc).keys()];
  const index = { weights, wildcard: weights.includes('$**'), override: spec.get('language_override') as string };
  if (hasText(index, doc, '') && spec.get('unique') === true)
    throw new CommandError(115, 'text in a unique text index is not supported');
}

/** Whether the document has text that the index takes; looks at the language of every part that may have some. */
function hasText(index: TextIndex, doc: Doc, at: string): boolean {
  checkLanguage(doc.get(index.override));
  let found = false;
  for (const [name, value] of doc) {
    if (index.wildcard && name === index.override) continue;
    if (isText(index, value, at ? `${at}.${name}` : name, false)) found = true;
  }
  return found;
}

function isText(index: TextIndex, value: Value, path: string, inArray: boolean): boolean {
  const { weights, wildcard } = index;
  const exact = weights.includes(path);
  if (!wildcard && !exact && !weights.some((one) => one.startsWith(`${path}.`))) return false;
  if (typeof value === 'string') return wildcard || exact;
  if (value instanceof Doc) return (wildcard || !exact) && hasText(index, value, path);
  if (!isArray(value) || (inArray && !wildcard)) return false;
  return value.map((item) => isText(index, item, path, true)).includes(true);
}

function checkLanguage(value: Value | undefined): void {
  if (value === undefined) return;
  if (typeof value !== 'string') return refuse(17261, 'found language override field in document with non-string type');
  if (!isTextLanguage(value)) refuse(17262, `language override unsupported: ${value}`);
}
