import { defineTexts } from '../../shared/text.ts';

/** Words of the buyer's own organisation page. */
export const organisationTexts = defineTexts({
  title: { id: 'Organisasi', en: 'Organisation' },
  leadPending: {
    id: 'Koordinator sedang memeriksa organisasi Anda. Anda akan dikabari.',
    en: 'A coordinator is checking your organisation. You will be told.',
  },
  leadActive: {
    id: 'Organisasi Anda terverifikasi. UMKM melihat tandanya pada setiap kebutuhan.',
    en: 'Your organisation is verified. UMKM see the mark on every need.',
  },
  leadRefused: {
    id: 'Ada yang perlu diperbaiki. Setelah disimpan, koordinator memeriksanya lagi.',
    en: 'Something needs correcting. After you save, a coordinator checks it again.',
  },
  refusedBecause: { id: 'Catatan koordinator: {reason}', en: 'The coordinator’s note: {reason}' },
  edit: { id: 'Ubah data organisasi', en: 'Edit the organisation' },
  editNote: {
    id: 'Bila nama atau NIB diubah, koordinator memeriksanya lagi.',
    en: 'If the name or NIB changes, a coordinator checks it again.',
  },
  save: { id: 'Simpan', en: 'Save' },
  saved: { id: 'Data organisasi sudah disimpan.', en: 'The organisation has been saved.' },
  savedAgain: {
    id: 'Data organisasi sudah disimpan dan akan diperiksa koordinator.',
    en: 'The organisation has been saved and will be checked by a coordinator.',
  },
  newNeed: { id: 'Pasang kebutuhan', en: 'Post a need' },
  changedTitle: { id: 'Pembeli menunggu verifikasi lagi', en: 'A buyer waits for verification again' },
  changedBody: { id: '{name}, {place}', en: '{name}, {place}' },
});
