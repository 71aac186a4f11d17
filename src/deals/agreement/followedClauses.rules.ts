import { clauseKeys, type AgreementContent, type Clause, type ClauseKey } from './agreement.rules.ts';

type Clauses = Pick<AgreementContent, 'clauses'>;

const unnumbered = (line: string) => line.replace(/^\d{1,2}\. /, '');
const numberOf = (line: string) => line.slice(0, line.length - unnumbered(line).length);

/** The text with the lines that have changed from one standard text to the next; null when one of them was worded otherwise by somebody. */
function followedText(text: string, before: string, after: string): string | null {
  if (text === before) return after;
  const [old, now] = [before, after].map((standard) => standard.split('\n').map(unnumbered)) as [string[], string[]];
  const gone = old.filter((line) => !now.includes(line));
  const added = now.filter((line) => !old.includes(line));
  const lines = text.split('\n');
  for (const [index, line] of gone.entries()) {
    const place = lines.findIndex((each) => unnumbered(each) === line);
    if (place < 0) return null;
    const next = added[index];
    if (next === undefined) lines.splice(place, 1);
    else lines[place] = numberOf(lines[place]!) + next;
  }
  return [...lines, ...added.slice(gone.length)].join('\n');
}

/**
 * The clauses of a version after its deal has changed: what stands in them word for word as `before` was written becomes as `after` is
 * written; everything that people have worded themselves stays. `unread` are clauses of which a changed line was worded otherwise.
 */
export function followedClauses(
  current: Clauses,
  before: Clauses,
  after: Clauses,
): { readonly clauses: Clause[]; readonly unread: ClauseKey[] } {
  const byKey = ({ clauses }: Clauses) => new Map(clauses.map((clause) => [clause.key, clause]));
  const [own, old, now] = [byKey(current), byKey(before), byKey(after)];
  const unread: ClauseKey[] = [];
  const clauses = clauseKeys.flatMap((key): Clause[] => {
    const [mine, standard, next] = [own.get(key), old.get(key), now.get(key)];
    if (!standard || !next) return next ? [next] : standard || !mine ? [] : [mine];
    if (!mine) return [];
    const text = followedText(mine.text, standard.text, next.text);
    if (text === null) unread.push(key);
    return [{ ...mine, text: text ?? mine.text }];
  });
  return { clauses, unread };
}
