import { formatQuantity } from '../../catalogue/units.ts';
import { paths } from '../../http/paths.ts';
import { dayText, momentText } from '../../shared/dates.ts';
import { formatIdr } from '../../shared/money.ts';
import type { Locale } from '../../shared/text.ts';
import { signingParts, type Agreement, type AgreementState, type Clause } from './agreement.rules.ts';
import { agreementPagesTexts } from './agreementPages.texts.ts';
import { partTexts } from './agreement.texts.ts';
import type { Finding, FindingLevel } from './checkAgreement.ts';
import { clauseHeadings } from './clauseHeadings.data.ts';
import { compareVersions, type Piece } from './difference.rules.ts';

const { say } = agreementPagesTexts;

const stateBadges: Readonly<
  Record<AgreementState, readonly [tone: string, key: 'stateDraft' | 'stateFinal' | 'stateSuperseded']>
> = {
  draft: ['wait', 'stateDraft'],
  final: ['ok', 'stateFinal'],
  superseded: ['', 'stateSuperseded'],
};

export function agreementBadge({ state }: Pick<Agreement, 'state'>, locale: Locale) {
  const [tone, key] = stateBadges[state];
  return { tone, icon: null, label: say(key)[locale] };
}

const levels: Readonly<
  Record<FindingLevel, readonly [tone: string, icon: string, key: 'levelBlocking' | 'levelWarning' | 'levelAdvice']>
> = {
  blocking: ['bad', 'warning', 'levelBlocking'],
  warning: ['wait', 'warning', 'levelWarning'],
  advice: ['info', 'info', 'levelAdvice'],
};

/** The findings as the page lists them: what, where, why, by which law, and what could stand there. */
export function findingItems(findings: readonly Finding[], locale: Locale) {
  return findings.map(({ level, clause, excerpt, why, source, suggestion }) => {
    const [tone, icon, key] = levels[level];
    return {
      ...{ tone, icon, level: say(key)[locale], why: why[locale], excerpt, href: `#clause-${clause}` },
      where: say('where', { heading: clauseHeadings[clause] })[locale],
      source: say('source', { source })[locale],
      suggestion: say('suggestion', { suggestion })[locale],
    };
  });
}

/** What the checker says in one line. */
export function findingsSummary(findings: readonly Finding[], locale: Locale) {
  const count = (level: FindingLevel) => findings.filter((finding) => finding.level === level).length;
  const [blocking, warnings] = [count('blocking'), count('warning')];
  if (blocking > 0) return { tone: 'bad', icon: 'warning', text: say('summaryBlocked', { count: blocking })[locale] };
  if (warnings > 0) return { tone: 'wait', icon: 'warning', text: say('summaryWarned', { count: warnings })[locale] };
  return { tone: 'ok', icon: 'shield-check', text: say('summaryClean')[locale] };
}

function annexTable({ key }: Clause, { schedule, members, unit }: Agreement, locale: Locale) {
  if (key === 'schedule') {
    const columns = (['columnDelivery', 'columnDay', 'columnQuantity'] as const).map((column) => say(column)[locale]);
    const rows = schedule.map(({ number, dueOn, quantity, goods, unit: own }) => [
      String(number),
      dayText(dueOn)[locale],
      [formatQuantity(quantity, own ?? unit, locale), goods].filter(Boolean).join(' '),
    ]);
    return tableOf(columns, rows);
  }
  if (key !== 'members') return null;
  const keys = ['columnMember', 'columnProduct', 'columnShare', 'columnValue', 'columnMandate'] as const;
  const rows = members.map(({ name, kecamatan, product, quantity, unit: own, totalIdr, proposalNumber }) => [
    ...[[name, kecamatan].filter(Boolean).join(', '), product],
    ...[formatQuantity(quantity, own ?? unit, locale), formatIdr(totalIdr, locale), proposalNumber || '–'],
  ]);
  return tableOf(
    keys.map((column) => say(column)[locale]),
    rows,
  );
}

function tableOf(columns: readonly string[], rows: readonly (readonly string[])[]) {
  return {
    columns,
    /** Three columns fit on a phone as they are. */
    wide: columns.length > 3,
    rows: rows.map(([first = '', ...cells]) => ({
      first,
      cells: cells.map((value, index) => ({ value, label: columns[index + 1] ?? '' })),
    })),
  };
}

/** The text as it stands: every clause with its reading aid, lines, and the annexes' tables. */
export function documentOf(agreement: Agreement, locale: Locale) {
  let article = 0;
  return agreement.clauses.map((clause) => {
    const annex = clause.key === 'schedule' || clause.key === 'members';
    if (!annex) article += 1;
    return {
      id: `clause-${clause.key}`,
      title: annex ? clause.heading : say('article', { number: article, heading: clause.heading })[locale],
      aid: locale === 'en' ? clauseHeadings[clause.key].en : null,
      lines: clause.text
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line) => ({ inner: line.startsWith('- '), text: line.replace(/^- /, '') })),
      table: annexTable(clause, agreement, locale),
    };
  });
}

/** Who has signed, when, and who is awaited. */
export function signatureLines(agreement: Agreement, locale: Locale) {
  return signingParts.map((part) => {
    const signed = agreement.signatures.find((each) => each.part === part);
    const when = signed ? momentText(signed.at) : '';
    return {
      icon: signed ? 'check' : 'clock',
      tone: signed ? 'ok' : 'wait',
      label: partTexts[part][locale],
      text: signed
        ? say(signed.paper ? 'signedPaper' : 'signedAt', { name: signed.name, when })[locale]
        : say('notSigned')[locale],
      scan: signed?.paper
        ? { href: paths.agreementFile(agreement.dealId, signed.paper.fileId), label: say('scan')[locale] }
        : null,
    };
  });
}

const SHOWN_AROUND = 60;

/** Long stretches that stayed the same are cut in the middle. */
function shortened({ kind, text }: Piece, first: boolean, last: boolean): string {
  if (kind !== 'same' || text.length <= 2 * SHOWN_AROUND) return text;
  const head = first ? '' : text.slice(0, SHOWN_AROUND);
  const tail = last ? '' : text.slice(-SHOWN_AROUND);
  return `${head} … ${tail}`;
}

/** What changed from one version to the next; null when there is none before it. */
export function changesOf(before: Agreement | null, after: Agreement, locale: Locale) {
  if (!before) return null;
  const days = { before: before.terms.paymentDays, after: after.terms.paymentDays };
  const ends = { before: dayText(before.terms.endsOn), after: dayText(after.terms.endsOn) };
  return {
    title: say('changes', { version: before.version })[locale],
    note: after.note || null,
    terms: [
      ...(days.before === days.after ? [] : [say('changedTerm', days)[locale]]),
      ...(before.terms.endsOn === after.terms.endsOn ? [] : [say('changedEnd', ends)[locale]]),
    ],
    clauses: compareVersions(before, after).map(({ key, pieces }) => ({
      heading: clauseHeadings[key].id,
      pieces: pieces.map((piece, index) => ({
        added: piece.kind === 'added',
        removed: piece.kind === 'removed',
        label: piece.kind === 'same' ? null : say(piece.kind)[locale],
        text: shortened(piece, index === 0, index === pieces.length - 1),
      })),
    })),
  };
}
