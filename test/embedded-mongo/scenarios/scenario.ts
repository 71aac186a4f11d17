import mongoose, { type Model, type Mongoose } from 'mongoose';

/** What a scenario works with: an empty collection per model, made only when something is put in or asked for. */
export interface Stage {
  odm: Mongoose;
  // A scenario's documents have the shape that it gives them; what comes back is compared, not typed.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  model: (name: string, fields?: Record<string, unknown>, options?: Record<string, unknown>) => Model<any>;
}

/** By sentence: something done through Mongoose, and what is seen of it. */
export type Scenarios = Record<string, (stage: Stage) => Promise<unknown>>;

const dayMs = 86_400_000;
const clocks = new Set(['$clusterTime', 'operationTime']);

const uuids = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** The server tells a refused hint with its own form of the query, and a bad expression in the words of its own engine. */
const ownWords = [/(?<=error processing query: )ns=.*? (?=planner)/s, /(?<=Regular expression is invalid: ).*/s];

/** What differs from run to run, made the same; errors as what programs ask of them. */
export function plain(value: unknown): unknown {
  if (value === undefined) return '<undefined>';
  if (value instanceof mongoose.Types.ObjectId) return '<id>';
  if (value instanceof Date) return Math.abs(value.getTime() - Date.now()) < dayMs ? '<now>' : value.toISOString();
  if (value instanceof Error) return errorPlain(value);
  if (Array.isArray(value)) return value.map(plain);
  if (value instanceof Map) return Object.fromEntries([...value].map(([name, one]) => [String(name), plain(one)]));
  if (typeof value === 'bigint') return `${value}n`;
  if (value === null || typeof value !== 'object') return value;
  if ('_bsontype' in value) return { [String(value._bsontype)]: (value as { toString: () => string }).toString() };
  if ('toObject' in value && typeof value.toObject === 'function') return plain((value.toObject as () => unknown)());
  const fields = Object.entries(value).filter(([name, one]) => typeof one !== 'function' && !clocks.has(name));
  return Object.fromEntries(fields.map(([name, one]) => [name, plain(one)]));
}

function errorPlain(error: Error): unknown {
  const { code, codeName, keyPattern, keyValue, errorLabels } = error as Error & Record<string, unknown>;
  const message = ownWords.reduce((text, words) => text.replace(words, ''), error.message).replace(uuids, '<uuid>');
  return plain({ name: error.name, message, code, codeName, keyPattern, keyValue, errorLabels });
}

/** The error of what must fail. */
export async function failure(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => 'did not fail',
    (error: unknown) => error,
  );
}

/** Runs the scenarios one after another on a database of their own: sentence → what was seen. */
export async function play(uri: string, scenarios: Scenarios): Promise<Record<string, unknown>> {
  const odm = new mongoose.Mongoose();
  odm.set('autoCreate', false);
  odm.set('autoIndex', false);
  await odm.connect(uri, { dbName: 'scenarios' });
  await odm.connection.dropDatabase();
  const seen: Record<string, unknown> = {};
  let number = 0;
  for (const [sentence, run] of Object.entries(scenarios)) {
    number++;
    const model: Stage['model'] = (name, fields = {}, options = {}) => {
      const schema = new odm.Schema(fields as never, { versionKey: false, strict: false, ...options } as never);
      return odm.model(`${name}${number}`, schema, `${name}${number}`);
    };
    seen[sentence] = plain(await run({ odm, model }).catch((error: unknown) => ({ threw: error })));
  }
  await odm.connection.dropDatabase();
  await odm.disconnect();
  return JSON.parse(JSON.stringify(seen)) as Record<string, unknown>;
}
