import { callLink, chatLink, phoneText } from '../../accounts/accounts.rules.ts';
import { kecamatan, type Point } from '../../catalogue/places.ts';
import { choropleth } from '../../http/charts/choropleth.ts';
import { formFields } from '../../http/form.view.ts';
import { addressWith, pagerOf } from '../../http/listing.ts';
import type { Typed } from '../../http/parse.ts';
import { paths } from '../../http/paths.ts';
import { instantText, momentText, relativeText } from '../../shared/dates.ts';
import type { FieldProblems } from '../../shared/errors.ts';
import type { Page } from '../../shared/page.ts';
import { sameText, type Locale } from '../../shared/text.ts';
import { placeText } from '../party.view.ts';
import type { ToVisit } from './readVisits.ts';
import { routeOrder, type Answering } from './visits.rules.ts';
import { visitsTexts } from './visits.texts.ts';

const { say } = visitsTexts;
/** Where the office stands. */
const START = 'Rangkasbitung';

/** Why an UMKM rests, to its owner; null when it rests by choice. */
export function restNotice(answering: Answering | null, locale: Locale): string | null {
  if (!answering?.restsSince) return null;
  return say('restNotice', { when: momentText(answering.restsSince), count: answering.silences })[locale];
}

function lastAnswer({ lastAnswerAt }: Answering, now: Date, locale: Locale): string {
  return lastAnswerAt ? relativeText(lastAnswerAt, now)[locale] : say('neverAnswered')[locale];
}

function phoneOf({ owner }: ToVisit) {
  return owner?.phone ? { href: callLink(owner.phone), chat: chatLink(owner.phone), text: phoneText(owner.phone) } : null;
}

function placeOf({ umkm }: ToVisit, locale: Locale): string {
  return placeText(umkm) ?? say('noPlace')[locale];
}

function row(visit: ToVisit, locale: Locale, now: Date, refused: { typed: Typed; problems: FieldProblems } | null) {
  const { umkm, answering } = visit;
  const form = formFields(locale, refused?.typed ?? {}, refused?.problems ?? {});
  const id = `visit-${umkm.id}`;
  const fact = (label: Parameters<typeof say>[0], value: string, href: string | null = null) => {
    return { label: say(label)[locale], value, href, badge: null };
  };
  const phone = phoneOf(visit);
  return {
    id,
    name: umkm.name,
    href: paths.umkm(umkm.id),
    place: placeOf(visit, locale),
    silences: { tone: 'wait', icon: 'warning', label: say('silences', { count: answering.silences })[locale] },
    facts: [
      fact('owner', umkm.ownerName),
      fact('phone', phone?.text ?? say('noPhone')[locale], phone?.href ?? null),
      ...(phone ? [fact('whatsApp', say('write')[locale], phone.chat)] : []),
      fact('lastAnswer', lastAnswer(answering, now, locale)),
      fact('restsSince', answering.restsSince ? momentText(answering.restsSince)[locale] : ''),
    ],
    earlier: answering.visits.map(({ at, byName, note }) => ({ meta: `${byName} · ${momentText(at)[locale]}`, note })).reverse(),
    open: refused !== null,
    action: paths.markVisited(umkm.id),
    errors: form.errors,
    note: { ...form.textarea('note', say('noteLabel'), { hint: say('noteHint'), maxlength: 500, rows: 3 }) },
    outcome: form.radios('outcome', say('outcome'), outcomesOf),
  };
}

function countByPlace(visits: readonly ToVisit[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { umkm } of visits) if (umkm.kecamatan) counts.set(umkm.kecamatan, (counts.get(umkm.kecamatan) ?? 0) + 1);
  return counts;
}

function mapOf(visits: readonly ToVisit[], current: string, locale: Locale) {
  const counts = countByPlace(visits);
  return choropleth({
    title: say('mapTitle')[locale],
    headings: [say('headKecamatan')[locale], say('headCount')[locale]],
    places: kecamatan.map(({ code, name, lat, lon }) => ({
      ...{ code, name, lat, lon, value: counts.get(name) ?? 0, current: name === current },
      href: addressWith(paths.visits, { kecamatan: name }),
    })),
    format: (value) => String(value),
    formatClass: (from, to) => say(from === to ? 'classOne' : 'classRange', { from, until: to })[locale],
    note: null,
  });
}

export interface VisitList {
  readonly all: readonly ToVisit[];
  readonly shown: Page<ToVisit>;
  readonly kecamatan: string;
  /** The report that was refused, shown again in its row. */
  readonly refused: { readonly umkmId: string; readonly typed: Typed; readonly problems: FieldProblems } | null;
  /** The report of a trip to several that was refused. */
  readonly trip: { readonly typed: Typed; readonly problems: FieldProblems } | null;
}

const outcomesOf = [
  { value: 'active', label: say('outcomeActive'), note: say('outcomeActiveNote') },
  { value: 'rests', label: say('outcomeRests'), note: say('outcomeRestsNote') },
];
const noteOptions = { hint: say('noteHint'), maxlength: 500, rows: 3, required: true };

/** One report for all that are ticked. */
function tripOf(trip: VisitList['trip'], locale: Locale) {
  const form = formFields(locale, trip?.typed ?? {}, trip?.problems ?? {});
  return {
    action: paths.visits,
    errors: form.errors,
    note: form.textarea('note', say('noteLabel'), noteOptions),
    outcome: form.radios('outcome', say('outcome'), outcomesOf, { required: true }),
  };
}

/** The coordinators' list of UMKM to look in on, with the map of where they are. */
export function visitsPage(locale: Locale, now: Date, { all, shown, kecamatan: place, refused, trip }: VisitList) {
  const hrefOf = (page: number) => addressWith(paths.visits, { kecamatan: place, page });
  return {
    page: { title: say('title')[locale], description: null, section: 'visits' },
    title: say('title')[locale],
    lead: say('lead')[locale],
    route: all.length > 0 ? { href: addressWith(paths.visitRoute, { kecamatan: place }), label: say('route')[locale] } : null,
    map: mapOf(all, place, locale),
    filter: place ? { text: say('onlyPlace', { name: place })[locale], href: paths.visits, label: say('showAll')[locale] } : null,
    count: say('count', { count: shown.total })[locale],
    trip: shown.items.length > 1 ? tripOf(trip, locale) : null,
    rows: shown.items.map((visit) => ({
      ...row(visit, locale, now, refused?.umkmId === visit.umkm.id ? refused : null),
      pick: {
        ...{ value: visit.umkm.id, label: say('pick', { umkm: visit.umkm.name })[locale] },
        checked: [trip?.typed['umkmIds'] ?? []].flat().includes(visit.umkm.id),
      },
    })),
    pager: pagerOf(shown, hrefOf, locale),
    empty: place
      ? {
          icon: 'filter',
          title: say('emptyPlace')[locale],
          text: null,
          action: { href: paths.visits, label: say('showAll')[locale], icon: null, kind: 'quiet' },
        }
      : { icon: 'check', title: say('emptyTitle')[locale], text: say('emptyText')[locale], action: null },
  };
}

const centreOf = (name: string | null): Point | null => kecamatan.find((place) => place.name === name) ?? null;

function routeRow(visit: ToVisit, locale: Locale, now: Date) {
  return {
    name: visit.umkm.name,
    owner: visit.umkm.ownerName,
    place: placeOf(visit, locale),
    phone: phoneOf(visit)?.text ?? say('noPhone')[locale],
    silences: say('silences', { count: visit.answering.silences })[locale],
    lastAnswer: lastAnswer(visit.answering, now, locale),
  };
}

/** The same list by kecamatan, in the order of a short way from the office, to print and take along. */
export function visitRoutePage(locale: Locale, now: Date, visits: readonly ToVisit[]) {
  const names = [...new Set(visits.map(({ umkm }) => umkm.kecamatan))];
  const known = names.flatMap((name) => {
    const centre = centreOf(name);
    return name && centre ? [{ name, lat: centre.lat, lon: centre.lon }] : [];
  });
  const ordered: (string | null)[] = routeOrder(centreOf(START)!, known).map(({ name }) => name);
  const elsewhere = names.filter((name) => !ordered.includes(name));
  const stops = [...ordered, ...elsewhere].map((name, index) => ({
    number: index + 1,
    name: (name === null ? say('noPlace') : sameText(name))[locale],
    rows: visits.filter(({ umkm }) => umkm.kecamatan === name).map((visit) => routeRow(visit, locale, now)),
  }));
  const words = { count: visits.length, places: stops.length, when: instantText(now) };
  return {
    page: { title: say('routeTitle')[locale], description: null, section: 'visits' },
    title: say('routeTitle')[locale],
    lead: say('routeLead', words)[locale],
    back: { href: paths.visits, label: say('back')[locale] },
    stops,
  };
}
