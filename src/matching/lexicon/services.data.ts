/** Boxes, catering, laundry, rental, upkeep, shows and gifts. Format: see `wordTables.ts`. */
export const services = {
  words: `
`,
  families: `
jasa-sangrai | jasa-sangrai-kopi | roastery jasa, jasa sangrai, jasa sangrai kopi, jasa giling, jasa giling kopi, maklon kopi, maklon sangrai, jasa maklon kopi, sangrai kopi maklon | |
snack-box | snack-box | snack box, dus snack box, kotak kue, kue kotak, dus kue acara, isi snack box, camilan? | |
nasi-box | catering-nasi-box | nasi box, nasi timbel, nasi tumpeng box, nasi liwet, timbel box, nasi ayam bakar, nasi timbel box, timbel, nasi kuning, nasi uduk, nasi kebuli, liwet | | prasmanan
tumpeng | catering-nasi-box | tumpeng, nasi tumpeng, tumpeng mini | | nasi-box
prasmanan | catering-nasi-box | prasmanan, katering, katering prasmanan, paket prasmanan, hidangan rapat, katering harian, rantangan, katering karyawan, hidangan | | nasi-box
laundry-linen | laundry | laundry, cuci?, setrika, cuci pakaian, laundry hotel, laundry linen, cuci linen, cuci sprei, laundry kiloan, cuci handuk, laundry satuan, cuci seragam, cuci gorden, laundry sprei | |
laundry-sepatu | laundry | laundry sepatu, cuci sepatu, cuci tas, laundry tas | |
cuci-karpet | laundry | cuci karpet, laundry karpet, cuci sofa | |
sewa-tenda | sewa-tenda-dekorasi | sewa tenda, tenda, sewa kursi, tenda kursi, sewa panggung, sewa alat pesta, panggung, sewa meja | jenis-sewa:substitute | dekorasi
sound-system | sewa-tenda-dekorasi | sound system, sewa sound system, lighting, sewa proyektor, videotron | |
dekorasi | sewa-tenda-dekorasi | dekorasi, pelaminan, janur, event organizer, dekorasi acara, backdrop, balon, dekorasi pernikahan | jenis-sewa:substitute | sewa-tenda
kebersihan | jasa-kebersihan-taman | jasa kebersihan, jasa cleaning, jasa bersih, poles lantai | |
taman | jasa-kebersihan-taman | taman, jasa taman, potong rumput, perawatan taman, taman kolam, jasa potong rumput, perawatan kolam, kolam | jenis-jasa-taman:substitute |
servis-ac | jasa-kebersihan-taman | servis ac, cuci ac, ac, pasang ac, jasa ac, service ac | |
pest-control | jasa-kebersihan-taman | pest control, jasa pest control | |
tukang | jasa-kebersihan-taman | tukang, jasa tukang, renovasi, jasa renovasi, cat tembok | |
angklung | pertunjukan-seni | angklung, kesenian angklung | | seni-lain
seni-lain | pertunjukan-seni | kesenian, debus, bedug, tari, degung, wayang, silat, marawis, dog dog lojor, jaipong, sanggar tari, sanggar | jenis-seni:substitute | angklung
live-music | pertunjukan-seni | live music, penyanyi, keyboard tunggal | |
hampers | hampers-parsel | hampers, paket hampers, hampers lebaran, oleh oleh paket, paket produk, paket oleh oleh, hampers oleh oleh | |
`,
};
