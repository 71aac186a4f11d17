import { defineTexts } from '../../shared/text.ts';

/** Why the clause checker says something, by which law, and what could stand there instead. The suggestions are Indonesian: they go into the text. */
export const findingsTexts = defineTexts({
  // Sources
  sourceFivePoints: { id: 'UU 20/2008 pasal 34 ayat (1)', en: 'Law 20/2008 art. 34 (1)' },
  sourceControl: { id: 'UU 20/2008 pasal 35', en: 'Law 20/2008 art. 35' },
  sourceLate: {
    id: 'Patokan 15 hari dari Permendag 70/2013 pasal 13 untuk toko modern (perlu diverifikasi)',
    en: 'Yardstick of 15 days from Trade Ministry rule 70/2013 art. 13 for modern shops (to verify)',
  },
  sourceFair: {
    id: 'Prinsip saling memerlukan, memperkuat, dan menguntungkan: UU 20/2008 pasal 1 angka 13 dan PP 7/2021 pasal 104 (perlu diverifikasi)',
    en: 'Partnership must benefit both: Law 20/2008 art. 1 (13) and Regulation 7/2021 art. 104 (to verify)',
  },
  sourceCompetition: {
    id: 'UU 5/1999 pasal 15 tentang perjanjian tertutup; PP 7/2021 (perlu diverifikasi)',
    en: 'Law 5/1999 art. 15 on closed agreements; Regulation 7/2021 (to verify)',
  },
  sourceRecommended: {
    id: 'PP 7/2021, bagian perjanjian kemitraan (perlu diverifikasi)',
    en: 'Regulation 7/2021 on partnership agreements (to verify)',
  },
  sourceCivil: { id: 'KUHPerdata pasal 1244, 1245, dan 1266', en: 'Civil Code art. 1244, 1245 and 1266' },
  sourceData: { id: 'UU 27/2022 tentang Pelindungan Data Pribadi', en: 'Law 27/2022 on personal data' },
  sourceSupervision: { id: 'UU 20/2008 pasal 36; PP 7/2021', en: 'Law 20/2008 art. 36; Regulation 7/2021' },
  sourceStamp: { id: 'UU 10/2020 tentang Bea Meterai', en: 'Law 10/2020 on stamp duty' },
  sourceMandate: { id: 'KUHPerdata pasal 1792 (pemberian kuasa)', en: 'Civil Code art. 1792 (mandate)' },

  // Missing clauses
  missing: { id: 'Pasal “{heading}” tidak ada atau kosong.', en: 'The clause “{heading}” is missing or empty.' },
  missingLaw: {
    id: 'Pasal “{heading}” tidak ada atau kosong. Tanpa pasal ini perjanjian kemitraan tidak memenuhi undang-undang.',
    en: 'The clause “{heading}” is missing or empty. Without it the agreement does not meet the law.',
  },
  hollow: {
    id: 'Pasal “{heading}” belum menyebut isi pokoknya.',
    en: 'The clause “{heading}” does not yet say what it must.',
  },
  missingMembers: {
    id: 'Perjanjian konsorsium tanpa lampiran anggota: tidak jelas siapa memasok berapa dan siapa memberi kuasa.',
    en: 'A consortium’s agreement without its annex of members: nobody can tell who supplies how much and who gave the mandate.',
  },
  memberSum: {
    id: 'Jumlah bagian anggota tidak sama dengan jumlah yang disepakati.',
    en: 'The members’ shares do not add up to the agreed quantity.',
  },

  // Wording
  latePayment: {
    id: 'Pembayaran lebih dari {days} hari setelah barang diterima memberatkan arus kas UMKM.',
    en: 'Payment more than {days} days after acceptance starves the UMKM of cash.',
  },
  consignment: {
    id: 'Titip jual dengan pengembalian barang menaruh seluruh risiko pada UMKM.',
    en: 'Consignment with return of goods puts all the risk on the UMKM.',
  },
  exclusivity: {
    id: 'UMKM dilarang atau dibatasi menjual kepada pihak lain.',
    en: 'The UMKM is kept from selling to anyone else.',
  },
  control: {
    id: 'Mitra besar dilarang memiliki atau menguasai usaha UMKM mitranya.',
    en: 'The larger firm must not own or control its UMKM partner.',
  },
  oneSidedPrice: {
    id: 'Satu pihak dapat mengubah harga tanpa persetujuan pihak lain.',
    en: 'One side may change the price without the other’s consent.',
  },
  paymentMismatch: {
    id: 'Naskah menyebut {text} hari, sedangkan tenggat bayar yang dicatat {days} hari. Tagihan memakai yang dicatat.',
    en: 'The text says {text} days, but the recorded payment term is {days} days. Bills use the recorded one.',
  },
  termMismatch: {
    id: 'Naskah menyebut akhir perjanjian {text}, sedangkan yang dicatat {day}.',
    en: 'The text says that the agreement ends on {text}, but {day} is recorded.',
  },

  // Recommended
  noNib: { id: 'NIB {name} belum tercatat.', en: 'The NIB of {name} is not recorded.' },
  noDecider: {
    id: 'Nama dan jabatan yang mewakili {name} belum tercatat.',
    en: 'Who represents {name}, and in which position, is not recorded.',
  },
  noMechanism: {
    id: 'Cara pembayaran (transfer atau tunai) belum disebut.',
    en: 'How is paid (transfer or cash) is not said.',
  },
  notIndonesian: {
    id: 'Pasal ini tampaknya tidak ditulis dalam bahasa Indonesia.',
    en: 'This clause does not seem to be in Indonesian.',
  },

  // Suggestions
  useStandard: { id: 'Pakai kembali naskah baku pasal ini: {text}', en: 'Use the standard text of this clause again: {text}' },
  suggestLate: {
    id: '“Pembayaran dilakukan paling lambat 14 (empat belas) hari kalender setelah berita acara serah terima ditandatangani.”',
    en: '“Pembayaran dilakukan paling lambat 14 (empat belas) hari kalender setelah berita acara serah terima ditandatangani.”',
  },
  suggestConsignment: {
    id: '“Barang dibeli putus: barang yang diterima menurut berita acara dibayar penuh dan tidak dapat dikembalikan karena tidak laku.”',
    en: '“Barang dibeli putus: barang yang diterima menurut berita acara dibayar penuh dan tidak dapat dikembalikan karena tidak laku.”',
  },
  suggestExclusivity: {
    id: '“Kemitraan ini tidak bersifat eksklusif; UMKM tetap bebas menjual kepada pihak lain.”',
    en: '“Kemitraan ini tidak bersifat eksklusif; UMKM tetap bebas menjual kepada pihak lain.”',
  },
  suggestControl: {
    id: '“Mitra besar tidak memiliki dan tidak menguasai usaha UMKM.”',
    en: '“Mitra besar tidak memiliki dan tidak menguasai usaha UMKM.”',
  },
  suggestPrice: {
    id: '“Harga hanya berubah dengan persetujuan tertulis kedua pihak.”',
    en: '“Harga hanya berubah dengan persetujuan tertulis kedua pihak.”',
  },
  suggestMismatch: {
    id: 'Samakan jumlah hari di naskah dengan tenggat bayar yang dicatat.',
    en: 'Make the days in the text and the recorded payment term the same.',
  },
  suggestTerm: {
    id: 'Samakan tanggal di pasal Jangka waktu dengan “Berlaku sampai” yang dicatat.',
    en: 'Make the day in the clause about the term and the recorded “In force until” the same.',
  },
  suggestMechanism: {
    id: '“Pembayaran dilakukan melalui transfer ke rekening yang disebut dalam tagihan, atau tunai dengan kuitansi.”',
    en: '“Pembayaran dilakukan melalui transfer ke rekening yang disebut dalam tagihan, atau tunai dengan kuitansi.”',
  },
  suggestProfile: {
    id: 'Lengkapi di profil atau organisasi, lalu buat versi baru.',
    en: 'Complete the profile or organisation, then make a new version.',
  },
  suggestIndonesian: {
    id: 'Tulis pasal ini dalam bahasa Indonesia; terjemahan boleh menjadi lampiran.',
    en: 'Write this clause in Indonesian; a translation may be annexed.',
  },
  suggestMembers: {
    id: 'Kembalikan Lampiran II dengan nama, bagian, dan dasar kuasa setiap anggota.',
    en: 'Put Annex II back, with each member’s name, share and mandate.',
  },
});
