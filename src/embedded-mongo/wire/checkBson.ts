import { MalformedMessage } from './message.ts';

/** The server's own limit of nesting. */
const maxDepth = 180;

/** Walks a raw document and throws MalformedMessage when any length, type or terminator is wrong. */
export function checkBson(bytes: Buffer): void {
  checkDocument(bytes, 0, bytes.length, 0);
}

function checkDocument(bytes: Buffer, start: number, limit: number, depth: number): number {
  if (depth > maxDepth) throw new MalformedMessage('document nested too deeply');
  const end = endOf(start, start + 4 <= limit ? bytes.readInt32LE(start) : -1, limit);
  if (end - start < 5 || bytes[end - 1] !== 0) throw new MalformedMessage('document of a wrong length');
  let at = start + 4;
  while (at < end - 1) {
    const type = bytes[at] as number;
    at = checkValue(bytes, type, endOfText(bytes, at + 1, end), end - 1, depth);
  }
  if (at !== end - 1) throw new MalformedMessage('document of a wrong length');
  return end;
}

function checkValue(bytes: Buffer, type: number, at: number, limit: number, depth: number): number {
  switch (type) {
    case 0x01:
    case 0x09:
    case 0x11:
    case 0x12:
      return endOf(at, 8, limit);
    case 0x02:
    case 0x0d:
    case 0x0e:
      return checkText(bytes, at, limit);
    case 0x03:
    case 0x04:
      return checkDocument(bytes, at, limit, depth + 1);
    case 0x05:
      return endOf(at, 5 + lengthAt(bytes, at, limit), limit);
    case 0x06:
    case 0x0a:
    case 0x7f:
    case 0xff:
      return at;
    case 0x07:
      return endOf(at, 12, limit);
    case 0x08:
      if ((bytes[at] ?? 2) > 1) throw new MalformedMessage('boolean that is neither true nor false');
      return endOf(at, 1, limit);
    case 0x0b:
      return endOfText(bytes, endOfText(bytes, at, limit), limit);
    case 0x0c:
      return endOf(checkText(bytes, at, limit), 12, limit);
    case 0x0f:
      return endOf(at, lengthAt(bytes, at, limit), limit);
    case 0x10:
      return endOf(at, 4, limit);
    case 0x13:
      return endOf(at, 16, limit);
    default:
      throw new MalformedMessage(`unknown BSON type ${type}`);
  }
}

function checkText(bytes: Buffer, at: number, limit: number): number {
  const end = endOf(at, 4 + lengthAt(bytes, at, limit), limit);
  if (end < at + 5 || bytes[end - 1] !== 0) throw new MalformedMessage('string of a wrong length');
  return end;
}

function lengthAt(bytes: Buffer, at: number, limit: number): number {
  if (at + 4 > limit) throw new MalformedMessage('value cut off');
  const length = bytes.readInt32LE(at);
  if (length < 0) throw new MalformedMessage('negative length');
  return length;
}

function endOfText(bytes: Buffer, at: number, limit: number): number {
  let end = at;
  while (end < limit && bytes[end] !== 0) end++;
  if (end >= limit) throw new MalformedMessage('name without an end');
  return end + 1;
}

function endOf(at: number, length: number, limit: number): number {
  const end = at + length;
  if (length < 0 || end > limit) throw new MalformedMessage('value cut off');
  return end;
}
