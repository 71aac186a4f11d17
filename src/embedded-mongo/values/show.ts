import { Double } from 'bson';
import { Doc, type Value } from './document.ts';
import { isInt } from './numbers.ts';
import { dateMs } from './compare.ts';

/** A double's shortest digits in the server's form: exponents from 1e+16 and below 1e-04, at least two digits. */
export function showDouble(value: number): string {
  if (Number.isNaN(value)) return 'nan';
  if (!Number.isFinite(value)) return value > 0 ? 'inf' : '-inf';
  if (Object.is(value, -0)) return '-0';
  const [mantissa, power] = value.toExponential().split('e') as [string, string];
  const exponent = Number(power);
  if (value === 0 || (exponent >= -4 && exponent < 16)) {
    const plain = String(value);
    return plain.includes('e') ? value.toFixed(20).replace(/0+$/, '') : plain;
  }
  return `${mantissa}e${exponent < 0 ? '-' : '+'}${String(Math.abs(exponent)).padStart(2, '0')}`;
}

interface Style {
  double(value: number): string;
  objectId(hex: string): string;
  date(ms: number | bigint): string;
  binary(type: number, hex: string): string;
  code(text: string): string;
  open: readonly [string, string, string, string];
}

/** As messages about stored documents have it: `{ a: 2.0 }`. */
const query: Style = {
  double: (value) => (/[.]/.test(showDouble(value)) ? showDouble(value) : `${showDouble(value)}.0`),
  objectId: (hex) => `ObjectId('${hex}')`,
  date: (ms) => `new Date(${ms})`,
  binary: (type, hex) => (type === 4 && hex.length === 32 ? `UUID("${uuid(hex.toLowerCase())}")` : `BinData(${type}, ${hex})`),
  code: (text) => text,
  open: ['{ ', ' }', '[ ', ' ]'],
};

/** As messages of pipelines have it: `{a: 2}`. */
const pipeline: Style = {
  double: showDouble,
  objectId: (hex) => hex,
  date: (ms) => (typeof ms === 'number' ? new Date(ms).toISOString() : String(ms)),
  binary: (type, hex) => `BinData(${type}, "${hex}")`,
  code: (text) => `Code("${text}")`,
  open: ['{', '}', '[', ']'],
};

function uuid(hex: string): string {
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/** Bytes from which on a text is shown in part, and how many of them are shown then. */
const longText = 160;
const shownText = 150;

function shortened(text: string): string {
  if (text.length * 3 < longText || Buffer.byteLength(text) < longText) return text;
  return `${Buffer.from(text)
    .subarray(0, shownText)
    .toString()
    .replace(/\uFFFD$/, '')}...`;
}

function show(value: Value | undefined, style: Style): string {
  if (value === undefined) return 'MISSING';
  if (value === null) return 'null';
  if (typeof value === 'string') return `"${style === query ? shortened(value) : value}"`;
  if (typeof value === 'boolean' || typeof value === 'bigint' || isInt(value)) return String(value);
  if (typeof value === 'number') return style.double(value);
  if (Array.isArray(value)) {
    if (value.length === 0) return '[]';
    return style.open[2] + value.map((item: Value) => show(item, style)).join(', ') + style.open[3];
  }
  if (value instanceof Doc) {
    if (value.size === 0) return '{}';
    return style.open[0] + [...value].map(([name, item]) => `${name}: ${show(item, style)}`).join(', ') + style.open[1];
  }
  if (value instanceof Date) return style.date(dateMs(value));
  return showClass(value as Exclude<Value, null | string | boolean | bigint | number | readonly Value[] | Doc | Date>, style);
}

function showClass(
  value: Exclude<Value, null | string | boolean | bigint | number | readonly Value[] | Doc | Date>,
  style: Style,
): string {
  if (value instanceof Double) return style.double(value.value);
  switch (value._bsontype) {
    case 'ObjectId':
      return style.objectId(value.toHexString());
    case 'FarDate':
      return style.date(value.ms);
    case 'Binary':
      return style.binary(value.sub_type, Buffer.from(value.buffer.subarray(0, value.position)).toString('hex').toUpperCase());
    case 'Timestamp':
      return `Timestamp(${value.getHighBits() >>> 0}, ${value.getLowBits() >>> 0})`;
    case 'BSONRegExp':
      return `/${value.pattern}/${value.options}`;
    case 'Code':
      return style.code(value.code);
    case 'BSONSymbol':
      return style === query ? `"${value.value}"` : `Symbol("${value.value}")`;
    case 'MinKey':
    case 'MaxKey':
      return value._bsontype;
    case 'Opaque':
      return 'undefined';
    default:
      return String(value);
  }
}

/** A value as the server writes it in messages about stored documents, e.g. `"a"`, `ObjectId('…')`, `{ a: 1 }`. */
export function showValue(value: Value | undefined): string {
  return show(value, query);
}

/** Text as it is, any other value as `showValue` writes it. */
export function showPlain(value: Value | undefined): string {
  return typeof value === 'string' ? value : showValue(value);
}

/** A document as the server writes it in messages: `{ a: 1, b: "x" }`. */
export function showDoc(doc: Doc): string {
  return show(doc, query);
}

/** A value as the server writes it in messages of pipelines: `{a: 1}`. */
export function showPipelineValue(value: Value | undefined): string {
  return show(value, pipeline);
}
