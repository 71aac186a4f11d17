import { defineTexts } from '../../shared/text.ts';

/** Words of the steps "business" and "delivery". */
export const businessTexts = defineTexts({
  title: { id: 'Data usaha', en: 'Business' },
  lead: {
    id: 'Boleh disimpan sebagian. Angka penjualan dan modal tidak ditampilkan kepada pembeli.',
    en: 'You may save a part of it. Sales and capital are not shown to buyers.',
  },
  name: { id: 'Nama usaha', en: 'Name of the business' },
  nib: { id: 'NIB', en: 'NIB' },
  nibHint: {
    id: '13 angka. Belum punya? Kosongkan dulu; koordinator dapat membantu mengurusnya.',
    en: '13 digits. None yet? Leave it empty; a coordinator can help you get one.',
  },
  annualSales: { id: 'Penjualan setahun', en: 'Yearly sales' },
  annualSalesHint: {
    id: 'Kira-kira saja boleh. Dari sini skala usaha dihitung menurut PP 7/2021.',
    en: 'An estimate will do. The scale of the business follows from it (PP 7/2021).',
  },
  capital: { id: 'Modal usaha', en: 'Capital' },
  capitalHint: {
    id: 'Di luar tanah dan bangunan tempat usaha. Isi bila usaha baru berdiri.',
    en: 'Without land and building. Fill it in if the business is new.',
  },
  kecamatan: { id: 'Kecamatan tempat usaha', en: 'Kecamatan of the business' },
  place: { id: 'Tempat', en: 'Place' },
  desa: { id: 'Desa atau kelurahan', en: 'Village' },
  workersMen: { id: 'Pekerja laki-laki', en: 'Men working there' },
  workersWomen: { id: 'Pekerja perempuan', en: 'Women working there' },
  workersHint: { id: 'Termasuk Anda dan keluarga yang ikut bekerja.', en: 'You and family who work there included.' },
  workers: { id: 'Pekerja', en: 'Workers' },
  workersCount: { id: '{men} laki-laki, {women} perempuan', en: '{men} men, {women} women' },
  scale: { id: 'Skala usaha', en: 'Scale' },
  scaleBySales: {
    id: '{scale} menurut PP 7/2021: penjualan setahun paling banyak {limit}.',
    en: '{scale} by PP 7/2021: yearly sales of at most {limit}.',
  },
  scaleByCapital: {
    id: '{scale} menurut PP 7/2021: modal usaha paling banyak {limit}.',
    en: '{scale} by PP 7/2021: capital of at most {limit}.',
  },
  tooLarge: {
    id: 'Menurut PP 7/2021 ini sudah usaha besar, bukan UMKM. Periksa jumlah nolnya, atau daftar sebagai pembeli.',
    en: 'By PP 7/2021 this is a large business, not an UMKM. Check the zeros, or register as a buyer.',
  },
  nibWrong: {
    id: 'NIB ini sudah dipakai profil usaha lain.',
    en: 'Another business already uses this NIB.',
  },
  saved: { id: 'Data usaha sudah disimpan.', en: 'Your business data has been saved.' },
  savedScale: { id: 'Data usaha sudah disimpan. {scale}', en: 'Your business data has been saved. {scale}' },
  deliveryTitle: { id: 'Pengiriman', en: 'Delivery' },
  deliveryLead: {
    id: 'Seberapa jauh Anda sanggup mengantar atau mengirim pesanan?',
    en: 'How far can you bring or send an order?',
  },
  radius: { id: 'Jarak pengiriman terjauh', en: 'Longest delivery distance' },
  radiusHint: { id: 'Garis lurus dari tempat usaha, 1 sampai 500 km.', en: 'In a straight line, 1 to 500 km.' },
  radiusFact: { id: 'sampai {km} km', en: 'up to {km} km' },
  distances: { id: 'Jarak dari {place}', en: 'Distances from {place}' },
  savedDelivery: { id: 'Jarak pengiriman sudah disimpan.', en: 'The delivery distance has been saved.' },
});
