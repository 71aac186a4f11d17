import { defineTexts } from '../shared/text.ts';

export const httpTexts = defineTexts({
  bug: {
    id: 'Maaf, terjadi kesalahan pada sistem kami. Data Anda tetap aman. Silakan coba lagi sebentar lagi.',
    en: 'Sorry, something went wrong on our side. Your data is safe. Please try again in a moment.',
  },
  badRequest: { id: 'Permintaan ini tidak dapat dibaca.', en: 'This request could not be read.' },
  notFoundTitle: { id: 'Tidak ditemukan', en: 'Not found' },
  bugTitle: { id: 'Terjadi kesalahan', en: 'Something went wrong' },
  refusedTitle: { id: 'Tidak dapat dilanjutkan', en: 'This cannot go on' },
  errorId: { id: 'Nomor kejadian untuk dilaporkan: {id}', en: 'Number to report: {id}' },
  backHome: { id: 'Kembali ke beranda', en: 'Back to the start' },
});
