export const maxDocumentBytes = 16 * 1024 * 1024;
export const maxMessageBytes = 48_000_000;
/** Room for the envelope around a message of the advertised maximum. */
const maxFrameBytes = maxMessageBytes + 16 * 1024;
const opReply = 1;
const opQuery = 2004;
const opMsg = 2013;
const headerBytes = 16;
const checksumPresent = 1;
const moreToCome = 2;
const knownRequiredFlags = checksumPresent | moreToCome;

/** One request of a client: the raw command document and, for bulk writes, the documents sent beside it. */
export interface Request {
  requestId: number;
  /** OP_QUERY is only for the first hello of old clients. */
  legacy: boolean;
  body: Buffer;
  /** Database of an OP_QUERY; OP_MSG carries it as `$db`. */
  database: string | undefined;
  sequences: Map<string, Buffer[]>;
  wantsReply: boolean;
}

export class MalformedMessage extends Error {}

/** Total length of the frame that starts in `buffer`, or 0 while fewer than 4 bytes are there. Throws MalformedMessage. */
export function frameLength(buffer: Buffer): number {
  if (buffer.length < 4) return 0;
  const length = buffer.readInt32LE(0);
  if (length < headerBytes || length > maxFrameBytes) throw new MalformedMessage(`frame of ${length} bytes`);
  return length;
}

/** Reads one complete frame. Throws MalformedMessage for anything that is not a well-formed OP_MSG or OP_QUERY. */
export function parseRequest(frame: Buffer): Request {
  const opCode = frame.readInt32LE(12);
  if (opCode === opMsg) return parseMsg(frame);
  if (opCode === opQuery) return parseQuery(frame);
  throw new MalformedMessage(`operation ${opCode} is not supported`);
}

function parseMsg(frame: Buffer): Request {
  if (frame.length < headerBytes + 4 + 1 + 5) throw new MalformedMessage('message too short');
  const flags = frame.readUInt32LE(headerBytes);
  if ((flags & 0xffff & ~knownRequiredFlags) !== 0) throw new MalformedMessage(`unknown flags ${flags}`);
  const end = frame.length - (flags & checksumPresent ? 4 : 0);
  const sequences = new Map<string, Buffer[]>();
  let body: Buffer | undefined;
  let at = headerBytes + 4;
  while (at < end) {
    const kind = frame[at++];
    if (kind === 0) {
      if (body) throw new MalformedMessage('two bodies');
      body = sliceDocument(frame, at, end);
      at += body.length;
    } else if (kind === 1) {
      at = readSequence(frame, at, end, sequences);
    } else throw new MalformedMessage(`section of kind ${kind}`);
  }
  if (!body) throw new MalformedMessage('no body');
  const requestId = frame.readInt32LE(4);
  return { requestId, legacy: false, body, database: undefined, sequences, wantsReply: (flags & moreToCome) === 0 };
}

function readSequence(frame: Buffer, start: number, limit: number, into: Map<string, Buffer[]>): number {
  if (start + 4 > limit) throw new MalformedMessage('sequence cut off');
  const end = start + frame.readInt32LE(start);
  if (end > limit || end < start + 5) throw new MalformedMessage('sequence of a wrong length');
  const nameEnd = frame.indexOf(0, start + 4);
  if (nameEnd < 0 || nameEnd >= end) throw new MalformedMessage('sequence without a name');
  const name = frame.toString('utf8', start + 4, nameEnd);
  if (into.has(name)) throw new MalformedMessage(`two sequences named ${name}`);
  const documents: Buffer[] = [];
  let at = nameEnd + 1;
  while (at < end) {
    const document = sliceDocument(frame, at, end);
    documents.push(document);
    at += document.length;
  }
  into.set(name, documents);
  return end;
}

function parseQuery(frame: Buffer): Request {
  const nameStart = headerBytes + 4;
  const nameEnd = frame.indexOf(0, nameStart);
  if (nameEnd < 0 || nameEnd + 9 > frame.length) throw new MalformedMessage('query cut off');
  const namespace = frame.toString('utf8', nameStart, nameEnd);
  const database = namespace.split('.')[0] ?? '';
  if (!namespace.endsWith('.$cmd')) throw new MalformedMessage('only commands are answered');
  const body = sliceDocument(frame, nameEnd + 9, frame.length);
  return { requestId: frame.readInt32LE(4), legacy: true, body, database, sequences: new Map(), wantsReply: true };
}

function sliceDocument(frame: Buffer, start: number, limit: number): Buffer {
  if (start + 5 > limit) throw new MalformedMessage('document cut off');
  const length = frame.readInt32LE(start);
  if (length < 5 || start + length > limit || frame[start + length - 1] !== 0)
    throw new MalformedMessage('document of a wrong length');
  return frame.subarray(start, start + length);
}

/** The bytes to send before the raw BSON reply of `bodyBytes` length. */
export function replyHeader(request: Request, responseId: number, bodyBytes: number): Buffer {
  const header = Buffer.alloc(request.legacy ? 36 : 21);
  header.writeInt32LE(header.length + bodyBytes, 0);
  header.writeInt32LE(responseId, 4);
  header.writeInt32LE(request.requestId, 8);
  if (!request.legacy) {
    header.writeInt32LE(opMsg, 12);
    return header;
  }
  const awaitCapable = 8;
  header.writeInt32LE(opReply, 12);
  header.writeInt32LE(awaitCapable, 16);
  header.writeInt32LE(1, 32);
  return header;
}
