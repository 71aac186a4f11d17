import type { ClauseKey } from './agreement.rules.ts';
import { durationsIn, gap, isDenied, phrase, sentencesOf } from './wording.rules.ts';

/** What the wording of an agreement can be warned about. */
export const wordingCodes = ['late-payment', 'consignment', 'exclusivity', 'control', 'one-sided-price'] as const;
export type WordingCode = (typeof wordingCodes)[number];

/** Payment later than this many days after acceptance is warned about. */
export const LATEST_PAYMENT_DAYS = 15;

const larger =
  'pembeli|usaha besar|usaha menengah|perusahaan|hotel|restoran|ritel|toko|inti|distributor|pihak (?:kesatu|pertama)|pemberi (?:subkontrak|waralaba|pekerjaan)|penyedia sarana|mitra (?:besar|kesatu|penyelenggara)';
const smaller =
  'umkm|usaha mikro|usaha kecil|pemasok|plasma|subkontraktor|prinsipal|pelaksana|perajin|pengrajin|anggota|pihak kedua|penerima (?:waralaba|pekerjaan)|mitra (?:kedua|pelaksana|umkm)';
const others =
  'pihak (?:lain|ketiga|mana ?pun)|(?:pembeli|hotel|pelanggan|usaha|perusahaan|mitra|konsumen|toko|orang|pasar) lain(?:nya)?|pesaing|siapa ?pun|selain';
const forbids =
  'dilarang|melarang|tidak (?:boleh|diperbolehkan|dibolehkan|dapat|diperkenankan|akan|diizinkan|berhak)|tak boleh|jangan';
const sells = 'menjual(?:nya)?|memasok|menawarkan|memasarkan|melayani|menerima pesanan|bekerja ?sama|bermitra|memproduksi';
const unsold = '(?:tidak|belum|tak) (?:laku|terjual|habis)(?: terjual)?|tersisa';
const changes = 'mengubah|merubah|menurunkan|menaikkan|menetapkan|menyesuaikan|menentukan|memotong|merevisi|meninjau';
const changed = 'berubah|diubah|dirubah|disesuaikan|diturunkan|ditinjau|direvisi|dipotong|ditetapkan|ditentukan';
const alone =
  'secara sepihak|sepihak|sewaktu-waktu|kapan ?(?:saja|pun)|tanpa (?:pemberitahuan|persetujuan|kesepakatan|musyawarah)';

interface WordingRule {
  readonly code: WordingCode;
  readonly patterns: readonly RegExp[];
  /** Words in the sentence under which the pattern means no harm. */
  readonly unless?: RegExp;
}

const agreedBetween = phrase(
  String.raw`(?<!tanpa )(?:persetujuan|kesepakatan|disepakati|disetujui|musyawarah|dirundingkan)|bersama-sama|kedua (?:belah )?pihak|para pihak`,
);

const rules: readonly WordingRule[] = [
  {
    code: 'consignment',
    patterns: [
      phrase(
        String.raw`konsinyasi|konsinyatif|consignment|titip[ -]?jual|jual[ -]titip|menitipkan ${gap(20)}(?:barang|produk)|(?:barang|produk) titipan|dititip(?:kan)?|sistem titip(?:an)?`,
      ),
      phrase(
        String.raw`(?:dibayar(?:kan)?|pembayaran|membayar|dilunasi|pelunasan)${gap(60)}(?:setelah|sesudah|apabila|bila|jika|hanya|atas|sejumlah|sebanyak|sesuai|begitu)${gap(40)}(?:laku|terjual)`,
      ),
      phrase(
        String.raw`(?:barang|produk|stok|sisa|kiriman)(?:[^.;\n]){0,30}?(?:${unsold})${gap(50)}(?:dikembalikan|diretur|diambil kembali|ditarik kembali|retur|kembali ke)`,
      ),
      phrase(
        String.raw`(?:mengembalikan|meretur|retur|pengembalian)(?: atas| terhadap)? (?:(?:seluruh|semua|segala)(?: sisa)? (?:barang|produk|stok|kiriman|sisa)|sisa (?:barang|produk|stok))`,
      ),
      phrase(
        String.raw`(?:mengembalikan|meretur|retur|pengembalian)${gap(12)}(?:barang|produk|stok)(?:[^.;\n]){0,25}?(?:${unsold}|kapan saja|sewaktu-waktu|tanpa alasan)`,
      ),
    ],
    unless: phrase('rusak|cacat|tidak sesuai|ditolak|beli putus'),
  },
  {
    code: 'exclusivity',
    patterns: [
      phrase('e(?:ks|sk|k)k?lu[sz]i[fv](?:itas|nya)?|exclusiv(?:e|ity)'),
      phrase(String.raw`(?:${forbids})(?:\s+[\p{L}/-]+){0,5}?\s+(?:${sells})(?:[^.;\n]){0,60}?(?:${others})`),
      phrase(
        String.raw`hanya(?: boleh| dapat| akan| diperbolehkan| wajib| bisa)? (?:${sells}|dijual|dipasok|diserahkan)${gap(50)}(?:kepada|untuk|dengan|ke)(?: ${larger})`,
      ),
      phrase(
        String.raw`satu-satunya (?:pembeli|penyalur|tujuan|pelanggan|penampung|pasar)|(?:pembeli|penyalur|distributor|agen|pelanggan|penampung) (?:tunggal|satu-satunya)`,
      ),
      phrase(
        String.raw`(?:wajib|harus)${gap(15)}(?:menjual|menyerahkan|memasok|menyetor) (?:seluruh|semua|segala) (?:hasil|produksi|panen|barang|produk)`,
      ),
      phrase(
        String.raw`(?:seluruh|semua|segala) (?:hasil|produksi|panen|produk)${gap(40)}(?:wajib|harus|hanya)${gap(15)}(?:dijual|diserahkan|dipasok|disetor)`,
      ),
    ],
    unless: phrase('data|informasi|keterangan|rahasia|rancangan|desain|tanda pengenal'),
  },
  {
    code: 'control',
    patterns: [
      phrase(
        String.raw`(?:memiliki|membeli|mengakuisisi|mendapat|memperoleh|memegang|mengambil)(?:[,/ ]+(?:dan|atau|dan/atau)? ?\p{L}+)?${gap(30)}(?:saham|kepemilikan|usaha|perusahaan)(?: milik)?(?: dari| atas| pada| di)?(?: usaha)? (?:${smaller})`,
      ),
      phrase(
        String.raw`(?:menguasai|penguasaan|mengendalikan|pengendalian|mengambil ?alih|pengambilalihan|menyita)${gap(40)}(?:saham|usaha|perusahaan|aset|harta|tanah|lahan|peralatan|izin|merek|keuangan|rekening|manajemen|pengelolaan)(?: milik)?(?: dari| atas| pada)?(?: usaha)? (?:${smaller})`,
      ),
      phrase(
        String.raw`(?:saham|kepemilikan|penguasaan|kendali|mayoritas)${gap(40)}(?:${smaller})${gap(40)}(?:beralih|dialihkan|diserahkan|berpindah|menjadi milik|ada pada|berada pada|dipegang)`,
      ),
      phrase(
        String.raw`(?:usaha|perusahaan|saham|aset|merek) (?:milik )?(?:${smaller})${gap(40)}(?:menjadi milik|dikuasai|dimiliki|diambil ?alih|dikendalikan|berada di bawah kendali)`,
      ),
      phrase(
        String.raw`(?:menunjuk|mengangkat|menentukan|memberhentikan|mengganti)${gap(25)}(?:pengurus|direksi|direktur|pimpinan|pengelola|ketua|manajer)${gap(15)}(?:${smaller})`,
      ),
    ],
  },
  {
    code: 'one-sided-price',
    patterns: [
      phrase(
        String.raw`(?:${larger})${gap(20)}(?:dapat|bisa|berhak|berwenang|boleh|bebas|sewaktu-waktu)${gap(30)}(?:${changes})(?: [\p{L}-]+){0,2}? harga`,
      ),
      phrase(String.raw`(?:${changes})(?: [\p{L}-]+){0,2}? harga${gap(50)}(?:${alone})`),
      phrase(String.raw`harga${gap(40)}(?:${changed})${gap(30)}(?:${alone}|oleh (?:${larger}))`),
      phrase(
        String.raw`harga${gap(30)}(?:mengikuti|sesuai|menurut|tergantung)${gap(10)}(?:ketetapan|penetapan|keputusan|kebijakan|kehendak) (?:${larger})`,
      ),
      phrase(
        String.raw`(?:perubahan|penyesuaian|penetapan|penurunan|pemotongan) harga${gap(30)}(?:${alone}|(?:merupakan|menjadi|adalah) (?:hak|wewenang|kewenangan)|(?:ditentukan|ditetapkan|dilakukan) oleh (?:${larger}))`,
      ),
    ],
    unless: agreedBetween,
  },
];

export interface WordingHit {
  readonly code: WordingCode;
  readonly sentence: string;
}

const pays = phrase(
  'bayar|membayar|dibayar(?:kan)?|pembayaran(?:nya)?|pelunasan|dilunasi|melunasi|lunas|tagihan|faktur|invoice|termin|kredit|ditransfer|transfer|top',
);
const tiedBefore =
  /(?:paling (?:lambat|lama)|selambat-lambatnya|selama-lamanya|dalam (?:waktu|jangka|tempo)|jangka waktu|jatuh tempo|tempo|termin|setelah|sesudah|sampai|hingga|net|top|mundur|kredit|maksimal|tenggang|melebihi|lebih dari|setiap|per)[^,;]{0,25}$/iu;
const tiedAfter = /^\s*(?:kalender |kerja )?(?:setelah|sejak|sesudah|terhitung|kemudian|dari|usai|pasca)/iu;
const otherMatter =
  /(?:terlambat|keterlambatan|denda|berlaku|garansi|keberatan|menunggak|tunggakan|teguran|ditegur|memeriksa|memberi tahu|berita acara serah terima paling|mengganti)[^,;]{0,40}$/iu;
const noWaiting = phrase(
  '(?:tidak|tanpa|jangan|dilarang|tak)(?: boleh| dapat| perlu| harus| akan)? (?:menunggu|ditunda|menunda|ditangguhkan|menangguhkan|mengundurkan|kredit)',
);
const monthEnd = phrase('(?:akhir|tanggal \\d+) bulan (?:berikutnya|depan)|setelah (?:acara|proyek|event) selesai');

/** The longest wait for payment that a sentence states, in calendar days; null when it states none. */
export function paymentWait(sentence: string): number | null {
  if (sentence.search(pays) < 0 || sentence.search(noWaiting) >= 0) return null;
  const waits = durationsIn(sentence)
    .filter(({ at, text }) => {
      const [before, after] = [sentence.slice(0, at), sentence.slice(at + text.length)];
      return !otherMatter.test(before) && (tiedBefore.test(before) || tiedAfter.test(after));
    })
    .map(({ days }) => days);
  if (sentence.search(monthEnd) >= 0) waits.push(30);
  return waits.length > 0 ? Math.max(...waits) : null;
}

function hits({ patterns, unless }: WordingRule, sentence: string): boolean {
  if (unless && sentence.search(unless) >= 0) return false;
  return patterns.some((pattern) =>
    [...sentence.matchAll(pattern)].some((match) => !isDenied(sentence, match.index, match[0].length)),
  );
}

/** What a text as people edit it says that should be warned about: at most one hit of each kind. Denials are understood. */
export function readWording(text: string): WordingHit[] {
  const found = new Map<WordingCode, WordingHit>();
  for (const sentence of sentencesOf(text)) {
    for (const rule of rules)
      if (!found.has(rule.code) && hits(rule, sentence)) found.set(rule.code, { code: rule.code, sentence });
    const wait = paymentWait(sentence);
    if (wait !== null && wait > LATEST_PAYMENT_DAYS && !found.has('late-payment'))
      found.set('late-payment', { code: 'late-payment', sentence });
  }
  return wordingCodes.flatMap((code) => found.get(code) ?? []);
}

/** The words without which a clause does not say what its heading promises. */
export const clauseSubstance: Readonly<Partial<Record<ClauseKey, RegExp>>> = {
  activity: phrase('barang|produk|jasa|pekerjaan|memasok|membeli|usaha'),
  supplierDuties: phrase('wajib|berkewajiban|kewajiban|berhak|hak|bertanggung jawab'),
  buyerDuties: phrase('wajib|berkewajiban|kewajiban|berhak|hak|bertanggung jawab'),
  development: phrase(
    'pelatihan|melatih|membantu|bimbingan|pendampingan|mendampingi|pembinaan|membina|memberi|umpan balik|berbagi|mengalihkan|menyediakan|pengembangan|akses|promosi|menyampaikan|mengikutsertakan',
  ),
  term: /\d|berlaku sejak|selama|sampai dengan/iu,
  disputes: phrase('musyawarah|mediasi|mufakat|arbitrase|pengadilan|perundingan'),
};
