import { expect } from 'chai';
import fc from 'fast-check';
import type { ConsortiumCandidate } from '../../src/matching/consortium/consortium.rules.ts';
import { usualConsortiumOptions } from '../../src/matching/consortium/consortium.rules.ts';
import {
  consortiumStatuses,
  consortiumTransitions,
  fillOf,
  isStanding,
  largestMember,
  shareStates,
  stateAfter,
  statusBy,
  withState,
  type Consortium,
  type ConsortiumShare,
  type ShareState,
} from '../../src/needs/consortium/consortium.rules.ts';
import { engineOptions, inWholeUnits, replacementsFor, usualPrice, WHOLE } from '../../src/needs/consortium/planning.rules.ts';
import { proposalStatuses } from '../../src/proposals/proposals.rules.ts';

const now = new Date('2026-11-23T03:00:00Z');

function share(index: number, quantity: number, state: ShareState = 'invited'): ConsortiumShare {
  const name = `U${String(index).padStart(4, '0')}`;
  return {
    ...{
      proposalId: `T${index}`,
      umkmId: name,
      umkmName: name,
      kecamatan: 'Cijaku',
      productId: `P${index}`,
      productName: 'Gula',
    },
    ...{ part: null, quantity, asked: quantity, unitPriceIdr: 38_000, score: 70, clusterId: null, state, changedAt: now },
  };
}

function candidate(index: number, supply: number, change: Partial<ConsortiumCandidate> = {}): ConsortiumCandidate {
  const umkmId = `U${String(index).padStart(4, '0')}`;
  return {
    ...{
      umkmId,
      productId: `P${index}`,
      component: WHOLE,
      score: 70,
      unitPriceIdr: 38_000,
      supply,
      minimumLot: 0,
      clusterId: null,
    },
    ...change,
  };
}

type Planned = Pick<Consortium, 'needId' | 'required' | 'members' | 'options' | 'homeClusterId'>;

function planned(required: number, members: readonly ConsortiumShare[], change: Partial<Planned> = {}): Planned {
  return { needId: 'N', required, members, options: usualConsortiumOptions, homeClusterId: null, ...change };
}

describe('the rules of a consortium', () => {
  it('moves only as the table says', () => {
    const moves = consortiumStatuses.flatMap((from) => consortiumTransitions[from].map((to) => `${from} → ${to}`));
    expect(moves).to.deep.equal([
      ...['gathering → gathering', 'gathering → ready', 'gathering → agreed', 'gathering → dissolved'],
      ...['ready → gathering', 'ready → ready', 'ready → agreed', 'ready → dissolved'],
      ...['agreed → agreed', 'agreed → dissolved'],
    ]);
  });

  it('reads the state of a share from how its proposal ended', () => {
    const read = Object.fromEntries(proposalStatuses.map((status) => [status, stateAfter(status)]));
    expect(read).to.deep.equal({
      ...{ held: null, offered: null, countered: null, accepted: null },
      ...{ declined: 'declined', expired: 'silent', withdrawn: 'withdrawn' },
    });
  });

  it('is ready for a decision once nobody is asked any more, and keeps a deal', () => {
    const open = [share(1, 60, 'accepted'), share(2, 40)];
    const answered = withState(open, 'T2', 'silent', now);
    expect(statusBy({ status: 'gathering', required: 100, members: open })).to.equal('gathering');
    expect(statusBy({ status: 'gathering', required: 100, members: answered })).to.equal('ready');
    expect(statusBy({ status: 'ready', required: 100, members: [...answered, share(3, 40)] })).to.equal('gathering');
    for (const status of ['agreed', 'dissolved'] as const)
      expect(statusBy({ status, required: 100, members: open })).to.equal(status);
  });

  it('is led by the largest accepted share where nobody else leads', () => {
    expect(largestMember([share(1, 90), share(3, 50, 'accepted'), share(2, 50, 'accepted')])?.umkmId).to.equal('U0002');
    expect(largestMember([share(1, 90), share(2, 10, 'declined')])).to.equal(null);
  });

  it('names one price: the average for what each brings, rounded up to Rp100, within the ceiling', () => {
    const member = (quantity: number, unitPriceIdr: number) => ({
      ...{
        umkmId: 'U',
        productId: 'P',
        component: WHOLE,
        quantity,
        share: 0,
        unitPriceIdr,
        score: 50,
        clusterId: null,
        leads: false,
      },
    });
    expect(usualPrice([member(100, 38_000), member(300, 38_150)], null)).to.equal(38_200);
    expect(usualPrice([member(100, 38_000)], null)).to.equal(38_000);
    expect(usualPrice([member(100, 45_000)], 40_050)).to.equal(40_050);
    expect(usualPrice([], 40_000)).to.equal(null);
  });

  it('turns what a person chooses into the engine’s options', () => {
    const choices = { max: 70, min: 43, weighing: 'price', nearness: 'much', leadUmkmId: 'L' } as const;
    expect(engineOptions(choices, 4_300_000, 1_000)).to.deep.equal({
      ...{ maxMembers: 70, minimumShare: 0.01, priceWeight: 0.6, clusterBonus: 0.25, memberCost: 0.002, leadUmkmId: 'L' },
    });
    expect(engineOptions({ ...choices, min: 9_000 }, 4_300_000, 1_000).minimumShare).to.equal(1);
  });

  it('shares out whole units where the need is in whole units', () => {
    const input = (required: number) => ({
      ...{ needId: 'N', options: usualConsortiumOptions, components: [{ id: WHOLE, required, referencePriceIdr: null }] },
      candidates: [candidate(1, 13_846, { minimumLot: 4_200 })],
    });
    expect(inWholeUnits(input(100_000), 'kg').candidates[0]).to.include({ supply: 13_000, minimumLot: 5_000 });
    expect(inWholeUnits(input(100_500), 'kg').candidates[0]).to.include({ supply: 13_846, minimumLot: 4_200 });
  });

  it('fills a gap from newcomers alone, and asks nobody again who is gone', () => {
    const members = [share(1, 60, 'accepted'), share(2, 40, 'declined'), share(3, 20)];
    const candidates = [candidate(1, 500), candidate(2, 500), candidate(3, 500), candidate(4, 15), candidate(5, 30)];
    const added = replacementsFor(planned(100, members), candidates);
    expect(added.map(({ umkmId, quantity }) => [umkmId, quantity])).to.deep.equal([['U0005', 20]]);
    expect(replacementsFor(planned(80, members), candidates)).to.deep.equal([]);
    expect(replacementsFor(planned(100, members), candidates.slice(0, 3))).to.deep.equal([]);
  });

  it('lets a small gap be filled by a share below the smallest that was chosen for the whole', () => {
    const options = { ...usualConsortiumOptions, minimumShare: 0.3 };
    const members = [share(1, 60, 'accepted'), share(2, 30, 'accepted')];
    expect(replacementsFor(planned(100, members, { options }), [candidate(4, 50)])[0]).to.include({ quantity: 10 });
  });

  it('asks no more members than were allowed', () => {
    const options = { ...usualConsortiumOptions, maxMembers: 3 };
    const members = [share(1, 40, 'accepted'), share(2, 20, 'accepted'), share(3, 40, 'silent')];
    const added = replacementsFor(planned(100, members, { options }), [candidate(4, 20), candidate(5, 25)]);
    expect(added.map(({ umkmId, quantity }) => [umkmId, quantity])).to.deep.equal([['U0005', 25]]);
  });

  it('always sums to what is required, never exceeds it, never touches a standing share, and respects supply and least lots', () => {
    const event = fc.record({
      at: fc.nat(30),
      state: fc.constantFrom<ShareState>('accepted', 'declined', 'silent', 'withdrawn', 'left'),
      part: fc.integer({ min: 1, max: 100 }),
    });
    const pool = fc.array(
      fc.record({ supply: fc.integer({ min: 0, max: 60 }), lot: fc.nat(20), price: fc.integer({ min: 30_000, max: 50_000 }) }),
      {
        minLength: 1,
        maxLength: 25,
      },
    );
    fc.assert(
      fc.property(fc.integer({ min: 20, max: 300 }), pool, fc.array(event, { maxLength: 25 }), (required, supplies, events) => {
        const candidates = supplies.map(({ supply, lot, price }, index) =>
          candidate(index, supply, { minimumLot: lot, unitPriceIdr: price }),
        );
        let members: ConsortiumShare[] = [];
        const invite = () => {
          const before = members;
          for (const { umkmId, quantity } of replacementsFor(planned(required, members), candidates)) {
            const index = Number(umkmId.slice(1));
            const one = candidates[index]!;
            expect(quantity).to.be.within(Math.max(1, one.minimumLot), one.supply);
            expect(before.some((member) => member.umkmId === umkmId)).to.equal(false);
            members = [...members, share(index, quantity)];
          }
          expect(members.slice(0, before.length)).to.deep.equal(before);
        };
        invite();
        for (const { at, state, part } of events) {
          const member = members[at % Math.max(1, members.length)];
          if (!member || !isStanding(member.state) || (member.state === 'accepted' && state !== 'left')) continue;
          const less = state === 'accepted' ? Math.max(1, Math.floor((member.quantity * part) / 100)) : member.quantity;
          members = withState(members, member.proposalId, state, now, less);
          const { accepted, open, missing } = fillOf({ required, members });
          expect(accepted + open + missing).to.equal(required);
          invite();
          expect(fillOf({ required, members }).missing).to.be.within(0, required);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('knows every state of a share as standing or gone', () => {
    expect(shareStates.filter(isStanding)).to.deep.equal(['invited', 'accepted']);
  });
});
