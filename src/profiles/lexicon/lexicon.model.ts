import { Schema, type Types } from 'mongoose';
import { defineModel } from '../../platform/database.ts';
import { wordKinds, type LexiconVersion, type LexiconWord } from './lexicon.rules.ts';

export type WordRow = Omit<LexiconWord, 'id'> & { _id: Types.ObjectId };

export const WordModel = defineModel<WordRow>(
  'LexiconWord',
  'lexicon',
  new Schema<WordRow>({
    means: { type: String, required: true },
    spellings: [String],
    kind: { type: String, enum: wordKinds, required: true },
    changedByName: { type: String, required: true },
    changedAt: { type: Date, required: true },
  }).index({ means: 1, kind: 1 }, { unique: true }),
);

export type VersionRow = LexiconVersion & { _id: Types.ObjectId };

/** Append-only: who changed what. Its last number is the lexicon's version. */
export const VersionModel = defineModel<VersionRow>(
  'LexiconVersion',
  'lexiconVersions',
  new Schema<VersionRow>({
    number: { type: Number, required: true },
    at: { type: Date, required: true },
    byName: { type: String, required: true },
    changes: { type: Schema.Types.Mixed, required: true } as unknown as VersionRow['changes'],
  }).index({ number: -1 }, { unique: true }),
);
