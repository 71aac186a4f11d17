import { refuse } from '../errors.ts';

const internTable: (string | undefined)[] = new Array<string | undefined>(4096).fill(undefined);

/** Field names and short strings repeat: those already seen are compared in place instead of being built again. */
export function readName(bytes: Buffer, start: number, end: number): string {
  const size = end - start;
  if (size > 24) return bytes.toString('utf8', start, end);
  let hash = size;
  for (let i = start; i < end; i++) {
    const byte = bytes[i]!;
    if (byte > 127) return bytes.toString('utf8', start, end);
    hash = (Math.imul(hash, 31) + byte) | 0;
  }
  const slot = (hash ^ (hash >>> 12)) & 4095;
  const known = internTable[slot];
  if (known !== undefined && known.length === size) {
    let i = 0;
    while (i < size && known.charCodeAt(i) === bytes[start + i]) i++;
    if (i === size) return known;
  }
  return (internTable[slot] = bytes.toString('latin1', start, end));
}

/** The signed 32-bit number at that position. */
export function int32(bytes: Buffer, at: number): number {
  return bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
}

/** The position after the value of that type which begins at `at`. */
export function skipElement(bytes: Buffer, type: number, at: number): number {
  switch (type) {
    case 0x10:
      return at + 4;
    case 0x01:
    case 0x09:
    case 0x11:
    case 0x12:
      return at + 8;
    case 0x02:
    case 0x0d:
    case 0x0e:
      return at + 4 + int32(bytes, at);
    case 0x03:
    case 0x04:
    case 0x0f:
      return at + int32(bytes, at);
    case 0x05:
      return at + 5 + int32(bytes, at);
    case 0x07:
      return at + 12;
    case 0x08:
      return at + 1;
    case 0x06:
    case 0x0a:
    case 0x7f:
    case 0xff:
      return at;
    case 0x0b:
      return bytes.indexOf(0, bytes.indexOf(0, at) + 1) + 1;
    case 0x0c:
      return at + 16 + int32(bytes, at);
    case 0x13:
      return at + 16;
    default:
      return refuse(22, `Unrecognized BSON type ${type}`);
  }
}
