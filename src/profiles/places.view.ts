import type { Locale } from '../shared/text.ts';
import { placeGroups } from './places.rules.ts';

/** The choices of places for the partial `select-groups`, in one language. */
export function placeOptionGroups(locale: Locale, chosen: string) {
  return placeGroups.map(({ label, names }) => ({
    label: label[locale],
    options: names.map((name) => ({ value: name, label: name, selected: name === chosen })),
  }));
}
