import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { MongoClient } from 'mongodb';
import { start } from '../../src/embedded-mongo/start.ts';

/** bash counts in blocks of 1,024 bytes. */
const limitBlocks = 3000;

describe('the embedded database when the disk takes no more', () => {
  const dir = mkdtempSync(join(tmpdir(), 'embedded-'));
  after(() => rmSync(dir, { recursive: true, force: true }));

  it('stops without acknowledging, comes back once, then gives up, and has lost nothing', async function () {
    this.timeout(60_000);
    const script = new URL('./fillDisk.ts', import.meta.url).pathname;
    const command = `ulimit -f ${limitBlocks}; exec "$0" --import tsx "$1" "$2" 2>/dev/null`;
    const output = execFileSync('bash', ['-c', command, process.execPath, script, dir]).toString();
    const { acknowledged, readable, failures } = JSON.parse(output) as {
      acknowledged: number;
      readable: number;
      failures: boolean[];
    };
    expect(failures).to.deep.equal([false, true]);
    expect(acknowledged).to.be.greaterThan(10);
    expect(readable).to.be.greaterThan(10);
    const server = await start({ dir });
    const client = await MongoClient.connect(server.uri);
    const db = client.db('test');
    expect(await db.collection('full').countDocuments()).to.be.within(acknowledged, acknowledged + 1);
    expect(await db.command({ validate: 'full' })).to.include({ valid: true });
    await client.close();
    await server.stop();
  });
});
