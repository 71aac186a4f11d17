import { defineTexts } from '../../shared/text.ts';

export const registrationTexts = defineTexts({
  umkmTitle: { id: 'Daftarkan usaha Anda', en: 'Register your business' },
  umkmLead: {
    id: 'Gratis. Cukup empat isian dulu; produk dan sertifikat bisa dilengkapi nanti, sedikit demi sedikit.',
    en: 'Free. Four fields for now; products and certificates can follow later, step by step.',
  },
  umkmDescription: {
    id: 'Daftar sebagai UMKM Lebak dan terima tawaran pesanan dari hotel, restoran, dan bioskop.',
    en: 'Register as an UMKM of Lebak and get orders offered by hotels, restaurants and cinemas.',
  },
  buyerTitle: { id: 'Daftarkan organisasi pembeli', en: 'Register a buying organisation' },
  buyerLead: {
    id: 'Untuk hotel, restoran, katering, bioskop, dan toko yang ingin membeli dari UMKM Lebak.',
    en: 'For hotels, restaurants, caterers, cinemas and shops that want to buy from UMKM of Lebak.',
  },
  buyerDescription: {
    id: 'Daftar sebagai pembeli dan temukan pemasok UMKM dari Kabupaten Lebak.',
    en: 'Register as a buyer and find UMKM suppliers from Lebak.',
  },
  ownerName: { id: 'Nama Anda', en: 'Your name' },
  ownerNameHint: { id: 'Tidak ditampilkan kepada umum.', en: 'Not shown in public.' },
  businessName: { id: 'Nama usaha', en: 'Name of the business' },
  businessNameHint: { id: 'Contoh: Gula Aren Sari Mukti', en: 'For example: Gula Aren Sari Mukti' },
  identity: { id: 'Nomor HP atau surel', en: 'Phone number or e-mail' },
  identityHint: {
    id: 'Dipakai untuk masuk. Contoh: 0812 3456 7890 atau nama@contoh.id',
    en: 'You sign in with it. For example 0812 3456 7890 or name@example.org',
  },
  password: { id: 'Kata sandi', en: 'Password' },
  passwordHint: { id: 'Paling sedikit 10 huruf atau angka.', en: 'At least 10 characters.' },
  organisation: { id: 'Organisasi', en: 'Organisation' },
  organisationName: { id: 'Nama organisasi', en: 'Name of the organisation' },
  kind: { id: 'Jenis usaha', en: 'Kind of business' },
  place: { id: 'Kecamatan atau kota', en: 'Kecamatan or town' },
  address: { id: 'Alamat', en: 'Address' },
  addressHint: { id: 'Jalan, nomor, desa atau kelurahan.', en: 'Street, number, village.' },
  nib: { id: 'NIB', en: 'NIB' },
  nibHint: { id: '13 angka. Boleh menyusul.', en: '13 digits. May follow later.' },
  nibWrong: {
    id: 'NIB terdiri dari 13 angka. Periksa kembali, atau kosongkan dulu.',
    en: 'A NIB has 13 digits. Check it, or leave it empty for now.',
  },
  decider: { id: 'Satu orang yang boleh memutuskan', en: 'The one person who may decide' },
  deciderLead: {
    id: 'Agar UMKM mendapat jawaban yang pasti, satu orang di organisasi Anda memegang akun ini.',
    en: 'So that UMKM get a definite answer, one person of your organisation holds this account.',
  },
  deciderName: { id: 'Nama', en: 'Name' },
  deciderPosition: { id: 'Jabatan', en: 'Position' },
  deciderPositionHint: { id: 'Contoh: Manajer pembelian', en: 'For example: purchasing manager' },
  send: { id: 'Daftar', en: 'Register' },
  haveAccount: { id: 'Sudah punya akun? Masuk', en: 'Already have an account? Sign in' },
  chooseFromList: { id: 'Pilih dari daftar.', en: 'Choose from the list.' },
  welcomeUmkm: {
    id: 'Selamat datang! Akun Anda sudah jadi. Sekarang lengkapi profil usaha, boleh bertahap.',
    en: 'Welcome! Your account is ready. Now complete your business profile, step by step if you like.',
  },
  welcomeBuyer: {
    id: 'Selamat datang! Akun Anda sudah jadi. Koordinator akan memeriksa organisasi Anda; sementara itu Anda sudah bisa menyiapkan kebutuhan.',
    en: 'Welcome! Your account is ready. A coordinator will check your organisation; meanwhile you can prepare a need.',
  },
  newBuyerTitle: { id: 'Pembeli baru menunggu verifikasi', en: 'A new buyer waits for verification' },
  newBuyerBody: { id: '{name}, {place}', en: '{name}, {place}' },
});
