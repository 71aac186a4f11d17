import type { DealStep } from '../deals/deals.rules.ts';
import type { LotTest, RefusalReason } from '../deals/delivery/delivery.rules.ts';
import type { ClusterKind } from '../profiles/clusters/clusters.rules.ts';

/** What becomes of one proposal: an open state, a final one without a deal, or how far its deal has come. */
export type Outcome =
  | 'waiting'
  | 'countered'
  | 'haggled'
  | 'declined'
  | 'withdrawn'
  | 'expired'
  | 'assisted'
  | { readonly deal: DealStep }
  | { readonly dispute: 'open' | 'settled' | 'terminated'; readonly at: DealStep };

export interface Play {
  /** The need, by its name in the demo files. */
  readonly need: string;
  /** How long ago it was published. */
  readonly daysAgo: number;
  /** The UMKM that the buyer asks, by their names in the demo files; without it the best of the ranking. */
  readonly asked?: readonly string[];
  /** What becomes of the proposals, in the order of those asked, else of the ranking. */
  readonly outcomes: readonly Outcome[];
}

const paid = { deal: 'paid' } as const;

/** Needs that have a history; all others were published in the last days and wait for their buyer to choose. */
export const plays: readonly Play[] = [
  { need: 'DQ20', daysAgo: 205, outcomes: ['declined', 'expired', paid] },
  { need: 'DQ17', daysAgo: 170, outcomes: ['withdrawn', paid] },
  { need: 'DQ30', daysAgo: 150, outcomes: ['expired', paid] },
  { need: 'DQ37', daysAgo: 140, asked: ['D154'], outcomes: [{ deal: 'delivering' }] },
  { need: 'DQ38', daysAgo: 110, outcomes: [paid] },
  { need: 'DQ39', daysAgo: 100, outcomes: [paid] },
  { need: 'DQ40', daysAgo: 90, asked: ['D127'], outcomes: [paid] },
  { need: 'DQ11', daysAgo: 80, outcomes: ['declined', { deal: 'billed' }] },
  { need: 'DQ18', daysAgo: 96, outcomes: ['declined', { deal: 'delivering' }] },
  { need: 'DQ04', daysAgo: 58, outcomes: ['expired', { deal: 'accepted' }] },
  { need: 'DQ03', daysAgo: 62, outcomes: ['countered', { dispute: 'settled', at: 'delivering' }] },
  { need: 'DQ27', daysAgo: 47, outcomes: ['declined', 'expired', { deal: 'delivering' }] },
  { need: 'DQ19', daysAgo: 33, outcomes: ['declined', { deal: 'delivering' }] },
  { need: 'DQ02', daysAgo: 26, outcomes: ['declined', { dispute: 'open', at: 'delivering' }] },
  { need: 'DQ28', daysAgo: 24, outcomes: ['expired', { dispute: 'terminated', at: 'ordered' }] },
  { need: 'DQ05', daysAgo: 12, outcomes: ['declined', { deal: 'ordered' }] },
  { need: 'DQ12', daysAgo: 9, outcomes: ['declined', { deal: 'signed' }] },
  {
    need: 'DQ01',
    daysAgo: 3,
    asked: ['D154', 'D014', 'D049', 'D046', 'D006'],
    outcomes: ['waiting', 'countered', 'waiting', 'declined', { deal: 'agreed' }],
  },
  { need: 'DQ16', daysAgo: 2, outcomes: ['waiting', 'countered'] },
  { need: 'DQ25', daysAgo: 2, outcomes: ['waiting', 'waiting'] },
  { need: 'DQ36', daysAgo: 1, outcomes: ['waiting', 'waiting', 'waiting'] },
  { need: 'DQ08', daysAgo: 1, outcomes: ['assisted'] },
];

export interface Together {
  readonly need: string;
  readonly daysAgo: number;
  /** How many of the consortium accept their share; the others have not answered yet. */
  readonly accepting: number;
  /** How far the deal comes when all accept. */
  readonly deal: DealStep;
}

/** Needs that no single UMKM can supply: their buyers ask several at once. */
export const together: readonly Together[] = [
  { need: 'DQ41', daysAgo: 15, accepting: Infinity, deal: 'ordered' },
  { need: 'DQ42', daysAgo: 2, accepting: 2, deal: 'agreed' },
];

/** UMKM that stand together, by what they make. The cooperative speaks for its members. */
export const clusters: readonly {
  readonly name: string;
  readonly kind: ClusterKind;
  readonly kecamatan: string | null;
  readonly category: string;
  /** A word of their product's name, since not all that is filed there is theirs. */
  readonly word: string;
  readonly lead: string | null;
}[] = [
  {
    name: 'Koperasi Aren Lebak',
    kind: 'koperasi',
    kecamatan: null,
    category: 'gula-semut',
    word: 'gula',
    lead: 'Koperasi Aren Cijaku Lestari',
  },
  { name: 'Kluster Anyaman Pandan', kind: 'kluster', kecamatan: null, category: 'anyaman-pandan', word: 'pandan', lead: null },
  { name: 'KUB Koja Baduy', kind: 'kub', kecamatan: 'Leuwidamar', category: 'tas-koja', word: 'koja', lead: null },
];

/** UMKM that left several offers in a row unanswered, besides what the needs tell. */
export const silent: readonly { readonly umkm: string; readonly daysAgo: readonly number[] }[] = [
  { umkm: 'Klapa Kidul', daysAgo: [30, 9] },
  { umkm: 'Wajit Cihara', daysAgo: [40, 26, 12] },
  { umkm: 'Dodol Panggarangan', daysAgo: [33, 21, 5] },
];

/** How the owner without a phone said yes. */
export const consentWords = 'Ditemui di rumah produksi, dibacakan isi tawaran, pemilik setuju.';

/** A draft that its buyer has not published yet, and needs that were closed or taken back. */
export const unpublished = ['DQ31'];
export const closed: readonly { readonly need: string; readonly daysAgo: number; readonly reason: string }[] = [
  { need: 'DQ23', daysAgo: 20, reason: 'Acara diundur ke tahun depan.' },
];

/** What is said in a mediation, by turns of the buyer, the owner and the coordinator. */
export const mediationTalk: readonly { readonly from: 'buyer' | 'owner' | 'coordinator'; readonly words: string }[] = [
  { from: 'owner', words: 'Mohon maaf, hujan terus tiga hari sehingga pengeringan terlambat. Sisanya siap hari Kamis.' },
  { from: 'coordinator', words: 'Terima kasih. Apakah pihak pembeli bisa menerima kiriman dalam dua tahap, Kamis dan Senin?' },
  { from: 'buyer', words: 'Bisa, asal tahap pertama tidak kurang dari separuh.' },
];
export const complaint = 'Kiriman baru datang separuh dari jumlah yang disepakati dan lewat dua hari dari jadwal.';
export const settlement = 'Sisa barang dikirim dalam dua tahap, Kamis dan Senin. Harga tetap, tanpa denda.';
export const termination = 'Kedua pihak sepakat berhenti karena pohon kelapa di kebun pemasok terserang hama.';

/** What happens to the deliveries of a deal, by their place in its schedule, the first being 0. */
export const goodTest: Omit<LotTest, 'at' | 'fileId'> = { kind: 'moisture', value: '2,6 %', limit: '3 %', passed: true };
export const weakTest = {
  delivery: 3,
  test: { kind: 'moisture', value: '3,2 %', limit: '3 %', passed: false },
} as const satisfies { delivery: number; test: Omit<LotTest, 'at' | 'fileId'> };
export const lateDelivery = { delivery: 1, days: 2 };
export const refusedPart: { delivery: number; percent: number; reason: RefusalReason; words: string } = {
  ...{ delivery: 2, percent: 10, reason: 'damaged' },
  words: 'Sebagian kemasan sobek waktu tiba.',
};

/** How late a bill is paid: some buyers are punctual, some are not. */
export function daysLateOf(index: number, buyerName: string): number {
  return (buyerName.length + index) % 3 === 0 ? (buyerName.length % 5) + 2 : 0;
}

/** What the sides of a deal say of each other once it is paid. */
export const comments = {
  buyer: 'Barang bagus dan pengirimannya jelas. Kami pesan lagi.',
  owner: 'Pembeli sopan, jumlah pesanan sesuai janji.',
};
