import { exposureFigures, exposureOf, rerankForFairness } from '../../src/matching/fairness.ts';
import type { Exposure, ExposureEntry, ExposureFigures, FairnessOptions } from '../../src/matching/fairness.rules.ts';
import type { RankedMatch } from '../../src/matching/matching.rules.ts';
import { randomFrom } from './consortiumReference.ts';

/** A match of which only what fairness looks at is of interest. */
export function matchOf(umkmId: string, score: number): RankedMatch {
  return {
    umkmId,
    productId: `${umkmId}-product`,
    eligible: true,
    score,
    distanceKm: 10,
    priceInNeedUnitIdr: 40_000,
    supplyInNeedBase: 1000,
    conversion: { num: 1, den: 1 },
    reasons: { gates: [], criteria: [], counterfactuals: [] },
  };
}

export interface SimulationResult {
  readonly months: readonly ExposureFigures[];
  /** All needs as one period. */
  readonly whole: ExposureFigures;
  /** Points of score lost at a seen place against pure order, on average and at most. */
  readonly meanLoss: number;
  readonly greatestLoss: number;
  /** Share of the needs that went to the UMKM with the most awards. */
  readonly greatestAwardShare: number;
}

/**
 * 1,000 needs of ten months for 12 kinds of goods (some asked for far more often) among 400 UMKM, each making one kind at its own
 * quality; 60 % are within reach of a need and their scores vary by a few points from need to need. The buyer takes one of
 * the first places, the likelier the higher. The same seed gives the same needs whatever the options.
 */
export function simulateNeeds(options: FairnessOptions, seed = 1, needs = 1000): SimulationResult {
  const random = randomFrom(seed);
  const bell = (): number => random() + random() + random() - 1.5;
  const makers = Array.from({ length: 400 }, (_unused, i) => ({
    id: `umkm-${String(i).padStart(3, '0')}`,
    kind: Math.floor(12 * random() * random()),
    quality: 70 + 14 * bell(),
  }));
  const exposures = new Map<string, Exposure>();
  const entries: ExposureEntry[] = [];
  let [loss, greatestLoss, places] = [0, 0, 0];
  for (let need = 0; need < needs; need++) {
    const kind = Math.floor(12 * random() * random());
    const inReach = makers.filter((maker) => maker.kind === kind).filter(() => random() < 0.6);
    const matches = inReach.map(({ id, quality }) => matchOf(id, Math.round(100 * Math.min(100, quality + 5 * bell())) / 100));
    matches.sort((a, b) => b.score - a.score);
    const choice = random();
    const fair = rerankForFairness({ eligible: matches }, exposures, options);
    const shown = exposureOf(fair, options.places);
    const winner = fair[Math.min(fair.length - 1, Math.floor(options.places * choice ** 3))]?.match.umkmId;
    fair.slice(0, options.places).forEach(({ match }, index) => {
      const lost = matches[index]!.score - match.score;
      greatestLoss = Math.max(greatestLoss, lost);
      loss += lost;
      places++;
    });
    const month = `2026-${String(1 + Math.floor((10 * need) / needs)).padStart(2, '0')}`;
    for (const [umkmId, weight] of shown) {
      const before = exposures.get(umkmId) ?? { shown: 0, awards: 0 };
      exposures.set(umkmId, { shown: before.shown + weight, awards: before.awards + (umkmId === winner ? 1 : 0) });
      entries.push({ umkmId, month, shown: weight });
    }
  }
  const awards = [...exposures.values()].map((exposure) => exposure.awards);
  return {
    months: exposureFigures(entries),
    whole: exposureFigures(entries.map((entry) => ({ ...entry, month: 'all' })))[0]!,
    meanLoss: loss / places,
    greatestLoss,
    greatestAwardShare: Math.max(...awards) / awards.reduce((sum, count) => sum + count, 0),
  };
}
