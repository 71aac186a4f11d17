import { expect } from 'chai';
import { MongoStore } from 'connect-mongo';
import type { SessionData } from 'express-session';
import { GridFSBucket } from 'mongodb';
import mongoose, { Schema, type Mongoose } from 'mongoose';
import { temporaryServer, type TemporaryServer } from './temporaryServer.ts';

describe('libraries on the embedded database', () => {
  let on: TemporaryServer;
  let odm: Mongoose;
  before(async () => {
    on = await temporaryServer();
    odm = new mongoose.Mongoose();
    await odm.connect(on.server.uri, { dbName: 'odm' });
  });
  after(async () => {
    await odm.disconnect();
    await on.end();
  });

  it('Mongoose makes indexes, saves, populates, updates in order and reports duplicates', async () => {
    const Owner = odm.model('Owner', new Schema({ email: { type: String, unique: true }, name: String }, { timestamps: true }));
    const Shop = odm.model(
      'Shop',
      new Schema({ owner: { type: Schema.Types.ObjectId, ref: 'Owner' }, tags: [String], stock: Number }),
    );
    await Promise.all([Owner.init(), Shop.init()]);
    const owner = await Owner.create({ email: 'a@example.org', name: 'A' });
    const duplicate = await Owner.create({ email: 'a@example.org' }).catch((error: unknown) => error);
    expect(duplicate).to.include({ code: 11000 }).and.have.deep.property('keyValue', { email: 'a@example.org' });
    const shop = await Shop.create({ owner: owner._id, tags: ['x'], stock: 3 });
    shop.tags.push('y');
    await shop.save();
    const found = await Shop.findOneAndUpdate(
      { _id: shop._id, stock: { $gte: 2 } },
      { $inc: { stock: -2 } },
      { returnDocument: 'after' },
    ).populate('owner');
    expect(found?.stock).to.equal(1);
    expect([...(found?.tags ?? [])]).to.deep.equal(['x', 'y']);
    expect(found?.owner).to.have.property('name', 'A');
    expect(await Shop.countDocuments({ stock: 1 })).to.equal(1);
    const [group] = await Shop.aggregate<{ _id: string; stock: number }>([
      { $unwind: '$tags' },
      { $group: { _id: '$tags', stock: { $sum: '$stock' } } },
      { $sort: { _id: -1 } },
    ]);
    expect(group).to.deep.equal({ _id: 'y', stock: 1 });
  });

  it('Mongoose rolls documents back with their transaction', async () => {
    const Entry = odm.model('Entry', new Schema({ amount: Number }));
    await Entry.createCollection();
    const failed = await odm.connection
      .transaction(async (session) => {
        await Entry.create([{ amount: 1 }], { session });
        throw new Error('changed my mind');
      })
      .catch((error: unknown) => error);
    expect(failed).to.have.property('message', 'changed my mind');
    expect(await Entry.find()).to.have.length(0);
    await odm.connection.transaction(async (session) => void (await Entry.create([{ amount: 2 }], { session })));
    expect(await Entry.find().lean()).to.have.length(1);
  });

  it('connect-mongo keeps, touches and destroys sessions', async () => {
    const store = MongoStore.create({ client: on.client, dbName: 'web', ttl: 60 });
    const call = <T>(
      run: (done: (error: Error | null | undefined, result?: T | null) => void) => void,
    ): Promise<T | null | undefined> =>
      new Promise((resolve, reject) => run((error, result) => (error ? reject(error) : resolve(result))));
    const session = { cookie: { originalMaxAge: 60_000 }, user: 'u1' } as unknown as SessionData;
    await call((done) => store.set('sid', session, done));
    expect(await call<SessionData>((done) => store.get('sid', done))).to.include({ user: 'u1' });
    await call((done) => store.touch('sid', session, done));
    expect(await call<number>((done) => store.length(done))).to.equal(1);
    await call((done) => store.destroy('sid', done));
    expect(await call<SessionData>((done) => store.get('sid', done))).to.be.oneOf([null, undefined]);
    const names = (await on.client.db('web').collection('sessions').indexes()).map(({ name }) => name);
    expect(names).to.include('expires_1');
  });

  it('GridFS gives back what was put in', async () => {
    const bucket = new GridFSBucket(on.client.db('files'), { chunkSizeBytes: 10_000 });
    const content = Buffer.from(Array.from({ length: 123_457 }, (_, i) => (i * 31) % 251));
    const upload = bucket.openUploadStream('a.bin', { metadata: { kind: 'test' } });
    upload.end(content);
    await new Promise((resolve, reject) => upload.on('finish', resolve).on('error', reject));
    const chunks: Buffer[] = [];
    for await (const chunk of bucket.openDownloadStreamByName('a.bin')) chunks.push(chunk as Buffer);
    expect(Buffer.concat(chunks).equals(content)).to.equal(true);
    const part: Buffer[] = [];
    for await (const chunk of bucket.openDownloadStream(upload.id, { start: 15_000, end: 25_000 })) part.push(chunk as Buffer);
    expect(Buffer.concat(part).equals(content.subarray(15_000, 25_000))).to.equal(true);
    await bucket.delete(upload.id);
    expect(await on.client.db('files').collection('fs.chunks').findOne({})).to.equal(null);
  });
});
