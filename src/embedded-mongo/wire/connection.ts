import type { Socket } from 'node:net';
import { frameLength, MalformedMessage, parseRequest, replyHeader, type Request } from './message.ts';

/** One client connection, as commands see it. */
export interface Connection {
  id: number;
  closed: boolean;
  /** Called once when the client has gone; at once when it already has. Returns how to take the listener back. */
  onClose(listener: () => void): () => void;
}

/** Answers one request with the raw BSON reply. A MalformedMessage ends the connection. */
type Handler = (request: Request, connection: Connection) => Promise<Buffer>;

/** Below this, copying into one piece costs less than writing two. */
const smallReply = 32 * 1024;

let lastConnection = 0;
let lastResponse = 0;

/** Serves one socket: requests are answered one after another, in the order in which they came. */
export function serveSocket(socket: Socket, handler: Handler, report: (error: unknown) => void): Connection {
  const listeners = new Set<() => void>();
  const connection: Connection = {
    id: ++lastConnection,
    closed: false,
    onClose(listener) {
      if (connection.closed) listener();
      else listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
  const frames = frameReader();
  let busy = false;

  async function answer(frame: Buffer): Promise<void> {
    const request = parseRequest(frame);
    const body = await handler(request, connection);
    if (!request.wantsReply || socket.destroyed) return;
    lastResponse = (lastResponse + 1) & 0x7fffffff;
    const header = replyHeader(request, lastResponse, body.length);
    if (body.length < smallReply) return void socket.write(Buffer.concat([header, body]));
    socket.cork();
    socket.write(header);
    socket.write(body);
    socket.uncork();
  }

  async function drain(): Promise<void> {
    if (busy) return;
    busy = true;
    try {
      for (let frame = frames.next(); frame && !connection.closed; frame = frames.next()) await answer(frame);
    } catch (error) {
      if (!(error instanceof MalformedMessage)) report(error);
      socket.destroy();
    } finally {
      busy = false;
    }
  }

  socket.setNoDelay(true);
  socket.on('data', (chunk: Buffer) => {
    frames.push(chunk);
    void drain();
  });
  socket.on('error', () => socket.destroy());
  socket.on('close', () => {
    connection.closed = true;
    for (const listener of listeners) listener();
    listeners.clear();
  });
  return connection;
}

/** Cuts the bytes of a socket into frames; `next` throws MalformedMessage. */
function frameReader(): { push(chunk: Buffer): void; next(): Buffer | undefined } {
  let chunks: Buffer[] = [];
  let held = 0;
  const join = (): Buffer => {
    if (chunks.length > 1) chunks = [Buffer.concat(chunks, held)];
    return chunks[0] ?? Buffer.alloc(0);
  };
  return {
    push(chunk) {
      chunks.push(chunk);
      held += chunk.length;
    },
    next() {
      if (held < 4) return undefined;
      const first = chunks[0] as Buffer;
      const length = frameLength(first.length >= 4 ? first : join());
      if (held < length) return undefined;
      const all = join();
      held -= length;
      chunks = held ? [all.subarray(length)] : [];
      return all.subarray(0, length);
    },
  };
}
