import { expect } from 'chai';
import fc from 'fast-check';
import { freeOf, holdStates, holdTransitions, monthChanges } from '../../src/capacity/capacity.rules.ts';
import { monthsFrom, monthsOf, nextMonth, workDays } from '../../src/capacity/months.rules.ts';
import { addDays } from '../../src/shared/dates.ts';

describe('the months of a delivery', () => {
  const window = ['2026-11-28', '2027-02-03'] as const;
  const rows: [string, ReturnType<typeof monthsOf>, string][] = [
    ['once: in the month in which delivery starts', monthsOf('once', ...window, 5000), '2026-11:5000'],
    ['once: in that month when it is made within 30 days', monthsOf('once', ...window, 5000, '2026-10-29'), '2026-11:5000'],
    ['once: in two months when it takes 31 days', monthsOf('once', ...window, 5001, '2026-10-28'), '2026-10:2500 2026-11:2501'],
    [
      'once: over the turn of the year',
      monthsOf('once', '2027-01-31', '2027-01-31', 9, '2026-11-20'),
      '2026-11:3 2026-12:3 2027-01:3',
    ],
    ['once: too little to divide', monthsOf('once', ...window, 1, '2026-08-01'), '2026-11:1'],
    ['once: late already', monthsOf('once', ...window, 7, '2026-12-24'), '2026-11:7'],
    ['monthly: in each month of the window', monthsOf('monthly', ...window, 10), '2026-11:10 2026-12:10 2027-01:10 2027-02:10'],
    ['weekly: 52/12 of it, rounded up', monthsOf('weekly', ...window, 10), '2026-11:44 2026-12:44 2027-01:44 2027-02:44'],
    ['weekly: exact where it divides', monthsOf('weekly', '2026-12-01', '2026-12-31', 12), '2026-12:52'],
    ['a window of one day', monthsOf('monthly', '2026-12-31', '2026-12-31', 1), '2026-12:1'],
  ];
  for (const [name, months, expected] of rows) {
    it(name, () => expect(months.map(({ month, amount }) => `${month}:${amount}`).join(' ')).to.equal(expected));
  }

  it('of one delivery can be kept whenever matching counts it as possible', () => {
    const anyDay = fc.integer({ min: 0, max: 1_200 }).map((days) => addDays('2026-01-01', days));
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 800 }), fc.integer({ min: 30, max: 1e9 }), (today, days, free) => {
        const from = addDays(today, days);
        const possible = Math.floor((free * Math.max(1, workDays(today, from))) / 30);
        const months = monthsOf('once', from, from, Math.max(1, possible), today);
        expect(months.reduce((sum, { amount }) => sum + amount, 0)).to.equal(Math.max(1, possible));
        for (const { month, amount } of months) {
          expect(amount).to.be.at.most(free);
          expect(month >= today.slice(0, 7) && month <= from.slice(0, 7)).to.equal(true);
        }
      }),
    );
  });

  it('refuses an amount that is none and a window that ends before it starts', () => {
    for (const amount of [0, -1, 1.5, Number.NaN]) expect(() => monthsOf('once', ...window, amount)).to.throw(RangeError);
    expect(() => monthsOf('once', '2026-12-02', '2026-12-01', 1)).to.throw(RangeError);
  });
});

describe('capacity by month', () => {
  it('counts months over the turn of the year, from the month it is in Jakarta', () => {
    expect(nextMonth('2026-12')).to.equal('2027-01');
    expect(nextMonth('2026-01')).to.equal('2026-02');
    expect(monthsFrom(new Date('2026-11-30T17:00:00Z'), 3)).to.deep.equal(['2026-12', '2027-01', '2027-02']);
    expect(monthsFrom(new Date('2026-11-30T16:59:59Z'), 1)).to.deep.equal(['2026-11']);
  });

  it('is never less than nothing', () => {
    expect(freeOf(100, undefined)).to.equal(100);
    expect(freeOf(100, { held: 30, booked: 50, percent: 100, extra: 0 })).to.equal(20);
    expect(freeOf(100, { held: 60, booked: 50, percent: 100, extra: 0 })).to.equal(0);
  });

  it('changes by what leads from the one to the other', () => {
    const months = fc.uniqueArray(
      fc.record({ month: fc.constantFrom('2026-11', '2026-12', '2027-01'), amount: fc.integer({ min: 1, max: 99 }) }),
      { selector: ({ month }) => month },
    );
    fc.assert(
      fc.property(months, months, (before, after) => {
        const total = new Map<string, number>(before.map(({ month, amount }) => [month, amount]));
        for (const { month, amount } of monthChanges(before, after)) total.set(month, (total.get(month) ?? 0) + amount);
        const left = [...total].filter(([, amount]) => amount !== 0).sort();
        expect(left).to.deep.equal(after.map(({ month, amount }): [string, number] => [month, amount]).sort());
      }),
    );
  });
});

describe('the states of a hold', () => {
  const allowed = new Set(['active→booked', 'active→released', 'active→expired', 'booked→released']);
  for (const from of holdStates) {
    for (const to of holdStates) {
      const may = allowed.has(`${from}→${to}`);
      it(`${may ? 'allow' : 'forbid'} ${from} → ${to}`, () => expect(holdTransitions[from].includes(to)).to.equal(may));
    }
  }
});
