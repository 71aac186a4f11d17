import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from 'chai';
import type { RequestHandler } from 'express';
import { io, type Socket } from 'socket.io-client';
import { createLogger } from '../../src/platform/logger.ts';
import { createRealtime, type Realtime } from '../../src/realtime/realtime.ts';
import { startTestService, type TestService } from '../support/service.ts';

interface Process {
  readonly realtime: Realtime;
  readonly server: Server;
  readonly url: string;
}

/** A live line of its own on the same database, as another process of the service has one. Who asks is named in a header. */
async function otherProcess(): Promise<Process> {
  const realtime = createRealtime(createLogger('silent'));
  const server = createServer();
  const sessions: RequestHandler = (req, _res, next) => {
    Object.assign(req, { session: { passport: { user: req.headers['x-user'] } } });
    next();
  };
  realtime.attach(
    server,
    sessions,
    (userId) => Promise.resolve({ userId, role: 'owner' }),
    () => Promise.resolve([]),
  );
  await realtime.listening;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  return { realtime, server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

function connect(url: string, user: string): Promise<Socket> {
  const socket = io(url, { transports: ['websocket'], extraHeaders: { 'x-user': user }, reconnection: false });
  return new Promise((resolve, reject) => {
    socket.on('connect', () => resolve(socket));
    socket.on('connect_error', reject);
  });
}

/** The next message of a kind. */
function next<T>(socket: Socket, kind: string): Promise<T> {
  return new Promise((resolve) => socket.once(kind, (message: T) => resolve(message)));
}

describe('the live lines of two processes', () => {
  let service: TestService;
  let processes: Process[];
  const sockets: Socket[] = [];
  before(async () => {
    service = await startTestService();
    processes = [await otherProcess(), await otherProcess()];
  });
  after(async () => {
    for (const socket of sockets) socket.disconnect();
    for (const { realtime } of processes) await realtime.close();
    await service.stop();
  });

  async function lines(user: string): Promise<[Socket, Socket]> {
    const pair = [await connect(processes[0]!.url, user), await connect(processes[1]!.url, user)] as [Socket, Socket];
    sockets.push(...pair);
    return pair;
  }

  it('carry a change to people of either process, once each', async () => {
    const [here, there] = await lines('a');
    const counts = [0, 0];
    here.on('changed', () => (counts[0]! += 1));
    there.on('changed', () => (counts[1]! += 1));
    const told = Promise.all([next(here, 'changed'), next(there, 'changed')]);
    processes[0]!.realtime.push.changed({ userId: 'a' }, ['needs']);
    expect(await told).to.deep.equal([{ topics: ['needs'] }, { topics: ['needs'] }]);
    const again = Promise.all([next(here, 'changed'), next(there, 'changed')]);
    processes[1]!.realtime.push.changed({ role: 'owner' }, ['deals']);
    await again;
    expect(counts).to.deep.equal([2, 2]);
  });

  it('say nothing to anyone else', async () => {
    const [, there] = await lines('b');
    const heard: unknown[] = [];
    there.on('changed', (change) => heard.push(change));
    processes[0]!.realtime.push.changed({ userId: 'somebody else' }, ['needs']);
    const told = next(there, 'changed');
    processes[0]!.realtime.push.changed({ userId: 'b' }, ['last']);
    await told;
    expect(heard).to.deep.equal([{ topics: ['last'] }]);
  });

  it('end in both when a person signs out', async () => {
    const [here, there] = await lines('c');
    const ended = Promise.all([next(here, 'disconnect'), next(there, 'disconnect')]);
    processes[0]!.realtime.disconnect('c');
    expect(await ended).to.deep.equal(['io server disconnect', 'io server disconnect']);
  });
});
