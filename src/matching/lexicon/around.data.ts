/** Things around goods: machines, moulds, courses, leftovers. Format: see `wordTables.ts`. */
export const around = {
  words: `
`,
  families: `
mesin | *alat | mesin, alat, inkubator, tetas, penetas, slicer, cutter, peeler, dryer, mill, juicer, steamer, panggangan, pemanggang, cooler, chiller, keramba, drone, sprayer, dispenser, panci, wajan, kompor gas, saringan, termos, jaring, jala, pancing, perahu, pompa, genset, motor, mobil, gerinda, mesin jahit, mesin cuci, mesin kopi, mesin giling, mesin kemas, tungku, cool box, kandang ayam, oven, kompor, blender, timbangan, mixer, penggiling, penggilingan, gilingan, pengering, grinder, roaster, coffee maker, dispenser, kupas, pengupas, pres, pemotong, freezer, kulkas, kandang, kolam terpal, terpal, perangkat | |
cetakan | *alat | cetakan, loyang, cetakan kayu, pola | |
kelas | *kelas | kelas, pelatihan, wisata, seminar bisnis, konsultasi, konsultan, magang, kunjungan, studi banding, les, kursus, homestay, paket wisata | |
resep | *kelas | resep, buku resep, ebook, buku panduan, buku, modul | |
ragi | *bahan | ragi, ragi tape, ragi tempe, ragi peuyeum, kulit lumpia, pewarna, malam batik, canting, pewarna kain, lilin malam, essence, perisa, pengawet, pupuk, pakan, pakan ternak, pestisida, nutrisi, media tanam, baglog, dedak pakan, benang, kancing, resleting, sumbu | |
jasa-lain | *jasa | jasa, servis, jasa jahit, jasa angkut, jasa antar, jasa desain, jasa foto, jasa giling daging, jasa potong ayam, ekspedisi |
sewa-lain | *jasa | sewa, sewa mobil, sewa alat, sewa mesin |
aksesori | *aksesori | kostum, mal, dipper, hanger, sack, wrapper, opener, filter, refill kit, tag, tray, karung, karung goni, terpal alas, lem, cat, pernis, kuas, jarum, paku, baut, kawat, daun pisang, daun kelapa, daun pembungkus, bungkus daun, keranjang tempat, kotak pendingin, lap, spons, sikat, sarung tangan, sekam, ampas, kulit, limbah, sabut, sisa, pita, bubble wrap, selotip, foto, lukisan, mainan, boneka, tempat sabun, dispenser sabun, rak handuk, penutup, tutup, rak gelas, rak display, etalase, meja display, booth, gerobak jualan, tempat, wadah kosong, wadah, tali, gantungan, sarung golok, sarung kayu, dudukan, stand, rak pajang, tutup botol, sendok takar, saringan, keranjang kosong | |
`,
};
