/** What an agreement of one pattern says beyond what all say. `{b}` is the larger firm's role, `{s}` the UMKM's. */
export interface PatternWords {
  readonly buyer: string;
  readonly supplier: string;
  /** First sentence of the business activity. */
  readonly activity: string;
  readonly supplierRights: readonly string[];
  readonly supplierDuties: readonly string[];
  readonly buyerRights: readonly string[];
  readonly buyerDuties: readonly string[];
  readonly development: readonly string[];
  readonly payment: readonly string[];
  readonly ending: readonly string[];
}

/** The usual patterns: goods made and supplied. */
export const supplyPatterns: Readonly<Record<string, PatternWords>> = {
  'perdagangan-umum': {
    buyer: 'Pembeli',
    supplier: 'Pemasok',
    activity: '{s} memasok dan {b} membeli barang yang disebut di bawah ini dalam kemitraan pola perdagangan umum.',
    supplierRights: [
      'mendapat kepastian jumlah, jadwal, dan harga sebagaimana disepakati',
      'tetap bebas menjual barang yang sama kepada pembeli lain, karena kemitraan ini tidak bersifat eksklusif',
    ],
    supplierDuties: ['memberi tahu {b} paling lambat 3 (tiga) hari sebelumnya bila ada bagian kiriman yang tidak dapat dipenuhi'],
    buyerRights: ['menerima barang yang baru, layak, dan sesuai contoh yang disetujui'],
    buyerDuties: [
      'memesan dan mengambil jumlah yang disepakati pada setiap jadwal',
      'memberi tahu {s} paling lambat 14 (empat belas) hari sebelumnya bila jadwal perlu digeser',
    ],
    development: [
      '{b} menyampaikan ukuran mutu, kemasan, dan label yang diminta secara tertulis beserta contohnya',
      '{b} memberi umpan balik tertulis setelah setiap kiriman agar mutu {s} naik',
      '{b} membuka kesempatan promosi bagi produk {s}, sedikitnya dengan menyebut asal produk',
    ],
    payment: ['Perubahan harga hanya berlaku dengan persetujuan tertulis kedua pihak dan tidak berlaku bagi pesanan berjalan.'],
    ending: [],
  },
  'rantai-pasok': {
    buyer: 'Pembeli',
    supplier: 'Pemasok',
    activity:
      '{s} menjadi bagian tetap dari rantai pasok {b}, dari bahan baku sampai pengiriman, dalam kemitraan pola rantai pasok.',
    supplierRights: [
      'mendapat perkiraan kebutuhan paling lambat 30 (tiga puluh) hari sebelum setiap jadwal',
      'mendapat kabar paling awal tentang perubahan mutu, kemasan, atau jumlah yang diminta',
      'tetap bebas memasok pihak lain dengan kapasitas di luar perjanjian ini',
    ],
    supplierDuties: [
      'mencatat asal bahan dan nomor lot setiap kiriman sehingga asal barang dapat ditelusuri',
      'menjaga persediaan bahan agar jadwal tidak terputus, dan melapor segera bila bahan menipis',
    ],
    buyerRights: ['menelusuri asal bahan dan proses setiap lot', 'meninjau tempat usaha {s} dengan pemberitahuan lebih dahulu'],
    buyerDuties: [
      'menyampaikan perkiraan kebutuhan dan perubahan jadwal secara tertulis',
      'berbagi keterangan mutu dan permintaan pasar yang diperlukan {s} untuk merencanakan produksi',
    ],
    development: [
      '{b} membantu {s} mengelola perubahan pasokan: jadwal, pencatatan lot, gudang, dan pengiriman',
      '{b} memberi pelatihan atau pendampingan mutu sedikitnya sekali selama perjanjian',
      '{b} dan {s} bersama-sama menyusun rencana kenaikan kapasitas dan kelengkapan sertifikat',
    ],
    payment: [
      'Perubahan harga karena harga bahan dirundingkan kembali dan hanya berlaku dengan persetujuan tertulis kedua pihak.',
    ],
    ending: ['Sebelum berakhir, para pihak menyelesaikan kiriman yang sudah diproduksi untuk jadwal terdekat.'],
  },
  subkontrak: {
    buyer: 'Pemberi Subkontrak',
    supplier: 'Subkontraktor',
    activity: '{s} membuat barang atau bagiannya menurut spesifikasi tertulis dari {b} dalam kemitraan pola subkontrak.',
    supplierRights: [
      'menerima spesifikasi, gambar, dan contoh yang lengkap sebelum mulai bekerja',
      'meminta penyesuaian jadwal dan harga bila spesifikasi berubah',
      'tetap bebas mengerjakan pesanan pihak lain yang tidak memakai rancangan {b}',
    ],
    supplierDuties: [
      'mengerjakan barang menurut spesifikasi dan menyerahkan contoh produksi pertama untuk disetujui',
      'menjaga rancangan {b} dan mengembalikannya setelah perjanjian berakhir',
    ],
    buyerRights: ['memeriksa pekerjaan yang sedang berjalan dengan pemberitahuan lebih dahulu'],
    buyerDuties: [
      'menyediakan spesifikasi yang jelas dan menanggung akibat perubahan yang dimintanya',
      'memberi kemudahan memperoleh bahan baku yang diminta spesifikasi, dengan harga yang wajar',
      'tidak memutus pekerjaan yang sedang berjalan tanpa mengganti biaya yang sudah dikeluarkan {s}',
    ],
    development: [
      '{b} memberi kesempatan mengerjakan sebagian produksi atau komponennya',
      '{b} memberi bimbingan teknis produksi, pengujian mutu, dan penggunaan alat',
      '{b} membantu {s} memahami tata kelola pesanan dan pembiayaan bahan baku',
    ],
    payment: [
      'Biaya perubahan spesifikasi yang diminta {b} ditambahkan menurut perhitungan yang disetujui kedua pihak.',
      'Harga hanya berubah dengan persetujuan tertulis kedua pihak.',
    ],
    ending: ['Barang yang selesai menurut spesifikasi sebelum perjanjian berakhir tetap diterima dan dibayar.'],
  },
  'inti-plasma': {
    buyer: 'Inti',
    supplier: 'Plasma',
    activity: '{b} membina {s} dan menampung hasil usahanya dalam jumlah yang disepakati dalam kemitraan pola inti-plasma.',
    supplierRights: [
      'mendapat pembinaan, sarana, dan kepastian penampungan hasil sebagaimana disepakati',
      'menjual hasil di luar jumlah yang disepakati kepada siapa saja',
    ],
    supplierDuties: ['menjalankan usaha menurut pedoman teknis yang disepakati', 'mencatat hasil dan sarana yang diterima'],
    buyerRights: ['mendampingi dan memantau pelaksanaan pedoman teknis'],
    buyerDuties: [
      'menampung hasil {s} yang memenuhi mutu dalam jumlah yang disepakati',
      'menyediakan sarana produksi yang disepakati dengan harga wajar dan rincian tertulis',
    ],
    development: [
      '{b} membantu penyediaan dan penyiapan lahan atau tempat usaha bila diperlukan',
      '{b} menyediakan sarana produksi dan bimbingan teknis produksi serta manajemen',
      '{b} membantu penguasaan teknologi, pembiayaan, pemasaran, dan penjaminan',
    ],
    payment: ['Potongan atas sarana produksi dirinci tertulis dan hanya dilakukan menurut jumlah yang disetujui {s}.'],
    ending: ['Sisa kewajiban sarana produksi dihitung bersama dan dicicil menurut kemampuan {s}.'],
  },
  penyumberluaran: {
    buyer: 'Pemberi Pekerjaan',
    supplier: 'Penerima Pekerjaan',
    activity: '{b} menyerahkan sebagian pekerjaan di luar pekerjaan utamanya kepada {s} dalam kemitraan pola penyumberluaran.',
    supplierRights: [
      'mengatur sendiri cara kerja dan tenaga kerjanya sepanjang hasil memenuhi ukuran yang disepakati',
      'mendapat keterangan dan akses yang diperlukan untuk bekerja',
    ],
    supplierDuties: [
      'memenuhi hak tenaga kerjanya menurut peraturan ketenagakerjaan',
      'menjaga keselamatan kerja dan kebersihan tempat kerja',
    ],
    buyerRights: ['menilai hasil pekerjaan menurut ukuran yang disepakati'],
    buyerDuties: ['menyediakan tempat dan keterangan kerja yang aman dan lengkap', 'tidak mengatur urusan dalam usaha {s}'],
    development: [
      '{b} memberi pelatihan ukuran layanan, keselamatan kerja, dan administrasi pekerjaan',
      '{b} membantu {s} memenuhi izin dan kompetensi yang diminta pekerjaan',
    ],
    payment: ['Harga sudah termasuk upah, alat, dan bahan kecuali yang disediakan {b} menurut catatan bersama.'],
    ending: ['Para pihak melakukan serah terima pekerjaan yang tertib agar tenaga kerja {s} tidak dirugikan.'],
  },
};
