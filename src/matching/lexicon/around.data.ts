/** Things around goods: machines, moulds, courses, leftovers. Format: see `wordTables.ts`. */
export const around = {
  words: `
mesin = para para, mesinna, engine, automatic machine
mesin jahit = sewing machine(s)
mesin kopi = espresso machine(s), coffee machine(s)
kompor = stove(s), burner, kompor gas
oven = ovens, oven gas
panggangan = griller, pemanggang sate, barbecue grill(s), grill stand, alat bakar
pengering = drier, pengering gabah, rak jemur, solar dryer, oven pengering
perontok = thresher, perontok padi, corn sheller, pemipil
pemarut = grater, parutan, parut kelapa alat, mesin parut, parutan keju
pengupas = pengupas kulit
peniris = spinner, peniris minyak, mesin spinner
pengemas = sealer, hand sealer, mesin sealer, vacuum sealer, cup sealer mesin, mesin pengemas
pemeras = press juicer, alat peras, pemeras jeruk
pencetak = alat cetak, mesin pencetak
timbangan = scale, scales, weighing scale(s)
kulkas = refrigerator(s), showcase, chest freezer, chiller display, lemari es, lemari pendingin
inkubator = incubator(s), mesin tetas, egg incubator
alat tenun = loom(s), backstrap loom, gedogan alat, mesin atbm, mesin tenun
toaster = toasters, pemanggang roti
kelas = diajar, kursus singkat, belajar bikin, short course, bootcamp, bimtek, bimbingan teknis
pelatihan = trainings, diklat, workshop singkat
wisata = trip, agrowisata, desa wisata, wisata edukasi, tour package(s), open trip, paket tur, outbound
konsultan = consultant, consulting, jasa konsultan, pendampingan, sertifikasi halal jasa, pengurusan izin
penerjemah = translator, translation, jasa terjemah, menerjemahkan, penerjemahan
resep = cookbook(s), recipe book(s)
buku = book, books
modul = module, e book, buku panduan
pupuk = fertilizer, fertiliser, kompos, compost, pupuk kandang, pupuk organik, manure, rabuk tanaman, poc, pupuk cair, guano, kasgot, bokashi
media tanam = growing media, potting mix, tanah pot, potting soil, tanah humus, sekam bakar
baglog = bag log, mushroom log(s), media jamur
pakan = feeds, pelet ikan, fish feed, poultry feed, konsentrat, pelet pakan, voer, silase, silage, maggot, pakan burung, pet food, makanan kucing
pakan hijauan = rumput gajah, rumput odot, hijauan, tebon jagung, indigofera, forage
pestisida = insecticide, herbisida, herbicide, fungisida, racun tikus, obat hama, pestisida nabati
obat hewan = vitamin ternak, vaksin ternak, obat ternak, jamu ternak
benang = yarn, thread, benang jahit, benang katun, weaving yarn
resleting = zipper, ritsleting, retsleting, kancing, buttons
malam batik = batik wax, lilin batik, malam klowong
pewarna = dye, dyes, natural dye, food colouring, food coloring, pewarna makanan, pewarna alam, pewarna kain
essence = flavouring, flavoring, perisa, ekstrak perisa, pasta perisa
ragi = instant yeast, fermipan, ragi instan, ragi roti
pengembang = baking powder, soda kue, baking soda, emulsifier, ovalet, sp
sumbu = wick(s), sumbu lilin
lilin parafin = paraffin wax, soy wax bahan, bahan lilin
limbah = waste, leftover, ampas, scrap, sisa produksi, by product, blotong
sekam = abu sekam, rice husk ash
serbuk gergaji = sawdust, serutan kayu, wood shaving(s), grajen
kulit kopi = coffee husk, coffee pulp
ampas tahu = tofu waste, tofu dregs, ampas kecap
jelantah = used cooking oil, minyak jelantah, uco
rongsok = scrap metal, besi tua, barang bekas, kardus bekas, botol bekas
ijin = perizinan, pengurusan pirt
`,
  families: `
mesin | *alat | mesin, alat, inkubator, tetas, penetas, slicer, cutter, peeler, dryer, mill, juicer, steamer, panggangan, pemanggang, cooler, chiller, keramba, drone, sprayer, dispenser, saringan, termos, jaring, jala, pancing, perahu, pompa, genset, motor, mobil, gerinda, tungku, cool box, oven, kompor, blender, timbangan, mixer, penggiling, penggilingan, gilingan, pengering, grinder, roaster, coffee maker, kupas, pengupas, pres, pemotong, freezer, kulkas, kandang, kolam terpal, terpal, perangkat, perontok, pemarut, peniris, pengemas, pemeras, pencetak, toaster, pemipil, pencacah, perajang, penyuling, evaporator, pasteurizer, pembelah, pemasak, kukusan stainless, pengaduk dodol, pelubang, pengayak, laser, baler, aerator, jangkar, pelampung, tali pelampung, rakit apung, kaki tiga, pemantik, senter, kipas angin, exhaust fan, lampu led, lampu listrik, rice cooker, printer | |
cetakan | *alat | cetakan, loyang, pola, pisau cetakan, stempel kue, matras cetak, canting cap alat | |
kelas | *kelas | kelas, pelatihan, wisata, seminar bisnis, konsultasi, konsultan, magang, kunjungan, studi banding, les, kursus, homestay, paket wisata, penerjemah, pendampingan, praktek, jasa pengurusan, bimbingan | |
resep | *kelas | resep, ebook, buku, modul, majalah resep, video tutorial | |
ragi | *bahan | ragi, pengembang, essence, pengawet, starter yogurt, starter kefir, rennet, gelatin, sendawa | jenis-ragi:other |
bagian | *bagian | gagang, rangka, engsel, roda, kabel, fitting lampu, kait, handle | |
suku-cadang | *bahan | freon, suku cadang, sparepart, spare part, kompresor ac, remote ac, filter ac, oli mesin, ban mobil, aki | |
bahan-kriya | *bahan | pewarna, malam batik, canting, lilin malam, benang, resleting, sumbu, manik, pita jepang, furing, busa, dakron, lem kain, tali kur, tali kulit, payet, pelepah pisang, gedebog pisang | jenis-bahan-kriya:other |
jasa-lain | *jasa | jasa, servis, jahit, asah pisau, titip jual | |
sewa-lain | *jasa | sewa, kontrakan | |
limbah | *sisa | limbah, ampas, sisa, sekam, kulit kopi, serbuk gergaji, jelantah, rongsok | jenis-limbah-sisa:other |
aksesori | *aksesori | bohlam, lampu neon, kostum, mal, dipper, hanger, sack, wrapper, opener, filter, refill kit, tag, tray, terpal alas, lem, cat, pernis, kuas, jarum, paku, baut, kawat, keranjang tempat, sarung tangan, dispenser sabun, rak handuk, penutup, tutup, rak gelas, rak display, etalase, tempat, wadah, tali, gantungan, dudukan, stand, rak pajang, sendok takar, keranjang kosong, tusuk konde, jepit, penjepit, klip, kap, alas, tatakan lilin, tatakan sabun, sangkar burung, kandang kucing, rompi pelampung | |
`,
};
