import type { UnmetGate } from '../../matching/gaps.ts';
import type { Day } from '../../shared/dates.ts';
import type { Idr } from '../../shared/money.ts';

/** A gate that kept one UMKM out of one need, as it is kept while the need is open. */
export interface Gap extends UnmetGate {
  /** What would have to be obtained or changed, the same for every need that lacks it: see `gapKey`. */
  readonly key: string;
  readonly umkmName: string;
  readonly kecamatan: string;
  /** Category of the product; null when its owner chose none. */
  readonly category: string | null;
  readonly productName: string;
  /** People who work there. */
  readonly people: number;
  readonly needTitle: string;
  readonly needNumber: string;
  /** Last day of the need's deliveries: what is obtained later comes too late for it. */
  readonly until: Day;
}

/** "certificates:halal+pirt", "capacity": what one piece of coaching would remove. */
export function gapKey({ gate, certificates }: Pick<UnmetGate, 'gate' | 'certificates'>): string {
  return certificates.length === 0 ? gate : `${gate}:${[...certificates].sort().join('+')}`;
}

/** One UMKM and one thing it lacks, with the demand that waits behind it. */
export interface Unlockable {
  readonly umkmId: string;
  readonly umkmName: string;
  readonly kecamatan: string;
  readonly people: number;
  readonly key: string;
  readonly gate: string;
  readonly certificates: readonly string[];
  readonly category: string | null;
  readonly productName: string;
  /** Needs in which nothing else stands in the way, and what they are worth for one delivery period. */
  readonly needsAlone: number;
  readonly valueAloneIdr: Idr;
  /** The demand of these needs for one delivery period, in base amounts of the units that they are stated in. */
  readonly amountsAlone: readonly { readonly unit: string; readonly quantity: number }[];
  /** All needs in which this gate is closed. */
  readonly needs: number;
}

export const unlockOrders = ['value', 'needs', 'people'] as const;
export type UnlockOrder = (typeof unlockOrders)[number];
