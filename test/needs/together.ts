import { expect } from 'chai';
import { Types } from 'mongoose';
import type { Umkm } from '../../src/profiles/profiles.rules.ts';
import { addUmkm } from '../../src/profiles/profiles.store.ts';
import { loadCapabilityIndex } from '../../src/profiles/capabilityIndex.ts';
import { consortiaOfNeed, type StoredConsortium } from '../../src/needs/consortium/consortium.store.ts';
import type { Client } from '../support/client.ts';
import { testNow } from '../support/service.ts';
import { certificate } from './market.ts';

const newId = () => new Types.ObjectId().toString();

/** Places where crafters of palm sugar live, with where they lie. */
const homes = [
  { kecamatan: 'Cijaku', location: { lat: -6.7, lon: 106.1 } },
  { kecamatan: 'Cihara', location: { lat: -6.87, lon: 106.1 } },
  { kecamatan: 'Panggarangan', location: { lat: -6.86, lon: 106.22 } },
  { kecamatan: 'Cigemblong', location: { lat: -6.72, lon: 106.2 } },
] as const;

export interface CrafterTerms {
  readonly count: number;
  /** What each makes in a month, kilograms. */
  readonly kg?: number;
  readonly priceIdr?: number;
  readonly name?: string;
}

/** Crafters who make a little palm sugar each; none has an account until somebody gives them one. */
export async function addCrafters({ count, kg = 60, priceIdr = 38_000, name = 'Pengrajin' }: CrafterTerms): Promise<Umkm[]> {
  const crafters = Array.from({ length: count }, (_one, index): Umkm => {
    const home = homes[index % homes.length]!;
    return {
      ...{ id: newId(), name: `${name} ${String(index + 1).padStart(3, '0')}`, ownerName: 'Pemilik Rahasia', nib: null },
      ...{ scale: 'mikro', annualSalesIdr: null, capitalIdr: null, workersMen: 1, workersWomen: 1, ...home, desa: null },
      ...{ deliveryRadiusKm: 150, clusterId: null, status: 'active', refusalReason: null },
      products: [
        {
          ...{ id: newId(), name: 'Gula semut aren', description: 'Gula aren bubuk kemasan 1 kg', category: 'gula-semut' },
          ...{ unit: 'kg', capacityPerMonth: kg * 1_000, minOrder: 5_000, priceIdr, leadTimeDays: 5, active: true },
        },
      ],
      certificates: [certificate('halal')],
      ...{ track: null, createdAt: testNow(), submittedAt: testNow(), version: 1 },
    };
  });
  await addUmkm(crafters);
  await loadCapabilityIndex();
  return crafters;
}

/** The hidden fields of the form that sends a plan, as the page at this address carries them. */
export function planFields(html: string): Record<string, string> {
  const names = ['max', 'min', 'weighing', 'nearness', 'lead', 'price', 'seal', 'formKey'];
  const form = html.slice(html.indexOf('name="seal"') - 2_000);
  return Object.fromEntries(
    names.map((name) => {
      const value = new RegExp(`type="hidden" name="${name}" value="([^"]*)"`).exec(form)?.[1];
      expect(value, `the plan's field ${name}`).to.be.a('string');
      return [name, value!.replaceAll('&#x3D;', '=')];
    }),
  );
}

/** Opens the plan of a need, sends it, and returns the consortium. */
export async function sendPlan(client: Client, needId: string, query = ''): Promise<StoredConsortium> {
  const address = `/needs/${needId}/consortium${query}`;
  const page = await client.get(address);
  expect(page.status, page.body.slice(0, 1_000)).to.equal(200);
  const answer = await client.post(`/needs/${needId}/consortium`, planFields(page.body));
  expect(answer.location, answer.body.slice(0, 3_000)).to.match(/^\/consortia\//);
  return (await consortiaOfNeed(needId))[0]!;
}
