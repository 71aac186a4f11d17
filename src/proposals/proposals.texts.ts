import { defineTexts, sameText, type Text } from '../shared/text.ts';
import type { DeclineChoice, Proposal, ProposalStatus } from './proposals.rules.ts';

export const proposalsTexts = defineTexts({
  title: { id: 'Tawaran', en: 'Offers' },
  ownerLead: {
    id: 'Permintaan yang cocok dengan usaha Anda. Jawab sebelum batas waktunya.',
    en: 'Requests that fit your business. Answer before the deadline.',
  },
  buyerLead: { id: 'Tawaran yang Anda kirim ke UMKM dan jawabannya.', en: 'Offers you sent to UMKM and their answers.' },
  coordinatorLead: { id: 'Semua tawaran antara pembeli dan UMKM.', en: 'All offers between buyers and UMKM.' },

  // Refusals
  alreadyProposed: { id: '{umkm} sudah mendapat tawaran untuk kebutuhan ini.', en: '{umkm} already has an offer for this need.' },
  noneOpened: {
    id: 'Tidak ada tawaran yang terkirim: kapasitas UMKM yang dipilih sudah terisi atau mereka sudah mendapat tawaran ini.',
    en: 'No offer was sent: the chosen UMKM have no capacity left or already have this offer.',
  },
  movedOn: {
    id: 'Tawaran ini sudah berubah. Muat ulang halaman untuk melihat keadaan terakhir.',
    en: 'This offer has changed. Reload the page to see where it stands.',
  },
  alreadyFinal: { id: 'Tawaran ini sudah selesai ({status}).', en: 'This offer is already closed ({status}).' },
  tooLate: { id: 'Batas waktu jawaban sudah lewat.', en: 'The deadline for an answer has passed.' },
  notYourTurn: { id: 'Sekarang giliran pihak lain menjawab.', en: 'It is the other side’s turn to answer.' },
  newerRound: {
    id: 'Ada tawaran yang lebih baru daripada yang Anda lihat. Baca dulu, lalu jawab.',
    en: 'There is a newer offer than the one you saw. Read it first, then answer.',
  },
  productGone: { id: 'Produk ini tidak lagi ditawarkan UMKM.', en: 'The UMKM no longer offers this product.' },
  priceFirm: { id: 'Pembeli menetapkan harga paling tinggi {price}.', en: 'The buyer has set a firm ceiling of {price}.' },
  nothingChanged: {
    id: 'Belum ada yang berbeda dari tawaran sekarang. Ubah harga, jumlah, atau tanggal.',
    en: 'Nothing differs from the current offer. Change the price, quantity or date.',
  },
  totalTooLarge: {
    id: 'Nilainya lebih dari {most}. Periksa lagi harga dan jumlahnya.',
    en: 'This is worth more than {most}. Check the price and the quantity again.',
  },
  dayPassed: { id: 'Tanggal ini sudah lewat.', en: 'This day has passed.' },
  dayAfterWindow: { id: 'Paling lambat {day}, akhir masa kirim.', en: 'Not later than {day}, the end of the delivery window.' },
  quantityWhole: {
    id: 'Jumlah terlalu kecil atau terlalu teliti untuk satuan ini.',
    en: 'The quantity is too small or too precise for this unit.',
  },
  lessBetween: {
    id: 'Isi dari {least} sampai {most}. Kalau tidak sanggup sebanyak itu, tolak saja; tidak apa-apa.',
    en: 'From {least} to {most}. If that is too much, just decline; that is all right.',
  },
  untilLater: { id: 'Pilih waktu setelah batas sekarang.', en: 'Choose a time after the current deadline.' },
  untilTooFar: { id: 'Paling lama {days} hari dari sekarang.', en: 'Not further than {days} days from now.' },

  // Notices
  receivedTitle: { id: 'Tawaran baru: {title}', en: 'New offer: {title}' },
  receivedBody: {
    id: '{buyer} · {quantity} × {price} = {total}. Jawab sebelum {when}.',
    en: '{buyer} · {quantity} × {price} = {total}. Answer before {when}.',
  },
  shareTitle: { id: 'Pesanan bersama: {title}', en: 'An order to share: {title}' },
  shareBody: {
    id: '{buyer} butuh {whole}, dipenuhi bersama beberapa UMKM. Bagian Anda {quantity} × {price} = {total}. Jawab sebelum {when}.',
    en: '{buyer} needs {whole}, filled by several UMKM together. Your share is {quantity} × {price} = {total}. Answer before {when}.',
  },
  counteredTitle: { id: '{name} mengajukan syarat lain', en: '{name} named other terms' },
  counteredBody: {
    id: '{title}: {quantity} × {price}, mulai {day}. Jawab sebelum {when}.',
    en: '{title}: {quantity} × {price}, from {day}. Answer before {when}.',
  },
  declinedTitle: { id: '{name} menolak tawaran', en: '{name} declined the offer' },
  declinedBody: { id: '{title}. Alasan: {reason}', en: '{title}. Reason: {reason}' },
  coveredReason: {
    id: 'Jumlah yang dibutuhkan sudah dipenuhi UMKM lain. Terima kasih, kapasitas Anda bebas kembali.',
    en: 'Other UMKM have agreed on all that was needed. Thank you; your capacity is free again.',
  },
  withdrawnTitle: { id: 'Tawaran ditarik: {title}', en: 'Offer withdrawn: {title}' },
  withdrawnBody: {
    id: '{buyer} menarik tawaran ini. Kapasitas Anda bebas kembali.',
    en: '{buyer} withdrew this offer. Your capacity is free again.',
  },
  withdrawnByCoordinator: { id: 'Koordinator menarik tawaran ini.', en: 'The coordinator withdrew this offer.' },
  reassignedBody: {
    id: 'Koordinator mengalihkan permintaan ini ke UMKM lain.',
    en: 'The coordinator is passing this request to another UMKM.',
  },
  extendedTitle: { id: 'Batas waktu diperpanjang: {title}', en: 'More time to answer: {title}' },
  extendedBody: { id: 'Jawaban ditunggu sampai {when}.', en: 'An answer is awaited until {when}.' },
  expiredTitle: { id: 'Tawaran lewat batas: {title}', en: 'Offer expired: {title}' },
  expiredOwner: {
    id: 'Batas waktu jawaban lewat. Kapasitas Anda bebas kembali.',
    en: 'The deadline has passed. Your capacity is free again.',
  },
  expiredBuyer: { id: 'Batas waktu jawaban untuk {umkm} lewat.', en: 'The deadline with {umkm} has passed.' },
  reminderTitle: { id: 'Jangan lupa menjawab: {title}', en: 'Please answer: {title}' },
  reminderBody: { id: 'Tawaran ini berakhir {when}.', en: 'This offer ends {when}.' },

  // Statuses
  statusHeld: { id: 'Disiapkan', en: 'Being prepared' },
  statusOffered: { id: 'Belum dijawab', en: 'Not answered yet' },
  statusCountered: { id: 'Tawar-menawar', en: 'Negotiating' },
  statusAccepted: { id: 'Diterima', en: 'Accepted' },
  statusDeclined: { id: 'Ditolak', en: 'Declined' },
  statusExpired: { id: 'Lewat batas', en: 'Expired' },
  statusWithdrawn: { id: 'Ditarik', en: 'Withdrawn' },

  // Reasons
  declinePrice: { id: 'Harga belum cocok', en: 'The price does not suit' },
  declineCapacity: { id: 'Kapasitas tidak cukup', en: 'Not enough capacity' },
  declineTime: { id: 'Waktunya tidak cukup', en: 'Not enough time' },
  declineDistance: { id: 'Terlalu jauh', en: 'Too far away' },
  declineTerms: { id: 'Syarat pembayaran atau sertifikat belum cocok', en: 'Payment or certificate terms do not suit' },
  declineOther: { id: 'Alasan lain', en: 'Another reason' },
});

const { words } = proposalsTexts;

const statusWords: Readonly<Record<ProposalStatus, Text>> = {
  held: words.statusHeld,
  offered: words.statusOffered,
  countered: words.statusCountered,
  accepted: words.statusAccepted,
  declined: words.statusDeclined,
  expired: words.statusExpired,
  withdrawn: words.statusWithdrawn,
};

const declineWords: Readonly<Record<DeclineChoice, Text>> = {
  price: words.declinePrice,
  capacity: words.declineCapacity,
  time: words.declineTime,
  distance: words.declineDistance,
  terms: words.declineTerms,
  other: words.declineOther,
};

/** A proposal's status as people read it. */
export function statusText(status: ProposalStatus): Text {
  return statusWords[status];
}

export function declineChoiceText(choice: DeclineChoice): Text {
  return declineWords[choice];
}

/** Why a proposal was declined or withdrawn, choice and words in one line; null when nothing was said. */
export function endReasonText({ declineChoice, declineReason }: Pick<Proposal, 'declineChoice' | 'declineReason'>): Text | null {
  const said = declineReason ? sameText(declineReason) : null;
  if (!declineChoice) return said;
  const choice = declineChoiceText(declineChoice);
  return said && declineReason ? { id: `${choice.id}: ${declineReason}`, en: `${choice.en}: ${declineReason}` } : choice;
}
