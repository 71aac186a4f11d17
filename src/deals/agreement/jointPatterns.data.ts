import type { PatternWords } from './patternWords.data.ts';

/** Patterns in which a way of business, a sale or a whole undertaking is shared. */
export const jointPatterns: Readonly<Record<string, PatternWords>> = {
  waralaba: {
    buyer: 'Pemberi Waralaba',
    supplier: 'Penerima Waralaba',
    activity:
      '{b} memberi hak kepada {s} untuk memakai cara usaha, resep, dan tanda pengenalnya dalam membuat dan menyerahkan produk di bawah ini, dalam kemitraan pola waralaba.',
    supplierRights: [
      'memakai cara usaha dan tanda pengenal {b} selama perjanjian berlaku',
      'mendapat pedoman tertulis, pelatihan awal, dan pendampingan',
    ],
    supplierDuties: ['menjalankan pedoman tertulis dan menjaga nama baik tanda pengenal {b}'],
    buyerRights: ['memeriksa pelaksanaan pedoman dengan pemberitahuan lebih dahulu'],
    buyerDuties: [
      'menyerahkan prospektus dan pedoman usaha sebelum perjanjian berlaku',
      'mengutamakan bahan dan barang buatan setempat sepanjang memenuhi mutu',
      'menanggung keabsahan tanda pengenal yang diberikannya',
    ],
    development: [
      '{b} memberi pelatihan awal dan pelatihan lanjutan sedikitnya sekali setahun',
      '{b} mendampingi operasional, pemasaran, dan pembukuan {s}',
    ],
    payment: ['Imbalan waralaba, bila ada, dirinci tertulis dan tidak dinaikkan tanpa persetujuan {s}.'],
    ending: ['Setelah berakhir, {s} berhenti memakai tanda pengenal {b} dan boleh meneruskan usahanya sendiri.'],
  },
  'distribusi-keagenan': {
    buyer: 'Distributor',
    supplier: 'Prinsipal',
    activity: '{b} membeli dan memasarkan produk {s} atas namanya sendiri dalam kemitraan pola distribusi dan keagenan.',
    supplierRights: [
      'mengetahui wilayah, saluran, dan jumlah penjualan produknya',
      'tetap bebas memasarkan produknya melalui saluran lain',
    ],
    supplierDuties: [
      'menyediakan keterangan produk, label, dan bahan promosi yang benar',
      'mengganti produk yang rusak sejak diserahkan',
    ],
    buyerRights: ['memakai nama dan merek {s} untuk memasarkan produk selama perjanjian berlaku'],
    buyerDuties: [
      'memasarkan produk dengan nama dan asal yang benar',
      'menyampaikan laporan penjualan setiap bulan',
      'membeli putus setiap kiriman yang diterima, tanpa sistem konsinyasi',
    ],
    development: [
      '{b} berbagi pengetahuan pasar, kemasan, dan harga jual',
      '{b} melatih {s} menyiapkan barang untuk saluran modern dan daring',
    ],
    payment: ['Harga dari {s} hanya berubah dengan persetujuan tertulis kedua pihak.'],
    ending: ['Setelah berakhir, {b} menghabiskan persediaan yang sudah dibelinya dan berhenti memakai merek {s}.'],
  },
  'bagi-hasil': {
    buyer: 'Penyedia Sarana',
    supplier: 'Pelaksana',
    activity:
      '{s} menjalankan usaha yang menghasilkan barang di bawah ini dan {b} menyediakan pembiayaan atau sarana, dengan pembagian hasil menurut sumbangan masing-masing, dalam kemitraan pola bagi hasil.',
    supplierRights: [
      'menerima bagian hasil menurut nisbah yang dicatat para pihak',
      'menjalankan usaha sehari-hari secara mandiri',
    ],
    supplierDuties: ['mencatat pendapatan dan biaya secara jujur dan memperlihatkannya setiap bulan'],
    buyerRights: ['memeriksa catatan pendapatan dan biaya', 'menerima bagian hasil menurut nisbah yang dicatat para pihak'],
    buyerDuties: [
      'menyediakan pembiayaan atau sarana yang disepakati tepat waktu',
      'ikut menanggung kerugian menurut nisbah yang sama',
    ],
    development: ['{b} memberi bimbingan pembukuan dan pengelolaan usaha', '{b} membantu membuka akses bahan dan pasar'],
    payment: [
      'Hasil yang dibagi adalah penjualan dikurangi biaya yang disetujui bersama; perhitungannya dibuat tertulis setiap periode.',
      'Nisbah hanya berubah dengan persetujuan tertulis kedua pihak.',
    ],
    ending: ['Pada akhir perjanjian dibuat perhitungan terakhir dan setiap pihak membawa kembali sarana yang disumbangkannya.'],
  },
  'kerja-sama-operasional': {
    buyer: 'Mitra Penyelenggara',
    supplier: 'Mitra Pelaksana',
    activity:
      '{b} dan {s} menjalankan satu pekerjaan bersama untuk jangka waktu tertentu tanpa mendirikan badan usaha baru, dalam kemitraan pola kerja sama operasional.',
    supplierRights: ['ikut memutuskan pelaksanaan pekerjaan bersama', 'menerima bayaran menurut bagian pekerjaannya'],
    supplierDuties: ['melaksanakan bagian pekerjaannya dan menempatkan penanggung jawab yang tetap'],
    buyerRights: ['memimpin pengaturan jadwal pekerjaan bersama setelah mendengar {s}'],
    buyerDuties: ['menyediakan sarana bersama yang dijanjikan', 'membuka catatan pekerjaan bersama kepada {s}'],
    development: [
      '{b} mengikutsertakan {s} dalam perencanaan dan evaluasi pekerjaan',
      '{b} berbagi cara kerja dan teknologi yang dipakai bersama',
    ],
    payment: ['Biaya bersama dicatat dan ditanggung menurut bagian yang disepakati tertulis.'],
    ending: ['Aset masing-masing tetap milik pihak yang membawanya; hasil bersama dihitung dan dibagi pada akhir pekerjaan.'],
  },
  'usaha-patungan': {
    buyer: 'Mitra Kesatu',
    supplier: 'Mitra Kedua',
    activity:
      '{b} dan {s} menyiapkan dan menjalankan usaha patungan baru untuk menghasilkan dan memasarkan barang di bawah ini, dalam kemitraan pola usaha patungan. Selama badan usaha itu belum berdiri, {s} menyerahkan barang kepada {b} menurut perjanjian ini.',
    supplierRights: [
      'ikut memutuskan hal penting usaha patungan dan menerima laporan keuangannya',
      'menerima bagian laba menurut bagian modalnya dalam usaha patungan',
      'tetap menjalankan usahanya sendiri secara mandiri',
    ],
    supplierDuties: ['menyetor bagiannya menurut catatan para pihak', 'menyumbang keterampilan dan jaringan produksinya'],
    buyerRights: ['menerima bagian laba menurut bagian modalnya dalam usaha patungan'],
    buyerDuties: ['menyetor bagiannya menurut catatan para pihak', 'membuka keputusan dan laporan usaha patungan kepada {s}'],
    development: [
      '{b} melatih {s} dalam tata kelola badan usaha',
      '{b} mengalihkan pengetahuan produksi dan pasar secara bertahap',
    ],
    payment: [
      'Bagian modal, tugas, dan pembagian laba usaha patungan dituangkan dalam akta tersendiri yang tidak mengurangi hak dalam perjanjian ini.',
    ],
    ending: ['Pembubaran usaha patungan mengikuti aktanya dan tidak mengalihkan usaha yang dijalankan masing-masing pihak.'],
  },
};
