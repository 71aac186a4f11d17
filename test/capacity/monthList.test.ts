import { expect } from 'chai';
import { monthList } from '../../src/capacity/months.texts.ts';

describe('months in words', () => {
  const rows: [readonly string[], string][] = [
    [[], ''],
    [['2026-12'], 'Des 26'],
    [['2026-12', '2027-01'], 'Des 26, Jan 27'],
    [['2026-11', '2026-12', '2027-01'], 'Nov 26 – Jan 27'],
    [['2026-10', '2026-12', '2027-01', '2027-02', '2027-03', '2027-05'], 'Okt 26, Des 26 – Mar 27, Mei 27'],
  ];
  for (const [months, expected] of rows) {
    it(`read “${expected}”`, () => expect(monthList(months).id).to.equal(expected));
  }
});
