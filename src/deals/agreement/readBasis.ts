import { findUmkm, findBuyer } from '../../profiles/profiles.store.ts';
import { proposalsOfNeed } from '../../proposals/proposals.store.ts';
import type { Deal } from '../deals.rules.ts';
import type { AgreementParty } from './agreement.rules.ts';
import type { AgreementBasis } from './composeAgreement.ts';

async function buyerOf(deal: Deal): Promise<AgreementParty> {
  const buyer = await findBuyer(deal.buyerId);
  const address = [...new Set([buyer?.address, buyer?.place])].filter(Boolean).join(', ');
  return {
    ...{ name: buyer?.name ?? deal.terms.buyerName, kind: buyer?.kind ?? deal.terms.buyerKind, nib: buyer?.nib ?? null },
    ...{ address: address || '-', represented: buyer?.deciderName ?? '', position: buyer?.deciderPosition ?? '' },
  };
}

async function supplierOf(deal: Deal): Promise<AgreementParty> {
  const lead = await findUmkm(deal.leadUmkmId);
  const group = deal.members.length > 1;
  const address = [lead?.desa && `Desa ${lead.desa}`, lead?.kecamatan && `Kecamatan ${lead.kecamatan}`]
    .filter(Boolean)
    .join(', ');
  const position = group ? `pemilik ${lead?.name ?? ''} dan ketua konsorsium atas kuasa para anggota` : 'pemilik';
  return {
    ...{ name: deal.supplierName, kind: group ? 'konsorsium' : 'umkm', nib: lead?.nib ?? null },
    ...{ address: address || 'Kabupaten Lebak', represented: lead?.ownerName ?? '', position },
  };
}

/** What a deal's agreement is written from, as profiles and proposals stand now. */
export async function readBasis(deal: Deal): Promise<AgreementBasis> {
  const proposals = await proposalsOfNeed(deal.needId);
  return {
    deal,
    buyer: await buyerOf(deal),
    supplier: await supplierOf(deal),
    proposalNumbers: new Map(proposals.map(({ id, number }) => [id, number])),
  };
}
