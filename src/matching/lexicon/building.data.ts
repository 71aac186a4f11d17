/** Metal, stone, bricks and fuel. Format: see `wordTables.ts`. */
export const building = {
  words: `
golok = golok tebas, bedog kebon, machetes farm, bendo, golok babadotan
golok hias = bedog hias, golok pajangan, bedog pajangan, display machete, ornamental machete(s), decorative machete(s)
keris = kris
pedang = sword(s), samurai, katana
pisau dapur = kitchen knife, kitchen knives, peso dapur, chef knife, chef knives, pisau chef, cook knife
pisau daging = butcher knife, butcher knives, cleaver(s), peso daging, pisau jagal, pisau potong daging, pisau fillet, fillet knife, boning knife
pisau lipat = pocket knife, folding knife
pisau ukir = carving knife, raut, peso raut, carving tools
gunting = scissors
asahan = whetstone(s), batu asah, sharpening stone(s)
cangkul = hoe blade, garden hoe(s), hand hoe(s), pacul cangkul, mattock(s)
arit = sickles, clurit, celurit, arit rumput
sekop = shovel(s), spade(s), skop, singkup
garpu tani = pitchfork(s), garu, trident fork
kapak = axe(s), baliung, kampak
linggis = crowbar(s)
kored = hand hoe, koret, parang kored
gunting dahan = pruning shears, secateurs, gunting ranting
egrek = dodos, harvesting knife, ani ani, etem
gembor = watering can(s)
las = welded, weldings, las listrik, jasa las
pagar = fences, gates, pager besi, pagar minimalis
kanopi = canopies, awnings, atap kanopi
teralis = grille(s), window grille, trellis
railing = handrail(s), railings, railing tangga, reling
tangga = stairs, ladder(s), staircase
pintu gerbang = driveway gate, sliding gate, gerbang
baja ringan = light steel, rangka baja, truss, galvalum
tandon = water tank(s), toren, tangki air, tandon air
stainless = stainless steel, inox, stenlis, stenles, stanlis, stainlis, stainles, setenlis
aluminium = alumunium, almunium
kuningan = brass, bronze, perunggu
tembaga = copper
panci = cooking pot(s), saucepan(s), stock pot(s), dandang, seeng, langseng, kukusan aluminium, panci presto, soblok
wajan = frying pan(s), wok(s), katel, penggorengan besi, kuali
wajan besi = cast iron pan
rak besi = metal rack(s), steel rack(s), rak siku, rak gudang, metal shelving
tempat sampah = metal bin(s), bins, rubbish bin(s), bak sampah, tong sampah, recycle bin(s)
gerobak = pushcart(s), food cart(s), cart(s), roda dorong, gerobag
troli = trolley(s), trolly, kereta dorong
ayunan besi = swing set, mainan taman, playground, perosotan, jungkat jungkit
tiang bendera = flagpole(s)
kalimaya = opal stone(s), black opal, opal kalimaya, kalimaya lebak, fire opal
batu mulia = gem stone(s), gems, precious stone(s), semi precious stone(s)
akik = agates, ali akik, batu ali, kecubung, amethyst, giok, jade, bacan, pirus
cincin = ring silver, rings silver, cincin batu
liontin = pendants, mainan kalung
fosil kayu = fossil wood, petrified woods, galih kelor, kayu sempur
intan = diamond(s), emas perhiasan, perhiasan emas
perak = silver, silver jewelry
batu alam = wall cladding, batu muka, batu hias, batu paras, palimanan stone, natural stones, batu susun sirih, batu ampyang
marmer = marble, marbles, marmer lantai
granit = granite, granit lantai
teraso = terrazzo
batu sikat = koral sikat, pebble wash, batu koral sikat
batu kali = river stone(s), batu pondasi, batu belah pondasi, boulder stone
kerikil = pebble, koral batu, gravels, batu koral, split koral
pasir = sands, pasir beton, pasir cor, pasir pasang, keusik cor
zeolit = zeolite
bentonit = bentonite
kapur = lime powder, gamping, kapur sirih, batu kapur, limestone, dolomit, dolomite
semen = cement, portland
tanah merah = red soil, tanah urugan, landfill soil, tanah timbunan
tanah liat mentah = raw clay, clay raw, lempung mentah, kaolin
bata = batu bata merah, red brick(s), bata press, bata merah bakar
bata ringan = lightweight brick(s), aac block(s), hebel, celcon
batako = cement block(s), batu tela, batako press, hollow block(s)
genteng = rooftile(s), clay roof tiles, genteng press, genteng palentong, genteng plentong, genteng keramik, kenteng tanah
ubin = floor tile(s), tegel, keramik lantai, tegel kunci
paving = pavingblok, paving blok, pavement block(s), paving stone(s), grass block(s)
buis beton = concrete ring(s), gorong gorong, u ditch, concrete pipe(s), saluran beton, buis
pagar beton = concrete fence, panel beton, beton pracetak, precast
kanstin = curb stone, kerb(s), kansteen
arang = lump charcoal, areng kayu, charcoals, charcoal lump
arang batok = coconut shell charcoal, coconut charcoal, areng batok, areng bathok, arang bathok
briket = briquettes, coconut briquette(s), shisha charcoal, coco briquettes
kayu bakar = firewoods, fire wood, suluh kayu, kayu api
pelet kayu = wood pellet(s), biomass pellet(s)
arang aktif = activated carbon, activated charcoal, karbon aktif
asap cair = liquid smoke, cuka kayu
`,
  families: `
golok-hias | golok-pisau-alat-tani | golok hias, golok cendera mata, golok ukiran, golok sarung ukiran, golok sulangkar hias, kujang, golok kado, golok pusaka, golok pajangan ukir, keris, kujang hias, golok ciomas hias | jenis-senjata:variant | miniatur-golok golok-kerja
golok-kerja | golok-pisau-alat-tani | golok, golok kerja, golok tebas, golok ciomas, golok kebun, pedang | | golok-hias
pisau | golok-pisau-alat-tani | pisau, pisau dapur, pisau set, pisau daging, pisau sembelih, pisau tempa | jenis-pisau:variant |
pisau-lain | golok-pisau-alat-tani | pisau lipat, pisau ukir, gunting, pisau hias, pisau sadap, pisau okulasi, pisau cutter | jenis-pisau-lain:other |
asahan | golok-pisau-alat-tani | asahan, batu asah pisau | |
alat-tani | golok-pisau-alat-tani | cangkul, arit, alat tani, garpu tani, sekop, cangkul arit, linggis, kapak, kored, gunting dahan, egrek, gembor, sabit rumput, garu, cetok taman, alat kebun set, palu, pahat, alat pertukangan, alat babat, alat babat rumput, alat potong rumput | jenis-tani:other |
las-pagar | las-besi-bangunan | las, pagar besi, kanopi, teralis, pagar, railing, jasa las, pagar kanopi teralis, tangga besi, baja ringan, pintu besi, pintu gerbang, konstruksi baja, kanopi baja ringan, balkon besi, pagar stainless, tralis jendela, folding gate, rolling door, kusen aluminium, pintu aluminium, etalase aluminium, atap baja | jenis-las:substitute |
rak-besi | las-besi-bangunan | rak besi, kursi besi, meja besi, rak, furnitur besi, rak sepatu, meja kursi besi, rak gudang, rak stainless, meja stainless, rak display besi, kursi taman besi, ranjang besi, rak pot besi, rak bunga besi, rak tv besi | jenis-mebel:substitute bahan-rak:substitute=besi |
loker | las-besi-bangunan | locker, loker, lemari besi, loker besi, lemari arsip, filing cabinet | |
tempat-sampah | las-besi-bangunan | tempat sampah besi, tempat sampah, tempat sampah fiber, tempat sampah pilah, tempat sampah stainless | bahan:variant |
gerobak | las-besi-bangunan | gerobak, gerobak jualan, troli, gerobak sampah, booth, gerobak kopi, troli barang | jenis-gerobak:substitute |
tandon | las-besi-bangunan | tandon, tandon stainless | |
ayunan-besi | las-besi-bangunan | ayunan besi, tiang bendera, tiang lampu, gawang, ring basket, papan reklame besi | jenis-besi:other |
alat-masak | las-besi-bangunan | panci, wajan, wajan besi, dandang tembaga, panci aluminium, wajan aluminium, ketel, cetakan kue aluminium, kompor besi, panggangan besi | jenis-alat-masak:other |
logam-hias | las-besi-bangunan | kerajinan kuningan, kerajinan tembaga, kerajinan logam, lampu tembaga, kerajinan aluminium, patung logam | |
kalimaya | batu-mulia-kalimaya | kalimaya, batu kalimaya, cincin kalimaya, liontin kalimaya, kalimaya banten, black kalimaya, bongkah kalimaya, kalimaya mentah, gelang kalimaya, bros kalimaya, anting kalimaya | jenis-perhiasan:substitute bongkah:other=asah | akik
akik | batu-mulia-kalimaya | akik, batu mulia, fosil kayu, cincin, liontin, akik fosil kayu, cincin perak, batu cincin, cincin akik, liontin akik, gelang akik, kalung akik, perhiasan perak, tasbih batu, gelang batu | jenis-perhiasan:variant | kalimaya
batu-alam | batu-alam | batu alam, batu alam dinding, batu hias taman, batu sikat, batu andesit, batu taman, marmer, granit, batu lantai, batu candi, palimanan, batu tempel | jenis-batu:substitute |
batu-split | batu-alam | batu split, pasir, batu split pasir, pasir pasang, batu pondasi, urugan, tanah urug, sirtu, pasir beton, batu belah, kerikil, batu kali, tanah merah, abu batu, pasir kuarsa, pasir silika, makadam, tanah subur | jenis-galian:other |
mineral | batu-alam | zeolit, bentonit, kapur, semen, tanah liat mentah, kaolin, feldspar, dolomit | jenis-mineral:other |
bata | bata-genteng | bata, bata merah, bata cetak, bata tempel, bata ekspos, bata ringan | jenis-bata:substitute | batako
genteng | bata-genteng | genteng, genteng beton, genteng tanah, wuwung | jenis-genteng:variant |
batako | bata-genteng | batako, paving, roster, paving batako, kanstin, buis beton, pagar beton | jenis-batako:other | bata
ubin | bata-genteng | ubin, teraso, keramik lantai dinding | |
arang | arang-briket | arang, arang batok, arang kayu, aren batok arang, arang tempurung, arang bakau, arang bambu, arang halaban | bahan-arang:substitute | briket
briket | arang-briket | briket, briket batok, arang batok briket, briket arang, briket kelapa, briket arang batok, arang shisha, briket kayu, briket sekam | bahan-arang:variant | arang
kayu-bakar | arang-briket | kayu bakar, pelet kayu, kayu bakar karet, pelet sekam | jenis-bakar:substitute |
arang-aktif | arang-briket | arang aktif, arang sekam, asap cair, biochar | jenis-arang-lain:other |
`,
};
