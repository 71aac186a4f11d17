import { defineTexts, joinTexts, type Text } from '../shared/text.ts';
import type { BuyerRecord } from './profiles.rules.ts';

/** Words for the states of UMKM, buyers and certificates, wherever they are shown. */
export const partyTexts = defineTexts({
  umkmDraft: { id: 'Belum dikirim', en: 'Not sent yet' },
  umkmPending: { id: 'Menunggu verifikasi', en: 'Waiting for verification' },
  umkmActive: { id: 'Aktif', en: 'Active' },
  umkmPaused: { id: 'Istirahat', en: 'Paused' },
  umkmRefused: { id: 'Perlu diperbaiki', en: 'Needs correction' },
  buyerPending: { id: 'Menunggu verifikasi', en: 'Waiting for verification' },
  buyerActive: { id: 'Terverifikasi', en: 'Verified' },
  buyerRefused: { id: 'Perlu diperbaiki', en: 'Needs correction' },
  certificateClaimed: { id: 'Menunggu diperiksa', en: 'Waiting to be checked' },
  certificateRefused: { id: 'Belum diterima', en: 'Not accepted' },
  certificateVerified: { id: 'Terverifikasi', en: 'Verified' },
  certificateExpiring: { id: 'Segera habis', en: 'Expiring soon' },
  certificateExpired: { id: 'Habis masa berlaku', en: 'Expired' },
  noEnd: { id: 'Tanpa batas waktu', en: 'No end date' },
  validUntil: { id: 'Berlaku sampai {day}', en: 'Valid until {day}' },
  renewalUnderWay: { id: 'Perpanjangan sedang diproses', en: 'Renewal under way' },
  otherCategory: { id: 'Lainnya', en: 'Other' },
  perUnit: { id: '{price} per {unit}', en: '{price} per {unit}' },
  perMonth: { id: '{amount} per bulan', en: '{amount} a month' },
  days: { id: '{count} hari', en: '{count} days' },
  shown: { id: 'Menampilkan {from}–{to} dari {total}', en: 'Showing {from}–{to} of {total}' },
  all: { id: 'Semua', en: 'All' },
  allPlaces: { id: 'Semua kecamatan', en: 'All kecamatan' },
  allCategories: { id: 'Semua jenis produk', en: 'All kinds of products' },
  place: { id: 'Kecamatan atau kota', en: 'Kecamatan or town' },
  category: { id: 'Jenis produk', en: 'Kind of product' },
  clearFilters: { id: 'Hapus saringan', en: 'Clear filters' },
  paysLate: {
    id: 'Membayar rata-rata {days} hari lebih lambat, dari {bills} tagihan.',
    en: 'Pays {days} days late on average, of {bills} bills.',
  },
  paysOnTime: { id: 'Membayar tepat waktu, dari {bills} tagihan.', en: 'Pays on time, of {bills} bills.' },
  overdueNow: { id: '{count} tagihan lewat jatuh tempo.', en: '{count} bills are overdue.' },
  wouldAgain: {
    id: '{yes} dari {all} UMKM mau bekerja sama lagi.',
    en: '{yes} of {all} UMKM would work with them again.',
  },
  noPayments: { id: 'Belum ada data pembayaran.', en: 'No payment data yet.' },
});

/** How a buyer has paid and been met, in a sentence or three; says so when there is no data. */
export function buyerRecordText(record: BuyerRecord | null): Text {
  const { say } = partyTexts;
  if (!record) return say('noPayments');
  const { bills, averageLateDays: days, overdue, ratings, workAgain } = record;
  const paying = bills === 0 ? say('noPayments') : days > 0 ? say('paysLate', { days, bills }) : say('paysOnTime', { bills });
  return joinTexts(
    [
      paying,
      ...(overdue > 0 ? [say('overdueNow', { count: overdue })] : []),
      ...(ratings > 0 ? [say('wouldAgain', { yes: workAgain, all: ratings })] : []),
    ],
    ' ',
  );
}
