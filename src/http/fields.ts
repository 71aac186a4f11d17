import { z } from 'zod';
import { isDay } from '../shared/dates.ts';
import { formMessage } from './parse.ts';

/** Form fields that several rooms share. Browsers send every field as text, an untouched one as "". */

/** Required words, trimmed, with inner runs of spaces folded. */
export function words(most: number, least = 1) {
  return z
    .string()
    .transform((typed) => typed.trim().replace(/[ \t]+/g, ' '))
    .pipe(z.string().min(least).max(most));
}

/** Words that may be left out: "" becomes "". */
export function optionalWords(most: number) {
  return z
    .string()
    .optional()
    .transform((typed) => (typed ?? '').trim())
    .pipe(z.string().max(most));
}

/**
 * A number as people type it in Indonesia: "1.250.000", "1250000", "2,5". Dots group thousands, a comma starts decimals;
 * a single dot followed by other than three digits is taken as a decimal point, several commas as English thousands.
 */
export function readNumber(typed: string): number {
  const bare = typed.replace(/[\s\u00a0]|rp\.?/gi, '');
  const grouped = /^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(bare);
  const english = /^-?\d{1,3}(,\d{3}){2,}(\.\d+)?$/.test(bare);
  const plain = english ? bare.replaceAll(',', '') : (grouped ? bare.replaceAll('.', '') : bare).replace(',', '.');
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : Number.NaN;
}

const written = new Intl.NumberFormat('id-ID', { maximumFractionDigits: 6 });

/** What a form shows in a field that `readNumber` reads, the same in every language: 1250.5 is "1.250,5". To six decimals, a gram of a ton. */
export function writeNumber(value: number): string {
  return written.format(value);
}

const notANumber = formMessage({
  id: 'Tulis angka saja, misalnya 1.500 atau 2,5.',
  en: 'Write a number as in Indonesia, for example 1.500 for fifteen hundred or 2,5 for two and a half.',
});
const notWhole = formMessage({ id: 'Tulis bilangan bulat.', en: 'Write a whole number.' });
const missing = formMessage({ id: 'Wajib diisi.', en: 'This is required.' });

/** A decimal number typed by hand. */
export function decimal(least: number, most: number) {
  return z
    .string()
    .refine((typed) => typed.trim() !== '', { ...missing, abort: true })
    .transform(readNumber)
    .refine((value) => !Number.isNaN(value), { ...notANumber, abort: true })
    .pipe(z.number().min(least).max(most));
}

/** A whole number typed by hand. */
export function whole(least: number, most: number) {
  return decimal(least, most).refine(Number.isInteger, notWhole);
}

/** A whole number that may be left out. */
export function optionalWhole(least: number, most: number) {
  return z.preprocess(
    (typed) => (typeof typed === 'string' && typed.trim() !== '' ? typed : undefined),
    whole(least, most).optional(),
  );
}

/** Whole rupiah. */
export function rupiah(most = 100_000_000_000) {
  return whole(1, most);
}

/** A calendar day, `YYYY-MM-DD` as `<input type="date">` sends it. */
export function day() {
  return z
    .string()
    .refine((typed) => typed !== '', { ...missing, abort: true })
    .refine(isDay, formMessage({ id: 'Tulis tanggal yang benar.', en: 'Write a valid date.' }));
}

/** A list of check boxes: nothing, one value or several. */
export function choices<const Values extends readonly [string, ...string[]]>(values: Values) {
  return z.preprocess(
    (sent): unknown => (sent === undefined || sent === '' ? [] : Array.isArray(sent) ? sent : [sent]),
    z.array(z.enum(values)),
  );
}

/** A single check box. */
export function ticked() {
  return z.preprocess((sent) => sent === 'on' || sent === 'true' || sent === '1', z.boolean());
}

/** The id of a record. */
export function recordId() {
  return z.string().regex(/^[0-9a-f]{24}$/);
}
