import { readSpelled } from './spelled.rules.ts';

/** Words that turn a statement round. */
const negator = String.raw`(?:tidak(?:lah)?|tak|bukan(?:lah)?|tanpa|dilarang|melarang|jangan|belum|tiada|menghindari|mencegah|meniadakan|bebas dari)`;
const negators = new RegExp(String.raw`(?<![\p{L}])${negator}(?![\p{L}])`, 'gu');

/** A stretch of at most `most` characters of one sentence without a negator, up to a word's beginning, for patterns. */
export function gap(most: number): string {
  return String.raw`(?:(?!(?<![\p{L}])${negator}(?![\p{L}]))[^.;\n]){0,${most}}?(?<![\p{L}])`;
}

/** A pattern over words: case does not matter, and it starts and ends at a word's edge. */
export function phrase(source: string): RegExp {
  return new RegExp(String.raw`(?<![\p{L}])(?:${source})(?![\p{L}])`, 'giu');
}

/** The sentences of a text: lines, list items, and what full stops and semicolons part. "Rp1.250.000" stays whole. */
export function sentencesOf(text: string): string[] {
  return text
    .split(/\n|;|(?<=[\p{L}\d)”"][.!?])\s+/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => /\p{L}/u.test(sentence));
}

/** Where a negation ends to reach: another part of the sentence begins. */
const boundary =
  /[,:(]|(?<![\p{L}])(?:namun|tetapi|tapi|melainkan|kecuali|sedangkan|sehingga|maka|agar|supaya|karena|walaupun|meskipun)(?![\p{L}])/giu;
const REACH_WORDS = 7;

/** The words before a match that can still negate it: of the same part, at most seven, and "dan" only right after a negator. */
function wordsBefore(sentence: string, at: number): string {
  const before = sentence.slice(0, at);
  const starts = [...before.matchAll(boundary)].map((match) => match.index + match[0].length);
  const part = before
    .slice(starts.at(-1) ?? 0)
    .trim()
    .toLowerCase();
  const words = part.split(/\s+/).slice(-REACH_WORDS);
  const and = words.lastIndexOf('dan');
  const after = words.slice(and + 1).join(' ');
  if (and < 0 || after.search(negators) >= 0) return after;
  return negates(words.slice(Math.max(0, and - 2), and).join(' ')) ? words.join(' ') : after;
}

function negates(words: string): boolean {
  return [...words.matchAll(negators)].length % 2 === 1;
}

/** "… tidak berlaku", "… dilarang": said after the thing it is about. */
const refusedAfter = new RegExp(
  String.raw`^(?:\s+[\p{L}/-]+){0,5}?\s+(?:tidak (?:berlaku|diperbolehkan|dibolehkan|diperkenankan|dibenarkan|diizinkan|diterapkan|digunakan|dipakai|ada|sah|boleh|dapat|dimungkinkan)|dilarang|ditiadakan|batal demi hukum|bukan bagian)(?![\p{L}])`,
  'iu',
);

/** "tidak memiliki, menguasai, atau …": the negator holds for the whole list of verbs. */
const listed = new RegExp(
  String.raw`(?<![\p{L}])${negator}\s+\p{L}+(?:,\s*\p{L}+(?: \p{L}+)?)*,\s*(?:(?:dan|atau|dan/atau)\s*)?$`,
  'iu',
);

/** Whether what stands at this place of the sentence is denied there: an odd number of negators before it, or a refusal after it. */
export function isDenied(sentence: string, at: number, length: number): boolean {
  const before = negates(wordsBefore(sentence, at)) || listed.test(sentence.slice(0, at));
  return before !== refusedAfter.test(sentence.slice(at + length));
}

const numberWords = 'satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas|belas|puluh|seratus|ratus';
const durations = new RegExp(
  String.raw`(?<![\p{L}\d.,])(?:(\d{1,4})|((?:${numberWords})(?:\s+(?:${numberWords})){0,5})|(se)(?=hari|minggu|pekan|bulan|tahun))\s*(?:\([^)]*\)\s*)?(hari kerja|hari|minggu|pekan|bulan|tahun)(?![\p{L}])`,
  'giu',
);
const daysIn: Readonly<Record<string, number>> = { hari: 1, 'hari kerja': 1.4, minggu: 7, pekan: 7, bulan: 30, tahun: 365 };

export interface Duration {
  readonly days: number;
  readonly at: number;
  readonly text: string;
}

/** Every length of time named in a sentence, in calendar days: "14 hari", "tiga puluh hari", "2 (dua) bulan", "sebulan". */
export function durationsIn(sentence: string): Duration[] {
  return [...sentence.matchAll(durations)].map((match) => {
    const [text, digits, spelled, , unit = 'hari'] = match;
    const amount = digits ? Number(digits) : spelled ? (readSpelled(spelled) ?? 0) : 1;
    return { days: Math.round(amount * daysIn[unit.toLowerCase()]!), at: match.index, text };
  });
}
