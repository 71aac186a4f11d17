import type { Locale } from './text.ts';

/** What a person may be here. `owner` runs an UMKM, `buyer` decides for a buying organisation, `coordinator` is the district officer. */
export const roles = ['owner', 'buyer', 'coordinator'] as const;
export type Role = (typeof roles)[number];

/** Who acts. `system` is the product itself (clocks, durable jobs); it has no user. */
export interface Actor {
  readonly userId: string;
  readonly role: Role | 'system';
  readonly name: string;
  /** The UMKM this owner runs; null for everyone else and before the profile exists. */
  readonly umkmId: string | null;
  /** The organisation this buyer decides for; null for everyone else. */
  readonly buyerId: string | null;
}

/** First argument of every use case that writes or tells someone. */
export interface ActionContext {
  readonly actor: Actor;
  readonly now: Date;
  readonly locale: Locale;
  readonly push: Push;
}

/** Where a live message goes: one person, everyone with a role, or everyone who looks at a thing (`need:…`, `deal:…`). */
export type Audience = { readonly userId: string } | { readonly role: Role };

/**
 * Sends live messages. Inside a transaction they leave after its commit, and never when it fails.
 * `changed` tells open pages which parts are out of date, by topic (`needs`, `proposal:<id>`, `deal:<id>`, …);
 * `notice` announces a stored notification.
 */
export interface Push {
  changed(audience: Audience, topics: readonly string[]): void;
  notice(userId: string, notice: PushedNotice): void;
}

/** A notification as it travels to the person's open pages, in that person's language. */
export interface PushedNotice {
  /** Position in this person's own sequence: 1, 2, 3, … without gaps. */
  readonly seq: number;
  readonly kind: string;
  readonly title: string;
  readonly body: string;
  readonly url: string;
  readonly topics: readonly string[];
  readonly unread: number;
  /** ISO 8601, UTC. */
  readonly at: string;
}

export const systemActor: Actor = { userId: 'system', role: 'system', name: 'TemuMitra', umkmId: null, buyerId: null };

/** A push that reaches nobody, for scripts without a server. */
export const silentPush: Push = { changed() {}, notice() {} };
