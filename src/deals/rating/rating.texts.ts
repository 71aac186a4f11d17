import { defineTexts } from '../../shared/text.ts';

export const ratingTexts = defineTexts({
  title: { id: 'Penilaian', en: 'Rating' },
  lead: {
    id: 'Fakta dari kiriman dan pembayaran, ditambah kata kedua pihak.',
    en: 'Facts from deliveries and payments, and what both sides say.',
  },
  tooEarly: {
    id: 'Penilaian bisa ditulis setelah semua kiriman dijawab.',
    en: 'You can rate once every delivery has been answered.',
  },
  ratedTitle: { id: '{name} menulis penilaian untuk {number}', en: '{name} has rated {number}' },
  again: { id: 'Mau bekerja sama lagi', en: 'Would work together again' },
  notAgain: { id: 'Tidak mau bekerja sama lagi', en: 'Would not work together again' },
  ask: { id: 'Mau bekerja sama lagi?', en: 'Would you work together again?' },
  yes: { id: 'Ya', en: 'Yes' },
  no: { id: 'Tidak', en: 'No' },
  words: { id: 'Catatan singkat', en: 'Short comment' },
  wordsHint: { id: 'Dibaca pihak lain dan koordinator.', en: 'Read by the other side and the coordinator.' },
  save: { id: 'Simpan penilaian', en: 'Save the rating' },
  saved: { id: 'Terima kasih, penilaian sudah disimpan.', en: 'Thank you, your rating has been saved.' },
  onTime: { id: 'Tepat waktu', en: 'On time' },
  inFull: { id: 'Jumlah lengkap', en: 'In full' },
  accepted: { id: 'Diterima dari yang dikirim', en: 'Accepted of what was sent' },
  paid: { id: 'Pembayaran', en: 'Payment' },
  ofDeliveries: { id: '{count} dari {all} kiriman', en: '{count} of {all} deliveries' },
  ofBills: { id: '{count} dari {all} tagihan tepat waktu', en: '{count} of {all} bills on time' },
  noData: { id: 'belum ada data', en: 'no data yet' },
  nobody: { id: 'Belum ada yang menulis penilaian.', en: 'Nobody has written a rating yet.' },
  supplier: { id: 'UMKM', en: 'UMKM' },
  buyer: { id: 'Pembeli', en: 'Buyer' },
});
