import { defineTexts, type Text } from '../../shared/text.ts';
import type { ConsentWay } from './assisted.rules.ts';

export const assistedTexts = defineTexts({
  // The officer's form
  title: { id: 'Terima atas nama pemilik', en: 'Accept on the owner’s behalf' },
  lead: {
    id: 'Hanya untuk pemilik tanpa HP atau sinyal, dan hanya bila ia sudah setuju. Persetujuannya Anda catat di sini.',
    en: 'Only for owners without a phone or signal, and only if they agreed. You record their consent here.',
  },
  offer: { id: 'Yang diterima', en: 'What is accepted' },
  givenBy: { id: 'Siapa yang menyetujui', en: 'Who agreed' },
  givenByHint: { id: 'Nama lengkap pemilik usaha.', en: 'The owner’s full name.' },
  givenDay: { id: 'Tanggal persetujuan', en: 'Day of the consent' },
  givenHour: { id: 'Sekitar pukul (WIB)', en: 'About what time (WIB)' },
  way: { id: 'Bagaimana', en: 'How' },
  wayMet: { id: 'Bertemu langsung', en: 'Met in person' },
  wayCall: { id: 'Lewat telepon', en: 'By phone' },
  wayThrough: { id: 'Lewat keluarga atau ketua kluster', en: 'Through a relative or the head of the cluster' },
  through: { id: 'Lewat siapa', en: 'Through whom' },
  throughHint: { id: 'Nama dan hubungannya. Wajib bila tidak langsung.', en: 'Name and relation. Required if not in person.' },
  note: { id: 'Catatan', en: 'Note' },
  proof: { id: 'Bukti persetujuan', en: 'Proof of the consent' },
  proofHint: {
    id: 'Foto surat bertanda tangan atau foto bersama pemilik; PDF, JPG, PNG, atau WebP, paling besar 5 MB.',
    en: 'A photo of a signed paper or with the owner; PDF, JPG, PNG or WebP, at most 5 MB.',
  },
  phone: { id: 'Nomor untuk kode', en: 'Number for the code' },
  phoneHint: {
    id: 'HP pemilik, keluarga, atau ketua kluster. Kosongkan bila tidak ada.',
    en: 'Phone of the owner, a relative or the head of the cluster. Leave empty if there is none.',
  },
  warning: {
    id: 'Pemilik menerima kode dan dapat membatalkan sampai {hours} jam setelah ini. Semua tercatat atas nama Anda.',
    en: 'The owner receives a code and can take it back for {hours} hours. Everything is recorded in your name.',
  },
  accept: { id: 'Terima atas nama pemilik', en: 'Accept on the owner’s behalf' },
  byOfficer: { id: '{officer} atas nama {owner}', en: '{officer} on behalf of {owner}' },

  // Refusals
  proofMissing: { id: 'Unggah bukti persetujuan.', en: 'Upload the proof of the consent.' },
  throughMissing: { id: 'Tulis lewat siapa.', en: 'Write through whom.' },
  givenLater: { id: 'Waktu persetujuan belum lewat.', en: 'This time has not come yet.' },
  givenBefore: {
    id: 'Persetujuan harus diberikan setelah tawaran dikirim.',
    en: 'The consent must come after the offer was sent.',
  },
  phoneWrong: {
    id: 'Tulis nomor HP Indonesia, misalnya 0812 3456 7890.',
    en: 'Write an Indonesian number, e.g. 0812 3456 7890.',
  },
  notAwaited: { id: 'Jawaban pemilik tidak sedang ditunggu.', en: 'The owner’s answer is not awaited now.' },
  codeWrong: {
    id: 'Kode ini tidak dikenal. Periksa lagi huruf dan angkanya.',
    en: 'This code is not known. Check its letters and digits.',
  },
  codeLocked: {
    id: 'Terlalu banyak kode salah. Minta kode baru dari petugas.',
    en: 'Too many wrong codes. Ask the officer for a new one.',
  },
  tooLate: {
    id: 'Masa pembatalan sudah lewat. Hubungi koordinator bila Anda tidak sanggup.',
    en: 'The time to take it back has passed. Call the coordinator if you cannot keep it.',
  },
  underWay: {
    id: 'Barang sudah dikirim, jadi tidak dapat dibatalkan di sini. Hubungi koordinator.',
    en: 'Goods are under way, so it cannot be taken back here. Call the coordinator.',
  },

  // The code for the officer to send
  codeTitle: { id: 'Kirim kode ke pemilik', en: 'Send the code to the owner' },
  codeLead: {
    id: 'Kode hanya tampil satu kali. Kirim sekarang lewat SMS atau WhatsApp.',
    en: 'The code is shown once. Send it now by SMS or WhatsApp.',
  },
  codeQuiet: {
    id: 'Sekarang malam. Kirim setelah {when}, supaya tidak mengganggu istirahat pemilik.',
    en: 'It is night. Send it after {when}, so that the owner is not disturbed.',
  },
  messageLabel: { id: 'Isi pesan', en: 'The message' },
  septets: { id: '{count} dari 160 karakter SMS', en: '{count} of 160 SMS characters' },
  openWhatsApp: { id: 'Buka WhatsApp', en: 'Open WhatsApp' },
  openSms: { id: 'Buka SMS', en: 'Open SMS' },
  sendTo: { id: 'Kirim ke {phone}.', en: 'Send to {phone}.' },
  noPhone: {
    id: 'Tidak ada nomor. Tulis kode di kertas atau sampaikan lewat ketua kluster.',
    en: 'There is no number. Write the code on paper or pass it on through the head of the cluster.',
  },
  codeGone: {
    id: 'Kode hanya tampil satu kali dan tidak disimpan terbaca.',
    en: 'The code is shown once and is not kept readable.',
  },
  renew: { id: 'Buat kode baru', en: 'Issue a new code' },
  renewNote: { id: 'Kode lama tidak berlaku lagi.', en: 'The old code is worth nothing then.' },
  toProposal: { id: 'Kembali ke tawaran', en: 'Back to the offer' },
  accepted: {
    id: 'Diterima atas nama pemilik. Sekarang kirim kodenya.',
    en: 'Accepted on the owner’s behalf. Now send the code.',
  },

  // The owner's page
  enterTitle: { id: 'Periksa tawaran Anda', en: 'Check your offer' },
  enterLead: {
    id: 'Petugas telah menerima tawaran atas nama Anda? Masukkan kode dari SMS untuk melihat isinya atau membatalkannya.',
    en: 'Has an officer accepted an offer for you? Enter the code from the text message to read it or take it back.',
  },
  code: { id: 'Kode', en: 'Code' },
  codeHint: { id: '9 huruf dan angka, misalnya K7M-49Q-XR2.', en: '9 letters and digits, for example K7M-49Q-XR2.' },
  open: { id: 'Lihat tawaran', en: 'See the offer' },
  termsTitle: { id: 'Tawaran yang diterima untuk Anda', en: 'The offer accepted for you' },
  termsLead: { id: '{officer} menerimanya atas nama Anda pada {when}.', en: '{officer} accepted it on your behalf, {when}.' },
  factBuyer: { id: 'Pembeli', en: 'Buyer' },
  factProduct: { id: 'Produk', en: 'Product' },
  factQuantity: { id: 'Jumlah', en: 'Quantity' },
  factPrice: { id: 'Harga', en: 'Price' },
  factTotal: { id: 'Nilai {cadence}', en: 'Value, {cadence}' },
  factFrom: { id: 'Mulai kirim', en: 'First delivery' },
  factUntil: { id: 'Sampai', en: 'Until' },
  factPlace: { id: 'Dikirim ke', en: 'Delivered to' },
  factPayment: { id: 'Pembayaran', en: 'Payment' },
  factConsent: { id: 'Persetujuan', en: 'Consent' },
  consentText: { id: '{name}, {when}, {way}', en: '{name}, {when}, {way}' },
  revocableByOwner: { id: 'Pemilik boleh membatalkan sampai {when}.', en: 'The owner may take it back until {when}.' },
  revocable: { id: 'Anda boleh membatalkan sampai {when}.', en: 'You may take it back until {when}.' },
  windowOver: {
    id: 'Masa pembatalan lewat {when}. Tawaran ini tetap diterima. Hubungi koordinator bila Anda tidak sanggup.',
    en: 'The time to take it back ended {when}. The offer stays accepted. Call the coordinator if you cannot keep it.',
  },
  revoked: {
    id: 'Sudah dibatalkan {when}. Kapasitas Anda bebas kembali.',
    en: 'Taken back {when}. Your capacity is free again.',
  },
  revokedByOwner: {
    id: 'Pemilik sudah membatalkan {when}. Kapasitasnya bebas kembali.',
    en: 'The owner took it back {when}. Its capacity is free again.',
  },
  revoke: { id: 'Batalkan persetujuan', en: 'Take it back' },
  revokeAsk: {
    id: 'Tawaran ini batal, kapasitas Anda bebas kembali, dan pembeli serta koordinator diberi tahu. Lanjutkan?',
    en: 'The offer is off, your capacity is free again, and buyer and coordinators are told. Go on?',
  },
  revokeConfirm: { id: 'Ya, batalkan', en: 'Yes, take it back' },
  revokeWhy: { id: 'Alasan', en: 'Reason' },
  keep: { id: 'Setuju? Anda tidak perlu melakukan apa-apa.', en: 'Agreed? You need not do anything.' },

  // Notices and histories
  codeHolder: { id: 'pemegang kode', en: 'holder of the code' },
  revokedWhy: {
    id: 'Pemilik mencabut persetujuan yang diberikan lewat petugas.',
    en: 'The owner took back the consent given through an officer.',
  },
  revokedWhyWords: {
    id: 'Pemilik mencabut persetujuan yang diberikan lewat petugas: {words}',
    en: 'The owner took back the consent given through an officer: {words}',
  },
  revokedTitle: { id: '{umkm} membatalkan persetujuan', en: '{umkm} took back its consent' },
  revokedBody: { id: '{title}. Kapasitasnya bebas kembali.', en: '{title}. Its capacity is free again.' },
  historyAccepted: { id: 'Diterima atas nama pemilik oleh {officer}', en: 'Accepted on the owner’s behalf by {officer}' },
  historyRenewed: { id: 'Kode baru dibuat oleh {officer}', en: 'New code issued by {officer}' },
  historyOpened: { id: 'Dibuka dengan kode', en: 'Opened with the code' },
  historyRevoked: { id: 'Dibatalkan pemilik dengan kode', en: 'Taken back by the owner with the code' },
  seeProof: { id: 'Lihat bukti', en: 'See the proof' },
  tool: { id: 'Terima atas nama pemilik', en: 'Accept on the owner’s behalf' },
  toolCode: { id: 'Kode untuk pemilik', en: 'Code for the owner' },
  section: { id: 'Persetujuan lewat petugas', en: 'Consent through an officer' },
});

const { words } = assistedTexts;
const ways: Readonly<Record<ConsentWay, Text>> = { met: words.wayMet, call: words.wayCall, through: words.wayThrough };

export function consentWayText(way: ConsentWay): Text {
  return ways[way];
}
