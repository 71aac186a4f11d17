/** Soap, cleaning, amenities, packaging and printing. Format: see `wordTables.ts`. */
export const household = {
  words: `
sabun batang = bar soap(s), soap bar(s), sabun padat, sabun mandi batang, sabun mandi padat, sabun batangan, solid soap(s), handmade soap(s), natural soap(s), sabun handmade
sabun mandi = bath soap, toilet soap
sabun cuci baju = laundry bar, sabun colek baju
sampo = hair shampoo, sampo cair, refill shampoo, shampoo refill, sampo isi ulang, isi ulang sampo, shampoo dispenser refill
sampo kondisioner = conditioning shampoo, sampo dua in satu
kondisioner = hair conditioners
sabun mandi cair = shower gels, body washes, liquid body soap, bath gel, bath foam
sabun cuci tangan = hand soap liquid, liquid hand soap, liquid hand wash
losion = body lotions, hand body lotion, hand lotion, body butter, pelembap, moisturizer
tabir surya = sunscreen, sunblock
pomade = minyak rambut, hair oil, hair tonic, tonik rambut
parfum = perfume(s), minyak wangi, eau de parfum, cologne, parfum laundry badan, body mist
lipstik = lipstick, lip balm, pelembap bibir, kosmetik, cosmetic(s), bedak, skincare, serum wajah, face serum
lulur = body scrubs, luluran, bedak lulur, lulur bali
masker wajah = facial mask(s), face masks, masker organik
garam mandi = bath salts, epsom, garam spa, foot soak, rendaman kaki
minyak pijat = minyak gosok pijat, aromatherapy massage oil, minyak bokashi, minyak refleksi, massage oils spa
minyak kayu putih = cajuput oil, cajeput oil, eucalyptus oil
minyak sereh wangi = citronella oil, citronella oils, lemongrass oil, minyak sere, minyak serai wangi
minyak nilam = patchouli, patchouli oils, minyak dilem, dilem, nilam oil, oil nilam, minyak atsiri nilam
minyak cengkeh = clove oil, clove leaf oil, minyak daun cengkeh
minyak pala = nutmeg oil
minyak kenanga = cananga oil, ylang ylang oil
minyak akar wangi = vetiver oil, vetiver
akar wangi = vetiver root(s), usar
balsem = balm, balm stick
minyak telon = telon
hidrosol = hydrosol, floral water, air mawar, rose water
lilin aromaterapi = lilin aroma, aromatherapy candle, scented candle, scented candles, aroma candle(s), aromatherapy candles, lilin wangi, soy candle(s), lilin terapi, lilin spa, tealight aroma, candle scented
lilin = wax candle(s), lilin penerangan, tealight(s), tea light(s), lilin batang
difuser = diffusers, reed diffusers, aroma diffuser, pengharum difuser
pengharum ruangan = room spray, room freshener, air freshener(s), pewangi ruangan, linen spray, pengharum mobil
dupa = incenses, dupa wangi, hio, kemenyan, incense cone(s)
bunga kering aroma = potpourri, dried flower sachet
pembersih lantai = floor cleaners, mopping liquid, cairan pembersih lantai, sabun pel, pel lantai, karbol wangi, karbol sereh
karbol = carbol, wipol
pembersih kamar mandi = toilet bowl cleaner, porselen cleaner, pembersih porselen, pembersih toilet, pembersih kerak, pembersih wc
pembersih kaca = cairan kaca
pembersih serbaguna = all purpose cleaner, multi purpose cleaner, degreaser, pembersih dapur, pembersih lemak
deterjen = detergents, sabun cuci pakaian, deterjen bubuk, laundry liquid, laundry powder, rinso
sabun cuci piring = dishwashing soap, dish wash, dishwasher liquid, sabun piring, sabun wadah, sabun cuci wadah, cuci wadah, kukumbah wadah, kukumbah piring, ngumbah wadah, ngumbah piring, pembersih piring, cairan pencuci piring, cuci piring cair, sabun cuci piring cair, sunlight cuci
pewangi = pelembut pakaian, softeners, pewangi pakaian, parfum laundry, laundry perfume, pelicin setrika
disinfektan = desinfektan, disinfectants, antiseptik, antiseptic
hand sanitizer = penyanitasi tangan, sanitizer tangan, handsanitizer
pemutih = kaporit, chlorine, pemutih pakaian
semir sepatu = shoe polish, semir ban, pengkilap ban
cuci mobil = car shampoo, sampo mobil, snow wash
abu gosok = scouring ash
kamper = camphor, kapur barus, mothball(s)
tisu = tissue(s), tissue paper, tisu gulung, toilet paper, tisu toilet, tisu wajah, facial tissue
popok = diaper(s), pembalut, sanitary pad(s)
amenities = hotel amenities, bathroom amenities, room amenities, guest amenity kit, paket mandi tamu
sikat gigi = toothbrush kit, dental kits, bamboo toothbrush(es), sikat gigi kit
shower cap = shower caps
sisir = hotel comb(s)
cotton bud = cotton buds, cotton swab(s), korek kuping
sewing kit = sewing kits, alat jahit tamu
shaving kit = shaving kits, disposable razor(s)
vanity kit = vanity set
slipper kit = slipper pouch
standing pouch = stand up pouches, standing pouches, doypack, zip pouch, zipper pouch(es), ziplock pouch, pouch ziplock, pouch berdiri, kantong berdiri, kemasan berdiri, kantong klip, plastik klip, retort pouch, gusset pouch, kemasan ziplock
vakum = vacuum, vacum, nylon vakum, plastik vakum, vacuum bag(s)
toples = jars glass, plastic jar(s), glass jar(s), toples kaca, mason jar(s)
botol = plastic bottle(s), glass bottle(s), pet bottle(s), botol pet, botol almond, botol kale, botol pump, botol spray
jerigen = jerrycan(s), jerry can(s), jeriken, dirigen, drum plastik
gelas plastik = plastic cup(s), cup plastik, cup sealer, cup minuman
mika = plastik mika, mika box, clamshell, kotak mika, mika tray
thinwall = thin wall, kotak plastik makanan, food container(s), kontainer makanan, meal prep box
kaleng = tin can(s), tins, kaleng kemasan
kantong plastik = plastic bag(s), kresek, tas kresek, plastik opp, plastik pe, plastik pp, opp bag(s), plastik kiloan
kantong singkong = cassava bag(s), biodegradable bag(s), plastik singkong, compostable bag(s)
karung = sacks, gunny sack(s), jute sack(s), goni karung, karung plastik, karung beras
styrofoam = sterofoam, gabus kotak, stereofoam
plastik wrap = cling wrap, shrink, shrink film, plastik shrink, stretch film, wrapping film
bubble wrap = bubblewrap, plastik gelembung
stiker = labels printed, label stiker, stiker vinyl, stiker chromo, label botol, label produk, stiker label, label custom, vinyl sticker(s), label baju, woven label(s), product label(s), bottle label(s), die cut label(s), waterproof label(s)
hang tag = hangtag, hang tags, price tag(s), label gantung
segel = seal, safety seal, segel botol
dus = duplex box, cartons, corrugated box(es), kotak karton, box karton, corrugated carton(s), kardus packing, dus packing, box packing, carton boxes, box kardus, packaging box(es)
dus makanan = food boxes, box makanan kertas, paper lunch boxes, kotak nasi kertas, dus nasi polos, box kue kosong, cake boxes, box snack kosong, dus katering, rice bowl kertas, paper bowl(s), rice box kertas
hardbox = rigid box(es), kotak hard box, hard box, kotak hadiah kosong, box hampers kosong, gift box kosong, kotak kado kosong, box hampers
gelas kertas = paper cups hot, hot cup(s), gelas kopi kertas, paper hot cup
kertas nasi = rice paper wrap, kertas minyak, kertas pembungkus, wrapping paper, food paper, greaseproof paper, kertas roti, baking paper, kertas burger
paper bag = kraft bag(s), kantong kertas kraft, shopping paper bag, tas kertas belanja, goodie bag kertas
paper tray = paper trays, egg tray(s), tray telur, tray kertas, papan telur, rak telur kertas
paper straw = paper straws
percetakan = cetak offset, printings, cetakan promosi, jasa cetak, print digital, digital printing kertas
undangan = wedding invitation(s), undangan pernikahan, undangan nikah, kartu undangan nikah
brosur = pamphlet(s), selebaran, flyers printed, katalog, catalogue(s), company profile, booklet(s), buklet
spanduk = vinyl banner(s), baliho cetak, x banner, roll banner, umbul, flexi, y banner, roll up banner
buku menu = buku daftar menu, daftar menu makan, menu cards, menu card(s), menu restoran, daptar menu
kartu nama = name cards, business cards print
kartu ucapan = greeting card(s), thank you card(s), kartu terima kasih
kalender = wall calendar(s), desk calendar(s), kalender meja, kalender dinding
nota = kwitansi, kuitansi cetak, faktur, ncr, nota kontan, receipt books, invoice books, bon pesanan
stempel = rubber stamp(s), cap stempel, stamp custom
amplop = envelope(s), map, folder, stopmap, kop surat, letterhead(s)
sertifikat cetak = certificate printing, piagam cetak, ijazah cetak
name tag = nametag, id card, kartu identitas, lanyard, lanyards, tali id card, kartu anggota, kartu akses
buku tulis = exercise book(s), buku yasin, yasin, jilid, cetak buku, book printing, majalah, magazine printing
fotokopi = photocopy, fotocopy, print dokumen, laminating, laminasi dokumen
neon box = shop sign(s), papan nama toko, papan reklame toko, akrilik huruf, letter sign, huruf akrilik, neon sign(s), signage luar
gelang tiket = event wristband(s), concert wristband(s), festival wristband(s), wristband(s) for concert, wristband(s) for festival, gelang acara, gelang festival, gelang konser, gelang masuk, admission wristband(s)
tiket = ticket(s), karcis, voucher, kupon
foto cetak = photo printing, cetak foto
paket alat tulis = stationery, atk, alat tulis kantor, office stationery
`,
  families: `
sabun-batang | sabun-batang | sabun, sabun batang, sabun herbal, sabun sereh, sabun madu, sabun hotel, sabun mini, sabun susu, sabun batang mini, sabun kopi, sabun minyak zaitun, sabun transparan, sabun mandi, sabun kelor, sabun kunyit, sabun arang, sabun beras, sabun propolis, sabun sulfur, sabun susu kambing, sabun minyak kelapa, sabun kefir, sabun lerak, sabun pepaya, sabun bengkuang, sabun coklat | bahan-sabun:variant ukuran-mini:substitute |
sampo | sampo-sabun-cair | sampo, sampo mini, sampo sachet, kondisioner, sampo sabun cair, sampo botol, sampo kelor, sampo batang, sampo lidah buaya, sampo urang aring | jenis-sampo:substitute ukuran-mini:substitute |
sabun-cair | sampo-sabun-cair | sabun cair, sabun cair mini, sabun cuci tangan, sabun mandi cair, sabun cair herbal, sabun cair isi ulang | jenis-sabun-cair:substitute=mandi |
losion | sampo-sabun-cair | losion, losion mini, losion tubuh | |
kosmetik | lulur-minyak-spa | lipstik, tabir surya, pomade, parfum, sabun wajah, toner wajah | jenis-kosmetik:other |
lulur | lulur-minyak-spa | lulur, lulur rempah, masker, garam mandi, masker wajah, bath bomb, lulur kopi, lulur beras, lulur boreh, garam mandi aroma, masker rambut | jenis-spa:substitute |
minyak-pijat | lulur-minyak-spa | minyak pijat, minyak pijat sereh, minyak pijat aroma, minyak gosok, balur, minyak urut, minyak balur, balsem, minyak telon, minyak param, param kocok | bahan:variant jenis-pijat:substitute |
minyak-atsiri | lulur-minyak-spa | minyak atsiri, minyak sereh, minyak cengkeh, minyak nilam, minyak kayu putih, minyak pala, minyak sereh wangi, minyak kenanga, minyak akar wangi, minyak jahe, minyak kayu manis, minyak lada, minyak melati, minyak gaharu, minyak jeruk purut, minyak lavender, minyak cendana | jenis-atsiri:other |
hidrosol | lulur-minyak-spa | hidrosol, akar wangi, bunga kering aroma | jenis-hidrosol:other |
aromaterapi | lulur-minyak-spa | aromaterapi, lilin aroma, lilin aromaterapi, pengharum, difuser, pengharum ruangan, pengharum gantung | jenis-aroma:substitute |
lilin | lulur-minyak-spa | lilin, lilin hias, lilin ulang tahun, lilin putih, lilin parafin | | aromaterapi
dupa | lulur-minyak-spa | dupa, dupa aroma, kemenyan | | aromaterapi
paket-spa | lulur-minyak-spa | paket spa, spa set, paket lulur, spa kit, hampers spa | |
pembersih-lantai | cairan-pembersih | pembersih lantai, pembersih, cairan pembersih, pembersih kaca, pembersih kamar mandi, karbol, pembersih serbaguna, pembersih karpet, pembersih kompor, pembersih stainless, eco enzim, eco enzyme | jenis-pembersih:substitute |
deterjen | cairan-pembersih | deterjen, deterjen cair, sabun cuci, pemutih, pewangi, sabun cuci baju, kaporit, pelembut | jenis-pembersih:other |
sabun-piring | cairan-pembersih | sabun cuci piring | |
disinfektan | cairan-pembersih | disinfektan, hand sanitizer, alkohol, kamper, semir sepatu, cuci mobil, abu gosok | jenis-cairan-lain:other |
alat-kebersihan | cairan-pembersih | pel, alat pel, spons, sikat, sikat wc, ember, pengki, sabut cuci, lap pel, kain pel, kemoceng plastik, alat kebersihan, spons sabut, spons gambas, sikat pembersih, sikat sedotan, sikat pembersih sedotan | jenis-alat-bersih:other |
tisu | amenities-set | tisu, popok | jenis-tisu:other |
amenities-set | amenities-set | amenities, paket amenities, amenities set, paket mandi, set perlengkapan mandi, amenities kamar, amenities hotel | |
sikat-gigi | amenities-set | sikat gigi, sikat gigi hotel, sikat gigi bambu, sikat odol | bahan:variant |
shower-cap | amenities-set | shower cap, shaving kit, sewing kit, sisir, sisir hotel, cotton bud, slipper kit, vanity kit, sisir kayu, sisir bambu | jenis-kit:other |
kemasan-plastik | kemasan-plastik-pouch | kemasan plastik, standing pouch, plastik, kantong plastik, toples plastik, botol plastik, kemasan, botol kosong, toples botol plastik, cup plastik, botol kaca, kemasan botol, kantong, toples, botol, pouch kosong, gelas, gelas plastik, pouch polos, toples kosong, cup, pouch, mika, thinwall, plastik vakum, kantong singkong, pouch cetak, jerigen, jerigen kosong, plastik sablon, vakum pouch, sachet kosong, plastik roll, tray plastik, sendok plastik, sedotan plastik, alat makan plastik | jenis-kemasan:substitute cetakan-dus:variant |
kaleng | kemasan-plastik-pouch | kaleng, kaleng kosong, toples kaleng | | kemasan-plastik
karung | kemasan-plastik-pouch | karung, karung goni, karung kosong, karung plastik, karung sablon, waring, jaring buah | jenis-karung:variant |
styrofoam | kemasan-plastik-pouch | styrofoam, box styrofoam, kotak pendingin, cool box kosong, ice pack, ice gel | jenis-dingin:other |
pelindung-kirim | kemasan-plastik-pouch | bubble wrap, selotip, lakban, tali rafia, silica gel, pita, penyerap oksigen, oxygen absorber | jenis-pelindung:other |
stiker | kemasan-plastik-pouch | stiker, stiker produk, stiker kemasan, cetak stiker, desain label, hang tag, segel | jenis-stiker:substitute |
dus | kemasan-dus-kertas | dus, dus cetak, kotak nasi, kotak makanan, dus makanan, kotak kemasan, dus kemasan, dus custom, dus logo, dus makanan cetak, cetak dus, dus nasi, dus kertas, dus printed, kotak kertas, dus hampers, dus sablon, dus polos, dus pizza, dus sepatu, hardbox, dus kue, dus kue cetak, dus roti, dus donat, dus bakpia, kotak karton, kemasan kertas, dus sabun, kotak sabun | cetakan-dus:variant |
gelas-kertas | kemasan-dus-kertas | gelas kertas, gelas dus, mangkok kertas, piring kertas, kertas tray, paper tray makanan | jenis-gelas-kertas:substitute |
kertas-bungkus | kemasan-dus-kertas | kertas nasi, kertas bungkus, kertas kado, kertas sablon, kertas kraft, kertas minyak cetak | |
tray-telur | kemasan-dus-kertas | paper tray, tray telur kosong | |
paper-bag | kemasan-dus-kertas | paper bag, kantong kertas, paper bag cetak | |
percetakan | percetakan-umum | percetakan, offset, printing?, cetak undangan, undangan, brosur, spanduk, buku menu, kartu nama, kalender, nota, neon box, cetak brosur, cetak buku, cetak banner, sertifikat cetak, poster, percetakan umum, cetak, cetak kartu, name tag, stempel, kartu ucapan, amplop, buku tulis, fotokopi, tiket, foto cetak, backdrop cetak, cetak kalender, cetak spanduk, cetak nota, cetak foto, papan reklame, baliho, cetak mug, cetak dtf, cetak uv, gelang tiket, agenda, buku yasin cetak, kartu | jenis-cetakan:other |
alat-tulis | percetakan-umum | paket alat tulis, kertas hvs, kertas a, map plastik, kertas struk, kertas thermal | |
`,
};
