import { dayText, readWrittenDay, type Day } from '../../shared/dates.ts';
import type { Text } from '../../shared/text.ts';
import { clauseKeys, untilWords, type AgreementContent, type Clause, type ClauseKey } from './agreement.rules.ts';
import { clauseHeadings } from './clauseHeadings.data.ts';
import { clauseSubstance, LATEST_PAYMENT_DAYS, paymentWait, readWording, type WordingCode } from './clauses.rules.ts';
import { findingsTexts } from './findings.texts.ts';
import { sentencesOf } from './wording.rules.ts';

const { say } = findingsTexts;

/** `blocking`: cannot be signed like this. `warning`: can be signed once it was read. `advice`: recommended. */
export type FindingLevel = 'blocking' | 'warning' | 'advice';

export interface Finding {
  /** Stable name of the finding: "missing-term", "exclusivity", … */
  readonly code: string;
  readonly level: FindingLevel;
  readonly clause: ClauseKey;
  /** The words it is about; null when words are missing. */
  readonly excerpt: string | null;
  readonly why: Text;
  readonly source: Text;
  readonly suggestion: Text;
}

/** The five points of UU 20/2008 art. 34; rights and duties are one point, with a clause for each side. */
export const fivePoints: readonly ClauseKey[] = ['activity', 'supplierDuties', 'buyerDuties', 'development', 'term', 'disputes'];

const otherSources: Readonly<Partial<Record<ClauseKey, Parameters<typeof say>[0]>>> = {
  confidentiality: 'sourceData',
  forceMajeure: 'sourceCivil',
  termination: 'sourceCivil',
  supervision: 'sourceSupervision',
  closing: 'sourceStamp',
  members: 'sourceMandate',
};

/** Shorter than this a clause says nothing. */
const SHORTEST_CLAUSE = 25;
const EXCERPT_LENGTH = 200;
const excerptOf = (sentence: string) =>
  sentence.length > EXCERPT_LENGTH ? `${sentence.slice(0, EXCERPT_LENGTH - 1)}…` : sentence;

function missingClause(key: ClauseKey): Finding {
  const heading = clauseHeadings[key];
  const law = fivePoints.includes(key);
  const members = key === 'members';
  return {
    code: `missing-${key}`,
    level: law ? 'blocking' : key === 'parties' || key === 'closing' ? 'advice' : 'warning',
    clause: key,
    excerpt: null,
    why: members ? say('missingMembers') : say(law ? 'missingLaw' : 'missing', { heading }),
    source: say(law ? 'sourceFivePoints' : (otherSources[key] ?? 'sourceRecommended')),
    suggestion: members ? say('suggestMembers') : say('useStandard', { text: heading }),
  };
}

function checkPresence({ clauses, consortium }: AgreementContent): Finding[] {
  const texts = new Map(clauses.map(({ key, text }) => [key, text.trim()]));
  return clauseKeys
    .filter((key) => key !== 'members' || consortium)
    .flatMap((key): Finding[] => {
      const text = texts.get(key) ?? '';
      if (text.length < SHORTEST_CLAUSE) return [missingClause(key)];
      const substance = clauseSubstance[key];
      if (!substance || text.search(substance) >= 0) return [];
      const why = say('hollow', { heading: clauseHeadings[key] });
      return [{ ...missingClause(key), code: `hollow-${key}`, excerpt: excerptOf(text), why }];
    });
}

const wordings: Readonly<Record<WordingCode, readonly [why: Text, source: Text, suggestion: Text]>> = {
  'late-payment': [say('latePayment', { days: LATEST_PAYMENT_DAYS }), say('sourceLate'), say('suggestLate')],
  consignment: [say('consignment'), say('sourceFair'), say('suggestConsignment')],
  exclusivity: [say('exclusivity'), say('sourceCompetition'), say('suggestExclusivity')],
  control: [say('control'), say('sourceControl'), say('suggestControl')],
  'one-sided-price': [say('oneSidedPrice'), say('sourceFair'), say('suggestPrice')],
};

function wordingFinding(code: WordingCode, clause: ClauseKey, sentence: string | null): Finding {
  const [why, source, suggestion] = wordings[code];
  const level = code === 'control' ? 'blocking' : 'warning';
  return { code, level, clause, excerpt: sentence && excerptOf(sentence), why, source, suggestion };
}

function checkWording({ clauses }: AgreementContent): Finding[] {
  return clauses.flatMap(({ key, text }) => readWording(text).map(({ code, sentence }) => wordingFinding(code, key, sentence)));
}

function statedWait(clause: Clause | undefined): { days: number; sentence: string } | null {
  for (const sentence of sentencesOf(clause?.text ?? '')) {
    const days = paymentWait(sentence);
    if (days !== null) return { days, sentence };
  }
  return null;
}

function checkPayment({ clauses, terms }: AgreementContent): Finding[] {
  const clause = clauses.find(({ key }) => key === 'payment');
  const stated = statedWait(clause);
  const findings: Finding[] = [];
  if (terms.paymentDays > LATEST_PAYMENT_DAYS && (stated?.days ?? 0) <= LATEST_PAYMENT_DAYS)
    findings.push(wordingFinding('late-payment', 'payment', null));
  if (stated && stated.days !== terms.paymentDays)
    findings.push({
      ...{ code: 'payment-mismatch', level: 'blocking', clause: 'payment', excerpt: excerptOf(stated.sentence) },
      why: say('paymentMismatch', { text: stated.days, days: terms.paymentDays }),
      ...{ source: say('sourceRecommended'), suggestion: say('suggestMismatch') },
    });
  if (
    clause &&
    clause.text.length >= SHORTEST_CLAUSE &&
    !/transfer|tunai|rekening|kuitansi|giro|bank|dompet digital|qris/i.test(clause.text)
  )
    findings.push({
      ...{ code: 'no-payment-mechanism', level: 'advice', clause: 'payment', excerpt: null },
      ...{ why: say('noMechanism'), source: say('sourceRecommended'), suggestion: say('suggestMechanism') },
    });
  return findings;
}

/** The end that the clause about the term states, as days; words that are no date are left to readers. */
function statedEnds(clause: Clause | undefined): Day[] {
  const found = (clause?.text ?? '').matchAll(/(?:sampai|hingga)(?: dengan)?(?: tanggal)? (\d{1,2} \p{L}+ \d{4})/giu);
  return [...found].flatMap(([, words = '']) => readWrittenDay(words) ?? []);
}

function checkTerm({ clauses, terms }: AgreementContent): Finding[] {
  const stated = statedEnds(clauses.find(({ key }) => key === 'term'));
  const other = stated.find((day) => day !== terms.endsOn);
  if (!other || stated.includes(terms.endsOn)) return [];
  return [
    {
      ...{ code: 'term-mismatch', level: 'blocking', clause: 'term', excerpt: untilWords(other) },
      why: say('termMismatch', { text: dayText(other), day: dayText(terms.endsOn) }),
      ...{ source: say('sourceFivePoints'), suggestion: say('suggestTerm') },
    },
  ];
}

function advice(code: string, clause: ClauseKey, why: Text, suggestion: Text): Finding {
  return { code, level: 'advice', clause, excerpt: null, why, source: say('sourceRecommended'), suggestion };
}

function checkIdentities({ buyer, supplier }: AgreementContent): Finding[] {
  return [buyer, supplier].flatMap(({ name, nib, represented, position }) => [
    ...(nib ? [] : [advice('no-nib', 'parties', say('noNib', { name }), say('suggestProfile'))]),
    ...(represented && position ? [] : [advice('no-decider', 'parties', say('noDecider', { name }), say('suggestProfile'))]),
  ]);
}

const english = /\b(?:the|and|of|shall|to|in|for|by|with|must|will|this|that|payment|party|parties|goods)\b/gi;
const indonesian =
  /\b(?:yang|dan|di|dengan|untuk|atau|pada|dari|ini|dalam|oleh|tidak|paling|setelah|menurut|para|pihak|barang)\b/gi;

function checkLanguage({ clauses }: AgreementContent): Finding[] {
  return clauses.flatMap(({ key, text }) => {
    const [foreign, own] = [text.match(english)?.length ?? 0, text.match(indonesian)?.length ?? 0];
    if (foreign < 4 || foreign <= own) return [];
    return [{ ...advice('not-indonesian', key, say('notIndonesian'), say('suggestIndonesian')), excerpt: excerptOf(text) }];
  });
}

function checkMembers({ consortium, members, schedule, clauses }: AgreementContent): Finding[] {
  if (!consortium || !clauses.some(({ key }) => key === 'members')) return [];
  if (members.length === 0) return [missingClause('members')];
  const kinds = new Set(schedule.map(({ goods }) => goods));
  const sums = [...kinds].map((kind) => {
    const own = members.filter(({ goods }) => goods === kind);
    return { kind, sum: own.reduce((total, { quantity }) => total + quantity, 0) };
  });
  if (sums.every(({ kind, sum }) => schedule.some(({ goods, quantity }) => goods === kind && quantity === sum))) return [];
  return [{ ...missingClause('members'), code: 'member-sum', why: say('memberSum') }];
}

const order: Readonly<Record<FindingLevel, number>> = { blocking: 0, warning: 1, advice: 2 };

/**
 * What is wrong with an agreement, the gravest first. It reads the words themselves, freely edited Indonesian, with denials understood
 * ("tidak eksklusif" is no exclusivity). The five points of UU 20/2008 art. 34 and the ban of art. 35 block; the rest warns or advises.
 */
export function checkAgreement(agreement: AgreementContent): Finding[] {
  const checks = [checkPresence, checkWording, checkPayment, checkTerm, checkMembers, checkIdentities, checkLanguage];
  const found = checks.flatMap((check) => check(agreement));
  return found.sort((left, right) => order[left.level] - order[right.level]);
}

/** Whether it can be signed as it stands. */
export function blocks(findings: readonly Finding[]): boolean {
  return findings.some(({ level }) => level === 'blocking');
}
