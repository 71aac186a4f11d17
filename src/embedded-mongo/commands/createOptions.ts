import { collationOf, CommandError, Doc, isNumber, showDoc, toNumber, typeName } from '../semantics.ts';
import { isIdKey } from '../storage/catalogue.ts';
import { booleanField, docField, namespaceOf, textField, type Context } from './context.ts';

/** What `create` takes, by what becomes of it. */
export const validationOptions = ['validator', 'validationLevel', 'validationAction'];
export const cappedOptions = ['capped', 'size', 'max'];
export const refusedOptions =
  'viewOn pipeline timeseries clusteredIndex expireAfterSeconds changeStreamPreAndPostImages encryptedFields'.split(' ');
export const otherOptions = ['autoIndexId', 'idIndex', 'storageEngine', 'indexOptionDefaults', 'temp', 'flags'];

/** Options of a new collection. Throws 115 for kinds of collection that are not supported. */
export function optionsOf(context: Context): Doc {
  checkSense(context);
  const options = cappedOptionsOf(context);
  if (givesIdIndex(context)) options.append('autoIndexId', true);
  for (const name of refusedOptions) {
    const value = context.command.get(name) ?? undefined;
    const enabled = value instanceof Doc && value.has('enabled') ? value.get('enabled') : value;
    if (enabled !== undefined && enabled !== false) throw new CommandError(115, `collections with '${name}' are not supported`);
  }
  checkValidation(context);
  for (const name of validationOptions) {
    const value = context.command.get(name);
    if (value !== undefined && value !== null && !(value instanceof Doc && value.size === 0)) options.append(name, value);
  }
  const collation = docField(context, 'collation');
  if (collation?.size === 0)
    throw new CommandError(40414, "BSON field 'create.collation.locale' is missing but a required field");
  const used = collationOf(collation);
  return used ? options.append('collation', used.spec) : options;
}

/** What no collection may have. Throws 2, 72. */
function checkSense(context: Context): void {
  const has = (name: string): boolean => (context.command.get(name) ?? undefined) !== undefined;
  const refuse = (message: string): never => {
    throw new CommandError(72, message);
  };
  if (has('temp')) refuse("the 'temp' field is an invalid option");
  if (has('pipeline') && !has('viewOn')) refuse("'pipeline' requires 'viewOn' to also be specified");
  if (has('expireAfterSeconds') && !has('timeseries') && !has('clusteredIndex'))
    refuse("'expireAfterSeconds' is only supported on time-series collections or when the 'clusteredIndex' option is specified");
  const key = docField(context, 'idIndex')?.get('key');
  if (key instanceof Doc && !isIdKey(key))
    throw new CommandError(2, `The field 'key' for an _id index must be {_id: 1}, but got ${showDoc(key)}`);
}

/** Whether an index of the `_id` is asked for. There always is one. Throws 14, 50001. */
export function givesIdIndex(context: Context): boolean {
  const value = context.command.get('autoIndexId') ?? undefined;
  if (value === undefined) return false;
  if (typeof value !== 'boolean' && !isNumber(value)) {
    const shown = `BSON field 'create.autoIndexId' is the wrong type '${typeName(value)}'`;
    throw new CommandError(14, `${shown}, expected types '[bool, long, int, decimal, double']`);
  }
  if (typeof value === 'boolean' ? value : toNumber(value) !== 0) return true;
  const reason = `not allowed for collection ${namespaceOf(context)} because it can be replicated`;
  throw new CommandError(50001, `autoIndexId:false is ${reason}`);
}

/** Bytes that a capped collection may be limited to: 1 PB. */
const largestSize = 2 ** 50;
/** More documents than any capped collection may be limited to. */
export const largestMax = 2147483647;

function cappedOptionsOf(context: Context): Doc {
  const [size, max] = ['size', 'max'].map((name) => sizeOf(context, name));
  if (!booleanField(context, 'capped')) {
    if (size !== undefined || max !== undefined)
      throw new CommandError(72, "the 'capped' field needs to be true when either the 'size' or 'max' fields are present");
    return Doc.from({});
  }
  if (size === undefined) throw new CommandError(72, "the 'size' field is required when 'capped' is true");
  if (size < 1) throw new CommandError(51024, `BSON field 'size' value must be >= 1, actual value '${size}'`);
  if (size > largestSize)
    throw new CommandError(51024, `BSON field 'size' value must be <= ${largestSize}, actual value '${size}'`);
  const options = Doc.from({ capped: true, size });
  if (max !== undefined) options.append('max', max <= 0 || max > largestMax ? largestMax : max);
  return options;
}

/** A size in any type of number. Throws 14. */
export function sizeOf(context: Context, name: string): number | undefined {
  const value = context.command.get(name);
  if (value === undefined || value === null) return undefined;
  if (isNumber(value)) return Math.trunc(toNumber(value));
  const shown = `BSON field '${context.name}.${name}' is the wrong type '${typeName(value)}'`;
  throw new CommandError(14, `${shown}, expected types '[long, int, decimal, double']`);
}

/** Throws 14 and 2 for a rule, a level or an action that is none. */
export function checkValidation(context: Context): void {
  docField(context, 'validator');
  const choices = { validationLevel: ['off', 'strict', 'moderate'], validationAction: ['error', 'warn'] };
  for (const [field, allowed] of Object.entries(choices)) {
    const value = textField(context, field);
    if (value !== undefined && !allowed.includes(value))
      throw new CommandError(2, `Enumeration value '${value}' for field '${context.name}.${field}' is not a valid value.`);
  }
}
