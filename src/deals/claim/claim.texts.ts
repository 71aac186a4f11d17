import { defineTexts, type Text } from '../../shared/text.ts';
import type { ClaimKind, ClaimStatus } from './claim.rules.ts';

/** Words of claims: states, kinds, refusals, history and notices. */
export const claimTexts = defineTexts({
  statusDraft: { id: 'Draf', en: 'Draft' },
  statusRaised: { id: 'Menunggu jawaban', en: 'Waits for an answer' },
  statusAnswered: { id: 'Dijawab', en: 'Answered' },
  statusMediated: { id: 'Dimediasi', en: 'In mediation' },
  statusResolved: { id: 'Selesai', en: 'Resolved' },
  statusWithdrawn: { id: 'Dicabut', en: 'Withdrawn' },
  statusEscalated: { id: 'Diteruskan ke KPPU', en: 'Escalated to KPPU' },
  kindQuality: { id: 'Mutu barang', en: 'Quality' },
  kindQuantity: { id: 'Jumlah barang', en: 'Quantity' },
  kindLateDelivery: { id: 'Terlambat kirim', en: 'Late delivery' },
  kindLatePayment: { id: 'Terlambat bayar', en: 'Late payment' },
  kindPrice: { id: 'Harga', en: 'Price' },
  kindOther: { id: 'Lainnya', en: 'Something else' },

  movedOn: { id: 'Keluhan ini baru saja berubah. Muat ulang halaman.', en: 'This claim has just changed. Reload the page.' },
  cannotMove: { id: 'Langkah ini belum bisa diambil dari keadaan “{status}”.', en: 'This step cannot be taken from “{status}”.' },
  notYourMove: { id: 'Langkah ini diambil oleh pihak lain.', en: 'This step is another party’s.' },
  closed: { id: 'Keluhan ini sudah ditutup ({status}).', en: 'This claim is closed ({status}).' },
  answeredAlready: { id: 'Keluhan ini sudah dijawab.', en: 'This claim has been answered.' },
  notAwaited: { id: 'Tidak ada jawaban yang ditunggu lagi.', en: 'No answer is awaited any more.' },
  dealClosed: { id: 'Kesepakatan ini sudah selesai ({status}).', en: 'This deal is closed ({status}).' },
  tooMany: { id: 'Terlalu banyak berkas untuk satu keluhan.', en: 'Too many files for one claim.' },
  tooManySettlements: { id: 'Terlalu banyak usulan untuk satu keluhan.', en: 'Too many proposals for one claim.' },
  newerSettlement: {
    id: 'Ada usulan yang lebih baru. Baca dulu usulan itu.',
    en: 'There is a newer proposal. Please read it first.',
  },
  onlyLead: {
    id: 'Ketua konsorsium menyetujui penyelesaian atas nama para anggota.',
    en: 'The lead of the consortium accepts a settlement for its members.',
  },

  eventRaised: { id: 'Keluhan {number} ({kind}): {words}', en: 'Claim {number} ({kind}): {words}' },
  eventResolved: { id: 'Hasil mediasi {number}: {words}', en: 'Outcome of the mediation {number}: {words}' },
  eventWithdrawn: { id: 'Keluhan {number} dicabut: {words}', en: 'Claim {number} was withdrawn: {words}' },
  eventEscalated: { id: 'Keluhan {number} diteruskan ke KPPU: {words}', en: 'Claim {number} was escalated to KPPU: {words}' },

  endedWithDeal: { id: 'Kesepakatan dihentikan: {words}', en: 'The deal was ended early: {words}' },

  raisedTitle: { id: 'Mediasi diminta untuk {deal}', en: 'Mediation requested for {deal}' },
  answeredTitle: { id: '{name} menjawab keluhan {number}', en: '{name} answered claim {number}' },
  mediatedTitle: { id: 'Koordinator memimpin mediasi {number}', en: 'A coordinator leads the mediation of {number}' },
  mediatedBody: {
    id: '{name} menangani keluhan ini. Ikuti percakapan dan usulan penyelesaian.',
    en: '{name} takes care of this claim. Follow the conversation and the proposals.',
  },
  settlementTitle: { id: 'Usulan penyelesaian {number}', en: 'A settlement is proposed for {number}' },
  acceptedTitle: { id: '{name} menyetujui usulan {number}', en: '{name} accepted the proposal for {number}' },
  resolvedTitle: { id: 'Mediasi {deal} selesai', en: 'Mediation of {deal} is settled' },
  withdrawnTitle: { id: 'Keluhan {number} dicabut', en: 'Claim {number} was withdrawn' },
  escalatedTitle: { id: 'Keluhan {number} diteruskan ke KPPU', en: 'Claim {number} was escalated to KPPU' },
  overdueTitle: { id: 'Keluhan {number} belum dijawab', en: 'Claim {number} has no answer yet' },
  overdueBody: {
    id: 'Tenggat menjawab sudah lewat. Koordinator dapat memimpin mediasi.',
    en: 'The time to answer is over. A coordinator can lead the mediation.',
  },
  settlementOverdueTitle: { id: 'Usulan untuk {number} belum dijawab', en: 'The proposal for {number} has no answer yet' },
  settlementOverdueSide: {
    id: 'Tenggatnya sudah lewat. Setujui usulan itu, atau usulkan jalan lain.',
    en: 'The time to answer is over. Accept the proposal, or propose another way.',
  },
  settlementOverdueBody: {
    id: 'Belum menjawab: {parts}. Hubungi mereka, atau usulkan jalan lain.',
    en: 'No answer from: {parts}. Get in touch, or propose another way.',
  },
  deadlineTitle: { id: 'Tenggat jawaban {number} menjadi {when}', en: 'Answer to {number} is due {when}' },
  evidenceTitle: { id: 'Bukti baru untuk {number}', en: 'New evidence for {number}' },
  settledDays: { id: '{words} Pembayaran menjadi {days} hari.', en: '{words} Payment becomes {days} days.' },
});

const { words } = claimTexts;

const statusWords: Readonly<Record<ClaimStatus, Text>> = {
  draft: words.statusDraft,
  raised: words.statusRaised,
  answered: words.statusAnswered,
  mediated: words.statusMediated,
  resolved: words.statusResolved,
  withdrawn: words.statusWithdrawn,
  escalated: words.statusEscalated,
};

const kindWords: Readonly<Record<ClaimKind, Text>> = {
  quality: words.kindQuality,
  quantity: words.kindQuantity,
  'late-delivery': words.kindLateDelivery,
  'late-payment': words.kindLatePayment,
  price: words.kindPrice,
  other: words.kindOther,
};

export function claimStatusText(status: ClaimStatus): Text {
  return statusWords[status];
}

export function claimKindText(kind: ClaimKind): Text {
  return kindWords[kind];
}
