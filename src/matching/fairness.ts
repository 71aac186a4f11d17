import type { Exposure, ExposureEntry, ExposureFigures, FairMatch, FairnessOptions, FairnessTag } from './fairness.rules.ts';
import { fairnessTexts } from './fairness.texts.ts';
import type { MatchFacts } from './matching.rules.ts';

/**
 * How much a place is worth (1 is the first): the discount of nDCG, 1 ÷ log2(1 + place), because attention falls like that
 * along a list; 0 beyond the places that are seen.
 */
export function placeWeight(place: number, places: number): number {
  return place > places ? 0 : 1 / Math.log2(1 + place);
}

const none: Exposure = { shown: 0, awards: 0 };

interface Candidate<Match extends MatchFacts = MatchFacts> {
  readonly match: Match;
  readonly placeByScore: number;
  readonly newcomer: boolean;
}

function tagOf({ newcomer, placeByScore }: Candidate, place: number): FairnessTag | null {
  if (place === placeByScore) return null;
  const kind = place > placeByScore ? 'gave-way' : newcomer ? 'newcomer' : 'turn';
  return { kind, text: fairnessTexts.words[kind] };
}

function checkOptions({ epsilon, places, awardWeight, newcomerPlaces, newcomerExposure }: FairnessOptions): void {
  for (const [name, value] of Object.entries({ epsilon, places, awardWeight, newcomerPlaces, newcomerExposure })) {
    if (!(value >= 0)) throw new RangeError(`${name} is ${value}, it must be 0 or more`);
  }
}

/**
 * The eligible matches in an order that gives near-equals their turn. From the first place on, of all matches within ε
 * points of the best one left, the one whose UMKM has had the least (exposure + weighted awards) comes next; when only as many
 * seen places are left as newcomers are still owed, a newcomer among them comes first. So nobody is overtaken by a match
 * more than ε points below it, and the score at every place is at most ε below the score that pure order has there.
 * With ε = 0 the order is the ranking's own. `exposures` are by UMKM; who is not in it has had nothing. Throws RangeError on negative options.
 */
export function rerankForFairness<Match extends MatchFacts>(
  { eligible }: { readonly eligible: readonly Match[] },
  exposures: ReadonlyMap<string, Exposure>,
  options: FairnessOptions,
): FairMatch<Match>[] {
  checkOptions(options);
  const { epsilon, places, awardWeight, newcomerPlaces, newcomerExposure } = options;
  const left: Candidate<Match>[] = eligible.map((match, index) => {
    const { shown, awards } = exposures.get(match.umkmId) ?? none;
    return { match, placeByScore: index + 1, newcomer: awards === 0 && shown < newcomerExposure };
  });
  if (epsilon === 0) return left.map(({ match, placeByScore }) => ({ match, placeByScore, tag: null }));

  const had = new Map([...exposures].map(([umkmId, { shown, awards }]) => [umkmId, shown + awardWeight * awards]));
  const amountHad = ({ match }: Candidate): number => had.get(match.umkmId) ?? 0;
  let owed = Math.min(newcomerPlaces, left.filter(({ newcomer }) => newcomer).length);
  const fair: FairMatch<Match>[] = [];
  for (let place = 1; left.length > 0; place++) {
    const best = left.reduce((most, { match }) => Math.max(most, match.score), 0);
    const equals = left.filter(({ match }) => match.score >= best - epsilon);
    const newcomers = place <= places && places - place < owed ? equals.filter(({ newcomer }) => newcomer) : [];
    const choice = (newcomers.length > 0 ? newcomers : equals).reduce((least, next) =>
      amountHad(next) < amountHad(least) ? next : least,
    );
    left.splice(left.indexOf(choice), 1);
    if (choice.newcomer) owed--;
    had.set(choice.match.umkmId, amountHad(choice) + placeWeight(place, places));
    fair.push({ match: choice.match, placeByScore: choice.placeByScore, tag: tagOf(choice, place) });
  }
  return fair;
}

/** What a list gives to each UMKM on it, best place counting: to be added to its exposure and kept for the month's figures. */
export function exposureOf(list: readonly Pick<FairMatch, 'match'>[], places: number): ReadonlyMap<string, number> {
  const shown = new Map<string, number>();
  list.forEach(({ match }, index) => {
    if (!shown.has(match.umkmId)) shown.set(match.umkmId, placeWeight(index + 1, places));
  });
  return shown;
}

/** Gini coefficient of amounts that are 0 or more; 0 when there are none or all are 0. */
export function gini(amounts: readonly number[]): number {
  const total = amounts.reduce((sum, amount) => sum + amount, 0);
  if (total === 0) return 0;
  const ranked = [...amounts].sort((a, b) => a - b).reduce((sum, amount, index) => sum + (index + 1) * amount, 0);
  return (2 * ranked) / (amounts.length * total) - (amounts.length + 1) / amounts.length;
}

/** The figures of every month that has entries, in order. */
export function exposureFigures(entries: readonly ExposureEntry[]): ExposureFigures[] {
  const months = new Map<string, Map<string, number>>();
  for (const { umkmId, month, shown } of entries) {
    const ofMonth = months.get(month) ?? new Map<string, number>();
    ofMonth.set(umkmId, (ofMonth.get(umkmId) ?? 0) + shown);
    months.set(month, ofMonth);
  }
  return [...months]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([month, ofMonth]) => {
      const amounts = [...ofMonth.values()];
      const never = amounts.filter((amount) => amount === 0).length;
      return { month, eligible: amounts.length, gini: gini(amounts), neverShown: never / amounts.length };
    });
}
