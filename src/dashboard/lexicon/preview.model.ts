import { Schema, type Types } from 'mongoose';
import { defineModel } from '../../platform/database.ts';
import type { LexiconPreview } from './preview.rules.ts';

export type PreviewRow = Omit<LexiconPreview, 'id'> & { _id: Types.ObjectId };

export const PreviewModel = defineModel<PreviewRow>(
  'LexiconPreview',
  'lexiconPreviews',
  new Schema<PreviewRow>({
    add: { type: Schema.Types.Mixed, required: true } as unknown as PreviewRow['add'],
    byName: { type: String, required: true },
    startedAt: { type: Date, required: true },
    aliveAt: { type: Date, required: true },
    total: { type: Number, required: true },
    done: { type: Number, required: true },
    changes: { type: Schema.Types.Mixed, default: null } as unknown as NonNullable<PreviewRow['changes']>,
    changedCount: { type: Number, default: 0 },
  }).index({ startedAt: 1 }, { expireAfterSeconds: 7 * 86_400 }),
);
