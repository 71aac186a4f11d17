import { Schema, type Types } from 'mongoose';
import { defineModel } from '../platform/database.ts';
import type { HandPick, StoredMatches } from './needs.rules.ts';

/** One document a need, its id the need's: the last ranking, and what was proposed by hand. */
export interface MatchesRow extends Omit<StoredMatches, 'needId' | 'at'> {
  _id: Types.ObjectId;
  at: Date | null;
  byHand: HandPick[];
  /** Derived: who stands in the list, and who almost fits; by them a changed UMKM finds its needs. */
  eligibleUmkm: string[];
  nearUmkm: string[];
}

/** Rankings are the engine's plain data and are read as a whole: the parts that nothing asks for stay unspelled. */
export const MatchesModel = defineModel<MatchesRow>(
  'Matches',
  'matches',
  new Schema<MatchesRow>({
    scoringVersion: { type: String, default: '' },
    lexiconVersion: { type: String, default: '' },
    snapshotHash: { type: String, default: '' },
    at: { type: Date, default: null },
    eligible: { type: Schema.Types.Mixed, default: [] },
    eligibleTotal: { type: Number, default: 0 },
    nearMisses: { type: Schema.Types.Mixed, default: [] },
    nearMissTotal: { type: Number, default: 0 },
    excluded: { type: Schema.Types.Mixed, default: [] },
    byHand: { type: Schema.Types.Mixed, default: [] },
    eligibleUmkm: [String],
    nearUmkm: [String],
  })
    .index({ eligibleUmkm: 1 })
    .index({ nearUmkm: 1 }),
);
