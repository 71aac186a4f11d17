import { Types } from 'mongoose';
import type { Page } from '../../shared/page.ts';
import { VersionModel, WordModel, type VersionRow, type WordRow } from './lexicon.model.ts';
import type { LexiconVersion, LexiconWord } from './lexicon.rules.ts';

const PAGE_SIZE = 20;

const toWord = ({ _id, ...rest }: WordRow): LexiconWord => ({ ...rest, id: _id.toString() });

function toVersion({ _id, ...rest }: VersionRow): LexiconVersion {
  void _id;
  return rest;
}

/** All words of coordinators, by meaning; at most `MOST_WORDS` are ever kept. */
export async function listWords(): Promise<LexiconWord[]> {
  const rows = await WordModel.find({ means: { $gt: '' } })
    .sort({ means: 1, kind: 1 })
    .lean<WordRow[]>();
  return rows.map(toWord);
}

export async function findWord(id: string): Promise<LexiconWord | null> {
  const row = await WordModel.findById(id).lean<WordRow>();
  return row && toWord(row);
}

/** Writes a word as it is given, new or in its place. */
export async function putWord({ id, ...word }: LexiconWord): Promise<void> {
  await WordModel.updateOne(
    { _id: new Types.ObjectId(id) },
    { $set: { ...word, spellings: [...word.spellings] } },
    { upsert: true },
  );
}

export async function removeWord(id: string): Promise<void> {
  await WordModel.deleteOne({ _id: id });
}

/** The number of the last saved change; 0 before the first. */
export async function lexiconNumber(): Promise<number> {
  const row = await VersionModel.findOne({ number: { $gt: 0 } })
    .sort({ number: -1 })
    .select('number')
    .lean<VersionRow>();
  return row?.number ?? 0;
}

export async function addVersion(version: LexiconVersion): Promise<void> {
  await VersionModel.create([version]);
}

/** One page of what was changed, the latest first. */
export async function pageOfVersions(page: number): Promise<Page<LexiconVersion>> {
  const wanted = { number: { $gt: 0 } };
  const total = await VersionModel.countDocuments(wanted);
  const rows = await VersionModel.find(wanted)
    .sort({ number: -1 })
    .skip((page - 1) * PAGE_SIZE)
    .limit(PAGE_SIZE)
    .lean<VersionRow[]>();
  return { items: rows.map(toVersion), total, page, pageSize: PAGE_SIZE };
}
