import { expect } from 'chai';
import { io, type Socket } from 'socket.io-client';
import type { User } from '../../src/accounts/accounts.rules.ts';
import { tell } from '../../src/notifications/tell.ts';
import { inTransaction } from '../../src/platform/transaction.ts';
import type { PushedNotice } from '../../src/shared/context.ts';
import { sameText } from '../../src/shared/text.ts';
import { addPerson, contextFor, signIn } from '../support/people.ts';
import { startTestService, type TestService } from '../support/service.ts';

interface Line {
  readonly socket: Socket;
  readonly notices: PushedNotice[];
}

describe('the live line', () => {
  let service: TestService;
  const open: Socket[] = [];
  before(async () => (service = await startTestService()));
  after(async () => {
    for (const socket of open) socket.disconnect();
    await service.stop();
  });

  function connect(cookie: string, headers: Record<string, string> = {}): Promise<Line> {
    const socket = io(service.url, { transports: ['websocket'], extraHeaders: { cookie, ...headers }, reconnection: false });
    open.push(socket);
    const notices: PushedNotice[] = [];
    socket.on('notice', (notice: PushedNotice) => notices.push(notice));
    return new Promise((resolve, reject) => {
      socket.on('connect', () => resolve({ socket, notices }));
      socket.on('connect_error', reject);
    });
  }

  async function lineOf(user: User): Promise<Line> {
    return connect((await signIn(service.url, user)).cookie());
  }

  async function say(user: User, words: string): Promise<void> {
    const ctx = await contextFor(await addPerson('coordinator'));
    const notice = { kind: 'need-published', title: sameText(words), body: sameText(''), url: '/needs', topics: ['needs'] };
    await inTransaction(() => tell(ctx, { userId: user.id }, notice));
  }

  async function resumed({ socket, notices }: Line, after: number, count: number): Promise<number[]> {
    notices.length = 0;
    const complete = new Promise<void>((resolve) => {
      const look = () => (notices.length >= count ? resolve() : setTimeout(look, 10));
      look();
    });
    socket.emit('resume', { after });
    await complete;
    return notices.map(({ seq }) => seq);
  }

  it('is refused without a session', async () => {
    const refused = await connect('temumitra=s%3Anobody.signature').catch((error: unknown) => error);
    expect(String(refused)).to.include('not signed in');
  });

  it('is refused to a page of another site', async () => {
    const cookie = (await signIn(service.url, await addPerson('owner'))).cookie();
    const refused = await connect(cookie, { origin: 'https://evil.example' }).catch((error: unknown) => error);
    expect(String(refused)).to.include('not signed in');
  });

  it('gives someone who was away exactly what was missed, once and in order', async () => {
    const person = await addPerson('owner');
    for (const words of ['satu', 'dua', 'tiga']) await say(person, words);
    const line = await lineOf(person);
    expect(await resumed(line, 0, 3)).to.deep.equal([1, 2, 3]);
    expect(await resumed(line, 2, 1)).to.deep.equal([3]);
  });

  it('gives nobody what another was told', async () => {
    const [person, other] = [await addPerson('owner'), await addPerson('owner')];
    await say(person, 'rahasia');
    await say(other, 'untuk lain');
    const line = await lineOf(other);
    await resumed(line, 0, 1);
    expect(line.notices.map(({ title }) => title)).to.deep.equal(['untuk lain']);
  });

  it('survives nonsense from a client', async () => {
    const person = await addPerson('owner');
    await say(person, 'masih hidup');
    const line = await lineOf(person);
    for (const message of [null, 'x', { after: -1 }, { after: '0' }, { after: { $gt: 0 } }]) line.socket.emit('resume', message);
    expect(await resumed(line, 0, 1)).to.deep.equal([1]);
  });

  it('tells nothing of what was not committed', async () => {
    const person = await addPerson('owner');
    const ctx = await contextFor(await addPerson('coordinator'));
    const notice = { kind: 'need-published', title: sameText('batal'), body: sameText(''), url: '/needs', topics: [] };
    const failed = await inTransaction(async () => {
      await tell(ctx, { userId: person.id }, notice);
      throw new Error('after the telling');
    }).catch((error: unknown) => error);
    expect(String(failed)).to.include('after the telling');
    await say(person, 'sungguh');
    expect(await resumed(await lineOf(person), 0, 1)).to.deep.equal([1]);
  });

  it('answers the same over plain HTTP where sockets are blocked', async () => {
    const person = await addPerson('owner');
    for (const words of ['a', 'b']) await say(person, words);
    const answer = await (await signIn(service.url, person)).get('/notifications/missed?after=1');
    expect((JSON.parse(answer.body) as PushedNotice[]).map(({ seq, title }) => [seq, title])).to.deep.equal([[2, 'b']]);
  });
});
