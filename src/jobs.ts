import type { JobHandlers } from './platform/jobs.ts';
import type { Push } from './shared/context.ts';

/** Every durable job's handler, by kind; each room brings its own. */
export function jobHandlers(push: Push): JobHandlers {
  void push;
  return {};
}
