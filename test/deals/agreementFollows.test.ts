import { expect } from 'chai';
import { joinParty } from '../../src/accounts/accounts.store.ts';
import type { User } from '../../src/accounts/accounts.rules.ts';
import { agreementHash, contentOf } from '../../src/deals/agreement/agreement.rules.ts';
import { latestAgreement, listVersions } from '../../src/deals/agreement/agreement.store.ts';
import { agreementPdf } from '../../src/deals/agreement/agreementPdf.ts';
import { blocks, checkAgreement } from '../../src/deals/agreement/checkAgreement.ts';
import { composeAgreement } from '../../src/deals/agreement/composeAgreement.ts';
import { followedClauses } from '../../src/deals/agreement/followedClauses.rules.ts';
import { proposeVersion } from '../../src/deals/agreement/proposeVersion.ts';
import { readBasis } from '../../src/deals/agreement/readBasis.ts';
import { signAgreement } from '../../src/deals/agreement/signAgreement.ts';
import { acceptShare } from '../../src/deals/consortium/acceptShare.ts';
import { recordLeaving } from '../../src/deals/consortium/recordLeaving.ts';
import { dealsOfNeed } from '../../src/deals/deals.store.ts';
import { findConsortium } from '../../src/needs/consortium/consortium.store.ts';
import { listLatestNotifications } from '../../src/notifications/notifications.store.ts';
import { Conflict } from '../../src/shared/errors.ts';
import { addParty, postNeed, type Party } from '../needs/market.ts';
import { addCrafters, sendPlan } from '../needs/together.ts';
import { addPerson, contextFor } from '../support/people.ts';
import { startTestService, type TestService } from '../support/service.ts';
import { contentFor } from './agreementBasis.ts';

describe('an agreement whose members change', () => {
  let service: TestService;
  let party: Party;
  let coordinator: User;
  const owners = new Map<string, User>();

  beforeEach(async () => {
    service = await startTestService();
    party = await addParty(service.url, 'Hotel Besar Uji');
    coordinator = await addPerson('coordinator');
    owners.clear();
    for (const { id, name } of await addCrafters({ count: 5 })) {
      const owner = await addPerson('owner', `Pemilik ${name}`);
      await joinParty(owner.id, { umkmId: id }, name);
      owners.set(id, owner);
    }
  });
  afterEach(() => service.stop());

  /** Four UMKM bring 200 kg a month; the deal is made and its agreement has version 1. */
  async function madeDeal() {
    const needId = await postNeed(party.client, { quantity: '200' });
    const consortium = await sendPlan(party.client, needId);
    for (const { umkmId, proposalId } of consortium.members) await acceptShare(await contextFor(owners.get(umkmId)!), proposalId);
    const [deal] = await dealsOfNeed(needId);
    return { needId, consortium, deal: deal!, share: consortium.members.find(({ quantity }) => quantity === 60_000)! };
  }

  const leaves = async (consortiumId: string, umkmId: string) =>
    recordLeaving(await contextFor(coordinator), consortiumId, umkmId, 'Dapurnya rusak.');

  it('gets a new version without the member who left, with the reason, unsigned, and tells both sides', async () => {
    const { needId, consortium, deal, share } = await madeDeal();
    const first = (await latestAgreement(deal.id))!;
    const signed = { version: first.version, sha256: first.sha256 };
    await signAgreement(await contextFor(party.decider), deal.id, signed);
    const other = consortium.members.find(({ umkmId }) => umkmId !== share.umkmId)!;
    for (const _ of [1, 2]) await leaves(consortium.id, share.umkmId);

    const [second, before, ...more] = await listVersions(deal.id);
    expect(more).to.deep.equal([]);
    expect(before!.state).to.equal('superseded');
    expect(second!).to.deep.include({ version: 2, state: 'draft', signatures: [], consortium: true });
    expect(second!.note).to.equal(`${share.umkmName} keluar: Dapurnya rusak.`);
    expect(second!.members.map(({ umkmId }) => umkmId))
      .to.have.length(3)
      .and.not.include(share.umkmId);
    expect(second!.members.reduce((sum, { quantity }) => sum + quantity, 0)).to.equal(140_000);
    expect(new Set(second!.schedule.map(({ quantity }) => quantity))).to.deep.equal(new Set([140_000]));
    const words = second!.clauses.map(({ text }) => text).join('\n');
    expect(words).to.include('Jumlah: 140 kg').and.include('3 (tiga) anggota').and.not.include('200 kg');
    expect(blocks(checkAgreement(second!))).to.equal(false);

    const [now] = await dealsOfNeed(needId);
    expect(contentOf(second!)).to.deep.equal({ ...composeAgreement(await readBasis(now!)), version: 2 });
    expect(agreementHash(contentOf(second!)))
      .to.equal(second!.sha256)
      .and.not.equal(first.sha256);
    const print = () => agreementPdf(second!, 'https://contoh.id/periksa');
    expect((await print()).equals(await print())).to.equal(true);

    let refusal: unknown;
    await signAgreement(await contextFor(owners.get(now!.leadUmkmId)!), deal.id, signed).catch(
      (error: unknown) => (refusal = error),
    );
    expect(refusal).to.be.instanceOf(Conflict);
    for (const user of [party.decider, owners.get(other.umkmId)!]) {
      const [news] = (await listLatestNotifications(user.id, 10)).filter(({ kind }) => kind === 'agreement-version');
      expect(news!.body.id).to.include('anggota dan jumlah dalam lampiran');
      expect(news!.body.id).to.include('Tanda tangan pada versi 1 tidak berlaku lagi');
    }
  });

  it('takes up the next in line who joins, in a version of its own', async () => {
    const { consortium, deal, share } = await madeDeal();
    await leaves(consortium.id, share.umkmId);
    await service.runJobs();
    const joined = (await findConsortium(consortium.id))!.members.at(-1)!;
    await acceptShare(await contextFor(owners.get(joined.umkmId)!), joined.proposalId);
    const [third] = await listVersions(deal.id);
    expect(third!).to.deep.include({ version: 3, note: `${joined.umkmName} bergabung.` });
    expect(third!.members.map(({ umkmId }) => umkmId))
      .to.have.length(4)
      .and.include(joined.umkmId);
    expect(third!.clauses.find(({ key }) => key === 'activity')!.text).to.include('Jumlah: 200 kg');
  });

  it('says what remains when nobody is next in line, without asking for a decision on a deal that goes on', async () => {
    const { consortium, deal, share } = await madeDeal();
    await leaves(consortium.id, share.umkmId);
    await service.runJobs();
    const joined = (await findConsortium(consortium.id))!.members.at(-1)!;
    await acceptShare(await contextFor(owners.get(joined.umkmId)!), joined.proposalId);
    await leaves(consortium.id, joined.umkmId);
    await service.runJobs();
    const told = (await listLatestNotifications(party.decider.id, 30)).filter(({ url }) => url === `/consortia/${consortium.id}`);
    expect(told.map(({ kind }) => kind))
      .to.include('consortium-short')
      .and.not.include('consortium-decide');
    expect(told[0]!.body.id).to.include('sisa 60 kg dari 200 kg belum ada pemasoknya');
    const page = (await party.client.get(`/deals/${deal.id}`)).body;
    const terms = page.slice(page.indexOf('id="deal-terms"'));
    expect(terms.slice(0, 120), 'open pages follow').to.include('data-live-topics');
    expect(terms).to.include('140 kg');
  });

  it('keeps what people have worded and agreed themselves, and names a new lead when the lead leaves', async () => {
    const { needId, consortium, deal } = await madeDeal();
    const first = (await latestAgreement(deal.id))!;
    const clauses = Object.fromEntries(first.clauses.map(({ key, text }) => [key, text]));
    clauses['activity'] += '\n9. Kemasan memakai daun pisang.';
    const change = { base: 1, clauses, paymentDays: 7, endsOn: first.terms.endsOn, note: 'Kemasan' };
    await proposeVersion(await contextFor(party.decider), deal.id, change);
    await leaves(consortium.id, deal.leadUmkmId);
    const [third] = await listVersions(deal.id);
    const [now] = await dealsOfNeed(needId);
    const activity = third!.clauses.find(({ key }) => key === 'activity')!.text;
    expect(activity).to.include('9. Kemasan memakai daun pisang.').and.include('Jumlah: 140 kg').and.not.include('200 kg');
    expect(third!.terms.paymentDays).to.equal(7);
    expect(now!.leadUmkmId).not.to.equal(deal.leadUmkmId);
    expect(third!.supplier.name).to.equal(now!.supplierName).and.to.include(now!.members[0]!.umkmName);
    expect(third!.clauses.find(({ key }) => key === 'parties')!.text).to.include(now!.supplierName);
  });

  it('names the clauses whose amounts somebody had worded otherwise, and leaves them as they are', () => {
    const [before, after] = [contentFor('perdagangan-umum', 3), contentFor('perdagangan-umum', 2)];
    const own = before.clauses.map((clause) =>
      clause.key === 'activity' ? { ...clause, text: clause.text.replace(/Jumlah:.*/, 'Jumlah: menurut pesanan.') } : clause,
    );
    const { clauses, unread } = followedClauses({ clauses: own }, before, after);
    expect(unread).to.deep.equal(['activity']);
    expect(clauses.find(({ key }) => key === 'activity')!.text).to.include('Jumlah: menurut pesanan.');
    expect(clauses.find(({ key }) => key === 'members')!.text).to.include('2 (dua) anggota');
  });

  it('drops the annex of members where one remains, and adds it where a second joins', () => {
    const [alone, group] = [contentFor('perdagangan-umum', 1), contentFor('perdagangan-umum', 2)];
    expect(followedClauses(group, group, alone)).to.deep.equal({ clauses: alone.clauses, unread: [] });
    expect(followedClauses(alone, alone, group)).to.deep.equal({ clauses: group.clauses, unread: [] });
  });
});
