import { expect } from 'chai';
import mongoose from 'mongoose';
import { startTestService } from '../support/service.ts';

describe('a service that is stopped at once', () => {
  it('has no index still in the making when it is ready, which would break when the line is closed', async () => {
    const { prototype } = mongoose.mongo.Collection;
    // eslint-disable-next-line @typescript-eslint/unbound-method -- called with the collection it is asked of
    const { createIndex } = prototype;
    const unfinished = new Set<string>();
    prototype.createIndex = new Proxy(createIndex, {
      async apply(create, collection: mongoose.mongo.Collection, terms: [mongoose.mongo.IndexSpecification]) {
        unfinished.add(collection.collectionName);
        const name = await Reflect.apply(create, collection, terms);
        unfinished.delete(collection.collectionName);
        return name;
      },
    });
    try {
      const service = await startTestService();
      expect([...unfinished]).to.deep.equal([]);
      const indexes = await mongoose.connection.db!.collection('sessions').indexes();
      expect(indexes.find(({ key }) => 'expires' in key)).to.include({ expireAfterSeconds: 0 });
      await service.stop();
    } finally {
      prototype.createIndex = createIndex;
    }
  });
});
