import { composeAgreement, type AgreementBasis } from '../../src/deals/agreement/composeAgreement.ts';
import type { AgreementContent } from '../../src/deals/agreement/agreement.rules.ts';
import type { Deal, DealMember } from '../../src/deals/deals.rules.ts';

const at = new Date('2026-11-23T03:00:00Z');

function member(index: number, quantity: number): DealMember {
  return {
    ...{
      proposalId: `p${index}`,
      umkmId: `u${index}`,
      umkmName: `Perajin Aren ${index}`,
      umkmKecamatan: 'Cijaku',
      productId: `x${index}`,
    },
    ...{ productName: 'Gula semut', quantity, totalIdr: quantity * 40, conversion: { num: 1, den: 1 } },
  };
}

/** What an agreement is written from, by hand: a hotel and one UMKM, or as many members as asked for. */
export function basisOf(pattern = 'perdagangan-umum', members = 1, paymentDays = 14): AgreementBasis {
  const quantity = 60_000 * members;
  const deal: Deal = {
    ...{ id: 'd', number: 'KS-2026-0007', needId: 'n', buyerId: 'b', consortiumId: members > 1 ? 'c' : null, leadUmkmId: 'u1' },
    supplierName: members > 1 ? 'Konsorsium Gula Aren' : 'Perajin Aren 1',
    members: Array.from({ length: members }, (_, index) => member(index + 1, 60_000)),
    terms: {
      ...{
        needNumber: 'KB-2026-0003',
        title: 'Gula semut untuk meja kopi',
        description: 'Kemasan 1 kg',
        buyerName: 'Hotel Bumi Uji',
      },
      ...{ buyerKind: 'hotel', buyerVerified: true, unit: 'kg', frequency: 'monthly', maxPriceIdr: 42_000, priceFirm: false },
      ...{
        deliverTo: { name: 'Rangkasbitung', lat: -6.36, lon: 106.25 },
        deliveryFrom: '2026-12-10',
        deliveryUntil: '2027-05-31',
      },
      ...{ mustCertificates: ['halal', 'pirt'], niceCertificates: [], pattern, paymentDays },
    },
    agreed: { round: 1, by: 'buyer', priceIdr: 40_000, quantity, deliveryFrom: '2026-12-10', note: '', at },
    ...{ totalIdr: quantity * 40, status: 'agreed', step: 'agreed', events: [], createdAt: at, updatedAt: at },
  };
  const [buyer, supplier] = [
    { name: 'Hotel Bumi Uji', kind: 'hotel', nib: '1234567890123', address: 'Jalan Uji 1, Rangkasbitung' },
    { name: deal.supplierName, kind: members > 1 ? 'konsorsium' : 'umkm', nib: '9876543210987', address: 'Desa Uji, Cijaku' },
  ];
  return {
    deal,
    buyer: { ...buyer, represented: 'Rani Uji', position: 'Manajer pembelian' },
    supplier: { ...supplier, represented: 'Sari Uji', position: members > 1 ? 'Ketua konsorsium' : 'Pemilik' },
    proposalNumbers: new Map(deal.members.map(({ proposalId }, index) => [proposalId, `TW-2026-${1000 + index}`])),
  };
}

export function contentFor(pattern?: string, members?: number, paymentDays?: number): AgreementContent {
  return composeAgreement(basisOf(pattern, members, paymentDays));
}
