import type { Text } from '../shared/text.ts';

/** What someone is told. `kind` names the event (`offer-received`, `deal-made`, …); `topics` the parts of open pages that it changes. */
export interface Notice {
  readonly kind: string;
  readonly title: Text;
  readonly body: Text;
  readonly url: string;
  readonly topics: readonly string[];
}

export interface Notification extends Notice {
  readonly id: string;
  readonly userId: string;
  readonly seq: number;
  readonly at: Date;
  readonly readAt: Date | null;
}

/** How many missed notices one answer carries; the client asks again from the last. */
export const MISSED_AT_ONCE = 100;
