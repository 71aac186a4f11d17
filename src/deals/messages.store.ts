import { isDuplicateKey } from '../platform/database.ts';
import { MessageModel, type MessageRow } from './deals.model.ts';
import type { Message } from './deals.rules.ts';

function toMessage({ _id, dealId, fromUserId, fromName, fromRole, words, at }: MessageRow): Message {
  return { id: _id.toString(), dealId: dealId.toString(), fromUserId: fromUserId.toString(), fromName, fromRole, words, at };
}

/** Adds a message to a deal's thread. Null when the same form has sent it before. */
export async function addMessage(message: Omit<Message, 'id'>, formKey: string): Promise<Message | null> {
  if (await MessageModel.exists({ dealId: message.dealId, formKey })) return null;
  try {
    const [row] = await MessageModel.create([{ ...message, formKey }]);
    return toMessage(row!.toObject());
  } catch (error) {
    if (isDuplicateKey(error)) return null;
    throw error;
  }
}

/** The latest messages of a deal's thread, oldest first. */
export async function listMessages(dealId: string, limit = 300): Promise<Message[]> {
  const rows = await MessageModel.find({ dealId }).sort({ at: -1, _id: -1 }).limit(limit).lean<MessageRow[]>();
  return rows.map(toMessage).reverse();
}
