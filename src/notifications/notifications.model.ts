import { Schema, type Types } from 'mongoose';
import { defineModel } from '../platform/database.ts';
import type { Text } from '../shared/text.ts';

export interface NotificationRow {
  _id: Types.ObjectId;
  userId: Types.ObjectId;
  /** 1, 2, 3, … for each person, without gaps. */
  seq: number;
  kind: string;
  title: Text;
  body: Text;
  url: string;
  topics: string[];
  at: Date;
  readAt: Date | null;
}

const text = { id: { type: String, required: true }, en: { type: String, required: true } };

/** `required: true` refuses empty text, which a body may be. */
const body = { id: { type: String, default: '' }, en: { type: String, default: '' } };

export const NotificationModel = defineModel<NotificationRow>(
  'Notification',
  'notifications',
  new Schema<NotificationRow>({
    userId: { type: Schema.Types.ObjectId, required: true },
    seq: { type: Number, required: true },
    kind: { type: String, required: true },
    title: { type: new Schema(text, { _id: false, id: false }), required: true },
    body: { type: new Schema(body, { _id: false, id: false }), required: true },
    url: { type: String, required: true },
    topics: [String],
    at: { type: Date, required: true },
    readAt: { type: Date, default: null },
  })
    .index({ userId: 1, seq: 1 }, { unique: true })
    .index({ userId: 1, readAt: 1 }),
);
