import { randomBytes } from 'node:crypto';
import { Timestamp } from 'bson';
import { decodeDocument, Doc, encodeDocument, type Value } from '../semantics.ts';
import type { WriteScope } from '../storage/commitQueue.ts';
import type { Environment } from '../storage/environment.ts';
import { sequenceKey } from '../storage/keys.ts';

type ChangeKind =
  'insert' | 'update' | 'replace' | 'delete' | 'create' | 'drop' | 'rename' | 'dropDatabase' | 'createIndexes' | 'dropIndexes';

/** One change as it is written to the log. */
export interface NewChange {
  kind: ChangeKind;
  namespace: string;
  /** `_id` of the changed document. */
  id?: Value | undefined;
  /** The whole new document of an insert or replace. */
  document?: Doc | undefined;
  /** `updatedFields`, `removedFields`, `truncatedArrays` of an update. */
  description?: Doc | undefined;
  /** New namespace of a rename. */
  to?: string | undefined;
  /** Session and number of the transaction that made it. */
  session?: { lsid: Doc; txnNumber: bigint } | undefined;
}

export interface LoggedChange extends NewChange {
  sequence: number;
  time: Timestamp;
  wallTime: Date;
}

/** The last changes of all collections, bounded by number and bytes. */
export interface Oplog {
  /** Number of the newest change; 0 when there was none yet. */
  readonly sequence: number;
  /** Number of the oldest change still kept. */
  readonly first: number;
  /** Eight hex digits that tell this data directory's tokens from others. */
  readonly identity: string;
  append(scope: WriteScope, change: NewChange): void;
  /** Changes after that number, oldest first. */
  read(after: number): Iterable<LoggedChange>;
  /** A cluster time later than every change so far and earlier than every one to come. */
  tick(): Timestamp;
  /** The same as its two halves, for every reply. */
  tickHalves(): Readonly<Clock>;
  /** Calls the listener after each commit that logged something. Returns how to take it back. */
  onChange(listener: () => void): () => void;
}

const identityKey = Buffer.from('!identity');
/** Trimming looks at the bounds only now and then. */
const trimEvery = 32;
/** Before each entry: bytes logged up to and with it, so that the kept size is a difference of two numbers. */
const totalBytes = 8;

interface Clock {
  seconds: number;
  increment: number;
}

/** Opens the log; `maxEntries` changes or `maxBytes` are kept. */
export function openOplog(environment: Environment, maxEntries = 100_000, maxBytes = 128 * 1024 * 1024): Oplog {
  const table = environment.oplog;
  const listeners = new Set<() => void>();
  const state = { sequence: 0, total: 0, first: 1, firstTotal: 0 };
  const clock: Clock = { seconds: 0, increment: 0 };
  let notifying = false;
  for (const { key, value } of table.getRange({ reverse: true, limit: 1 })) {
    state.sequence = Number(key.readBigUInt64BE(0));
    state.total = value.readDoubleBE(0);
    clock.seconds = value.readUInt32BE(timeAt);
    clock.increment = value.readUInt32BE(timeAt + 4);
  }
  for (const { key, value } of table.getRange({ limit: 1 })) {
    state.first = Number(key.readBigUInt64BE(0));
    state.firstTotal = value.readDoubleBE(0);
  }
  const identity = readIdentity(environment);

  function tick(): Clock {
    const seconds = Math.floor(Date.now() / 1000);
    if (seconds > clock.seconds) {
      clock.seconds = seconds;
      clock.increment = 0;
    }
    clock.increment++;
    return clock;
  }

  function trim(scope: WriteScope): void {
    while (
      state.first < state.sequence &&
      (state.sequence - state.first >= maxEntries || state.total - state.firstTotal > maxBytes)
    ) {
      scope.remove(table, sequenceKey(state.first++));
      state.firstTotal = table.get(sequenceKey(state.first))?.readDoubleBE(0) ?? state.total;
    }
  }

  /** Once for all changes of one commit. */
  function openGroup(scope: WriteScope): void {
    const before = { ...state };
    notifying = true;
    scope.undo(() => {
      Object.assign(state, before);
      notifying = false;
    });
    scope.afterwards(notify);
  }

  function notify(): void {
    notifying = false;
    for (const listener of [...listeners]) listener();
  }

  return {
    get sequence() {
      return state.sequence;
    },
    get first() {
      return state.first;
    },
    identity,
    append(scope, change) {
      if (!notifying) openGroup(scope);
      const entry = encodeEntry(change, tick());
      state.total += entry.length;
      entry.writeDoubleBE(state.total, 0);
      scope.append(table, sequenceKey(++state.sequence), entry);
      if (state.sequence % trimEvery === 0) trim(scope);
    },
    *read(after) {
      for (let next = Math.max(after + 1, state.first); next <= state.sequence; next++) {
        const value = table.get(sequenceKey(next));
        if (value) yield decodeEntry(next, value);
      }
    },
    tickHalves: tick,
    tick() {
      const { seconds, increment } = tick();
      return new Timestamp({ t: seconds, i: increment });
    },
    onChange(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

function readIdentity(environment: Environment): string {
  const found = environment.meta.get(identityKey);
  if (found) return found.toString();
  const identity = randomBytes(4).toString('hex');
  environment.meta.putSync(identityKey, Buffer.from(identity));
  return identity;
}

/*
 * One entry: total bytes (double), cluster time (two uint32), wall time in ms (double), kind, flags, length of the namespace (uint16),
 * namespace, then as the flags say a document of further fields and the changed document itself.
 */
const timeAt = totalBytes;
const wallAt = timeAt + 8;
const kindAt = wallAt + 8;
const flagsAt = kindAt + 1;
const lengthAt = flagsAt + 1;
const headBytes = lengthAt + 2;
const hasMore = 1;
const hasDocument = 2;
const kinds: readonly ChangeKind[] = [
  'insert',
  'update',
  'replace',
  'delete',
  'create',
  'drop',
  'rename',
  'dropDatabase',
  'createIndexes',
  'dropIndexes',
];

function encodeEntry(change: NewChange, time: Clock): Buffer {
  const more = moreOf(change);
  const moreBytes = more && encodeDocument(more);
  const document = change.document && rawBytes(change.document);
  const nameBytes = Buffer.byteLength(change.namespace);
  const bodyAt = headBytes + nameBytes;
  const entry = Buffer.allocUnsafe(bodyAt + (moreBytes?.length ?? 0) + (document?.length ?? 0));
  entry.writeUInt32BE(time.seconds, timeAt);
  entry.writeUInt32BE(time.increment, timeAt + 4);
  entry.writeDoubleBE(Date.now(), wallAt);
  entry[kindAt] = kinds.indexOf(change.kind);
  entry[flagsAt] = (more ? hasMore : 0) | (document ? hasDocument : 0);
  entry.writeUInt16BE(nameBytes, lengthAt);
  entry.write(change.namespace, headBytes);
  moreBytes?.copy(entry, bodyAt);
  document?.copy(entry, bodyAt + (moreBytes?.length ?? 0));
  return entry;
}

/** A document's bytes, not copied when it has them. */
function rawBytes(doc: Doc): Buffer {
  return doc.bytes ? doc.bytes.subarray(doc.start, doc.end) : encodeDocument(doc);
}

function moreOf(change: NewChange): Doc | undefined {
  const more = Doc.from({});
  if (change.id !== undefined && !change.document) more.append('k', change.id);
  if (change.description) more.append('d', change.description);
  if (change.to !== undefined) more.append('to', change.to);
  if (change.session) more.append('lsid', change.session.lsid).append('n', change.session.txnNumber);
  return more.size ? more : undefined;
}

function decodeEntry(sequence: number, entry: Buffer): LoggedChange {
  const flags = entry[flagsAt] as number;
  const moreAt = headBytes + entry.readUInt16BE(lengthAt);
  const more = flags & hasMore ? decodeDocument(entry, moreAt) : undefined;
  const document = flags & hasDocument ? decodeDocument(entry, more?.end ?? moreAt) : undefined;
  const lsid = more?.get('lsid');
  return {
    sequence,
    kind: kinds[entry[kindAt] as number] as ChangeKind,
    namespace: entry.toString('utf8', headBytes, moreAt),
    time: new Timestamp({ t: entry.readUInt32BE(timeAt), i: entry.readUInt32BE(timeAt + 4) }),
    wallTime: new Date(entry.readDoubleBE(wallAt)),
    id: document ? document.get('_id') : more?.get('k'),
    document,
    description: more?.get('d') as Doc | undefined,
    to: more?.get('to') as string | undefined,
    session: lsid instanceof Doc ? { lsid, txnNumber: more?.get('n') as bigint } : undefined,
  };
}
