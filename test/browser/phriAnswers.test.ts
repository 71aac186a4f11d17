import { expect } from 'chai';
import type { Page } from 'playwright-core';
import type { User } from '../../src/accounts/accounts.rules.ts';
import { joinParty } from '../../src/accounts/accounts.store.ts';
import { listTakingHolds } from '../../src/capacity/capacity.store.ts';
import { acceptShare } from '../../src/deals/consortium/acceptShare.ts';
import { dealsOfNeed } from '../../src/deals/deals.store.ts';
import type { ConsortiumShare } from '../../src/needs/consortium/consortium.rules.ts';
import { consortiaOfNeed, findConsortium, type StoredConsortium } from '../../src/needs/consortium/consortium.store.ts';
import { addParty, postNeed, type Party } from '../needs/market.ts';
import { addCrafters } from '../needs/together.ts';
import { phone, signInOnPage, visitor, type Visitor } from '../support/browser.ts';
import { addPerson, contextFor, PASSWORD } from '../support/people.ts';
import { startTestService, type TestService } from '../support/service.ts';

const proof = { name: 'persetujuan.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\ntrailer<<>>\n%%EOF\n') };
const sixMonths = { deliveryFrom: '2026-12-10', deliveryUntil: '2027-05-31' };

/** The answers of PHRI’s crafters as people see them come in: offline, silent, next in line, and two buyers for the same last goods. */
describe('PHRI’s crafters answer, in real browsers', () => {
  let service: TestService;
  let phri: Party;
  let needId: string;
  let consortium: StoredConsortium;
  let buyer: Visitor;
  let coordinator: Visitor;
  const open: Visitor[] = [];
  let [offline, silent, part]: ConsortiumShare[] = [];

  async function enter(user: User, viewport?: typeof phone): Promise<Visitor> {
    const opened = await visitor(service.url, viewport ? { viewport } : {});
    open.push(opened);
    await signInOnPage(opened.page, user.email!, PASSWORD);
    return opened;
  }

  async function ownerOf({ umkmId, umkmName }: ConsortiumShare): Promise<User> {
    const owner = await addPerson('owner', `Pemilik ${umkmName}`);
    await joinParty(owner.id, { umkmId }, umkmName);
    return owner;
  }

  async function press(page: Page, name: string): Promise<void> {
    await Promise.all([page.waitForEvent('domcontentloaded'), page.getByRole('button', { name }).click()]);
  }

  before(async function () {
    this.timeout(120_000);
    service = await startTestService();
    phri = await addParty(service.url, 'PHRI Banten');
    await addCrafters({ count: 6 });
    needId = await postNeed(phri.client, { quantity: '220', title: 'Gula semut untuk hotel', ...sixMonths });
    buyer = await enter(phri.decider);
    coordinator = await enter(await addPerson('coordinator', 'Petugas Uji'));
  });
  after(async () => {
    for (const { context } of open) await context.close();
    await service.stop();
  });

  it('tells that nobody can supply it alone, and asks four crafters for their shares', async () => {
    const { page } = buyer;
    await page.goto(`/needs/${needId}`);
    await page.getByText('Tidak ada satu UMKM yang sanggup 220 kg').waitFor();
    await page.getByRole('link', { name: 'Bentuk konsorsium' }).click();
    await page.locator('summary', { hasText: 'Kirim bagian ke 4 UMKM' }).click();
    await Promise.all([
      page.waitForURL(/consortia/),
      page.locator('dialog[open] [type=submit], details[open] > form [type=submit]').first().click(),
    ]);
    await page.getByText('220 kg menunggu jawaban 4 UMKM').waitFor();
    consortium = (await consortiaOfNeed(needId))[0]!;
    part = consortium.members.find(({ quantity }) => quantity === 40_000)!;
    [offline, silent] = consortium.members.filter(({ quantity }) => quantity === 60_000);
  }).timeout(60_000);

  it('gives one crafter’s last 20 kg to one of two buyers who press at the same time, and tells the other why not', async () => {
    const cafes: Visitor[] = [];
    for (const name of ['Kafe Satu', 'Kafe Dua']) {
      const party = await addParty(service.url, name);
      const cafe = await enter(party.decider);
      const id = await postNeed(party.client, { quantity: '20', title: `Gula ${name}`, ...sixMonths });
      await cafe.page.goto(`/needs/${id}`);
      await cafe.page.check(`[name=umkmIds][value="${part!.umkmId}"]`);
      expect(await cafe.page.locator('.bulk-count').getAttribute('data-count')).to.equal('1');
      cafes.push(cafe);
    }
    await Promise.all(cafes.map(({ page }) => press(page, 'Kirim tawaran')));
    const texts = await Promise.all(cafes.map(({ page }) => page.innerText('body')));
    expect(texts.filter((text) => text.includes('Tawaran terkirim'))).to.have.length(1);
    expect(texts.filter((text) => text.includes('Kapasitas Desember 2026 tidak cukup'))).to.have.length(1);
    const taken = await listTakingHolds(part!.umkmId);
    expect(taken.map(({ months }) => months[0]!.amount).sort()).to.deep.equal([20_000, 40_000]);
  }).timeout(60_000);

  it('accepts for a crafter without a phone by an officer, with consent, proof and a code for the owner', async () => {
    const { page } = coordinator;
    await page.goto(`/proposals/${offline!.proposalId}/assist`);
    await page.fill('[name=givenBy]', 'Bu Pengrajin');
    await page.fill('[name=givenDay]', '2026-11-23');
    await page.selectOption('[name=givenHour]', '10');
    await page.check('[name=way][value=met]', { force: true });
    await page.setInputFiles('[name=proof]', proof);
    await press(page, 'Terima atas nama pemilik');
    await page.waitForURL(/\/assist\/code$/);
    expect(await page.inputValue('#message')).to.match(/kode/i);
    await buyer.page.getByText('60 kg dari 220 kg sudah diterima').waitFor();
  }).timeout(60_000);

  it('gives the share of who stays silent to the next in line, who makes it a deal on a phone', async () => {
    const answering = consortium.members.filter((one) => one !== offline && one !== silent);
    for (const member of answering) await acceptShare(await contextFor(await ownerOf(member)), member.proposalId);
    await buyer.page.reload();
    await buyer.page.getByText('60 kg menunggu jawaban 1 UMKM').waitFor();
    service.clock.now = new Date('2026-11-26T11:00:00Z');
    await service.runJobs();
    const next = (await findConsortium(consortium.id))!.members.at(-1)!;
    expect(next).to.include({ state: 'invited', quantity: 60_000 });
    await buyer.page.reload();
    await buyer.page.getByRole('link', { name: next.umkmName }).first().waitFor();
    await buyer.page.getByText('Tidak menjawab').first().waitFor();
    const seller = await enter(await ownerOf(next), phone);
    await seller.page.goto('/proposals');
    await press(seller.page, 'Terima bagian ini');
    await seller.page.waitForURL(/\/deals\/[0-9a-f]{24}/);
    const [deal] = await dealsOfNeed(needId);
    expect(deal!.members.map(({ umkmId }) => umkmId))
      .to.include(next.umkmId)
      .and.not.to.include(silent!.umkmId);
    await buyer.page.goto(`/deals/${deal!.id}`);
    await buyer.page.getByText('4 UMKM').first().waitFor();
    const refusals = /status of 409/;
    expect(open.flatMap(({ problems }) => problems).filter((problem) => !refusals.test(problem))).to.deep.equal([]);
  }).timeout(60_000);
});
