import { chmodSync, closeSync, existsSync, mkdirSync, openSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createRequire } from 'node:module';
import type * as lmdb from 'lmdb';
import type { Database, DatabaseOptions, RootDatabase } from 'lmdb';

/** Its CommonJS form is one file, which loads in half the time. */
const { open } = createRequire(import.meta.url)('lmdb') as typeof lmdb;

export type Table = Database<Buffer, Buffer>;

/** The files of one data directory. Every key and value is bytes; what they mean is said where they are written. */
export interface Environment {
  root: RootDatabase<Buffer, Buffer>;
  /** Format, catalogue entries. */
  meta: Table;
  /** Collection id (4 bytes), record id (6 bytes) → raw BSON. */
  records: Table;
  /** The same table for passing over many: bytes are valid until the next read only, keys are record ids. */
  recordScan: Database<Buffer, Buffer | number>;
  /** Index id (4 bytes), ordered key, for non-unique indexes record id (6 bytes) → record id. */
  entries: Table;
  /** The same table for passing over many: values are record ids. */
  entryScan: Database<number, Buffer>;
  /** Sequence number (8 bytes) → one change. */
  oplog: Table;
  /** Session id → number and reply of its last retryable write or committed transaction. */
  sessions: Table;
}

/** Grows by one with every change of what is on disk; a newer one is refused, an older one is brought up to this. 2: keys under a collation. */
const formatVersion = 2;
const formatKey = Buffer.from('!format');

export class NewerFormat extends Error {}

const bytes = { keyEncoding: 'binary', encoding: 'binary' } as const;

const refuseWrite = (): never => {
  throw new Error('this view of the table is for reading');
};
const readRecordId = (value: Buffer): number => value.readUIntBE(0, 6);
const recordPassing = {
  encoder: { encode: refuseWrite, decode: (value: Buffer) => value },
  keyEncoder: {
    writeKey(key: Buffer, target: Buffer, start: number): number {
      target.set(key, start);
      return start + key.length;
    },
    readKey: (source: Buffer, start: number): number => source.readUIntBE(start + 4, 6),
  },
} as DatabaseOptions;

/** Address space that the file may grow into; nothing is allocated for it. */
const mapSize = process.platform === 'win32' ? 2 ** 34 : 2 ** 38;

/** Opens or creates the files in `dir` (made with mode 0700). Throws NewerFormat. */
export async function openEnvironment(dir: string): Promise<Environment> {
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  const path = join(dir, 'data.mdb');
  checkMagic(path);
  const root = open<Buffer, Buffer>({ path, ...bytes, maxDbs: 8, maxReaders: 1024, mapSize, overlappingSync: false });
  chmodSync(path, 0o600);
  chmodSync(`${path}-lock`, 0o600);
  const table = (name: string) => root.openDB<Buffer, Buffer>(name, bytes);
  const environment: Environment = {
    root,
    meta: table('meta'),
    records: table('records'),
    recordScan: root.openDB<Buffer, Buffer | number>('records', recordPassing),
    entries: table('entries'),
    entryScan: root.openDB<number, Buffer>('entries', {
      keyEncoding: 'binary',
      encoder: { encode: refuseWrite, decode: readRecordId },
    } as DatabaseOptions),
    oplog: table('oplog'),
    sessions: table('sessions'),
  };
  const found = environment.meta.get(formatKey);
  const version = found ? Number(found.toString()) : undefined;
  if (version !== undefined && !(version <= formatVersion)) {
    await root.close();
    throw new NewerFormat(`${dir} was written in format ${version}; this program reads up to ${formatVersion}`);
  }
  if (version !== formatVersion) environment.meta.putSync(formatKey, Buffer.from(String(formatVersion)));
  return environment;
}

const magicAt = 24;
const magic = 0xbeefc0de;

/** lmdb crashes the process on a file that is none of its own. Throws when it is not. */
function checkMagic(path: string): void {
  if (!existsSync(path) || statSync(path).size === 0) return;
  const head = Buffer.alloc(magicAt + 4);
  const file = openSync(path, 'r');
  readSync(file, head, 0, head.length, 0);
  closeSync(file);
  if (head.readUInt32LE(magicAt) !== magic) throw new Error(`${path} is no database`);
}
