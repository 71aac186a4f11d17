import { CommandError, Doc, typeName } from '../semantics.ts';

const readLevels = new Set(['local', 'majority', 'linearizable', 'available', 'snapshot']);
const readFields = new Set(['level', 'afterClusterTime', 'afterOpTime', 'provenance']);
const transactionLevels = new Set(['local', 'majority', 'snapshot']);
const readers = new Set(['find', 'aggregate', 'distinct', 'count', 'getMore']);
const snapshotReaders = new Set(['find', 'aggregate', 'distinct']);

const writeFields = new Set(['w', 'j', 'fsync', 'wtimeout', 'provenance', 'getLastError']);
const writers = new Set(
  'insert update delete findAndModify findandmodify aggregate create createIndexes collMod drop dropDatabase dropIndexes deleteIndexes renameCollection commitTransaction abortTransaction'.split(
    ' ',
  ),
);

/** Read and write concern of a command. Throws 9, 14, 72, 79, 100, 115, 40415. */
export function checkConcerns(name: string, command: Doc): void {
  const inTransaction = command.get('autocommit') === false;
  checkWriteConcern(name, command, inTransaction);
  checkReadConcern(name, command, inTransaction);
}

function checkReadConcern(name: string, command: Doc, inTransaction: boolean): void {
  const concern = command.get('readConcern');
  if (concern === undefined) return;
  if (!(concern instanceof Doc)) throw new CommandError(9, 'readConcern field should be an object');
  for (const field of concern.keys()) {
    if (field === 'atClusterTime') throw new CommandError(115, 'reading at a time of the past is not supported');
    if (!readFields.has(field)) throw new CommandError(72, `Unrecognized option in readConcern: ${field}`);
  }
  const level = concern.get('level');
  if (level === undefined || level === null) return;
  if (typeof level !== 'string')
    throw new CommandError(14, `"level" had the wrong type. Expected string, found ${typeName(level)}`);
  if (!readLevels.has(level))
    throw new CommandError(9, "readConcern.level must be either 'local', 'majority', 'linearizable', 'available', or 'snapshot'");
  if (inTransaction) {
    if (transactionLevels.has(level)) return;
    const allowed =
      "The readConcern level must be either 'local' (default), 'majority' or 'snapshot' in order to run in a transaction";
    throw new CommandError(72, allowed);
  }
  if (level === 'local') return;
  if (!readers.has(name)) throw notSupported(name, level, 'read concern not supported');
  if (level !== 'snapshot') return;
  if (!snapshotReaders.has(name)) throw notSupported(name, level, 'read concern snapshot not supported');
  throw new CommandError(115, 'readConcern snapshot is supported in transactions only');
}

/** Throws 72 when a pipeline that ends in the stage, and so writes, is to read what no other server could know better. */
export function refuseLinearizable(command: Doc, stage: string): void {
  const concern = command.get('readConcern');
  if (concern instanceof Doc && concern.get('level') === 'linearizable')
    throw notSupported('aggregate', 'linearizable', `${stage} cannot be used with a 'linearizable' read concern level`);
}

function notSupported(name: string, level: string, why: string): CommandError {
  const shown = `{ readConcern: { level: "${level}", provenance: "clientSupplied" } }`;
  return new CommandError(72, `Command ${name} does not support ${shown} :: caused by :: ${why}`);
}

function checkWriteConcern(name: string, command: Doc, inTransaction: boolean): void {
  const concern = command.get('writeConcern');
  if (concern === undefined) return;
  if (!(concern instanceof Doc))
    throw new CommandError(14, `"writeConcern" had the wrong type. Expected object, found ${typeName(concern)}`);
  if (!writers.has(name)) throw new CommandError(72, 'Command does not support writeConcern');
  for (const field of concern.keys())
    if (!writeFields.has(field)) throw new CommandError(40415, `BSON field 'WriteConcernOptions.${field}' is an unknown field.`);
  if (inTransaction && !name.endsWith('Transaction'))
    throw new CommandError(72, 'writeConcern is not allowed within a multi-statement transaction');
  const members = concern.get('w');
  if (typeof members === 'number' && (members < 0 || members > 50))
    throw new CommandError(9, `w has to be a non-negative number and not greater than 50; found: ${members}`);
  if (typeof members === 'number' && members > 1) throw new CommandError(100, 'Not enough data-bearing nodes');
  if (typeof members === 'string' && members !== 'majority')
    throw new CommandError(79, `No write concern mode named '${members}' found in replica set configuration`);
}
