import { defineTexts } from '../../shared/text.ts';

/** Words of the public catalogue. */
export const catalogueTexts = defineTexts({
  title: { id: 'Katalog produk UMKM Lebak', en: 'Products of UMKM in Lebak' },
  lead: {
    id: 'Gula aren, emping, kerajinan, dan hasil tani langsung dari pembuatnya, lengkap dengan harga dan kapasitas.',
    en: 'Palm sugar, melinjo crackers, crafts and farm produce straight from the makers, with price and capacity.',
  },
  description: {
    id: 'Produk UMKM Kabupaten Lebak dengan harga, kapasitas per bulan, dan sertifikat yang sudah diperiksa.',
    en: 'Products of UMKM in Lebak with price, monthly capacity and checked certificates.',
  },
  search: { id: 'Cari produk atau nama usaha', en: 'Search product or business' },
  summary: {
    id: 'Usaha {from}–{to} dari {total}',
    en: 'Businesses {from}–{to} of {total}',
  },
  emptyTitle: { id: 'Katalog masih kosong', en: 'The catalogue is still empty' },
  emptyText: {
    id: 'Produk muncul di sini setelah profil usahanya diperiksa koordinator.',
    en: 'Products appear here once a coordinator has checked the business.',
  },
  noResultTitle: { id: 'Tidak ada produk yang cocok', en: 'No product matches' },
  noResultText: { id: 'Coba kata lain atau longgarkan saringan.', en: 'Try other words or loosen the filters.' },
  all: { id: 'Semua produk', en: 'All products' },
  from: { id: 'oleh {name}, {place}', en: 'by {name}, {place}' },
  capacity: { id: 'Kapasitas', en: 'Capacity' },
  minOrder: { id: 'Pesanan paling sedikit', en: 'Smallest order' },
  leadTime: { id: 'Waktu menyiapkan', en: 'Time to prepare' },
  inStock: { id: 'Selalu tersedia', en: 'Always in stock' },
  delivery: { id: 'Pengiriman', en: 'Delivery' },
  deliveryTo: { id: 'sampai {km} km', en: 'up to {km} km' },
  category: { id: 'Jenis produk', en: 'Kind of product' },
  business: { id: 'Usaha', en: 'Business' },
  price: { id: 'Harga', en: 'Price' },
  certificates: { id: 'Sertifikat terverifikasi', en: 'Verified certificates' },
  noCertificates: { id: 'Belum ada sertifikat yang terverifikasi.', en: 'No verified certificates yet.' },
  others: { id: 'Produk lain dari usaha ini', en: 'Other products of this business' },
  buyerCall: {
    id: 'Butuh produk seperti ini untuk usaha Anda? Pasang kebutuhan, dan UMKM yang cocok langsung dikabari.',
    en: 'Do you need such a product for your business? Post a need and matching UMKM are told at once.',
  },
  postNeed: { id: 'Pasang kebutuhan', en: 'Post a need' },
  registerBuyer: { id: 'Daftar sebagai pembeli', en: 'Register as a buyer' },
});
