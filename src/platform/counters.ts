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

/** The last number given out, 0 when none was. */
export async function lastNumber(sequence: string): Promise<number> {
  return (await counters.findById(sequence).lean())?.value ?? 0;
}
