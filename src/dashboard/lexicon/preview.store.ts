import type { WordContent } from '../../profiles/lexicon/lexicon.rules.ts';
import { PreviewModel, type PreviewRow } from './preview.model.ts';
import type { LexiconPreview } from './preview.rules.ts';

export async function addPreview(add: readonly WordContent[], byName: string, total: number, now: Date): Promise<string> {
  const [row] = await PreviewModel.create([
    { add: [...add], byName, startedAt: now, aliveAt: now, total, done: 0, changes: null, changedCount: 0 },
  ]);
  return row!._id.toString();
}

export async function findPreview(id: string): Promise<LexiconPreview | null> {
  const row = await PreviewModel.findById(id).lean<PreviewRow>();
  if (!row) return null;
  const { _id, ...rest } = row;
  return { ...rest, id: _id.toString() };
}

export async function notePreview(id: string, change: Partial<Omit<LexiconPreview, 'id'>>): Promise<void> {
  await PreviewModel.updateOne({ _id: id }, { $set: change });
}
