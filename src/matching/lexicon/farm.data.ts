/** What is grown. Format: see `wordTables.ts`. */
export const farm = {
  words: `
beras = beras putih pulen, white rice, long grain rice, beras poles
beras merah = red rice, beas beureum
beras hitam = black rice, beas hideung
beras pandan wangi = fragrant rice
beras coklat = brown rice, beras pecah kulit, pecah kulit
beras pera = pera, beras perak
ketan = ketan bodas, black sticky rice, sticky rice, beas ketan
gabah = gabah kering panen, gkp, unhusked rice, rough rice
menir = broken rice, beas menir, beras patah
dedak = bekatul, rice bran, huut, katul
sekam = rice husk(s), huut kasar, sekam padi
sorgum = sorghum, cantel
jagung = corn, maize, field corn
jagung manis = sweet corn, sweetcorn, jagong amis
jagung muda = baby corn, babycorn, putren, jagung semi
kacang tanah = suuk atah, raw peanut(s), kacang cina
kacang merah = kacang beureum, kidney bean(s)
kacang tunggak = cowpea(s), kacang tolo, tolo
kacang bogor = bambara
wijen = sesame, sesame seed(s)
kedelai = soy beans, soybeans, dele, kedele
cabai rawit = cabe rawit, cengek, rawit, bird eye chili, birds eye chili, cabe setan, lombok rawit, cabe domba, cengek domba
cabai keriting = cabe keriting, cabe merah keriting, curly chili
cabai hijau = cabe ijo, cabe hejo, green chili
paprika = bell pepper(s), capsicum
daun bawang = spring onion(s), scallion(s), leek(s), bawang daun, muncang daun
seledri = celery, daun sop, saledri
kemangi = surawung, lemon basil, basil
brokoli = broccoli
kembang kol = cauliflower, bunga kol
buncis = green bean(s) vegetable, french bean(s), string bean(s)
kacang panjang = long bean(s), yardlong bean(s)
oyong = emes, gambas, luffa
labu siam = chayote, waluh siam, lejet, labu jipang, jipang sayur
labu kuning = pumpkin(s), waluh, labu parang
kecipir = jaat, winged bean(s)
terong = eggplants, terung ungu, aubergines
timun = cucumbers, timun suri, bonteng suri
lobak = radish(es), daikon
beetroot = beet, beets, umbi bit, buah bit
kangkung = kangkong, morning glory
bayam = amaranth, amaranth leaves, bayem
genjer = yellow velvetleaf
pohpohan = popohan, daun pohpohan
antanan = pegagan lalap
daun singkong = cassava leaf, pucuk singkong, pucuk sampeu, daun ketela
daun pepaya = papaya leaf, daun gedang
daun katuk = katuk
daun melinjo = tangkil leaves, daun so, daun tangkil
daun ubi = ubi leaves
pakis = paku sayur, fern, pucuk pakis
jantung pisang = banana blossom(s), jantung cau
nangka muda = gori, tewel, young jackfruit, nangka sayur
keluwih = kluwih
kale = curly kale
selada = lettuces, selada air, salada, iceberg, romain
salad = salad mix, mixed salad leaves, mesclun, baby greens
microgreen = microgreens, micro greens
daun pisang = banana leaf, banana leaves, daun cau, godhong gedhang
daun jati = teak leaves
jamur tiram = oyster mushroom(s), supa tiram, supa bodas, jamur tiram putih, white oyster mushroom(s)
jamur kuping = wood ear, ear mushroom(s), supa lember
jamur merang = straw mushroom(s), supa jarami
jamur kancing = champignon, champignons, button mushroom(s), jamur champignon
jamur shitake = shiitake, shitake
singkong = sampeu atah, cassava root(s), tapioca root, singkong mukibat, pohong, kaspe
ubi = sweetpotato, ubi cilembu, telo rambat, munthul
talas = taleus bogor, taro root, talas bogor, kimpul, keladi
porang = konjac, iles iles, suweg
bengkuang = jicama, bangkuang, yam bean, bengkoang
pisang = bananas, gedhang
pisang ambon = cau ambon, cavendish, sunpride, breakfast banana(s), pisang meja
pisang raja = cau raja, raja bulu, raja sereh
pisang kepok = cau kepok, saba banana
pisang emas = cau emas, pisang mas, cau lampung, lady finger banana(s)
pisang tanduk = cau galek, horn plantain, pisang galek
pepaya = papayas, gedang california, pepaya california
semangka = watermelons, samangka
nanas = pineapples
mangga = manggo, mango harumanis, buah mangga
jeruk nipis = lime(s), key lime(s)
lemon = lemons
jeruk limau = limau, jeruk sambal, jeruk purut buah
jeruk bali = pomelo, pomelos
jambu air = water apple, rose apple, jambu semarang
jambu biji = guavas, jambu klutuk, jambu batu
buah naga = dragon fruit(s), dragonfruit
alpukat = avocados, alpuket mentega
stroberi = strawberry, strawberries, stoberi
anggur = grape(s)
apel = apple(s)
pir = pear(s)
kelengkeng = longan(s), lengkeng
belimbing = starfruit, star fruit, carambola, calingcing
belimbing wuluh = balingbing, bilimbi
sawo = sapodilla
kedondong = ambarella, kadongdong
duku = dukuh
salak = snakefruit, salak pondoh
cempedak = campedak
matoa = buah matoa
kecapi = santol, sentul
menteng = kepundung
gandaria = jatake, plum mango
ceremai = cermai
bligo = beligo, winter melon, kundur
nangka = jack fruit, nangka matang
buah potong = fruit cut(s), sliced fruit(s), fresh cut fruit, cut fruit, fruit platter, sliced tropical fruit, buah iris
kelapa tua = kelapa kolot, mature coconut(s), old coconut(s), kelapa sayur, husked coconut(s)
kelapa parut = parutan kelapa, grated fresh coconut
santan = coconut cream, santen, santan kental
kopra = copra, daging kelapa kering, kelapa kering jemur
lada = sahang, mrica, peppercorn(s), pepper berries
lada putih = white pepper, merica putih, pedes bodas, sahang putih, white peppercorn(s), merica bodas
lada hitam = black pepper, merica hitam, pedes hideung, black peppercorn(s)
pala = palla, nutmegs
vanili = vanilla bean(s), panile, vanila
kapulaga = cardamoms, kapolaga, kapulaga jawa
daun salam = bay leaf, bay leaves, indonesian bay leaf
daun jeruk = kaffir lime leaf, kaffir lime leaves, lime leaves, daun jeruk purut
asam jawa = tamarind, asem jawa, asam kawak
asam kandis = gelugur, asam gelugur
kluwek = keluak, kepayang, pucung, picung, kluwak
cabai jawa = cabe jawa, cabe jamu, long pepper, cabe puyang
kayu manis = cinnamon stick(s), cassiavera
kemiri = candlenuts, muncang kupas, kemiri kupas
jintan = cumin seed(s), jinten
adas = fennel, fennel seed(s), adas manis
kunyit = kunyit rimpang, turmeric rhizome
jahe = ginger root, ginger rhizome
jahe merah = red ginger, jahe beureum, jahe sunti
jahe gajah = jahe badag, jahe badak, elephant ginger
jahe emprit = jahe leutik, jahe kecil, jahe putih kecil
temu kunci = fingerroot, koneng temen
temulawak = javanese turmeric
lempuyang = bitter ginger
kunyit putih = temu putih, white turmeric
simplisia = dried herb slices, herbal slices, rajangan kering, simplisia kering
mawar = rose, roses, bunga ros, kembang ros
melati = jasmine, kembang melati, kembang malati
sedap malam = tuberose, sundel malam, kembang sundel, sundel peuting, kembang sundel peuting
krisan = chrysanthemums, mums, seruni potong, kembang krisan
gerbera = gerberas, herbras, kembang hebras
bunga matahari = sunflower(s)
anthurium = anturium, kuping gajah tanaman
lily = lili, lilies
anyelir = carnation(s)
buket = bouquet, bouquets, buket bunga, hand bouquet
karangan bunga = wreath, flower board(s), papan bunga, bunga papan, krans, flower standing, standing flower
bunga tabur = kembang tabur, kembang setaman, bunga setaman, kembang rampe, bunga rampai
bunga tiruan = artificial flower(s), bunga plastik, bunga kain, bunga kering hias, bunga flanel, kembang plastik, tanaman plastik, tanaman tiruan, bunga artificial, fake flower(s), artificial plant(s)
anggrek = anggrek bulan, kembang anggrek, phalaenopsis
sukulen = succulent(s), kaktus mini
kaktus = cactus
palem = palms, palm tree(s), palem kuning, palem raja
puring = croton
sirih gading = pothos
keladi hias = caladium
lidah mertua = sansevieria, sansivera, snake plant(s)
rumput taman = turf, lawn grass, rumput gajah mini, rumput jepang, rumput swiss, grass turf
bibit = binih, bibitan, seedlings, plant seedlings, pohon bibit, tanaman sambung, grafted seedling(s)
benih sayur = vegetable seed(s), benih cabai, benih tomat
tanaman rambat = vertical garden, taman vertikal, vertical gardens
rumput laut = seaweed, seaweeds, cottonii, eucheuma, sea moss, gracilaria, gracillaria, rumput segara, agar laut, spinosum, katonik
kakao = cocoa bean(s), cocoa, cacao, biji kakao, biji coklat, coklat biji
karet = latex, getah karet, bokar, lump karet, rubber lump
kelapa sawit = oil palm, tandan buah segar, tbs sawit
tembakau = tobacco, bako
ijuk = injuk, palm fibre, palm fiber, arenga fibre
`,
  families: `
beras | beras | beras, beras pulen, beras putih, beras wangi, beras premium, beras medium, beras setra, beras merah, beras hitam, beras huma, nasi pulen, beras coklat, beras pera, beras organik, beras ir, beras rojolele, beras mentik, beras cianjur, beras pandan wangi | jenis-beras:substitute=putih lahan:variant |
ketan-beras | beras | beras ketan, ketan beras, ketan, ketan hitam, ketan putih | warna:variant | 
gabah | beras | gabah, gabah kering giling, gabah huma, padi | |
menir | beras | menir, beras menir, beras pakan | |
dedak | beras | dedak, dedak pakan, dedak halus | |
jagung-popcorn | jagung-kacang-kedelai | jagung popcorn, popcorn biji jagung, biji popcorn, popcorn kernel, jagung biji popcorn, popcorn mentah | |
jagung-pipil | jagung-kacang-kedelai | jagung, jagung pipil, jagung pakan, jagung kering, jagung giling, jagung hibrida kering | |
jagung-manis | jagung-kacang-kedelai | jagung manis, jagung segar, jagung rebus, jagung tongkol, jagung bakar, jagung ketan, jagung manis kupas | | jagung-muda
jagung-muda | jagung-kacang-kedelai | jagung muda | | jagung-manis
kacang-mentah | jagung-kacang-kedelai | kacang tanah, kacang tanah mentah, kacang mentah, kacang tanah kupas, kacang hijau, kacang merah, kacang mede mentah, kacang mede, kacang kupas, kacang hijau kupas, kacang tunggak, kacang bogor, kacang polong, kacang koro, kacang hijau kering, kacang merah kering, kacang tanah kering | jenis-biji-kacang:other |
kedelai | jagung-kacang-kedelai | kedelai, kacang kedelai, kedelai kuning, kedelai hitam, kedelai kering | warna:variant |
biji-lain | jagung-kacang-kedelai | wijen, sorgum, biji wijen, chia, jali, hanjeli, jewawut, biji bunga matahari mentah | jenis-biji:other |
sayur-daun | sayur-segar | sayur, sayur segar, selada, pakcoy, sawi, kangkung, bayam, kale, daun singkong, kol, kemangi, seledri, sayur hijau, sayur organik, daun pepaya, genjer, brokoli, caisim, daun bawang, salad, microgreen, katuk, pucuk labu, sawi putih, sawi hijau, kembang kol, pakis, daun melinjo, daun ubi, daun kelor, daun kelor segar, kelor segar, daun kelor mentah, sayur hidroponik, kailan, bayam merah, kol ungu, daun mint segar, daun ketumbar, paket sayur, sayur sop, sayur asem, sayur lodeh mentah, sayur potong, bunga pepaya, pegagan segar | jenis-sayur:substitute budidaya:substitute | lalap
lalap | sayur-segar | lalap, leunca, pohpohan, daun kemangi, karedok, paket lalap, lalap segar, daun mede, daun reundeu | jenis-sayur:substitute | sayur-daun
sayur-buah | sayur-segar | cabai, tomat, terong, timun, kacang panjang, pare segar, pare, labu, labu siam, labu kuning, buncis, wortel, cabai merah, cabai keriting, cabai rawit, cabai hijau, oyong, kecipir, kacang buncis, kentang segar, kentang, paprika, lobak, beetroot, bligo, tomat cherry, cabai segar, edamame, kapri, belimbing wuluh, bengkuang | jenis-sayur:other jenis-cabai:variant |
bawang | sayur-segar | bawang merah, bawang putih, bawang, bawang bombay, bawang merah kupas, bawang putih kupas, bawang kupas, bawang hitam | jenis-bawang:other |
petai | sayur-segar | petai, petai kupas, petai papan, petai cina, petai beku | |
jengkol | sayur-segar | jengkol, jengkol kupas, jengkol tua, jengkol segar | |
singkong-segar | sayur-segar | singkong, singkong segar, singkong kupas, singkong mentah, singkong parut | | 
umbi-segar | sayur-segar | talas, ubi, talas segar, ubi segar, ganyong, umbi, uwi, porang, garut, gembili, gadung, umbi porang, ubi madu, ubi ungu, ubi merah | bahan:other | 
jamur-segar | sayur-segar | jamur, jamur segar, jamur tiram, jamur kuping, jamur merang, jamur kancing, jamur shitake, jamur enoki, jamur kuping kering | jenis-jamur:substitute |
rebung | sayur-segar | rebung, rebung segar, rebung kupas, rebung rebus | |
nangka-muda | sayur-segar | nangka muda, keluwih, jantung pisang, nangka muda potong, sukun muda | jenis-nangka:other |
daun-bungkus | sayur-segar | daun pisang, daun pisang batu, daun jati, daun pembungkus, daun kelapa | jenis-daun:other |
buah-pisang | buah-segar | pisang, pisang ambon, pisang raja, pisang kepok, pisang tanduk, pisang segar, pisang nangka, pisang muli, pisang uli, pisang emas, pisang matang, pisang barangan, pisang susu, pisang kapas, pisang rebus, pisang mentah | jenis-pisang:substitute guna-pisang:other |
buah | buah-segar | buah, durian, manggis, rambutan, duku, pepaya, nanas, semangka, salak, alpukat, jambu, mangga, jeruk, sirsak, melon, nangka, sawo, buah naga, markisa, belimbing, buah potong, buah segar, kelengkeng, anggur, sukun, cempedak, stroberi, apel, pir, lemon, jeruk nipis, jeruk limau, jeruk bali, jambu air, jambu biji, kedondong, matoa, kecapi, menteng, gandaria, ceremai, buah lokal, durian kupas, daging durian, buah pala segar, buah tin, delima, bisbul, lobi lobi, mundu, namnam, srikaya, kelapa gading buah, kurma segar, buah musiman, aneka buah | jenis-buah:other |
kelapa-muda | kelapa-segar | kelapa muda, kelapa muda segar, kelapa muda utuh, kelapa muda kupas | |
kelapa-tua | kelapa-segar | kelapa tua, kelapa, kelapa butiran, kelapa kupas, kelapa bulat, kelapa santan?, kelapa hijau tua, kelapa butir santan, kelapa tua santan, kelapa butir | | kelapa-parut
kelapa-parut | kelapa-segar | kelapa parut, kelapa kering parut, kelapa parut segar, kelapa parut kering | | kelapa-tua santan
santan | kelapa-segar | santan, santan segar, santan kelapa, santan kemasan, santan instan, santan peras | | kelapa-parut
kopra | kelapa-segar | kopra, kopra putih | |
kolang-kaling | kelapa-segar | kolang kaling | |
rempah | rempah-kering | rempah, rempah kering, kapulaga, cengkeh, pala, pala biji, kayu manis, kemukus, vanili, ketumbar, kemiri, jintan, kluwek, asam jawa, asam kandis, cabai jawa, andaliman, kapulaga kering, lawang, adas, bunga cengkeh, rempah campur, paket rempah, biji pala, kulit kayu manis, biji ketumbar, tangkai cengkeh, pala bubuk, kayu manis bubuk, ketumbar bubuk, cengkeh bubuk, rempah utuh, rempah bubuk, jintan bubuk, klabet, kapulaga hijau, pala kering, cengkeh kering, vanili kering, kayu manis stick | jenis-rempah:other bentuk:substitute basah:other=kering |
cabai-kering | rempah-kering | cabai kering, cabai rawit kering, cabai keriting kering, cabai merah kering, cabai giling kering, cabai rawit giling kering, cabai rawit bubuk, bubuk cabai rawit, cabai bubuk rawit | | bon-cabai
lada | rempah-kering | lada, lada hitam, lada putih, lada bubuk, lada butiran, lada putih bubuk, lada hitam bubuk, lada kering, biji lada, lada hijau | warna:substitute bentuk:other |
daun-bumbu | rempah-kering | daun salam, daun salam kering, daun jeruk, daun jeruk kering, daun pandan, daun pandan segar, daun kunyit, daun kari | jenis-daun-bumbu:other |
rimpang | jahe-rimpang-segar | jahe, jahe merah, jahe gajah, jahe emprit, kunyit, kencur, lengkuas, temulawak, rimpang, sereh, sereh segar, jahe segar, temu kunci, bangle, kunyit segar, jahe putih, lempuyang, kunyit putih, sereh wangi, batang sereh, temu ireng, temu mangga, bumbu dapur segar, empon, lengkuas merah, rimpang segar, rimpang jahe segar, rimpang jahe merah | jenis-rimpang:other jenis-jahe:substitute |
honje-segar | jahe-rimpang-segar | kecombrang, kecombrang segar, buah kecombrang | |
simplisia | rempah-kering | simplisia, jahe kering, kunyit kering, temulawak kering, jahe iris kering, sereh kering, rimpang kering, kencur kering, lengkuas kering, irisan jahe kering, irisan kunyit kering, irisan temulawak kering, jahe merah kering, lengkuas bubuk, kencur bubuk, sereh bubuk, sereh iris kering, temu kering, jahe garing, kunyit garing, temulawak garing, sereh garing, kencur garing, jahe bubuk ?, jahe merah bubuk ?, temulawak bubuk | jenis-rimpang:other bentuk:substitute |
rumput-laut | ikan-laut-segar | rumput laut, rumput laut kering, rumput laut segar, rumput laut basah | basah:other |
kakao | kopi-green-bean | kakao, kakao kering, kakao fermentasi, buah kakao | |
hasil-kebun | jagung-kacang-kedelai | karet, kelapa sawit, tembakau, kapuk, cengkeh gagang, pinang, biji pinang, gambir, getah pinus, damar | jenis-kebun:other |
tanaman-hias | tanaman-hias-bibit | tanaman hias, palem, anggrek, aglonema, monstera, bonsai, kaktus, tanaman, sewa tanaman, philodendron, lidah mertua, tanaman pot, sukulen, puring, anthurium, keladi hias, sirih gading, pakis hias, bambu hias, tanaman rambat, bougenville, kamboja, adenium, pucuk merah, tanaman gantung, pohon hias, ketapang kencana, tabebuya, tanaman indoor, tanaman meja, pohon pelindung, tanaman taman | jenis-tanaman:substitute |
bunga | tanaman-hias-bibit | bunga, bunga potong, bunga segar, mawar, melati, krisan, sedap malam, gerbera, lily, anyelir, bunga matahari, bunga anggrek potong, mawar potong, krisan potong, bunga kantil, ronce melati, bunga melati, kenanga, bunga kenanga | jenis-bunga:substitute segar:variant | buket
buket | tanaman-hias-bibit | buket, rangkaian bunga, bunga meja, bunga rangkaian, rangkaian bunga segar | | bunga
karangan-bunga | tanaman-hias-bibit | karangan bunga, papan ucapan | |
bunga-tabur | tanaman-hias-bibit | bunga tabur | | bunga
bunga-tiruan | cendera-mata | bunga tiruan, buket flanel, bunga rajut, bunga kertas, buket uang, buket snack | |
bibit | tanaman-hias-bibit | bibit, bibit buah, bibit aren, bibit durian, polybag bibit, bibit sayur, bibit kelapa, bibit kopi, bibit sengon, bibit cabai, bibit mangga, bibit alpukat, bibit jati, bibit mahoni, bibit pisang, bibit jahe, bibit lada, bibit kakao, bibit jamur, bibit manggis, bibit rambutan, bibit jeruk, bibit pepaya, bibit petai, bibit jengkol, bibit cengkeh, bibit vanili, bibit nilam, bibit bambu, bibit bunga, benih sayur, bibit rumput laut, bibit padi, bibit jagung, bibit kelengkeng, bibit bakau, bibit mangrove, bibit porang, bibit telang, bibit rosela, bibit anggur, bibit tanaman, bibit anggrek, bibit kelor, bibit tomat, bibit selada, bibit pala, bibit bawang, bibit singkong, bibit pohon, bibit kayu, bibit jabon, bibit trembesi, bibit akasia, bibit gmelina, bibit meranti, bibit kaliandra, bibit ketapang, bibit pinus, bibit damar, bibit gaharu, bibit penghijauan, bibit tanaman keras | jenis-bibit:other |
rumput-taman | tanaman-hias-bibit | rumput taman, rumput lapangan, rumput hias | |
instalasi-hidroponik | tanaman-hias-bibit | instalasi hidroponik, paket hidroponik, rak hidroponik, starter kit hidroponik, netpot, rockwool | |
pupuk | tanaman-hias-bibit | pupuk, pupuk hayati, pupuk sayur, pupuk bibit, pupuk cabai, media tanam, kapur pertanian, nutrisi hidroponik, nutrisi tanaman, ab mix, pestisida, mulsa, tray semai, polybag kosong | jenis-pupuk:other |
baglog | tanaman-hias-bibit | baglog, baglog jamur, spora jamur | |
pakan | jagung-kacang-kedelai | pakan, pakan ternak, pakan ikan, pakan ikan lele, pakan ikan nila, pakan lele, pakan ayam, pakan ayam kampung, pakan ayam broiler, pakan ayam negeri, pakan bebek, pakan sapi, pakan kambing, pakan puyuh, pakan udang, pakan burung, pakan hijauan, dedak fermentasi, obat hewan, jerami, jangkrik, cacing, kroto, ulat hongkong, ulat jerman, maggot kering | jenis-pakan:other |
koloni-lebah | madu | koloni lebah, kotak lebah, koloni klanceng, bibit lebah, sarang lebah koloni, lebah koloni | lebah:substitute |
`,
};
