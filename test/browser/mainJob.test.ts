import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { DEMO_PASSWORD } from '../../src/demo/demoPeople.ts';
import { phone, signInOnPage, visitor, type Visitor } from '../support/browser.ts';
import { startTestService, type TestService } from '../support/service.ts';

/** Marks the open page: a reload would lose the mark. */
async function mark(page: Page): Promise<void> {
  await page.evaluate(() => document.documentElement.setAttribute('data-kept', 'yes'));
}

async function expectNotReloaded(page: Page): Promise<void> {
  expect(await page.getAttribute('html', 'data-kept'), 'the page was not reloaded').to.equal('yes');
}

async function fill(page: Page, fields: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, value] of Object.entries(fields)) await page.fill(`[name="${name}"]`, value);
}

async function choose(page: Page, fields: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, value] of Object.entries(fields)) await page.selectOption(`[name="${name}"]`, value);
}

const title = 'Gula semut untuk meja kopi tamu';

describe('the main job in three browsers at once', () => {
  let service: TestService;
  let buyer: Visitor;
  let owner: Visitor;
  let coordinator: Visitor;
  let needPath: string;

  before(async function () {
    this.timeout(180_000);
    service = await startTestService({ demo: true });
    buyer = await visitor(service.url);
    owner = await visitor(service.url, { viewport: phone });
    coordinator = await visitor(service.url);
    await signInOnPage(owner.page, '0812 0000 0001', DEMO_PASSWORD);
    await signInOnPage(coordinator.page, 'koordinator@demo.id', DEMO_PASSWORD);
  });
  after(async () => {
    for (const { context } of [buyer, owner, coordinator]) await context.close();
    await service.stop();
  });

  it('1. a hotel registers, and sees why it cannot publish yet', async () => {
    const { page } = buyer;
    await page.goto('/register/buyer');
    await fill(page, {
      name: 'Hotel Uji Bersama',
      address: 'Jalan Uji Coba 1',
      deciderName: 'Rani Uji',
      deciderPosition: 'Manajer pembelian',
      identity: 'rani@contoh.id',
      password: 'kata-sandi-uji-1',
    });
    await choose(page, { kind: 'hotel', place: 'Rangkasbitung' });
    await page.click('main form button[type=submit]');
    await page.waitForURL((url) => !url.pathname.startsWith('/register'));
    await page.goto('/needs/new');
    expect(await page.locator('button[value=publish]').count()).to.equal(0);
  }).timeout(60_000);

  it('5. the coordinator approves it from the queue', async () => {
    const { page } = coordinator;
    await page.goto('/verification?tab=buyers');
    await page.getByRole('link', { name: 'Hotel Uji Bersama' }).click();
    await page.click('form:has(input[value=approve]) button[type=submit]');
    await page.waitForLoadState();
    await buyer.page.goto('/needs/new');
    await buyer.page.waitForSelector('button[value=publish]');
  }).timeout(60_000);

  it('1. bad input keeps everything typed and says beside the field what is wrong', async () => {
    const { page } = buyer;
    await fill(page, {
      title,
      quantity: 'banyak',
      maxPrice: '45.000',
      deliveryFrom: '2026-12-14',
      deliveryUntil: '2027-02-28',
      answerDay: '2026-11-30',
    });
    await choose(page, { unit: 'kg', category: 'gula-semut', answerHour: '17' });
    const place = page.locator('[name=place] option', { hasText: 'Rangkasbitung' }).first();
    await page.selectOption('[name=place]', await place.getAttribute('value'));
    await page.check('[name=frequency][value=monthly]', { force: true });
    await page.click('button[value=publish]');
    await page.waitForSelector('#quantity-error');
    expect(await page.inputValue('[name=title]')).to.equal(title);
    expect(await page.inputValue('[name=quantity]')).to.equal('banyak');
  }).timeout(60_000);

  it('2. publishing shows the ranked and explained list at once', async () => {
    const { page } = buyer;
    await page.fill('[name=quantity]', '100');
    await page.click('button[value=publish]');
    await page.waitForURL(/\/needs\/[0-9a-f]{24}$/);
    needPath = new URL(page.url()).pathname;
    const first = page.locator('#need-matches tbody tr').first();
    expect(await first.innerText()).to.match(/kg/);
    expect(await page.locator('#need-matches .score, #need-matches svg').count()).to.be.greaterThan(3);
    expect(await page.locator('#need-matches details').count()).to.be.greaterThan(0);
  }).timeout(60_000);

  it('3. the chosen owner sees the offer appear without a reload', async () => {
    await owner.page.goto('/proposals');
    await owner.page.waitForSelector('html[data-live=on]');
    await mark(owner.page);
    const { page } = buyer;
    await page.locator('#need-matches input[name=umkmIds]').first().waitFor();
    const chosen = page.locator('#need-matches tr', { hasText: 'KUB Mitra Mandala Aren' }).locator('input[name=umkmIds]');
    await chosen.check({ force: true });
    await page.click('button[value=chosen]');
    await page.waitForLoadState();
    await owner.page.getByText(title).first().waitFor();
    await expectNotReloaded(owner.page);
  }).timeout(60_000);

  it('3. the owner counters on a phone, and the buyer sees it without a reload', async () => {
    await buyer.page.goto(needPath);
    await mark(buyer.page);
    const { page } = owner;
    await page.locator('article', { hasText: title }).getByRole('link', { name: 'Ajukan harga' }).click();
    await page.waitForSelector('[name=priceIdr]');
    await page.fill('[name=priceIdr]', '38.500');
    await page.click('main form button[type=submit]');
    await page.waitForURL((url) => !url.pathname.endsWith('/counter'));
    await buyer.page.locator('#need-sent', { hasText: '38.500' }).waitFor();
    await expectNotReloaded(buyer.page);
  }).timeout(60_000);

  it('4. the buyer accepts the counter twice over and there is one deal, live on the coordinator’s dashboard', async () => {
    await coordinator.page.goto('/dashboard?list=deals');
    await mark(coordinator.page);
    const { page } = buyer;
    const link = page.locator('#need-sent a[href^="/proposals/"]').first();
    const proposalPath = (await link.getAttribute('href'))!;
    const second = await buyer.context.newPage();
    await second.goto(proposalPath);
    await page.goto(proposalPath);
    await page
      .getByRole('button', { name: /Terima/ })
      .first()
      .click();
    await page.waitForURL(/\/deals\/[0-9a-f]{24}$/);
    const dealPath = new URL(page.url()).pathname;
    await coordinator.page.locator('#list', { hasText: title }).waitFor();
    await expectNotReloaded(coordinator.page);
    await second.close();

    await owner.page.goto('/deals');
    expect(await owner.page.locator(`a[href="${dealPath}"]`).count()).to.equal(1);
  }).timeout(60_000);

  it('5. mediation: words reach both sides and the coordinator while their pages stay open', async () => {
    const dealPath = new URL(buyer.page.url()).pathname;
    await owner.page.goto(dealPath);
    await coordinator.page.goto(dealPath);
    await mark(owner.page);
    await mark(coordinator.page);
    await buyer.page.goto(dealPath);
    await buyer.page.fill('.chat-form textarea', 'Apakah kemasan bisa 5 kg?');
    await buyer.page.click('.chat-form button[type=submit]');
    await owner.page.locator('#thread', { hasText: 'Apakah kemasan bisa 5 kg?' }).waitFor();
    await coordinator.page.locator('#thread', { hasText: 'Apakah kemasan bisa 5 kg?' }).waitFor();
    await expectNotReloaded(owner.page);
    await expectNotReloaded(coordinator.page);
  }).timeout(60_000);

  it('3. an owner who was away gets exactly what was missed', async () => {
    await owner.page.goto('/proposals');
    await owner.context.setOffline(true);
    const dealPath = new URL(buyer.page.url()).pathname;
    await buyer.page.goto(dealPath);
    await buyer.page.fill('.chat-form textarea', 'Kami tunggu jawabannya.');
    await buyer.page.click('.chat-form button[type=submit]');
    await buyer.page.waitForLoadState();
    await owner.context.setOffline(false);
    await owner.page.goto('/notifications');
    const told = owner.page.locator('#notification-list li', { hasText: 'Kami tunggu jawabannya.' });
    await told.first().waitFor();
    expect(await told.count()).to.equal(1);
  }).timeout(60_000);

  it('no page complained', () => {
    const expected = /ERR_INTERNET_DISCONNECTED|status of 422|WebSocket/;
    for (const { problems } of [buyer, owner, coordinator])
      expect(problems.filter((line) => !expected.test(line))).to.deep.equal([]);
  });
});

describe('the offer without script', () => {
  let service: TestService;
  let owner: Visitor;
  before(async function () {
    this.timeout(180_000);
    service = await startTestService({ demo: true });
    owner = await visitor(service.url, { viewport: phone, script: false });
  });
  after(async () => {
    await owner.context.close();
    await service.stop();
  });

  it('is read and accepted on a 390 px phone', async () => {
    const { page } = owner;
    await signInOnPage(page, '0812 0000 0001', DEMO_PASSWORD);
    await page.goto('/proposals');
    const card = page.locator('article.offer').first();
    const words = await card.innerText();
    expect(words)
      .to.match(/Rp[\d.]+/)
      .and.include('Anda sudah punya')
      .and.include('Jawab sebelum');
    const accept = card.getByRole('button', { name: /Terima tawaran/ });
    const box = (await accept.boundingBox())!;
    expect(box.height).to.be.at.least(48);
    await accept.click();
    await page.waitForURL(/\/deals\/[0-9a-f]{24}$/);
    expect(await page.locator('h1').innerText()).to.have.length.greaterThan(3);
  }).timeout(60_000);
});
