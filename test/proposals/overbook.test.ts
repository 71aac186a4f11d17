import { expect } from 'chai';
import { replay } from '../../src/capacity/capacity.rules.ts';
import { findHold, freeByProduct, listDecisions, listEntriesOf, listStatesOf } from '../../src/capacity/capacity.store.ts';
import { overbook } from '../../src/capacity/overbook.ts';
import { resizeHold } from '../../src/capacity/resizeHold.ts';
import { setSeason } from '../../src/capacity/setSeason.ts';
import { acceptOffer } from '../../src/deals/acceptOffer.ts';
import { acceptForOwner } from '../../src/deals/assisted/acceptForOwner.ts';
import { terminateDeal } from '../../src/deals/terminateDeal.ts';
import { addCapacity } from '../../src/proposals/addCapacity.ts';
import { counterOffer } from '../../src/proposals/counterOffer.ts';
import { declineOffer } from '../../src/proposals/declineOffer.ts';
import { findProposal } from '../../src/proposals/proposals.store.ts';
import { Conflict, Forbidden, InvalidInput, NotFound } from '../../src/shared/errors.ts';
import { readable } from '../support/client.ts';
import { contextFor, signIn } from '../support/people.ts';
import { startTestService, testNow, type TestService } from '../support/service.ts';
import { addSeller, firstOffer, openMarket, proposeOne, type Market } from './market.ts';
import { refusal } from './refusal.ts';

const MONTHS = ['2026-12', '2027-01', '2027-02'];

describe('promising more than can be made', () => {
  let service: TestService;
  let market: Market;
  before(async () => (service = await startTestService()));
  after(() => service.stop());
  beforeEach(async () => (market = await openMarket()));

  const free = async (months = MONTHS) =>
    (await freeByProduct([{ productId: market.product.id, declared: 100_000 }], months)).get(market.product.id);
  const statesAgree = async () => {
    const byMonth = (one: { month: string }, other: { month: string }) => (one.month < other.month ? -1 : 1);
    const states = (await listStatesOf(market.umkm.id)).sort(byMonth);
    expect(states).to.deep.equal(replay(await listEntriesOf(market.umkm.id)).sort(byMonth));
    for (const { held, booked, extra } of states) expect(Math.min(held, booked, extra)).to.be.at.least(0);
    return states;
  };
  /** Holds 20 kg of each month, then leaves 10 kg of it in December. */
  async function withoutEnough() {
    const proposal = await proposeOne(market);
    const owner = await contextFor(market.owner);
    await setSeason(owner, market.product.id, [{ month: '2026-12', percent: 10 }]);
    return { id: proposal.id, owner };
  }

  it('is refused at acceptance to everyone, until the owner has decided to make what is missing', async () => {
    const { id, owner } = await withoutEnough();
    expect(await refusal(acceptOffer(owner, id))).to.be.instanceOf(Conflict);
    expect((await findProposal(id))?.status).to.equal('offered');

    await addCapacity(owner, id, { words: 'Dua pekerja tambahan', seen: 10_000 });
    await addCapacity(owner, id, { words: 'Dua pekerja tambahan', seen: 10_000 });
    const [decision, ...others] = (await listDecisions(market.umkm.id, 10)).filter(({ kind }) => kind === 'overbooked');
    expect(others).to.deep.equal([]);
    expect(decision).to.include({ month: '2026-12', extraChange: 10_000, words: 'Dua pekerja tambahan', proposalId: id });
    expect(decision).to.include({ actorId: market.owner.id, actorName: market.owner.name });
    expect(decision?.at).to.deep.equal(testNow());

    const deal = await acceptOffer(owner, id);
    expect((await statesAgree())[0]).to.include({ booked: 20_000, extra: 10_000, percent: 10 });
    await terminateDeal(await contextFor(market.coordinator), deal.id, 'Batal');
    expect((await statesAgree())[0]).to.include({ booked: 0, extra: 0 });
    expect(await free(['2026-12'])).to.equal(10_000);
  });

  it('is never anybody else’s decision', async () => {
    const { id } = await withoutEnough();
    const decision = { words: 'Pasti bisa', seen: 10_000 };
    const stranger = await addSeller('Orang lain');
    for (const [person, kind] of [
      [market.decider, Forbidden],
      [market.coordinator, Forbidden],
      [stranger.owner, NotFound],
    ] as const) {
      const ctx = await contextFor(person);
      expect(await refusal(addCapacity(ctx, id, decision))).to.be.instanceOf(kind);
      expect(await refusal(overbook(ctx, id, [{ month: '2026-12', amount: 1 }], 'x'))).to.be.instanceOf(Forbidden);
    }
    const consent = {
      ...{ givenBy: 'Pemilik Uji', givenAt: testNow(), way: 'met' as const, through: null, note: '' },
      fileId: '0'.repeat(24),
    };
    const onBehalf = { consent, phone: null, round: 1, revokeHours: 48 };
    expect(await refusal(acceptForOwner(await contextFor(market.coordinator), id, onBehalf))).to.be.instanceOf(Conflict);
    expect((await findProposal(id))?.status).to.equal('offered');
    expect((await statesAgree())[0]).to.include({ extra: 0 });
  });

  it('needs the owner’s words, and no more than the owner was shown', async () => {
    const { id, owner } = await withoutEnough();
    for (const decision of [
      { words: ' ', seen: 10_000 },
      { words: 'Pasti bisa', seen: 9_999 },
    ]) {
      const refused = (await refusal(addCapacity(owner, id, decision))) as InvalidInput;
      expect(Object.keys(refused.fields)).to.deep.equal(['how']);
    }
    await declineOffer(owner, id, { choice: 'capacity', words: '' });
    expect(await refusal(addCapacity(owner, id, { words: 'Pasti bisa', seen: 10_000 }))).to.be.instanceOf(Conflict);
  });

  it('lets a counter-offer go beyond the capacity by exactly what the owner adds, and gives it back as it shrinks', async () => {
    const { id } = await proposeOne(market);
    const owner = await contextFor(market.owner);
    const terms = firstOffer(market.need, { quantity: 130_000 });
    expect(await refusal(counterOffer(owner, id, terms))).to.be.instanceOf(InvalidInput);
    await counterOffer(owner, id, terms, 1, { words: 'Tungku kedua', seen: 90_000 });
    expect(await free()).to.equal(0);
    for (const state of await statesAgree()) expect(state).to.include({ held: 130_000, extra: 30_000 });

    await resizeHold(owner, id, [{ month: '2026-12', amount: 110_000 }], 100_000);
    const states = await statesAgree();
    expect(states.map(({ held, extra }) => [held, extra])).to.deep.equal([
      [110_000, 10_000],
      [0, 0],
      [0, 0],
    ]);
    expect((await findHold(id))?.extra).to.deep.equal([{ month: '2026-12', amount: 10_000 }]);
  });

  it('does not let a buyer take more than is free', async () => {
    const { id } = await proposeOne(market);
    await counterOffer(await contextFor(market.owner), id, firstOffer(market.need, { priceIdr: 41_000 }));
    const more = firstOffer(market.need, { quantity: 130_000 });
    const refused = await refusal(
      counterOffer(await contextFor(market.decider), id, more, 2, { words: 'Saya mau', seen: 90_000 }),
    );
    expect(refused).to.be.instanceOf(InvalidInput);
  });

  it('is decided on a page that says plainly how much is missing and when', async () => {
    const { id } = await withoutEnough();
    const client = await signIn(service.url, market.owner);
    const offer = await client.get(`/proposals/${id}`);
    expect(offer.body).to.include(`/proposals/${id}/capacity`).and.not.include(`/proposals/${id}/accept`);
    expect((await client.get('/proposals')).body).to.include(`/proposals/${id}/capacity`);
    const page = await client.get(`/proposals/${id}/capacity`);
    expect(readable(page.body)).to.include('Desember 2026: kurang 10 kg').and.include('Saya sanggup menambah');
    expect((await client.post(`/proposals/${id}/capacity`, { how: '', seen: 10_000 })).status).to.equal(422);
    expect((await client.post(`/proposals/${id}/capacity`, { how: 'Pekerja tambahan', seen: 10_000 })).status).to.equal(303);
    expect((await client.get(`/proposals/${id}`)).body).to.include(`/proposals/${id}/accept`);
    expect((await client.get(`/proposals/${id}/capacity`)).status).to.equal(303);
    expect(readable((await client.get('/capacity')).body))
      .to.include('sanggup menambah 10 kg')
      .and.include('Pekerja tambahan');
    const buyer = await signIn(service.url, market.decider);
    expect((await buyer.get(`/proposals/${id}/capacity`)).status).to.equal(403);
  });

  it('is decided in the counter-offer’s own form', async () => {
    const { id } = await proposeOne(market);
    const client = await signIn(service.url, market.owner);
    const page = `/proposals/${id}/counter`;
    const fields = { priceIdr: '40000', quantity: '130', deliveryFrom: '2026-12-10', note: '', round: 1 };
    const refused = await client.post(page, fields, page);
    expect(refused.status).to.equal(422);
    const words = readable(refused.body);
    expect(words, 'the same in three months is told once').to.include('Des 26 – Feb 27: kurang 30 kg');
    expect(words).to.include('kurang 30 kg (Des 26 – Feb 27).');
    const seen = /name="seen" value="(\d+)"/.exec(refused.body)?.[1];
    expect(seen).to.equal('90000');
    expect((await client.post(page, { ...fields, addCapacity: 'on', seen: '90000', how: '' })).status).to.equal(422);
    const sent = await client.post(page, { ...fields, addCapacity: 'on', seen: '90000', how: 'Tungku kedua' });
    expect(sent.status).to.equal(303);
    expect((await findProposal(id))?.offers.at(-1)?.quantity).to.equal(130_000);
  });
});
