/** Food, drink, and what is grown, bred and caught. Format: see `wordTables.ts`. */
export const foodFamilies = `
gula-semut | gula-semut | gula semut, gula aren kristal, gula aren bubuk, gula aren butiran, gula kristal semut, gula merah bubuk, gula merah kristal, aren bubuk, gula butiran, gula aren semut, gula aren semut kristal, gula aren sachet, gula aren stick, gula kelapa kristal, gula kelapa semut, gula kelapa bubuk, gula aren? | asal:substitute=aren | gula-cetak gula-cair
gula-cetak | gula-aren-cetak | gula aren, gula merah, gula cetak, gula batok, gula bonjor, gula ganduan, gula aren batok, gula aren cetak, gula toros, gula kojor, gula aren block, gula block | asal:other=aren | gula-semut gula-cair
gula-cair | gula-aren-cair | gula cair, gula aren cair, gula aren sirup, gula sirup, sirup gula aren, sirup aren, aren cair, juruh, gula merah sirup, aren sirup, simple sirup aren, gula aren? | asal:other=aren | gula-semut gula-cetak
gula-kelapa | gula-lainnya | gula kelapa, gula merah kelapa | | gula-tebu-merah gula-cetak
gula-tebu-merah | gula-lainnya | gula tebu, gula merah tebu, gula tetes tebu | | gula-kelapa
gula-pasir | gula-lainnya | gula pasir, gula kristal putih, gula putih | | gula-batu
gula-batu | gula-lainnya | gula batu | | gula-pasir
madu | madu | madu, madu hutan, madu klanceng, madu ternak, madu kaliandra, madu randu, madu mentah | lebah:substitute |
emping | emping-melinjo | emping, emping melinjo, keripik melinjo | bahan:other=melinjo masak:substitute |
keripik-pisang | keripik-pisang | keripik pisang, keripik pisang nangka, keripik pisang tanduk, pisang goreng garing, irisan pisang goreng | | keripik
keripik | keripik-umbi-sayur | keripik, keripik singkong, irisan singkong goreng, singkong goreng garing, singkong iris goreng, keripik talas, keripik ubi, keripik tempe, keripik jamur, keripik bayam, keripik pare, keripik kentang, keripik sukun, singkong pedas, keripik nangka, keripik salak, keripik buah, keripik sayur, keripik tahu, keripik oncom, keripik usus | bahan:substitute | kicimpring keripik-pisang
kicimpring | keripik-umbi-sayur | kicimpring | | keripik
sale-pisang | sale-manisan-buah | sale, sale pisang, pisang kering | |
manisan | sale-manisan-buah | manisan, manisan pala, manisan kolang kaling, buah kering, asinan, manisan mangga, manisan carica, manisan buah | bahan:substitute |
kerupuk | kerupuk-opak-rengginang | kerupuk, kerupuk ikan, kerupuk udang, kerupuk bawang, kerupuk mie, kerupuk aci, kolontong | bahan:substitute masak:substitute | opak
opak | kerupuk-opak-rengginang | opak, opak ketan, opak singkong | bahan:substitute masak:substitute | kerupuk
rengginang | kerupuk-opak-rengginang | rengginang, rengginang ketan | bahan:variant masak:other warna:variant |
dorokdok | kerupuk-opak-rengginang | dorokdok, kerupuk kulit | masak:substitute | kerupuk
rempeyek | kerupuk-opak-rengginang | rempeyek, rempeyek kacang, rempeyek teri | bahan:variant |
kacang-camilan | kacang-olahan | kacang sangrai, kacang tanah sangrai, kacang garing, kacang bawang, kacang goreng, kacang telur, kacang atom, kacang disco, kacang oven, kacang tanah oven, kacang tanah panggang, kacang panggang, kacang mede sangrai, kacang mede goreng, kacang bali, kacang kulit, kacang tanah garing, kacang tanah goreng, pilus, kacang tanah bawang | bahan:substitute=tanah olah-kacang:substitute |
popcorn-matang | kacang-olahan | popcorn, popcorn karamel, popcorn keju, popcorn matang | | marning
marning | kacang-olahan | marning, emping jagung, jagung goreng, keripik jagung, jagung marning | |
granola | kacang-olahan | granola, toppings smoothie, granola bar | |
kue-satu | kue-kering | kue satu, kue sagon, sagon, sagon bakar, kue koya | | kue-kering-lain
kue-kering-lain | kue-kering | kue kering, nastar, kastengel, akar kelapa, kue semprong, biji ketapang, kembang goyang, putri salju, kue lebaran, kue lidah kucing, kue bangkit, kue sagu, kue kacang, kue gabus, cheese stick, stik keju, stik bawang | jenis-kue:substitute | kue-satu
kue-basah | kue-basah-jajanan | kue basah, comro, misro, nagasari, papais, apem, cucur, lemper, lupis, onde onde, klepon, jojorong, kue pasung, risol, risoles, talam, bugis, surabi, katimus, gorengan, putu, lumpia, pastel, kue lapis, dadar gulung, cente manis, kue mangkok, bakwan, cireng, cilok, arem arem, lontong, martabak, putri noong, awug, kue ku, kue lumpur, kue sus, puding, bala bala | jenis-kue:substitute | snack-box
wajit | dodol-wajit-gipang | wajit, angleng, wajit ketan, wajit gula aren, ladu | | dodol gipang
dodol | dodol-wajit-gipang | dodol, dodol ketan, dodol betawi, dodol durian, kalua jeruk, amis ketan | rasa:variant | wajit gipang
gipang | dodol-wajit-gipang | gipang, gipang ketan, gipang kacang, tengteng, enting enting, ampyang, geplak | | wajit dodol
uli | dodol-wajit-gipang | uli, ulen, ketan uli, ketan bakar | |
roti | roti-bolu | roti, roti tawar, roti manis, roti sobek, croissant, muffin, roti burger, roti gandum, roti unyil, pizza | jenis-roti:substitute | bolu
bolu | roti-bolu | bolu, brownies, bolu pisang, bolu talas, cake, banana roti, bolu gulung, donat, cake ulang tahun, lapis legit, kue tart, roti pisang | jenis-roti:substitute | roti
tape-singkong | olahan-singkong-tape | peuyeum, peuyeum singkong, tape singkong | bahan:substitute=singkong |
getuk | olahan-singkong-tape | getuk, getuk singkong | | singkong-beku
singkong-beku | olahan-singkong-tape | singkong beku, singkong keju, singkong goreng beku | | getuk
oyek | olahan-singkong-tape | oyek, gaplek, tiwul, beras singkong | |
abon-ikan | abon-ikan | abon ikan, abon tuna, abon marlin, abon tongkol, abon cakalang, abon lele, abon gabus, abon bandeng, abon patin, abon lauk, abon udang, abon salmon, abon kepiting, abon tenggiri | bahan:variant |
abon-daging | abon-daging | abon, abon sapi, abon ayam, abon kerbau, abon daging, abon kambing, abon itik, abon bebek | bahan:substitute |
abon-nabati | abon-daging | abon jamur, abon nabati, abon jantung pisang, abon nangka, abon tempe, abon sayur, abon keluwih | bahan:substitute |
serundeng | abon-daging | serundeng, serundeng kelapa, kelapa sangrai | | abon-nabati
peda-jambal | ikan-asin-peda | peda, jambal, peda ikan, jambal manyung, ikan asin peda, ikan asin jambal | | ikan-asin
ikan-asin | ikan-asin-peda | ikan asin, sepat asin, cumi asin, ikan kering, gabus asin, ikan asin kurisi, udang kering, ebi, ikan asap | bahan:substitute | peda-jambal teri-rebon
teri-rebon | ikan-asin-peda | teri, ikan teri, rebon, teri kering, rebon kering, teri nasi, udang rebon, teri asin | bahan:substitute | ikan-asin
pindang | ikan-asin-peda | pindang, pindang tongkol, pindang bandeng | bahan:variant |
bakso-ikan | olahan-ikan-beku | bakso ikan, bakso udang, bakso cumi, bakso tenggiri | bahan:variant | otak-otak
otak-otak | olahan-ikan-beku | otak ikan, otak, otak bandeng, otak tenggiri | | bakso-ikan
nugget-ikan | olahan-ikan-beku | nugget ikan, nugget lele, kaki naga, ekado, siomay ikan, dimsum ikan, siomay, nugget udang, nugget bandeng, ikan beku?, stik ikan, fish cake, cilok ikan | jenis-beku:substitute | bakso-ikan otak-otak
pempek | olahan-ikan-beku | pempek, tekwan, model ikan | |
sate-bandeng | olahan-ikan-beku | sate bandeng, satay bandeng, bandeng presto, bandeng sate, bandeng duri lunak | |
bakso-daging | olahan-daging-beku | bakso, bakso sapi, bakso ayam, bakso urat, bakso daging | bahan:substitute |
nugget-ayam | olahan-daging-beku | nugget, nugget ayam, nugget sayur, dimsum, dimsum ayam, siomay ayam, karage ayam, chicken karaage | jenis-beku:substitute | sosis
sosis | olahan-daging-beku | sosis, rolade, kornet, smoked beef, sosis sapi | bahan:variant | nugget-ayam
ayam-ungkep | olahan-daging-beku | ayam ungkep, ungkep, bebek ungkep, ayam bumbu beku, ayam ungkep beku, ayam goreng beku | bahan:substitute |
dendeng | olahan-daging-beku | dendeng, dendeng sapi, rendang kemasan, rendang, paru goreng, empal | jenis-beku:substitute |
tahu | tahu-tempe-oncom | tahu, tahu putih, tahu kuning, tahu susu, tahu sutra, tahu goreng | | tempe
tempe | tahu-tempe-oncom | tempe, tempe kedelai, papan tempe | | tahu oncom
oncom | tahu-tempe-oncom | oncom, oncom merah, oncom hitam | | tempe
tauge | tahu-tempe-oncom | tauge, toge, kecambah | |
sambal | sambal-kemasan | sambal, sambal kecombrang, sambal bawang, sambal terasi, sambal cumi, sambal roa, sambal oncom, sambal matah, sambal ijo, sambal teri, bon cabai, sambal pecel lele, sambal goreng, sambal botol | isi-sambal:substitute tahan:other |
bumbu-dasar | bumbu-kecap-terasi | bumbu, bumbu dasar, bumbu instan, bumbu rendang, bumbu laksa, bumbu halus, bumbu merah, bumbu putih, bumbu kuning, bumbu racik, bumbu tabur, bumbu soto | jenis-bumbu:substitute |
bumbu-kacang | bumbu-kecap-terasi | bumbu kacang, bumbu pecel, bumbu gado, bumbu sate, sambal kacang, sambal pecel | |
kecap | bumbu-kecap-terasi | kecap, kecap manis, kecap asin | rasa-kecap:variant |
terasi | bumbu-kecap-terasi | terasi, terasi udang, terasi rebon, petis | | 
tauco | bumbu-kecap-terasi | tauco | |
garam | bumbu-kecap-terasi | garam, garam laut, garam krosok, salt | |
cuka | bumbu-kecap-terasi | cuka, cuka aren, cuka nira, vinegar | |
vco | minyak-kelapa-vco | virgin coconut oil, minyak kelapa virgin | | 
minyak-klentik | minyak-kelapa-vco | klentik, minyak klentik, minyak kelapa, minyak goreng kelapa, minyak kelapa goreng | |
tepung-aren | tepung-pati | tepung aren, sagu aren, tepung sagu, tepung aren sagu, sagu | |
tapioka | tepung-pati | tapioka, tepung singkong, tepung tapioka | | mocaf
mocaf | tepung-pati | mocaf, tepung mocaf, tepung singkong mocaf, tepung singkong fermentasi | | tapioka
tepung-lain | tepung-pati | tepung, tepung beras, tepung ketan, tepung talas, tepung pisang, tepung jagung, tepung kelapa, tepung maizena, tepung bumbu | bahan:other |
kopi-biji | kopi-biji-sangrai | kopi biji, kopi sangrai, kopi utuh, kopi biji sangrai, kopi house blend, roast bean, espresso bean, kopi bean, single origin bean | spesies:substitute |
kopi-bubuk | kopi-bubuk | kopi bubuk, giling kopi?, kopi bubuk sangrai, kopi gula aren sachet, kopi instan, kopi bubuk robusta, kopi bubuk arabika, kopi jahe, kopi susu sachet | spesies:variant |
kopi-mentah | kopi-green-bean | kopi mentah, kopi mentah biji, biji kopi mentah, kopi petik merah, kopi asalan, kopi mentah robusta | spesies:substitute |
jasa-sangrai | jasa-sangrai-kopi | roastery jasa, jasa sangrai, jasa sangrai kopi, jasa giling, jasa giling kopi, maklon kopi, maklon sangrai, jasa maklon kopi, sangrai kopi maklon | |
teh | teh-herbal | teh, teh hijau, teh celup, teh tubruk, teh hitam, teh melati, teh daun, teh putih | jenis-teh:substitute |
teh-herbal | teh-herbal | teh kelor, teh rosela, teh telang, teh sereh, teh herbal, teh daun kelor, herbal tea, teh bunga telang, rosela kering, telang kering, teh daun jati, teh daun insulin, teh secang, teh kelor celup, teh sirsak, telang, rosela, teh chamomile, kelor bubuk, teh kulit kopi | herba:substitute | teh
minuman-rempah | minuman-rempah-instan | bandrek, wedang, wedang jahe, jahe instan, jahe bubuk, jahe merah bubuk, sekoteng, bajigur, uwuh, secang, kunyit instan, kunyit bubuk, temulawak instan, temulawak bubuk, jahe merah instan, kencur bubuk instan, minuman jahe, jamu bubuk, jamu instan, beras kencur instan, minuman bubuk rempah, rempah instan, kunyit asam instan, kunyit asam bubuk, susu jahe | rempah-minum:substitute saji:variant |
jamu-segar | jamu-segar-botol | jamu, kunyit asam, beras kencur, jamu botol, jamu cair, sinom, wedang botol, sari jahe, jahe botol, minuman kunyit asam, minuman kunyit segar, minuman kunyit botol, minuman jahe botol, minuman herbal botol, gula asam, jamu kunyit | jenis-jamu:substitute |
air-nira | jamu-segar-botol | lahang, lahang aren, lahang segar, lahang botol, nira segar, nira botol, legen | |
air-kelapa | jamu-segar-botol | air kelapa, minuman air kelapa, kelapa muda kemasan, es kelapa, air kelapa kemasan, air kelapa botol | |
sirup | sirup-sari-buah | sirup, sirup pala, sirup kecombrang, sirup markisa, sirup jeruk, squash, sirup buah, sirup rosela, sirup jahe, sirup sereh, sirup mangga | bahan:substitute | sari-buah
sari-buah | sirup-sari-buah | sari buah, sari buah pala, sari buah nanas, minuman sari buah, sari buah jambu, sari buah mangga, sari buah jeruk, sari kurma, smoothie, sari buah sirsak, sari kacang hijau, susu kedelai, sari kedelai | bahan:substitute | sirup
air-mineral | air-minum-kemasan | air mineral, air botol, air gelas, air mineral gelas, air mineral botol | wadah-air:substitute |
air-isi-ulang | air-minum-kemasan | isi ulang, air isi ulang, isi ulang air, galon isi ulang, air mineral isi ulang, galon | | air-mineral
beras | beras | beras, beras pulen, beras putih, beras wangi, beras premium, beras medium, beras setra, beras merah, beras hitam, beras huma, nasi pulen, beras coklat | jenis-beras:substitute=putih |
ketan-beras | beras | beras ketan, ketan beras, ketan, ketan hitam | warna:variant | 
gabah | beras | gabah, gabah kering giling, gabah huma, padi | |
menir | beras | menir, beras menir, beras pakan, bekatul, dedak | |
jagung-popcorn | jagung-kacang-kedelai | jagung popcorn, popcorn biji jagung, biji popcorn, popcorn kernel, jagung biji popcorn, popcorn mentah | |
jagung-pipil | jagung-kacang-kedelai | jagung, jagung pipil, jagung pakan, jagung kering | |
jagung-manis | jagung-kacang-kedelai | jagung manis, jagung segar, jagung rebus, jagung tongkol | | jagung-muda
jagung-muda | jagung-kacang-kedelai | jagung muda, baby corn, putren, jagung semi | | jagung-manis
kacang-mentah | jagung-kacang-kedelai | kacang tanah, kacang tanah mentah, kacang mentah, kacang tanah kupas, kacang hijau, kacang merah, kacang mede mentah, kacang kupas | bahan:other |
kedelai | jagung-kacang-kedelai | kedelai, kacang kedelai, kedelai kuning, kedelai hitam | |
sayur-daun | sayur-segar | sayur, sayur segar, selada, pakcoy, sawi, kangkung, bayam, kale, daun singkong, kol, kemangi, seledri, sayur hijau, sayur organik, daun pepaya, genjer, brokoli, caisim, daun bawang, salad, microgreen, katuk, pucuk labu | jenis-sayur:substitute budidaya:substitute | lalap
lalap | sayur-segar | lalap, leunca, pohpohan, daun kemangi, karedok, paket lalap, lalap segar | jenis-sayur:substitute | sayur-daun
sayur-buah | sayur-segar | cabai, tomat, terong, timun, kacang panjang, pare segar, labu, labu siam, buncis, wortel, cabai merah, cabai keriting, oyong, kecipir, kacang buncis, kentang segar, kentang | jenis-sayur:substitute | 
bawang | sayur-segar | bawang merah, bawang putih, bawang, bawang bombay | jenis-bawang:substitute |
petai | sayur-segar | petai | |
jengkol | sayur-segar | jengkol | |
singkong-segar | sayur-segar | singkong, singkong segar, singkong kupas, singkong mentah | | 
umbi-segar | sayur-segar | talas, ubi, talas segar, ubi segar, ganyong, umbi, uwi, porang, suweg, garut | bahan:substitute | 
jamur-segar | sayur-segar | jamur, jamur segar, jamur kuping, jamur merang, jamur kancing | jenis-jamur:substitute |
rebung | sayur-segar | rebung, rebung segar | |
buah-pisang | buah-segar | pisang, pisang ambon, pisang raja, pisang kepok, pisang tanduk, pisang segar, pisang nangka, pisang muli, pisang uli, pisang emas | jenis-pisang:variant |
buah | buah-segar | buah, durian, manggis, rambutan, duku, pepaya, nanas, semangka, salak, alpukat, jambu, mangga, jeruk, sirsak, melon, nangka, sawo, buah naga, markisa, belimbing, buah potong, buah segar, kelengkeng, anggur, sukun, cempedak, stroberi, strawberry | jenis-buah:substitute |
kelapa-muda | kelapa-segar | kelapa muda, kelapa muda segar | |
kelapa-tua | kelapa-segar | kelapa tua, kelapa, kelapa santan, kelapa butiran, kelapa kupas, kelapa bulat | | kelapa-parut
kelapa-parut | kelapa-segar | kelapa parut, santan, santan segar, santan kelapa, kelapa kering parut | | kelapa-tua
kolang-kaling | kelapa-segar | kolang kaling | |
rempah | rempah-kering | rempah, rempah kering, kapulaga, lada, cengkeh, pala, pala biji, kayu manis, kemukus, vanili, ketumbar, kemiri, jintan, bunga lawang, kluwek, asam jawa, asam kandis, daun salam, daun salam kering, daun jeruk, pekak, cabe jawa, cabai jawa, andaliman, kapulaga kering, lada hitam, lada putih | jenis-rempah:other |
rimpang | jahe-rimpang-segar | jahe, jahe merah, jahe gajah, jahe emprit, kunyit, kencur, lengkuas, temulawak, rimpang, sereh, sereh segar, jahe segar, jahe badak, temu kunci, bangle, kunyit segar, jahe putih | jenis-rimpang:other |
honje-segar | jahe-rimpang-segar | kecombrang, kecombrang segar | |
simplisia | rempah-kering | simplisia, jahe kering, kunyit kering, temulawak kering, jahe iris kering, sereh kering, rimpang kering | jenis-rimpang:other |
tanaman-hias | tanaman-hias-bibit | tanaman hias, palem, anggrek, aglonema, monstera, bonsai, kaktus, tanaman, sewa tanaman, philodendron, sansevieria, tanaman pot | | bunga
bunga | tanaman-hias-bibit | bunga, bunga potong, bunga segar, mawar, buket, melati, bunga papan, karangan bunga, krisan, sedap malam | |
bibit | tanaman-hias-bibit | bibit, bibit buah, bibit aren, bibit durian, instalasi hidroponik, polybag bibit, bibit sayur, bibit kelapa, bibit kopi, rumput taman, rumput gajah mini, bibit sengon, bibit cabai | |
telur-ayam | telur | telur, telur ayam, telur negeri, telur kampung, telur ayam kampung, telur ayam negeri, telur omega | jenis-telur:substitute |
telur-bebek | telur | telur bebek, telur bebek segar, telur bebek mentah | |
telur-asin | telur | telur asin, telur bebek asin, telur asin bakar, telur asin oven | |
telur-puyuh | telur | telur puyuh | |
ayam | ayam-unggas | ayam, ayam kampung, ayam broiler, ayam potong, karkas, karkas ayam, ayam pejantan, ayam segar, ayam fillet, fillet ayam, dada ayam, ayam joper, ayam utuh, ceker, paha ayam | jenis-ayam:substitute hidup:substitute |
ayam-hidup | ayam-unggas | ayam hidup, ayam kampung hidup, ayam broiler hidup, doc, anak ayam | jenis-ayam:substitute | 
bebek | ayam-unggas | bebek, bebek hidup, karkas bebek, bebek peking, bebek potong, daging bebek, puyuh, burung puyuh, angsa | hidup:substitute |
daging-sapi | daging-ternak | daging, daging sapi, sapi, sapi potong, has dalam, iga, iga sapi, kikil, jeroan, tulang sapi, buntut sapi, daging kerbau, kerbau, daging giling, tetelan | bahan:substitute hidup:substitute | 
kambing | daging-ternak | kambing, domba, daging kambing, aqiqah, qurban, daging domba, kambing hidup, kurban, hewan kurban, kambing guling | hidup:substitute |
susu | daging-ternak | susu, susu segar, susu murni, susu kambing, yogurt, keju | |
ikan-laut | ikan-laut-segar | ikan laut, ikan segar, ikan laut segar, kerapu, kakap, tongkol, tenggiri, layur, tuna, kembung, bawal laut, ikan kembung segar, bandeng segar, bandeng, cakalang, fillet ikan, ikan teri segar, ikan, baronang, ekor kuning, selar, marlin | bahan:substitute | 
udang-cumi | ikan-laut-segar | cumi, udang, lobster, kepiting, kerang, seafood, gurita, cumi segar, udang segar, udang vaname | bahan:other |
ikan-tawar | ikan-air-tawar | ikan air tawar, ikan mas, nila, gurame, lele, patin, bawal, nila segar, lele segar, gabus, bawal air tawar, ikan nila, belut, gurame hidup | bahan:substitute hidup:variant |
benih-ikan | ikan-air-tawar | benih ikan, bibit ikan, bibit lele, bibit nila, bibit ikan lele, bibit gurame | |
`;
