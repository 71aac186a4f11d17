import { CommandError, Doc, isArray, showPlain, typeName, type Value } from '../semantics.ts';
import { titleOf } from './context.ts';

/** The commands of API version 1. */
const commands = new Set(
  'abortTransaction aggregate authenticate collMod commitTransaction count create createIndexes delete drop dropDatabase dropIndexes endSessions explain find findAndModify getMore hello insert killCursors listCollections listDatabases listIndexes ping refreshSessions update'.split(
    ' ',
  ),
);
/** Their fields that do not belong to it. */
const unstableFields: Readonly<Record<string, readonly string[]>> = {
  find: ['awaitData', 'max', 'min', 'noCursorTimeout', 'oplogReplay', 'returnKey', 'showRecordId', 'tailable'],
  aggregate: ['explain'],
  create: ['size', 'max', 'storageEngine'],
  listIndexes: ['includeBuildUUIDs', 'includeIndexBuildInfo'],
};
const unstableStages = new Set(['$currentOp', '$indexStats', '$listLocalSessions', '$listSessions', '$planCacheStats']);

/** What a client that declares an API version may send. Throws 14, 322, 323, 4886600. */
export function checkApiVersion(name: string, command: Doc): void {
  const version = command.get('apiVersion');
  const strict = command.get('apiStrict');
  for (const [field, value, expected] of [
    ['apiVersion', version, 'string'],
    ['apiStrict', strict, 'bool'],
    ['apiDeprecationErrors', command.get('apiDeprecationErrors'), 'bool'],
  ] as const) {
    if (value !== undefined && typeName(value) !== expected)
      throw new CommandError(
        14,
        `BSON field 'APIParametersFromClient.${field}' is the wrong type '${typeName(value)}', expected type '${expected}'`,
      );
    if (value !== undefined && version === undefined)
      throw new CommandError(4886600, 'Provided apiStrict and/or apiDeprecationErrors without passing apiVersion');
  }
  if (version === undefined) return;
  if (version !== '1') throw new CommandError(322, `Cannot accept API version ${showPlain(version)}`);
  if (strict === true) checkStrict(name, command);
}

function checkStrict(name: string, command: Doc): void {
  if (!commands.has(name))
    throw notInVersion(
      `Provided apiStrict:true, but the command ${name} is not in API Version 1. Information on supported commands and migrations in API Version 1 can be found at https://dochub.mongodb.org/core/manual-versioned-api`,
    );
  for (const field of unstableFields[name] ?? [])
    if (command.has(field)) throw notInVersion(`BSON field '${titleOf(name)}.${field}' is not allowed with apiStrict:true.`);
  const explained = command.get('explain');
  if (name === 'explain' && explained instanceof Doc) checkStrictFieldsOf(explained);
  checkStages(command.get('pipeline'));
}

function checkStrictFieldsOf(explained: Doc): void {
  const name = explained.firstKey() ?? '';
  if (commands.has(name) && name !== 'explain') checkStrict(name, explained);
}

/** Stages that do not belong to the version, also in pipelines within stages. */
function checkStages(stages: Value | undefined): void {
  if (!isArray(stages)) return;
  for (const stage of stages) {
    if (!(stage instanceof Doc)) continue;
    const name = stage.firstKey() ?? '';
    const argument = stage.get(name);
    if (unstableStages.has(name)) throw notInVersion(`${name} is not allowed with 'apiStrict: true' in API Version 1`);
    if (!(argument instanceof Doc)) continue;
    if (name === '$collStats' && argument.keys().some((key) => key !== 'count'))
      throw notInVersion("only the 'count' option to $collStats is supported in API Version 1");
    if (name === '$lookup' || name === '$unionWith') checkStages(argument.get('pipeline'));
    if (name === '$facet') for (const inner of argument.values()) checkStages(inner);
  }
}

function notInVersion(message: string): CommandError {
  return new CommandError(323, message);
}
