import { Double } from 'bson';
import {
  CommandError,
  compileProjection,
  Doc,
  indexKindOf,
  isNumber,
  showDoc,
  toNumber,
  type IndexKind,
  type Value,
} from '../semantics.ts';
import { textSpec } from './textSpec.ts';

/** Options that indexes of one kind alone have. */
const ownOptions: Readonly<Record<IndexKind, readonly string[]>> = {
  text: ['weights', 'default_language', 'language_override', 'textIndexVersion'],
  '2dsphere': ['2dsphereIndexVersion'],
  '2d': ['bits', 'min', 'max'],
  hashed: [],
  wildcard: ['wildcardProjection'],
};
const allOwn = Object.values(ownOptions).flat();

export type InSpec = (code: number, message: string) => CommandError;

/** Throws 67 when the words in a key name no kind of index, or several. */
export function checkKindWords(key: Doc, inSpec: InSpec): void {
  const words = new Set([...key.values()].filter((order) => typeof order === 'string'));
  for (const word of words) {
    if (word === 'geoHaystack') throw inSpec(67, 'GeoHaystack indexes cannot be created in version 5.0 and above');
    if (!(word in ownOptions) || word === 'wildcard') throw inSpec(67, `Unknown index plugin '${word}'`);
  }
  if (words.size > 1) throw inSpec(67, "Can't use more than one index plugin for a single index.");
}

/** Throws 2, 9, 67 and 115 for options that indexes of the kind do not have. */
export function checkKindOptions(given: Doc, inSpec: InSpec): void {
  const key = given.get('key') as Doc;
  const kind = indexKindOf(key);
  if (given.has('weights') && kind !== 'text') {
    const about = `Invalid index specification ${showDoc(given)}; the field 'weights'`;
    throw inSpec(67, `${about} can only be specified with text indexes`);
  }
  const projection = given.get('wildcardProjection') as Doc | undefined;
  if (projection) checkWildcardProjection(kind, key, projection, inSpec);
  for (const option of allOwn)
    if (given.has(option) && !(kind && ownOptions[kind].includes(option)))
      throw new CommandError(115, `index option '${option}' is not supported for this kind of index`);
}

function checkWildcardProjection(kind: IndexKind | undefined, key: Doc, projection: Doc, inSpec: InSpec): void {
  const field = "The 'wildcardProjection' field";
  if (kind !== 'wildcard') throw inSpec(2, "The field 'wildcardProjection' is only allowed in 'wildcard' indexes");
  if (!projection.size) throw inSpec(9, `${field} can't be an empty object`);
  if (!key.has('$**')) throw inSpec(9, `${field} is only allowed when 'key' is {"$**": ±1} or {"$**": "columnstore"}`);
  if (!choosesOnly(projection)) throw new CommandError(115, "a 'wildcardProjection' that computes is not supported");
  try {
    compileProjection(projection);
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    throw inSpec(error.code, `Failed to parse projection: wildcardProjection :: caused by :: ${error.message}`);
  }
}

/** Whether a projection takes fields or leaves them out, and nothing else. */
function choosesOnly(projection: Doc): boolean {
  return projection
    .values()
    .every((value) => (value instanceof Doc ? choosesOnly(value) : typeof value === 'boolean' || isNumber(value)));
}

/** Throws for what indexes of the kind cannot be; `spec` is normalized. */
export function checkKind(kind: IndexKind, spec: Doc, inSpec: InSpec): void {
  const key = spec.get('key') as Doc;
  if (kind === 'wildcard') return checkWildcard(spec, key, inSpec);
  if (spec.has('expireAfterSeconds')) throw new CommandError(115, `'${kind}' indexes with expiry are not supported`);
  const collation = spec.get('collation');
  if (collation instanceof Doc && (kind === 'text' || kind === '2d'))
    throw inSpec(67, `Index type '${kind}' does not support collation: ${showDoc(collation)}`);
  if (kind === 'hashed') checkHashed(spec, key);
  else if (kind !== 'text' && spec.get('unique') === true)
    throw new CommandError(115, `unique '${kind}' indexes are not supported`);
  else if (kind === '2d') checkPlaneKey(spec, key);
  else if (toNumber(spec.get('2dsphereIndexVersion') ?? sphereVersion) !== sphereVersion)
    throw new CommandError(115, "'2dsphere' indexes of other versions are not supported");
}

function checkWildcard(spec: Doc, key: Doc, inSpec: InSpec): void {
  if (key.size > 1) throw new CommandError(115, 'compound wildcard indexes are not supported');
  const without = (option: string): string => `Index type 'wildcard' does not support the '${option}' option`;
  if (spec.get('unique') === true) throw inSpec(67, without('unique'));
  if (spec.get('sparse') === true) throw inSpec(67, without('sparse'));
  if (spec.has('expireAfterSeconds'))
    throw inSpec(67, `cannot make a TTL index :: caused by :: ${without('expireAfterSeconds')}`);
}

function checkHashed(spec: Doc, key: Doc): void {
  const hashed = [...key.values()].filter((order) => order === 'hashed').length;
  if (hashed > 1)
    throw new CommandError(
      31303,
      `A maximum of one index field is allowed to be hashed but found ${hashed} for 'key' ${showDoc(key)}`,
    );
  if (spec.get('unique') === true)
    throw new CommandError(16764, 'Currently hashed indexes cannot guarantee uniqueness. Use a regular index.');
}

function checkPlaneKey(spec: Doc, key: Doc): void {
  const orders = [...key.values()];
  if (orders[0] !== '2d') throw new CommandError(16801, '2d has to be first in index');
  if (orders.indexOf('2d', 1) > 0) throw new CommandError(16800, "can't have 2 geo fields");
  const bits = toNumber(spec.get('bits') ?? 26);
  if (!(bits > 0 && bits <= 32))
    throw new CommandError(72, `bits for hash must be > 0 and <= 32, but ${bits} bits were specified`);
  const [min, max] = [toNumber(spec.get('min') ?? -180), toNumber(spec.get('max') ?? 180)];
  if (!(min < max))
    throw new CommandError(72, `region for hash must be valid and have positive area, but [${min}, ${max}] was specified`);
}

const sphereVersion = 3;

/** The normalized specification with what the server adds for the kind, in its order. Throws 67 for text that cannot be so. */
export function asKept(kind: IndexKind, spec: Doc, inSpec: InSpec): Doc {
  const given = kind === 'text' ? textSpec(spec, inSpec) : spec;
  const own: Doc = kind === '2dsphere' ? Doc.from({ '2dsphereIndexVersion': sphereVersion }) : given;
  const kept = Doc.of([...given].filter(([name]) => name !== 'collation' && !allOwn.includes(name)));
  for (const name of ownOptions[kind]) {
    const value = own.get(name);
    if (value !== undefined) kept.append(name, name === 'min' || name === 'max' ? toDouble(value) : value);
  }
  const collation = given.get('collation');
  return collation === undefined ? kept : kept.append('collation', collation);
}

function toDouble(value: Value): Value {
  const number = toNumber(value);
  return Number.isInteger(number) ? new Double(number) : number;
}
