import { expect } from 'chai';
import type { Page } from 'playwright-core';
import type { User } from '../../src/accounts/accounts.rules.ts';
import { joinParty } from '../../src/accounts/accounts.store.ts';
import { acceptShare } from '../../src/deals/consortium/acceptShare.ts';
import type { Deal } from '../../src/deals/deals.rules.ts';
import { dealsOfNeed } from '../../src/deals/deals.store.ts';
import type { Delivery } from '../../src/deals/delivery/delivery.rules.ts';
import { deliveriesOfDeal } from '../../src/deals/delivery/delivery.store.ts';
import { recordLot } from '../../src/deals/delivery/recordLot.ts';
import { instantOf } from '../../src/shared/dates.ts';
import { addParty, postNeed, type Party } from '../needs/market.ts';
import { addCrafters, sendPlan } from '../needs/together.ts';
import { phone, signInOnPage, visitor, type Visitor } from '../support/browser.ts';
import { addPerson, contextFor, PASSWORD, signIn } from '../support/people.ts';
import { startTestService, type TestService } from '../support/service.ts';

/** Sends a form and waits for the page that follows; where the offline worker stands between, no answer is seen, only that page. */
async function send(page: Page, press: () => Promise<void>): Promise<void> {
  await Promise.all([page.waitForEvent('domcontentloaded'), press()]);
}

/** Opens a question and says yes to it. */
async function confirm(page: Page, form: string): Promise<void> {
  await page.locator(`details:has(${form}) > summary`).click();
  const yes = page.locator(`dialog[open] ${form} [type=submit], details[open] > ${form} [type=submit]`).first();
  await send(page, () => yes.click());
}

async function press(page: Page, name: string): Promise<void> {
  await send(page, () => page.getByRole('button', { name, exact: true }).click());
}

describe('PHRI’s sugar on its way, in three browsers', () => {
  let service: TestService;
  let phri: Party;
  let leader: User;
  let deal: Deal;
  let delivery: Delivery;
  let buyer: Visitor;
  let lead: Visitor;
  let coordinator: Visitor;
  const owners = new Map<string, User>();

  async function enter(user: User, viewport?: typeof phone): Promise<Visitor> {
    const opened = await visitor(service.url, viewport ? { viewport } : {});
    await signInOnPage(opened.page, user.email!, PASSWORD);
    return opened;
  }

  before(async function () {
    this.timeout(120_000);
    service = await startTestService();
    phri = await addParty(service.url, 'PHRI Banten');
    const officer = await addPerson('coordinator', 'Petugas Uji');
    for (const { id, name } of await addCrafters({ count: 4 })) {
      const owner = await addPerson('owner', `Pemilik ${name}`);
      await joinParty(owner.id, { umkmId: id }, name);
      owners.set(id, owner);
    }
    const terms = { quantity: '240', title: 'Gula semut untuk hotel', paymentDays: '45' };
    const needId = await postNeed(phri.client, { ...terms, deliveryFrom: '2026-12-10', deliveryUntil: '2026-12-31' });
    const [first] = owners.keys();
    const { members } = await sendPlan(phri.client, needId, `?lead=${first!}`);
    for (const { umkmId, proposalId } of members) await acceptShare(await contextFor(owners.get(umkmId)!), proposalId);
    [deal] = (await dealsOfNeed(needId)) as [Deal];
    leader = owners.get(deal.leadUmkmId)!;
    const leading = await signIn(service.url, leader);
    await leading.post(`/deals/${deal.id}/agreement/start`, {}, `/deals/${deal.id}`);
    [buyer, lead, coordinator] = [await enter(phri.decider), await enter(leader, phone), await enter(officer)];
  });
  after(async () => {
    for (const { context } of [buyer, lead, coordinator]) await context.close();
    await service.stop();
  });

  it('warns the crafters’ leader, on a phone, that 45 days are long', async () => {
    const { page } = lead;
    await page.goto(`/deals/${deal.id}/agreement`);
    await page.getByText('Pembayaran lebih dari 15 hari setelah barang diterima').first().waitFor();
    await page.goto(`/deals/${deal.id}`);
    await page.locator('summary', { hasText: 'Minta mediasi' }).click();
    await page.selectOption('[name=kind]', 'late-payment');
    await page.fill('[name=dispute]', '45 hari terlalu lama untuk pengrajin kecil.');
    await page.click('button[name=how][value=raised]');
    await page.waitForURL(/\/(claims|deals)\/[0-9a-f]{24}/);
  }).timeout(60_000);

  it('lets a coordinator propose 14 days, which both sides accept and all three sign', async () => {
    await coordinator.page.goto(`/deals/${deal.id}`);
    const claim = (await coordinator.page.locator('a[href^="/claims/"]').first().getAttribute('href'))!;
    await coordinator.page.goto(claim);
    await press(coordinator.page, 'Pimpin mediasi');
    await coordinator.page.getByText('Usulkan penyelesaian', { exact: true }).click();
    await coordinator.page.fill('[name=settlement]', 'Dibayar 14 hari setelah barang diterima.');
    await coordinator.page.fill('[name=paymentDays]', '14');
    await press(coordinator.page, 'Kirim usulan');
    for (const { page } of [lead, buyer]) {
      await page.goto(claim);
      await confirm(page, 'form[action$="/accept"]');
    }
    for (const { page } of [buyer, lead, coordinator]) {
      await page.goto(`/deals/${deal.id}/agreement`);
      await page.getByText('14 (empat belas) hari').first().waitFor();
      expect(await page.getByText('Pembayaran lebih dari 15 hari').count()).to.equal(0);
      if ((await page.locator('[name=read]').count()) > 0) await page.check('[name=read]', { force: true });
      await press(page, 'Tanda tangani');
    }
    await buyer.page.goto(`/deals/${deal.id}`);
    await press(buyer.page, 'Kirim pesanan');
    [delivery] = (await deliveriesOfDeal(deal.id)) as [Delivery];
  }).timeout(60_000);

  it('holds back the lot that fails its moisture test until the hotel has said no', async () => {
    service.clock.now = instantOf(delivery.dueOn, 9);
    const { page } = coordinator;
    const wet = delivery.shares.find(({ umkmId }) => umkmId !== deal.leadUmkmId)!;
    await page.goto(`/deliveries/${delivery.id}`);
    await page.selectOption('[name=umkmId]', wet.umkmId);
    await page.selectOption('[name=testKind]', 'moisture');
    const typed = { quantity: String(wet.quantity / 1_000), producedOn: delivery.dueOn, testValue: '3,9 %', testLimit: '3 %' };
    for (const [name, value] of Object.entries(typed)) await page.fill(`[name="${name}"]`, value);
    await page.check('[name=testPassed][value=failed]', { force: true });
    await press(page, 'Catat lot');
    await buyer.page.goto(`/deliveries/${delivery.id}`);
    await buyer.page.getByText('3,9 %').first().waitFor();
    await confirm(buyer.page, 'form:has([name=answer][value=stop])');
    for (const [index, { umkmId, quantity }] of delivery.shares.filter(({ umkmId }) => umkmId !== wet.umkmId).entries()) {
      const terms = { umkmId, quantity, producedOn: delivery.dueOn, test: null, formKey: `lot-phri-dry-${index}` };
      await recordLot(await contextFor(owners.get(umkmId)!, service.clock.now), delivery.id, terms);
    }
  }).timeout(60_000);

  it('accepts a part of one lot with a reason, for both sides to read', async () => {
    const { page } = buyer;
    await page.goto(`/deliveries/${delivery.id}`);
    await page.locator('[name^="accepted-"]').first().fill('50');
    await page.locator('[name^="reason-"]').first().selectOption('damaged');
    await page.locator('[name^="words-"]').first().fill('Kemasan sobek waktu tiba.');
    await page.check('[name=followUp][value=reduce]', { force: true });
    await press(page, 'Buat BAST');
    await lead.page.goto(`/deliveries/${delivery.id}/acceptance`);
    await lead.page.getByText('Kemasan sobek waktu tiba.').waitFor();
    const wide = await lead.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(wide).to.be.at.most(0);
  }).timeout(60_000);

  it('shows by how many days a bill was paid late', async () => {
    const { page } = lead;
    await page.goto(`/deliveries/${delivery.id}`);
    await press(page, 'Kirim tagihan');
    service.clock.now = new Date('2027-01-05T03:00:00Z');
    await page.goto('/deals');
    await page.getByRole('link', { name: 'Tagihan', exact: true }).click();
    await page.locator('main a[href^="/bills/"]').first().click();
    await page.fill('[name=paidOn]', '2027-01-05');
    await press(page, 'Catat pembayaran');
    await page.getByText('terlambat 12 hari').first().waitFor();
    await coordinator.page.goto('/bills?tab=paid');
    await coordinator.page.getByText('terlambat 12 hari').first().waitFor();
    for (const { problems } of [buyer, lead, coordinator]) expect(problems).to.deep.equal([]);
  }).timeout(60_000);
});
