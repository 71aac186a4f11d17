import type { Document } from 'mongodb';
import type { Scenarios } from './scenario.ts';

const base = {
  a: [1, 2, 3, 4],
  d: { x: 1, y: { z: 2, w: 3 } },
  rows: [
    { k: 1, v: 1 },
    { k: 2, v: 2 },
  ],
  n: 1,
};

/** By what is told: changed elements, the whole field, what is new. */
const updates: Document[] = [
  { $push: { a: 5 } },
  { $push: { a: { $each: [5, 6] } } },
  { $push: { a: { $each: [5], $position: 0 } } },
  { $push: { a: { $each: [5], $slice: -3 } } },
  { $push: { a: { $each: [9], $sort: 1 } } },
  { $push: { a: { $each: [], $slice: 2 } } },
  { $addToSet: { a: { $each: [1, 9] } } },
  { $pull: { a: 4 } },
  { $pullAll: { a: [1, 4] } },
  { $pop: { a: 1 } },
  { $set: { 'a.1': 9 } },
  { $set: { 'a.6': 9 } },
  { $unset: { 'a.1': 1 } },
  { $set: { a: [1, 2, 3] } },
  { $set: { d: { x: 1, y: { z: 2, w: 4 } } } },
  { $set: { d: { y: { z: 2, w: 3 }, x: 1 } } },
  { $set: { 'd.y.z': 5, 'd.q': 1 } },
  { $unset: { 'd.y.z': 1, n: 1 } },
  { $inc: { 'rows.0.v': 1 } },
  { $inc: { 'rows.$[].v': 1 } },
  { $set: { 'rows.1': { k: 2, v: 9 } } },
  { $pull: { rows: { k: 2 } } },
  { $rename: { n: 'm' } },
  { $rename: { 'd.x': 'e.x' } },
  { $set: { 'new.deep.path': 1, 'new.deep.other': 2 } },
  { $inc: { n: 1, z: 2 } },
];

export const changes: Scenarios = {
  async 'tells what each operator changed'({ model }) {
    const native = model('Told').collection.conn.db!.collection<Document & { _id: number }>('told');
    await native.insertMany(updates.map((_, i) => ({ _id: i, ...base })));
    const stream = native.watch();
    await stream.tryNext();
    const told: unknown[] = [];
    for (const [i, update] of updates.entries()) {
      await native.updateOne({ _id: i }, update);
      const event = await stream.next();
      told.push(event.operationType === 'update' && event.updateDescription);
    }
    await stream.close();
    return told;
  },
  async 'puts the transaction first in what it changed'({ model, odm }) {
    const Num = model('InOne', { _id: Number });
    await Num.createCollection();
    const stream = Num.collection.conn.db!.collection(Num.collection.name).watch();
    await stream.tryNext();
    const session = await odm.startSession();
    await session.withTransaction(async () => {
      await Num.create([{ _id: 1 }], { session });
    });
    await session.endSession();
    const event = await stream.next();
    await stream.close();
    return Object.keys(event);
  },
  async 'counts in a transaction by a pipeline only'({ model, odm }) {
    const Num = model('Counted', { _id: Number });
    await Num.createCollection();
    const session = await odm.startSession();
    session.startTransaction();
    const counted = await Num.countDocuments().session(session);
    const error: unknown = await Num.estimatedDocumentCount({ session } as never).catch((failed: unknown) => failed);
    await session.endSession();
    return [counted, error];
  },
};
