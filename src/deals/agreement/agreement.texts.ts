import { defineTexts } from '../../shared/text.ts';

/** Words of the agreement: refusals, history and notices. */
export const agreementTexts = defineTexts({
  // Refusals
  movedOn: {
    id: 'Perjanjian ini baru saja berubah. Muat ulang halaman untuk membaca versi terakhir.',
    en: 'This agreement has just changed. Reload the page to read the last version.',
  },
  dealClosed: {
    id: 'Kesepakatan ini sudah selesai; perjanjiannya tidak diubah lagi.',
    en: 'This deal is closed; its agreement does not change any more.',
  },
  notDraft: { id: 'Versi ini tidak lagi menunggu tanda tangan.', en: 'This version no longer waits for signatures.' },
  blocked: {
    id: 'Perjanjian belum bisa ditandatangani: masih ada {count} hal yang wajib diperbaiki.',
    en: 'The agreement cannot be signed yet: {count} things must be put right first.',
  },
  onlyLead: {
    id: 'Ketua konsorsium menandatangani atas kuasa para anggota.',
    en: 'The lead of the consortium signs on the mandate of its members.',
  },
  inMediation: { id: 'Tanda tangan menunggu sampai mediasi selesai.', en: 'Signing waits until the mediation is settled.' },
  endTooEarly: {
    id: 'Paling cepat {day}, hari penyerahan terakhir.',
    en: 'At the earliest {day}, the day of the last delivery.',
  },
  endTooLate: { id: 'Paling lambat {day}.', en: 'At the latest {day}.' },
  nothingChanged: { id: 'Belum ada yang diubah.', en: 'Nothing has been changed yet.' },
  conflict: {
    id: 'Versi {version} sudah dibuat {name} saat Anda menulis. Tulisan Anda tetap ada di bawah; bandingkan lalu simpan lagi.',
    en: '{name} made version {version} while you were writing. Your words are kept below; compare and save again.',
  },
  mustRead: { id: 'Centang bahwa Anda sudah membaca peringatan.', en: 'Tick that you have read the warnings.' },
  scanMissing: { id: 'Lampirkan pindaian naskah yang ditandatangani.', en: 'Attach the scan of the signed paper.' },

  // History
  eventVersion: { id: 'Perjanjian versi {version} dibuat. {note}', en: 'Version {version} of the agreement was made. {note}' },
  eventSigned: {
    id: '{name} menandatangani perjanjian versi {version}.',
    en: '{name} signed version {version} of the agreement.',
  },
  eventPaper: {
    id: 'Tanda tangan basah {name} pada perjanjian versi {version} dicatat.',
    en: 'The signature of {name} on paper, version {version} of the agreement, was recorded.',
  },
  eventFinal: {
    id: 'Perjanjian versi {version} lengkap ditandatangani dan berlaku.',
    en: 'Version {version} of the agreement is signed by all and in force.',
  },

  // Notices
  versionTitle: { id: 'Perjanjian {number}: versi {version}', en: 'Agreement {number}: version {version}' },
  versionBody: { id: '{name} mengubah naskah: {changes}.', en: '{name} changed the text: {changes}.' },
  versionVoid: {
    id: '{name} mengubah naskah: {changes}. Tanda tangan pada versi {before} tidak berlaku lagi; mohon baca dan tandatangani versi baru.',
    en: '{name} changed the text: {changes}. Signatures on version {before} are void; please read and sign the new version.',
  },
  signedTitle: { id: '{name} menandatangani {number}', en: '{name} signed {number}' },
  signedBody: { id: 'Versi {version}. Masih ditunggu: {missing}.', en: 'Version {version}. Still awaited: {missing}.' },
  finalTitle: { id: 'Perjanjian {number} lengkap ditandatangani', en: 'Agreement {number} is signed by all' },
  finalBody: { id: 'Versi {version} berlaku. Pembeli dapat memesan.', en: 'Version {version} is in force. The buyer can order.' },
  changedDays: { id: 'tenggat bayar {before} → {after} hari', en: 'payment term {before} → {after} days' },
  changedEnd: { id: 'akhir perjanjian {day}', en: 'end of the agreement {day}' },
  changedMembers: { id: 'anggota dan jumlah dalam lampiran', en: 'members and amounts in the annexes' },
  checkClauses: {
    id: 'Periksa {clauses}: kata-katanya pernah diubah, jadi jumlah di dalamnya tidak ikut berganti.',
    en: 'Check {clauses}: the words were changed before, so the amounts in them did not follow.',
  },
  memberLeft: { id: '{umkm} keluar: {words}', en: '{umkm} left: {words}' },
  memberJoined: { id: '{umkm} bergabung.', en: '{umkm} joined.' },
  settledNote: {
    id: 'Hasil mediasi {number}: pembayaran {days} hari.',
    en: 'Outcome of mediation {number}: payment in {days} days.',
  },

  // Parts
  partBuyer: { id: 'Pembeli', en: 'Buyer' },
  partOwner: { id: 'Pihak UMKM', en: 'UMKM side' },
  partCoordinator: { id: 'Koordinator', en: 'Coordinator' },
});

const { words } = agreementTexts;

/** What a signing part is called. */
export const partTexts = { buyer: words.partBuyer, owner: words.partOwner, coordinator: words.partCoordinator } as const;
