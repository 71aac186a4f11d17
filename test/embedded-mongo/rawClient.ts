import { connect, type Socket } from 'node:net';
import { deserialize, serialize, type Document } from 'bson';

/** A client of bytes, for what no driver would send. */
export interface RawClient {
  /** Sends bytes and gives the next reply's body, or undefined when the server hung up. */
  send(bytes: Buffer): Promise<Document | undefined>;
  command(command: Document): Promise<Document>;
  close(): void;
}

/** Connects to the socket of an `EmbeddedMongo.uri`. */
export async function rawClient(uri: string): Promise<RawClient> {
  const path = decodeURIComponent(uri.replace('mongodb://', '').replace(/\/\?.*/, ''));
  const socket = connect(path);
  await new Promise((resolve, reject) => socket.once('connect', resolve).once('error', reject));
  const send = (bytes: Buffer): Promise<Document | undefined> => {
    const answer = nextFrame(socket);
    socket.write(bytes);
    return answer;
  };
  return {
    send,
    async command(command) {
      const reply = await send(message([bodySection(command)]));
      if (!reply) throw new Error('the server hung up');
      return reply;
    },
    close: () => socket.destroy(),
  };
}

function nextFrame(socket: Socket): Promise<Document | undefined> {
  return new Promise((resolve) => {
    let bytes = Buffer.alloc(0);
    const done = (reply: Document | undefined): void => {
      socket.off('data', onData).off('close', onClose);
      resolve(reply);
    };
    const onClose = (): void => done(undefined);
    const onData = (chunk: Buffer): void => {
      bytes = Buffer.concat([bytes, chunk]);
      if (bytes.length < 4 || bytes.length < bytes.readInt32LE(0)) return;
      const isReply = bytes.readInt32LE(12) === 1;
      done(deserialize(bytes.subarray(isReply ? 36 : 21), { promoteLongs: true }));
    };
    socket
      .on('data', onData)
      .on('error', () => {})
      .once('close', onClose);
    if (socket.destroyed) onClose();
  });
}

export function bodySection(command: Document): Buffer {
  return Buffer.concat([Buffer.from([0]), serialize(command)]);
}

export function sequenceSection(name: string, documents: Document[]): Buffer {
  const content = Buffer.concat([Buffer.from(`${name}\0`), ...documents.map((one) => serialize(one))]);
  const head = Buffer.alloc(5);
  head[0] = 1;
  head.writeInt32LE(content.length + 4, 1);
  return Buffer.concat([head, content]);
}

/** An OP_MSG of these sections. */
export function message(sections: Buffer[], flags = 0): Buffer {
  const flagBytes = Buffer.alloc(4);
  flagBytes.writeUInt32LE(flags);
  return frame(2013, Buffer.concat([flagBytes, ...sections, ...(flags & 1 ? [Buffer.alloc(4)] : [])]));
}

export function frame(opCode: number, content: Buffer): Buffer {
  const header = Buffer.alloc(16);
  header.writeInt32LE(16 + content.length, 0);
  header.writeInt32LE(7, 4);
  header.writeInt32LE(opCode, 12);
  return Buffer.concat([header, content]);
}
