import { failure, type Scenarios } from './scenario.ts';

type Named = Record<string, unknown>;
const withoutVersion = (list: Named[]) =>
  list.map(({ v: _v, ...rest }) => rest).sort((a, b) => (String(a['name']) < String(b['name']) ? -1 : 1));

export const definitions: Scenarios = {
  async 'makes the indexes of a schema and lists them'({ model, odm }) {
    const User = model('User', {
      name: { type: String, index: true },
      mail: { type: String, unique: true, sparse: true },
      posts: [new odm.Schema({ title: { type: String, index: -1 } })],
      at: { type: Date, expires: 60 },
    });
    User.schema.index({ name: 1, mail: -1 }, { name: 'both', partialFilterExpression: { name: { $exists: true } } });
    await User.createIndexes();
    return withoutVersion((await User.listIndexes()) as never);
  },
  async 'keeps unique keys, also compound, sparse, partial and in arrays'({ model }) {
    const Key = model('Key', { _id: Number });
    const native = Key.collection;
    await native.createIndex({ a: 1, b: 1 }, { unique: true });
    await native.createIndex({ s: 1 }, { unique: true, sparse: true });
    await native.createIndex({ p: 1 }, { unique: true, partialFilterExpression: { live: true } });
    await native.createIndex({ list: 1 }, { unique: true, sparse: true });
    const put = (doc: Named) =>
      native.insertOne(doc as never).then(
        () => 'in',
        (error: unknown) => error,
      );
    return [
      await put({ _id: 1, a: 1, b: 1, s: 1, p: 1, live: true, list: [1, 1, 2] }),
      await put({ _id: 2, a: 1, b: 1 }),
      await put({ _id: 3, a: 1, b: 2 }),
      await put({ _id: 4, a: 1 }),
      await put({ _id: 5, a: 1, b: null }),
      await put({ _id: 6, a: 6, s: 1 }),
      await put({ _id: 7, a: 7, p: 1 }),
      await put({ _id: 8, a: 8, p: 1, live: true }),
      await put({ _id: 9, a: 9, list: [2] }),
      await failure(native.updateOne({ _id: 3 } as never, { $set: { b: 1 } })),
      await failure(native.updateMany({}, { $set: { s: 5 } })),
    ];
  },
  async 'refuses a unique index over what is there twice, and makes the others'({ model }) {
    const User = model('Twice', { name: String, mail: String });
    await User.create(
      [
        { name: 'a', mail: 'x' },
        { name: 'a', mail: 'y' },
      ],
      { ordered: true },
    );
    User.schema.index({ name: 1 }, { unique: true });
    User.schema.index({ mail: 1 });
    const error = await failure(User.createIndexes());
    return [error, withoutVersion((await User.listIndexes()) as never)];
  },
  async 'brings indexes into line with a schema, with another collation, too'({ model, odm }) {
    const Old = model('Sync', { name: String, gone: { type: String, index: true } });
    Old.schema.index({ name: 1 }, { unique: true });
    await Old.createIndexes();
    const schema = new odm.Schema({ name: String }, { strict: false });
    schema.index({ name: 1 }, { unique: true, collation: { locale: 'en', strength: 2 } });
    const New = odm.model('SyncAgain', schema, Old.collection.name);
    const plan = await New.diffIndexes();
    const dropped = await New.syncIndexes();
    await New.create({ name: 'Ani' });
    const twice = await failure(New.create({ name: 'ANI' }));
    return [plan, dropped, (twice as { code: number }).code, withoutVersion((await New.listIndexes()) as never)];
  },
  async 'refuses indexes that contradict others'({ model }) {
    const native = model('Contra').collection;
    await native.createIndex({ a: 1 }, { name: 'one' });
    return [
      await native.createIndex({ a: 1 }, { name: 'one' }),
      await failure(native.createIndex({ a: 1 }, { name: 'two' })),
      await failure(native.createIndex({ a: 1 }, { name: 'one', unique: true })),
      await failure(native.createIndex({ b: 1 }, { name: 'one' })),
      await native.createIndex({ a: -1 }),
      await failure(native.dropIndex('none')),
      await failure(native.dropIndex('_id_')),
      await native.dropIndex('one'),
      await native.dropIndexes(),
      await native.indexes(),
    ];
  },
  async 'lists no indexes of a collection that is not there'({ model }) {
    return failure(model('Nowhere').collection.indexes());
  },
  async 'makes capped collections and says so'({ model }) {
    const Log = model('Log', { key: String }, { capped: { size: 4096, max: 3 } });
    await Log.createCollection();
    for (const key of ['a', 'b', 'c', 'd']) await Log.create({ key });
    const native = Log.collection;
    const grown = await native.updateOne({ key: 'd' }, { $set: { key: 'longer than before' } });
    return [await native.isCapped(), await native.options(), (await Log.find().lean()).map(({ key }) => key as unknown), grown];
  },
  async 'makes collections with a collation that their queries use'({ model }) {
    const City = model('City', { name: String }, { collation: { locale: 'en', strength: 1 } });
    await City.createCollection();
    await City.insertMany([{ name: 'Bandung' }, { name: 'bandung' }, { name: 'Bándung' }, { name: 'Ambon' }]);
    return [
      await City.countDocuments({ name: 'BANDUNG' }),
      (await City.distinct('name')).length,
      await City.find().sort({ name: 1, _id: 1 }).limit(1).lean(),
      (await City.collection.options())['collation'],
    ];
  },
  async 'makes collections twice, drops them twice, renames and lists them'({ model, odm }) {
    const Box = model('Box', { n: Number });
    const db = odm.connection.db!;
    await Box.createCollection();
    const again = await failure(db.createCollection(Box.collection.name));
    const other = await failure(db.createCollection(Box.collection.name, { capped: true, size: 4096 }));
    await Box.create({ n: 1 });
    const renamed = `${Box.collection.name}renamed`;
    await Box.collection.rename(renamed);
    const names = (await db.listCollections({ name: renamed }, { nameOnly: true }).toArray()) as unknown;
    const lost = await failure(Box.collection.rename('elsewhere'));
    const message = (error: unknown) => (error instanceof Error ? (error as unknown as { codeName: string }).codeName : error);
    return [
      message(again),
      message(other),
      names,
      message(lost),
      await db.dropCollection(renamed),
      await db.dropCollection(renamed),
    ];
  },
  async 'keeps rules for documents'({ model, odm }) {
    const db = odm.connection.db!;
    const Ruled = model('Ruled', { _id: Number });
    const name = Ruled.collection.name;
    await db.createCollection(name, {
      validator: { $jsonSchema: { required: ['n'], properties: { n: { bsonType: 'int', minimum: 1 } } } },
    });
    const code = async (promise: Promise<unknown>) => ((await failure(promise)) as { code?: number }).code ?? 'in';
    const native = Ruled.collection;
    const first = [
      await code(native.insertOne({ _id: 1, n: 1 } as never)),
      await code(native.insertOne({ _id: 2 } as never)),
      await code(native.updateOne({ _id: 1 } as never, { $set: { n: 0 } })),
      await code(native.insertOne({ _id: 3 } as never, { bypassDocumentValidation: true })),
      await code(native.updateOne({ _id: 3 } as never, { $set: { x: 1 } })),
    ];
    await db.command({ collMod: name, validationLevel: 'moderate' });
    return [first, await code(native.updateOne({ _id: 3 } as never, { $set: { x: 1 } })), await native.options()];
  },
  async 'tells kinds of one model apart'({ model, odm }) {
    const Event = model('Event', { at: Number }, { discriminatorKey: 'kind' });
    const Click = Event.discriminator(
      `Click${Event.modelName}`,
      new odm.Schema({ url: { type: String, unique: true } }),
      'click',
    );
    const Login = Event.discriminator(
      `Login${Event.modelName}`,
      new odm.Schema({ user: { type: String, unique: true } }),
      'login',
    );
    await Click.createIndexes();
    await Login.createIndexes();
    await Click.create(
      [
        { at: 1, url: 'a' },
        { at: 2, url: 'b' },
      ],
      { ordered: true },
    );
    await Login.create([{ at: 3, user: 'u' }], { ordered: true });
    await Event.create({ at: 4 });
    const twice = (await failure(Click.create({ at: 5, url: 'a' }))) as { code: number };
    await Event.updateOne({ kind: 'login' }, { user: 'v' });
    return [
      await Click.countDocuments(),
      await Event.find({}, '-_id').sort({ at: 1 }).lean(),
      await Click.aggregate([{ $group: { _id: '$kind', n: { $sum: 1 } } }]),
      twice.code,
      withoutVersion((await Event.listIndexes()) as never),
    ];
  },
  async 'keeps a schema that declares indexes of all kinds, and works with its documents'({ model }) {
    const Place = model('Place', {
      name: String,
      at: { type: [Number], index: '2dsphere' },
      flat: { type: [Number], index: '2d' },
    });
    Place.schema.index({ name: 'text', about: 'text', age: 1 });
    Place.schema.index({ key: 'hashed' });
    Place.schema.index({ 'free.$**': 1 });
    const before = await Place.diffIndexes();
    const first = await Place.syncIndexes();
    const again = await Place.syncIndexes();
    const after = await Place.diffIndexes();
    await Place.create({ _id: 1, name: 'Rangkasbitung', at: [106.25, -6.36], key: 'a', free: { x: 1 } });
    await Place.create({ _id: 2, name: 'Malingping' });
    return [
      [before, first, again, after],
      withoutVersion((await Place.listIndexes()) as never),
      await Place.findOneAndUpdate({ name: 'Malingping' }, { at: [106.02, -6.78] }, { returnDocument: 'after' }).lean(),
      await failure(Place.create({ _id: 3, at: [1] })),
      await failure(Place.updateOne({ key: 'a' }, { key: ['a'] })),
      await Place.find({ key: 'a', 'free.x': 1 }, '-_id').lean(),
      await Place.countDocuments({ at: { $exists: true } }),
    ];
  },
  async 'tells about the server and the database'({ odm, model }) {
    await model('Stat').create({ a: 1 });
    const db = odm.connection.db!;
    const status = await db.admin().serverStatus();
    const info = await db.admin().buildInfo();
    const databases = await db.admin().listDatabases();
    const stats = await db.stats();
    return [
      String(status['version']).split('.')[0],
      (info['versionArray'] as number[])[0],
      databases.databases.some(({ name }) => name === 'scenarios'),
      stats['db'],
      await db.command({ ping: 1 }),
      await failure(db.command({ bogus: 1 })),
      await db.admin().ping(),
    ];
  },
};
