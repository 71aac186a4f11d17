import { CommandError, Doc, showDoc } from '../semantics.ts';
import type { Oplog } from './oplog.ts';

/** Where a change stream stands: after this change, and whether it ended there. */
export interface Position {
  sequence: number;
  invalidated: boolean;
}

const form = /^([0-9A-F]{16})([0-9A-F]{8})(0[01])$/;

/** `{ _data: … }`: sequence number, the data directory's identity, and whether this was an invalidation; in order of their texts. */
export function tokenOf(oplog: Oplog, { sequence, invalidated }: Position): Doc {
  const text = sequence.toString(16).padStart(16, '0') + oplog.identity + (invalidated ? '01' : '00');
  return Doc.from({ _data: text.toUpperCase() });
}

/** Throws 9, 40647 and 40649 for what is no token, 260 for one of another database, 286 when what follows it is no longer kept. */
export function positionOf(oplog: Oplog, token: Doc): Position {
  const data = token.get('_data');
  if (typeof data !== 'string') {
    const shown = showDoc(token).replace(/^{ (.*) }$/s, '{$1}');
    throw new CommandError(40647, `Bad resume token: _data of missing or of wrong type. Expected string, got ${shown}`);
  }
  if (data === '') throw new CommandError(40649, 'invalid empty resume token');
  if (!/^([0-9A-F]{2})*$/i.test(data)) throw new CommandError(9, 'resume token string was not a valid hex string');
  const parts = form.exec(data);
  if (!parts || parts[2] !== oplog.identity.toUpperCase())
    throw new CommandError(260, 'Invalid resume token: it is none of this database');
  const sequence = Number.parseInt(parts[1] as string, 16);
  ensureKept(oplog, sequence);
  return { sequence, invalidated: parts[3] === '01' };
}

/** Throws 286 when a change after that one is lost, or it never happened here. */
export function ensureKept(oplog: Oplog, sequence: number): void {
  if (sequence + 1 >= oplog.first && sequence <= oplog.sequence) return;
  const message = 'Resume of change stream was not possible, as the resume point may no longer be in the oplog.';
  throw new CommandError(286, message, { errorLabels: ['NonResumableChangeStreamError'] });
}
