import { addressWith, pagerOf } from '../../http/listing.ts';
import { paths } from '../../http/paths.ts';
import type { LexiconVersion, WordChange, WordContent } from '../../profiles/lexicon/lexicon.rules.ts';
import { momentText } from '../../shared/dates.ts';
import type { Page } from '../../shared/page.ts';
import type { Locale } from '../../shared/text.ts';
import { kindText } from './lexicon.view.ts';
import { lexiconPageTexts } from './lexiconPage.texts.ts';
import type { LexiconPreview, ListChange } from './preview.rules.ts';

const { say } = lexiconPageTexts;
/** Without a sign of life for so long a preview is taken for cut off. */
const DEAD_MS = 120_000;

const rowText = ({ means, spellings }: WordContent): string =>
  spellings.length === 0 ? means : `${means} = ${spellings.join(', ')}`;

function changeText({ before, after }: WordChange, locale: Locale): string {
  if (!before) return say('historyAdded', { row: rowText(after!) })[locale];
  if (!after) return say('historyRemoved', { row: rowText(before) })[locale];
  return say('historyChanged', { before: rowText(before), after: rowText(after) })[locale];
}

/** Who changed what, the latest first. */
export function historyPage(locale: Locale, versions: Page<LexiconVersion>) {
  return {
    page: { title: say('history')[locale], description: null, section: 'matching' },
    lead: say('historyLead')[locale],
    back: { href: paths.lexicon, label: say('back')[locale] },
    items: versions.items.map(({ number, at, byName, changes }) => ({
      icon: 'edit',
      state: 'done',
      title: say('historyVersion', { number })[locale],
      meta: say('historyBy', { name: byName, when: momentText(at) })[locale],
      text: changes.map((change) => changeText(change, locale)).join(' · '),
      badge: null,
      link: null,
    })),
    pager: pagerOf(versions, (page) => addressWith(paths.lexiconHistory, { page }), locale),
    empty: { icon: 'edit', title: say('emptyTitle')[locale], text: say('emptyText')[locale], action: null },
  };
}

function names(list: readonly string[], count: number, locale: Locale): string {
  if (count === 0) return '–';
  const more = count - list.length;
  return more > 0 ? `${list.join(', ')} ${say('andMore', { count: more })[locale]}` : list.join(', ');
}

function changeRow(change: ListChange, locale: Locale) {
  const same = change.enteredCount === 0 && change.leftCount === 0;
  return {
    href: paths.need(change.needId),
    title: change.title,
    number: change.number,
    before: say('countFit', { count: change.before })[locale],
    after: say('countFit', { count: change.after })[locale],
    entered: same ? say('orderOnly')[locale] : names(change.entered, change.enteredCount, locale),
    left: names(change.left, change.leftCount, locale),
  };
}

/** What rows would change before they are saved. */
export function previewPage(locale: Locale, preview: LexiconPreview) {
  const running = preview.changes === null;
  return {
    page: { title: say('previewTitle')[locale], description: null, section: 'matching' },
    lead: say('previewLead')[locale],
    back: { href: paths.lexicon, label: say('back')[locale] },
    words: preview.add.map((word) => ({
      icon: 'plus',
      tone: '',
      text: rowText(word),
      strong: null,
      note: kindText(word.kind)[locale],
    })),
    running: running
      ? {
          ...{ text: say('previewRunning', { done: preview.done, total: preview.total })[locale] },
          ...{ done: preview.done, total: Math.max(1, preview.total), reload: paths.lexiconPreview(preview.id) },
        }
      : null,
    stopped: running && Date.now() - preview.aliveAt.getTime() > DEAD_MS ? say('previewStopped')[locale] : null,
    summary: running
      ? null
      : preview.changedCount === 0
        ? say('previewNone')[locale]
        : say('previewCount', { count: preview.changedCount })[locale],
    rows: (preview.changes ?? []).map((change) => changeRow(change, locale)),
    saveAction: paths.lexiconPreview(preview.id),
  };
}
