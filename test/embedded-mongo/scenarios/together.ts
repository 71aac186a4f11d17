import { failure, type Scenarios } from './scenario.ts';

export const together: Scenarios = {
  async 'inserts many, in order or not, and says what failed'({ model }) {
    const Num = model('Num', { _id: Number });
    await Num.create({ _id: 2 });
    const summary = (error: unknown) => {
      const { code, result, writeErrors } = error as {
        code: number;
        result: { insertedCount: number };
        writeErrors: { index: number; code: number; errmsg: string }[];
      };
      return [code, result.insertedCount, writeErrors.map((one) => [one.index, one.code, one.errmsg])];
    };
    const docs = [{ _id: 1 }, { _id: 2 }, { _id: 3 }, { _id: 2 }];
    const ordered = await failure(Num.collection.insertMany(docs as never));
    const unordered = await failure(
      Num.collection.insertMany(docs.map(({ _id }) => ({ _id: _id + 1 })) as never, { ordered: false }),
    );
    return [summary(ordered), summary(unordered), await Num.countDocuments()];
  },
  async 'writes in bulk and counts each kind'({ model }) {
    const Num = model('Num', { _id: Number, n: Number });
    const result = await Num.bulkWrite([
      { insertOne: { document: { _id: 1, n: 1 } } },
      { insertOne: { document: { _id: 2, n: 1 } } },
      { updateOne: { filter: { _id: 1 }, update: { $inc: { n: 1 } } } },
      { updateMany: { filter: {}, update: { $set: { x: 1 } } } },
      { replaceOne: { filter: { _id: 2 }, replacement: { n: 9 } } },
      { updateOne: { filter: { _id: 3 }, update: { $set: { n: 3 } }, upsert: true } },
      { deleteOne: { filter: { _id: 1 } } },
      { deleteMany: { filter: { n: 77 } } },
    ]);
    const { insertedCount, matchedCount, modifiedCount, deletedCount, upsertedCount, upsertedIds } = result;
    return [
      insertedCount,
      matchedCount,
      modifiedCount,
      deletedCount,
      upsertedCount,
      upsertedIds,
      await Num.find().sort({ _id: 1 }).lean(),
    ];
  },
  async 'stops a bulk write at its first error, or goes on'({ model }) {
    const Num = model('Num', { _id: Number, n: Number });
    const writes = () => [
      { insertOne: { document: { _id: 1 } } },
      { updateOne: { filter: { _id: 1 }, update: { $push: { n: 1 }, $set: { x: 1 } } } },
      { insertOne: { document: { _id: 1 } } },
      { insertOne: { document: { _id: 2 } } },
    ];
    const counts = (error: unknown) => {
      const { code, writeErrors } = error as { code: number; writeErrors: { index: number; code: number }[] };
      return [code, writeErrors.map((one) => [one.index, one.code])];
    };
    await Num.collection.insertOne({ _id: 5, n: 5 } as never);
    const ordered = await failure(Num.collection.bulkWrite(writes() as never));
    const left = await Num.find().sort({ _id: 1 }).lean();
    const unordered = await failure(Num.collection.bulkWrite(writes() as never, { ordered: false }));
    return [counts(ordered), left, counts(unordered), await Num.find().sort({ _id: 1 }).lean()];
  },
  async 'saves many documents at once'({ model }) {
    const Doc = model('Doc', { _id: Number, n: Number, list: [Number] });
    const docs = await Doc.create(
      [
        { _id: 1, n: 1 },
        { _id: 2, n: 2 },
        { _id: 3, n: 3 },
      ],
      { ordered: true },
    );
    docs[0].n = 10;
    docs[1].list.push(1, 2);
    const fresh = new Doc({ _id: 4, n: 4 });
    const result = await Doc.bulkSave([...docs, fresh]);
    return [result.insertedCount, result.modifiedCount, await Doc.find().sort({ _id: 1 }).lean()];
  },
  async 'gives documents in batches, closes cursors and forgets them'({ model }) {
    const Row = model('Row', { _id: Number });
    await Row.insertMany(Array.from({ length: 250 }, (_, _id) => ({ _id })));
    const cursor = Row.find().sort({ _id: 1 }).batchSize(30).cursor();
    const seen: number[] = [];
    await cursor.eachAsync((doc: { _id: number }) => void seen.push(doc._id), { parallel: 5 });
    const stopped = Row.find().cursor({ batchSize: 10 });
    await stopped.next();
    await stopped.close();
    const native = Row.collection.find({}, { batchSize: 2 });
    const first = await native.next();
    const id = native.id;
    await Row.db.db!.command({ killCursors: Row.collection.name, cursors: [id] });
    await native.next();
    const lost = (await failure(native.next())) as { code: number; codeName: string };
    const piped: number[] = [];
    for await (const doc of Row.aggregate<{ _id: number }>([{ $match: { _id: { $gte: 245 } } }]).cursor({ batchSize: 2 }))
      piped.push(doc._id);
    return [seen.length, first, [lost.code, lost.codeName], piped.sort(), ((await failure(stopped.next())) as Error).name];
  },
  async 'follows a capped collection as it grows'({ model }) {
    const Line = model('Line', { _id: Number }, { capped: { size: 10_000 } });
    await Line.createCollection();
    await Line.create({ _id: 1 });
    const cursor = Line.collection.find({}, { tailable: true, awaitData: true, maxAwaitTimeMS: 2000 });
    const first = await cursor.next();
    const next = cursor.next();
    await Line.create({ _id: 2 });
    const second = await next;
    await cursor.close();
    return [first, second];
  },
  async 'shows what a transaction did to itself alone until it commits'({ model, odm }) {
    const Item = model('Item', { _id: Number, n: Number });
    await Item.createCollection();
    const session = await odm.startSession();
    session.startTransaction();
    await Item.create([{ _id: 1, n: 1 }], { session });
    const [item] = await Item.find().session(session);
    item.n = 2;
    await item.save();
    const before = [await Item.countDocuments(), await Item.countDocuments().session(session)];
    const grouped = await Item.aggregate([{ $group: { _id: null, n: { $sum: '$n' } } }]).session(session);
    await session.commitTransaction();
    await session.endSession();
    return [before, grouped, await Item.find().lean()];
  },
  async 'forgets what an aborted transaction did'({ model, odm }) {
    const Item = model('Item', { _id: Number, n: Number });
    await Item.create({ _id: 1, n: 1 });
    const session = await odm.startSession();
    session.startTransaction();
    const item = await Item.findById(1).session(session);
    await item.updateOne({ n: 5 });
    await Item.deleteOne({ _id: 1 }, { session });
    await Item.insertMany([{ _id: 2 }, { _id: 3 }], { session });
    const within = await Item.find().session(session).lean();
    await session.abortTransaction();
    const ended = await failure(session.commitTransaction());
    await session.endSession();
    return [within, (ended as Error).message, await Item.find().lean()];
  },
  async 'refuses a transaction that comes too late'({ model, odm }) {
    const Item = model('Item', { _id: Number, n: Number });
    await Item.create(
      [
        { _id: 1, n: 1 },
        { _id: 2, n: 1 },
      ],
      { ordered: true },
    );
    const [one, two] = [await odm.startSession(), await odm.startSession()];
    one.startTransaction();
    two.startTransaction();
    await Item.findById(2).session(two);
    await Item.updateOne({ _id: 1 }, { n: 2 }, { session: one });
    const conflict = (await failure(Item.updateOne({ _id: 1 }, { n: 3 }, { session: two }).exec())) as Error & {
      code: number;
      errorLabels: string[];
    };
    await one.commitTransaction();
    const over = (await failure(Item.find().session(two).exec())) as Error & { code: number };
    const twice = (await failure(Item.create([{ _id: 1 }], { session: one }))) as Error & { code: number };
    await Promise.all([one.endSession(), two.endSession()]);
    return [conflict.code, conflict.errorLabels, over.code, twice.code, await Item.find().sort({ _id: 1 }).lean()];
  },
  async 'ends a transaction at its first duplicate'({ model, odm }) {
    const Item = model('Item', { _id: Number });
    await Item.create({ _id: 1 });
    const session = await odm.startSession();
    session.startTransaction();
    const twice = (await failure(Item.create([{ _id: 2 }, { _id: 1 }], { session, ordered: true }))) as { code: number };
    const over = (await failure(Item.find().session(session).exec())) as { code: number; codeName: string };
    await session.abortTransaction();
    await session.endSession();
    return [twice.code, over.code, over.codeName, await Item.countDocuments()];
  },
  async 'tells what changes in a collection, with the documents asked for'({ model }) {
    const Watched = model('Watched', { _id: Number, n: Number });
    await Watched.createCollection();
    const stream = Watched.collection.watch([{ $match: { operationType: { $ne: 'delete' } } }], { fullDocument: 'updateLookup' });
    const seen: unknown[] = [];
    const next = stream.next();
    // The stream begins with the answer to its first request, which this waits for.
    await new Promise((resolve) => setTimeout(resolve, 300));
    await Watched.create({ _id: 1, n: 1 });
    await Watched.updateOne({ _id: 1 }, { $inc: { n: 1 }, $set: { 'a.b': [1] } });
    await Watched.deleteOne({ _id: 1 });
    await Watched.create({ _id: 2 });
    await Watched.replaceOne({ _id: 2 }, { n: 7 });
    seen.push(await next, await stream.next(), await stream.next(), await stream.next());
    const token = stream.resumeToken;
    await stream.close();
    await Watched.collection.drop();
    const resumed = Watched.collection.watch([], { resumeAfter: token });
    seen.push(await resumed.next(), await resumed.next());
    await resumed.close();
    return seen.map((event) => {
      const { _id, clusterTime, wallTime, ...rest } = event as Record<string, unknown>;
      delete rest['collectionUUID'];
      return { ...rest, has: [_id, clusterTime, wallTime].map((one) => one !== undefined) };
    });
  },
  async 'tells what changes in a whole database'({ model, odm }) {
    const Any = model('Any', { _id: Number });
    await Any.createCollection();
    const stream = odm.connection.db!.watch([{ $project: { operationType: 1, ns: 1, documentKey: 1 } }]);
    const next = stream.next();
    await new Promise((resolve) => setTimeout(resolve, 300));
    await Any.create({ _id: 1 });
    const event = (await next) as unknown as Record<string, unknown>;
    await stream.close();
    delete event['_id'];
    return event;
  },
};
