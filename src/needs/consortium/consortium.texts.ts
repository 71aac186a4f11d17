import { defineTexts, type Text } from '../../shared/text.ts';
import type { ConsortiumStatus, ShareState } from './consortium.rules.ts';

/** Words of consortia: several UMKM that fill one need together. */
export const consortiumPagesTexts = defineTexts({
  // Planning
  form: { id: 'Bentuk konsorsium', en: 'Form a consortium' },
  planTitle: { id: 'Bentuk konsorsium', en: 'Form a consortium' },
  planLead: {
    id: 'Beberapa UMKM bersama-sama memenuhi “{title}”: {whole} {cadence}.',
    en: 'Several UMKM together fill “{title}”: {whole}, {cadence}.',
  },
  back: { id: 'Kembali ke kebutuhan', en: 'Back to the need' },
  oneSuffices: {
    id: 'Konsorsium tidak diperlukan: ada UMKM yang sanggup memenuhi kebutuhan ini sendiri. Kirim tawaran langsung saja.',
    en: 'No consortium is needed: one UMKM alone can fill this need. Send it an offer.',
  },
  bundleNote: {
    id: 'Kebutuhan ini terdiri dari beberapa barang. Rencana di bawah menunjukkan siapa dapat memasok tiap barang; pasang satu kebutuhan untuk setiap barang agar tawarannya dapat dikirim.',
    en: 'This need consists of several goods. The plan below shows who can supply each; post one need for each of them to send the offers.',
  },
  kpiMembers: { id: 'Anggota', en: 'Members' },
  kpiFilled: { id: 'Terisi', en: 'Filled' },
  kpiLeft: { id: 'Sisa', en: 'Remainder' },
  kpiLeftNone: { id: 'tidak ada', en: 'none' },
  kpiPrice: { id: 'Harga untuk semua', en: 'One price for all' },
  kpiWorth: { id: 'per {unit}; {worth} {cadence}', en: 'per {unit}; {worth} {cadence}' },
  ofWhole: { id: 'dari {whole}', en: 'of {whole}' },
  kecamatanCount: { id: 'dari {count} kecamatan', en: 'from {count} kecamatan' },
  dearer: {
    id: '{count} anggota biasanya menjual lebih mahal dan mungkin menolak.',
    en: '{count} members usually sell at a higher price and may decline.',
  },
  notProven: {
    id: 'Rencana ini baik, tetapi pencarian dihentikan sebelum terbukti yang terbaik.',
    en: 'A good plan; the search stopped before it was proven the best.',
  },
  options: { id: 'Atur rencana', en: 'Adjust the plan' },
  max: { id: 'Paling banyak anggota', en: 'Most members' },
  min: { id: 'Bagian paling kecil', en: 'Smallest share' },
  minHint: { id: 'Isi 0 bila tidak dibatasi.', en: 'Enter 0 for no limit.' },
  weighing: { id: 'Yang diutamakan', en: 'What counts more' },
  weighScore: { id: 'Kecocokan dan mutu', en: 'Fit and quality' },
  weighEven: { id: 'Seimbang', en: 'Balanced' },
  weighPrice: { id: 'Harga', en: 'Price' },
  nearness: { id: 'Dari satu kluster', en: 'From one cluster' },
  nearNo: { id: 'Tidak perlu', en: 'Does not matter' },
  nearSome: { id: 'Didahulukan sedikit', en: 'Preferred a little' },
  nearMuch: { id: 'Sangat didahulukan', en: 'Strongly preferred' },
  lead: { id: 'Yang memimpin', en: 'Who leads' },
  leadHint: {
    id: 'Koperasi, KUB, atau anggota yang mewakili semua saat bicara dan menandatangani.',
    en: 'A cooperative, business group or member that speaks and signs for all.',
  },
  leadNone: { id: 'Anggota dengan bagian terbesar', en: 'The member with the largest share' },
  price: { id: 'Harga per {unit}', en: 'Price per {unit}' },
  priceHint: {
    id: 'Satu harga untuk semua anggota. Harga menurut rencana: {price}.',
    en: 'One price for all members. By the plan: {price}.',
  },
  priceCeiling: { id: 'Paling tinggi {price}, batas harga kebutuhan ini.', en: 'At most {price}, the ceiling of this need.' },
  replan: { id: 'Hitung ulang', en: 'Plan again' },
  byPlace: { id: 'Siapa membawa berapa', en: 'Who brings how much' },
  placeHeading: { id: 'Kecamatan', en: 'Kecamatan' },
  mapTitle: { id: 'Bagian per kecamatan', en: 'Shares by kecamatan' },
  members: { id: 'Anggota dan bagiannya', en: 'Members and their shares' },
  tableFirst: { id: 'Daftar anggota', en: 'List of members' },
  tableMore: { id: 'Anggota lainnya', en: 'Other members' },
  monthTable: { id: 'Daftar per bulan', en: 'List by month' },
  showAllMembers: { id: 'Tampilkan {count} anggota lainnya', en: 'Show the other {count} members' },
  columnUmkm: { id: 'UMKM', en: 'UMKM' },
  columnShare: { id: 'Bagian', en: 'Share' },
  columnWindow: { id: 'Seluruh masa', en: 'Whole period' },
  columnPrice: { id: 'Harga biasanya', en: 'Usual price' },
  windowSum: { id: '{amount} seluruh masa', en: '{amount} in all' },
  scoreOf: { id: 'skor {score}', en: 'score {score}' },
  columnState: { id: 'Jawaban', en: 'Answer' },
  leads: { id: 'memimpin', en: 'leads' },
  cluster: { id: 'Kluster: {name}', en: 'Cluster: {name}' },
  excluded: { id: 'Yang tidak ikut dan alasannya ({count})', en: 'Who is left out and why ({count})' },
  excludedNames: { id: 'Lihat {count} UMKM', en: 'See {count} UMKM' },
  months: { id: 'Pembagian per bulan', en: 'Allocation by month' },
  month: { id: 'Bulan', en: 'Month' },
  monthNeeded: { id: 'Dibutuhkan', en: 'Needed' },
  monthPlanned: { id: 'Direncanakan', en: 'Planned' },
  monthAccepted: { id: 'Sudah diterima', en: 'Accepted' },
  monthOpen: { id: 'Menunggu', en: 'Waiting' },
  monthMissing: { id: 'Belum ada', en: 'Missing' },
  monthEach: {
    id: 'Setiap anggota membawa bagian yang sama di setiap bulan.',
    en: 'Each member brings the same share in every month.',
  },
  monthWeekly: {
    id: 'Kirim tiap minggu: satu bulan dihitung 52/12 minggu.',
    en: 'Weekly deliveries: a month counts as 52/12 weeks.',
  },
  send: { id: 'Kirim bagian ke {count} UMKM', en: 'Send the shares to {count} UMKM' },
  sendAsk: {
    id: 'Setiap UMKM menerima tawaran untuk bagiannya dengan harga {price}, dan kapasitasnya dijaga sampai {when}. Kirim sekarang?',
    en: 'Each UMKM gets an offer for its share at {price}; its capacity is kept until {when}. Send now?',
  },
  sendConfirm: { id: 'Ya, kirim', en: 'Yes, send' },
  sent: { id: 'Bagian sudah dikirim ke {count} UMKM.', en: 'The shares were sent to {count} UMKM.' },

  // Refusals
  oneAtATime: {
    id: 'Kebutuhan ini sudah punya konsorsium yang sedang dibentuk.',
    en: 'A consortium is already being gathered for this need.',
  },
  movedOn: {
    id: 'Konsorsium ini baru saja berubah. Muat ulang halaman untuk melihat keadaan terakhir.',
    en: 'This consortium has just changed. Reload the page to see where it stands.',
  },
  planMoved: {
    id: 'Keadaan UMKM sudah berubah sejak rencana ini dihitung. Periksa rencana yang baru, lalu kirim.',
    en: 'Things have changed since this plan was made. Check the new plan, then send it.',
  },
  cannotForm: { id: 'Belum ada rencana yang dapat dikirim.', en: 'There is no plan to send.' },
  priceAbove: { id: 'Harga paling tinggi {price}.', en: 'The price may be at most {price}.' },
  notGathering: { id: 'Konsorsium ini sudah selesai dibentuk.', en: 'This consortium is not being gathered any more.' },
  nobodyAccepted: { id: 'Belum ada UMKM yang menerima bagiannya.', en: 'No UMKM has accepted its share yet.' },
  noMember: {
    id: 'UMKM ini bukan anggota yang sudah menerima bagian.',
    en: 'This UMKM is not a member that has accepted its share.',
  },
  lastMember: {
    id: 'Ini anggota terakhir. Hentikan kesepakatannya bila memang tidak jadi.',
    en: 'This is the last member. End the deal if nothing comes of it.',
  },

  // The consortium's page
  title: { id: 'Konsorsium {number}', en: 'Consortium {number}' },
  lead2: { id: '{title} · {buyer}', en: '{title} · {buyer}' },
  statusGathering: { id: 'Menunggu jawaban', en: 'Gathering answers' },
  statusReady: { id: 'Perlu keputusan', en: 'Needs a decision' },
  statusAgreed: { id: 'Sepakat', en: 'Agreed' },
  statusDissolved: { id: 'Dibatalkan', en: 'Dissolved' },
  filled: { id: '{accepted} dari {whole} sudah diterima', en: '{accepted} of {whole} accepted' },
  waitingFor: { id: '{open} menunggu jawaban {count} UMKM', en: '{open} waiting for {count} UMKM' },
  missingLeft: { id: 'Sisa {missing} belum ada pemasoknya', en: 'No supplier yet for {missing}' },
  partA: { id: 'Sudah diterima', en: 'Accepted' },
  partO: { id: 'Menunggu jawaban', en: 'Waiting' },
  partM: { id: 'Belum ada', en: 'Missing' },
  stateInvited: { id: 'Menunggu', en: 'Waiting' },
  stateAccepted: { id: 'Menerima', en: 'Accepted' },
  stateDeclined: { id: 'Menolak', en: 'Declined' },
  stateSilent: { id: 'Tidak menjawab', en: 'Silent' },
  stateWithdrawn: { id: 'Ditarik', en: 'Withdrawn' },
  stateLeft: { id: 'Keluar', en: 'Left' },
  tookLess: { id: 'dari {asked} yang ditawarkan', en: 'of {asked} offered' },
  offline: { id: 'Tanpa akun', en: 'No account' },
  assist: { id: 'Bantu menjawab', en: 'Help to answer' },
  openOffer: { id: 'Lihat tawaran', en: 'See the offer' },
  nextInLine: { id: 'Giliran berikutnya', en: 'Next in line' },
  nextLead: {
    id: 'Diundang otomatis bila ada anggota yang menolak, tidak menjawab, atau mengambil lebih sedikit.',
    en: 'Invited by itself when a member declines, stays silent or takes less.',
  },
  nextNone: { id: 'Tidak ada lagi UMKM lain yang dapat memasok.', en: 'No other UMKM can supply this.' },
  supplyUpTo: { id: 'sanggup sampai {amount}', en: 'can supply up to {amount}' },
  conclude: { id: 'Jadikan kesepakatan sekarang', en: 'Make the deal now' },
  concludeAsk: {
    id: '{accepted} dari {whole} terisi; sisa {left}. Tawaran yang belum dijawab ({count}) ditarik dan sisanya tetap terbuka untuk dicari. Lanjutkan?',
    en: '{accepted} of {whole} is filled; {left} remains. Offers without an answer ({count}) are withdrawn, and what remains can still be looked for. Go on?',
  },
  concludeYes: { id: 'Ya, sepakati {accepted}', en: 'Yes, agree on {accepted}' },
  concluded: { id: 'Kesepakatan dibuat dengan {count} UMKM.', en: 'The deal was made with {count} UMKM.' },
  dissolve: { id: 'Batalkan konsorsium', en: 'Dissolve the consortium' },
  dissolveAsk: {
    id: 'Semua bagian dibatalkan, juga yang sudah diterima, dan kapasitas para UMKM bebas kembali. Alasannya disampaikan kepada mereka.',
    en: 'All shares end, also the accepted ones, and the capacity is free again. The UMKM are told why.',
  },
  dissolved: { id: 'Konsorsium dibatalkan.', en: 'The consortium was dissolved.' },
  dissolvedWhy: { id: 'Konsorsium dibatalkan: {words}', en: 'The consortium was dissolved: {words}' },
  leave: { id: 'Catat keluar', en: 'Record leaving' },
  leaveAsk: {
    id: '{umkm} keluar: kapasitasnya bebas kembali dan bagiannya ditawarkan ke giliran berikutnya. Anggota lain tidak berubah.',
    en: '{umkm} leaves: its capacity is free again and its share goes to the next in line. Nobody else’s share changes.',
  },
  leaveYes: { id: 'Catat', en: 'Record' },
  left: {
    id: 'Sudah dicatat. Bagiannya ditawarkan ke giliran berikutnya bila ada.',
    en: 'Recorded. The share goes to the next in line, if any.',
  },
  leftWhy: { id: 'Anda dicatat keluar dari konsorsium: {words}', en: 'You were recorded as leaving the consortium: {words}' },
  reason: { id: 'Alasan', en: 'Reason' },
  toDeal: { id: 'Lihat kesepakatan', en: 'See the deal' },
  facts: { id: 'Ketentuan', en: 'Terms' },
  factPrice: { id: 'Harga', en: 'Price' },
  factTotal: { id: 'Nilai kini', en: 'Value so far' },
  factLead: { id: 'Dipimpin', en: 'Led by' },
  factAnswer: { id: 'Batas jawaban', en: 'Answers until' },
  factNeed: { id: 'Kebutuhan', en: 'Need' },
  factMembers: { id: 'UMKM', en: 'UMKM' },
  perState: {
    id: '{accepted} menerima, {invited} menunggu, {gone} tidak ikut',
    en: '{accepted} accepted, {invited} waiting, {gone} not taking part',
  },

  // Notices
  formedTitle: { id: 'Konsorsium {number} dibentuk', en: 'Consortium {number} is being gathered' },
  formedBody: { id: '{title}: {count} UMKM diminta memasok {whole}.', en: '{title}: {count} UMKM were asked for {whole}.' },
  leadTitle: { id: 'Anda diminta memimpin konsorsium {number}', en: 'You are asked to lead consortium {number}' },
  leadBody: {
    id: '{title} untuk {buyer}. Anda mewakili {count} UMKM saat bicara dan menandatangani. Bila tidak bersedia, hubungi koordinator.',
    en: '{title} for {buyer}. You speak and sign for {count} UMKM. If you would rather not, call the coordinator.',
  },
  shortTitle: { id: 'Konsorsium {number} belum penuh', en: 'Consortium {number} is not full' },
  shortBody: {
    id: '{title}: sisa {missing} dari {whole} belum ada pemasoknya, dan tidak ada lagi UMKM lain yang dapat diundang.',
    en: '{title}: no supplier yet for {missing} of {whole}, and nobody else can be invited.',
  },
  decideTitle: { id: 'Konsorsium {number} perlu keputusan', en: 'Consortium {number} needs a decision' },
  decideBody: {
    id: '{title}: semua sudah menjawab. {accepted} dari {whole} terisi; sisa {missing}.',
    en: '{title}: all have answered. {accepted} of {whole} is filled; {missing} remains.',
  },
  dissolvedTitle: { id: 'Konsorsium {number} dibatalkan', en: 'Consortium {number} was dissolved' },
  dealEnded: { id: 'Kesepakatan konsorsium ini dihentikan.', en: 'The deal of this consortium was ended early.' },
  concludedReason: {
    id: 'Konsorsium sudah disepakati dengan anggota yang menjawab lebih dulu. Terima kasih, kapasitas Anda bebas kembali.',
    en: 'The consortium was agreed with the members who answered first. Thank you; your capacity is free again.',
  },
});

const { words } = consortiumPagesTexts;

const statusWords: Readonly<Record<ConsortiumStatus, Text>> = {
  gathering: words.statusGathering,
  ready: words.statusReady,
  agreed: words.statusAgreed,
  dissolved: words.statusDissolved,
};

const stateWords: Readonly<Record<ShareState, Text>> = {
  invited: words.stateInvited,
  accepted: words.stateAccepted,
  declined: words.stateDeclined,
  silent: words.stateSilent,
  withdrawn: words.stateWithdrawn,
  left: words.stateLeft,
};

/** A consortium's status as people read it. */
export function consortiumStatusText(status: ConsortiumStatus): Text {
  return statusWords[status];
}

/** The state of one share as people read it. */
export function shareStateText(state: ShareState): Text {
  return stateWords[state];
}
