import { defineTexts } from '../../shared/text.ts';

/** Words of deals that several UMKM supply together. */
export const consortiumDealTexts = defineTexts({
  // History
  eventMade: {
    id: 'Kesepakatan dibuat dengan {count} UMKM: {quantity} × {price}, mulai {day}.',
    en: 'Deal made with {count} UMKM: {quantity} × {price}, from {day}.',
  },
  eventMadePart: {
    id: 'Kesepakatan dibuat dengan {count} UMKM: {quantity} dari {whole}, sisa {left} belum terisi; {price}, mulai {day}.',
    en: 'Deal made with {count} UMKM: {quantity} of {whole}, {left} not filled; {price}, from {day}.',
  },
  eventMadeSets: {
    id: 'Kesepakatan dibuat dengan {count} UMKM: {quantity} dari {whole} ({goods}), nilainya {total}, mulai {day}.',
    en: 'Deal made with {count} UMKM: {quantity} of {whole} ({goods}), worth {total}, from {day}.',
  },
  eventJoined: { id: '{umkm} bergabung dengan {quantity}.', en: '{umkm} joined with {quantity}.' },
  eventLeft: {
    id: '{umkm} keluar dengan {quantity}. Terisi {rest} dari {whole}. Alasan: {words}',
    en: '{umkm} left with {quantity}. Filled: {rest} of {whole}. Reason: {words}',
  },

  // Notices
  madeTitle: { id: 'Sepakat! {title}', en: 'Agreed! {title}' },
  madeBody: {
    id: '{supplier} ({count} UMKM) dan {buyer}: {quantity} × {price} = {total}.',
    en: '{supplier} ({count} UMKM) and {buyer}: {quantity} × {price} = {total}.',
  },
  madePartBody: {
    id: '{supplier} ({count} UMKM) dan {buyer}: {quantity} dari {whole} × {price} = {total}. Sisa {left} tetap dicari.',
    en: '{supplier} ({count} UMKM) and {buyer}: {quantity} of {whole} × {price} = {total}. {left} is still looked for.',
  },
  madeSetsBody: {
    id: '{supplier} ({count} UMKM) dan {buyer}: {quantity} dari {whole} ({goods}), nilainya {total}.',
    en: '{supplier} ({count} UMKM) and {buyer}: {quantity} of {whole} ({goods}), worth {total}.',
  },
  joinedTitle: { id: 'Anggota baru: {umkm}', en: 'A new member: {umkm}' },
  leftTitle: { id: '{umkm} keluar dari kesepakatan {number}', en: '{umkm} left deal {number}' },

  // A share
  shareKept: {
    id: 'Bagian Anda sudah diterima. Kesepakatan dibuat begitu semua bagian terisi.',
    en: 'Your share is accepted. The deal is made as soon as all shares are filled.',
  },
  lessTitle: { id: 'Ambil lebih sedikit', en: 'Take less' },
  lessLead: {
    id: 'Anda ditawari {quantity} {cadence}. Tulis berapa yang Anda sanggup; selebihnya ditawarkan ke UMKM lain.',
    en: 'You are offered {quantity}, {cadence}. Write how much you can make; the rest goes to other UMKM.',
  },
  lessQuantity: { id: 'Sanggup berapa', en: 'How much you can make' },
  lessHint: { id: 'Dari {least} sampai {most}.', en: 'From {least} to {most}.' },
  lessSend: { id: 'Terima sebanyak ini', en: 'Accept this amount' },

  // The deal's page
  members: { id: 'Anggota', en: 'Members' },
  membersLead: { id: '{count} UMKM, dipimpin {lead}.', en: '{count} UMKM, led by {lead}.' },
  columnUmkm: { id: 'UMKM', en: 'UMKM' },
  columnShare: { id: 'Bagian', en: 'Share' },
  columnTotal: { id: 'Nilai', en: 'Value' },
  yours: { id: 'bagian Anda', en: 'your share' },
  tableFirst: { id: 'Daftar anggota', en: 'List of members' },
  tableMore: { id: 'Anggota lainnya', en: 'Other members' },
  showAll: { id: 'Tampilkan {count} anggota lainnya', en: 'Show the other {count} members' },
  toConsortium: { id: 'Lihat konsorsium', en: 'See the consortium' },
});
