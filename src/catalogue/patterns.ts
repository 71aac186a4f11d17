import type { Text } from '../shared/text.ts';

/** A partnership pattern of PP 7/2021, articles 106 ff. */
export interface PartnershipPattern {
  readonly slug: string;
  readonly name: Text;
  readonly description: Text;
}

const rows: readonly (readonly [slug: string, id: string, en: string, whatId: string, whatEn: string])[] = [
  [
    'perdagangan-umum',
    'Perdagangan umum',
    'General trade',
    'UMKM memasok barang atau jasa yang dibutuhkan usaha besar. Ini pola yang paling umum.',
    'The UMKM supplies goods or services that the large firm needs. The usual pattern.',
  ],
  [
    'rantai-pasok',
    'Rantai pasok',
    'Supply chain',
    'UMKM menjadi bagian tetap dari rantai pasok usaha besar, dari bahan sampai pengiriman.',
    'The UMKM is a steady part of the supply chain, from material to delivery.',
  ],
  [
    'subkontrak',
    'Subkontrak',
    'Subcontracting',
    'UMKM membuat barang atau bagiannya menurut spesifikasi usaha besar.',
    'The UMKM makes goods or parts of them to the specification of the large firm.',
  ],
  [
    'inti-plasma',
    'Inti-plasma',
    'Nucleus and plasma',
    'Usaha besar sebagai inti membina UMKM plasma dan menampung hasilnya.',
    'The large firm as nucleus coaches the UMKM and takes what they produce.',
  ],
  [
    'waralaba',
    'Waralaba',
    'Franchise',
    'Pemberi waralaba memberi hak dan pendampingan memakai cara usahanya.',
    'The franchisor grants the right to use its way of doing business, with guidance.',
  ],
  [
    'distribusi-keagenan',
    'Distribusi dan keagenan',
    'Distribution and agency',
    'Satu pihak memasarkan barang atau jasa pihak lain sebagai distributor atau agen.',
    'One party sells the goods or services of the other as distributor or agent.',
  ],
  [
    'bagi-hasil',
    'Bagi hasil',
    'Profit sharing',
    'Pendapatan dibagi menurut sumbangan masing-masing pihak.',
    'Proceeds are shared by what each party contributes.',
  ],
  [
    'kerja-sama-operasional',
    'Kerja sama operasional',
    'Joint operation',
    'Kedua pihak menjalankan satu pekerjaan bersama untuk jangka tertentu.',
    'Both parties carry out one task together for a limited time.',
  ],
  [
    'usaha-patungan',
    'Usaha patungan',
    'Joint venture',
    'Kedua pihak mendirikan badan usaha bersama.',
    'Both parties found a company together.',
  ],
  [
    'penyumberluaran',
    'Penyumberluaran',
    'Outsourcing',
    'Usaha besar menyerahkan sebagian pekerjaan di luar pekerjaan utamanya kepada UMKM.',
    'The large firm hands work outside its main business to the UMKM.',
  ],
];

/** The ten patterns, the usual ones first. */
export const partnershipPatterns: readonly PartnershipPattern[] = rows.map(([slug, id, en, whatId, whatEn]) => ({
  slug,
  name: { id, en },
  description: { id: whatId, en: whatEn },
}));

/** The pattern with this slug, null when there is none. */
export function patternBySlug(slug: string): PartnershipPattern | null {
  return partnershipPatterns.find((pattern) => pattern.slug === slug) ?? null;
}
