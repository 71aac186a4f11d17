import { defineTexts, type Text } from '../shared/text.ts';
import type { DealStatus } from './deals.rules.ts';

export const dealsTexts = defineTexts({
  title: { id: 'Kesepakatan', en: 'Deals' },
  ownerLead: { id: 'Yang sudah Anda sepakati dan langkah berikutnya.', en: 'What you have agreed and the next step.' },
  buyerLead: {
    id: 'Yang sudah Anda sepakati dengan UMKM dan langkah berikutnya.',
    en: 'What you have agreed with UMKM and the next step.',
  },
  coordinatorLead: { id: 'Semua kesepakatan, dari disepakati sampai dibayar.', en: 'All deals, from agreed to paid.' },

  // Statuses
  statusAgreed: { id: 'Disepakati', en: 'Agreed' },
  statusSigned: { id: 'Ditandatangani', en: 'Signed' },
  statusOrdered: { id: 'Dipesan', en: 'Ordered' },
  statusDelivering: { id: 'Dikirim', en: 'Delivering' },
  statusAccepted: { id: 'Barang diterima', en: 'Goods accepted' },
  statusBilled: { id: 'Ditagih', en: 'Billed' },
  statusPaid: { id: 'Dibayar', en: 'Paid' },
  statusDisputed: { id: 'Dalam mediasi', en: 'In mediation' },
  statusMediated: { id: 'Mediasi selesai', en: 'Mediated' },
  statusTerminated: { id: 'Dihentikan', en: 'Ended early' },

  // Refusals
  alreadyMade: { id: 'Tawaran ini sudah menjadi kesepakatan.', en: 'This offer has already become a deal.' },
  movedOn: {
    id: 'Kesepakatan ini sudah berubah. Muat ulang halaman untuk melihat keadaan terakhir.',
    en: 'This deal has changed. Reload the page to see where it stands.',
  },
  closed: { id: 'Kesepakatan ini sudah selesai ({status}).', en: 'This deal is closed ({status}).' },
  cannotMove: { id: 'Langkah ini belum bisa diambil dari keadaan “{status}”.', en: 'This step cannot be taken from “{status}”.' },
  notYourMove: { id: 'Langkah ini dicatat oleh pihak lain.', en: 'This step is recorded by the other side.' },

  // History
  eventMade: { id: 'Kesepakatan dibuat: {quantity} × {price}, mulai {day}.', en: 'Deal made: {quantity} × {price}, from {day}.' },
  eventMoved: { id: 'Keadaan menjadi “{status}”.', en: 'Now “{status}”.' },
  eventTerminated: { id: 'Kesepakatan dihentikan: {words}', en: 'Deal ended early: {words}' },

  eventExported: { id: 'Ditandai: barang untuk ekspor.', en: 'Marked: the goods go abroad.' },
  eventNotExported: { id: 'Tanda ekspor dihapus.', en: 'No longer marked as export.' },

  // Notices
  madeTitle: { id: 'Sepakat! {title}', en: 'Agreed! {title}' },
  madeBody: {
    id: '{umkm} dan {buyer}: {quantity} × {price} = {total}.',
    en: '{umkm} and {buyer}: {quantity} × {price} = {total}.',
  },
  movedTitle: { id: '{number}: {status}', en: '{number}: {status}' },
  noteTitle: { id: 'Catatan koordinator untuk {number}', en: 'Coordinator’s note on {number}' },
  terminatedTitle: { id: 'Kesepakatan {number} dihentikan', en: 'Deal {number} was ended early' },
  messageTitle: { id: 'Pesan dari {name} tentang {number}', en: 'Message from {name} about {number}' },
});

const { words } = dealsTexts;

const statusWords: Readonly<Record<DealStatus, Text>> = {
  agreed: words.statusAgreed,
  signed: words.statusSigned,
  ordered: words.statusOrdered,
  delivering: words.statusDelivering,
  accepted: words.statusAccepted,
  billed: words.statusBilled,
  paid: words.statusPaid,
  disputed: words.statusDisputed,
  mediated: words.statusMediated,
  terminated: words.statusTerminated,
};

/** A deal's status as people read it. */
export function dealStatusText(status: DealStatus): Text {
  return statusWords[status];
}
