/** A need's amount for one month, in the base of its own unit. */
export interface PlanNeed {
  readonly id: string;
  readonly amount: number;
}

/** What a product has free in a month, in the base of its own unit. */
export interface PlanCapacity {
  readonly id: string;
  readonly umkmId: string;
  readonly amount: number;
}

/** A product that may serve a need: so much of its base amount is one of the need's (num / den). */
export interface PlanEdge {
  readonly needId: string;
  readonly capacityId: string;
  readonly num: number;
  readonly den: number;
  readonly score: number;
}

/** Needs and products that hang together, all counted in one unit: own base amount × scale. */
export interface CommonGroup {
  readonly needs: readonly PlanNeed[];
  readonly capacities: readonly PlanCapacity[];
  readonly edges: readonly { readonly needId: string; readonly capacityId: string; readonly score: number }[];
  readonly scaleOfNeed: ReadonlyMap<string, number>;
}

const SAME = 1e-9;

interface Walk {
  readonly needScale: Map<string, number>;
  readonly capacityScale: Map<string, number>;
  readonly kept: Set<PlanEdge>;
}

/** Gives every need and product that can be reached one scale, and keeps the edges that agree with it. */
function walk(start: string, byNeed: ReadonlyMap<string, PlanEdge[]>, byCapacity: ReadonlyMap<string, PlanEdge[]>): Walk {
  const found: Walk = { needScale: new Map([[start, 1]]), capacityScale: new Map(), kept: new Set() };
  const waiting = [start];
  for (let needId = waiting.pop(); needId !== undefined; needId = waiting.pop()) {
    for (const edge of byNeed.get(needId) ?? []) {
      const ratio = edge.num / edge.den;
      const wanted = found.needScale.get(needId)! / ratio;
      const known = found.capacityScale.get(edge.capacityId);
      if (known !== undefined && Math.abs(known / wanted - 1) > SAME) continue;
      found.kept.add(edge);
      if (known !== undefined) continue;
      found.capacityScale.set(edge.capacityId, wanted);
      for (const other of byCapacity.get(edge.capacityId) ?? []) {
        if (found.needScale.has(other.needId)) continue;
        found.needScale.set(other.needId, (wanted * other.num) / other.den);
        waiting.push(other.needId);
      }
    }
  }
  return found;
}

const grouped = (edges: readonly PlanEdge[], keyOf: (edge: PlanEdge) => string): Map<string, PlanEdge[]> => {
  const groups = new Map<string, PlanEdge[]>();
  for (const edge of edges) groups.set(keyOf(edge), [...(groups.get(keyOf(edge)) ?? []), edge]);
  return groups;
};

/**
 * Brings needs and products into common units, group by group: only within one can amounts be added up. Edges whose conversion
 * contradicts the rest of their group (a pack that is said to hold two different weights) are left out and counted.
 */
export function commonUnits(
  needs: readonly PlanNeed[],
  capacities: readonly PlanCapacity[],
  edges: readonly PlanEdge[],
): { readonly groups: readonly CommonGroup[]; readonly dropped: number } {
  const byNeed = grouped(edges, ({ needId }) => needId);
  const byCapacity = grouped(edges, ({ capacityId }) => capacityId);
  const seen = new Set<string>();
  const groups: CommonGroup[] = [];
  let kept = 0;
  for (const { id } of needs) {
    if (seen.has(id)) continue;
    const { needScale, capacityScale, kept: agreed } = walk(id, byNeed, byCapacity);
    for (const needId of needScale.keys()) seen.add(needId);
    const least = Math.min(...needScale.values(), ...capacityScale.values());
    const scaleOfNeed = new Map([...needScale].map(([needId, scale]) => [needId, scale / least]));
    kept += agreed.size;
    groups.push({
      needs: needs
        .filter((need) => scaleOfNeed.has(need.id))
        .map((need) => ({ id: need.id, amount: Math.round(need.amount * scaleOfNeed.get(need.id)!) })),
      capacities: capacities
        .filter((one) => capacityScale.has(one.id))
        .map((one) => ({ ...one, amount: Math.floor((one.amount * capacityScale.get(one.id)!) / least + SAME) })),
      edges: edges.filter((edge) => agreed.has(edge)).map(({ needId, capacityId, score }) => ({ needId, capacityId, score })),
      scaleOfNeed,
    });
  }
  return { groups, dropped: edges.length - kept };
}

/** What one need after the other would take, the best score first, from what is left: in common units. */
export function firstComeAssignments({
  needs,
  capacities,
  edges,
}: CommonGroup): { needId: string; capacityId: string; amount: number }[] {
  const left = new Map(capacities.map(({ id, amount }) => [id, amount]));
  const taken: { needId: string; capacityId: string; amount: number }[] = [];
  for (const need of needs) {
    let open = need.amount;
    const own = edges.filter(({ needId }) => needId === need.id).toSorted((a, b) => b.score - a.score);
    for (const { capacityId } of own) {
      const amount = Math.min(open, left.get(capacityId) ?? 0);
      if (amount <= 0) continue;
      open -= amount;
      left.set(capacityId, left.get(capacityId)! - amount);
      taken.push({ needId: need.id, capacityId, amount });
    }
  }
  return taken;
}
