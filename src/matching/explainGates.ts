import { certificateBySlug } from '../catalogue/certificates.ts';
import { kmText } from '../catalogue/places.ts';
import { quantityText, unitBySlug } from '../catalogue/units.ts';
import { idrText } from '../shared/money.ts';
import { joinTexts, sameText, type Text } from '../shared/text.ts';
import { unitOf } from './conversion.ts';
import { capacityRatio, supplyOf } from './criteria/capacity.ts';
import { priceInNeedUnit } from './criteria/price.ts';
import type { Subject } from './explain.ts';
import { gateBit, gateNames, type GateName } from './gates/gates.ts';
import type { GateResult } from './matching.rules.ts';
import { matchingTexts } from './matching.texts.ts';
import { limits } from './weights.ts';

const { say, words } = matchingTexts;

interface Told {
  readonly reason: Text;
  readonly remedy: Text | null;
}

/** Names of the certificates whose bits are set. */
export function certificateNames(types: readonly string[], bits: number): Text {
  const names = types
    .filter((_type, place) => (bits & (1 << place)) !== 0)
    .map((type) => certificateBySlug(type)?.name ?? sameText(type));
  return joinTexts(names);
}

function certificates({ facts, need, certificateTypes }: Subject): Told {
  const open = need.must & ~facts.valid;
  const lapsing = open & facts.lapsing;
  const claimed = open & facts.claimed;
  const missing = open & ~lapsing & ~claimed;
  const reasons: Text[] = [];
  const remedies: Text[] = [];
  const add = (
    bits: number,
    reason: 'certificatesMissing' | 'certificatesLapsing' | 'certificatesClaimed',
    remedy: 'remedyObtain' | 'remedyRenew' | 'remedyVerify',
  ): void => {
    const unknown = need.need.mustCertificates.filter((type) => !certificateTypes.includes(type));
    const names = bits === 1 << 30 ? sameText(unknown.join(', ')) : certificateNames(certificateTypes, bits);
    reasons.push(say(reason, { names }));
    remedies.push(say(remedy, { names }));
  };
  if (missing !== 0) add(missing, 'certificatesMissing', 'remedyObtain');
  if (lapsing !== 0) add(lapsing, 'certificatesLapsing', 'remedyRenew');
  if (claimed !== 0) add(claimed, 'certificatesClaimed', 'remedyVerify');
  return { reason: joinTexts(reasons, ' '), remedy: joinTexts(remedies, ' ') };
}

/** Base amount a month of the product that is still lacking until `share` of the quantity is free. */
export function lackingFree({ facts, need }: Subject, share: number): number {
  if (facts.conversion === null) return 0;
  const target = Math.ceil((share * need.quantity * facts.conversion.num) / (facts.conversion.den * need.periodShare) - 1e-9);
  return Math.max(0, target - facts.free);
}

/** An amount of the product as the need counts it too, where both count differently: "60 lembar (3 kodi)". */
export function amountForBoth({ facts, need, ownUnit }: Subject, amount: number): Text {
  const own = quantityText(amount, ownUnit);
  const asked = unitOf(need.need.unit);
  if (facts.conversion === null || unitOf(ownUnit).slug === asked.slug) return own;
  const { num, den } = facts.conversion;
  return say('amountForBoth', { asked: quantityText(Math.ceil((amount * den) / num - 1e-9), asked), own });
}

/** Largest minimum order, in the product's base amount, that still passes `times` one delivery. */
export function greatestMinimum({ facts, need }: Subject, times: number): number {
  if (facts.conversion === null) return 0;
  return Math.floor((times * need.quantity * facts.conversion.num) / facts.conversion.den + 1e-9);
}

const closed: Readonly<Record<GateName, (subject: Subject) => Told>> = {
  product: () => ({ reason: words.productNot, remedy: null }),
  active: () => ({ reason: words.activeNot, remedy: words.activeRemedy }),
  certificates,
  reach: ({ facts }) => {
    const radius = Math.floor(facts.radiusKm);
    const over = Math.ceil(facts.distanceKm) - radius;
    return {
      reason: say('reachNot', { km: kmText(facts.distanceKm), radius: kmText(radius) }),
      remedy: say('reachRemedy', { over: kmText(over) }),
    };
  },
  unit: ({ ownUnit, need }) => {
    const own = unitBySlug(ownUnit)?.name ?? sameText(ownUnit);
    return { reason: say('unitNot', { own, asked: unitOf(need.need.unit).name }), remedy: say('unitRemedy', { own }) };
  },
  price: ({ facts, need }) => {
    const asked = idrText(need.need.maxPriceIdr ?? 0);
    return {
      reason: say('priceNot', { price: idrText(Math.round(priceInNeedUnit(facts, need))), asked }),
      remedy: say('priceRemedy', { asked, unit: unitOf(need.need.unit).name }),
    };
  },
  leadTime: ({ facts, need }) => {
    const asked = need.need.neededWithinDays;
    return {
      reason: say('leadNot', { days: facts.leadDays, asked }),
      remedy: say('leadRemedy', { days: Math.floor(Math.max(1, asked) * limits.leadTimes) }),
    };
  },
  capacity: (subject) => {
    const unit = unitOf(subject.need.need.unit);
    const supply = quantityText(supplyOf(subject.facts, subject.need) ?? 0, unit);
    const amount = amountForBoth(subject, lackingFree(subject, limits.capacityShare));
    return {
      reason: say('capacityNot', { supply, asked: quantityText(subject.need.quantity, unit) }),
      remedy: say('capacityRemedy', { amount }),
    };
  },
  minimumOrder: (subject) => {
    const amount = quantityText(greatestMinimum(subject, limits.minimumOrderTimes), subject.ownUnit);
    return {
      reason: say('minimumNot', { minimum: quantityText(subject.facts.minOrder, subject.ownUnit) }),
      remedy: say('minimumRemedy', { amount }),
    };
  },
};

function open(gate: GateName, { facts, need }: Subject): Text {
  if (gate === 'reach') return say('reachOk', { km: kmText(facts.distanceKm), radius: kmText(facts.radiusKm) });
  if (gate === 'certificates') return need.must === 0 ? words.certificatesNone : words.certificatesOk;
  if (gate === 'capacity' && Number.isNaN(capacityRatio(facts))) return words.noConversion;
  const keys = {
    product: 'productOk',
    active: 'activeOk',
    unit: 'unitOk',
    price: 'priceOk',
    leadTime: 'leadOk',
    capacity: 'capacityOk',
    minimumOrder: 'minimumOk',
  } as const;
  return words[keys[gate]];
}

/** Every gate with its reason and, where it is closed and can be opened, what it would take. */
export function explainGates(subject: Subject, failed: number): GateResult[] {
  return gateNames.map((gate) => {
    const passed = (failed & gateBit[gate]) === 0;
    const told = passed ? { reason: open(gate, subject), remedy: null } : closed[gate](subject);
    return { gate, passed, ...told };
  });
}
