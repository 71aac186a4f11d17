import { Long, serialize, UUID } from 'bson';
import { expect } from 'chai';
import fc from 'fast-check';
import { bodySection, frame, message, rawClient, sequenceSection } from './rawClient.ts';
import { temporaryServer, type TemporaryServer } from './temporaryServer.ts';

const ping = { ping: 1, $db: 'admin' };

describe('the wire protocol of the embedded database', () => {
  let on: TemporaryServer;
  before(async () => (on = await temporaryServer()));
  after(() => on.end());

  it('greets old clients as a replica set of one', async () => {
    const client = await rawClient(on.server.uri);
    const query = Buffer.concat([
      Buffer.alloc(4),
      Buffer.from('admin.$cmd\0'),
      Buffer.alloc(4),
      Buffer.from([255, 255, 255, 255]),
      serialize({ ismaster: 1, helloOk: true }),
    ]);
    const reply = await client.send(frame(2004, query));
    client.close();
    expect(reply).to.include({
      ok: 1,
      ismaster: true,
      setName: 'rs0',
      helloOk: true,
      maxWireVersion: 21,
      maxBsonObjectSize: 16777216,
    });
    expect(reply).to.have.deep.property('hosts', [reply?.['me']]);
  });

  it('takes documents beside the command, checksums, several frames in one piece and one frame in many', async () => {
    const client = await rawClient(on.server.uri);
    const insert = message(
      [bodySection({ insert: 'w', $db: 'test' }), sequenceSection('documents', [{ _id: 1 }, { _id: 2 }])],
      1,
    );
    expect(await client.send(insert)).to.include({ n: 2, ok: 1 });
    const other = await rawClient(on.server.uri);
    const bytes = message([bodySection(ping)]);
    const reply = other.send(bytes.subarray(0, 3));
    await new Promise((resolve) => setTimeout(resolve, 5));
    void other.send(bytes.subarray(3, 20));
    await new Promise((resolve) => setTimeout(resolve, 5));
    void other.send(bytes.subarray(20));
    expect(await reply).to.include({ ok: 1 });
    client.close();
    other.close();
  });

  it('answers nothing to a write that asks for no answer, and keeps the order', async () => {
    const client = await rawClient(on.server.uri);
    const silent = message([bodySection({ insert: 'silent', $db: 'test', documents: [{ _id: 1 }], writeConcern: { w: 0 } })], 2);
    const reply = await client.send(Buffer.concat([silent, message([bodySection({ count: 'silent', $db: 'test' })])]));
    client.close();
    expect(reply).to.include({ n: 1, ok: 1 });
  });

  const broken: [string, Buffer][] = [
    ['an unknown operation', frame(2012, Buffer.alloc(20))],
    ['a frame of a negative length', Buffer.from([255, 255, 255, 255, 0, 0, 0, 0, 0, 0, 0, 0, 0xdd, 7, 0, 0])],
    ['a frame beyond the maximum', Buffer.from([0, 0, 0, 0x40, 0, 0, 0, 0, 0, 0, 0, 0, 0xdd, 7, 0, 0])],
    ['unknown flags', message([bodySection(ping)], 8)],
    ['no body', message([sequenceSection('documents', [{ _id: 1 }])])],
    ['two bodies', message([bodySection(ping), bodySection(ping)])],
    ['an unknown section', message([Buffer.from([9]), bodySection(ping)])],
    ['a sequence that is cut off', message([bodySection(ping), sequenceSection('documents', [{ _id: 1 }]).subarray(0, -6)])],
    ['a document of a wrong length', message([Buffer.concat([Buffer.from([0]), Buffer.from([99, 0, 0, 0, 0])])])],
  ];
  for (const [what, bytes] of broken) {
    it(`hangs up on ${what} and goes on serving others`, async () => {
      const client = await rawClient(on.server.uri);
      expect(await client.send(bytes)).to.equal(undefined);
      expect(await on.db.command({ ping: 1 })).to.include({ ok: 1 });
    });
  }

  it('survives any damage to a message', async function () {
    this.timeout(60_000);
    const good = message([
      bodySection({
        insert: 'damaged',
        $db: 'test',
        documents: [{ a: 'text', b: [1, { c: new Date(0) }], d: Buffer.from('xyz'), e: /a/i }],
      }),
      sequenceSection('more', [{ x: 1 }]),
    ]);
    const property = fc.asyncProperty(
      fc.array(fc.tuple(fc.integer({ min: 16, max: good.length - 1 }), fc.integer({ min: 0, max: 255 })), {
        minLength: 1,
        maxLength: 3,
      }),
      async (damages) => {
        const bytes = Buffer.from(good);
        for (const [at, value] of damages) bytes[at] = value;
        const client = await rawClient(on.server.uri);
        await Promise.race([client.send(bytes), new Promise((resolve) => setTimeout(resolve, 50))]);
        client.close();
        expect(await on.db.command({ ping: 1 })).to.include({ ok: 1 });
      },
    );
    await fc.assert(property, { numRuns: 60 });
    expect(await on.db.command({ validate: 'damaged' }).catch(() => ({ valid: true }))).to.include({ valid: true });
  });

  it('refuses documents over 16 MB', async () => {
    const client = await rawClient(on.server.uri);
    const huge = { _id: 1, text: 'x'.repeat(16 * 1024 * 1024 + 1) };
    const reply = await client.send(
      message([bodySection({ insert: 'huge', $db: 'test' }), sequenceSection('documents', [huge])]),
    );
    client.close();
    expect(reply?.['writeErrors'][0]).to.include({ code: 10334 });
  });

  it('answers a repeated retryable write from memory instead of doing it again, over a restart too', async () => {
    const own = await temporaryServer();
    const lsid = { id: serverUuid() };
    const insert = { insert: 'once', $db: 'test', documents: [{ n: 1 }], lsid, txnNumber: Long.fromNumber(1) };
    const increase = {
      findAndModify: 'once',
      $db: 'test',
      query: {},
      update: { $inc: { n: 1 } },
      new: true,
      lsid,
      txnNumber: Long.fromNumber(2),
    };
    const client = await rawClient(own.server.uri);
    expect(await client.command(insert)).to.include({ n: 1 });
    expect(await client.command(insert)).to.include({ n: 1 });
    expect((await client.command(increase))['value'].n).to.equal(2);
    client.close();
    const again = await own.restart();
    expect((await again.command(increase))['value'].n).to.equal(2);
    expect(await again.command(insert)).to.include({ code: 225 });
    expect(await again.command({ count: 'once', $db: 'test' })).to.include({ n: 1 });
    again.close();
    await own.end();
  });
});

function serverUuid(): unknown {
  return new UUID().toBinary();
}
