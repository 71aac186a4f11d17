import { usualFairnessOptions } from '../../src/matching/fairness.rules.ts';
import { simulateNeeds } from '../matching/fairnessSimulation.ts';

const figures: Record<string, number> = { needs: 1000, epsilon: usualFairnessOptions.epsilon };
for (const [name, epsilon] of [
  ['Before', 0],
  ['After', usualFairnessOptions.epsilon],
] as const) {
  const { whole, meanLoss, greatestLoss, greatestAwardShare } = simulateNeeds({ ...usualFairnessOptions, epsilon });
  figures[`gini${name}`] = whole.gini;
  figures[`neverShown${name}`] = whole.neverShown;
  figures[`greatestAwardShare${name}`] = greatestAwardShare;
  figures[`meanLoss${name}`] = meanLoss;
  figures[`greatestLoss${name}`] = greatestLoss;
}
for (const [name, value] of Object.entries(figures)) console.log(`${name}: ${value.toFixed(3)}`);
console.log(JSON.stringify({ name: 'fairness', figures }));
