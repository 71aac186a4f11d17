import type { Actor } from '../../shared/context.ts';
import { Conflict, Forbidden } from '../../shared/errors.ts';
import { verificationTexts } from './verification.texts.ts';

/** Approve, or send back with what needs correcting. */
export type Decision = { readonly approve: true } | { readonly approve: false; readonly reason: string };

/** Only coordinators verify. Throws Forbidden. */
export function requireCoordinator(actor: Actor): void {
  if (actor.role !== 'coordinator') throw new Forbidden();
}

/**
 * Whether a decision is still to be taken. The same decision once more is none; another one on what is decided already throws Conflict.
 */
export function isStillOpen(state: 'open' | 'approved' | 'refused', decision: Decision): boolean {
  if (state === 'open') return true;
  if ((state === 'approved') === decision.approve) return false;
  throw new Conflict(verificationTexts.say('decided'));
}
