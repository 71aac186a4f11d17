import { kmText } from '../catalogue/places.ts';
import { quantityText } from '../catalogue/units.ts';
import { idrText } from '../shared/money.ts';
import type { TextParam } from '../shared/text.ts';
import { unitOf } from './conversion.ts';
import { capacityRatio, supplyOf } from './criteria/capacity.ts';
import { leadRatio } from './criteria/leadTime.ts';
import { minimumOrderRatio } from './criteria/minimumOrder.ts';
import { priceInNeedUnit, priceRatio } from './criteria/price.ts';
import { wishesHeld } from './criteria/wishes.ts';
import type { Subject } from './explain.ts';
import type { Judgement } from './judge.ts';
import type { CriterionResult } from './matching.rules.ts';
import { matchingTexts } from './matching.texts.ts';
import { ownerTexts } from './owner.texts.ts';
import { closeness, criterionNames, limits, weights, type CriterionName } from './weights.ts';

/** The sentence of one criterion: a key of both dictionaries with its parameters. */
interface Told {
  readonly raw: number | null;
  readonly key: keyof typeof ownerTexts.words;
  readonly params?: Record<string, TextParam>;
}

const number = (value: number): number | null => (Number.isNaN(value) ? null : Math.round(value * 10_000) / 10_000);
const percent = (share: number): number => Math.round(share * 100);

function relevance({ facts, need, ownName, inOtherWords }: Subject): Told {
  const all = need.parts.length;
  const raw = number(facts.relevance);
  if (facts.coverage < 0.99)
    return { raw, key: 'relevancePart', params: { made: Math.max(1, Math.round(facts.coverage * all)), all } };
  if (ownName !== null) return { raw, key: 'relevanceNamed', params: { name: ownName } };
  const variant = facts.relevance > closeness.substitute + 0.1;
  if (variant && inOtherWords) return { raw, key: 'relevanceTold' };
  return { raw, key: facts.relevance >= 0.9 ? 'relevanceExact' : variant ? 'relevanceVariant' : 'relevanceSubstitute' };
}

function capacity({ facts, need }: Subject): Told {
  const supply = supplyOf(facts, need);
  if (supply === null) return { raw: null, key: 'noConversion' };
  const unit = unitOf(need.need.unit);
  const ratio = capacityRatio(facts);
  const params = { supply: quantityText(supply, unit), asked: quantityText(need.quantity, unit), percent: percent(ratio) };
  return { raw: number(ratio), key: ratio >= 1 ? 'capacityFull' : 'capacityShort', params };
}

function price({ facts, need }: Subject): Told {
  const own = priceInNeedUnit(facts, need);
  if (Number.isNaN(own)) return { raw: null, key: 'noConversion' };
  if (facts.coverage < 1) return { raw: null, key: 'priceOfPart' };
  const params = { price: idrText(Math.round(own)), unit: unitOf(need.need.unit).name };
  const asked = need.need.maxPriceIdr;
  if (asked === null) return { raw: null, key: 'priceOpen', params };
  const ratio = priceRatio(facts);
  const above = { ...params, asked: idrText(asked), percent: Math.max(1, percent(ratio - 1)) };
  return { raw: number(ratio), key: ratio <= 1 ? 'priceWithin' : 'priceAbove', params: above };
}

function leadTime({ facts, need }: Subject): Told {
  const asked = need.need.neededWithinDays;
  const key = facts.leadDays <= asked ? 'leadWithin' : 'leadAbove';
  return { raw: number(leadRatio(facts, need)), key, params: { days: facts.leadDays, asked, over: facts.leadDays - asked } };
}

function minimumOrder({ facts, ownUnit }: Subject): Told {
  const ratio = minimumOrderRatio(facts);
  if (Number.isNaN(ratio)) return { raw: null, key: 'noConversion' };
  return {
    raw: number(ratio),
    key: ratio <= 1 ? 'minimumWithin' : 'minimumAbove',
    params: { minimum: quantityText(facts.minOrder, ownUnit) },
  };
}

function wishes({ facts, need }: Subject): Told {
  if (need.niceCount === 0) return { raw: null, key: 'wishesNone' };
  const held = wishesHeld(facts.valid, need);
  return { raw: number(held / need.niceCount), key: 'wishesSome', params: { held, all: need.niceCount } };
}

function track({ facts }: Subject): Told {
  if (facts.deals < limits.trackDeals) return { raw: null, key: 'trackNone' };
  const rating = String(Math.round(facts.rating * 10) / 10);
  const params = { deals: facts.deals, percent: percent(facts.onTime), rating: { id: rating.replace('.', ','), en: rating } };
  return { raw: number(facts.onTime), key: 'trackSome', params };
}

function packaging({ facts, need }: Subject, value: number): Told {
  if (Number.isNaN(value)) return { raw: null, key: 'packNone' };
  const off = need.reading.bulk ? 'packSmall' : 'packOff';
  return { raw: number(facts.packRatio), key: facts.repacks ? 'packToOrder' : value >= 1 ? 'packFits' : off };
}

const tellers: Readonly<Record<CriterionName, (subject: Subject, value: number) => Told>> = {
  relevance,
  capacity,
  price,
  leadTime,
  minimumOrder,
  wishes,
  track,
  packaging,
  distance: ({ facts }) => ({ raw: number(facts.distanceKm), key: 'distanceAt', params: { km: kmText(facts.distanceKm) } }),
  readiness: ({ facts }) => ({ raw: facts.ready, key: 'readinessAt', params: { count: facts.ready } }),
};

/** Every criterion with its weight, value, points and sentences; points sum to the score. */
export function explainCriteria(subject: Subject, judgement: Judgement): CriterionResult[] {
  return criterionNames.map((criterion, at) => {
    const value = judgement.values[at] as number;
    const { raw, key, params = {} } = tellers[criterion](subject, value);
    const counted = !Number.isNaN(value);
    return {
      criterion,
      label: matchingTexts.words[criterion],
      weight: counted ? Math.round((10_000 * weights[criterion]) / judgement.weightSum) / 10_000 : 0,
      raw,
      value: counted ? Math.round(value * 10_000) / 10_000 : null,
      contribution: (judgement.points[at] as number) / 100,
      forBuyer: matchingTexts.say(key, params),
      forOwner: ownerTexts.say(key, params),
    };
  });
}
