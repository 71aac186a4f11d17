import type { ConsortiumCandidate, ConsortiumComponent, ConsortiumOptions, ExclusionReason } from './consortium.rules.ts';
import type { ChoiceProblem, Part, Unit } from './memberChoice.rules.ts';

/** A candidate that could take part, with the least and greatest amount it could bring. */
export interface Usable {
  readonly candidate: number;
  readonly component: number;
  readonly lot: number;
  readonly cap: number;
  /** It is a member already and stays one. */
  readonly kept: boolean;
}

/** What a member that stays had; it keeps at least as much. */
export type KeptAmounts = ReadonlyMap<ConsortiumCandidate, number>;

export interface Prepared {
  readonly candidates: readonly ConsortiumCandidate[];
  readonly components: readonly ConsortiumComponent[];
  readonly options: ConsortiumOptions;
  /** Per component, the unit price that counts as 1. */
  readonly referencePrices: readonly number[];
  /** Nobody is a member yet. */
  readonly fresh: boolean;
  readonly usable: readonly Usable[];
  readonly unusable: ReadonlyMap<number, ExclusionReason>;
}

/** Options above which one UMKM's products could be combined in too many ways to weigh them all. */
const MOST_OPTIONS = 4096;
/** Points are as fine as 2^53 allows, and never finer than this many for the whole range of score. */
const FINEST_POINTS = 100_000;

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A price above this many times the reference counts as this many times: it keeps points within whole numbers. */
const GREATEST_PRICE_RATIO = 2;

/** Candidates in the one order that does not depend on how they came. */
export function inOrder(candidates: readonly ConsortiumCandidate[]): ConsortiumCandidate[] {
  return [...candidates].sort(
    (a, b) => compare(a.umkmId, b.umkmId) || compare(a.productId, b.productId) || compare(a.component, b.component),
  );
}

/** Which candidates could take part at all, and why the others cannot. */
export function prepare(
  candidates: readonly ConsortiumCandidate[],
  components: readonly ConsortiumComponent[],
  options: ConsortiumOptions,
  kept: KeptAmounts,
): Prepared {
  const usable: Usable[] = [];
  const unusable = new Map<number, ExclusionReason>();
  candidates.forEach((candidate, index) => {
    const component = components.findIndex(({ id }) => id === candidate.component);
    const { required } = components[component]!;
    const minimumShare = Math.ceil(options.minimumShare * required);
    const cap = Math.min(candidate.supply, required);
    const had = kept.get(candidate);
    if (candidate.supply <= 0) unusable.set(index, 'no-supply');
    else if (had !== undefined) usable.push({ candidate: index, component, cap, lot: Math.min(cap, had), kept: true });
    else if (candidate.supply < candidate.minimumLot) unusable.set(index, 'lot-above-supply');
    else if (candidate.minimumLot > required) unusable.set(index, 'lot-above-need');
    else if (candidate.supply < minimumShare) unusable.set(index, 'below-minimum-share');
    else usable.push({ candidate: index, component, cap, lot: Math.max(1, candidate.minimumLot, minimumShare), kept: false });
  });
  const referencePrices = components.map(({ id, referencePriceIdr }) => {
    const dearest = candidates.reduce((most, other) => (other.component === id ? Math.max(most, other.unitPriceIdr) : most), 1);
    return referencePriceIdr !== null && referencePriceIdr > 0 ? referencePriceIdr : dearest;
  });
  return { candidates, components, options, referencePrices, fresh: kept.size === 0, usable, unusable };
}

/** Points for one base unit as a fraction of full score, before rounding; `home` is the preferred cluster. */
export function worth({ candidates, options, referencePrices }: Prepared, usable: Usable, home: string | null): number {
  const { score, unitPriceIdr, clusterId } = candidates[usable.candidate]!;
  const price = Math.min(GREATEST_PRICE_RATIO, unitPriceIdr / referencePrices[usable.component]!);
  const bonus = home !== null && clusterId === home ? options.clusterBonus : 0;
  return ((1 - options.priceWeight) * score) / 100 - options.priceWeight * price + bonus;
}

/** Every way in which one UMKM can take part: for each component one of its products or none; what it keeps is in all of them. */
function optionsOf(parts: readonly Part[], kept: ReadonlySet<Part>, components: number): Part[][] {
  let options: Part[][] = [[]];
  for (let component = 0; component < components; component++) {
    const own = parts.filter((part) => part.component === component);
    const fixed = own.find((part) => kept.has(part));
    const choices = fixed ? [[fixed]] : [[], ...own.map((part) => [part])];
    options = options.flatMap((option) => choices.map((choice) => [...option, ...choice]));
    if (options.length > MOST_OPTIONS) throw new RangeError('One UMKM supplies more products of one bundle than can be weighed');
  }
  return options.filter((option) => option.length > 0);
}

function unitsOf(prepared: Prepared, pointsFor: (usable: Usable) => number): Unit[] {
  const byUmkm = new Map<string, { parts: Part[]; kept: Set<Part> }>();
  for (const usable of prepared.usable) {
    const { umkmId } = prepared.candidates[usable.candidate]!;
    const own = byUmkm.get(umkmId) ?? { parts: [], kept: new Set() };
    const { candidate, component, lot, cap } = usable;
    const part: Part = { candidate, component, lot, cap, value: pointsFor(usable) };
    own.parts.push(part);
    if (usable.kept) own.kept.add(part);
    byUmkm.set(umkmId, own);
  }
  return [...byUmkm].map(([umkmId, { parts, kept }]) => ({
    options: optionsOf(parts, kept, prepared.components.length),
    forced: kept.size > 0 || (prepared.fresh && umkmId === prepared.options.leadUmkmId),
  }));
}

/** How many times a component's base unit counts, so that all components of a bundle weigh the same. */
function balance(components: readonly ConsortiumComponent[], component: number): number {
  return Math.max(...components.map(({ required }) => required)) / components[component]!.required;
}

/** Points of full score for one base unit: the finest power of ten that keeps every sum of the search below 2^53. */
export function finestPoints({ components, options }: Prepared): number {
  const greatest = Math.max(...components.map(({ required }) => required)) * components.length;
  const room = 2 ** 53 / (64 * greatest * (options.maxMembers + 1));
  return Math.min(FINEST_POINTS, 10 ** Math.floor(Math.log10(room)));
}

/** The problem of filling as much as can be filled: of a bundle, the greatest sum of filled shares. */
export function fillProblem(prepared: Prepared, budget: ChoiceProblem['budget']): ChoiceProblem {
  const { components, options } = prepared;
  const fineness = components.length === 1 ? 1 : 1000;
  return {
    units: unitsOf(prepared, ({ component }) => Math.round(fineness * balance(components, component))),
    targets: components.map(({ required }) => required),
    exact: false,
    maxMembers: options.maxMembers,
    memberCost: 0,
    budget,
  };
}

/** The problem of the most valuable choice that fills exactly `fills`. */
export function valueProblem(
  prepared: Prepared,
  fills: readonly number[],
  home: string | null,
  budget: ChoiceProblem['budget'],
): ChoiceProblem {
  const { components, options } = prepared;
  const points = finestPoints(prepared);
  const whole = Math.max(...components.map(({ required }) => required)) * components.length;
  return {
    units: unitsOf(prepared, (usable) =>
      Math.round(points * balance(components, usable.component) * worth(prepared, usable, home)),
    ),
    targets: fills,
    exact: true,
    maxMembers: options.maxMembers,
    memberCost: Math.round(points * options.memberCost * whole),
    budget,
  };
}
