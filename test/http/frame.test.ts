import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { expect } from 'chai';
import { tell } from '../../src/notifications/tell.ts';
import { inTransaction } from '../../src/platform/transaction.ts';
import { sameText } from '../../src/shared/text.ts';
import { createClient, readable } from '../support/client.ts';
import { addPerson, contextFor, PASSWORD, signIn } from '../support/people.ts';
import { startTestService, type TestService } from '../support/service.ts';

describe('the frame of every page', () => {
  let service: TestService;
  before(async () => (service = await startTestService()));
  after(() => service.stop());

  it('answers an unknown address with a plain 404 page', async () => {
    const answer = await createClient(service.url).get('/tidak-ada');
    expect(answer.status).to.equal(404);
    expect(readable(answer.body)).to.include('Tidak ditemukan');
  });

  it('answers programs as problem+json', async () => {
    const answer = await createClient(service.url).get('/tidak-ada', { accept: 'application/json' });
    expect(answer.headers.get('content-type')).to.match(/^application\/problem\+json/);
    expect(JSON.parse(answer.body)).to.include({ status: 404 });
  });

  it('allows nothing from elsewhere and no inline code', async () => {
    const policy = (await createClient(service.url).get('/sign-in')).headers.get('content-security-policy')!;
    expect(policy).to.include("default-src 'none'").and.include("script-src 'self'").and.include("frame-ancestors 'none'");
    expect(policy).not.to.match(/unsafe|\*/);
  });

  it('keeps its files for ever under a fingerprint and compresses them', async () => {
    const page = await createClient(service.url).get('/sign-in');
    const href = /href="(\/assets\/[^"]+\/css\/app\.css)"/.exec(page.body)?.[1];
    const answer = await fetch(service.url + href, { headers: { 'accept-encoding': 'br' } });
    expect(answer.headers.get('cache-control')).to.include('immutable');
    expect(answer.headers.get('content-encoding')).to.equal('br');
    expect((await fetch(`${service.url}/assets/x/css/../../package.json`)).status).to.equal(404);
  });

  it('leaves no session behind for someone who only reads', async () => {
    const answer = await createClient(service.url).get('/register');
    expect(answer.headers.getSetCookie()).to.deep.equal([]);
  });

  it('keeps a message for the next page, whatever a live refresh of the last one fetches before', async () => {
    const client = await signIn(service.url, await addPerson('coordinator'));
    const change = { currentPassword: PASSWORD, newPassword: 'sandi-yang-baru-2' };
    expect((await client.post('/account', change)).status).to.equal(303);
    expect(readable((await client.get('/account', { 'x-partial': '1' })).body)).to.not.include('Kata sandi sudah diganti');
    expect(readable((await client.get('/account')).body)).to.include('Kata sandi sudah diganti');
    expect(readable((await client.get('/account')).body)).to.not.include('Kata sandi sudah diganti');
  });

  it('holds the message before it sends the browser on', async () => {
    const client = await signIn(service.url, await addPerson('coordinator'));
    const cookie = client.cookie();
    const page = (await client.get('/account')).body;
    const token = /name="_csrf" value="([^"]+)"/.exec(page)![1]!;
    for (let round = 0; round < 10; round += 1) {
      const [before, after] = round % 2 === 0 ? [PASSWORD, 'sandi-yang-baru-2'] : ['sandi-yang-baru-2', PASSWORD];
      const form = new URLSearchParams({ _csrf: token, currentPassword: before, newPassword: after });
      const headers = { cookie, 'content-type': 'application/x-www-form-urlencoded' };
      const sent = request(`${service.url}/account`, { method: 'POST', headers }).end(form.toString());
      const [answer] = (await once(sent, 'response')) as [IncomingMessage];
      expect(answer.statusCode).to.equal(303);
      expect(readable((await client.get('/account')).body), `round ${round}`).to.include('Kata sandi sudah diganti');
      answer.resume();
    }
  });

  it('draws a refused form in the frame of the page before: what is unread, and where the live line stands', async () => {
    const user = await addPerson('coordinator');
    const told = await contextFor(await addPerson('coordinator'));
    const notice = { kind: 'need-published', title: sameText('Kabar'), body: sameText(''), url: '/needs', topics: ['needs'] };
    await inTransaction(() => tell(told, { userId: user.id }, notice));
    const client = await signIn(service.url, user);
    const refused = await client.post('/account', { currentPassword: 'salah', newPassword: 'sandi-yang-baru-2' }, '/account');
    expect(refused.status).to.equal(422);
    expect(refused.body)
      .to.include('data-last-seq="1"')
      .and.match(/data-unread[^>]*>1</);
  });

  it('names the field beside each message at the top of a refused form', async () => {
    const client = await signIn(service.url, await addPerson('coordinator'));
    const refused = await client.post('/account', { currentPassword: PASSWORD, newPassword: 'x' }, '/account');
    expect(refused.status).to.equal(422);
    expect(refused.body).to.match(/<a href="#newPassword">Kata sandi baru: /);
  });

  it('sends someone of another role away with 403', async () => {
    const owner = await signIn(service.url, await addPerson('owner'));
    expect((await owner.get('/verification')).status).to.equal(403);
  });

  it('reports its health', async () => {
    const answer = await createClient(service.url).get('/health');
    expect(JSON.parse(answer.body)).to.deep.equal({ status: 'ok' });
  });

  it('survives broken bodies and addresses', async () => {
    const broken = await fetch(`${service.url}/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{',
    });
    expect(broken.status).to.equal(400);
    expect((await fetch(`${service.url}/%E0%A4%A`)).status).to.be.oneOf([400, 404]);
  });
});
