import { parseUnit, unitBySlug } from '../catalogue/units.ts';
import { type Idr, totalIdr } from '../shared/money.ts';
import type { Text } from '../shared/text.ts';
import type { CertificateProfile, NeedProfile, RankedMatch, Ranking, UmkmProfile } from './matching.rules.ts';

/** One gate that kept an otherwise good product out of one need. */
export interface UnmetGate {
  readonly needId: string;
  readonly umkmId: string;
  readonly productId: string;
  readonly gate: string;
  /** Other gates that are closed too: opening this one alone unlocks nothing while there are any. */
  readonly alsoClosed: readonly string[];
  /** Certificate types that are required and not held over the delivery window; empty for other gates and unknown profiles. */
  readonly certificates: readonly string[];
  /** Demand of one delivery period that could not go to this product, in the need's base unit. */
  readonly quantity: number;
  readonly unit: string;
  /** Worth of that demand; null when neither a price nor a ceiling is known. */
  readonly valueIdr: Idr | null;
  /** Score the product would have, 0 to 100. */
  readonly score: number;
  readonly reason: Text;
  /** What it would take; null where it cannot be met. */
  readonly remedy: Text | null;
}

/** Matches below this score are not what coaching should begin with. */
const LEAST_SCORE = 40;

function holds({ validUntil, verified, renewalRecorded }: CertificateProfile, need: NeedProfile): boolean {
  return verified && (validUntil >= need.deliveryUntil || renewalRecorded);
}

function missingCertificates(need: NeedProfile, profile: UmkmProfile | undefined): string[] {
  if (!profile) return [];
  return need.mustCertificates.filter(
    (type) => !profile.certificates.some((certificate) => certificate.type === type && holds(certificate, need)),
  );
}

/** For want of capacity only the missing part is lost; for any other gate all that the product could have delivered. */
function lostQuantity(need: NeedProfile, { supplyInNeedBase }: RankedMatch, gate: string): number {
  const supply = Math.max(0, supplyInNeedBase ?? need.quantity);
  return gate === 'capacity' ? Math.max(0, need.quantity - supply) : Math.min(need.quantity, supply);
}

function lostValue(need: NeedProfile, { priceInNeedUnitIdr }: RankedMatch, quantity: number): Idr | null {
  const known = [priceInNeedUnitIdr, need.maxPriceIdr].filter((price) => price !== null);
  if (known.length === 0) return null;
  const perUnit = (unitBySlug(need.unit) ?? parseUnit(need.unit))?.factor ?? 1;
  return totalIdr(Math.min(...known), quantity, perUnit);
}

/**
 * Every gate that kept an otherwise good product out of this need, with the demand lost by it: one record for each closed
 * gate of each near miss, in the ranking's order. Values are at the product's price or the buyer's ceiling, whichever is lower.
 * `umkm` are the ranked profiles by id, to name the certificates that are missing.
 */
export function unmetGates(
  need: NeedProfile,
  ranking: Pick<Ranking, 'nearMisses'>,
  umkm: ReadonlyMap<string, UmkmProfile> = new Map(),
): UnmetGate[] {
  return ranking.nearMisses
    .filter(({ score }) => score >= LEAST_SCORE)
    .flatMap((match) => {
      const closed = match.reasons.gates.filter(({ passed }) => !passed);
      return closed.map(({ gate, reason, remedy }) => {
        const quantity = lostQuantity(need, match, gate);
        return {
          needId: need.id,
          umkmId: match.umkmId,
          productId: match.productId,
          gate,
          alsoClosed: closed.filter((other) => other.gate !== gate).map((other) => other.gate),
          certificates: gate === 'certificates' ? missingCertificates(need, umkm.get(match.umkmId)) : [],
          quantity,
          unit: need.unit,
          valueIdr: lostValue(need, match, quantity),
          score: match.score,
          reason,
          remedy,
        };
      });
    });
}

/** What opening one gate would unlock for one UMKM. */
export interface UnlockedDemand {
  readonly umkmId: string;
  readonly gate: string;
  readonly certificates: readonly string[];
  /** Needs in which nothing else stands in the way. */
  readonly needsAlone: number;
  /** All needs in which the gate is closed. */
  readonly needs: number;
  /** Worth of the needs in which nothing else stands in the way, each need once. */
  readonly valueAloneIdr: Idr;
}

/** Gates that can be opened, by UMKM and by what is missing, those that unlock most first: the coaching queue's order. */
export function unlockedDemand(gaps: readonly UnmetGate[]): UnlockedDemand[] {
  const groups = new Map<string, UnmetGate[]>();
  for (const gap of gaps) {
    if (gap.remedy === null) continue;
    const key = JSON.stringify([gap.umkmId, gap.gate, [...gap.certificates].sort()]);
    groups.set(key, [...(groups.get(key) ?? []), gap]);
  }
  const rows = [...groups].map(([key, group]) => {
    const alone = new Map<string, number>();
    for (const { needId, alsoClosed, valueIdr } of group) {
      if (alsoClosed.length === 0) alone.set(needId, Math.max(alone.get(needId) ?? 0, valueIdr ?? 0));
    }
    const { umkmId, gate, certificates } = group[0]!;
    const needs = new Set(group.map(({ needId }) => needId)).size;
    const valueAloneIdr = [...alone.values()].reduce((sum, value) => sum + value, 0);
    return { key, umkmId, gate, certificates, needsAlone: alone.size, needs, valueAloneIdr };
  });
  rows.sort(
    (a, b) => b.valueAloneIdr - a.valueAloneIdr || b.needsAlone - a.needsAlone || b.needs - a.needs || (a.key < b.key ? -1 : 1),
  );
  return rows.map(({ key: _key, ...row }) => row);
}
