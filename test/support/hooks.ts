import { closeBrowser } from './browser.ts';
import { stopDatabase } from './database.ts';

/** How long a run may take to end by itself after its last test, in milliseconds. */
const ENDING_MS = 60_000;

/** Ends a run that something keeps alive, a service whose start failed half-way, say; it keeps the run's exit code. */
function endInTime(): void {
  setTimeout(() => {
    console.error('The tests are over, but this keeps the run alive:', process.getActiveResourcesInfo());
    process.exit();
  }, ENDING_MS).unref();
}

/** What the whole run shares is put away at its end. */
export const mochaHooks = {
  async afterAll(): Promise<void> {
    endInTime();
    await closeBrowser();
    await stopDatabase();
  },
};
