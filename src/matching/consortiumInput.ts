import { compileNeed, type CompiledNeed } from './compileNeed.ts';
import type { Part } from './part.ts';
import { livingRows, productIdAt, slotAt, type CapabilityIndex } from './capabilityIndex.ts';
import type {
  ConsortiumCandidate,
  ConsortiumComponent,
  ConsortiumInput,
  ConsortiumOptions,
} from './consortium/consortium.rules.ts';
import { supplyOf } from './criteria/capacity.ts';
import { priceInNeedUnit } from './criteria/price.ts';
import { isMispacked, loadProduct, loadUmkm, newFacts } from './facts.ts';
import { gateBit } from './gates/gates.ts';
import { judge, newJudgement } from './judge.ts';
import type { NeedProfile } from './matching.rules.ts';
import type { RankOptions } from './rank.ts';
import { closeness, curves } from './weights.ts';

/** Gates that one UMKM alone must pass but a member of a consortium need not. */
const FORGIVEN = gateBit.capacity;
/** Where the reach of an offer is settled: the component's own minimum lot is checked by the plan. */
const LOT = gateBit.minimumOrder;

function candidatesOf(index: CapabilityIndex, need: CompiledNeed, part: Part, component: string): ConsortiumCandidate[] {
  const facts = newFacts();
  const judgement = newJudgement();
  const found = new Map<string, ConsortiumCandidate>();
  for (const { id, relevance } of part.meanings) {
    if (relevance <= closeness.substitute) break;
    for (const row of livingRows(index, id)) {
      const slot = slotAt(index, row);
      Object.assign(facts, { relevance, coverage: need.parts.length === 1 ? 1 : 1 / need.parts.length });
      loadUmkm(index, need, slot, facts);
      loadProduct(index, need, part, row, facts);
      judge(facts, need, judgement);
      const supply = supplyOf(facts, need);
      if (isMispacked(part, facts)) continue;
      if ((judgement.failed & ~(FORGIVEN | LOT)) !== 0 || supply === null || supply <= 0 || facts.conversion === null) continue;
      const candidate: ConsortiumCandidate = {
        umkmId: index.umkmIds[slot] as string,
        productId: productIdAt(index, row),
        component,
        score: judgement.score / 100,
        unitPriceIdr: Math.round(priceInNeedUnit(facts, need)),
        supply,
        minimumLot: Math.ceil((facts.minOrder * facts.conversion.den) / facts.conversion.num),
        clusterId: index.clusterIds[slot] ?? null,
      };
      const known = found.get(candidate.productId);
      if (!known || candidate.score > known.score) found.set(candidate.productId, candidate);
    }
  }
  return [...found.values()];
}

/**
 * What a consortium for this need could be made of: every product that passes all gates but the amount, with its free supply.
 * Bundles have one component for each part. A bundle's ceiling is for the whole set, so its components have none.
 */
export function consortiumInput(
  index: CapabilityIndex,
  need: NeedProfile,
  options: ConsortiumOptions,
  ranking: RankOptions = {},
): ConsortiumInput {
  const compiled = compileNeed(index, need, { acceptClaimed: ranking.acceptClaimed ?? false, free: ranking.free ?? null });
  const bundle = compiled.parts.length > 1;
  const ids = compiled.parts.map(({ label }, at) => (bundle ? `${at + 1}:${label}` : 'whole'));
  const components = ids.map((id): ConsortiumComponent => ({
    id,
    required: need.quantity,
    referencePriceIdr: bundle ? null : need.maxPriceIdr,
  }));
  const candidates = compiled.parts.flatMap((part, at) => candidatesOf(index, compiled, part, ids[at] as string));
  return { needId: need.id, components, candidates, options };
}

const sufficesFor =
  ({ quantity, maxPriceIdr }: NeedProfile) =>
  ({ supply, minimumLot, unitPriceIdr }: ConsortiumCandidate): boolean =>
    supply >= quantity &&
    minimumLot <= quantity &&
    unitPriceIdr < curves.price.hopeless * (maxPriceIdr ?? Number.POSITIVE_INFINITY);

/** Whether one eligible UMKM can supply the whole bundle by itself: as a finished set, or every part of it. */
export function bundleFromOne(index: CapabilityIndex, need: NeedProfile, ranking: RankOptions = {}): boolean {
  const compiled = compileNeed(index, need, { acceptClaimed: ranking.acceptClaimed ?? false, free: ranking.free ?? null });
  const { assembled, parts } = compiled;
  if (parts.length < 2) return false;
  const suffices = sufficesFor(need);
  if (assembled && candidatesOf(index, compiled, assembled, 'assembled').some(suffices)) return true;
  const makers = parts.map((part) => {
    const able = candidatesOf(index, compiled, part, part.label).filter(suffices);
    return new Set(able.map(({ umkmId }) => umkmId));
  });
  return [...(makers[0] ?? [])].some((umkmId) => makers.every((able) => able.has(umkmId)));
}
