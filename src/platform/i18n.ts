import type { Text, TextParam } from '../shared/text.ts';
import { fillText } from '../shared/text.ts';

export type Translate = (key: string, params?: Record<string, TextParam>) => Text;

/**
 * One look-up over every room's words: `needs.title` is the word `title` of the room `needs`.
 * Throws on an unknown key; a test asks for every key that the pages use.
 */
export function createTranslator(rooms: Readonly<Record<string, { readonly words: Readonly<Record<string, Text>> }>>): Translate {
  return (key, params) => {
    const dot = key.indexOf('.');
    const pattern = rooms[key.slice(0, dot)]?.words[key.slice(dot + 1)];
    if (!pattern) throw new Error(`There is no text "${key}"`);
    return fillText(pattern, params);
  };
}
