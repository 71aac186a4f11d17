import { expect } from 'chai';
import { terminateDeal } from '../../src/deals/terminateDeal.ts';
import { declineOffer } from '../../src/proposals/declineOffer.ts';
import { agreedDeal, orderedDeal } from '../deals/stages.ts';
import { openMarket, proposeOne } from '../proposals/market.ts';
import { readable, type Client } from '../support/client.ts';
import { contextFor, signIn } from '../support/people.ts';
import { startTestService, type TestService } from '../support/service.ts';

const plain = (href: string) => href.replaceAll('&amp;', '&').replaceAll('&#x3D;', '=');

describe('the coordinator’s overview', () => {
  let service: TestService;
  let coordinator: Client;
  before(async function () {
    this.timeout(120_000);
    service = await startTestService();
    await orderedDeal({ title: 'Gula yang dipesan' });
    const ended = await orderedDeal({ title: 'Gula yang dihentikan' });
    await terminateDeal(await contextFor(ended.market.coordinator), ended.deal.id, 'Kebun terbakar');
    const agreed = await agreedDeal({ title: 'Gula yang disepakati' });
    await proposeOne(await openMarket({ terms: { title: 'Gula yang menunggu' } }));
    const declined = await openMarket({ terms: { title: 'Gula yang ditolak' } });
    const { id } = await proposeOne(declined);
    await declineOffer(await contextFor(declined.owner), id, { choice: 'price', words: '' });
    coordinator = await signIn(service.url, agreed.market.coordinator);
  });
  after(() => service.stop());

  /** How many things the list at this address says it has, and its text. */
  async function listAt(href: string): Promise<{ count: number; text: string }> {
    const page = await coordinator.get(plain(href));
    const list = page.body.slice(page.body.indexOf('id="list"'));
    const active = [...list.matchAll(/aria-current="page">[^<]*<b>(\d+)<\/b>/g)];
    return { count: Number(active.at(-1)?.[1]), text: readable(list) };
  }

  it('counts in its funnel also what was ended early, and each stage opens the deals behind it', async () => {
    const { body } = await coordinator.get('/dashboard');
    const stages = [...body.matchAll(/<li><span><a href="([^"]*reached[^"]*)">([^<]+)<\/a>[\s\S]*?<b>(\d+)<\/b>/g)];
    expect(stages.map(([, , label, value]) => `${label} ${value}`).slice(0, 4)).to.deep.equal([
      ...['Disepakati 3', 'Ditandatangani 2', 'Dipesan 2', 'Dikirim 0'],
    ]);
    expect(readable(body)).to.include('Termasuk 1 yang dihentikan');
    for (const [, href, label, value] of stages) {
      const { count, text } = await listAt(href!);
      expect(count, label).to.equal(Number(value));
      expect(text, label).to.include(`Hanya yang pernah sampai “${label}”`);
    }
    const { text } = await listAt(stages[2]![1]!);
    expect(text).to.include('Gula yang dipesan').and.to.include('Gula yang dihentikan');
    expect(text).not.to.include('Gula yang disepakati');
    const board = await coordinator.get(`${plain(stages[2]![1]!)}&view=board`);
    expect(readable(board.body)).to.include('Gula yang dihentikan').and.not.to.include('Gula yang disepakati');
  }).timeout(120_000);

  it('says what became of every offer, each part with the offers behind it', async () => {
    const { body } = await coordinator.get('/dashboard');
    const funnel = body.slice(body.indexOf('id="funnel"'), body.indexOf('id="list"'));
    const parts = [...funnel.matchAll(/<\/svg><a href="([^"]*status[^"]*)">([^<]+)<\/a> <b>(\d+)<\/b>/g)];
    expect(parts.map(([, , label, value]) => `${label} ${value}`)).to.deep.equal([
      ...['Diterima 3', 'Belum dijawab 1', 'Tawar-menawar 0', 'Ditolak 1', 'Lewat batas 0', 'Ditarik 0'],
    ]);
    for (const [, href, label, value] of parts) expect((await listAt(href!)).count, label).to.equal(Number(value));
  }).timeout(120_000);

  it('leads from its tiles to just what they count', async () => {
    const { body } = await coordinator.get('/dashboard');
    const tiles = [
      ...body.matchAll(/kpi-label"><a href="([^"]*dashboard[^"]*)">([^<]+)<\/a><\/p>\s*<p class="kpi-value">(\d+)/g),
    ];
    expect(tiles.map(([, , label]) => label)).to.deep.equal(['Tawaran menunggu jawaban', 'Kesepakatan berjalan']);
    for (const [, href, label, value] of tiles) expect((await listAt(href!)).count, label).to.equal(Number(value));
    const running = await listAt(tiles[1]![1]!);
    expect(running.text).to.include('Gula yang dipesan').and.not.to.include('Gula yang dihentikan');
    const board = readable((await coordinator.get(`${plain(tiles[1]![1]!)}&view=board`)).body);
    expect(board).to.include('Gula yang dipesan').and.not.to.include('Gula yang dihentikan');
  }).timeout(120_000);

  it('names what is open and closed as the rooms do that the rows lead to', async () => {
    for (const title of ['Gula yang menunggu', 'Gula yang ditolak']) {
      const at = async (address: string) => (await coordinator.get(address)).body;
      const badges = [await at(`/proposals?q=${title}`), await at(`/dashboard?q=${title}`)].map((body) => {
        const rows = body.slice(body.lastIndexOf('<tbody>'));
        return /class="badge[^>]*>([^<]+)</.exec(rows)?.[1];
      });
      expect(badges[0], title).to.be.a('string').and.to.equal(badges[1]);
    }
  }).timeout(120_000);

  it('takes an address that makes no sense for one that asks for everything', async () => {
    const page = await coordinator.get('/dashboard?list=deals&status=waiting&reached=moon&page=0');
    expect(page.status).to.equal(200);
    expect(readable(page.body)).to.include('Gula yang dihentikan');
  });
});
