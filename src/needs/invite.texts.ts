import { defineTexts } from '../shared/text.ts';

export const inviteTexts = defineTexts({
  title: { id: 'Berikutnya dalam antrean', en: 'Next in line' },
  on: {
    id: 'Undangan otomatis menyala: {atOnce} UMKM sekaligus, sampai {until}.',
    en: 'Automatic invitation is on: {atOnce} UMKM at once, until {until}.',
  },
  off: {
    id: 'Undangan otomatis mati. Bila ada yang menolak atau tidak menjawab, pilih sendiri yang berikutnya.',
    en: 'Automatic invitation is off. If one declines or does not answer, choose the next yourself.',
  },
  over: { id: 'Waktu undangan otomatis sudah lewat.', en: 'The time for automatic invitations has passed.' },
  turnOn: { id: 'Atur undangan otomatis', en: 'Set automatic invitation' },
  place: { id: 'Antrean ke-{place}', en: 'Number {place} in line' },
  nobody: { id: 'Tidak ada lagi UMKM cocok yang belum ditawari.', en: 'No fitting UMKM is left that was not asked.' },
  invitedTitle: { id: 'UMKM berikutnya ditawari: {names}', en: 'The next UMKM is asked: {names}' },
  invitedBody: { id: '{title}. {umkm}: {status}.', en: '{title}. {umkm}: {status}.' },
  nobodyTitle: { id: 'Tidak ada lagi UMKM dalam antrean', en: 'Nobody is left in line' },
  nobodyBody: {
    id: '{title}. {umkm}: {status}. Longgarkan syarat, atau minta bantuan koordinator.',
    en: '{title}. {umkm}: {status}. Relax the requirements or ask the coordinator for help.',
  },
});
