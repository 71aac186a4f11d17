import { defineTexts } from '../shared/text.ts';

export const capacityTexts = defineTexts({
  title: { id: 'Kapasitas', en: 'Capacity' },
  lead: {
    id: 'Berapa yang masih bisa Anda janjikan, enam bulan ke depan.',
    en: 'How much you can still promise over the next six months.',
  },
  back: { id: 'Usaha saya', en: 'My business' },
  notEnough: {
    id: 'Kapasitas {month} tidak cukup: diminta lebih dari sisa yang ada.',
    en: 'There is not enough free capacity in {month}.',
  },
  holdGone: {
    id: 'Kapasitas untuk tawaran ini sudah dilepas.',
    en: 'The capacity for this offer has already been given back.',
  },
  declared: { id: 'Kapasitas', en: 'Declared' },
  held: { id: 'Ditahan untuk tawaran', en: 'Held for offers' },
  booked: { id: 'Terpesan', en: 'Booked' },
  free: { id: 'Masih bebas', en: 'Free' },
  month: { id: 'Bulan', en: 'Month' },
  perMonth: { id: '{amount} per bulan', en: '{amount} a month' },
  forWhom: { id: 'Untuk siapa', en: 'For whom' },
  amount: { id: 'Jumlah', en: 'Amount' },
  heldShort: { id: 'Ditahan', en: 'Held' },
  until: { id: 'sampai {when}', en: 'until {when}' },
  status: { id: 'Keadaan', en: 'State' },
  nothingTaken: { id: 'Belum ada yang ditahan atau terpesan.', en: 'Nothing is held or booked yet.' },
  overTaken: {
    id: 'Kapasitas yang Anda tulis lebih kecil daripada yang sudah dijanjikan. Hubungi koordinator bila Anda tidak sanggup.',
    en: 'You have declared less than you have promised. Call the coordinator if you cannot keep up.',
  },
  chartTitle: { id: 'Kapasitas {product} per bulan', en: 'Capacity of {product} by month' },
  emptyTitle: { id: 'Belum ada produk', en: 'No products yet' },
  emptyText: {
    id: 'Tambahkan produk dan kapasitasnya agar pembeli bisa menemukan Anda.',
    en: 'Add your products and their capacity so that buyers can find you.',
  },
  addProduct: { id: 'Tambah produk', en: 'Add a product' },
});
