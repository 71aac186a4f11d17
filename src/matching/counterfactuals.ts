import { certificateBySlug } from '../catalogue/certificates.ts';
import { kmText } from '../catalogue/places.ts';
import { quantityText, unitBySlug } from '../catalogue/units.ts';
import { idrText } from '../shared/money.ts';
import { sameText, type Text } from '../shared/text.ts';
import { capacityRatio } from './criteria/capacity.ts';
import { minimumOrderRatio } from './criteria/minimumOrder.ts';
import { priceRatio } from './criteria/price.ts';
import type { Subject } from './explain.ts';
import { amountForBoth, greatestMinimum, lackingFree } from './explainGates.ts';
import type { Facts } from './facts.ts';
import { judge, newJudgement, type Judgement } from './judge.ts';
import type { Counterfactual } from './matching.rules.ts';
import { matchingTexts } from './matching.texts.ts';
import { limits } from './weights.ts';

const { say, words } = matchingTexts;

type GainKey = 'gainCertificate' | 'gainCapacity' | 'gainPrice' | 'gainLead' | 'gainMinimum';
type OpensKey = 'opensCertificate' | 'opensCapacity' | 'opensPrice' | 'opensLead' | 'opensMinimum' | 'opensReach';

/** One thing that the owner could change. */
interface Change {
  /** Machine-readable, in the product's own terms: `certificate:halal`, `free:+40000`, `price:23500`, `leadTimeDays:10`, `minOrder:500`, `radius:85`. */
  readonly change: string;
  readonly facts: Facts;
  readonly gain: GainKey | null;
  readonly opens: OpensKey;
  readonly params: Record<string, string | number | Text>;
}

const LEAST_GAIN = 50;
const MOST_SHOWN = 4;

function certificateChanges({ facts, need, certificateTypes }: Subject): Change[] {
  const lacking = (need.must | need.nice) & ~facts.valid;
  return need.places
    .filter((place) => (lacking & (1 << place)) !== 0)
    .map((place) => {
      const type = certificateTypes[place] ?? '';
      const name = certificateBySlug(type)?.name ?? sameText(type);
      const ready = need.readyPlaces.includes(place) ? facts.ready + 1 : facts.ready;
      const changed = { ...facts, ready, valid: facts.valid | (1 << place) };
      return {
        change: `certificate:${type}`,
        facts: changed,
        gain: 'gainCertificate',
        opens: 'opensCertificate',
        params: { name },
      };
    });
}

function capacityChange(subject: Subject): Change[] {
  const { facts } = subject;
  const ratio = capacityRatio(facts);
  if (!(ratio < 1)) return [];
  const amount = lackingFree(subject, ratio < limits.capacityShare ? limits.capacityShare : 1);
  const params = { amount: amountForBoth(subject, amount) };
  return [
    {
      change: `free:+${amount}`,
      facts: { ...facts, free: facts.free + amount },
      gain: 'gainCapacity',
      opens: 'opensCapacity',
      params,
    },
  ];
}

function priceChange({ facts, need, ownUnit }: Subject): Change[] {
  if (facts.conversion === null || !(priceRatio(facts) > 1)) return [];
  const asked = need.need.maxPriceIdr ?? 0;
  const price = Math.floor((asked * facts.conversion.den * facts.unitFactor) / (facts.conversion.num * need.unitFactor) + 1e-9);
  const params = { price: idrText(price), unit: unitBySlug(ownUnit)?.name ?? sameText(ownUnit) };
  return price <= 0
    ? []
    : [{ change: `price:${price}`, facts: { ...facts, price }, gain: 'gainPrice', opens: 'opensPrice', params }];
}

function leadChange({ facts, need }: Subject): Change[] {
  const days = Math.max(1, need.need.neededWithinDays);
  if (facts.leadDays <= days) return [];
  return [
    {
      change: `leadTimeDays:${days}`,
      facts: { ...facts, leadDays: days },
      gain: 'gainLead',
      opens: 'opensLead',
      params: { days },
    },
  ];
}

function minimumChange(subject: Subject): Change[] {
  if (!(minimumOrderRatio(subject.facts) > 1)) return [];
  const minOrder = greatestMinimum(subject, 1);
  const params = { amount: quantityText(minOrder, subject.ownUnit) };
  return [
    { change: `minOrder:${minOrder}`, facts: { ...subject.facts, minOrder }, gain: 'gainMinimum', opens: 'opensMinimum', params },
  ];
}

function reachChange({ facts }: Subject): Change[] {
  if (facts.distanceKm <= facts.radiusKm) return [];
  const km = Math.ceil(facts.distanceKm);
  return [
    { change: `radius:${km}`, facts: { ...facts, radiusKm: km }, gain: null, opens: 'opensReach', params: { km: kmText(km) } },
  ];
}

const points = (hundredths: number): Text => {
  const value = Math.round(hundredths / 10) / 10;
  return { id: String(value).replace('.', ','), en: String(value) };
};

/** What one change would do: gains of at least half a point, and changes that alone open the way. */
export function counterfactualsOf(subject: Subject, now: Judgement): Counterfactual[] {
  const after = newJudgement();
  const changes = [
    ...certificateChanges(subject),
    ...capacityChange(subject),
    ...priceChange(subject),
    ...leadChange(subject),
    ...minimumChange(subject),
    ...reachChange(subject),
  ];
  const found: { gain: number; opens: boolean; one: Counterfactual }[] = [];
  for (const { change, facts, gain, opens, params } of changes) {
    judge(facts, subject.need, after);
    const difference = after.score - now.score;
    const unlocks = now.failed !== 0 && after.failed === 0;
    if (unlocks) found.push({ gain: difference, opens: true, one: { change, scoreGain: null, text: say(opens, params) } });
    else if (now.failed === after.failed && gain !== null && difference >= LEAST_GAIN && words[gain])
      found.push({
        gain: difference,
        opens: false,
        one: { change, scoreGain: difference / 100, text: say(gain, { ...params, points: points(difference) }) },
      });
  }
  return found
    .sort((a, b) => Number(b.opens) - Number(a.opens) || b.gain - a.gain || (a.one.change < b.one.change ? -1 : 1))
    .slice(0, MOST_SHOWN)
    .map(({ one }) => one);
}
