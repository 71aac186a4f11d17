import { defineTexts } from '../shared/text.ts';

export const landingTexts = defineTexts({
  title: { id: 'Kemitraan UMKM dan usaha besar', en: 'Partnerships of UMKM and large businesses' },
  description: {
    id: 'Hotel, restoran, dan bioskop menemukan pemasok UMKM yang cocok di Kabupaten Lebak, Banten.',
    en: 'Hotels, restaurants and cinemas find UMKM suppliers that fit in Kabupaten Lebak, Banten.',
  },
  headline: {
    id: 'Produk UMKM Lebak, sampai ke meja hotel dan bioskop.',
    en: 'UMKM goods from Lebak, on the tables of hotels and cinemas.',
  },
  lead: {
    id: 'Pembeli memasang kebutuhan. UMKM yang cocok langsung dikabari. Kesepakatan dikawal sampai barang diterima dan dibayar.',
    en: 'Buyers post what they need. UMKM that fit hear of it at once. Deals are followed until the goods are delivered and paid.',
  },
  forBuyer: { id: 'Saya mencari pemasok', en: 'I am looking for suppliers' },
  forOwner: { id: 'Saya pelaku UMKM', en: 'I run an UMKM' },
  figuresTitle: { id: 'Hari ini', en: 'Today' },
  umkm: { id: 'UMKM aktif', en: 'active UMKM' },
  products: { id: 'produk', en: 'products' },
  openNeeds: { id: 'kebutuhan terbuka', en: 'open needs' },
  deals: { id: 'kesepakatan', en: 'deals' },
  figuresMore: { id: 'Angka kemitraan selengkapnya', en: 'All partnership figures' },
  howTitle: { id: 'Begini caranya', en: 'How it works' },
  how1: { id: 'Pasang kebutuhan', en: 'Post a need' },
  how1Text: {
    id: 'Tulis barang, jumlah, jadwal, tempat, harga, dan izin yang diminta. Bahasa sehari-hari cukup.',
    en: 'Write the goods, quantity, schedule, place, price and certificates. Everyday words are enough.',
  },
  how2: { id: 'Lihat yang cocok, beserta alasannya', en: 'See who fits, and why' },
  how2Text: {
    id: 'Setiap produk dinilai: barangnya, kapasitas, harga, jarak, izin, rekam jejak. Semua alasan terbaca.',
    en: 'Every product is scored: goods, capacity, price, distance, certificates, track record. Every reason can be read.',
  },
  how3: { id: 'UMKM menjawab dari HP', en: 'UMKM answer on their phone' },
  how3Text: {
    id: 'Terima, ajukan harga lain, atau tolak. Kapasitas dijaga, jadi barang yang sama tidak terjual dua kali.',
    en: 'Accept, name another price, or decline. Capacity is kept, so the same goods are not sold twice.',
  },
  how4: { id: 'Dikawal sampai dibayar', en: 'Followed until paid' },
  how4Text: {
    id: 'Koordinator kabupaten membantu bila ada kendala: izin yang kurang, jadwal, atau pembayaran.',
    en: 'The district coordinator helps with what gets in the way: missing certificates, schedules, payment.',
  },
  offerTitle: { id: 'Dari mana, dan apa saja', en: 'Where from, and what' },
  offerText: {
    id: 'Pilih kecamatan atau jenis barang untuk melihat produknya.',
    en: 'Choose a kecamatan or a kind of goods to see the products.',
  },
  mapTitle: { id: 'UMKM aktif per kecamatan', en: 'Active UMKM per kecamatan' },
  categoriesTitle: { id: 'Produk terbanyak menurut jenis', en: 'Most products by kind' },
  kecamatan: { id: 'Kecamatan', en: 'Kecamatan' },
  needsTitle: { id: 'Sedang dicari', en: 'Wanted now' },
  needsMore: { id: 'Semua kebutuhan terbuka', en: 'All open needs' },
  catalogueMore: { id: 'Lihat katalog produk', en: 'See the catalogue' },
  noNeeds: { id: 'Belum ada kebutuhan terbuka.', en: 'There are no open needs yet.' },
  until: { id: 'Jawaban ditunggu sampai {when}', en: 'Answers awaited until {when}' },
});
