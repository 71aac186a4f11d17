import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { DEMO_PASSWORD } from '../../src/demo/demoPeople.ts';
import { browser, desktop, phone, signInOnPage, visitor } from '../support/browser.ts';
import { startTestService, type TestService } from '../support/service.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface AxeResult {
  violations: { id: string; nodes: { html: string }[] }[];
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe: checker } = globalThis as unknown as { axe: { run(): Promise<AxeResult> } };
    return (await checker.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
  });
}

/** A page's address, or the first link of that kind on another page, and so on: `list → start → start*end`. */
const walks: readonly { readonly who: string; readonly identity: string | null; readonly pages: readonly string[] }[] = [
  {
    who: 'a visitor',
    identity: null,
    pages: [
      '/',
      '/catalogue',
      '/catalogue → /catalogue/products/',
      '/catalogue/needs',
      '/verify',
      '/figures',
      '/code',
      '/sign-in',
      '/register',
      '/register/umkm',
      '/register/buyer',
    ],
  },
  {
    who: 'an owner',
    identity: '0812 0000 0001',
    pages: [
      '/proposals',
      '/proposals → /proposals/',
      '/deals',
      '/deals → /deals/',
      '/deals → /deals/ → /deals/',
      '/bills?tab=all',
      '/bills?tab=all → /bills/',
      '/lots',
      '/lots → /lots/',
      '/profile',
      '/profile/business',
      '/profile/products',
      '/profile/certificates',
      '/profile/certificates/new',
      '/profile/delivery',
      '/capacity',
      '/capacity → /capacity/',
      '/notifications',
      '/account',
    ],
  },
  {
    who: 'a buyer',
    identity: 'hotel@demo.id',
    pages: [
      '/needs',
      '/needs/new',
      '/proposals',
      '/proposals → /proposals/',
      '/deals',
      '/deals → /deals/',
      '/deals?q=minibar → /deals/ → /deals/',
      '/deals?q=minibar → /deals/ → /deals/ → /verify/',
      '/deals?q=minibar → /deals/ → /deliveries/',
      '/needs?q=banyak+pengrajin → /needs/',
      '/needs?q=banyak+pengrajin → /needs/ → /consortia/',
      '/needs?q=lembar → /needs/',
      '/needs?q=lembar → /needs/ → /needs/*/consortium',
      '/bills?tab=all',
      '/organisation',
    ],
  },
  {
    who: 'a coordinator',
    identity: 'koordinator@demo.id',
    pages: [
      '/dashboard',
      '/dashboard?list=deals&view=board',
      '/dashboard/stalled',
      '/dashboard/outcomes',
      '/dashboard/outcomes → /dashboard/outcomes/deals',
      '/verification',
      '/umkm',
      '/umkm → /umkm/',
      '/clusters',
      '/clusters → /clusters/',
      '/visits',
      '/visits/route',
      '/buyers',
      '/needs',
      '/needs → /needs/',
      '/proposals',
      '/deals',
      '/deals → /deals/',
      '/deals?tab=running → /deals/ → /deals/',
      '/deals?tab=mediation → /deals/ → /claims/',
      '/deals?q=pandan → /deals/',
      '/deals?q=pandan → /deals/ → /deals/*/agreement',
      '/deals?tab=paid → /deals/',
      '/deals?q=sambutan → /deals/ → /proposals/',
      '/deals?q=sambutan → /deals/ → /proposals/ → /proposals/*/assist/code',
      '/proposals?tab=owner → /proposals/',
      '/proposals?tab=owner → /proposals/ → /proposals/*/assist',
      '/bills?tab=all',
      '/lots',
      '/coaching',
      '/coaching → /coaching/gaps/',
      '/coaching/cases',
      '/coaching/cases → /coaching/cases/',
      '/allocation',
      '/fairness',
      '/lexicon?try=gula kawung bubuk 250 gram',
      '/lexicon → /lexicon/words/',
      '/lexicon/paste',
      '/lexicon/history',
    ],
  },
];

async function open(page: Page, place: string): Promise<number> {
  const [list = '', ...prefixes] = place.split(' → ');
  let answer = await page.goto(list);
  for (const prefix of prefixes) {
    const [start = '', end = null] = prefix.split('*');
    const ending = end === null ? '' : `[href$="${end}"]`;
    const href = await page.locator(`main a[href^="${start}"]${ending}:not([href$="/new"])`).first().getAttribute('href');
    answer = await page.goto(href!);
  }
  return answer?.status() ?? 0;
}

describe('every main page in a real browser', () => {
  let service: TestService;
  before(async function () {
    this.timeout(180_000);
    service = await startTestService({ demo: true });
    await service.runJobs();
  });
  after(() => service.stop());

  for (const { who, identity, pages } of walks) {
    for (const viewport of [phone, desktop]) {
      it(`serves ${who} at ${viewport.width} px: no barrier, no overflow, no complaint`, async () => {
        const { context, page, problems } = await visitor(service.url, { viewport });
        if (identity) await signInOnPage(page, identity, DEMO_PASSWORD);
        for (const place of pages) {
          expect(await open(page, place), place).to.equal(200);
          expect(await violations(page), `axe on ${place}`).to.deep.equal([]);
          const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
          expect(overflow, `overflow of ${place}`).to.be.at.most(0);
        }
        expect(problems).to.deep.equal([]);
        await context.close();
      }).timeout(240_000);
    }
  }

  it('keeps an owner’s first visit within 40 KB, 6 KB of script and 8 requests', async () => {
    const { context, page } = await visitor(service.url, { viewport: phone });
    await signInOnPage(page, '0812 0000 0001', DEMO_PASSWORD);
    const bytes = { all: 0, script: 0, requests: 0 };
    const first = await (
      await browser()
    ).newContext({
      baseURL: service.url,
      viewport: phone,
      serviceWorkers: 'block',
      storageState: await context.storageState(),
    });
    const fresh = await first.newPage();
    const session = await first.newCDPSession(fresh);
    await session.send('Network.enable');
    const kinds = new Map<string, string>();
    session.on('Network.responseReceived', ({ requestId, type }) => void kinds.set(requestId, type));
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      bytes.all += encodedDataLength;
      bytes.requests += 1;
      if (kinds.get(requestId) === 'Script') bytes.script += encodedDataLength;
    });
    await fresh.goto('/proposals', { waitUntil: 'networkidle' });
    expect(bytes.all, 'bytes').to.be.within(1_000, 40 * 1024);
    expect(bytes.script, 'bytes of script').to.be.within(100, 6 * 1024);
    expect(bytes.requests, 'requests').to.be.within(3, 8);
    await first.close();
    await context.close();
  }).timeout(60_000);
});
