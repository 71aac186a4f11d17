import { expect } from 'chai';
import { fuzz } from './fuzz.ts';
import { runConformance } from './conformance/run.ts';

describe('embedded-mongo semantics beside a real server', () => {
  it('answer every recorded question alike, and refuse exactly what is declared unsupported', async () => {
    const differences: string[] = [];
    const figures = await runConformance(undefined, (line) => differences.push(line));
    expect(differences).to.deep.equal([]);
    expect(figures.failed).to.equal(0);
    expect(figures.passed).to.be.at.least(1790);
  }).timeout(60_000);

  it('answer random questions alike', async function () {
    const uri = process.env['REAL_MONGODB_URI'];
    if (uri === undefined) {
      console.warn('      SKIPPED: set REAL_MONGODB_URI to a real MongoDB to compare with it');
      this.skip();
    }
    const differences: string[] = [];
    await fuzz(uri, 600, 1, (line) => differences.push(line));
    expect(differences).to.deep.equal([]);
  }).timeout(120_000);
});
