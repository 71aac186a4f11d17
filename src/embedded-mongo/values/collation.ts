import { refuse } from '../errors.ts';
import { bucketsOf, type Bucket } from './bucket.ts';
import { Doc, type Value } from './document.ts';
import { toNumber } from './numbers.ts';
import { showDoc, showValue } from './show.ts';
import { isNumber, typeName } from './types.ts';

/** How strings are compared when a query or index names a collation other than `simple`. */
export interface Collation {
  /** Every option with its default filled in, as the server shows it, e.g. in listIndexes. */
  readonly spec: Doc;
  /** Canonical text: two collations are the same exactly when these are equal. */
  readonly id: string;
  compare(a: string, b: string): number;
  /** The same for texts that are equal, and mostly different for others: for keys in indexes. */
  readonly bucket: Bucket;
}

const defaults: readonly (readonly [string, Value])[] = [
  ['caseLevel', false],
  ['caseFirst', 'off'],
  ['strength', 3],
  ['numericOrdering', false],
  ['alternate', 'non-ignorable'],
  ['maxVariable', 'punct'],
  ['normalization', false],
  ['backwards', false],
];
const allowed: Readonly<Record<string, readonly string[]>> = {
  caseFirst: ['upper', 'lower', 'off'],
  alternate: ['non-ignorable', 'shifted'],
  maxVariable: ['punct', 'space'],
};
const sensitivities = ['base', 'accent', 'variant', 'variant'] as const;
const known = new Map<string, Collation>();

function readSpec(spec: Doc): Doc {
  const locale = spec.get('locale');
  if (locale === undefined) return refuse(40414, "BSON field 'collation.locale' is missing but a required field");
  if (typeof locale !== 'string') {
    return refuse(14, `BSON field 'collation.locale' is the wrong type '${typeName(locale)}', expected type 'string'`);
  }
  const full = Doc.from({ locale });
  for (const [name, fallback] of defaults) {
    const given = spec.get(name) ?? (name === 'backwards' && locale === 'fr_CA' ? true : fallback);
    full.set(name, isNumber(given) ? toNumber(given) : given);
    checkOption(name, given, fallback);
  }
  for (const name of spec.keys()) {
    if (!full.has(name) && name !== 'version') refuse(40415, `BSON field 'collation.${name}' is an unknown field.`);
  }
  return full.set('version', '57.1');
}

function checkOption(name: string, given: Value, fallback: Value): void {
  if (name === 'strength') {
    if (!isNumber(given))
      refuse(
        14,
        `BSON field 'collation.strength' is the wrong type '${typeName(given)}', expected types '[int, decimal, double, long]'`,
      );
    if (toNumber(given) > 5) refuse(51024, `BSON field 'strength' value must be <= 5, actual value '${toNumber(given)}'`);
    if (toNumber(given) < 1)
      refuse(toNumber(given) < 0 ? 51024 : 2, `BSON field 'strength' value must be >= 1, actual value '${toNumber(given)}'`);
  } else if (typeof given !== typeof fallback) {
    refuse(14, `BSON field 'collation.${name}' is the wrong type '${typeName(given)}', expected type '${typeName(fallback)}'`);
  } else if (allowed[name] !== undefined && !allowed[name].includes(given as string)) {
    refuse(2, `Enumeration value '${showValue(given)}' for field 'collation.${name}' is not a valid value.`);
  }
}

/** What Intl.Collator cannot do is refused rather than done differently. */
function refuseUnable(spec: Doc): void {
  const strength = spec.get('strength') as number;
  const shifted = spec.get('alternate') === 'shifted';
  const unable =
    strength === 5 ||
    (strength === 4 && shifted) ||
    (spec.get('caseLevel') === true && strength !== 1) ||
    (shifted && spec.get('maxVariable') === 'space') ||
    (spec.get('backwards') === true && spec.get('locale') !== 'fr_CA');
  if (unable) refuse(238, `This collation is not supported: ${showDoc(spec)}`);
}

function collator(spec: Doc, given: Doc): Pick<Collation, 'compare' | 'bucket'> {
  const strength = spec.get('strength') as number;
  const [language, extension] = (spec.get('locale') as string).split('@collation=') as [string, string | undefined];
  const kinds: Readonly<Record<string, string>> = {
    phonebook: 'phonebk',
    search: 'search',
    traditional: 'trad',
    dictionary: 'dict',
  };
  const tag = language.replaceAll('_', '-') + (extension === undefined ? '' : `-u-co-${kinds[extension] ?? extension}`);
  const caseFirst = spec.get('caseFirst') as string;
  let supported: string[] = [];
  try {
    supported = Intl.Collator.supportedLocalesOf(tag);
  } catch {
    supported = [];
  }
  if (supported.length === 0) refuse(2, `Field 'locale' is invalid in: ${showDoc(given)}`);
  const shared = { numeric: spec.get('numericOrdering') === true, ignorePunctuation: spec.get('alternate') === 'shifted' };
  const { compare } = new Intl.Collator(tag, {
    ...shared,
    sensitivity: spec.get('caseLevel') === true ? 'case' : sensitivities[strength - 1]!,
    ...(caseFirst === 'off' ? {} : { caseFirst: caseFirst as 'upper' | 'lower' }),
  });
  return { compare, bucket: bucketsOf(new Intl.Collator(tag, { ...shared, sensitivity: 'base' }), shared.numeric) };
}

/** The collation a command names; undefined for none, `simple`. Throws 2/14/40414/40415/51024 on options the server refuses, 238 on those not supported here. */
export function collationOf(spec: Doc | undefined): Collation | undefined {
  if (spec === undefined || spec.size === 0) return undefined;
  const full = readSpec(spec);
  if (full.get('locale') === 'simple') return undefined;
  const id = showDoc(full);
  const found = known.get(id);
  if (found !== undefined) return found;
  refuseUnable(full);
  const made: Collation = { spec: full, id, ...collator(full, spec) };
  known.set(id, made);
  return made;
}
