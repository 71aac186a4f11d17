import { defineTexts } from '../../shared/text.ts';

/** Words of the step "products". */
export const productTexts = defineTexts({
  title: { id: 'Produk', en: 'Products' },
  lead: {
    id: 'Tulis apa yang Anda buat dan berapa banyak sanggup dibuat. Dari sinilah pesanan dicocokkan.',
    en: 'What you make and how much of it. Orders are matched with this.',
  },
  newTitle: { id: 'Produk baru', en: 'New product' },
  editTitle: { id: 'Ubah produk', en: 'Edit product' },
  add: { id: 'Tambah produk', en: 'Add a product' },
  emptyTitle: { id: 'Belum ada produk', en: 'No products yet' },
  emptyText: {
    id: 'Tambahkan produk pertama Anda: nama, harga, dan kapasitas sebulan sudah cukup.',
    en: 'Add your first product: name, price and monthly capacity will do.',
  },
  name: { id: 'Nama produk', en: 'Name of the product' },
  nameHint: { id: 'Contoh: Gula semut aren 250 g', en: 'For example: Gula semut aren 250 g' },
  description: { id: 'Keterangan', en: 'Description' },
  descriptionHint: {
    id: 'Bahan, rasa, kemasan, daya tahan. Ini membantu pembeli dan pencocokan.',
    en: 'Ingredients, taste, packaging, shelf life. It helps buyers and matching.',
  },
  category: { id: 'Jenis produk', en: 'Kind of product' },
  noCategory: { id: 'Tidak ada yang cocok', en: 'None fits' },
  unit: { id: 'Satuan jual', en: 'Unit of sale' },
  capacity: { id: 'Sanggup dibuat sebulan', en: 'Can be made in a month' },
  capacityHint: { id: 'Dalam satuan jual di atas. Tulis yang benar-benar sanggup.', en: 'In the unit of sale above.' },
  minOrder: { id: 'Pesanan paling sedikit', en: 'Smallest order' },
  price: { id: 'Harga per satuan', en: 'Price for one unit' },
  priceHint: { id: 'Harga untuk pembelian banyak, dalam rupiah.', en: 'Your price for larger orders, in rupiah.' },
  leadTime: { id: 'Waktu menyiapkan pesanan', en: 'Time to prepare an order' },
  leadTimeHint: { id: '0 bila selalu tersedia.', en: '0 if always in stock.' },
  active: { id: 'Dijual sekarang', en: 'On sale now' },
  activeNote: {
    id: 'Hapus centang bila sedang tidak dibuat. Produk tetap tersimpan.',
    en: 'Untick it while you do not make it. The product stays stored.',
  },
  notOnSale: { id: 'Tidak dijual dulu', en: 'Not on sale' },
  remove: { id: 'Hapus produk', en: 'Remove the product' },
  removeQuestion: {
    id: 'Hapus {name}? Tawaran dan kesepakatan yang sudah ada tetap tersimpan.',
    en: 'Remove {name}? Existing offers and deals are kept.',
  },
  removeConfirm: { id: 'Ya, hapus', en: 'Yes, remove' },
  removed: { id: 'Produk sudah dihapus.', en: 'The product has been removed.' },
  saved: { id: '{name} sudah disimpan.', en: '{name} has been saved.' },
  lastProduct: {
    id: 'Ini satu-satunya produk yang dijual. Tambahkan produk lain dulu, atau pilih Istirahat di halaman usaha.',
    en: 'This is the only product on sale. Add another first, or take a break on the business page.',
  },
  tooMany: { id: 'Paling banyak {most} produk dalam satu profil.', en: 'At most {most} products in one profile.' },
  chooseFromList: { id: 'Pilih dari daftar.', en: 'Choose from the list.' },
  notThisUnit: {
    id: 'Untuk satuan ini tulis bilangan bulat, paling sedikit 1.',
    en: 'For this unit write a whole number, at least 1.',
  },
  otherMeasure: {
    id: 'Satuan {from} tidak bisa diganti {to}: tawaran yang berjalan memakai satuan lama. Tambahkan produk baru, lalu hentikan yang ini.',
    en: 'The unit {from} cannot become {to}: running offers use the old one. Add a new product, then stop selling this one.',
  },
  minTooLarge: {
    id: 'Pesanan paling sedikit tidak boleh melebihi kapasitas sebulan.',
    en: 'The smallest order cannot be more than a month’s capacity.',
  },
});
