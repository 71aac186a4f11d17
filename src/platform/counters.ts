import { Schema } from 'mongoose';
import { defineModel } from './database.ts';

const counters = defineModel<{ _id: string; value: number }>(
  'Counter',
  'counters',
  new Schema({ _id: { type: String, required: true }, value: { type: Number, required: true } }),
);

/** The next number of a named sequence: 1, 2, 3, … Inside a transaction it leaves no gap when that fails. */
export async function nextNumber(sequence: string): Promise<number> {
  const counter = await counters
    .findOneAndUpdate({ _id: sequence }, { $inc: { value: 1 } }, { upsert: true, returnDocument: 'after' })
    .lean();
  return counter.value;
}

/** The next so many numbers of a sequence, the first of them. */
export async function nextNumbers(sequence: string, count: number): Promise<number> {
  const counter = await counters
    .findOneAndUpdate({ _id: sequence }, { $inc: { value: count } }, { upsert: true, returnDocument: 'after' })
    .lean();
  return counter.value - count + 1;
}

/** The next number of each of these different sequences. */
export async function nextNumberOfEach(sequences: readonly string[]): Promise<Map<string, number>> {
  if (sequences.length === 0) return new Map();
  await counters.bulkWrite(
    sequences.map((_id) => ({ updateOne: { filter: { _id }, update: { $inc: { value: 1 } }, upsert: true } })),
  );
  const rows = await counters.find({ _id: { $in: [...sequences] } }).lean();
  return new Map(rows.map(({ _id, value }) => [_id, value]));
}

/** The last number given out, 0 when none was. */
export async function lastNumber(sequence: string): Promise<number> {
  return (await counters.findById(sequence).lean())?.value ?? 0;
}
