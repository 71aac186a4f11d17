import { quantityText } from '../catalogue/units.ts';
import { formFields } from '../http/form.view.ts';
import type { Typed } from '../http/parse.ts';
import { paths } from '../http/paths.ts';
import type { Gap, Unlockable } from '../profiles/gaps/gaps.rules.ts';
import type { Umkm } from '../profiles/profiles.rules.ts';
import { dayOf, momentText, relativeText } from '../shared/dates.ts';
import type { FieldProblems } from '../shared/errors.ts';
import { formatIdr, idrText } from '../shared/money.ts';
import { joinTexts, sameText, type Locale, type Text } from '../shared/text.ts';
import { lackText } from './coachCase.ts';
import { caseStatuses, movesOf, type CaseStatus, type CoachingCase } from './coaching.rules.ts';
import { coachingTexts, gateText } from './coaching.texts.ts';
import { effortWords, estimateFor, lackBadges, partTabs } from './queue.view.ts';

const { say } = coachingTexts;

const tones: Readonly<Record<CaseStatus, readonly [tone: string, icon: string]>> = {
  queued: ['wait', 'clock'],
  accompanied: ['info', 'user'],
  filed: ['info', 'send'],
  issued: ['ok', 'check'],
  dropped: ['', 'x'],
};

export function caseBadge(status: CaseStatus, locale: Locale) {
  const [tone, icon] = tones[status];
  return { label: say(`status_${status}`)[locale], tone, icon };
}

/** What is lost: "160 karung · Rp52.000.000". */
function lostText({ quantity, unit, valueIdr }: Gap, locale: Locale): string {
  const amount = quantityText(quantity, unit)[locale];
  return valueIdr === null ? amount : `${amount} · ${formatIdr(valueIdr, locale)}`;
}

function needItems(gaps: readonly Gap[], locale: Locale) {
  return gaps.map((gap) => ({
    href: paths.need(gap.needId),
    icon: 'box',
    title: `${gap.needTitle} · ${gap.needNumber}`,
    text: gap.reason[locale],
    strong: lostText(gap, locale),
    at: null,
    badge: null,
    badges: [
      gap.alsoClosed.length === 0
        ? { label: say('gapNeedAlone')[locale], tone: 'ok', icon: null }
        : { label: say('gapNeedMore', { gates: joinTexts(gap.alsoClosed.map(gateText)) })[locale], tone: '', icon: null },
    ],
    unread: false,
  }));
}

export interface GapStory {
  readonly gap: Unlockable;
  readonly behind: readonly Gap[];
  readonly umkm: Umkm;
  readonly open: CoachingCase | null;
}

/** One UMKM and one thing it lacks, before coaching has begun. */
export function gapPage(locale: Locale, now: Date, { gap, behind, umkm, open }: GapStory) {
  const form = formFields(locale, {}, {});
  const remedies = [...new Set(behind.map(({ remedy }) => remedy?.[locale] ?? ''))].filter((words) => words !== '');
  return {
    page: { title: say('gapTitle', { umkm: gap.umkmName, what: lackText(gap) })[locale], description: null, section: 'coaching' },
    lead: say('gapLead', { product: gap.productName, place: gap.kecamatan })[locale],
    back: { href: paths.coaching, label: say('backQueue')[locale] },
    umkmHref: paths.umkm(gap.umkmId),
    lacks: lackBadges(gap, locale),
    effort: effortWords(estimateFor(gap, umkm, dayOf(now)), locale),
    remedies: remedies.map((text) => ({ icon: 'arrow-right', tone: '', text, strong: null, note: null })),
    needs: needItems(behind, locale),
    open: open ? { href: paths.coachingCase(open.id), number: open.number, badge: caseBadge(open.status, locale) } : null,
    start: {
      action: paths.coachingCases,
      umkmId: gap.umkmId,
      key: gap.key,
      note: form.textarea('note', say('startNote'), { required: false, rows: 3, maxlength: 1_000, hint: say('startHint') }),
    },
  };
}

/** All cases as a board of their states. */
export function casesPage(
  locale: Locale,
  now: Date,
  columns: ReadonlyMap<CaseStatus, readonly CoachingCase[]>,
  counts: Readonly<Record<CaseStatus, number>>,
) {
  const card = (one: CoachingCase) => ({
    id: `case-${one.id}`,
    href: paths.coachingCase(one.id),
    title: one.umkmName,
    lines: [lackText(one)[locale], say('cardWho', { name: one.assigneeName })[locale], relativeText(one.updatedAt, now)[locale]],
    strong: one.valueIdr > 0 ? formatIdr(one.valueIdr, locale) : null,
    badges: null,
    moves: movesOf(one)
      .filter((to) => to !== 'dropped')
      .map((to) => ({
        ...{ label: say(`move_${to}`)[locale], action: paths.moveCoaching(one.id), column: `column-${to}` },
        fields: [{ name: 'to', value: to }],
      })),
  });
  return {
    page: { title: say('casesTitle')[locale], description: null, section: 'coaching' },
    lead: say('casesLead')[locale],
    parts: partTabs('cases', locale),
    columns: caseStatuses.map((status) => {
      const cases = columns.get(status) ?? [];
      const more = counts[status] - cases.length;
      return {
        id: `column-${status}`,
        title: say(`status_${status}`)[locale],
        tone: tones[status][0],
        count: counts[status],
        note: more > 0 ? say('casesMore', { count: more })[locale] : null,
        topics: null,
        none: say('casesNone')[locale],
        cards: cases.map(card),
        more: null,
      };
    }),
  };
}

export interface CaseStory {
  readonly one: CoachingCase;
  /** What waits behind it now; null when nothing does. */
  readonly now: Unlockable | null;
  readonly behind: readonly Gap[];
  readonly umkm: Umkm | null;
  readonly coordinators: readonly { readonly id: string; readonly name: string }[];
}

function caseFacts({ one, now }: CaseStory, locale: Locale) {
  const fact = (label: Text, value: Text, href: string | null = null) => ({
    label: label[locale],
    value: value[locale],
    href,
    badge: null,
  });
  const open = now ? say('factNowValue', { count: now.needsAlone, value: idrText(now.valueAloneIdr) }) : say('factNowNone');
  return [
    fact(say('factUmkm'), sameText(`${one.umkmName} · ${one.kecamatan}`), paths.umkm(one.umkmId)),
    fact(say('factWhat'), lackText(one)),
    fact(say('factNeeds'), sameText(String(one.needs))),
    fact(say('factValue'), idrText(one.valueIdr)),
    fact(say('factNow'), open),
  ];
}

/** One case with its history, notes and next steps. */
export function casePage(locale: Locale, today: Date, story: CaseStory, typed: Typed, problems: FieldProblems) {
  const { one, behind, umkm, coordinators } = story;
  const form = formFields(locale, typed, problems);
  const moves = movesOf(one);
  return {
    page: { title: say('casePage', { number: one.number })[locale], description: null, section: 'coaching' },
    title: say('gapTitle', { umkm: one.umkmName, what: lackText(one) })[locale],
    lead: one.number,
    id: one.id,
    back: { href: paths.coachingCases, label: say('backCases')[locale] },
    status: caseBadge(one.status, locale),
    facts: caseFacts(story, locale),
    effort: effortWords(
      estimateFor({ certificates: one.certificates, category: story.now?.category ?? null }, umkm ?? undefined, dayOf(today)),
      locale,
    ),
    issuedNote: one.certificates.length > 0 && moves.length > 0 ? say('issuedNote')[locale] : null,
    needs: needItems(behind, locale),
    moves: moves
      .filter((to) => to !== 'dropped')
      .map((to, place) => ({
        ...{ action: paths.moveCoaching(one.id), label: say(`move_${to}`)[locale], kind: place === 0 ? 'primary' : '' },
        ...{ icon: tones[to][1], fields: [{ name: 'to', value: to }] },
      })),
    drop: moves.includes('dropped')
      ? {
          ...{ action: paths.moveCoaching(one.id), label: say('move_dropped')[locale], kind: 'quiet', icon: 'x' },
          ...{
            words: form.text('words', say('moveWords'), { maxlength: 1_000 }),
            question: say('dropQuestion')[locale],
            confirm: say('move_dropped')[locale],
            fields: [{ name: 'to', value: 'dropped' }],
          },
        }
      : null,
    errors: form.errors,
    assign: {
      action: paths.assignCoaching(one.id),
      field: formFields(locale, { assignee: one.assigneeId }, problems).select(
        'assignee',
        say('assignLabel'),
        coordinators.map(({ id, name }) => ({ value: id, label: sameText(name) })),
      ),
    },
    history: one.events
      .map((event, place) => ({
        icon: tones[event.status][1],
        title: say(`status_${event.status}`)[locale],
        state: place === one.events.length - 1 ? 'now' : 'done',
        meta: say('byLine', { name: event.byName, when: momentText(event.at) })[locale],
        text: event.words === '' ? null : event.words,
        badge: null,
        link: null,
      }))
      .toReversed(),
    notes: one.notes
      .map(({ byName, at, words }) => ({ meta: say('byLine', { name: byName, when: momentText(at) })[locale], words }))
      .toReversed(),
    noteAction: paths.noteCoaching(one.id),
    noteField: form.textarea('note', say('noteLabel'), { rows: 3, maxlength: 1_000 }),
  };
}
