import { expect } from 'chai';
import { createAccount } from '../../src/accounts/createAccount.ts';
import { phoneText, readIdentity, readPhone } from '../../src/accounts/accounts.rules.ts';
import { Conflict } from '../../src/shared/errors.ts';
import { createClient, readable } from '../support/client.ts';
import { addPerson, PASSWORD, signIn } from '../support/people.ts';
import { startTestService, testNow, type TestService } from '../support/service.ts';

describe('signing in', () => {
  let service: TestService;
  before(async () => (service = await startTestService()));
  after(() => service.stop());

  it('accepts phone numbers as people write them', () => {
    for (const typed of ['0812 3456 7890', '0812-3456-7890', '+62 812 3456 7890', '6281234567890']) {
      expect(readPhone(typed), typed).to.equal('+6281234567890');
    }
    for (const typed of ['', '12345', '081', '0112345678', '0812345678901234', 'abc'])
      expect(readPhone(typed), typed).to.equal(null);
    expect(readIdentity(' Ibu.Siti@Contoh.ID ')).to.deep.equal({ email: 'ibu.siti@contoh.id' });
    expect(readIdentity('bukan surel')).to.equal(null);
  });

  it('shows phone numbers in groups, as people read them', () => {
    expect(phoneText('+6281234567890')).to.equal('0812 3456 7890');
    expect(phoneText('+6281234567')).to.equal('0812 3456 7');
  });

  it('brings a visitor back to the page they wanted', async () => {
    const person = await addPerson('coordinator');
    const client = createClient(service.url);
    const sent = await client.get('/account');
    expect([sent.status, sent.location]).to.deep.equal([303, '/sign-in']);
    const signedIn = await client.post('/sign-in', { identity: person.email!, password: PASSWORD }, '/sign-in');
    expect([signedIn.status, signedIn.location]).to.deep.equal([303, '/account']);
  });

  it('gives the session a new id at sign-in', async () => {
    const person = await addPerson('owner');
    const client = createClient(service.url);
    await client.get('/sign-in');
    const before = client.cookie();
    await client.post('/sign-in', { identity: person.email!, password: PASSWORD });
    expect(client.cookie()).not.to.equal(before);
  });

  it('refuses a wrong password with status 422, keeps the identity and never the password', async () => {
    const person = await addPerson('owner');
    const client = createClient(service.url);
    const answer = await client.post('/sign-in', { identity: person.email!, password: 'salah-sekali-1' }, '/sign-in');
    expect(answer.status).to.equal(422);
    expect(readable(answer.body)).to.include('Nomor, surel, atau kata sandi tidak cocok.');
    expect(answer.body).to.include(`value="${person.email}"`).and.not.include('salah-sekali-1');
  });

  it('answers an unknown person with the same words', async () => {
    const answer = await createClient(service.url).post(
      '/sign-in',
      { identity: 'tidak@ada.id', password: 'apa-saja-123' },
      '/sign-in',
    );
    expect(answer.status).to.equal(422);
    expect(readable(answer.body)).to.include('Nomor, surel, atau kata sandi tidak cocok.');
  });

  it('slows down guessing with status 429', async () => {
    const person = await addPerson('owner');
    const client = createClient(service.url);
    const statuses: number[] = [];
    for (let attempt = 0; attempt < 11; attempt += 1) {
      statuses.push((await client.post('/sign-in', { identity: person.email!, password: 'tebakan-salah' }, '/sign-in')).status);
    }
    expect(statuses.slice(0, 10)).to.deep.equal(Array(10).fill(422));
    expect(statuses[10]).to.equal(429);
  });

  it('does not lead to another site after sign-in', async () => {
    const person = await addPerson('owner');
    const client = await signIn(service.url, person);
    for (const back of ['//evil.example', 'https://evil.example', '/\\evil.example']) {
      const answer = await client.get(`/language/en?back=${encodeURIComponent(back)}`);
      expect(answer.location, back).to.equal('/home');
    }
  });

  it('refuses a form without its token and one from another site', async () => {
    const person = await addPerson('owner');
    const client = await signIn(service.url, person);
    const cookie = client.cookie();
    const bare = await fetch(`${service.url}/sign-out`, { method: 'POST', headers: { cookie }, redirect: 'manual' });
    expect(bare.status).to.equal(403);
    const foreign = await fetch(`${service.url}/sign-in`, {
      method: 'POST',
      headers: { 'sec-fetch-site': 'cross-site' },
      redirect: 'manual',
    });
    expect(foreign.status).to.equal(403);
  });

  it('ends the session at sign-out', async () => {
    const client = await signIn(service.url, await addPerson('owner'));
    expect((await client.post('/sign-out')).status).to.equal(303);
    expect((await client.get('/account')).location).to.equal('/sign-in');
  });

  it('changes the password only with the current one', async () => {
    const person = await addPerson('buyer');
    const client = await signIn(service.url, person);
    const wrong = await client.post('/account', { currentPassword: 'bukan-ini-ya', newPassword: 'sandi-baru-2026' }, '/account');
    expect(wrong.status).to.equal(422);
    const short = await client.post('/account', { currentPassword: PASSWORD, newPassword: 'pendek' }, '/account');
    expect(short.status).to.equal(422);
    expect(readable(short.body)).to.include('Paling sedikit 10 huruf.');
    expect(
      (await client.post('/account', { currentPassword: PASSWORD, newPassword: 'sandi-baru-2026' }, '/account')).status,
    ).to.equal(303);
    const again = await createClient(service.url).post(
      '/sign-in',
      { identity: person.email!, password: 'sandi-baru-2026' },
      '/sign-in',
    );
    expect(again.status).to.equal(303);
  });

  it('registers each phone or e-mail once', async () => {
    const person = await addPerson('owner');
    const terms = { name: 'Lain', role: 'owner' as const, identity: { email: person.email! }, password: PASSWORD };
    const refused = await createAccount(terms, 'id', testNow()).catch((error: unknown) => error);
    expect(refused).to.be.instanceOf(Conflict);
  });

  it('speaks English after the switch, and remembers it', async () => {
    const client = await signIn(service.url, await addPerson('owner'));
    expect(readable((await client.get('/account')).body)).to.include('Ganti kata sandi');
    await client.get('/language/en?back=/account');
    expect(readable((await client.get('/account')).body)).to.include('Change password');
  });
});
