import { expect } from 'chai';
import { joinParty } from '../../src/accounts/accounts.store.ts';
import { acceptShare } from '../../src/deals/consortium/acceptShare.ts';
import { consortiaOfNeed } from '../../src/needs/consortium/consortium.store.ts';
import type { Umkm } from '../../src/profiles/profiles.rules.ts';
import { addParty, postNeed, type Party } from '../needs/market.ts';
import { addCrafters, sendPlan } from '../needs/together.ts';
import { phone, signInOnPage, visitor } from '../support/browser.ts';
import { addPerson, contextFor, PASSWORD } from '../support/people.ts';
import { startTestService, type TestService } from '../support/service.ts';

describe('PHRI’s consortium in a real browser', () => {
  let service: TestService;
  let party: Party;
  let crafters: Umkm[];
  let needId: string;

  before(async function () {
    this.timeout(120_000);
    service = await startTestService();
    party = await addParty(service.url, 'PHRI Banten');
    crafters = await addCrafters({ count: 74 });
    const terms = { title: 'Gula semut untuk 38 hotel', deliveryFrom: '2026-12-10', deliveryUntil: '2027-05-31' };
    needId = await postNeed(party.client, { ...terms, quantity: '4300' });
  });
  after(() => service.stop());

  it('plans and adjusts seventy-two shares on a phone, and the page follows the answers by itself', async () => {
    const buyer = await visitor(service.url, { viewport: phone });
    await signInOnPage(buyer.page, party.decider.email!, PASSWORD);
    await buyer.page.goto(`/needs/${needId}`);
    await buyer.page.getByRole('link', { name: 'Bentuk konsorsium' }).click();
    await buyer.page.getByText('72 UMKM bersama-sama memenuhi seluruh kebutuhan').waitFor();
    await buyer.page.fill('#max', '70');
    await buyer.page.getByRole('button', { name: 'Hitung ulang' }).click();
    await buyer.page.getByText('70 UMKM memenuhi 97').first().waitFor();
    await buyer.page.fill('#max', '80');
    await buyer.page.getByRole('button', { name: 'Hitung ulang' }).click();
    await buyer.page.getByText('Kirim bagian ke 72 UMKM').waitFor();
    const { id } = await sendPlan(party.client, needId);
    await buyer.page.goto(`/consortia/${id}`);
    await buyer.page.getByText('4.300 kg menunggu jawaban 72 UMKM').waitFor();

    const [consortium] = await consortiaOfNeed(needId);
    const [first, second] = consortium!.members;
    const owner = await addPerson('owner', 'Bu Aminah');
    await joinParty(owner.id, { umkmId: first!.umkmId }, first!.umkmName);
    const seller = await visitor(service.url, { viewport: phone });
    await signInOnPage(seller.page, owner.email!, PASSWORD);
    await seller.page.goto('/proposals');
    await seller.page.getByText('dari 4.300 kg (KO-2026-0001)').waitFor();
    await seller.page.getByRole('button', { name: 'Terima bagian ini' }).click();
    await seller.page.getByText('Bagian Anda sudah diterima').waitFor();
    await buyer.page.getByText('60 kg dari 4.300 kg sudah diterima').waitFor();

    const other = await addPerson('owner', 'Bu Siti');
    await joinParty(other.id, { umkmId: second!.umkmId }, second!.umkmName);
    await acceptShare(await contextFor(other), second!.proposalId, { quantity: 25_000 });
    await buyer.page.reload();
    await buyer.page.getByText('dari 60 kg yang ditawarkan').first().waitFor({ state: 'attached' });
    const wide = await buyer.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(wide).to.be.at.most(0);
    expect([...buyer.problems, ...seller.problems]).to.deep.equal([]);
    await buyer.context.close();
    await seller.context.close();
    expect(crafters).to.have.length(74);
  }).timeout(180_000);
});
