import { defineTexts } from '../shared/text.ts';

export const publicFiguresTexts = defineTexts({
  title: { id: 'Angka kemitraan', en: 'Partnership figures' },
  description: {
    id: 'Kesepakatan UMKM Lebak per jenis pembeli: berapa, berapa yang sudah dikirim, dan kapan dibayar.',
    en: 'Deals of UMKM in Lebak by kind of buyer: how many, how many were delivered, and when they were paid.',
  },
  lead: { id: 'Kesepakatan yang dibuat sampai {day}, per jenis pembeli.', en: 'Deals made up to {day}, by kind of buyer.' },
  total: { id: '{count} kesepakatan seluruhnya.', en: '{count} deals in all.' },
  kind: { id: 'Jenis pembeli', en: 'Kind of buyer' },
  deals: { id: 'Kesepakatan', en: 'Deals' },
  delivered: { id: 'Selesai dikirim', en: 'Delivered in full' },
  late: { id: 'Keterlambatan bayar (tengah)', en: 'Payment delay (median)' },
  hidden: { id: 'dirahasiakan', en: 'withheld' },
  few: { id: 'data kurang', en: 'too few data' },
  percent: { id: '{percent}%', en: '{percent}%' },
  lateDays: { id: 'terlambat {days} hari', en: '{days} days late' },
  earlyDays: { id: '{days} hari lebih awal', en: '{days} days early' },
  onTime: { id: 'tepat waktu', en: 'on time' },
  why: {
    id: 'Angka di bawah 5 dirahasiakan supaya tidak ada usaha yang bisa dikenali. Kadang satu angka lain ikut dirahasiakan agar yang tersembunyi tidak bisa dihitung balik.',
    en: 'Figures below 5 are withheld so that no business can be recognised. Sometimes another one is withheld too, so that the hidden one cannot be computed back.',
  },
  how: {
    id: 'Kesepakatan yang dihentikan tidak dihitung. Selesai dikirim: semua kiriman sudah diterima pembeli. Keterlambatan: hari antara jatuh tempo dan pembayaran tagihan yang lunas, nilai tengah dari paling sedikit 5 tagihan. Sumber: catatan di TemuMitra, diperbarui setiap awal bulan.',
    en: 'Deals ended early are left out. Delivered in full: the buyer has accepted every delivery. Delay: days between the due day and the payment of paid bills, the median of at least 5. Source: records of TemuMitra, updated at the start of each month.',
  },
  none: { id: 'Belum ada kesepakatan.', en: 'There are no deals yet.' },
});
