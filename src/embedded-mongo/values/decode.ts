import { refuse } from '../errors.ts';
import { Doc } from './document.ts';

/** A lazy document over raw BSON; throws 22 (InvalidBSON) when its length does not fit the bytes. */
export function decodeDocument(bytes: Uint8Array, start = 0): Doc {
  const buffer = Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = buffer.length - start >= 5 ? buffer.readInt32LE(start) : 0;
  if (size < 5 || start + size > buffer.length || buffer[start + size - 1] !== 0)
    refuse(22, 'Invalid BSON: wrong document length');
  return Doc.over(buffer, start);
}
