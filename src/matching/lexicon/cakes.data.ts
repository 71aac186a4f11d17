/** Cakes, sweets and bread. Format: see `wordTables.ts`. */
export const cakes = {
  words: `
kue kering = cookies, sugar cookies, dry cookies, kue toples, kuker
kue basah = steamed cake(s), steamed rice cake(s), traditional cake(s), market snack(s), jajan, jajanan basah, kue tampah, kue subuh, rice cake(s), pastry tray
nastar = pineapple tart(s), pineapple cookie(s), nanas tart
kastengel = kaasstengels, kastangel, kasstengel, kastengels, cheese cookie(s)
putri salju = snow white cookie(s), snow cookies
lidah kucing = cat tongue cookie(s), cats tongue
semprit = kue semprit, spritz cookies
stik keju = cheese stick(s), cheese straws
stik bawang = cistik, sistik, onion sticks
kuping gajah = kue kuping gajah
bubur manis = bubur kacang hijau, bubur kacang ijo, bubur kacang hejo, bubur kacang, burjo, bubur sumsum, bubur candil, bubur lolos, bubur ketan hitam, bubur mutiara, mung bean porridge, sweet porridge
risol = risoles, risolle, rissole(s), risol mayo, american risoles, risolles
lemper = lempeur, lemper bakar, semar mendem
nagasari = nogosari, naga sari
talam = kue talam, tatalam
lupis = lopis
onde onde = onde, onde onde ketawa, sesame ball(s)
cucur = kue cucur, cucurut
apem = apam, kue apem
putu ayu = puteri ayu, putri ayu
putu mayang = putumayang, petulo
kroket = croquette(s), kroket kentang
pastel = curry puff(s), karipap, jalangkote
lumpia = lunpia
sosis solo = sosis solo basah
pisang goreng = goreng pisang, banana fritter(s), fried banana(s), pisang gulung, goreng cau, godoh gedang
molen = pisang molen, molen pisang
bakwan = bala bala, ote ote, weci, vegetable fritter(s), bakwan sayur
tahu isi = gehu, tahu berontak, stuffed tofu
tempe mendoan = mendoan
cireng = aci goreng
cimol = aci digemol
batagor = bakso tahu goreng
cakwe = cakue, youtiao
odading = roti bantal, kue bantal, bolang baling, galundeng
bakpau = bapao, bakpao, steamed bun(s)
bakpia = bakpya, pia, kue pia
mochi = moci, kue moci
wingko = wingko babat
pukis = kue pukis
bandros = pancong, kue pancong, kue bandros, gandos
bika ambon = bika, bingka
kue lumpur = lumpur surga, mud cake
kue cubit = kue laba laba
dadar gulung = dadar, kue dadar, coconut pancake roll(s)
angku = ang ku, angku, kue thok, kue angku
kue lapis = lapis pepe, kue pepe, lapis sagu, layer rice cake
martabak manis = terang bulan, martabak bangka, kue bandung
martabak telur = martabak asin, martabak daging
kue sus = sus, choux, cream puff(s), eclair(s), profiterole(s)
pie susu = milk pie, pai susu, pie buah, egg tart(s), pai, fruit pie(s)
puding = pudding(s)
lontong isi = arem, arem arem, lontong oncom
buras = burasa
leupeut = lepet, leupeut ketan
ketupat = kupat
bacang = bakcang
cenil = cenil gatot, ongol ongol, sawut, grontol
gemblong = kue getas, getas
jojorong = kue jorong, jojongkong, jongkong
pasung = kue pasung, pasung merah
dongkal = awug beras, kue dongkal
rangi = kue rangi, sagu rangi
surabi = serabi jepang
es krim = ice cream, gelato, es puter, es lilin, es potong, popsicle(s)
roti = boelangerie, pastries, pastry, bakeries, roti rotian
roti tawar = white bread, toast, sliced bread, white loaf, loaf, loaves, sandwich bread, sliced white loaf, roti toast, roti kupas
roti sobek = pull apart bread, milk bun(s)
roti burger = burger bun(s), roti bun, hot dog bun(s), roti hotdog
roti manis = sweet bun(s), sweet bread, roti isi, roti boy, kopi bun
croissant = kroisan, croissants
roti canai = roti maryam, roti cane, paratha, tortilla, kulit kebab, roti pita
bolu = pound cake, chiffon, sifon, bolu karamel, bolu panggang, bolu jadul, cake potong, marble cake, mini cake(s), cupcake(s), cup cake(s), cheesecake, cheese cake, tiramisu
bolu gulung = swiss roll, roll cake, rollcake
kue ulang tahun = birthday cake(s), cake ulang tahun, wedding cake(s), kue pengantin
kue tart = tart ulang tahun, blackforest, black forest
lapis legit = spekuk, thousand layer cake
lapis surabaya = lapis surabaya
brownies = brownies panggang, fudgy brownies, brownis kukus
donat = donat kentang, donat kampar, bomboloni
tape ketan = tapai ketan, tape uli, peuyeum ketan, fermented glutinous rice, fermented sticky rice
brem = brem padat
enting enting = peanut brittle, peanut brittles, ting ting kacang, ting ting
oyek = oyeg, rasi, beras singkong, beras aruk
tiwul = thiwul, sego tiwul
gaplek = gapleh, dried cassava
kentang goreng beku = french fries, frozen fries, kentang beku, shoestring, potato wedges
`,
  families: `
kue-satu | kue-kering | kue satu, kue sagon, sagon, sagon bakar, kue koya, sagon kelapa, kue satu kacang hijau | | kue-kering-lain
kue-kering-lain | kue-kering | kue kering, kue?, nastar, kastengel, akar kelapa, kue semprong, biji ketapang, kembang goyang, putri salju, kue lebaran, kue lidah kucing, lidah kucing, kue bangkit, kue sagu, sagu keju, kue kacang, kue gabus, cheese stick, stik keju, stik bawang, semprit, kuping gajah, kue kering coklat, kue coklat chip, kue jahe, kue widaran, widaran, kue telur gabus, kue bawang, kue untir, untir untir, kue biji, kue skippy, kue kenari, kue nastar keju, kue monde, kue mawar, kue natal, kue imlek, sumpia, sumpia udang, sumpia mini | jenis-kue:substitute | kue-satu
kue-basah | kue-basah-jajanan | kue basah, kue?, comro, misro, nagasari, papais, apem, cucur, lemper, lupis, onde onde, klepon, jojorong, kue pasung, risol, talam, bugis, surabi, katimus, gorengan, putu, putu ayu, putu mayang, lumpia, pastel, kue lapis, dadar gulung, cente manis, kue mangkok, bakwan, cireng, cimol, lontong isi, lontong, martabak manis, martabak telur, martabak, putri noong, awug, angku, kue lumpur, kue sus, puding, kroket, sosis solo, pisang goreng, molen, tahu isi, tempe mendoan, batagor, cakwe, odading, bakpau, pukis, bandros, bika ambon, wingko, kue cubit, pie susu, buras, leupeut, ketupat, bacang, cenil, gemblong, dongkal, rangi, kue ape, mochi, samosa, ketan srikaya, kue talam ubi, kue bolu kukus tradisional, kue cincin, kue unti, ketan unti, kue pelita, ulen goreng, kue cara, kue carabikang, carabikang, kue lumpang, kue satay lilit, tahu bulat, tahu gejrot, seblak, cilor, cilung, telur gulung, bubur manis, aneka kue, pastel tutup, panada, kue dadar | jenis-kue:substitute sajian-kue:substitute=matang | snack-box
es-krim | kue-basah-jajanan | es krim | |
bakpia | dodol-wajit-gipang | bakpia, wingko kering, kue pia kacang | |
wajit | dodol-wajit-gipang | wajit, angleng, wajit ketan, wajit gula aren, ladu | | dodol gipang
dodol | dodol-wajit-gipang | dodol, dodol ketan, dodol betawi, dodol durian, kalua jeruk, amis ketan, dodol rumput laut, dodol nanas, dodol sirsak, dodol pisang, dodol susu, lempok, lempok durian, madumongso | rasa:variant | wajit gipang
gipang | dodol-wajit-gipang | gipang, gipang ketan, gipang kacang, tengteng, enting enting, ampyang, geplak, enting kacang, kacang gula merah, noga kacang | | wajit dodol
uli | dodol-wajit-gipang | uli, ulen, ketan uli, ketan bakar, ulen bakar | |
permen | dodol-wajit-gipang | permen, permen jahe, permen susu, permen asam, permen gula aren, permen tape | rasa-permen:substitute |
cokelat | dodol-wajit-gipang | cokelat batang, coklat batang, permen coklat, cokelat oleh oleh | |
roti | roti-bolu | roti, roti tawar, roti manis, roti sobek, croissant, muffin, roti burger, roti gandum, roti unyil, pizza, roti kering, bagelen, roti canai, roti bakar, roti kasur, roti srikaya, roti coklat, roti keju, roti sosis, roti pisang coklat, danish, bolen, bolen pisang, pisang bolen | jenis-roti:substitute |
bolu | roti-bolu | bolu, brownies, bolu pisang, bolu talas, cake, banana roti, bolu gulung, donat, kue ulang tahun, lapis legit, lapis surabaya, kue tart, roti pisang, bolu kukus, bolu susu, cake singkong, muffin pisang | jenis-roti:substitute |
tape-singkong | olahan-singkong-tape | peuyeum, peuyeum singkong, tape singkong, tape gantung | bahan:substitute=singkong |
tape-ketan | olahan-singkong-tape | tape ketan, tape ketan hitam, brem, tape hitam, tape injun, tape uli | warna:variant | tape-singkong
getuk | olahan-singkong-tape | getuk, getuk singkong, getuk goreng, getuk pisang, sawut singkong | |
singkong-beku | olahan-singkong-tape | singkong beku, singkong keju, singkong goreng beku, singkong rebus, singkong thailand, singkong keju beku, stik singkong beku | |
kentang-beku | olahan-singkong-tape | kentang goreng beku, kentang goreng | |
oyek | olahan-singkong-tape | oyek, tiwul, oyek singkong | |
gaplek | olahan-singkong-tape | gaplek, gaplek chips, singkong kering | |
`,
};
