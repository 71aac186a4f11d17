import { clauseKeys, type AgreementContent, type ClauseKey } from './agreement.rules.ts';

export interface Piece {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** Above this many comparisons a changed middle is shown as replaced as a whole. */
const MOST_COMPARISONS = 2_000_000;

const wordsOf = (text: string) => text.match(/\s+|[^\s]+/g) ?? [];

function sameAtStart(left: readonly string[], right: readonly string[]): number {
  let count = 0;
  while (count < left.length && count < right.length && left[count] === right[count]) count += 1;
  return count;
}

/** Lengths of the longest common tails, row by row. */
function tails(left: readonly string[], right: readonly string[]): Uint32Array[] {
  const rows = Array.from({ length: left.length + 1 }, () => new Uint32Array(right.length + 1));
  for (let row = left.length - 1; row >= 0; row -= 1) {
    for (let column = right.length - 1; column >= 0; column -= 1) {
      rows[row]![column] =
        left[row] === right[column]
          ? rows[row + 1]![column + 1]! + 1
          : Math.max(rows[row + 1]![column]!, rows[row]![column + 1]!);
    }
  }
  return rows;
}

function compareMiddle(left: readonly string[], right: readonly string[]): Piece[] {
  const removed = (text: string): Piece => ({ kind: 'removed', text });
  const added = (text: string): Piece => ({ kind: 'added', text });
  if (left.length * right.length > MOST_COMPARISONS) return [removed(left.join('')), added(right.join(''))];
  const rows = tails(left, right);
  const pieces: Piece[] = [];
  let [row, column] = [0, 0];
  while (row < left.length && column < right.length) {
    if (left[row] === right[column]) {
      pieces.push({ kind: 'same', text: left[row]! });
      [row, column] = [row + 1, column + 1];
    } else if (rows[row + 1]![column]! >= rows[row]![column + 1]!) pieces.push(removed(left[row++]!));
    else pieces.push(added(right[column++]!));
  }
  return [...pieces, ...left.slice(row).map(removed), ...right.slice(column).map(added)];
}

function joined(pieces: readonly Piece[]): Piece[] {
  const runs: { kind: Piece['kind']; text: string }[] = [];
  for (const { kind, text } of pieces) {
    const last = runs.at(-1);
    if (text !== '' && last?.kind === kind) last.text += text;
    else if (text !== '') runs.push({ kind, text });
  }
  return runs;
}

/** What became of a text, word by word: dropping what was added gives the old text, dropping what was removed the new one. */
export function compareTexts(before: string, after: string): Piece[] {
  const [left, right] = [wordsOf(before), wordsOf(after)];
  const head = sameAtStart(left, right);
  const [restLeft, restRight] = [left.slice(head), right.slice(head)];
  const tail = sameAtStart([...restLeft].reverse(), [...restRight].reverse());
  const middle = compareMiddle(restLeft.slice(0, restLeft.length - tail), restRight.slice(0, restRight.length - tail));
  const same = (words: readonly string[]): Piece => ({ kind: 'same', text: words.join('') });
  return joined([same(left.slice(0, head)), ...middle, same(restLeft.slice(restLeft.length - tail))]);
}

/** The clauses that differ between two versions, in the order of the document, with what became of each. */
export function compareVersions(
  before: Pick<AgreementContent, 'clauses'>,
  after: Pick<AgreementContent, 'clauses'>,
): { readonly key: ClauseKey; readonly pieces: readonly Piece[] }[] {
  const text = (content: Pick<AgreementContent, 'clauses'>, key: ClauseKey) =>
    content.clauses.find((clause) => clause.key === key)?.text ?? '';
  return clauseKeys
    .filter((key) => text(before, key) !== text(after, key))
    .map((key) => ({ key, pieces: compareTexts(text(before, key), text(after, key)) }));
}
