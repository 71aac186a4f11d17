import { certificateTypes } from '../../catalogue/certificates.ts';
import { patternBySlug } from '../../catalogue/patterns.ts';
import { formatQuantity } from '../../catalogue/units.ts';
import { unitFactorOf } from '../../proposals/proposals.rules.ts';
import { writtenDay, type Day } from '../../shared/dates.ts';
import { formatIdr } from '../../shared/money.ts';
import { deliveredGoods, goodsIn, productNameOf, umkmCount, type Deal } from '../deals.rules.ts';
import { scheduleOf } from '../delivery/delivery.rules.ts';
import {
  agreementNumber,
  clauseKeys,
  paymentSentence,
  untilWords,
  type AgreementContent,
  type AgreementMember,
  type AgreementParty,
  type Clause,
  type ClauseKey,
  type ScheduledDelivery,
} from './agreement.rules.ts';
import { clauseHeadings } from './clauseHeadings.data.ts';
import { jointPatterns } from './jointPatterns.data.ts';
import { supplyPatterns, type PatternWords } from './patternWords.data.ts';
import { spellNumber, withWords } from './spelled.rules.ts';

/** What the agreement is written from: the deal, who the sides are, and each member's mandate. */
export interface AgreementBasis {
  readonly deal: Deal;
  readonly buyer: AgreementParty;
  readonly supplier: AgreementParty;
  /** Number of each member's accepted proposal, by proposal id. */
  readonly proposalNumbers: ReadonlyMap<string, string>;
}

/** The words of a pattern; those of general trade for an unknown slug. */
export function wordsOfPattern(slug: string): PatternWords {
  return supplyPatterns[slug] ?? jointPatterns[slug] ?? supplyPatterns['perdagangan-umum']!;
}

/** The annex's rows: what the order will plan, as far as it is known at signing. */
function plannedDeliveries(deal: Deal): ScheduledDelivery[] {
  const { agreed, terms } = deal;
  const days = scheduleOf(terms.frequency, agreed.deliveryFrom, terms.deliveryUntil);
  return days.flatMap((dueOn, index) =>
    deliveredGoods(deal)
      .filter(({ quantity }) => quantity > 0)
      .map(({ goods, quantity }) => ({
        number: index + 1,
        dueOn,
        quantity,
        ...(goods ? { goods: goods.name, unit: goods.unit } : {}),
      })),
  );
}

/** The rows of one day are one handing over. */
const timesOf = (schedule: readonly ScheduledDelivery[]) => new Set(schedule.map(({ number }) => number)).size;

/** Of a bundle what one set holds: " Satu kotak terdiri atas 1 pouch gula semut 250 g seharga Rp10.000." */
function setOf({ goods, terms }: Deal): string {
  if (!goods) return '';
  const one = (unit: string) => formatQuantity(unitFactorOf(unit), unit, 'id');
  const each = goods.map(({ name, unit, priceIdr }) => `${one(unit)} ${name} seharga ${formatIdr(priceIdr, 'id')}`);
  return ` Satu ${formatQuantity(0, terms.unit, 'id').replace(/^0 /, '')} terdiri atas ${each.join(', ')}.`;
}

const cadences = { once: 'satu kali', weekly: 'setiap minggu', monthly: 'setiap bulan' } as const;
const money = (idr: number) => `${formatIdr(idr, 'id')} (${spellNumber(idr)} rupiah)`;
const numbered = (lines: readonly string[]) => lines.map((line, index) => `${index + 1}. ${line}`).join('\n');
const lettered = (lines: readonly string[]) => lines.map((line) => `- ${line}`).join('\n');

interface Draft {
  readonly basis: AgreementBasis;
  readonly words: PatternWords;
  readonly b: string;
  readonly s: string;
  readonly schedule: readonly ScheduledDelivery[];
  readonly endsOn: Day;
}

function partyWords({ name, nib, address, represented, position }: AgreementParty, role: string): string {
  const number = nib ? `NIB ${nib}` : 'NIB belum tercatat';
  return `${name}, ${number}, beralamat di ${address}, diwakili oleh ${represented} selaku ${position}, disebut “${role}”.`;
}

function activityText({ basis: { deal }, b, s, words, schedule }: Draft): string {
  const { agreed, terms } = deal;
  const unit = formatQuantity(0, terms.unit, 'id').replace(/^0 /, '');
  const certificates = terms.mustCertificates.map((slug) => certificateTypes.find((type) => type.slug === slug)?.name.id ?? slug);
  return numbered([
    words.activity,
    `Barang: ${productNameOf(deal)}, untuk kebutuhan “${terms.title}” (${terms.needNumber}).${terms.description ? ` Keterangan: ${terms.description.replace(/\s+/g, ' ').replace(/[.\s]+$/, '')}.` : ''}`,
    `Jumlah: ${formatQuantity(agreed.quantity, terms.unit, 'id')} ${cadences[terms.frequency]}, dalam ${withWords(timesOf(schedule))} kali penyerahan menurut Lampiran I.`,
    `Harga: ${money(agreed.priceIdr)} untuk setiap ${unit}, sehingga nilai satu penyerahan ${money(deal.totalIdr)}.${setOf(deal)}`,
    `Tempat penyerahan: ${terms.deliverTo.name}.`,
    `Mutu: barang layak, bersih, dan sesuai contoh serta keterangan di atas; ${s} tidak mengganti bahan atau kemasan tanpa persetujuan ${b}.`,
    certificates.length > 0
      ? `Sertifikat yang wajib berlaku selama masa penyerahan: ${certificates.join(', ')}.`
      : 'Sertifikat: mengikuti peraturan yang berlaku bagi barang ini.',
    ...(agreed.note ? [`Catatan yang disepakati: ${agreed.note.replace(/\s+/g, ' ')}`] : []),
  ]);
}

function supplierText({ s, b, words, basis }: Draft): string {
  const group = basis.deal.members.length > 1;
  return numbered([
    `${s} berhak:\n${lettered(['menerima pembayaran penuh dan tepat waktu atas barang yang diterima', ...words.supplierRights])}`,
    `${s} berkewajiban:\n${lettered([
      'menyerahkan barang sesuai jumlah, mutu, dan jadwal',
      'menjaga izin dan sertifikat yang diwajibkan tetap berlaku',
      ...words.supplierDuties,
      ...(group ? ['mengatur pembagian kiriman dan pembayaran antaranggota menurut Lampiran II'] : []),
    ])}`,
    `${s} mengatur usahanya sendiri; ${b} tidak memiliki dan tidak menguasai usaha ${s}.`,
  ]);
}

function buyerText({ b, s, words }: Draft): string {
  return numbered([
    `${b} berhak:\n${lettered(['menerima barang sesuai perjanjian', 'menolak barang yang tidak sesuai dengan alasan tertulis', ...words.buyerRights])}`,
    `${b} berkewajiban:\n${lettered([
      'menerima dan memeriksa barang pada waktunya',
      'membayar penuh dan tepat waktu',
      ...words.buyerDuties,
      `tidak memberlakukan syarat yang merugikan ${s} di luar perjanjian ini`,
    ])}`,
  ]);
}

function deliveryText({ b, s, basis }: Draft): string {
  return numbered([
    `${s} menyerahkan barang di ${basis.deal.terms.deliverTo.name} menurut Lampiran I, dengan surat jalan yang menyebut nomor lot dan jumlah.`,
    `${b} memeriksa barang paling lambat 2 (dua) hari kerja setelah tiba, lalu kedua pihak menandatangani berita acara serah terima (BAST).`,
    `Penerimaan sebagian diperbolehkan: barang yang sesuai tetap diterima dan dibayar; barang yang ditolak dicatat dalam BAST dengan jumlah, alasan, dan foto.`,
    `${s} mengganti barang yang ditolak karena tidak sesuai mutu paling lambat 7 (tujuh) hari kalender, atau nilainya dikurangkan dari tagihan.`,
    `Bila ${b} tidak memeriksa dalam waktu itu, barang dianggap diterima. Risiko atas barang beralih saat BAST ditandatangani.`,
  ]);
}

function paymentText({ b, s, words, basis }: Draft): string {
  const { paymentDays } = basis.deal.terms;
  return numbered([
    `Harga tetap selama perjanjian, yaitu harga yang disebut dalam pasal Kegiatan usaha. ${words.payment.join(' ')}`,
    paymentSentence(b, paymentDays),
    `${s} menagih sejumlah barang yang diterima menurut BAST. Pembayaran dilakukan melalui transfer ke rekening yang disebut ${s} dalam tagihan, atau tunai dengan kuitansi.`,
    `Bila terlambat membayar, ${b} membayar denda 1‰ (satu per seribu) dari nilai tagihan untuk setiap hari keterlambatan, paling banyak 5% (lima persen), dan ${s} boleh menunda kiriman berikutnya.`,
    `Pajak ditanggung masing-masing pihak menurut peraturan. ${b} tidak memotong tagihan selain yang disetujui ${s} secara tertulis.`,
  ]);
}

const otherTexts: Readonly<Partial<Record<ClauseKey, (draft: Draft) => string>>> = {
  term: ({ basis, endsOn }) =>
    numbered([
      `Perjanjian berlaku sejak ditandatangani kedua pihak ${untilWords(endsOn)}, dengan penyerahan pertama pada ${writtenDay(basis.deal.agreed.deliveryFrom)}.`,
      'Perjanjian dapat diperpanjang dengan persetujuan tertulis paling lambat 14 (empat belas) hari sebelum berakhir. Kewajiban yang sudah timbul tetap diselesaikan.',
    ]),
  disputes: () =>
    numbered([
      'Perselisihan diselesaikan lebih dahulu dengan musyawarah paling lama 14 (empat belas) hari.',
      'Bila belum selesai, para pihak meminta mediasi koordinator kemitraan pada Pemerintah Kabupaten Lebak melalui TemuMitra.',
      'Bila mediasi tidak berhasil, perselisihan diajukan ke Pengadilan Negeri Rangkasbitung, tanpa mengurangi hak melapor kepada KPPU.',
    ]),
  confidentiality: () =>
    numbered([
      'Para pihak menjaga keterangan usaha yang diterima karena perjanjian ini dan hanya memakainya untuk melaksanakannya.',
      'Data pribadi dipakai seperlunya, disimpan dengan aman, dan diperlakukan menurut UU 27/2022 tentang Pelindungan Data Pribadi.',
      'Ketentuan ini tidak berlaku bagi keterangan yang diminta koordinator, KPPU, atau pengadilan menurut kewenangannya.',
    ]),
  forceMajeure: () =>
    numbered([
      'Keadaan kahar ialah bencana alam, wabah, kebakaran, kerusuhan, atau keadaan lain di luar kuasa para pihak yang membuat kewajiban tidak dapat dipenuhi.',
      'Pihak yang mengalaminya memberi kabar tertulis paling lambat 3 (tiga) hari kalender. Jadwal digeser selama keadaan itu, dan tidak ada denda karenanya.',
      'Barang yang sudah diterima tetap dibayar.',
    ]),
  termination: ({ words }) =>
    numbered([
      'Perjanjian berakhir pada akhir jangka waktu, atau lebih awal dengan persetujuan tertulis kedua pihak.',
      'Satu pihak boleh mengakhirinya bila pihak lain tidak memenuhi kewajiban setelah ditegur tertulis dua kali dengan jarak 7 (tujuh) hari dan mediasi tidak berhasil.',
      'Barang yang sudah diterima dan pekerjaan yang sudah diselesaikan tetap dibayar.',
      ...words.ending,
    ]),
  supervision: ({ b, s }) =>
    numbered([
      'Kemitraan ini tunduk pada UU 20/2008 dan PP 7/2021, dan diawasi Komisi Pengawas Persaingan Usaha (KPPU).',
      `Sesuai pasal 35 UU 20/2008, ${b} dilarang memiliki dan/atau menguasai usaha ${s}.`,
      'Naskah dan pelaksanaan perjanjian dapat diperlihatkan kepada KPPU bila diminta.',
    ]),
  closing: () =>
    numbered([
      'Perjanjian dibuat tertulis dalam bahasa Indonesia. Terjemahan hanya alat bantu baca.',
      'Perubahan dibuat tertulis sebagai versi baru dan berlaku setelah ditandatangani para pihak dan diketahui koordinator.',
      'Untuk pembuktian di pengadilan, naskah dibubuhi e-Meterai Rp10.000 (UU 10/2020); biayanya ditanggung bersama.',
      'Lampiran merupakan bagian yang tidak terpisahkan dari perjanjian.',
    ]),
};

function textOf(key: ClauseKey, draft: Draft): string {
  const { basis, b, s, schedule } = draft;
  switch (key) {
    case 'parties':
      return numbered([partyWords(basis.buyer, b), partyWords(basis.supplier, s)]);
    case 'activity':
      return activityText(draft);
    case 'supplierDuties':
      return supplierText(draft);
    case 'buyerDuties':
      return buyerText(draft);
    case 'development':
      return numbered(draft.words.development);
    case 'delivery':
      return deliveryText(draft);
    case 'payment':
      return paymentText(draft);
    case 'schedule':
      return `Penyerahan dilakukan ${withWords(timesOf(schedule))} kali pada hari dan dalam jumlah menurut tabel. Perubahan hari disetujui kedua pihak secara tertulis.`;
    case 'members':
      return `${s} terdiri atas ${withWords(umkmCount(basis.deal))} anggota menurut tabel. Setiap anggota telah menerima bagiannya melalui tawaran yang disebut dan memberi kuasa kepada ${basis.supplier.represented} untuk menandatangani. Setiap anggota bertanggung jawab atas bagiannya sendiri.`;
    default:
      return otherTexts[key]!(draft);
  }
}

function membersOf({ deal, proposalNumbers }: AgreementBasis): AgreementMember[] {
  return deal.members.map(({ umkmId, umkmName, umkmKecamatan, productName, goods, quantity, totalIdr, proposalId }) => ({
    ...{ umkmId, name: umkmName, kecamatan: umkmKecamatan, product: productName, quantity, totalIdr },
    proposalNumber: proposalNumbers.get(proposalId) ?? '',
    ...(goods === undefined ? {} : { goods: goodsIn(deal, goods).name, unit: goodsIn(deal, goods).unit }),
  }));
}

/** The first version of a deal's agreement, complete in Indonesian for its pattern. The same basis gives the same content. */
export function composeAgreement(basis: AgreementBasis): AgreementContent {
  const { deal, buyer, supplier } = basis;
  const { terms, agreed } = deal;
  const words = wordsOfPattern(terms.pattern);
  const schedule = plannedDeliveries(deal);
  const endsOn = [terms.deliveryUntil, schedule.at(-1)!.dueOn].sort().at(-1)!;
  const fill = (line: string) => line.replaceAll('{b}', words.buyer).replaceAll('{s}', words.supplier);
  const draft: Draft = { basis, words, b: words.buyer, s: words.supplier, schedule, endsOn };
  const consortium = deal.members.length > 1;
  const clauses = clauseKeys
    .filter((key) => key !== 'members' || consortium)
    .map((key): Clause => ({ key, heading: clauseHeadings[key].id, text: fill(textOf(key, draft)) }));
  return {
    ...{ number: agreementNumber(deal.number), version: 1, pattern: patternBySlug(terms.pattern)?.slug ?? 'perdagangan-umum' },
    ...{ title: terms.title, unit: terms.unit, frequency: terms.frequency, priceIdr: agreed.priceIdr },
    terms: { paymentDays: terms.paymentDays, startsOn: agreed.deliveryFrom, endsOn },
    ...{ buyer, supplier, consortium, clauses, schedule, members: membersOf(basis) },
  };
}
