import { defineTexts } from '../../shared/text.ts';

export const consortiumTexts = defineTexts({
  oneSuffices: {
    id: 'Konsorsium tidak diperlukan: {count} UMKM sanggup memenuhi kebutuhan ini sendiri.',
    en: 'No consortium is needed: {count} UMKM can meet this need alone.',
  },
  nobody: {
    id: 'Belum ada UMKM yang dapat memasok kebutuhan ini.',
    en: 'No UMKM can supply this need yet.',
  },
  complete: {
    id: '{count} UMKM bersama-sama memenuhi seluruh kebutuhan.',
    en: '{count} UMKM together meet the whole need.',
  },
  partial: {
    id: '{count} UMKM memenuhi {percent} kebutuhan. Sisanya belum ada yang memasok.',
    en: '{count} UMKM meet {percent} of the need. The rest has no supplier yet.',
  },
  'no-supply': {
    id: 'Tidak ada kapasitas yang masih kosong untuk masa kirim ini.',
    en: 'No capacity is free for this delivery period.',
  },
  'lot-above-supply': {
    id: 'Pesanan minimumnya lebih besar daripada kapasitas yang masih kosong.',
    en: 'Its minimum order is larger than its free capacity.',
  },
  'lot-above-need': {
    id: 'Pesanan minimumnya lebih besar daripada jumlah yang dibutuhkan.',
    en: 'Its minimum order is larger than the amount needed.',
  },
  'below-minimum-share': {
    id: 'Kapasitas kosongnya {percent} dari kebutuhan, di bawah bagian minimum {minimum} yang ditetapkan pembeli.',
    en: 'Its free capacity is {percent} of the need, below the minimum share of {minimum} set by the buyer.',
  },
  'other-product': {
    id: 'UMKM ini sudah ikut dengan produknya yang lain.',
    en: 'This UMKM already takes part with another product.',
  },
  withdrawn: {
    id: 'UMKM ini mengundurkan diri dari rencana ini.',
    en: 'This UMKM has withdrawn from this plan.',
  },
  enough: {
    id: 'Jumlahnya sudah terpenuhi oleh UMKM yang skor dan harganya bersama-sama sama baik atau lebih baik.',
    en: 'The amount is already filled by UMKM whose score and price together are as good or better.',
  },
  'outside-cluster': {
    id: 'Skor dan harganya cukup baik, tetapi UMKM dari satu klaster didahulukan agar pengiriman lebih mudah.',
    en: 'Its score and price are good enough, but UMKM of one cluster come first to make delivery easier.',
  },
  'too-small': {
    id: 'Kapasitas kosongnya terlalu kecil karena anggota dibatasi paling banyak {members} UMKM.',
    en: 'Its free capacity is too small because at most {members} UMKM may take part.',
  },
  'no-fit': {
    id: 'Jumlah yang dapat dipasoknya kurang pas dengan gabungan anggota terbaik.',
    en: 'The amounts it can supply fit less well than the best group of members.',
  },
  notMember: {
    id: 'UMKM ini bukan anggota konsorsium ini.',
    en: 'This UMKM is not a member of this consortium.',
  },
  maxMembers: {
    id: 'Jumlah anggota harus bilangan bulat dari 1 sampai 500.',
    en: 'The number of members must be a whole number from 1 to 500.',
  },
  share: {
    id: 'Isi dengan bagian dari 0 sampai {most}.',
    en: 'Enter a share from 0 to {most}.',
  },
  required: {
    id: 'Jumlah kebutuhan harus bilangan bulat lebih dari 0 dan tidak melebihi batas.',
    en: 'The amount needed must be a whole number above 0 and within the limit.',
  },
  components: {
    id: 'Kebutuhan harus terdiri dari 1 sampai 8 barang yang berbeda.',
    en: 'A need must consist of 1 to 8 different goods.',
  },
});
