import { percentText } from '../consortium/percentText.ts';
import type {
  AllocationEdge,
  AllocationOutcome,
  AllocationPlan,
  AllocationTotals,
  Assignment,
  FreeCapacity,
  OpenNeed,
} from './allocation.rules.ts';
import { allocationTexts } from './allocation.texts.ts';
import { carryFirstCome } from './firstCome.ts';
import { carryMost } from './networkSimplex.ts';
import type { Transport } from './transport.rules.ts';

/** Scores are compared in hundredths of a point. */
const SCORE_STEPS = 100;

function placesOf(rows: readonly { readonly id: string; readonly amount: number }[], kind: string): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  rows.forEach(({ id, amount }, place) => {
    if (places.has(id)) throw new RangeError(`${kind} ${id} stands in the list twice`);
    if (!Number.isSafeInteger(amount)) throw new RangeError(`${kind} ${id} has the amount ${amount}`);
    places.set(id, place);
  });
  return places;
}

function placeOf(places: ReadonlyMap<string, number>, id: string, kind: string): number {
  const place = places.get(id);
  if (place === undefined) throw new RangeError(`An edge names the ${kind} ${id}, which is not in the list`);
  return place;
}

/**
 * The needs' amounts, capacities and edges as columns. One more unit delivered must be worth more than any change of scores
 * it can bring about: carrying it moves others along a path of at most 2 × the shorter side + 1 edges.
 */
function transportOf(
  needs: readonly OpenNeed[],
  capacities: readonly FreeCapacity[],
  edges: readonly AllocationEdge[],
): Transport {
  const needPlaces = placesOf(needs, 'Need');
  const capacityPlaces = placesOf(capacities, 'Capacity');
  const delivery = (Math.min(needs.length, capacities.length) + 1) * 100 * SCORE_STEPS;
  return {
    supply: Float64Array.from(needs, ({ amount }) => Math.max(0, amount)),
    room: Float64Array.from(capacities, ({ amount }) => Math.max(0, amount)),
    from: Int32Array.from(edges, ({ needId }) => placeOf(needPlaces, needId, 'need')),
    to: Int32Array.from(edges, ({ capacityId }) => placeOf(capacityPlaces, capacityId, 'capacity')),
    gain: Float64Array.from(edges, ({ needId, capacityId, score }) => {
      if (!(score >= 0 && score <= 100)) throw new RangeError(`The edge from ${needId} to ${capacityId} has the score ${score}`);
      return delivery + Math.round(score * SCORE_STEPS);
    }),
  };
}

function sums(amounts: Float64Array, ids: readonly string[], rows: Int32Array): Map<string, number> {
  const byId = new Map<string, number>();
  amounts.forEach((amount, edge) => {
    if (amount > 0) byId.set(ids[rows[edge]!]!, (byId.get(ids[rows[edge]!]!) ?? 0) + amount);
  });
  return byId;
}

function totals(amounts: Float64Array, edges: readonly AllocationEdge[]): AllocationTotals {
  const delivered = amounts.reduce((sum, amount) => sum + amount, 0);
  const scored = amounts.reduce((sum, amount, edge) => sum + amount * edges[edge]!.score, 0);
  return { delivered, meanScore: delivered === 0 ? null : scored / delivered };
}

function assignmentsOf(
  planned: Float64Array,
  transport: Transport,
  capacities: readonly FreeCapacity[],
  edges: readonly AllocationEdge[],
): Assignment[] {
  const used = Array.from(planned.keys()).filter((edge) => planned[edge]! > 0);
  used.sort((a, b) => transport.from[a]! - transport.from[b]! || planned[b]! - planned[a]! || a - b);
  return used.map((edge) => {
    const { id, umkmId } = capacities[transport.to[edge]!]!;
    const { needId, score } = edges[edge]!;
    return { needId, capacityId: id, umkmId, amount: planned[edge]!, score };
  });
}

/**
 * Who delivers how much to whom, over all open needs and free capacities at once; what is best is defined beside
 * {@link OpenNeed}. Exact (network simplex in whole numbers), deterministic for one order of the lists. `needs` come in
 * the order in which they were posted: `firstCome` is what each would get if one after the other took its best scores.
 * Throws RangeError for ids that are unknown or double, amounts that are not whole and scores outside 0 to 100.
 */
export function planAllocation(
  needs: readonly OpenNeed[],
  capacities: readonly FreeCapacity[],
  edges: readonly AllocationEdge[],
): AllocationPlan {
  const transport = transportOf(needs, capacities, edges);
  const planned = carryMost(transport);
  const firstCome = carryFirstCome(transport);
  const needIds = needs.map(({ id }) => id);
  const umkmIds = capacities.map(({ umkmId }) => umkmId);
  const outcomes = (ids: readonly string[], names: readonly string[], rows: Int32Array): AllocationOutcome[] => {
    const [plan, first] = [sums(planned, names, rows), sums(firstCome, names, rows)];
    return ids.map((id) => ({ id, planned: plan.get(id) ?? 0, firstCome: first.get(id) ?? 0 }));
  };
  const demanded = transport.supply.reduce((sum, amount) => sum + amount, 0);
  const [total, firstComeTotal] = [totals(planned, edges), totals(firstCome, edges)];
  const percent = percentText(demanded === 0 ? 0 : total.delivered / demanded);
  const firstPercent = percentText(demanded === 0 ? 0 : firstComeTotal.delivered / demanded);
  const outcome = total.delivered === 0 ? 'nothing' : total.delivered === firstComeTotal.delivered ? 'same' : 'better';
  return {
    assignments: assignmentsOf(planned, transport, capacities, edges),
    needs: outcomes(needIds, needIds, transport.from).map((need, place) => ({ ...need, wanted: transport.supply[place]! })),
    umkm: outcomes([...new Set(umkmIds)].sort(), umkmIds, transport.to).filter((umkm) => umkm.planned + umkm.firstCome > 0),
    demanded,
    total,
    firstComeTotal,
    summary: allocationTexts.say(outcome, { percent, firstCome: firstPercent }),
  };
}
