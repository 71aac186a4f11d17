import { Types } from 'mongoose';
import type { User } from '../../src/accounts/accounts.rules.ts';
import { joinParty } from '../../src/accounts/accounts.store.ts';
import { loadCapabilityIndex } from '../../src/profiles/capabilityIndex.ts';
import type { Buyer, BuyerStatus, Certificate, Product, Umkm } from '../../src/profiles/profiles.rules.ts';
import { addBuyers, addUmkm } from '../../src/profiles/profiles.store.ts';
import { addPerson, signIn } from '../support/people.ts';
import type { Client } from '../support/client.ts';
import { testNow } from '../support/service.ts';

const newId = () => new Types.ObjectId().toString();

export function certificate(type: string, change: Partial<Certificate> = {}): Certificate {
  return {
    ...{ id: newId(), type, number: 'X-1', validUntil: '2030-01-01', verification: 'verified' as const, refusalReason: null },
    ...{ fileId: null, renewalRecorded: false, claimedAt: testNow(), verifiedAt: testNow() },
    ...change,
  };
}

export interface SellerTerms {
  readonly name: string;
  readonly capacityKg?: number;
  readonly priceIdr?: number;
  readonly certificates?: readonly Certificate[];
  readonly product?: Partial<Product>;
  readonly radiusKm?: number;
}

export interface Seller {
  readonly umkm: Umkm;
  readonly product: Product;
  readonly owner: User;
}

/** An active maker of palm sugar in Cijaku, with one product sold by the kilogram. */
export async function addSeller(terms: SellerTerms): Promise<Seller> {
  const product: Product = {
    ...{ id: newId(), name: 'Gula semut aren', description: 'Gula aren bubuk kemasan 1 kg', category: 'gula-semut', unit: 'kg' },
    ...{ capacityPerMonth: (terms.capacityKg ?? 300) * 1_000, minOrder: 5_000, priceIdr: terms.priceIdr ?? 38_000 },
    ...{ leadTimeDays: 5, active: true },
    ...terms.product,
  };
  const umkm: Umkm = {
    ...{ id: newId(), name: terms.name, ownerName: 'Pemilik Rahasia', nib: null, scale: 'mikro' as const, annualSalesIdr: null },
    ...{ capitalIdr: null, workersMen: 1, workersWomen: 2, kecamatan: 'Cijaku', desa: null, location: { lat: -6.7, lon: 106.1 } },
    ...{ deliveryRadiusKm: terms.radiusKm ?? 150, clusterId: null, status: 'active' as const, refusalReason: null },
    ...{ products: [product], certificates: terms.certificates ?? [certificate('halal')], track: null },
    ...{ createdAt: testNow(), submittedAt: testNow(), version: 1 },
  };
  await addUmkm([umkm]);
  const owner = await addPerson('owner', `Pemilik ${terms.name}`);
  await joinParty(owner.id, { umkmId: umkm.id }, umkm.name);
  await loadCapabilityIndex();
  return { umkm, product, owner };
}

export interface Party {
  readonly buyer: Buyer;
  readonly decider: User;
  readonly client: Client;
}

/** A signed-in person who decides for a hotel in Serang. */
export async function addParty(base: string, name: string, status: BuyerStatus = 'active'): Promise<Party> {
  const buyer: Buyer = {
    ...{
      id: newId(),
      name,
      kind: 'hotel',
      nib: null,
      address: 'Jl. Uji 1',
      place: 'Serang',
      location: { lat: -6.12, lon: 106.15 },
    },
    ...{ deciderName: 'Pembeli Uji', deciderPosition: 'Manajer', status, refusalReason: null },
    ...{ createdAt: testNow(), submittedAt: testNow() },
  };
  await addBuyers([buyer]);
  const decider = await addPerson('buyer', `Pembeli ${name}`);
  await joinParty(decider.id, { buyerId: buyer.id }, name);
  return { buyer, decider, client: await signIn(base, decider) };
}

let forms = 0;
/** A key as a new form carries it. */
export function formKey(): string {
  forms += 1;
  return `00000000-0000-4000-8000-${String(forms).padStart(12, '0')}`;
}

/** 200 kg of palm sugar a month to Serang, as a person fills in the form; answers within three days. */
export function filledForm(change: Readonly<Record<string, string | readonly string[]>> = {}) {
  return {
    ...{
      do: 'publish',
      formKey: formKey(),
      title: 'Gula semut kemasan 1 kg',
      description: 'Untuk dapur hotel',
      category: 'gula-semut',
    },
    ...{ quantity: '200', unit: 'kg', frequency: 'monthly', maxPrice: '40.000', priceKind: 'target', place: 'serang' },
    ...{ deliveryFrom: '2026-12-10', deliveryUntil: '2027-02-28', must: ['halal'], nice: ['pirt'], pattern: 'perdagangan-umum' },
    ...{ paymentDays: '14', answerDay: '2026-11-26', answerHour: '17' },
    ...change,
  };
}

/** Fills in the form of a new need and sends it; resolves to the need's id. */
export async function postNeed(
  client: Client,
  change: Readonly<Record<string, string | readonly string[]>> = {},
): Promise<string> {
  const answer = await client.post('/needs', filledForm(change), '/needs/new');
  const id = /^\/needs\/([0-9a-f]{24})$/.exec(answer.location ?? '')?.[1];
  if (!id) throw new Error(`The need was refused with ${answer.status}: ${answer.body.slice(0, 2_000)}`);
  return id;
}
