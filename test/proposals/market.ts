import { Types } from 'mongoose';
import type { User } from '../../src/accounts/accounts.rules.ts';
import { joinParty } from '../../src/accounts/accounts.store.ts';
import { addNeed, moveNeed } from '../../src/needs/needs.store.ts';
import type { Need, NeedTerms } from '../../src/needs/needs.rules.ts';
import type { Buyer, Product, Umkm } from '../../src/profiles/profiles.rules.ts';
import { addBuyers, addUmkm } from '../../src/profiles/profiles.store.ts';
import { openProposals } from '../../src/proposals/openProposals.ts';
import { productAmount, type OfferTerms, type Proposal, type ProposalTerms } from '../../src/proposals/proposals.rules.ts';
import { addPerson, contextFor } from '../support/people.ts';
import { testNow } from '../support/service.ts';

const newId = () => new Types.ObjectId().toString();
export const hours = (count: number) => count * 3_600_000;

/** An UMKM with one product: palm sugar by the kilogram, at most `capacityKg` a month. */
export async function addSeller(
  name = 'Gula Aren Uji',
  capacityKg = 100,
): Promise<{ umkm: Umkm; product: Product; owner: User }> {
  const product: Product = {
    ...{ id: newId(), name: 'Gula semut', description: 'Gula aren bubuk', category: 'gula', unit: 'kg' },
    ...{ capacityPerMonth: capacityKg * 1000, minOrder: 5000, priceIdr: 40_000, leadTimeDays: 7, active: true },
  };
  const halal = {
    ...{ id: newId(), type: 'halal', number: 'ID-1', validUntil: '2030-01-01', verification: 'verified' as const },
    ...{ refusalReason: null, fileId: null, renewalRecorded: false, claimedAt: testNow(), verifiedAt: testNow() },
  };
  const umkm: Umkm = {
    ...{
      id: newId(),
      name,
      ownerName: 'Pemilik Uji',
      nib: null,
      scale: 'mikro' as const,
      annualSalesIdr: null,
      capitalIdr: null,
    },
    ...{ workersMen: 1, workersWomen: 2, kecamatan: 'Cijaku', desa: null, location: { lat: -6.7, lon: 106.1 } },
    ...{ deliveryRadiusKm: 150, clusterId: null, status: 'active' as const, refusalReason: null, products: [product] },
    ...{ certificates: [halal], track: null, createdAt: testNow(), submittedAt: testNow(), version: 1 },
  };
  await addUmkm([umkm]);
  const owner = await addPerson('owner', `Pemilik ${name}`);
  await joinParty(owner.id, { umkmId: umkm.id }, umkm.name);
  return { umkm, product, owner };
}

export async function addBuyerParty(name = 'Hotel Uji'): Promise<{ buyer: Buyer; decider: User }> {
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
    ...{ deciderName: 'Pembeli Uji', deciderPosition: 'Manajer', status: 'active' as const, refusalReason: null },
    ...{ createdAt: testNow(), submittedAt: testNow() },
  };
  await addBuyers([buyer]);
  const decider = await addPerson('buyer', `Pembeli ${name}`);
  await joinParty(decider.id, { buyerId: buyer.id }, name);
  return { buyer, decider };
}

/** 20 kg of palm sugar a month from December to February, answers within two days. */
export const needTerms = (): NeedTerms => ({
  ...{ title: 'Gula semut untuk dapur', description: 'Kemasan 1 kg', category: 'gula', quantity: 20_000, unit: 'kg' },
  ...{ frequency: 'monthly', maxPriceIdr: 42_000, priceFirm: false, deliverTo: { name: 'Serang', lat: -6.12, lon: 106.15 } },
  ...{ deliveryFrom: '2026-12-10', deliveryUntil: '2027-02-28', mustCertificates: ['halal'], niceCertificates: ['pirt'] },
  ...{ pattern: 'perdagangan-umum', paymentDays: 14, answerBy: new Date(testNow().getTime() + hours(48)) },
});

export async function addOpenNeed(buyer: Buyer, terms: Partial<NeedTerms> = {}): Promise<Need> {
  const need = await addNeed({
    ...{ buyerId: buyer.id, buyerName: buyer.name, buyerKind: buyer.kind, formKey: newId() },
    ...{ terms: { ...needTerms(), ...terms }, createdAt: testNow() },
  });
  await moveNeed(need.id, ['draft'], 'matched');
  return need;
}

export function termsOf(need: Need): ProposalTerms {
  const { number, buyerName, buyerKind, title, description, unit, frequency, maxPriceIdr, priceFirm, deliverTo } = need;
  const { deliveryFrom, deliveryUntil, mustCertificates, niceCertificates, pattern, paymentDays } = need;
  return {
    ...{
      needNumber: number,
      title,
      description,
      buyerName,
      buyerKind,
      buyerVerified: true,
      unit,
      frequency,
      maxPriceIdr,
      priceFirm,
    },
    ...{ deliverTo, deliveryFrom, deliveryUntil, mustCertificates, niceCertificates, pattern, paymentDays },
  };
}

export interface Market {
  readonly umkm: Umkm;
  readonly product: Product;
  readonly owner: User;
  readonly buyer: Buyer;
  readonly decider: User;
  readonly coordinator: User;
  readonly need: Need;
}

/** A seller, a buyer with an open need, and a coordinator. */
export async function openMarket(options: { capacityKg?: number; terms?: Partial<NeedTerms> } = {}): Promise<Market> {
  const seller = await addSeller('Gula Aren Uji', options.capacityKg);
  const party = await addBuyerParty();
  const need = await addOpenNeed(party.buyer, options.terms);
  return { ...seller, ...party, need, coordinator: await addPerson('coordinator', 'Koordinator Uji') };
}

export const firstOffer = (need: Need, change: Partial<OfferTerms> = {}): OfferTerms => ({
  ...{ priceIdr: 40_000, quantity: need.quantity, deliveryFrom: need.deliveryFrom, note: '' },
  ...change,
});

/** Sends the need to these sellers and returns the proposals. */
export async function propose(
  market: Pick<Market, 'need' | 'decider'>,
  sellers: readonly Pick<Market, 'umkm' | 'product'>[],
  offer: OfferTerms = firstOffer(market.need),
): Promise<Proposal[]> {
  const { need, decider } = market;
  const choices = sellers.map(({ umkm, product }) => ({
    ...{ umkm, product, match: null, amountInProductBase: productAmount(offer.quantity, { num: 1, den: 1 }) },
  }));
  const ctx = await contextFor(decider);
  return openProposals(ctx, { needId: need.id, buyerId: need.buyerId, terms: termsOf(need) }, choices, {
    answerBy: need.answerBy,
    offer,
  });
}

export async function proposeOne(market: Market, offer?: OfferTerms): Promise<Proposal> {
  const [proposal] = await propose(market, [market], offer);
  return proposal!;
}
