import type { GoldProfile } from '../matching/gold.ts';
import needsData from './needs.data.json' with { type: 'json' };
import umkmData from './umkm.data.json' with { type: 'json' };

/** An invented UMKM as the demo files describe it: quantities in the named unit, prices in rupiah for one of it. */
export interface DemoUmkm extends GoldProfile {
  readonly name: string;
  readonly owner: string;
  readonly desa: string;
  readonly scale: string;
  readonly annualSalesIdr: number;
  readonly workers: number;
  readonly certificates: readonly { readonly type: string; readonly number: string; readonly validUntil: string }[];
}

/** An invented need. `neededWithinDays` counts from the day the demo is loaded. */
export interface DemoNeed {
  readonly id: string;
  readonly buyer: { readonly name: string; readonly kind: string };
  readonly title: string;
  readonly description: string;
  readonly category: string | null;
  readonly quantity: number;
  readonly unit: string;
  readonly frequency: 'once' | 'weekly' | 'monthly';
  readonly maxPriceIdr: number;
  readonly deliverTo: { readonly name: string; readonly lat: number; readonly lon: number };
  readonly neededWithinDays: number;
  readonly mustCertificates: readonly string[];
  readonly niceCertificates: readonly string[];
}

export const demoUmkm = umkmData as unknown as readonly DemoUmkm[];
export const demoNeeds = needsData as unknown as readonly DemoNeed[];
