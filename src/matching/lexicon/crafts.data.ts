/** Weaving, wood, clay, furniture and souvenirs. Format: see `wordTables.ts`. */
export const crafts = {
  words: `
bambu = bamboos, awi tali, awi gombong, deling
anyaman = woven craft, handwoven craft, wickerwork, anyaman tangan
tas pandan = pandan bag(s), pandan handbag(s), pandan tote(s), woven pandan bag(s)
besek = bamboo hamper box(es), bamboo hampers box(es), pipiti tutup, bamboo lunch box, woven bamboo container(s), besek tutup, piti, bamboo gift box(es), gift box(es) of bamboo, gift boxes of woven bamboo, boxes of woven bamboo, woven bamboo gift box(es), boks nasi anyaman, boks nasi bambu, kotak nasi anyam, boks anyam bambu, boks anyaman bambu, lidded bamboo box(es)
boboko = boboko nasi, ceting, cething, cetting, bakul sangu, bakul nasi bambu, wadah sangu, ceting bambu
nampan bambu = bamboo tray(s)
centong = ladle(s)
tampah = winnowing tray(s), rice winnowing tray(s), tambir, nyiru bambu, winnowing basket(s)
aseupan = bamboo rice steamer(s), woven bamboo steamer(s), kukusan bambu, kukusan kerucut, bamboo steamer(s)
dimsum klakat = klakat, klakat bambu, kukusan dimsum, dimsum basket(s)
hihid = kipas nasi, kipas sate, ilir, tepas
kipas lipat = hand fan(s), kipas tangan, folding fan(s), kipas souvenir
ayakan = ayakan bambu, saringan bambu, bamboo sieve
bubu = bubu ikan, fish trap(s), korang, wuwu
caping = dudukuy cetok, farmer hat, topi caping, cetok dudukuy
tudung saji = food cover(s) woven
sumpit = chopstick(s)
tusuk sate = satay stick(s), bamboo pick(s), tusuk bambu, lidi sate, tusuk gigi bambu
tusuk gigi = toothpick(s)
sedotan = bamboo straw(s), drinking straw(s), stainless straw(s), pipet minum
bilik = giribig, woven bamboo wall(s), bamboo wall sheet(s), bamboo wall panel(s), woven bamboo panel(s)
krey = kerai, bamboo blind(s), tirai bambu, kere bambu, roll blind bambu
pagar bambu = bamboo fence
keranjang = krat, wicker basket(s)
tempat buah = fruit basket(s), fruit bowl(s)
lampu = light fixture(s), lampu gantung, lampu dinding, lampu meja, lampu tidur, table lamp(s), hanging lamp(s)
cangkir gerabah = clay cup(s), clay mug(s), cangkir taneuh, gelas taneuh
keranjang laundry = laundry hamper(s), hamper(s) for laundry, hampers for guest laundry, linen hamper(s), keranjang linen kotor, bakul cucian
lampion = lantern(s), lampion bambu
vas bunga = flower vase(s), vase(s)
tikar = woven mat(s), sleeping mat(s), tikar gulung, picnic mat(s), klasa, kloso
sajadah = prayer mat(s), prayer rug(s), sejadah
placemat = tatakan makan, alas saji anyam, dinner mat(s)
tatakan = tatakan gelas, cup mat(s), drink coaster(s), alas gelas, tatakan cangkir
tas pandan = pandan bag(s), woven bag(s), tas tikar
pouch pandan = woven pouch(es), pandan pouch(es)
topi pandan = woven hat(s), pandan hat(s), topi pantai
kotak tisu = tissue boxes, tissue box cover(s), wadah tisu
keset sabut = coir mat(s), door mat(s) coir, coconut coir mat(s), keset kelapa, kesed sapet, coir door mat(s), coco mat(s), keset coco, keset serabut, keset sapet, keset sabut kelapa, keset serabut kelapa, coconut fibre mat(s)
sabut = coir, coconut fibre, coconut fiber, sapet, sepet, serabut, coconut husk, sabut kelapa, serabut kelapa
cocopeat = coco peat, cocopit, serbuk sabut
rotan = hoe rotan, penjalin
rotansintetis = rotan sintetis, synthetic rattan, rattan sintetis, rotan plastik, rattan plastik, plastic rattan, rotan imitasi, faux rattan, imitation rattan, hoe sintetis, polyrattan
keranjang laundry = laundry basket(s), hamper basket(s), laundry hamper(s), keranjang cucian, keranjang baju kotor, keranjang pakaian kotor
kayu = wooden craft
nampan = trays wooden, serving trays, baki kayu, tray saji, food tray(s), baki saji, tampan
talenan = cutting boards, chopping boards, papan talenan
sutil = spatula kayu, wooden spatula(s), wooden spoon(s), cukil, sodet, entong
sendok nasi = rice paddle(s), centong nasi, cukil nasi
lesung = pestle mortar wood, alu, lumpang, halu, jubleg
papan nama = name board(s), name tag meja, desk sign, plang, plang nama, wooden sign(s), signboards, name plates, papan petunjuk arah
nomor kamar = room number(s), room sign(s), door number(s)
nomor meja = table number(s), table sign(s), nomer meja
menu holder = dudukan menu, papan menu, clipboard kayu, clip board menu, menu board(s), stand menu
ukiran = wood carving(s), relief, kaligrafi ukir
kaligrafi = calligraphy
patung = statue(s), sculpture(s), arca, figurine(s)
topeng = wood mask, topeng kayu, masks carved
jam kayu = wooden clock(s), jam dinding kayu
bingkai = photo frame(s), picture frame(s), pigura, figura, frame foto
kotak perhiasan = jewelry box(es), jewellery box(es)
mainan kayu = wooden toy(s), mainan edukasi, educational toy(s), puzzle kayu, ape kayu, congklak, gasing, egrang, mainan tradisional, kaulinan
batok = tempurung kelapa, coconut shells, bathok kelapa
mangkok batok = coconut shell bowl(s), coconut bowl(s), coco bowl(s)
koja = tas koja baduy, koja jarog, jarog baduy, bark fibre bag(s), knitted bark bag(s), tas kulit kayu baduy
gantungan kunci = gantungan konci, ganci kayu, key holder souvenir, konci gantungan, gankun, key chains, keyrings
magnet kulkas = fridge magnets souvenir, tempelan kulkas, refrigerator magnet(s)
pin = badge(s), lencana, bros peniti, pin peniti
bros = brooch(es)
tumbler = tumblers, botol minum promosi, drink bottle souvenir
payung = umbrella(s), payung promosi, payung hias
mug = mugs, mug sablon, mug custom, mug keramik
pulpen = pen, pens, ball pen, ballpoint, bolpoin, bolpen kayu, bolpen, ballpoint promosi, pena, ballpoint pen(s)
buku catatan = notebook(s), notes, blocknote, block note, agenda kerja, notes kit
medali = medal(s), kalungan medali, medali lomba
wayang golek mini = puppet souvenir
replika = scale model, maket, diorama
leuit = lumbung, rice barn
boneka = doll(s), plush
mainan = toy(s), kaulinan budak
lukisan = painting(s), kanvas lukis, wall art
gerabah = keramik gerabah, bumijaya, gerabah bumijaya, grabah, terakota hias
kendi = kendi air, gentong air
anglo = tungku tanah, clay stove, hawu, keren arang
cobek = mortar pestle, cowet, layah, mutu cobek, mortars
piring = dinner plate(s), pinggan
mangkok = soup bowl(s)
teko = teapot(s), poci
asbak = ashtray(s)
pot = pots, planter(s), flower pot(s), flowerpot(s), pot tanaman, pot kembang
furnitur = mebel, furnitures, meubeler, perabot kayu, wooden furniture
meja = dining table(s), coffee table(s), side table(s), meja tamu, meja makan
kursi = dining chair(s), armchair(s), bar stool(s), kursi bar, kursi tamu, kursi makan, dingklik, bangku taman, kursi taman
kursi lipat = folding chair(s), kursi futura, kursi chitose
sofa = couch(es), sofas, sofa bed
lemari = cabinets, cupboards, wardrobes, lemari pakaian, bufet, buffet kayu
dipan = bed frames, divan, bed kayu, wooden bed(s), tempat tidur, tempat tidur kayu, bed frame kayu, ranjang kayu
kasur = mattress(es), springbed, spring bed, matras
partisi = room divider(s), sketsel, penyekat ruangan, sekat ruangan
cermin = mirror(s), kaca rias, cermin hias
rak = shelf unit, racks, bookshelf unit
kusen = door and window frame, window frames, jendela kusen
pintu = wooden door(s), daun pintu
palet = wooden pallet(s), pallets, pallet kayu
papan kayu = timber board(s), sawn timber, kayu gergajian, kayu kaso, kaso, reng kayu, balok kayu, lumber, papan jati
parket = parquet, flooring kayu, lantai kayu, decking
saung = bamboo hut(s), bamboo gazebo(s), gazebos, pendopo bambu, saung lesehan
dipan bambu = lincak, amben, bale bambu, balai bambu, bale bale bambu, bale bale awi, bale bale, ranjang bambu, ranjang awi, tempat tidur bambu, bamboo bed(s)
kursi bambu = bamboo chair(s), korsi awi, bamboo stool(s)
ayunan rotan = hanging chair(s), swing chair(s), ayunan gantung
alat musik = musical instrument(s), suling, seruling, kendang, gendang, gambang, karinding, arumba, gong
`,
  families: `
besek | besek-kemasan-anyaman | besek, besek bambu, besek anyaman, besek pandan, parcel bambu, kotak anyaman, kotak bambu anyam, kotak pandan, kotak anyaman pandan, kotak anyaman | bahan:substitute=bambu | keranjang-parsel
keranjang-parsel | besek-kemasan-anyaman | keranjang parcel, keranjang hampers, keranjang parsel, keranjang parcel rotan, keranjang parsel rotan, keranjang hampers rotan, keranjang parcel bambu, keranjang hantaran, keranjang seserahan, keranjang hampers anyaman | bahan:variant | besek keranjang-rotan keranjang-bambu
boboko | anyaman-bambu-perabot | boboko, wadah nasi bambu, tempat nasi bambu, tempat nasi anyaman, tempat nasi, boboko bambu, boboko nasi | |
tampah | anyaman-bambu-perabot | tampah, tampah bambu, aseupan, tolombong, boboko tampah, ayakan, bubu, dimsum klakat, caping, nyiru hias, irig, pabeasan, said bambu | jenis-bambu:other |
kipas | anyaman-bambu-perabot | kipas, hihid, kipas lipat, kipas bambu souvenir, kipas kain, kipas batik, kipas pandan, kipas rotan | jenis-kipas:substitute |
tudung-saji | anyaman-bambu-perabot | tudung saji, tudung saji bambu, tudung saji rotan, tudung saji pandan, tutup gelas anyaman | bahan:substitute |
lampu-bambu | anyaman-bambu-perabot | lampu bambu, lampu anyaman, lampu anyaman bambu, lampu anyaman rotan, lampu, lampion, lampu rotan, lampu pandan, lampu hias bambu, lampu kayu | bahan:substitute | lampu-batok
keranjang-bambu | anyaman-bambu-perabot | keranjang bambu, keranjang anyaman, anyaman bambu, tempat buah bambu, tempat buah, keranjang buah, wadah buah, keranjang, tempat roti bambu, keranjang roti bambu, tempat sendok bambu, tempat sampah bambu, piring anyaman, piring bambu, piring lidi, piring rotan, ingke, keranjang sampah bambu, vas bambu, tempat pensil bambu, gelas bambu, cangkir bambu, nampan bambu, carangka, carangka bambu, keranjang bambu kosong, keranjang bambu bergagang | bahan:substitute jenis-wadah:substitute | keranjang-rotan
tusuk-sate | anyaman-bambu-perabot | tusuk sate, tusuk gigi, tusuk cocktail, jepit bambu sate, tusuk sosis | jenis-tusuk:variant |
sumpit | anyaman-bambu-perabot | sumpit, sumpit bambu, sumpit kayu | | alat-makan-bambu
sedotan | anyaman-bambu-perabot | sedotan, sedotan bambu, sedotan kertas, sedotan kayu | bahan:variant |
alat-makan-bambu | anyaman-bambu-perabot | peralatan makan bambu, sendok bambu, garpu bambu, sendok garpu bambu, alat makan bambu | | alat-makan-kayu
bilik | anyaman-bambu-perabot | bilik, bilik bambu, anyaman dinding bambu | | krey
krey | anyaman-bambu-perabot | krey, krey bambu, krey rotan | | bilik
bambu-batang | anyaman-bambu-perabot | bambu batangan, bambu petung, bambu utuh, pagar bambu, bambu potong, pelupuh bambu, bambu belah, bambu apus, bambu hitam, bambu lembaran | jenis-batang:other |
tikar | anyaman-pandan | tikar, tikar pandan, tikar mendong, tikar lipat, tikar plastik, tikar purun, hampar pandan, hamparan pandan | bahan:substitute |
sajadah | anyaman-pandan | sajadah, sajadah pandan, sajadah batik | | tikar
placemat | anyaman-pandan | placemat, placemat pandan, placemat anyaman, tatakan, anyaman pandan piring, placemat daun pandan, tatakan pandan, placemat mendong, placemat lidi, placemat eceng, tatakan anyaman, tatakan rotan, tatakan kayu, table runner anyaman, tatakan panas | jenis-alas:substitute bahan:substitute |
anyaman-pandan | anyaman-pandan | anyaman pandan?, anyaman mendong?, mendong?, kerajinan pandan, kerajinan mendong, eceng gondok?, anyaman eceng gondok, kerajinan eceng gondok | bahan:variant | placemat tas-pandan tikar pouch-pandan
tas-pandan | anyaman-pandan | tas pandan, tas mendong, tas anyaman, tas anyaman pandan, tas eceng gondok, tas bambu, tas rotan, tas purun, tas rajut, kantong anyam pandan, tas jinjing pandan, tas tenteng pandan, tas peserta pandan, tas seminar pandan | bahan:variant | 
pouch-pandan | anyaman-pandan | pouch pandan, pouch anyaman, kantong anyaman, kantong pandan, dompet pandan, dompet anyaman, pouch mendong, pouch anyaman pandan, tempat pensil pandan | | pouch-kain
kotak-tisu | anyaman-pandan | kotak tisu, kotak tisu pandan, kotak tisu anyaman, kotak tisu rotan, kotak tisu kayu, kotak tisu kain, kotak serbaguna pandan, kotak pandan tutup | bahan:substitute |
tempat-sampah-anyaman | anyaman-pandan | tempat sampah anyaman, tempat sampah pandan, tempat sampah rotan, tempat sampah eceng | bahan:variant | keranjang-rotan
topi-pandan | anyaman-pandan | topi pandan, topi anyaman, topi bambu, topi?, topi mendong | bahan:substitute |
sandal-anyaman | anyaman-pandan | sandal pandan, sandal mendong, sandal anyaman, sandal eceng, slop eceng, slop pandan, slop anyaman | | slop
sapu | anyaman-bambu-perabot | sapu, sapu lidi, sapu ijuk, sapu sabut, sapu nilon, kemoceng, lidi, sapu rayung | jenis-sapu:substitute |
keset-sabut | kerajinan-tempurung | keset sabut, keset ijuk | | keset
sabut | kerajinan-tempurung | sabut, serat sabut, cocopeat, tali sabut, cocofiber, pot sabut, jaring sabut, sabut bal | jenis-sabut:substitute |
ijuk | kerajinan-tempurung | ijuk, ijuk aren, atap ijuk, tali ijuk, atap rumbia, atap daun, welit, hateup, atap alang | jenis-ijuk:substitute |
keranjang-rotan | kerajinan-rotan | keranjang rotan sintetis, keranjang laundry rotan sintetis, rotan, keranjang rotan, keranjang laundry, keranjang laundry rotan, tempat roti rotan, keranjang saji rotan, keranjang roti, keranjang pakaian, keranjang buah rotan, kerajinan rotan, keranjang laundry bambu, keranjang laundry pandan, keranjang sepeda rotan, keranjang bayi rotan, tempat koran rotan, tempat handuk rotan, keranjang cucian, tempat cucian, tempat baju kotor, wadah baju kotor, keranjang baju kotor, laundry basket, laundry hamper, vas rotan, vas bunga rotan | bahan:substitute=rotan jenis-keranjang:variant | keranjang-bambu
nampan-rotan | kerajinan-rotan | nampan rotan, nampan anyaman | | nampan-kayu
bola-takraw | kerajinan-rotan | bola takraw, rotan ball, bola rotan, hiasan rotan, cermin rotan, bingkai rotan, tongkat rotan, pemukul kasur | jenis-rotan:other |
nampan-kayu | kerajinan-kayu | nampan kayu, nampan, nampan mahoni, nampan jati, baki kayu, nampan saji kayu | bahan:substitute=kayu | nampan-rotan
talenan | kerajinan-kayu | talenan, talenan kayu, talenan jati | bahan:variant |
alat-makan-kayu | kerajinan-kayu | sendok kayu, sendok, garpu kayu, sendok garpu kayu, peralatan makan kayu, sutil kayu, sutil, sendok nasi, sendok nasi kayu, set sendok kayu, pengaduk kopi kayu, stik es krim kayu, pengaduk kayu, sendok es krim kayu | jenis-alat-kayu:substitute bahan:substitute |
mangkok-kayu | kerajinan-kayu | mangkok kayu, mangkok kayu bubut, piring kayu, mangkok jati, gelas kayu, cangkir kayu, mangkok salad kayu, piring jati, piring saji kayu | jenis-wadah-kayu:substitute | mangkok-batok
papan-nama | kerajinan-kayu | papan nama, papan nama kayu, nomor kamar, nomor kamar kayu, papan kamar, nomor meja, nomor meja kayu, papan kayu ukir nama, plakat nomor kamar, plakat kayu nomor kamar, pelat nomor kamar, penanda kamar | jenis-papan:variant |
menu-kayu | kerajinan-kayu | menu holder, menu holder kayu, tempat menu kayu, tempat bill kayu, cover menu kayu, tempat nota kayu, gantungan jangan ganggu, do not disturb, buku menu kayu, papan menu kayu | |
ukiran | kerajinan-kayu | ukiran, ukiran kayu, relief kayu, kaligrafi, hiasan dinding kayu, kaligrafi kayu, panel ukir | |
patung | kerajinan-kayu | patung kayu, patung, topeng, patung batu, patung bambu, wayang golek hias, wayang golek pajangan | bahan:substitute |
kotak-kayu | kerajinan-kayu | kotak kayu, kotak perhiasan, kotak kayu ukir, peti kayu, kotak kado kayu, kotak teh kayu, kotak perhiasan kayu, kotak bumbu kayu, tempat bumbu kayu | |
kerajinan-kayu | kerajinan-kayu | kerajinan kayu, hiasan kayu, jam kayu, cobek kayu, lesung, bingkai, bingkai kayu, tempat pensil kayu, tempat hp kayu, tempat lilin kayu, tempat kartu nama kayu, hanger kayu, gantungan baju kayu, asbak kayu, tempat sabun kayu | jenis-kerajinan-kayu:other |
mainan-kayu | kerajinan-kayu | mainan kayu, mainan bambu | | boneka
mangkok-batok | kerajinan-tempurung | mangkok batok, mangkok kelapa, coconut mangkok, mangkok batok kelapa, piring batok | | mangkok-kayu
alat-makan-batok | kerajinan-tempurung | sendok batok, cangkir batok, gayung batok, gayung, gelas batok, centong batok, teko batok, sendok garpu batok | jenis-batok:substitute | alat-makan-kayu
lampu-batok | kerajinan-tempurung | lampu batok, lampu kelapa, lampion batok, kap lampu batok | | lampu-bambu
kerajinan-batok | kerajinan-tempurung | kerajinan batok, hiasan batok, kancing batok, asbak batok, tas batok, celengan batok, ikat pinggang batok, patung batok, tempat sabun batok, vas batok | jenis-hasil-batok:other |
batok-bahan | kerajinan-tempurung | batok?, batok mentah, batok kering | |
koja | tas-koja | koja, koja kulit kayu, tas kulit kayu, tas rajut akar, koja mini, pouch koja, dompet koja, pouch kulit kayu, dompet kulit kayu, kantong kulit kayu, tas pinggang koja | | tas-pandan
cendera-mata | cendera-mata | cendera mata, cendera mata kayu, miniatur, angklung mini, pajangan meja, miniatur leuit, replika, wayang golek mini, cendera mata resin, celengan, miniatur badak, miniatur rumah, snow globe, cendera mata logam | | gantungan-kunci~ plakat~ gelang~ miniatur-golok~ boneka~ barang-promosi kipas
gantungan-kunci | cendera-mata | gantungan kunci, gantungan kunci kayu, gantungan kunci akrilik, magnet kulkas, pin, pembatas buku, gantungan tas, gantungan kunci bambu, gantungan kunci batok | jenis-cm:other bahan:substitute | cendera-mata
plakat | cendera-mata | plakat, plakat kayu, plakat akrilik, medali, plakat resin, vandel | bahan:variant | cendera-mata
gelang | cendera-mata | gelang, kalung, gelang baduy, aksesori, anting, gelang akar, bros, kalung etnik, kalung manik, tasbih, gelang kayu, tasbih kayu, anting kayu | jenis-aksesori:substitute | cendera-mata
barang-promosi | cendera-mata | tumbler, payung, pulpen, buku catatan, flashdisk, powerbank, jam meja, tumbler sablon | jenis-promosi:other |
boneka | cendera-mata | boneka, boneka rajut, boneka kayu, boneka baduy, boneka kain | |
lukisan | cendera-mata | lukisan, sketsa, lukisan kopi, lukisan pelepah, lukisan dinding | |
miniatur-golok | cendera-mata | miniatur golok, golok mini, golok miniatur hias, miniatur kujang | | golok-hias
gerabah-pot | gerabah-keramik | gerabah, pot gerabah, kendi, pot tanah, gerabah pot kendi, pot bunga, vas, guci, vas bunga, gentong, vas keramik, pot keramik, pot, pot semen, pot teraso | jenis-gerabah:substitute |
gerabah-saji | gerabah-keramik | piring gerabah, cangkir gerabah, cangkir keramik, keramik, piring keramik, mangkok gerabah, mangkok keramik, gelas keramik, cangkir, teko, piring, mug, mug sablon cangkir, teko gerabah, set teh keramik, mangkok, tempat lilin gerabah, asbak gerabah, pendil, periuk tanah, gelas gerabah, cangkir tanah liat, gelas tanah liat | jenis-gerabah:substitute |
anglo | gerabah-keramik | anglo, tungku gerabah, tungku tanah, kompor tanah liat, kompor arang | |
cobek | gerabah-keramik | cobek, cobek batu, cobek gerabah, cobek tanah, cobek semen | bahan:substitute |
furnitur-kayu | furnitur-kayu | mebel, meja kayu, kursi kayu, meja kursi kayu, meja kursi jati, meja, kursi, set kafe kayu, meja kafe, meja kursi, kursi kafe, meja kursi makan, bangku kayu, furnitur kayu, furnitur jati, kursi jati, meja jati, kursi bar kayu, meja kursi sekolah, meja resin, meja trembesi, meja resepsionis, meja kasir kayu, mebel kayu, mebel jati, meja kursi restoran, rak buku jati, rak jati | bahan:substitute=kayu jenis-mebel:other | furnitur-bambu
sofa | furnitur-kayu | sofa, sofa kafe, kursi sofa, kasur, kasur busa, kasur kapuk, jok kursi, bean bag | jenis-sofa:other |
lemari-dipan | furnitur-kayu | lemari, dipan, lemari kayu, dipan kayu, kitchen set, rak buku kayu, rak kayu, nakas, meja rias, kitchen set kayu, rak tv kayu, rak sepatu kayu, meja tv, lemari hias, rak dinding kayu, rak bumbu kayu, lemari jati, dipan jati, box bayi kayu, rak display kayu, sandaran ranjang, sandaran tempat tidur, headboard, headboard kayu, divan kayu | jenis-mebel:other | furnitur-bambu
partisi | furnitur-kayu | partisi, partisi kayu, partisi rotan, partisi bambu, cermin, cermin kayu | jenis-partisi:other |
kusen | furnitur-kayu | kusen, pintu, kusen pintu, jendela, pintu kayu, kusen kayu, pintu jati, kusen jati | jenis-kusen:substitute |
papan-kayu | furnitur-kayu | papan kayu, kayu olahan, parket, kayu jati, kayu sengon, kayu mahoni, kayu kelapa, triplek, plywood, papan kelapa, kayu albasia, tiang kayu | jenis-papan-kayu:substitute | palet
palet | furnitur-kayu | palet, palet kayu, peti kemas kayu, peti buah kayu | |
furnitur-bambu | furnitur-bambu-rotan | kursi bambu, meja bambu, meja kursi bambu, set teras bambu, kursi rotan, sofa rotan, meja kursi rotan, set rotan, set bambu, meja rotan, set kafe bambu, kursi tamu rotan, furnitur bambu, furnitur rotan, mebel bambu, mebel rotan, ayunan rotan, dipan bambu, set teras, kursi rotan sintetis, lincak, rak bambu, rak rotan, kursi teras rotan, bangku bambu, bangku rotan, kursi malas bambu, sofa bambu, ayunan bambu, lemari rotan, dipan rotan, lemari bambu, sandaran rotan, kursi sintetis, kursi teras sintetis | bahan:substitute jenis-mebel:other | furnitur-kayu
saung | furnitur-bambu-rotan | saung, saung bambu, gazebo bambu, pondok bambu, gazebo kayu, rumah bambu, saung kayu, gapura bambu | |
alat-musik | cendera-mata | alat musik, alat musik bambu, alat musik angklung, angklung set, gamelan set, calung set | |
`,
};
