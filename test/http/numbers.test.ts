import { expect } from 'chai';
import { readNumber, writeNumber } from '../../src/http/fields.ts';

describe('numbers in forms', () => {
  it('are read as people type them in Indonesia', () => {
    const cases: [string, number][] = [
      ['1.250.000', 1_250_000],
      ['Rp 1.250.000', 1_250_000],
      ['1250000', 1_250_000],
      ['2,5', 2.5],
      ['2.5', 2.5],
      ['1.500', 1_500],
      ['1.250,75', 1_250.75],
      ['-3', -3],
      // Two commas cannot be decimals: somebody groups thousands in the English way.
      ['1,250,000', 1_250_000],
      ['1,250,000.5', 1_250_000.5],
    ];
    for (const [typed, value] of cases) expect(readNumber(typed), typed).to.equal(value);
    for (const typed of ['', 'dua', '1e9', '1,2,3', '0x10', '12.34.56', 'Infinity', '1.25.000']) {
      expect(readNumber(typed), typed).to.be.NaN;
    }
  });

  it('stand in a form so that sending it unchanged changes nothing', () => {
    for (const value of [0, 1, 1.125, 12.345, 999.999, 1_500, 41_500, 1_234_567.891, 0.000001, 1.234567, 100_000_000]) {
      expect(readNumber(writeNumber(value)), writeNumber(value)).to.equal(value);
    }
  });
});
