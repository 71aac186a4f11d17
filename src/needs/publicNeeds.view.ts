import { paths } from '../http/paths.ts';
import { relativeText } from '../shared/dates.ts';
import type { Page } from '../shared/page.ts';
import type { Locale } from '../shared/text.ts';
import { matchesTexts } from './matches.texts.ts';
import type { ListQuery } from './needs.input.ts';
import type { Need } from './needs.rules.ts';
import { needsTexts } from './needs.texts.ts';
import {
  buyerKindText,
  filterOptions,
  kindEntries,
  needQuantityText,
  needWindowText,
  pagerOf,
  placeEntries,
} from './needs.view.ts';
import { needFacts } from './showNeed.view.ts';

const { say } = needsTexts;

/** What a buyer typed, without phone numbers, addresses of sites and e-mails: the public reads it. */
export function withoutContacts(words: string): string {
  return words
    .replace(/[^\s@]+@[^\s@]+\.[^\s@]+/g, '…')
    .replace(/\b(?:https?:\/\/|www\.|wa\.me\/)\S+/gi, '…')
    .replace(/(?:\+?62|\b0)[\s.()-]*8(?:[\s.()-]*\d){7,11}/g, '…');
}

/** "Hotel dan penginapan · dikirim ke Rangkasbitung": all that the public learns of the buyer. */
function buyerLine(need: Need, locale: Locale): string {
  return say('publicBuyer', { kind: buyerKindText(need.buyerKind), place: need.deliverTo.name })[locale];
}

function publicCard(need: Need, now: Date, locale: Locale) {
  return {
    href: paths.catalogueNeed(need.id),
    title: withoutContacts(need.title),
    buyer: buyerLine(need, locale),
    quantity: needQuantityText(need)[locale],
    delivery: needWindowText(need)[locale],
    answer: say('answerIn', { when: relativeText(need.answerBy, now) })[locale],
  };
}

function emptyPublic(query: ListQuery, locale: Locale) {
  const filtered = [query.q, query.kind, query.place, query.category].some((value) => value !== '');
  if (filtered) {
    const action = { label: say('clearFilter')[locale], href: paths.catalogueNeeds, kind: 'quiet', icon: 'x' };
    return { icon: 'search', title: say('noneFound')[locale], text: say('noneFoundText')[locale], action };
  }
  const action = { label: say('publicRegister')[locale], href: paths.registerUmkm, kind: 'primary', icon: 'shop' };
  return { icon: 'box', title: say('emptyTitle')[locale], text: say('emptyPublic')[locale], action };
}

/** The list of open needs that everybody may read. */
export function publicNeedsPage(locale: Locale, now: Date, query: ListQuery, found: Page<Need>) {
  return {
    layout: 'layouts/public',
    page: { title: say('publicTitle')[locale], description: say('publicDescription')[locale], section: 'catalogue-needs' },
    title: say('publicTitle')[locale],
    lead: say('publicLead')[locale],
    action: paths.catalogueNeeds,
    register: paths.registerUmkm,
    q: query.q,
    kinds: filterOptions(say('anyKind'), kindEntries, query.kind, locale),
    places: filterOptions(say('anyPlace'), placeEntries, query.place, locale),
    cards: found.items.map((need) => publicCard(need, now, locale)),
    pager: pagerOf(paths.catalogueNeeds, query, found, locale),
    empty: emptyPublic(query, locale),
  };
}

/** One open need as everybody may read it. */
export function publicNeedPage(locale: Locale, now: Date, need: Need) {
  const title = withoutContacts(need.title);
  return {
    layout: 'layouts/public',
    page: { title, description: `${title} · ${buyerLine(need, locale)}`, section: 'catalogue-needs' },
    back: { href: paths.catalogueNeeds, label: say('publicBack')[locale] },
    title,
    buyer: buyerLine(need, locale),
    answer: say('answerIn', { when: relativeText(need.answerBy, now) })[locale],
    description: withoutContacts(need.description),
    factsTitle: matchesTexts.say('facts')[locale],
    facts: needFacts(need, locale),
    register: paths.registerUmkm,
  };
}
