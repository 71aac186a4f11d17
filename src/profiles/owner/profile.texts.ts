import { defineTexts } from '../../shared/text.ts';

/** Words of the owner's own profile. */
export const profileTexts = defineTexts({
  title: { id: 'Usaha saya', en: 'My business' },
  stepsLabel: { id: 'Langkah melengkapi profil', en: 'Steps of the profile' },
  stepBusiness: { id: 'Data usaha', en: 'Business' },
  stepProducts: { id: 'Produk', en: 'Products' },
  stepCertificates: { id: 'Sertifikat', en: 'Certificates' },
  stepDelivery: { id: 'Pengiriman', en: 'Delivery' },
  stepSend: { id: 'Kirim', en: 'Send' },
  leadDraft: {
    id: 'Lengkapi sedikit demi sedikit. Yang sudah disimpan tidak akan hilang.',
    en: 'Complete it step by step. What you have saved stays.',
  },
  leadPending: {
    id: 'Koordinator sedang memeriksa profil Anda. Anda akan dikabari.',
    en: 'A coordinator is checking your profile. You will be told.',
  },
  leadActive: {
    id: 'Profil Anda aktif dan dicocokkan dengan setiap kebutuhan baru.',
    en: 'Your profile is active and matched with every new need.',
  },
  leadPaused: {
    id: 'Anda sedang istirahat. Tawaran baru tidak akan datang sampai Anda aktif lagi.',
    en: 'You are taking a break. No new offers will come until you are active again.',
  },
  leadRefused: {
    id: 'Ada yang perlu diperbaiki dulu. Setelah itu, kirim lagi.',
    en: 'Something needs correcting first. Then send it again.',
  },
  refusedBecause: { id: 'Catatan koordinator: {reason}', en: 'The coordinator’s note: {reason}' },
  missingTitle: { id: 'Yang masih kurang:', en: 'Still missing:' },
  missingPlace: { id: 'Kecamatan tempat usaha', en: 'The kecamatan of the business' },
  missingScale: { id: 'Penjualan setahun atau modal usaha', en: 'Yearly sales or capital' },
  missingProduct: { id: 'Paling sedikit satu produk', en: 'At least one product' },
  missingDelivery: { id: 'Jarak pengiriman', en: 'How far you deliver' },
  readyToSend: {
    id: 'Profil sudah lengkap. Kirim agar koordinator dapat memeriksanya.',
    en: 'Your profile is complete. Send it so that a coordinator can check it.',
  },
  send: { id: 'Kirim untuk diverifikasi', en: 'Send for verification' },
  sent: {
    id: 'Profil sudah dikirim. Koordinator akan memeriksanya dan Anda akan dikabari.',
    en: 'Your profile has been sent. A coordinator will check it and you will be told.',
  },
  notComplete: { id: 'Profil belum lengkap. Masih kurang: {parts}.', en: 'The profile is not complete. Missing: {parts}.' },
  cannotNow: {
    id: 'Itu tidak dapat dilakukan pada keadaan profil sekarang.',
    en: 'This cannot be done in the present state of the profile.',
  },
  stillNeeded: {
    id: 'Ini wajib diisi selama profil Anda aktif atau sedang diperiksa.',
    en: 'This is required while your profile is active or being checked.',
  },
  pause: { id: 'Istirahat dulu', en: 'Take a break' },
  pauseQuestion: {
    id: 'Selama istirahat, tawaran baru tidak datang. Tawaran dan kesepakatan yang sedang berjalan tetap berlaku.',
    en: 'During a break no new offers come. Offers and deals under way stay as they are.',
  },
  pauseConfirm: { id: 'Ya, istirahat', en: 'Yes, take a break' },
  paused: { id: 'Anda sedang istirahat.', en: 'You are taking a break.' },
  resume: { id: 'Aktif lagi', en: 'Be active again' },
  resumed: { id: 'Profil Anda aktif lagi.', en: 'Your profile is active again.' },
  edit: { id: 'Ubah', en: 'Edit' },
  fill: { id: 'Isi sekarang', en: 'Fill in now' },
  add: { id: 'Tambah', en: 'Add' },
  backToProfile: { id: 'Usaha saya', en: 'My business' },
  save: { id: 'Simpan', en: 'Save' },
  saveNext: { id: 'Simpan dan lanjut', en: 'Save and continue' },
  saved: { id: 'Sudah disimpan.', en: 'Saved.' },
  notYet: { id: 'Belum diisi', en: 'Not filled in yet' },
  help: { id: 'Ragu mengisi? Tanyakan kepada koordinator di kantor dinas.', en: 'Unsure? Ask the coordinator at the office.' },
  submittedTitle: { id: 'UMKM baru menunggu verifikasi', en: 'A new UMKM waits for verification' },
  submittedBody: { id: '{name}, {place}', en: '{name}, {place}' },
});
