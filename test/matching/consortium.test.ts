import { expect } from 'chai';
import { InvalidInput } from '../../src/shared/errors.ts';
import {
  type ConsortiumCandidate,
  type ConsortiumInput,
  type ConsortiumOptions,
  type ConsortiumPlan,
  usualConsortiumOptions,
} from '../../src/matching/consortium/consortium.rules.ts';
import { planConsortium } from '../../src/matching/consortium/planConsortium.ts';

const plain: ConsortiumOptions = { ...usualConsortiumOptions, clusterBonus: 0, memberCost: 0 };

function maker(umkmId: string, supply: number, more: Partial<ConsortiumCandidate> = {}): ConsortiumCandidate {
  const usual = { productId: `${umkmId}-1`, component: 'gula', score: 80, unitPriceIdr: 40_000, minimumLot: 1, clusterId: null };
  return { umkmId, supply, ...usual, ...more };
}

function need(
  required: number,
  candidates: readonly ConsortiumCandidate[],
  options: Partial<ConsortiumOptions> = {},
): ConsortiumInput {
  const components = [{ id: 'gula', required, referencePriceIdr: 40_000 }];
  return { needId: 'need', components, candidates, options: { ...plain, ...options } };
}

function quantities(plan: ConsortiumPlan): Record<string, number> {
  return Object.fromEntries(plan.members.map(({ umkmId, quantity }) => [umkmId, quantity]));
}

function reasons(plan: ConsortiumPlan): Record<string, string> {
  return Object.fromEntries(plan.excluded.map(({ productId, reason }) => [productId, reason]));
}

describe('a consortium', () => {
  it('fills what no one can fill alone, the best score first', () => {
    const plan = planConsortium(
      need(100, [maker('a', 60, { score: 70 }), maker('b', 60, { score: 90 }), maker('c', 60, { score: 50 })]),
    );
    expect(plan.outcome).to.equal('planned');
    expect(quantities(plan)).to.deep.equal({ b: 60, a: 40 });
    expect(plan.fills).to.deep.equal([{ id: 'gula', required: 100, filled: 100, remainder: 0 }]);
    expect(plan.members[0]).to.include({ share: 0.6, unitPriceIdr: 40_000, score: 90, leads: false });
    expect(reasons(plan)).to.deep.equal({ 'c-1': 'enough' });
    expect(plan.summary.id).to.equal('2 UMKM bersama-sama memenuhi seluruh kebutuhan.');
    expect(plan.proven).to.equal(true);
  });

  it('is never proposed where one UMKM suffices', () => {
    const plan = planConsortium(need(100, [maker('a', 100, { score: 40 }), maker('b', 90), maker('d', 300, { score: 60 })]));
    expect(plan.outcome).to.equal('one-suffices');
    expect(plan.sufficient).to.deep.equal(['d', 'a']);
    expect(plan.members).to.deep.equal([]);
    expect(plan.summary.id).to.equal('Konsorsium tidak diperlukan: 2 UMKM sanggup memenuhi kebutuhan ini sendiri.');
  });

  it('does not count as sufficient who sells only more than is needed', () => {
    const plan = planConsortium(need(100, [maker('a', 500, { minimumLot: 200 }), maker('b', 60), maker('c', 60)]));
    expect(plan.outcome).to.equal('planned');
    expect(reasons(plan)).to.deep.equal({ 'a-1': 'lot-above-need' });
  });

  it('shows honestly what remains when all together cannot fill the need', () => {
    const plan = planConsortium(need(1000, [maker('a', 300), maker('b', 276)]));
    expect(plan.complete).to.equal(false);
    expect(plan.fills[0]).to.include({ filled: 576, remainder: 424 });
    expect(plan.summary.id).to.equal('2 UMKM memenuhi 57,6% kebutuhan. Sisanya belum ada yang memasok.');
    expect(plan.summary.en).to.equal('2 UMKM meet 57.6% of the need. The rest has no supplier yet.');
  });

  it('says that nobody can supply when nothing is free', () => {
    const plan = planConsortium(need(1000, [maker('a', 0), maker('b', -5)]));
    expect(plan.outcome).to.equal('nobody');
    expect(reasons(plan)).to.deep.equal({ 'a-1': 'no-supply', 'b-1': 'no-supply' });
    expect(planConsortium(need(1000, [])).outcome).to.equal('nobody');
  });

  it('gives every candidate that is left out its reason', () => {
    const candidates = [
      maker('big', 500),
      maker('good', 480, { score: 95 }),
      maker('none', 0),
      maker('lot', 50, { minimumLot: 60 }),
      maker('vast', 5000, { minimumLot: 2000 }),
      maker('tiny', 40),
      maker('good', 300, { productId: 'good-2', score: 60 }),
      maker('small', 120, { score: 99 }),
      maker('poor', 600, { score: 20 }),
    ];
    const plan = planConsortium(need(980, candidates, { maxMembers: 2, minimumShare: 0.1 }));
    expect(quantities(plan)).to.deep.equal({ big: 500, good: 480 });
    expect(reasons(plan)).to.deep.equal({
      'none-1': 'no-supply',
      'lot-1': 'lot-above-supply',
      'vast-1': 'lot-above-need',
      'tiny-1': 'below-minimum-share',
      'good-2': 'other-product',
      'small-1': 'too-small',
      'poor-1': 'enough',
    });
  });

  it('weighs price against score as the buyer chooses', () => {
    const candidates = [
      maker('fine', 60, { score: 90, unitPriceIdr: 40_000 }),
      maker('cheap', 60, { score: 70, unitPriceIdr: 28_000 }),
      maker('c', 50),
    ];
    expect(quantities(planConsortium(need(100, candidates, { priceWeight: 0 })))).to.deep.equal({ fine: 60, c: 40 });
    expect(quantities(planConsortium(need(100, candidates, { priceWeight: 0.6 })))).to.deep.equal({ cheap: 60, fine: 40 });
  });

  it('prefers members of one cluster as far as the bonus goes', () => {
    const candidates = [
      maker('a', 60, { clusterId: 'sobang', score: 80 }),
      maker('b', 60, { clusterId: 'muncang', score: 84 }),
      maker('c', 60, { clusterId: 'sobang', score: 82 }),
    ];
    const near = planConsortium(need(100, candidates, { clusterBonus: 0.1, priceWeight: 0 }));
    expect(near.homeClusterId).to.equal('sobang');
    expect(quantities(near)).to.deep.equal({ c: 60, a: 40 });
    expect(reasons(near)).to.deep.equal({ 'b-1': 'outside-cluster' });
    const apart = planConsortium(need(100, candidates, { clusterBonus: 0, priceWeight: 0 }));
    expect(quantities(apart)).to.deep.equal({ b: 60, c: 40 });
    expect(apart.homeClusterId).to.equal(null);
  });

  it('takes fewer members where one more is not worth its cost', () => {
    const candidates = [maker('a', 60, { score: 81 }), maker('b', 50, { score: 80 }), maker('c', 10, { score: 82 })];
    expect(Object.keys(quantities(planConsortium(need(100, candidates, { memberCost: 0.01, priceWeight: 0 }))))).to.deep.equal([
      'a',
      'b',
    ]);
    expect(Object.keys(quantities(planConsortium(need(100, candidates, { priceWeight: 0 }))))).to.deep.equal(['a', 'b', 'c']);
  });

  it('keeps every minimum lot even when that costs value', () => {
    const candidates = [maker('a', 90, { score: 95 }), maker('b', 40, { score: 60, minimumLot: 30 })];
    expect(quantities(planConsortium(need(100, candidates)))).to.deep.equal({ a: 70, b: 30 });
  });

  it('is led by whom the buyer names, who supplies its part if it can', () => {
    const candidates = [maker('a', 60), maker('b', 60), maker('kub', 20, { score: 10 })];
    const plan = planConsortium(need(100, candidates, { leadUmkmId: 'kub', memberCost: 0.01 }));
    expect(plan.members.filter(({ leads }) => leads).map(({ umkmId }) => umkmId)).to.deep.equal(['kub']);
    const outside = planConsortium(need(100, candidates, { leadUmkmId: 'koperasi' }));
    expect(outside.leadUmkmId).to.equal('koperasi');
    expect(outside.members.some(({ leads }) => leads)).to.equal(false);
  });

  it('fills every component of a bundle, one UMKM counting as one member', () => {
    const part = (umkmId: string, component: string, supply: number, score = 80): ConsortiumCandidate =>
      maker(umkmId, supply, { component, productId: `${umkmId}-${component}`, score });
    const components = [
      { id: 'gula', required: 50_000, referencePriceIdr: 40_000 },
      { id: 'besek', required: 100, referencePriceIdr: 15_000 },
    ];
    const candidates = [
      part('a', 'gula', 30_000),
      part('b', 'gula', 40_000),
      part('a', 'besek', 60),
      part('c', 'besek', 70, 90),
      part('b', 'besek', 45),
    ];
    const two = planConsortium({ needId: 'gift', components, candidates, options: { ...plain, maxMembers: 2 } });
    expect(new Set(two.members.map(({ umkmId }) => umkmId))).to.deep.equal(new Set(['a', 'b']));
    expect(two.complete).to.equal(true);
    const more = planConsortium({ needId: 'gift', components, candidates, options: plain });
    expect(more.members.find(({ umkmId }) => umkmId === 'c')?.quantity).to.equal(70);
    const alone = [part('d', 'gula', 50_000), part('d', 'besek', 100)];
    expect(planConsortium({ needId: 'gift', components, candidates: alone, options: plain }).sufficient).to.deep.equal(['d']);
  });

  it('plans 4.3 t of sugar a month from crafters of 60 kg each', () => {
    const crafters = Array.from({ length: 90 }, (_unused, i) =>
      maker(`crafter-${i}`, 60_000, {
        score: 60 + ((i * 37) % 40),
        minimumLot: 5_000,
        clusterId: `kub-${i % 5}`,
        unitPriceIdr: 36_000 + 500 * (i % 9),
      }),
    );
    const plan = planConsortium(need(4_300_000, crafters, usualConsortiumOptions));
    expect(plan).to.include({ complete: true, proven: true });
    expect(plan.members).to.have.length(72);
    const fewer = planConsortium(need(4_300_000, crafters.slice(0, 70), usualConsortiumOptions));
    expect(fewer.members).to.have.length(70);
    expect(fewer.fills[0]).to.include({ filled: 4_200_000, remainder: 100_000 });
  });
});

describe('what a consortium refuses', () => {
  const refusals: [string, Partial<ConsortiumOptions>, string][] = [
    ['no members', { maxMembers: 0 }, 'maxMembers'],
    ['more than 500 members', { maxMembers: 501 }, 'maxMembers'],
    ['a part of a member', { maxMembers: 2.5 }, 'maxMembers'],
    ['a minimum share above the whole', { minimumShare: 1.1 }, 'minimumShare'],
    ['a negative price weight', { priceWeight: -0.1 }, 'priceWeight'],
    ['a cluster bonus that is no number', { clusterBonus: NaN }, 'clusterBonus'],
    ['a member cost above a tenth', { memberCost: 0.2 }, 'memberCost'],
  ];
  for (const [name, options, field] of refusals) {
    it(`refuses ${name}`, () => {
      expect(() => planConsortium(need(100, [], options)))
        .to.throw(InvalidInput)
        .with.nested.property(`fields.${field}.id`);
    });
  }

  it('refuses amounts and components out of range', () => {
    for (const required of [0, -1, 1.5, 1e11]) {
      expect(() => planConsortium(need(required, [])))
        .to.throw(InvalidInput)
        .with.property('fields')
        .that.has.property('components.gula');
    }
    const { components, ...rest } = need(100, []);
    for (const wrong of [[], [...components, ...components]]) {
      expect(() => planConsortium({ ...rest, components: wrong }))
        .to.throw(InvalidInput)
        .with.nested.property('fields.components');
    }
  });

  it('refuses candidates that are none', () => {
    for (const wrong of [{ component: 'garam' }, { score: 101 }, { unitPriceIdr: -1 }, { supply: 0.5 }, { minimumLot: -1 }]) {
      expect(() => planConsortium(need(100, [maker('a', 50, wrong)]))).to.throw(RangeError, 'a/a-1');
    }
    expect(() => planConsortium(need(100, [maker('a', 50), maker('a', 60)]))).to.throw(RangeError, 'twice');
  });
});
