import { expect } from 'chai';
import { crashRounds } from './crashRounds.ts';

/** `CRASH_ROUNDS=200 npx mocha test/embedded-mongo/crash.test.ts` is the long version. */
const rounds = Number(process.env['CRASH_ROUNDS'] ?? 3);

describe('the embedded database when its process is killed', () => {
  it('loses nothing that was acknowledged, keeps indexes equal to records and no half transaction', async function () {
    this.timeout(60_000 + rounds * 10_000);
    const report = await crashRounds(rounds);
    if (rounds > 3) console.log(JSON.stringify(report));
    expect(report.lost).to.equal(0);
    expect(report.inconsistent).to.deep.equal([]);
    expect(report.acknowledged.inserts).to.be.greaterThan(0);
    expect(report.acknowledged.transactions).to.be.greaterThan(0);
  });
});
