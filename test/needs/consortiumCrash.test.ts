import { randomBytes } from 'node:crypto';
import { expect } from 'chai';
import type { User } from '../../src/accounts/accounts.rules.ts';
import { joinParty } from '../../src/accounts/accounts.store.ts';
import { replay } from '../../src/capacity/capacity.rules.ts';
import { listEntriesOf, listStatesOf, listTakingHolds } from '../../src/capacity/capacity.store.ts';
import { acceptShare } from '../../src/deals/consortium/acceptShare.ts';
import { concludeConsortium } from '../../src/deals/consortium/concludeConsortium.ts';
import { recordLeaving } from '../../src/deals/consortium/recordLeaving.ts';
import { findDeal } from '../../src/deals/deals.store.ts';
import { findConsortium, type StoredConsortium } from '../../src/needs/consortium/consortium.store.ts';
import { dissolveConsortium } from '../../src/needs/consortium/dissolveConsortium.ts';
import { formConsortium, sealOf } from '../../src/needs/consortium/formConsortium.ts';
import { planForNeed } from '../../src/needs/consortium/planForNeed.ts';
import { usualChoices } from '../../src/needs/consortium/planning.rules.ts';
import { refillConsortium } from '../../src/needs/consortium/replanConsortium.ts';
import type { Need } from '../../src/needs/needs.rules.ts';
import { prepareDatabase } from '../../src/platform/database.ts';
import { loadCapabilityIndex } from '../../src/profiles/capabilityIndex.ts';
import type { Umkm } from '../../src/profiles/profiles.rules.ts';
import { addBuyerParty, addOpenNeed } from '../proposals/market.ts';
import { connectCuttable, type CuttableDatabase } from '../support/cuttableDatabase.ts';
import { addPerson, contextFor } from '../support/people.ts';
import { testNow } from '../support/service.ts';
import { addCrafters } from './together.ts';

describe('a process that dies while a consortium gathers', () => {
  let database: CuttableDatabase;
  let decider: User;
  let coordinator: User;
  let need: Need;
  let crafters: Umkm[];
  const owners = new Map<string, User>();

  before(async function () {
    this.timeout(120_000);
    database = await connectCuttable(`test-${randomBytes(6).toString('hex')}`);
    await prepareDatabase();
  });
  after(() => database.close());

  /** Of 150 kg a month each of four crafters makes at most 60 kg: three are asked, the fourth is next in line. */
  beforeEach(async () => {
    await database.empty();
    const party = await addBuyerParty();
    decider = party.decider;
    coordinator = await addPerson('coordinator', 'Koordinator Uji');
    need = await addOpenNeed(party.buyer, { quantity: 150_000, category: 'gula-semut' });
    owners.clear();
    crafters = await addCrafters({ count: 4 });
    for (const { id, name } of crafters) {
      const owner = await addPerson('owner', `Pemilik ${name}`);
      await joinParty(owner.id, { umkmId: id }, name);
      owners.set(id, owner);
    }
    await loadCapabilityIndex();
  });

  async function form(): Promise<StoredConsortium> {
    const { plan } = await planForNeed(need, [], usualChoices, testNow());
    const order = { choices: usualChoices, priceIdr: 40_000, formKey: 'form', seal: sealOf(plan) };
    return formConsortium(await contextFor(decider), need.id, order);
  }

  async function accept({ umkmId, proposalId }: { umkmId: string; proposalId: string }) {
    return acceptShare(await contextFor(owners.get(umkmId)!), proposalId);
  }

  /** The ledger of every crafter is what its entries say, and only these have amounts taken. */
  async function expectTaking(taking: readonly string[]): Promise<void> {
    const byMonth = (one: { month: string }, other: { month: string }) => (one.month < other.month ? -1 : 1);
    for (const { id } of crafters) {
      expect((await listStatesOf(id)).sort(byMonth)).to.deep.equal(replay(await listEntriesOf(id)).sort(byMonth));
      expect(await listTakingHolds(id), id).to.have.length(taking.includes(id) ? 1 : 0);
    }
  }

  it('leaves no half-formed consortium between any two writes', async () => {
    const points = await database.breakEverywhere(form);
    expect(points).to.be.at.least(15);
    const asked = await form();
    await expectTaking(asked.members.map(({ umkmId }) => umkmId));
  }).timeout(120_000);

  it('leaves nothing of a share that was not kept', async () => {
    const { id, members } = await form();
    expect(await database.breakEverywhere(() => accept(members[0]!))).to.be.at.least(10);
    expect((await findConsortium(id))?.members.map(({ state }) => state)).to.deep.equal(['accepted', 'invited', 'invited']);
    await expectTaking(members.map(({ umkmId }) => umkmId));
  }).timeout(120_000);

  it('leaves no deal without its members, nor members without their deal, when the last share is accepted', async () => {
    const { id, members } = await form();
    for (const member of members.slice(1)) await accept(member);
    expect(await database.breakEverywhere(() => accept(members[0]!))).to.be.at.least(20);
    const kept = await findConsortium(id);
    expect(kept?.status).to.equal('agreed');
    expect((await findDeal(kept!.dealId!))?.members).to.have.length(3);
    await expectTaking(members.map(({ umkmId }) => umkmId));
  }).timeout(120_000);

  it('leaves no half-concluded consortium', async () => {
    const { id, members } = await form();
    await accept(members[0]!);
    const buyer = await contextFor(decider);
    expect(await database.breakEverywhere(() => concludeConsortium(buyer, id))).to.be.at.least(20);
    const kept = await findConsortium(id);
    expect((await findDeal(kept!.dealId!))?.members.map(({ umkmId }) => umkmId)).to.deep.equal([members[0]!.umkmId]);
    await expectTaking([members[0]!.umkmId]);
  }).timeout(120_000);

  it('leaves no member half gone from a deal, and the gap goes to the next in line once', async () => {
    const { id, members } = await form();
    for (const member of members) await accept(member);
    const official = await contextFor(coordinator);
    const [gone] = members;
    const leave = () => recordLeaving(official, id, gone!.umkmId, 'Pindah ke kota');
    expect(await database.breakEverywhere(leave)).to.be.at.least(15);
    const others = members.slice(1).map(({ umkmId }) => umkmId);
    await expectTaking(others);

    expect(await database.breakEverywhere(() => refillConsortium(official, id))).to.be.at.least(5);
    const next = crafters.find(({ id: umkmId }) => members.every((member) => member.umkmId !== umkmId))!;
    await expectTaking([...others, next.id]);
  }).timeout(120_000);

  it('leaves no share behind when it is dissolved', async () => {
    const { id, members } = await form();
    await accept(members[0]!);
    const buyer = await contextFor(decider);
    expect(await database.breakEverywhere(() => dissolveConsortium(buyer, id, 'Hotel direnovasi'))).to.be.at.least(15);
    await expectTaking([]);
  }).timeout(120_000);
});
