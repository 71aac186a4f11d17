import { existsSync } from 'node:fs';
import { chromium as playwright, type Browser, type BrowserContext, type Page } from 'playwright-core';

const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable'];
const quiet = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** With these one closed profile ends the whole browser. */
const fragile = ['--single-process', '--no-zygote'];

let running: Promise<Browser> | null = null;

async function launch(): Promise<Browser> {
  const path = process.env['CHROME_PATH'] ?? installed.find((candidate) => existsSync(candidate));
  if (path) return playwright.launch({ executablePath: path, args: ['--no-sandbox', ...quiet] });
  const { default: packaged } = await import('@sparticuz/chromium');
  const args = packaged.args.filter((arg) => !fragile.includes(arg));
  return playwright.launch({ executablePath: await packaged.executablePath(), args: [...args, ...quiet] });
}

/** One real Chromium for the whole run: CHROME_PATH, else one of this machine, else the one inside an npm package. */
export function browser(): Promise<Browser> {
  running ??= launch();
  return running;
}

export async function closeBrowser(): Promise<void> {
  if (running) await (await running).close();
  running = null;
}

export const phone = { width: 390, height: 844 };
export const desktop = { width: 1280, height: 900 };

export interface Visitor {
  readonly context: BrowserContext;
  readonly page: Page;
  /** What went wrong in the page so far: script errors and blocked content. */
  readonly problems: string[];
}

/** A separate browser profile with one page. */
export async function visitor(base: string, options: { viewport?: typeof phone; script?: boolean } = {}): Promise<Visitor> {
  const context = await (
    await browser()
  ).newContext({
    baseURL: base,
    viewport: options.viewport ?? desktop,
    javaScriptEnabled: options.script ?? true,
    locale: 'id-ID',
    timezoneId: 'Asia/Jakarta',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  return { context, page, problems };
}

/** Fills and sends the sign-in form as a person would. */
export async function signInOnPage(page: Page, identity: string, password: string): Promise<void> {
  await page.goto('/sign-in');
  await page.fill('[name=identity]', identity);
  await page.fill('[name=password]', password);
  await Promise.all([page.waitForURL((url) => url.pathname !== '/sign-in'), page.click('form.form button[type=submit]')]);
}
