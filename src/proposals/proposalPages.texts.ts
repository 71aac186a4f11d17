import { unitBySlug } from '../catalogue/units.ts';
import { idrText, type Idr } from '../shared/money.ts';
import { defineTexts, sameText, type Text } from '../shared/text.ts';
import type { ProposalTerms } from './proposals.rules.ts';

/** Words of the proposals' pages. */
export const proposalPagesTexts = defineTexts({
  // Lists
  tabs: { id: 'Keadaan tawaran', en: 'State of the offers' },
  tabNew: { id: 'Tawaran', en: 'Offers' },
  tabRunning: { id: 'Berjalan', en: 'Running' },
  tabDone: { id: 'Selesai', en: 'Closed' },
  tabAll: { id: 'Semua', en: 'All' },
  tabForBuyer: { id: 'Perlu dijawab pembeli', en: 'For the buyer to answer' },
  tabForMe: { id: 'Perlu jawaban Anda', en: 'For you to answer' },
  tabForOwner: { id: 'Menunggu UMKM', en: 'Waiting for the UMKM' },
  search: { id: 'Cari judul, nomor, UMKM, atau pembeli', en: 'Search title, number, UMKM or buyer' },
  ofNeed: { id: 'Hanya tawaran untuk satu kebutuhan.', en: 'Only the offers of one need.' },
  showAll: { id: 'Tampilkan semua', en: 'Show all' },
  columnOffer: { id: 'Tawaran', en: 'Offer' },
  columnParty: { id: 'UMKM', en: 'UMKM' },
  columnTotal: { id: 'Nilai', en: 'Value' },
  columnDeadline: { id: 'Waktu', en: 'Time' },
  columnStatus: { id: 'Keadaan', en: 'State' },
  emptyOwnerTitle: { id: 'Belum ada tawaran', en: 'No offers yet' },
  emptyOwnerText: {
    id: 'Begitu ada pembeli yang membutuhkan produk Anda, tawarannya langsung muncul di sini.',
    en: 'As soon as a buyer needs what you make, the offer appears here.',
  },
  emptyUnsentText: {
    id: 'Profil usaha Anda belum dikirim, jadi pembeli belum bisa menemukan Anda.',
    en: 'Your profile has not been sent yet, so buyers cannot find you.',
  },
  emptyPendingText: {
    id: 'Koordinator sedang memeriksa profil Anda. Tawaran mulai datang setelah disetujui, dan Anda dikabari di sini.',
    en: 'A coordinator is checking your profile. Offers come once it is approved, and you are told here.',
  },
  emptyPendingAction: { id: 'Lihat profil usaha', en: 'See your profile' },
  emptyOwnerAction: { id: 'Lengkapi profil usaha', en: 'Complete your profile' },
  emptyBuyerTitle: { id: 'Belum ada tawaran', en: 'No offers yet' },
  emptyBuyerText: {
    id: 'Pasang kebutuhan, pilih UMKM yang cocok, lalu kirim tawaran.',
    en: 'Post what you need, choose the UMKM that fit, then send offers.',
  },
  emptyBuyerAction: { id: 'Lihat kebutuhan', en: 'See your needs' },
  emptyNewTitle: { id: 'Tidak ada tawaran baru', en: 'No new offers' },
  emptyRunningTitle: { id: 'Tidak ada tawar-menawar yang berjalan', en: 'No negotiation is running' },
  emptyRunningText: {
    id: 'Tawaran yang sudah Anda balas dengan syarat sendiri menunggu pembeli di sini.',
    en: 'Offers that you answered with terms of your own wait for the buyer here.',
  },
  emptyDoneTitle: { id: 'Belum ada tawaran yang selesai', en: 'No offer is closed yet' },
  emptyDoneText: {
    id: 'Tawaran yang diterima, ditolak, atau lewat batas tersimpan di sini.',
    en: 'Offers that were accepted, declined or have expired are kept here.',
  },
  emptyTabTitle: { id: 'Tidak ada di sini', en: 'Nothing here' },
  emptyTabText: { id: 'Tidak ada tawaran dengan saringan ini.', en: 'No offers match this filter.' },
  clearFilter: { id: 'Hapus saringan', en: 'Clear the filter' },

  // The card
  answerBefore: { id: 'Jawab sebelum {when}', en: 'Answer before {when}' },
  waitingUntil: { id: 'Menunggu jawaban {name} sampai {when}', en: 'Waiting for {name} until {when}' },
  deadlineOver: { id: 'Batas waktu sudah lewat', en: 'The deadline has passed' },
  once: { id: 'sekali kirim', en: 'one delivery' },
  weekly: { id: 'tiap minggu', en: 'every week' },
  monthly: { id: 'tiap bulan', en: 'every month' },
  perUnit: { id: '{price} per {unit}', en: '{price} per {unit}' },
  deliverTo: { id: 'Kirim ke {place}', en: 'Deliver to {place}' },
  distance: { id: '{km} km', en: '{km} km' },
  window: { id: '{from} – {until}, {cadence}', en: '{from} – {until}, {cadence}' },
  windowOnce: { id: 'mulai {from}, paling lambat {until}', en: 'from {from}, not later than {until}' },
  payment: { id: 'Dibayar {days} hari setelah barang diterima', en: 'Paid {days} days after the goods are accepted' },
  paymentNow: { id: 'Dibayar saat barang diterima', en: 'Paid when the goods are accepted' },
  paymentLong: {
    id: 'Lebih dari 15 hari. Anda boleh minta lebih cepat, di catatan tawaran atau di naskah perjanjian.',
    en: 'More than 15 days. You may ask for sooner, in the note of your terms or in the agreement.',
  },
  yourPrice: { id: 'Harga di katalog Anda:', en: 'Your catalogue price:' },
  catalogPrice: { id: 'Harga di katalog UMKM:', en: 'Catalogue price of the UMKM:' },
  ceiling: { id: 'Batas harga pembeli:', en: 'The buyer’s ceiling:' },
  ceilingFirm: { id: 'tetap', en: 'firm' },
  ceilingTarget: { id: 'bisa ditawar', en: 'negotiable' },
  note: { id: 'Catatan', en: 'Note' },
  youHave: { id: 'Anda sudah punya', en: 'you have it' },
  youLack: { id: 'Anda belum punya', en: 'you lack it' },
  theyHave: { id: 'sudah punya', en: 'has it' },
  theyLack: { id: 'belum punya', en: 'lacks it' },
  beingChecked: { id: 'Sedang diperiksa koordinator.', en: 'A coordinator is checking it.' },
  endsEarly: { id: 'Berlaku sampai {day}, sebelum masa kirim selesai.', en: 'Valid until {day}, before the deliveries end.' },
  wished: { id: 'Nilai tambah, tidak wajib.', en: 'A plus, not a must.' },
  whyOwner: { id: 'Mengapa cocok untuk Anda', en: 'Why it fits you' },
  whyBuyer: { id: 'Mengapa UMKM ini cocok', en: 'Why this UMKM fits' },
  noData: { id: 'belum ada data', en: 'no data yet' },
  accept: { id: 'Terima tawaran', en: 'Accept the offer' },
  acceptShare: { id: 'Terima bagian ini', en: 'Accept this share' },
  takeLess: { id: 'Sanggup lebih sedikit', en: 'Accept less' },
  shareOwner: { id: 'Bagian Anda {share} dari {whole} ({number})', en: 'Your share is {share} of {whole} ({number})' },
  shareOther: { id: 'Bagian {share} dari {whole} ({number})', en: 'A share of {share} of {whole} ({number})' },
  shareLead: { id: 'Dipimpin {name}.', en: 'Led by {name}.' },
  shareLeadOpen: { id: 'Dipimpin anggota dengan bagian terbesar.', en: 'Led by the member with the largest share.' },
  shareNote: {
    id: 'Satu harga untuk semua UMKM yang ikut; jumlahnya boleh Anda ambil lebih sedikit.',
    en: 'One price for all UMKM that take part; you may take a smaller amount.',
  },
  shareNoteOther: {
    id: 'Satu harga untuk semua UMKM yang ikut; UMKM ini boleh mengambil lebih sedikit.',
    en: 'One price for all UMKM that take part; this one may take a smaller amount.',
  },
  consortium: { id: 'Konsorsium', en: 'Consortium' },
  counter: { id: 'Ajukan harga', en: 'Name your terms' },
  decline: { id: 'Tolak', en: 'Decline' },
  seeAll: { id: 'Lihat rincian dan riwayat', en: 'See details and history' },
  help: {
    id: 'Ragu atau butuh bantuan? Koordinator siap membantu, gratis.',
    en: 'In doubt or need help? The coordinator helps you, free of charge.',
  },

  // One proposal
  back: { id: 'Semua tawaran', en: 'All offers' },
  lead: { id: '{number} · {umkm} dan {buyer}', en: '{number} · {umkm} and {buyer}' },
  rounds: { id: 'Riwayat tawar-menawar', en: 'Rounds' },
  round: { id: 'Putaran {round}: {name}', en: 'Round {round}: {name}' },
  roundTerms: { id: '{quantity} × {price} = {total}, mulai {day}', en: '{quantity} × {price} = {total}, from {day}' },
  ended: { id: 'Tawaran {status}', en: 'Offer {status}' },
  reassignedNote: { id: 'Dialihkan koordinator ke UMKM lain.', en: 'Passed to another UMKM by the coordinator.' },
  toDeal: { id: 'Lihat kesepakatan', en: 'See the deal' },
  needNumber: { id: 'Kebutuhan', en: 'Need' },
  product: { id: 'Produk', en: 'Product' },
  buyerPays: { id: 'Cara bayar pembeli', en: 'How the buyer pays' },
  pattern: { id: 'Pola kemitraan', en: 'Partnership pattern' },
  details: { id: 'Rincian', en: 'Details' },
  tools: { id: 'Atur tawaran', en: 'Manage the offer' },
  extend: { id: 'Beri waktu lebih', en: 'Give more time' },
  extendTo: { id: 'Batas jawaban baru', en: 'New deadline' },
  extendDays: { id: '{days} hari lagi: {when}', en: '{days} more days: {when}' },
  extended: { id: 'Batas waktu sudah diperpanjang.', en: 'The deadline has been extended.' },
  withdraw: { id: 'Tarik tawaran', en: 'Withdraw the offer' },
  withdrawAsk: {
    id: 'Tawaran ditarik dan kapasitas UMKM bebas kembali. Lanjutkan?',
    en: 'The offer is withdrawn and the capacity is free again. Go on?',
  },
  withdrawn: { id: 'Tawaran sudah ditarik.', en: 'The offer has been withdrawn.' },
  reassign: { id: 'Alihkan ke UMKM lain', en: 'Pass to another UMKM' },
  reassignAsk: {
    id: 'Tawaran ini ditarik, lalu Anda memilih UMKM lain di halaman kebutuhan.',
    en: 'This offer is withdrawn, then you choose another UMKM on the page of the need.',
  },
  reassigned: { id: 'Tawaran ditarik. Pilih UMKM lain di bawah ini.', en: 'The offer was withdrawn. Choose another UMKM below.' },
  why: { id: 'Alasan', en: 'Reason' },

  // Counter and decline
  counterTitle: { id: 'Ajukan syarat Anda', en: 'Name your terms' },
  counterLead: {
    id: 'Tawaran sekarang: {quantity} × {price}, mulai {day}.',
    en: 'The current offer: {quantity} × {price}, from {day}.',
  },
  priceField: { id: 'Harga per {unit}', en: 'Price per {unit}' },
  quantityField: { id: 'Jumlah {cadence}', en: 'Quantity, {cadence}' },
  dayField: { id: 'Mulai kirim', en: 'First delivery' },
  noteField: { id: 'Catatan untuk pihak lain', en: 'Note to the other side' },
  noteHint: {
    id: 'Jelaskan singkat mengapa, misalnya harga bahan naik, atau minta dibayar lebih cepat.',
    en: 'Say briefly why, for example that material costs more, or ask to be paid sooner.',
  },
  sendCounter: { id: 'Kirim', en: 'Send' },
  countered: { id: 'Syarat Anda sudah dikirim.', en: 'Your terms have been sent.' },
  declineTitle: { id: 'Tolak tawaran', en: 'Decline the offer' },
  declineLead: {
    id: 'Alasan Anda membantu pembeli dan koordinator mencarikan yang lebih cocok.',
    en: 'Your reason helps the buyer and the coordinator to find a better fit.',
  },
  declineChoice: { id: 'Mengapa?', en: 'Why?' },
  declineWords: { id: 'Penjelasan', en: 'Explanation' },
  sendDecline: { id: 'Kirim penolakan', en: 'Decline' },
  declined: { id: 'Tawaran sudah ditolak.', en: 'The offer has been declined.' },
  otherNeedsWords: { id: 'Tulis alasannya.', en: 'Write the reason.' },
});

/** "tiap bulan". */
export function cadenceText({ frequency }: Pick<ProposalTerms, 'frequency'>): Text {
  return proposalPagesTexts.words[frequency];
}

/** "Rp40.000 per kg". */
export function priceText(priceIdr: Idr, unit: string): Text {
  return proposalPagesTexts.say('perUnit', { price: idrText(priceIdr), unit: unitBySlug(unit)?.name ?? sameText(unit) });
}
