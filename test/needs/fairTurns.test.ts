import { expect } from 'chai';
import fc from 'fast-check';
import { usualFairnessOptions } from '../../src/matching/fairness.rules.ts';
import type { RankedMatch } from '../../src/matching/matching.rules.ts';
import { fairOrder } from '../../src/needs/exposure/fairOrder.rules.ts';
import { entriesOf, monthsBack } from '../../src/needs/exposure/exposure.rules.ts';
import { listExposures } from '../../src/needs/exposure/exposure.store.ts';
import { findMatches } from '../../src/needs/matches.store.ts';
import { readable, type Client } from '../support/client.ts';
import { addPerson, signIn } from '../support/people.ts';
import { startTestService, type TestService } from '../support/service.ts';
import { addParty, addSeller, postNeed, type Party } from './market.ts';

const ranking = (scores: readonly number[]) => ({
  snapshotHash: 'abc',
  eligible: scores.toSorted((a, b) => b - a).map((score, place) => ({ umkmId: `u${place}`, score, reasons: {} }) as RankedMatch),
});

describe('the order of near-equals', () => {
  const scores = fc.array(
    fc.integer({ min: 4_000, max: 10_000 }).map((score) => score / 100),
    { maxLength: 25 },
  );
  const had = fc.array(fc.record({ shown: fc.double({ min: 0, max: 20, noNaN: true }), awards: fc.nat(3) }), { maxLength: 25 });

  it('is the pure order with no difference allowed, under the ranking’s own snapshot', () => {
    fc.assert(
      fc.property(scores, had, (given, amounts) => {
        const before = ranking(given);
        const exposures = new Map(amounts.map((amount, place) => [`u${place}`, amount]));
        const fair = fairOrder(before, exposures, { ...usualFairnessOptions, epsilon: 0 }, 60);
        expect(fair.eligible.map(({ umkmId }) => umkmId)).to.deep.equal(before.eligible.map(({ umkmId }) => umkmId));
        expect(fair.snapshotHash).to.equal('abc');
      }),
    );
  });

  it('never puts anyone more than that difference below the score that stands there', () => {
    fc.assert(
      fc.property(scores, had, (given, amounts) => {
        const before = ranking(given);
        const exposures = new Map(amounts.map((amount, place) => [`u${place}`, amount]));
        const fair = fairOrder(before, exposures, { ...usualFairnessOptions, epsilon: 2 }, 60);
        fair.eligible.forEach(({ score }, place) => expect(score).to.be.at.least(before.eligible[place]!.score - 2 - 1e-9));
      }),
    );
  });

  it('gives the same bytes for the same state, and another snapshot for another state', () => {
    const before = ranking([90, 89.5, 89]);
    const of = (shown: number) =>
      fairOrder(before, new Map([['u0', { shown, awards: 0 }]]), { ...usualFairnessOptions, epsilon: 2 }, 60);
    expect(JSON.stringify([...of(3).eligible])).to.equal(JSON.stringify([...of(3).eligible]));
    expect(of(3).snapshotHash).to.equal(of(3).snapshotHash).and.not.to.equal(of(4).snapshotHash);
  });
});

describe('turns in the lists that buyers see', () => {
  let service: TestService;
  let party: Party;
  let coordinator: Client;

  before(async () => {
    service = await startTestService();
    party = await addParty(service.url, 'Hotel Melati Uji');
    coordinator = await signIn(service.url, await addPerson('coordinator', 'Koordinator Uji'));
    for (let at = 1; at <= 3; at++) await addSeller({ name: `Gula Setara ${at}`, capacityKg: 5_000 });
    await addSeller({ name: 'Gula Jauh Lebih Mahal', capacityKg: 5_000, priceIdr: 55_000 });
  });
  after(() => service.stop());

  const order = async (id: string) => (await findMatches(id))!.eligible.map(({ umkmId }) => umkmId);

  it('pass from need to need among equals, with a tag and a plain sentence, never to one who scores less', async () => {
    const first = await postNeed(party.client);
    const second = await postNeed(party.client);
    const [one, two] = [await order(first), await order(second)];
    expect(one[0]).not.to.equal(two[0]);
    expect(one.at(-1)).to.equal(two.at(-1));
    const tags = (await findMatches(second))!.eligible.map(({ fairness }) => fairness?.kind ?? null);
    expect(tags).to.include('gave-way');
    expect(readable((await party.client.get(`/needs/${second}`)).body)).to.include(
      'Memberi giliran kepada UMKM yang nilainya hampir sama',
    );
  });

  it('stay as they are when a need is matched again and nothing else has happened', async () => {
    const id = await postNeed(party.client);
    const before = await findMatches(id);
    await party.client.post(`/needs/${id}/rematch`, {}, `/needs/${id}`);
    const { snapshotHash, eligible } = (await findMatches(id))!;
    expect(snapshotHash).to.equal(before!.snapshotHash);
    expect(eligible).to.deep.equal(before!.eligible);
  });

  it('count for the month: each UMKM that fitted, shown or not', async () => {
    const lists = await listExposures(monthsBack(service.clock.now, 1));
    expect(lists).to.have.length(3);
    expect(entriesOf(lists[0]!).map(({ umkmId }) => umkmId)).to.have.length(4);
    const page = readable((await coordinator.get('/fairness')).body);
    expect(page).to.include('Keadilan giliran').and.to.include('Gula Setara 1');
  });

  it('are switched off by a coordinator, who alone may, and not beyond the bounds', async () => {
    expect((await party.client.get('/fairness')).status).to.equal(403);
    expect((await party.client.post('/fairness', { epsilon: '0', newcomerPlaces: '0' })).status).to.equal(403);
    const save = (epsilon: string, newcomerPlaces: string) =>
      coordinator.post('/fairness', { epsilon, newcomerPlaces }, '/fairness');
    expect((await save('11', '1')).status).to.equal(422);
    expect((await save('dua', '1')).status).to.equal(422);
    expect((await save('2', '9')).status).to.equal(422);
    expect((await save('0', '0')).status).to.equal(303);
    const id = await postNeed(party.client);
    expect((await findMatches(id))!.eligible.every(({ fairness }) => fairness === null)).to.equal(true);
    expect(readable((await coordinator.get('/fairness')).body)).to.include('Diubah Koordinator Uji');
  });
});
