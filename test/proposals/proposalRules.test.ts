import { expect } from 'chai';
import fc from 'fast-check';
import { afterQuiet, deadlineAfterCounter, deadlineFor, isQuiet, reminderAt } from '../../src/proposals/clock.rules.ts';
import {
  abilitiesOf,
  isOpen,
  monthsOfOffer,
  partOf,
  productAmount,
  proposalStatuses,
  proposalTransitions,
  type Part,
  type ProposalAbilities,
  type ProposalStatus,
  type Side,
} from '../../src/proposals/proposals.rules.ts';
import type { Actor } from '../../src/shared/context.ts';
import { hours } from './market.ts';

const now = new Date('2026-11-23T03:00:00Z');
const later = new Date(now.getTime() + hours(48));

describe('the transitions of a proposal', () => {
  const allowed = new Set([
    ...['held→offered', 'held→withdrawn', 'held→expired', 'offered→countered', 'offered→accepted', 'offered→declined'],
    ...['offered→expired', 'offered→withdrawn', 'countered→countered', 'countered→accepted', 'countered→declined'],
    ...['countered→expired', 'countered→withdrawn'],
  ]);
  for (const from of proposalStatuses) {
    for (const to of proposalStatuses) {
      const may = allowed.has(`${from}→${to}`);
      it(`${may ? 'allow' : 'forbid'} ${from} → ${to}`, () => expect(proposalTransitions[from].includes(to)).to.equal(may));
    }
  }

  it('end with accepted, declined, expired and withdrawn', () => {
    expect(proposalStatuses.filter((status) => !isOpen(status))).to.deep.equal(['accepted', 'declined', 'expired', 'withdrawn']);
  });
});

describe('who may do what with a proposal', () => {
  const may = (part: Part, status: ProposalStatus, turn: Side, at = now) =>
    Object.entries(abilitiesOf(part, { status, turn, answerBy: later }, at))
      .filter(([, allowed]) => allowed)
      .map(([ability]) => ability as keyof ProposalAbilities)
      .join(' ');

  const rows: [Part, ProposalStatus, Side, string][] = [
    ['owner', 'offered', 'owner', 'accept counter decline'],
    ['owner', 'countered', 'owner', 'accept counter decline'],
    ['owner', 'countered', 'buyer', 'decline'],
    ['buyer', 'offered', 'owner', 'withdraw extend'],
    ['buyer', 'countered', 'buyer', 'accept counter decline withdraw extend'],
    ['buyer', 'countered', 'owner', 'withdraw extend'],
    ['coordinator', 'offered', 'owner', 'withdraw extend reassign'],
    ['coordinator', 'countered', 'buyer', 'withdraw extend reassign'],
    ['owner', 'held', 'owner', ''],
    ['buyer', 'held', 'owner', 'withdraw'],
    ['coordinator', 'held', 'owner', 'withdraw reassign'],
  ];
  for (const [part, status, turn, expected] of rows) {
    it(`${part}, ${status}, ${turn} to answer: ${expected || 'nothing'}`, () =>
      expect(may(part, status, turn)).to.equal(expected));
  }

  it('nobody anything once it is closed', () => {
    for (const status of proposalStatuses.filter((each) => !isOpen(each))) {
      for (const part of ['owner', 'buyer', 'coordinator'] as const) {
        for (const turn of ['owner', 'buyer'] as const) expect(may(part, status, turn)).to.equal('');
      }
    }
  });

  it('no acceptance and no counter from the deadline on', () => {
    expect(may('owner', 'offered', 'owner', later)).to.equal('decline');
    expect(may('buyer', 'countered', 'buyer', later)).to.equal('withdraw extend');
  });

  it('belongs to those it names', () => {
    const actor = (role: Actor['role'], umkmId: string | null, buyerId: string | null): Actor => ({
      ...{ userId: 'u', role, name: 'n', umkmId, buyerId },
    });
    const parties = { umkmIds: ['a', 'c'], buyerId: 'b' };
    expect(partOf(actor('owner', 'a', null), parties)).to.equal('owner');
    expect(partOf(actor('owner', 'c', null), parties)).to.equal('owner');
    expect(partOf(actor('buyer', null, 'b'), parties)).to.equal('buyer');
    expect(partOf(actor('coordinator', null, null), parties)).to.equal('coordinator');
    expect(partOf(actor('owner', 'b', null), parties)).to.equal(null);
    expect(partOf(actor('buyer', 'a', 'a'), parties)).to.equal(null);
    expect(partOf(actor('owner', null, 'b'), parties)).to.equal(null);
    expect(partOf(actor('system', null, null), parties)).to.equal(null);
  });
});

describe('the amounts of an offer', () => {
  it('convert exactly and round up', () => {
    expect(productAmount(1000, { num: 1, den: 1 })).to.equal(1000);
    expect(productAmount(10, { num: 1, den: 3 })).to.equal(4);
    expect(productAmount(9_000_000_000_000, { num: 7, den: 7 })).to.equal(9_000_000_000_000);
  });

  it('take the months of the need from the day the offer names', () => {
    const terms = { frequency: 'monthly', deliveryUntil: '2027-02-28' } as const;
    const months = monthsOfOffer({ quantity: 500, deliveryFrom: '2027-01-15' }, terms, { num: 2, den: 1 }, '2026-11-23');
    expect(months).to.deep.equal([
      { month: '2027-01', amount: 1000 },
      { month: '2027-02', amount: 1000 },
    ]);
    const late = monthsOfOffer({ quantity: 500, deliveryFrom: '2027-03-02' }, terms, { num: 1, den: 1 }, '2026-11-23');
    expect(late).to.deep.equal([{ month: '2027-03', amount: 500 }]);
  });
});

describe('the clock of a proposal', () => {
  const iso = (instant: Date | null) => instant?.toISOString() ?? null;

  it('leaves whoever is countered a day at least', () => {
    expect(iso(deadlineAfterCounter(later, now))).to.equal(iso(later));
    expect(iso(deadlineAfterCounter(new Date(now.getTime() + hours(1)), now))).to.equal('2026-11-24T03:00:00.000Z');
  });

  it('lets no day after a counter-offer at night end at night', () => {
    const evening = new Date('2026-11-23T15:30:00Z');
    expect(iso(deadlineAfterCounter(new Date(evening.getTime() + hours(1)), evening))).to.equal('2026-11-25T00:00:00.000Z');
  });

  const rows: [string, string, string, string | null][] = [
    ['a day before the deadline', '2026-11-23T03:00:00Z', '2026-11-27T05:00:00Z', '2026-11-26T05:00:00.000Z'],
    ['halfway when less than two days remain', '2026-11-23T01:00:00Z', '2026-11-23T09:00:00Z', '2026-11-23T05:00:00.000Z'],
    ['at 20.00 WIB instead of the night after', '2026-11-20T03:00:00Z', '2026-11-27T15:00:00Z', '2026-11-26T13:00:00.000Z'],
    [
      'at 20.00 WIB the evening before instead of early morning',
      '2026-11-20T03:00:00Z',
      '2026-11-27T20:00:00Z',
      '2026-11-26T13:00:00.000Z',
    ],
    [
      'at 07.00 WIB where the evening before has passed',
      '2026-11-23T15:00:00Z',
      '2026-11-24T01:00:00Z',
      '2026-11-24T00:00:00.000Z',
    ],
    ['nobody at night, even where the deadline comes before morning', '2026-11-23T15:00:00Z', '2026-11-23T20:00:00Z', null],
    ['not at all when less than two hours remain', '2026-11-23T03:00:00Z', '2026-11-23T04:59:00Z', null],
  ];
  for (const [name, from, answerBy, expected] of rows) {
    it(`reminds ${name}`, () => expect(iso(reminderAt(new Date(from), new Date(answerBy)))).to.equal(expected));
  }

  it('knows the night, and the morning after it', () => {
    const nights: [string, string][] = [
      ['2026-11-23T14:00:00Z', '2026-11-24T00:00:00.000Z'],
      ['2026-11-23T16:59:59Z', '2026-11-24T00:00:00.000Z'],
      ['2026-11-23T17:00:00Z', '2026-11-24T00:00:00.000Z'],
      ['2026-11-23T23:59:59Z', '2026-11-24T00:00:00.000Z'],
    ];
    for (const [night, morning] of nights) {
      expect(isQuiet(new Date(night)), night).to.equal(true);
      expect(iso(afterQuiet(new Date(night)))).to.equal(morning);
    }
    for (const day of ['2026-11-24T00:00:00.000Z', '2026-11-23T13:59:59.000Z']) {
      expect(isQuiet(new Date(day)), day).to.equal(false);
      expect(iso(afterQuiet(new Date(day)))).to.equal(day);
    }
  });

  it('gives each owner their hours, never ending at night and never beyond the deadline of the need', () => {
    const latest = new Date('2026-11-26T10:00:00Z');
    expect(iso(deadlineFor(now, 24, latest))).to.equal('2026-11-24T03:00:00.000Z');
    expect(iso(deadlineFor(now, 12, latest))).to.equal('2026-11-24T00:00:00.000Z');
    expect(iso(deadlineFor(now, 120, latest))).to.equal(iso(latest));
    expect(iso(deadlineFor(now, null, latest))).to.equal(iso(latest));
  });

  it('never reminds at night, before now or after the deadline', () => {
    const start = now.getTime();
    const minutes = fc.integer({ min: 0, max: 60 * 24 * 10 });
    fc.assert(
      fc.property(minutes, minutes, (offset, length) => {
        const from = new Date(start + offset * 60_000);
        const until = new Date(from.getTime() + length * 60_000);
        const at = reminderAt(from, until);
        if (at === null) return;
        expect(isQuiet(at)).to.equal(false);
        expect(at.getTime()).to.be.within(from.getTime(), until.getTime());
      }),
    );
  });
});
