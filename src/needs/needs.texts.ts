import { defineTexts, type Text } from '../shared/text.ts';
import type { NeedStatus } from './needs.rules.ts';

/** Words of the lists, the states and the refusals; the form's and the ranking's own stand in needForm and matches. */
export const needsTexts = defineTexts({
  title: { id: 'Kebutuhan', en: 'Needs' },
  leadBuyer: {
    id: 'Apa yang Anda cari, siapa yang cocok, dan sudah sampai mana.',
    en: 'What you are looking for, who fits, and how far it has come.',
  },
  leadCoordinator: { id: 'Semua kebutuhan pembeli yang sudah terbit.', en: 'All needs that buyers have published.' },
  new: { id: 'Pasang kebutuhan', en: 'Post a need' },
  statusTabs: { id: 'Saring menurut status', en: 'Filter by status' },
  all: { id: 'Semua', en: 'All' },
  statusDraft: { id: 'Draf', en: 'Draft' },
  statusOpen: { id: 'Terbuka', en: 'Open' },
  statusMatched: { id: 'Tawaran terkirim', en: 'Offers sent' },
  statusPartAwarded: { id: 'Disepakati sebagian', en: 'Agreed in part' },
  left: { id: 'sisa {left}', en: '{left} left' },
  statusAwarded: { id: 'Disepakati', en: 'Agreed' },
  statusFulfilled: { id: 'Terpenuhi', en: 'Fulfilled' },
  statusClosed: { id: 'Ditutup', en: 'Closed' },
  statusCancelled: { id: 'Dibatalkan', en: 'Cancelled' },
  searchNeeds: { id: 'Cari judul, nomor, atau pembeli…', en: 'Search title, number or buyer…' },
  searchOwn: { id: 'Cari judul atau nomor…', en: 'Search title or number…' },
  searchPublic: { id: 'Cari barang atau jasa…', en: 'Search goods or services…' },
  anyKind: { id: 'Semua jenis pembeli', en: 'All kinds of buyers' },
  kind: { id: 'Jenis pembeli', en: 'Kind of buyer' },
  anyPlace: { id: 'Semua tempat kirim', en: 'All delivery places' },
  place: { id: 'Tempat kirim', en: 'Delivery place' },
  columnNeed: { id: 'Kebutuhan', en: 'Need' },
  columnQuantity: { id: 'Jumlah', en: 'Quantity' },
  columnDelivery: { id: 'Pengiriman', en: 'Delivery' },
  columnAnswer: { id: 'Batas jawaban', en: 'Answers until' },
  columnStatus: { id: 'Status', en: 'Status' },
  answerEnded: { id: 'sudah lewat', en: 'has passed' },
  showing: { id: 'Menampilkan {from}–{to} dari {total} kebutuhan', en: 'Showing {from}–{to} of {total} needs' },
  emptyTitle: { id: 'Belum ada kebutuhan', en: 'No needs yet' },
  emptyBuyer: {
    id: 'Tulis apa yang Anda cari. Begitu diterbitkan, kami langsung menunjukkan UMKM Lebak yang cocok dan alasannya.',
    en: 'Write what you are looking for. Once published, we show at once which UMKM of Lebak fit, and why.',
  },
  emptyCoordinator: {
    id: 'Kebutuhan muncul di sini begitu pembeli menerbitkannya.',
    en: 'Needs appear here as soon as buyers publish them.',
  },
  emptyPublic: {
    id: 'Saat ini tidak ada kebutuhan yang terbuka. Daftarkan usaha Anda agar dikabari begitu ada.',
    en: 'No need is open right now. Register your business to be told as soon as there is one.',
  },
  noneFound: { id: 'Tidak ada yang sesuai saringan', en: 'Nothing passes this filter' },
  noneFoundText: { id: 'Coba kata lain, atau hapus saringan.', en: 'Try other words, or clear the filter.' },
  clearFilter: { id: 'Hapus saringan', en: 'Clear the filter' },
  once: { id: 'sekali kirim', en: 'in one delivery' },
  weekly: { id: 'per minggu', en: 'a week' },
  monthly: { id: 'per bulan', en: 'a month' },
  noQuantity: { id: 'jumlah belum diisi', en: 'no quantity yet' },

  over: {
    id: 'Kebutuhan ini sudah selesai dan tidak dapat diubah lagi.',
    en: 'This need is over and cannot be changed any more.',
  },
  notPublished: { id: 'Kebutuhan ini masih draf. Terbitkan dulu.', en: 'This need is still a draft. Publish it first.' },
  pendingBuyer: {
    id: 'Organisasi Anda masih menunggu verifikasi koordinator. Draf tersimpan; Anda dapat menerbitkannya begitu disetujui.',
    en: 'Your organisation is still waiting for a coordinator’s verification. The draft is kept; you can publish it once approved.',
  },
  refusedBuyer: {
    id: 'Verifikasi organisasi Anda belum disetujui. Perbaiki data organisasi dulu; draf ini tetap tersimpan.',
    en: 'Your organisation was not approved. Please correct its data first; this draft is kept.',
  },
  lockedField: {
    id: 'Tidak dapat diubah selama ada UMKM yang mempertimbangkan tawaran.',
    en: 'Cannot be changed while an UMKM is considering an offer.',
  },
  cancelAsked: {
    id: 'Tawaran sudah dikirim ke UMKM. Tutup kebutuhan dengan alasan supaya mereka tahu.',
    en: 'UMKM have been asked already. Close the need with a reason, so that they know.',
  },
  closedWhy: {
    id: 'Pembeli menutup kebutuhan ini. Alasan: {words}. Kapasitas Anda bebas kembali.',
    en: 'The buyer closed this need. Reason: {words}. Your capacity is free again.',
  },
  noDealYet: { id: 'Belum ada kesepakatan untuk kebutuhan ini.', en: 'There is no deal for this need yet.' },
  answerByPassed: {
    id: 'Batas jawaban sudah lewat. Perpanjang batas jawaban dulu lewat tombol Ubah.',
    en: 'The deadline for answers has passed. Extend it first with the Edit button.',
  },
  nobodyChosen: { id: 'Pilih paling sedikit satu UMKM.', en: 'Choose at least one UMKM.' },
  tooManyChosen: { id: 'Pilih paling banyak {most} UMKM sekaligus.', en: 'Choose at most {most} UMKM at once.' },
  nobodyLeft: {
    id: 'UMKM yang dipilih sudah tidak dapat ditawari. Cocokkan ulang untuk melihat daftar terbaru.',
    en: 'The chosen UMKM can no longer be asked. Match again to see the current list.',
  },
  reasonMissing: {
    id: 'Tulis alasannya: UMKM ini tidak memenuhi semua syarat.',
    en: 'Write the reason: this UMKM does not meet every requirement.',
  },
  priceMissing: { id: 'Tulis harga tawaran.', en: 'Write the price to offer.' },
  notConvertible: {
    id: 'Tulis berapa banyak ini dalam satuan produk: kedua satuan tidak dapat dihitung sendiri.',
    en: 'Write how much this is in the product’s unit: the two units do not convert by themselves.',
  },

  saved: { id: 'Draf tersimpan.', en: 'Draft saved.' },
  published: {
    id: 'Kebutuhan terbit dan sudah dicocokkan. Pilih UMKM di bawah, lalu kirim tawaran.',
    en: 'The need is published and matched. Choose UMKM below and send your offer.',
  },
  edited: { id: 'Perubahan tersimpan.', en: 'Changes saved.' },
  editedAndMatched: {
    id: 'Perubahan tersimpan dan kebutuhan dicocokkan ulang.',
    en: 'Changes saved and the need matched again.',
  },
  closed: {
    id: 'Kebutuhan ditutup. UMKM yang masih menunggu sudah dikabari.',
    en: 'The need is closed. UMKM still waiting have been told.',
  },
  cancelled: { id: 'Kebutuhan dibatalkan.', en: 'The need is cancelled.' },
  withdrawn: { id: 'Tawaran yang tersisa sudah ditarik.', en: 'The remaining offers have been withdrawn.' },
  rematched: { id: 'Sudah dicocokkan ulang dengan data terbaru.', en: 'Matched again with current data.' },
  sentNone: {
    id: 'UMKM ini sudah ditawari. Tidak ada yang dikirim dua kali.',
    en: 'These UMKM have been asked already. Nothing was sent twice.',
  },
  sentOne: { id: 'Tawaran terkirim. Pemilik usaha langsung dikabari.', en: 'Offer sent. The owner is told at once.' },
  sentMany: {
    id: '{count} tawaran terkirim. Para pemilik usaha langsung dikabari.',
    en: '{count} offers sent. The owners are told at once.',
  },

  toldPublished: { id: 'Kebutuhan baru dari {buyer}', en: 'New need from {buyer}' },
  toldByHand: { id: 'Koordinator mengusulkan {umkm}', en: 'A coordinator proposed {umkm}' },
  toldNewMatchTitle: { id: '{umkm} kini cocok', en: '{umkm} fits now' },
  toldNewMatchBody: { id: 'Ada pemasok baru untuk “{title}”.', en: 'There is a new supplier for “{title}”.' },

  publicTitle: { id: 'Kebutuhan terbuka', en: 'Open needs' },
  publicLead: {
    id: 'Hotel, restoran, bioskop, dan toko mencari pemasok dari Lebak. Daftarkan usaha Anda untuk menerima tawaran.',
    en: 'Hotels, restaurants, cinemas and shops are looking for suppliers from Lebak. Register your business to receive offers.',
  },
  publicDescription: {
    id: 'Kebutuhan barang dan jasa dari hotel, restoran, dan bioskop bagi UMKM Kabupaten Lebak.',
    en: 'What hotels, restaurants and cinemas need from the UMKM of Lebak Regency.',
  },
  publicBuyer: { id: '{kind} · dikirim ke {place}', en: '{kind} · delivered to {place}' },
  publicCall: { id: 'Usaha Anda bisa memenuhinya?', en: 'Can your business supply this?' },
  publicCallText: {
    id: 'Daftar gratis. Bila produk Anda cocok, tawaran pembeli datang langsung ke akun Anda.',
    en: 'Registration is free. If your product fits, the buyer’s offer comes straight to your account.',
  },
  publicRegister: { id: 'Daftarkan UMKM saya', en: 'Register my UMKM' },
  publicBack: { id: 'Semua kebutuhan terbuka', en: 'All open needs' },
  answerIn: { id: 'dijawab {when}', en: 'answers {when}' },
});

const statusWords = {
  draft: 'statusDraft',
  open: 'statusOpen',
  matched: 'statusMatched',
  awarded: 'statusAwarded',
  fulfilled: 'statusFulfilled',
  closed: 'statusClosed',
  cancelled: 'statusCancelled',
} as const satisfies Record<NeedStatus, string>;

export function needStatusText(status: NeedStatus): Text {
  return needsTexts.say(statusWords[status]);
}
