import { expect } from 'chai';
import type { Document, UUID } from 'mongodb';
import { temporaryServer, type TemporaryServer } from './temporaryServer.ts';

describe('a program that asks the embedded database about itself', () => {
  let on: TemporaryServer;
  before(async () => {
    on = await temporaryServer();
  });
  after(() => on.end());

  const admin = (command: Document): Promise<Document> => on.client.db('admin').command(command);

  it('gets a name for a session, another one each time', async () => {
    const [one, other] = await Promise.all([on.db.command({ startSession: 1 }), on.db.command({ startSession: 1 })]);
    expect(one['timeoutMinutes']).to.equal(30);
    const idOf = (reply: Document): string => ((reply['id'] as Document)['id'] as UUID).toString('hex');
    expect(idOf(one)).to.match(/^[0-9a-f-]{32,36}$/);
    expect(idOf(one)).not.to.equal(idOf(other));
  });

  it('learns the concerns that hold where it names none', async () => {
    expect(await admin({ getDefaultRWConcern: 1 })).to.deep.include({
      defaultReadConcern: { level: 'local' },
      defaultWriteConcern: { w: 'majority', wtimeout: 0 },
      defaultWriteConcernSource: 'implicit',
    });
  });

  it('gets the set as it was told by hello', async () => {
    const { config } = await admin({ replSetGetConfig: 1 });
    const { setName, setVersion, hosts } = await admin({ hello: 1 });
    expect(config).to.include({ _id: setName as string, version: setVersion as number });
    expect(((config as Document)['members'] as Document[]).map(({ host }) => host as unknown)).to.deep.equal(hosts);
  });

  it('cannot switch on the recording of operations, nor lock the files', async () => {
    const code = (command: Promise<Document>): Promise<unknown> => command.catch((error: Document) => error['code'] as unknown);
    expect(await code(on.db.command({ profile: 2 }))).to.equal(115);
    expect(await code(on.db.command({ profile: 0, slowms: 5 }))).to.equal(115);
    expect(await code(admin({ fsync: 1, lock: true }))).to.equal(115);
  });
});
