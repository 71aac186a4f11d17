import { BSONSymbol, Code, Decimal128, Timestamp } from 'bson';
import { refuse } from '../errors.ts';
import { compareStrings } from '../values/compare.ts';
import type { Value } from '../values/document.ts';
import { toNumber } from '../values/numbers.ts';
import { showDouble, showPipelineValue } from '../values/show.ts';
import { isNullish, isNumber, typeName } from '../values/types.ts';
import { isDate } from './arithmetic.ts';
import { define, withParts } from './compile.ts';
import { isoText } from './dates.ts';
import { binary, listed, named, unary, untilNull } from './operatorMakers.ts';

/** Strings as the older operators read their arguments: numbers and dates become text, null is empty. */
function coerceText(value: Value | undefined): string {
  if (typeof value === 'string') return value;
  if (isNullish(value)) return '';
  if (isDate(value)) return isoText(value);
  if (isNumber(value)) return numberText(value);
  if (value instanceof BSONSymbol) return value.value;
  if (value instanceof Code) return value.code;
  if (value instanceof Timestamp) return String(value.toBigInt());
  return refuse(16007, `can't convert from BSON type ${typeName(value)} to String`);
}

/** A number as `$toString` writes it. */
export function numberText(value: Value): string {
  const number = toNumber(value);
  if (typeof value === 'bigint' || value instanceof Decimal128) return value.toString();
  if (Number.isNaN(number)) return 'NaN';
  if (!Number.isFinite(number)) return number > 0 ? 'Infinity' : '-Infinity';
  return typeName(value) === 'int' ? String(number) : showDouble(number);
}

function concat(values: readonly (Value | undefined)[]): Value {
  let out = '';
  for (const value of values) {
    if (isNullish(value)) return null;
    if (typeof value !== 'string') return refuse(16702, `$concat only supports strings, not ${typeName(value)}`);
    out += value;
  }
  return out;
}

/** ASCII letters only, as the server does. */
function changeCase(upper: boolean): (value: Value | undefined) => Value {
  return (value) =>
    coerceText(value).replace(upper ? /[a-z]+/g : /[A-Z]+/g, (part) => (upper ? part.toUpperCase() : part.toLowerCase()));
}

function isMiddle(byte: number | undefined): boolean {
  return byte !== undefined && (byte & 0xc0) === 0x80;
}

function substringBytes(values: readonly (Value | undefined)[]): Value {
  const [text, start, size] = values;
  const bytes = Buffer.from(coerceText(text));
  if (!isNumber(start)) refuse(16034, `$substrBytes:  starting index must be a numeric type (is BSON type ${typeName(start)})`);
  if (!isNumber(size)) refuse(16035, `$substrBytes:  length must be a numeric type (is BSON type ${typeName(size)})`);
  const from = Math.trunc(toNumber(start));
  const count = Math.trunc(toNumber(size));
  if (from < 0) refuse(50752, `$substrBytes:  starting index must be non-negative (got: ${from})`);
  if (from >= bytes.length) return '';
  const to = count < 0 ? bytes.length : Math.min(from + count, bytes.length);
  if (isMiddle(bytes[from])) refuse(28656, '$substrBytes:  Invalid range, starting index is a UTF-8 continuation byte.');
  if (isMiddle(bytes[to])) refuse(28657, '$substrBytes:  Invalid range, ending index is in the middle of a UTF-8 character.');
  return bytes.toString('utf8', from, to);
}

function substringPoints(values: readonly (Value | undefined)[]): Value {
  const [text, start, size] = values;
  const points = [...coerceText(text)];
  if (!isNumber(start)) refuse(34450, `$substrCP: starting index must be a numeric type (is BSON type ${typeName(start)})`);
  if (!isNumber(size)) refuse(34452, `$substrCP: length must be a numeric type (is BSON type ${typeName(size)})`);
  const from = toNumber(start);
  const count = toNumber(size);
  if (!Number.isInteger(from))
    refuse(34451, `$substrCP: starting index cannot be represented as a 32-bit integral value: ${from}`);
  if (!Number.isInteger(count)) refuse(34453, `$substrCP: length cannot be represented as a 32-bit integral value: ${count}`);
  if (count < 0) refuse(34454, '$substrCP: length must be a nonnegative integer.');
  if (from < 0) refuse(34455, '$substrCP: the starting index must be nonnegative integer.');
  return points.slice(from, from + count).join('');
}

function position(name: string, value: Value | undefined, what: string): number {
  const number = isNumber(value) ? toNumber(value) : NaN;
  if (!Number.isInteger(number))
    refuse(40096, `${name} requires an integral ${what} index, found a value of type: ${typeName(value)}`);
  if (number < 0) refuse(40097, `${name} requires a nonnegative ${what} index, found: ${number}`);
  return number;
}

/** The optional start and end of the `$indexOf…` operators. */
export function searchWindow(name: string, values: readonly (Value | undefined)[], size: number): { start: number; end: number } {
  const start = values.length > 2 ? position(name, values[2], 'starting') : 0;
  const end = values.length > 3 ? Math.min(position(name, values[3], 'ending'), size) : size;
  return { start, end };
}

function indexOfText(name: string, codes: readonly [number, number], split: (text: string) => readonly (string | number)[]) {
  return listed(2, 4, (values) => {
    const [text, token] = values;
    if (isNullish(text)) return null;
    if (typeof text !== 'string')
      return refuse(codes[0], `${name} requires a string as the first argument, found: ${typeName(text)}`);
    if (typeof token !== 'string')
      return refuse(codes[1], `${name} requires a string as the second argument, found: ${typeName(token)}`);
    const units = split(text);
    const wanted = split(token);
    const { start, end } = searchWindow(name, values, units.length);
    if (start > units.length || end < start) return -1;
    for (let at = start; at + wanted.length <= end; at++) if (wanted.every((unit, i) => units[at + i] === unit)) return at;
    return -1;
  });
}

function splitText(text: Value | undefined, separator: Value | undefined): Value {
  if (isNullish(text)) return null;
  if (typeof text !== 'string')
    return refuse(
      40085,
      `$split requires an expression that evaluates to a string as a first argument, found: ${typeName(text)}`,
    );
  if (isNullish(separator)) return null;
  if (typeof separator !== 'string')
    return refuse(
      40086,
      `$split requires an expression that evaluates to a string as a second argument, found: ${typeName(separator)}`,
    );
  if (separator === '') refuse(40087, '$split requires a non-empty separator');
  return text.split(separator);
}

const spaces = '\0 \t\n\v\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a';

function trimming(name: string, left: boolean, right: boolean) {
  return named(['input', 'chars?'], { type: 50696, unknown: 50694, missing: 50695 }, ({ input, chars }, given) => {
    if (isNullish(input)) return null;
    if (typeof input !== 'string')
      return refuse(
        50699,
        `${name} requires its input to be a string, got ${showPipelineValue(input)} (of type ${typeName(input)}) instead.`,
      );
    if (given.has('chars') && isNullish(chars)) return null;
    if (given.has('chars') && typeof chars !== 'string')
      return refuse(
        50700,
        `${name} requires 'chars' to be a string, got ${showPipelineValue(chars)} (of type ${typeName(chars)}) instead.`,
      );
    const cut = new Set(given.has('chars') ? (chars as string) : spaces);
    const points = [...input];
    let start = 0;
    let end = points.length;
    if (left) while (start < end && cut.has(points[start]!)) start++;
    if (right) while (end > start && cut.has(points[end - 1]!)) end--;
    return points.slice(start, end).join('');
  });
}

function replacing(name: string, all: boolean) {
  return named(
    ['input', 'find', 'replacement'],
    { type: 51751, unknown: 51750, missing: { input: 51749, find: 51748, replacement: 51747 } },
    (values) => {
      const texts = (['input', 'find', 'replacement'] as const).map((key, i) => {
        const value = values[key];
        return isNullish(value) || typeof value === 'string'
          ? value
          : refuse(51746 - i, `${name} requires that '${key}' be a string, found: ${showPipelineValue(value)}`);
      });
      if (texts.some(isNullish)) return null;
      const [input, find, replacement] = texts as [string, string, string];
      if (find === '') return all ? replacement + [...input].map((point) => point + replacement).join('') : replacement + input;
      return all ? input.replaceAll(find, () => replacement) : input.replace(find, () => replacement);
    },
    withParts,
  );
}

define({
  $concat: untilNull(concat, 'in order'),
  $toUpper: unary(changeCase(true)),
  $toLower: unary(changeCase(false)),
  $substr: listed(3, 3, substringBytes),
  $substrBytes: listed(3, 3, substringBytes),
  $substrCP: listed(3, 3, substringPoints),
  $strLenBytes: unary((value) =>
    typeof value === 'string'
      ? Buffer.byteLength(value)
      : refuse(34473, `$strLenBytes requires a string argument, found: ${typeName(value)}`),
  ),
  $strLenCP: unary((value) =>
    typeof value === 'string'
      ? [...value].length
      : refuse(34471, `$strLenCP requires a string argument, found: ${typeName(value)}`),
  ),
  $indexOfBytes: indexOfText('$indexOfBytes', [40091, 40092], (text) => [...Buffer.from(text)]),
  $indexOfCP: indexOfText('$indexOfCP', [40093, 40094], (text) => [...text]),
  $split: binary(splitText),
  $trim: trimming('$trim', true, true),
  $ltrim: trimming('$ltrim', true, false),
  $rtrim: trimming('$rtrim', false, true),
  $strcasecmp: binary((a, b) => {
    const upper = changeCase(true);
    return Math.sign(compareStrings(upper(a) as string, upper(b) as string));
  }),
  $replaceOne: replacing('$replaceOne', false),
  $replaceAll: replacing('$replaceAll', true),
});
