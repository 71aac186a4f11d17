import { expect } from 'chai';
import mongoose from 'mongoose';
import { replay, type MonthState } from '../../src/capacity/capacity.rules.ts';
import { findHold, listEntriesOf, listStatesOf } from '../../src/capacity/capacity.store.ts';
import { dealOfProposal, listDeals } from '../../src/deals/deals.store.ts';
import { findUmkm, replaceUmkm } from '../../src/profiles/profiles.store.ts';
import { databaseUri } from '../support/database.ts';
import { createClient, type Answer, type Client } from '../support/client.ts';
import { startOtherProcess, type OtherProcess } from '../support/otherProcess.ts';
import { PASSWORD } from '../support/people.ts';
import { startTestService, testNow, type TestService } from '../support/service.ts';
import { addOpenNeed, openMarket, propose, type Market } from './market.ts';
import { findProposal } from '../../src/proposals/proposals.store.ts';

const ACCEPTS = 200;
const TEN_KG = 10_000;
const byMonth = (one: MonthState, other: MonthState) => (one.month < other.month ? -1 : 1);

async function signIn(base: string, market: Market): Promise<Client> {
  const client = createClient(base);
  const answer = await client.post('/sign-in', { identity: market.owner.email!, password: PASSWORD }, '/sign-in');
  expect(answer.status).to.equal(303);
  await client.get('/account');
  return client;
}

describe('the last 10 kg, with two processes of the product', () => {
  let service: TestService;
  let processes: OtherProcess[] = [];
  before(async function () {
    this.timeout(120_000);
    service = await startTestService();
    const uri = await databaseUri();
    processes = await Promise.all([1, 2].map(() => startOtherProcess(uri, mongoose.connection.name, testNow())));
  });
  after(async function () {
    this.timeout(30_000);
    await Promise.all(processes.map((each) => each.stop()));
    await service.stop();
  });

  /** Sends every accept at once, half to each process; resolves to the answers. */
  async function acceptAll(market: Market, proposalIds: readonly string[]): Promise<Answer[]> {
    const clients = await Promise.all(processes.map(({ url }) => signIn(url, market)));
    return Promise.all(proposalIds.map((id, at) => clients[at % 2]!.post(`/proposals/${id}/accept`, { round: 1 })));
  }

  async function expectWholeLedger(umkmId: string): Promise<MonthState[]> {
    const states = (await listStatesOf(umkmId)).sort(byMonth);
    expect(states).to.deep.equal(replay(await listEntriesOf(umkmId)).sort(byMonth));
    for (const { held, booked } of states) expect(Math.min(held, booked)).to.be.at.least(0);
    return states;
  }

  it(`go to exactly one of ${ACCEPTS} parallel accepts of ${ACCEPTS} offers`, async () => {
    const once = { frequency: 'once' as const, quantity: TEN_KG };
    const market = await openMarket({ capacityKg: ACCEPTS * 10, terms: once });
    const proposalIds: string[] = [];
    for (let count = 0; count < ACCEPTS; count += 1) {
      const need = count === 0 ? market.need : await addOpenNeed(market.buyer, once);
      const [proposal] = await propose({ need, decider: market.decider }, [market]);
      proposalIds.push(proposal!.id);
    }
    // A kiln breaks: of all that was asked only 10 kg can still be made.
    const umkm = (await findUmkm(market.umkm.id))!;
    await replaceUmkm({ ...umkm, products: [{ ...market.product, capacityPerMonth: TEN_KG, minOrder: 1 }] });

    const answers = await acceptAll(market, proposalIds);
    const won = proposalIds.filter((_, at) => answers[at]!.status === 303);
    expect(won).to.have.length(1);
    expect(answers.filter(({ status }) => status === 409)).to.have.length(ACCEPTS - 1);
    expect((await listDeals({ umkmId: market.umkm.id }, 1)).total).to.equal(1);
    expect((await dealOfProposal(won[0]!))?.agreed.quantity).to.equal(TEN_KG);
    const [state] = await expectWholeLedger(market.umkm.id);
    expect(state).to.include({ booked: TEN_KG, held: (ACCEPTS - 1) * TEN_KG });
    for (const id of proposalIds) {
      const wins = id === won[0];
      expect((await findProposal(id))?.status).to.equal(wins ? 'accepted' : 'offered');
      expect((await findHold(id))?.state).to.equal(wins ? 'booked' : 'active');
    }
  }).timeout(600_000);

  it(`make one deal when one offer is accepted ${ACCEPTS} times at once`, async () => {
    const market = await openMarket({ capacityKg: 10, terms: { frequency: 'once', quantity: TEN_KG } });
    const [proposal] = await propose(market, [market]);
    const answers = await acceptAll(
      market,
      Array.from({ length: ACCEPTS }, () => proposal!.id),
    );
    const deal = await dealOfProposal(proposal!.id);
    for (const { status, location } of answers) expect([status, location]).to.deep.equal([303, `/deals/${deal!.id}`]);
    expect((await listDeals({ umkmId: market.umkm.id }, 1)).total).to.equal(1);
    const [state] = await expectWholeLedger(market.umkm.id);
    expect(state).to.include({ booked: TEN_KG, held: 0 });
  }).timeout(600_000);
});
