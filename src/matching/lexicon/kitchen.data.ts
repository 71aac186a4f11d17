/** What kitchens cook and season with. Format: see `wordTables.ts`. */
export const kitchen = {
  words: `
ikan asap = smoked fish, ikan kayu, cakalang fufu, fufu, iwak asap, ikan salai, salai
ebi = dried shrimp(s), udang kering, ebi kering, hebi
cumi asin = juhi, cumi kering, dried squid
ikan asin = iwak asin, iwak gereh, gabus asin, lauk asin garing, ikan jambrong, jambrong, ikan asin tipis
sepat = ikan sepat
pepes = pais, botok
siomay = dumpling(s)
tekwan = model palembang
karage = karaage, chicken karaage, katsu, chicken katsu
kornet = corned beef, korned
smoked beef = daging asap, beef bacon
rendang = rendang daging, beef rendang
empal = gepuk, empal gepuk
ayam goreng beku = fried chicken frozen, ayam crispy beku, ayam krispi beku
cilok = pentol aci, aci dicolok
kaldu = penyedap, broth, stock cube(s), kaldu bubuk, kaldu blok, msg, micin, vetsin, penyedap rasa, bouillon
bumbu tabur = seasoning powder, perisa tabur, flavour powder, popcorn seasoning, powder seasoning
bumbu dasar = base paste, base spice paste, base bumbu, base masak, bumbu giling, bumbu ulek, bumbu jadi, bumbu siap masak, bumbu basah, basic spice paste
saus tomat = ketchup, tomato sauce, tomato ketchup
saus tiram = oyster sauce
mayones = mayonnaise, mayo, mayonaise
teriyaki = saus teriyaki, barbecue sauce, bbq sauce, saus bbq, saus lada hitam, black pepper sauce
kecap ikan = fish sauce
kecap manis = sweet soy sauce, sweet soya sauce, kecap kental, kecap amis, kecap legit
kecap asin = salty soy sauce, light soy sauce, kecap encer
petis = petis udang, shrimp petis
tempoyak = fermented durian
minyak goreng = cooking oil, frying oil, palm oil, minyak sawit, minyak sayur, minyak curah, vegetable oil
minyak zaitun = olive oil
minyak wijen = sesame oil
mentega = butter, margarine, margarin, unsalted butter, palmia
terigu = wheat flour, plain flour, all purpose flour, tepung gandum, bread flour
maizena = cornstarch, corn starch, maizenaku, tepung pati jagung
tepung beras = rice flour, tipung beas
tepung ketan = glutinous rice flour, tipung ketan, sticky rice flour
tepung panir = panir, tepung roti, bread crumbs, breadcrumbs, panko
tepung bumbu = seasoned flour, tepung krispi, tepung ayam, tepung kentucky
tepung = tipung, glepung
hunkwe = hunkue, tepung hunkwe, mung bean starch
mie = mi, noodle, noodles, bakmi, bakmie, mee
bihun = rice vermicelli, rice noodle(s), bihun jagung
soun = sohun, suun, glass noodle(s), vermicelli
kwetiau = kwetiaw, kuetiau, flat noodle(s)
pasta = spaghetti, spageti, fettuccine, penne
tahu = tahu bodas, tahu koneng, tahu sumedang, silken tofu, tahu pong, tauhu goreng
kembang tahu = tahu sutera manis, wedang tahu, yuba
tempe = soy cake, tempe papan, tempe daun, tempe bungkus, tempe gembus, tempe mlandingan, lamtoro tempe
oncom = oncom hejo, oncom bandung
bawang goreng = fried shallot(s), fried onion(s), bawang krispi, brambang goreng
sambal = samel, sambelan, sambal olek, sambal ulek, sambal kemasan, sambal toples, chili oil, sambal setan
bon cabai = bon cabe, boncabe, cabe bubuk, cabai bubuk, chili powder, chili flakes, cabe kering bubuk
cuka = vinegar, cider vinegar, cuka apel
garam = salt, sea salt, uyah, garem
abon = meat floss, pork floss, abon suwir
abon ikan = fish floss, shredded fish, abon iwak, rabuk lauk
bawang goreng = fried shallot(s), crispy shallot(s), crispy fried shallot(s), fried onion(s), bawang tabur, taburan bawang, bawang kriuk
serundeng = sambal kelapa kering, serondeng, spiced coconut flakes, toasted coconut, spiced toasted coconut, toasted spiced coconut, roasted grated coconut, spiced coconut
`,
  families: `
abon-ikan | abon-ikan | abon ikan, abon tuna, abon marlin, abon tongkol, abon cakalang, abon lele, abon gabus, abon bandeng, abon patin, abon lauk, abon udang, abon salmon, abon kepiting, abon tenggiri, abon nila, abon cumi, abon teri, abon belut, abon layur, abon rajungan | bahan:variant |
abon-daging | abon-daging | abon, abon sapi, abon ayam, abon kerbau, abon daging, abon kambing, abon itik, abon bebek | bahan:substitute |
abon-nabati | abon-daging | abon jamur, abon nabati, abon jantung pisang, abon nangka, abon tempe, abon sayur, abon keluwih, abon pepaya, abon kedelai, abon kulit pisang, abon singkong | bahan:substitute |
serundeng | abon-daging | serundeng, serundeng kelapa, kelapa sangrai, serundeng daging | | abon-nabati
peda-jambal | ikan-asin-peda | peda, jambal, peda ikan, jambal manyung, ikan asin peda, ikan asin jambal | | ikan-asin
ikan-asin | ikan-asin-peda | ikan asin, sepat asin, cumi asin, ikan kering, gabus asin, ikan asin kurisi, ikan asap, layur asin, bandeng asin, japuh asin, bulu ayam asin, tembang asin, kembung asin, selar asin, pari asin, ikan pari asap, bandeng asap, tongkol asap, tuna asap, tenggiri asap, kembung asap, lele asap, patin asap, sepat kering, gabus kering, layur kering, sotong asin, sotong kering, cumi kering, juhi, udang asin, ikan tawar asin, lele asin, mujair asin | awetan:substitute bahan:substitute | peda-jambal teri-rebon
ebi | ikan-asin-peda | ebi | | teri-rebon
teri-rebon | ikan-asin-peda | teri, ikan teri, rebon, teri kering, rebon kering, teri nasi, udang rebon, teri asin, teri tawar, teri balado, ikan asin teri, lauk asin teri, lauk teri, teri medan, teri jengki | bahan:substitute | ikan-asin ebi
pindang | ikan-asin-peda | pindang, pindang tongkol, pindang bandeng, pindang layang, pindang ikan | bahan:variant |
bakso-ikan | olahan-ikan-beku | bakso ikan, bakso udang, bakso cumi, bakso tenggiri, bakso tuna, bakso kepiting, bola ikan, bulatan ikan, bola udang | bahan:variant | otak-otak
otak-otak | olahan-ikan-beku | otak ikan, otak, otak bandeng, otak tenggiri, fish cake otak | bahan:variant | bakso-ikan
nugget-ikan | olahan-ikan-beku | nugget ikan, nugget lele, kaki naga, ekado, siomay ikan, dimsum ikan, siomay, nugget udang, nugget bandeng, ikan beku?, stik ikan, fish cake, cilok ikan, lumpia udang, dimsum udang, sosis ikan, burger ikan, tahu bakso ikan, udang keju, keong mas udang, ebi furai, rolade ikan, kroket ikan | jenis-beku:substitute | bakso-ikan otak-otak
pempek | olahan-ikan-beku | pempek, tekwan, model ikan, pempek lenjer, pempek kapal | |
sate-bandeng | olahan-ikan-beku | sate bandeng, satay bandeng, bandeng bakar, bandeng tanpa duri | | bandeng-presto
bandeng-presto | olahan-ikan-beku | bandeng presto, bandeng duri lunak, ikan presto, ikan duri lunak, bandeng isi | | sate-bandeng
pepes | olahan-ikan-beku | pepes, pepes ikan, pepes ayam, pepes tahu, pepes jamur, pepes bandeng, pepes teri, pepes peda, pepes oncom, pepes telur asin | bahan:other |
bakso-daging | olahan-daging-beku | bakso, bakso sapi, bakso ayam, bakso urat, bakso daging, bakso keju, bakso halus, cuanki bakso | bahan:substitute |
cilok | olahan-daging-beku | cilok, cilok beku, cireng beku, cireng isi beku, cuanki, batagor beku, pentol aci | jenis-beku:substitute |
nugget-ayam | olahan-daging-beku | nugget, nugget ayam, nugget sayur, dimsum, dimsum ayam, siomay ayam, karage ayam, karage, ayam katsu, lumpia beku, risol beku, pangsit beku, stik ayam, burger ayam, burger daging, kebab beku, kebab, samosa beku, pastel beku, nugget tempe, nugget tahu, tahu bakso, gyoza, roti maryam beku | jenis-beku:substitute |
sosis | olahan-daging-beku | sosis, rolade, kornet, smoked beef, sosis sapi, sosis ayam, sosis bakar, rolade ayam, rolade daun singkong | jenis-sosis:substitute bahan:variant |
ayam-ungkep | olahan-daging-beku | ayam ungkep, ungkep, bebek ungkep, ayam bumbu beku, ayam ungkep beku, ayam goreng beku, ayam bakar beku, ayam bumbu, bebek bumbu, bebek goreng, ayam presto, ayam goreng, ayam garing, ayam kremes | bahan:substitute |
dendeng | olahan-daging-beku | dendeng, dendeng sapi, daging kering, daging sapi kering, daging kerbau kering, daging asap kering, paru goreng, empal, dendeng kerbau, empal sapi, dendeng batokok | jenis-beku:substitute |
rendang | olahan-daging-beku | rendang kemasan, rendang, rendang sapi, rendang kerbau, rendang paru, rendang ayam, rendang jengkol, rendang beku | bahan:substitute |
tahu | tahu-tempe-oncom | tahu, tahu putih, tahu kuning, tahu susu, tahu sutra, tahu goreng, tahu pong, tahu cina, tahu kulit | jenis-tahu:variant |
kembang-tahu | tahu-tempe-oncom | kembang tahu | |
tempe | tahu-tempe-oncom | tempe, tempe kedelai, papan tempe, tempe segar, tempe mentah, tempe mendoan mentah | |
oncom | tahu-tempe-oncom | oncom, oncom merah, oncom hitam | |
tauge | tahu-tempe-oncom | tauge, toge, kecambah | |
sambal | sambal-kemasan | sambal, sambal kecombrang, sambal bawang, sambal terasi, sambal cumi, sambal roa, sambal oncom, sambal matah, sambal ijo, sambal teri, sambal pecel lele, sambal goreng, sambal botol, sambal ikan, sambal tempe, sambal tuna, sambal jengkol, sambal petai, sambal udang, sambal cakalang, sambal baby cumi, sambal kemangi, sambal andaliman, sambal dabu | isi-sambal:substitute tahan:other |
bon-cabai | sambal-kemasan | bon cabai, cabai bubuk kering, cabai kering bubuk | |
bumbu-dasar | bumbu-kecap-terasi | bumbu, bumbu dasar, bumbu instan, bumbu rendang, bumbu laksa, bumbu halus, bumbu merah, bumbu putih, bumbu kuning, bumbu racik, bumbu soto, bumbu gulai, bumbu opor, bumbu nasi goreng, bumbu rawon, bumbu ungkep, bumbu ayam goreng, bumbu rabeg, bumbu pepes, bumbu kare, bumbu semur, bumbu sup, bumbu marinasi, bumbu urap | jenis-bumbu:substitute |
bumbu-tabur | bumbu-kecap-terasi | bumbu tabur, bumbu tabur balado, bumbu tabur keju, bumbu balado, bumbu keripik | |
bumbu-kacang | bumbu-kecap-terasi | bumbu kacang, bumbu pecel, bumbu gado, bumbu sate, sambal kacang, sambal pecel, bumbu rujak, bumbu siomay, bumbu batagor | jenis-kacang:substitute |
bawang-goreng | bumbu-kecap-terasi | bawang goreng, bawang merah goreng, bawang putih goreng, bawang merah garing, bawang garing, irisan bawang garing | |
kaldu | bumbu-kecap-terasi | kaldu, kaldu jamur, kaldu ayam, kaldu sapi, kaldu ikan | bahan:substitute |
kecap | bumbu-kecap-terasi | kecap, kecap manis, kecap asin | rasa-kecap:other |
kecap-ikan | bumbu-kecap-terasi | kecap ikan, kecap inggris | |
saus | bumbu-kecap-terasi | saus, saus tomat, saus tiram, mayones, teriyaki, saus keju, saus steak, saus pasta, saus bolognese, saus salad, dressing salad | jenis-saus:other |
terasi | bumbu-kecap-terasi | terasi, terasi udang, terasi rebon, terasi bubuk, terasi bakar, bumbu udang rebon, bumbu rebon, udang rebon fermentasi | |
petis | bumbu-kecap-terasi | petis, petis udang, petis ikan | |
tauco | bumbu-kecap-terasi | tauco | |
tempoyak | bumbu-kecap-terasi | tempoyak | |
garam | bumbu-kecap-terasi | garam, garam laut, garam krosok, garam dapur, garam beryodium, garam kasar, garam halus | |
cuka | bumbu-kecap-terasi | cuka, cuka aren, cuka nira, cuka dapur | |
mentega | bumbu-kecap-terasi | mentega | |
vco | minyak-kelapa-vco | virgin coconut oil, minyak kelapa virgin | | 
minyak-klentik | minyak-kelapa-vco | klentik, minyak klentik, minyak kelapa, minyak goreng kelapa, minyak kelapa goreng | | minyak-goreng
minyak-goreng | minyak-kelapa-vco | minyak goreng, minyak goreng curah | | minyak-klentik
minyak-masak-lain | minyak-kelapa-vco | minyak zaitun, minyak wijen, minyak kanola, minyak bunga matahari, minyak bekatul, minyak kemiri | jenis-minyak:other |
tepung-aren | tepung-pati | tepung aren, sagu aren, tepung sagu, tepung aren sagu, sagu, pati aren, mutiara sagu | | tapioka
tapioka | tepung-pati | tapioka, tepung singkong, tepung tapioka | |
mocaf | tepung-pati | mocaf, tepung mocaf, tepung singkong mocaf, tepung singkong fermentasi | | tapioka
terigu | tepung-pati | terigu, tepung terigu | |
tepung-lain | tepung-pati | tepung, tepung beras, tepung ketan, tepung talas, tepung pisang, tepung jagung, tepung kelapa, tepung maizena, maizena, hunkwe, tepung garut, tepung ganyong, tepung porang, tepung kacang hijau, tepung ubi, tepung ubi ungu, tepung sukun, tepung kedelai, tepung almon, tepung sorgum, pati garut, pati ganyong, tepung kentang, tepung beras merah | bahan:other |
tepung-bumbu | tepung-pati | tepung bumbu, tepung panir, tepung bakwan, tepung pisang goreng | jenis-tepung-bumbu:other |
mie | tepung-pati | mie, bihun, soun, kwetiau, pasta, mie basah, mie kering, mie telur, mie sagu, mie mocaf, mie instan, mie lethek, mie sayur, mie ayam mentah | jenis-mie:other |
kulit-lumpia | tepung-pati | kulit lumpia, kulit pangsit, kulit risol, kulit dimsum, kulit pastel | jenis-kulit:other |
beras-analog | tepung-pati | beras analog, beras jagung, beras porang | |
`,
};
