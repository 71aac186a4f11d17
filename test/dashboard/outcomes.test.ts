import { expect } from 'chai';
import { byPart, dealsBehind, everything, figures, figuresIn, splits } from '../../src/dashboard/outcomes.rules.ts';
import { readOutcomes } from '../../src/dashboard/readOutcomes.ts';
import { issueBills } from '../../src/deals/payment/issueBills.ts';
import { recordPayment } from '../../src/deals/payment/recordPayment.ts';
import { instantOf } from '../../src/shared/dates.ts';
import { readable, type Client } from '../support/client.ts';
import { contextFor, signIn } from '../support/people.ts';
import { startTestService, type TestService } from '../support/service.ts';
import { accept, newForm, orderedDeal, send, type Stage } from '../deals/stages.ts';

describe('the outcomes of the programme', () => {
  let service: TestService;
  let coordinator: Client;
  let paid: Stage;
  let second: Stage;
  before(async function () {
    this.timeout(120_000);
    service = await startTestService();
    [paid, second] = [await bill(600_000), await bill(0)];
    service.clock.now = instantOf('2026-12-31', 12);
    coordinator = await signIn(service.url, paid.market.coordinator);
  });
  after(() => service.stop());

  /** A deal with one bill of Rp800.000, of which so much is paid. */
  async function bill(amountIdr: number): Promise<Stage> {
    const stage = await orderedDeal({ frequency: 'once' });
    const [delivery] = stage.deliveries;
    await send(stage, delivery!);
    await accept(stage, delivery!);
    const ctx = await contextFor(stage.market.owner, instantOf('2026-12-20', 9));
    const [made] = await issueBills(ctx, delivery!.id);
    const terms = { amountIdr, paidOn: '2026-12-20', way: 'cash' as const, reference: '', formKey: newForm() };
    if (amountIdr > 0) await recordPayment(ctx, made!.id, terms);
    return stage;
  }

  it('count what was billed and paid, the same by every split, and each figure is the sum of the deals behind it', async () => {
    const source = await readOutcomes();
    const year = { ...everything, year: 2026 };
    const all = figuresIn(source, year);
    expect(all).to.deep.include({ billedIdr: 1_600_000, paidIdr: 600_000, deals: 2, first: 2, exports: 0 });
    expect(all.jobs).to.deep.equal({ men: 2, women: 4, umkm: 2, unknown: 0 });
    for (const split of splits) {
      const parts = byPart(source, 2026, split);
      for (const key of ['billedIdr', 'paidIdr', 'first', 'exports'] as const)
        expect(
          parts.reduce((sum, part) => sum + part[key], 0),
          `${key} by ${split}`,
        ).to.equal(all[key]);
      for (const part of parts) {
        const under = { ...year, [split]: part.part };
        expect(figuresIn(source, under)).to.deep.equal((({ part: name, ...rest }) => (void name, rest))(part));
        const behind = dealsBehind(source, { ...under, figure: 'paid' });
        expect(behind.reduce((sum, { paidIdr }) => sum + paidIdr, 0)).to.equal(part.paidIdr);
        for (const figure of ['deals', 'jobs', 'first'] as const)
          expect(dealsBehind(source, { ...under, figure }), `${figure} by ${split}`).to.have.length(part.deals);
      }
    }
    expect(dealsBehind(source, { ...year, figure: 'paid' }).map(({ deal }) => deal.id)).to.deep.equal([paid.deal.id]);
    const before = { ...everything, year: 2025 };
    for (const figure of figures) expect(dealsBehind(source, { ...before, figure }), figure).to.deep.equal([]);
    expect(byPart(source, 2025, 'kind')).to.deep.equal([]);
  });

  it('are counted by place, goods, kind of buyer and month: jobs, first partnerships and exports as well as money', async () => {
    const source = await readOutcomes();
    const months = byPart(source, 2026, 'month');
    expect(months.map(({ part, deals, billedIdr, first }) => [part, deals, billedIdr, first])).to.deep.equal([
      ['2026-12', 0, 1_600_000, 0],
      ['2026-11', 2, 0, 2],
    ]);
    for (const split of ['kecamatan', 'category', 'kind'] as const) {
      const [one, ...others] = byPart(source, 2026, split);
      expect(others, split).to.deep.equal([]);
      expect(one?.jobs, split).to.deep.equal({ men: 2, women: 4, umkm: 2, unknown: 0 });
    }
    const page = await coordinator.get('/dashboard/outcomes?year=2026');
    for (const figure of ['jobs', 'first', 'deals']) {
      const href = `/dashboard/outcomes/deals?year&#x3D;2026&amp;figure&#x3D;${figure}&amp;kecamatan&#x3D;Cijaku`;
      expect(page.body).to.include(href);
    }
    expect(readable(page.body)).to.include('6 (2 L, 4 P)');
    const elsewhere = readable((await coordinator.get('/dashboard/outcomes/deals?year=2026&figure=jobs&kecamatan=Bayah')).body);
    expect(elsewhere).to.include('Tidak ada kesepakatan di balik angka ini');
    const here = readable((await coordinator.get('/dashboard/outcomes/deals?year=2026&figure=jobs&kecamatan=Cijaku')).body);
    expect(here).to.include(paid.deal.number).and.to.include('Gula Aren Uji: 3 (1 L, 2 P)');
  });

  it('stand on a page whose figures lead to the deals behind them', async () => {
    const page = await coordinator.get('/dashboard/outcomes?year=2026');
    const text = readable(page.body);
    expect(text).to.include('Rp600.000').and.to.include('Rp1.600.000').and.to.include('2 laki-laki, 4 perempuan di 2 UMKM');
    expect(text).to.include('menurut profil UMKM pada 31 Des 2026');
    expect(page.body).to.include('/dashboard/outcomes/deals?year&#x3D;2026&amp;figure&#x3D;paid');
    const behind = readable((await coordinator.get('/dashboard/outcomes/deals?year=2026&figure=billed&month=2026-12')).body);
    expect(behind).to.include(paid.deal.number).and.to.include(second.deal.number).and.to.include('ditagih Rp1.600.000');
    const none = readable((await coordinator.get('/dashboard/outcomes/deals?year=2026&figure=paid&kecamatan=Bayah')).body);
    expect(none).to.include('Tidak ada kesepakatan di balik angka ini');
    expect((await coordinator.get('/dashboard/outcomes?year=nonsense&figure=nonsense')).status).to.equal(200);
  });

  it('count a deal as export once a coordinator marks it, and nobody else may', async () => {
    const owner = await signIn(service.url, second.market.owner);
    const address = `/deals/${second.deal.id}/export`;
    expect((await owner.post(address, { exported: 'yes' }, `/deals/${second.deal.id}`)).status).to.equal(403);
    for (const press of [1, 2]) {
      const sent = await coordinator.post(address, { exported: 'yes' }, `/deals/${second.deal.id}`);
      expect(sent.status, `press ${press}`).to.equal(303);
    }
    const listed = readable((await coordinator.get('/dashboard/outcomes/deals?year=2026&figure=exports')).body);
    expect(listed).to.include(second.deal.number).and.not.to.include(paid.deal.number);
    expect((await coordinator.post(address, { exported: 'perhaps' })).status).to.equal(422);
  });

  it('leave as a file that Indonesian spreadsheets open: marked UTF-8, semicolons, one line per deal and UMKM', async () => {
    const file = await coordinator.get('/dashboard/outcomes.csv?year=2026');
    expect(file.headers.get('content-type')).to.include('text/csv');
    const lines = file.body
      .replace(/^\uFEFF/, '')
      .trim()
      .split('\r\n');
    expect(lines).to.have.length(3);
    expect(lines[1]!.split(';')).to.have.length(13);
    expect(lines[1]).to.include(paid.deal.number).and.to.include(';800000;600000;tidak;ya');
  });

  it('are for coordinators alone; everyone reads the figures in which nobody can be recognised', async () => {
    const buyer = await signIn(service.url, paid.market.decider);
    for (const page of ['/dashboard/outcomes', '/dashboard/outcomes/deals', '/dashboard/outcomes.csv']) {
      expect((await buyer.get(page)).status, page).to.equal(403);
    }
    service.clock.now = instantOf('2027-01-02', 12);
    const figures = readable((await buyer.get('/figures')).body);
    expect(figures).to.include('2 kesepakatan seluruhnya').and.to.include('dirahasiakan');
    expect(figures).not.to.include('Hotel Uji');
  });
});
