import { defineTexts } from '../shared/text.ts';

/** Names of criteria and gates, and the sentences that explain a match. */
export const matchingTexts = defineTexts({
  relevance: { id: 'Kecocokan produk', en: 'Product match' },
  capacity: { id: 'Kapasitas', en: 'Capacity' },
  price: { id: 'Harga', en: 'Price' },
  leadTime: { id: 'Waktu pengerjaan', en: 'Lead time' },
  minimumOrder: { id: 'Pesanan minimum', en: 'Minimum order' },
  wishes: { id: 'Sertifikat tambahan', en: 'Wished certificates' },
  track: { id: 'Rekam jejak', en: 'Track record' },
  packaging: { id: 'Ukuran kemasan', en: 'Pack size' },
  distance: { id: 'Jarak', en: 'Distance' },
  readiness: { id: 'Kesiapan ritel dan ekspor', en: 'Retail and export readiness' },

  relevanceExact: { id: 'Ini produk yang diminta.', en: 'This is the product that was asked for.' },
  relevanceVariant: {
    id: 'Ini varian dekat dari produk yang diminta.',
    en: 'This is a close variant of the product that was asked for.',
  },
  relevanceSubstitute: {
    id: 'Ini produk pengganti, bukan persis yang diminta.',
    en: 'This is a substitute, not exactly what was asked for.',
  },
  relevanceNamed: {
    id: 'Barangnya disebut dengan nama yang sama: {name}.',
    en: 'The goods go by the same name: {name}.',
  },
  relevanceTold: {
    id: 'Tampaknya ini yang diminta, dengan sebutan lain.',
    en: 'This seems to be what was asked for, in other words.',
  },
  relevancePart: { id: 'Memasok {made} dari {all} bagian paket.', en: 'Supplies {made} of the {all} parts of the set.' },
  capacityFull: {
    id: 'Kapasitas bebas {supply} per pengiriman, kebutuhan {asked}.',
    en: 'Free capacity is {supply} a delivery, {asked} is needed.',
  },
  capacityShort: {
    id: 'Kapasitas bebas {supply} per pengiriman, {percent}% dari {asked}.',
    en: 'Free capacity is {supply} a delivery, {percent}% of {asked}.',
  },
  noConversion: {
    id: 'Isi satuan produk belum tertulis, jadi belum bisa dibandingkan.',
    en: 'The contents of the product’s unit are not stated, so it cannot be compared yet.',
  },
  priceWithin: {
    id: 'Harga {price} per {unit}, di dalam batas {asked}.',
    en: '{price} per {unit}, within the budget of {asked}.',
  },
  priceAbove: {
    id: 'Harga {price} per {unit}, {percent}% di atas batas {asked}.',
    en: '{price} per {unit}, {percent}% above the budget of {asked}.',
  },
  priceOpen: {
    id: 'Harga {price} per {unit}; pembeli tidak menyebut batas.',
    en: '{price} per {unit}; the buyer named no budget.',
  },
  priceOfPart: {
    id: 'Batas harga berlaku untuk satu paket utuh, jadi tidak dibandingkan.',
    en: 'The budget is for the whole set, so it is not compared.',
  },
  leadWithin: { id: 'Siap dalam {days} hari, batas {asked} hari.', en: 'Ready in {days} days, {asked} are given.' },
  leadAbove: {
    id: 'Perlu {days} hari, {over} hari lebih lama dari yang diminta.',
    en: 'Takes {days} days, {over} more than asked.',
  },
  minimumWithin: {
    id: 'Pesanan minimum {minimum}, kebutuhan mencukupi.',
    en: 'The minimum order is {minimum}, the need reaches it.',
  },
  minimumAbove: {
    id: 'Pesanan minimum {minimum}, lebih besar dari satu pengiriman.',
    en: 'The minimum order is {minimum}, more than one delivery.',
  },
  wishesNone: { id: 'Pembeli tidak menyebut sertifikat tambahan.', en: 'The buyer wished for no further certificates.' },
  wishesSome: { id: 'Memiliki {held} dari {all} sertifikat yang diharapkan.', en: 'Holds {held} of {all} wished certificates.' },
  trackNone: {
    id: 'Belum cukup transaksi untuk dinilai; ini tidak mengurangi nilai.',
    en: 'Too few deals to judge yet; this costs no points.',
  },
  trackSome: {
    id: '{deals} transaksi, tepat waktu {percent}%, nilai {rating} dari 5.',
    en: '{deals} deals, {percent}% on time, rated {rating} of 5.',
  },
  packNone: { id: 'Ukuran kemasan tidak menjadi syarat.', en: 'No pack size was asked for.' },
  packFits: { id: 'Ukuran kemasan sesuai.', en: 'The pack size fits.' },
  packOff: { id: 'Ukuran kemasan berbeda dari yang diminta.', en: 'The pack size differs from what was asked.' },
  packSmall: {
    id: 'Kemasannya kecil. Pembeli minta kiloan atau kemasan besar.',
    en: 'The packs are small. Large packs or none were asked for.',
  },
  packToOrder: { id: 'Bisa dikemas sesuai pesanan.', en: 'Packs to order.' },
  distanceAt: { id: 'Jarak {km} km dari tempat tujuan.', en: '{km} km from the place of delivery.' },
  readinessAt: {
    id: 'Memiliki {count} sertifikat yang biasa diminta ritel dan eksportir.',
    en: 'Holds {count} certificates that shops and exporters ask for.',
  },

  gateProduct: { id: 'Produk yang diminta', en: 'The product that was asked for' },
  productOk: { id: 'Produknya memang yang diminta.', en: 'The product is what was asked for.' },
  productNot: { id: 'Ini produk lain dari yang diminta.', en: 'This is another product than was asked for.' },
  activeOk: { id: 'Usaha ini aktif.', en: 'This business is active.' },
  activeNot: { id: 'Usaha ini sedang tidak aktif.', en: 'This business is not active at present.' },
  activeRemedy: { id: 'Pemilik mengaktifkan kembali profilnya.', en: 'The owner activates the profile again.' },
  certificatesOk: {
    id: 'Semua sertifikat wajib berlaku selama masa pengiriman.',
    en: 'All required certificates hold for the whole delivery window.',
  },
  certificatesNone: { id: 'Tidak ada sertifikat wajib.', en: 'No certificates are required.' },
  certificatesMissing: { id: 'Belum memiliki {names}.', en: 'Does not hold {names}.' },
  certificatesLapsing: {
    id: '{names} berakhir sebelum masa pengiriman selesai.',
    en: '{names} ends before the delivery window does.',
  },
  certificatesClaimed: { id: '{names} belum diperiksa koordinator.', en: '{names} has not been checked by a coordinator.' },
  remedyObtain: { id: 'Mengurus {names}; koordinator dapat mendampingi.', en: 'Obtain {names}; the coordinator can help.' },
  remedyRenew: {
    id: 'Perpanjang {names}; setelah koordinator mencatatnya, syarat ini terpenuhi.',
    en: 'Renew {names}; once the coordinator has recorded it, this is met.',
  },
  remedyVerify: { id: 'Tunjukkan {names} kepada koordinator.', en: 'Show {names} to the coordinator.' },
  reachOk: {
    id: 'Tujuan {km} km, di dalam jangkauan {radius} km.',
    en: 'The destination is {km} km away, within the reach of {radius} km.',
  },
  reachNot: {
    id: 'Tujuan {km} km, di luar jangkauan {radius} km.',
    en: 'The destination is {km} km away, beyond the reach of {radius} km.',
  },
  reachRemedy: {
    id: 'Jangkauan pengiriman {over} km lebih jauh, atau pembeli menjemput.',
    en: 'A reach of {over} km more, or collection by the buyer.',
  },
  unitOk: { id: 'Satuan bisa dikonversi.', en: 'The units can be converted.' },
  unitNot: { id: 'Satuan {own} belum bisa dikonversi ke {asked}.', en: '{own} cannot be converted to {asked} yet.' },
  unitRemedy: {
    id: 'Tulis isi atau berat satu {own} di keterangan produk.',
    en: 'State the contents or weight of one {own} in the product’s description.',
  },
  priceOk: { id: 'Harga tidak melewati batas yang tegas.', en: 'The price keeps to any firm ceiling.' },
  priceNot: {
    id: 'Harga {price} melewati batas tegas {asked}.',
    en: 'The price of {price} is above the firm ceiling of {asked}.',
  },
  priceRemedy: { id: 'Harga {asked} per {unit} atau kurang.', en: 'A price of {asked} per {unit} or less.' },
  leadOk: { id: 'Waktu pengerjaan memungkinkan.', en: 'The lead time is workable.' },
  leadNot: { id: 'Perlu {days} hari, jauh melewati {asked} hari.', en: 'Takes {days} days, far beyond {asked}.' },
  leadRemedy: { id: 'Selesai dalam {days} hari atau kurang.', en: 'Ready in {days} days or less.' },
  capacityOk: { id: 'Masih ada kapasitas bebas.', en: 'There is free capacity.' },
  capacityNot: {
    id: 'Kapasitas bebas {supply} terlalu sedikit untuk {asked}.',
    en: 'Free capacity of {supply} is too little for {asked}.',
  },
  capacityRemedy: { id: 'Kapasitas bebas {amount} lagi per bulan.', en: '{amount} more free capacity a month.' },
  amountForBoth: { id: '{asked} ({own})', en: '{asked} ({own})' },
  minimumOk: { id: 'Pesanan minimum masih sesuai.', en: 'The minimum order is workable.' },
  minimumNot: {
    id: 'Pesanan minimum {minimum} jauh di atas kebutuhan.',
    en: 'The minimum order of {minimum} is far above the need.',
  },
  minimumRemedy: { id: 'Pesanan minimum {amount} atau kurang.', en: 'A minimum order of {amount} or less.' },

  gainCertificate: { id: '+{points} dengan {name}', en: '+{points} with {name}' },
  gainCapacity: {
    id: '+{points} dengan kapasitas bebas {amount} lagi per bulan',
    en: '+{points} with {amount} more free capacity a month',
  },
  gainPrice: { id: '+{points} dengan harga {price} per {unit}', en: '+{points} at {price} per {unit}' },
  gainLead: { id: '+{points} bila siap dalam {days} hari', en: '+{points} when ready in {days} days' },
  gainMinimum: { id: '+{points} dengan pesanan minimum {amount}', en: '+{points} with a minimum order of {amount}' },
  opensCertificate: { id: 'Memenuhi syarat dengan {name}', en: 'Eligible with {name}' },
  opensCapacity: {
    id: 'Memenuhi syarat dengan kapasitas bebas {amount} lagi per bulan',
    en: 'Eligible with {amount} more free capacity a month',
  },
  opensPrice: { id: 'Memenuhi syarat dengan harga {price} per {unit}', en: 'Eligible at {price} per {unit}' },
  opensLead: { id: 'Memenuhi syarat bila siap dalam {days} hari', en: 'Eligible when ready in {days} days' },
  opensMinimum: { id: 'Memenuhi syarat dengan pesanan minimum {amount}', en: 'Eligible with a minimum order of {amount}' },
  opensReach: { id: 'Memenuhi syarat dengan jangkauan {km} km', en: 'Eligible with a reach of {km} km' },
});
