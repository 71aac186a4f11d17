import { closeBrowser } from './browser.ts';
import { stopDatabase } from './database.ts';

/** What the whole run shares is put away at its end. */
export const mochaHooks = {
  async afterAll(): Promise<void> {
    await closeBrowser();
    await stopDatabase();
  },
};
