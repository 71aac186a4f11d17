import { expect } from 'chai';
import { findPreview } from '../../src/dashboard/lexicon/preview.store.ts';
import { findMatches } from '../../src/needs/matches.store.ts';
import { capabilityIndex, followLexicon } from '../../src/profiles/capabilityIndex.ts';
import { canonicalMeaning, contradiction, readLines } from '../../src/profiles/lexicon/lexicon.rules.ts';
import { listWords } from '../../src/profiles/lexicon/lexicon.store.ts';
import { addParty, addSeller, postNeed, type Party, type Seller } from '../needs/market.ts';
import { readable, type Client } from '../support/client.ts';
import { addPerson, signIn } from '../support/people.ts';
import { startTestService, type TestService } from '../support/service.ts';

describe('the words of coordinators', () => {
  let service: TestService;
  let party: Party;
  let coordinator: Client;
  let strange: Seller;
  let needId: string;

  before(async () => {
    service = await startTestService();
    party = await addParty(service.url, 'Hotel Melati Uji');
    coordinator = await signIn(service.url, await addPerson('coordinator', 'Koordinator Uji'));
    strange = await addSeller({
      name: 'Dapur Kampung',
      capacityKg: 5_000,
      product: { name: 'Xurbalik murni', description: 'Kemasan 1 kg', category: null },
    });
    needId = await postNeed(party.client);
  });
  after(() => service.stop());

  const inList = async () => (await findMatches(needId))!.eligible.some(({ umkmId }) => umkmId === strange.umkm.id);
  const save = (fields: Record<string, string>) => coordinator.post('/lexicon', { kind: 'regional', ...fields }, '/lexicon');

  it('are tried on everything before they are saved, and change nothing by that', async () => {
    const answer = await save({ spellings: 'xurbalik', means: 'gula semut', do: 'preview' });
    const id = /previews\/([0-9a-f]{24})$/.exec(answer.location ?? '')![1]!;
    const before = capabilityIndex();
    while ((await findPreview(id))!.changes === null) await new Promise((resolve) => setImmediate(resolve));
    const page = readable((await coordinator.get(answer.location!)).body);
    expect(page).to.include('1 daftar kebutuhan terbuka akan berubah').and.to.include('Dapur Kampung');
    expect(await listWords()).to.deep.equal([]);
    expect(capabilityIndex()).to.equal(before);
  });

  it('change what the engine reads without a restart, and open needs are matched again', async () => {
    expect(await inList()).to.equal(false);
    const before = (await findMatches(needId))!;
    expect((await save({ spellings: 'Xurbalik', means: 'gula kawung semut' })).status).to.equal(303);
    await followLexicon();
    expect(capabilityIndex().lexicon.version).to.match(/\+1$/);
    await service.runJobs();
    expect(await inList()).to.equal(true);
    const after = (await findMatches(needId))!;
    expect(after.snapshotHash).not.to.equal(before.snapshotHash);
    expect(after.lexiconVersion).to.equal(capabilityIndex().lexicon.version);
    const tried = readable((await coordinator.get('/lexicon?try=xurbalik%20250%20gram')).body);
    expect(tried).to.include('gula semut').and.to.include('250 gram').and.to.include('xurbalik → gula');
  });

  it('are kept with who changed what, also when a row is changed or taken out', async () => {
    const [word] = await listWords();
    const edited = { kind: 'regional', spellings: 'xurbalik, xurbali', means: 'gula semut' };
    expect((await coordinator.post(`/lexicon/words/${word!.id}`, edited, `/lexicon/words/${word!.id}`)).status).to.equal(303);
    await coordinator.post(`/lexicon/words/${word!.id}/remove`);
    await followLexicon();
    expect(await listWords()).to.deep.equal([]);
    const page = readable((await coordinator.get('/lexicon/history')).body);
    expect(page).to.include('Versi 3').and.to.include('Dihapus').and.to.include('Diubah').and.to.include('Koordinator Uji');
    await service.runJobs();
    expect(await inList()).to.equal(false);
  });

  it('are pasted by the line, joined with rows of the same meaning', async () => {
    const lines = 'gula aren = gulo enau\nkopi = kopyah\nBukit Sanghyang';
    expect((await coordinator.post('/lexicon/paste', { kind: 'regional', lines }, '/lexicon/paste')).status).to.equal(303);
    await coordinator.post('/lexicon/paste', { kind: 'regional', lines: 'gula aren = gulo kawung' }, '/lexicon/paste');
    const words = await listWords();
    expect(words.map(({ means, kind }) => [means, kind])).to.deep.equal([
      ['bukit sanghyang', 'protected'],
      ['gula aren', 'regional'],
      ['kopi', 'regional'],
    ]);
    expect(words[1]!.spellings).to.deep.equal(['gulo enau', 'gulo kawung']);
    expect(readable((await coordinator.get('/lexicon?q=kopyah')).body)).to.include('kopi');
  });

  const refused: [string, Record<string, string>][] = [
    ['no other word', { spellings: '', means: 'gula aren' }],
    ['no meaning', { spellings: 'abc', means: '' }],
    ['a meaning that the engine does not know', { spellings: 'abc', means: 'zzzyyx' }],
    ['a spelling that already means something else', { spellings: 'kopyah', means: 'gula aren' }],
    ['a protected name that hides a word', { kind: 'protected', spellings: '', means: 'kawung' }],
  ];
  for (const [what, fields] of refused) {
    it(`are refused with ${what}, everything typed kept`, async () => {
      const before = await listWords();
      const answer = await save(fields);
      expect(answer.status).to.equal(422);
      expect(answer.body).to.include('role="alert"').and.to.include(fields['means']!);
      expect(await listWords()).to.deep.equal(before);
    });
  }

  it('are refused where a pasted line makes no sense', async () => {
    for (const lines of ['= gula', 'gula aren =', '']) {
      expect((await coordinator.post('/lexicon/paste', { kind: 'regional', lines }, '/lexicon/paste')).status, lines).to.equal(
        422,
      );
    }
  });

  it('are a matter of coordinators alone', async () => {
    for (const path of ['/lexicon', '/lexicon/paste', '/lexicon/history'])
      expect((await party.client.get(path)).status).to.equal(403);
    expect((await party.client.post('/lexicon', { kind: 'regional', means: 'gula', spellings: 'x' })).status).to.equal(403);
    expect((await coordinator.get('/lexicon/words/0123456789abcdef01234567')).status).to.equal(404);
    expect((await coordinator.get('/lexicon/previews/0123456789abcdef01234567')).status).to.equal(404);
  });
});

describe('a row of the lexicon', () => {
  it('is written in the engine’s own words', () => {
    expect(canonicalMeaning('Gula Kawung')).to.equal('gula aren');
    expect(readLines('Gula kawung = Gulo Arén; x', 'regional').words[0]).to.deep.include({ means: 'gula aren' });
  });

  it('may not give one spelling two meanings', () => {
    const row = (means: string, spelling: string) => ({ means, spellings: [spelling], kind: 'regional' as const });
    expect(contradiction([row('gula aren', 'kopyah'), row('kopi', 'kopyah')])).to.deep.include({ spelling: 'kopyah' });
    expect(contradiction([row('gula aren', 'kopyah'), row('kopi', 'kopi bubuk')])).to.equal(null);
  });
});
