import { categoryGroups } from '../catalogue/categories.ts';
import type { Locale } from '../shared/text.ts';

/** The choices of categories for the partial `select-groups`, in one language. */
export function categoryOptionGroups(locale: Locale, chosen: string) {
  return categoryGroups.map(({ name, categories }) => ({
    label: name[locale],
    options: categories.map((category) => ({
      value: category.slug,
      label: category.name[locale],
      selected: category.slug === chosen,
    })),
  }));
}
