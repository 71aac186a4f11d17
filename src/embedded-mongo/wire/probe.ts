import { connect } from 'node:net';
import { Doc, encodeDocument } from '../semantics.ts';

const timeoutMs = 2000;

/** Whether a server answers at a socket path or `host:port`. */
export function isServing(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const [host, port] = address.split(':');
    const socket = address.endsWith('.sock') ? connect(address) : connect(Number(port), host);
    const end = (answer: boolean): void => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(timeoutMs, () => end(false));
    socket.once('error', () => end(false));
    socket.once('close', () => end(false));
    socket.once('data', () => end(true));
    socket.once('connect', () => socket.write(helloMessage()));
  });
}

function helloMessage(): Buffer {
  const body = encodeDocument(Doc.from({ hello: 1, $db: 'admin' }));
  const header = Buffer.alloc(21);
  header.writeInt32LE(header.length + body.length, 0);
  header.writeInt32LE(1, 4);
  header.writeInt32LE(2013, 12);
  return Buffer.concat([header, body]);
}
