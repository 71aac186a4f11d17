import { createHash } from 'node:crypto';
import { inTransaction } from '../platform/transaction.ts';
import type { ActionContext } from '../shared/context.ts';
import { sameText } from '../shared/text.ts';
import { announceDeal, seeDeal } from './announceDeal.ts';
import type { Deal, Message } from './deals.rules.ts';
import { addMessage } from './messages.store.ts';
import { dealsTexts } from './deals.texts.ts';

/** How much of a message a notice shows. */
const NOTICE_LENGTH = 140;

/** Adds words to the thread of a deal the actor may see. Null when the same form has sent the same words before. */
export async function addWords(ctx: ActionContext, deal: Deal, words: string, formKey: string): Promise<Message | null> {
  const { userId, name, role } = ctx.actor;
  const key = `${formKey}:${createHash('sha256').update(words).digest('base64url').slice(0, 16)}`;
  return addMessage({ dealId: deal.id, fromUserId: userId, fromName: name, fromRole: role, words, at: ctx.now }, key);
}

/**
 * Writes to the other side and the coordinators of a deal; they see it at once. Words that the same form sends twice count once.
 * Throws NotFound.
 */
export async function postMessage(ctx: ActionContext, dealId: string, words: string, formKey: string): Promise<void> {
  await inTransaction(async () => {
    const { deal } = await seeDeal(ctx, dealId);
    const message = await addWords(ctx, deal, words, formKey);
    if (!message) return;
    const title = dealsTexts.say('messageTitle', { name: sameText(ctx.actor.name), number: deal.number });
    const notice = { kind: 'message-received', title, body: sameText(words.slice(0, NOTICE_LENGTH)) };
    const listening = deal.status === 'disputed' ? { coordinator: notice } : {};
    await announceDeal(ctx, deal, { owner: notice, buyer: notice, ...listening }, [`messages:${deal.id}`]);
  });
}
