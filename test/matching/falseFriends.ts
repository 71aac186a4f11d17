/**
 * Needs (`?`) of every category in the words of buyers and officers, the goods that are meant (`+`), and others that share words with them or stand
 * in for them at best (`-`): "title or name | description | category | unit".
 */
export const falseFriends = `
? Gula kawung nu geus diserbuk, kiloan | keur kafe, 200 kilo sabulan. Lain nu dicitak, lain juruh. | | kg
+ Gula aren serbuk organik | ayakan halus | gula-semut | kg
- Gula aren batok | cetak batok | gula-aren-cetak | kg
- Juruh aren | botol 1 liter | gula-aren-cair | botol
- Sirup gula aren | | | botol
? Brown sugar block for cendol kitchen | traditional palm sugar cakes wrapped in leaves, no powder | | kg
+ Gula toros Sobang | dibungkus daun | gula-aren-cetak | toros
+ Gula merah bonjor | aren asli | | bonjor
- Gula semut | | gula-semut | kg
? Simple syrup dari aren, jerigenan | utk mesin kopi, jgn yg bubuk / batok | gula-aren-cair | liter
+ Gula aren leleh | jerigen 5 liter | gula-aren-cair | jerigen
- Gula aren bubuk | | gula-semut | kg
- Sirup tebu | jerigen | | jerigen
? Gula pasir kemasan saset utk meja tamu | sachet 8 gram, logo hotel | gula-lainnya | sachet
+ Gula pasir stick 8 g | | gula-lainnya | sachet
- Gula semut sachet | aren 6 g | gula-semut | sachet
? Madu teuweul | 50 botol 100 ml, asli lain sirup | madu | botol
+ Madu trigona | kecut asam | madu | botol
- Sirup madu | rasa madu | sirup-sari-buah | botol
- Sabun madu | | sabun-batang | pcs
- Kotak lebah trigona | stup kosong | | pcs
? Emping ceplis mateng bumbu | kantong 100 gr utk lounge, bukan mentah | emping-melinjo | bungkus
+ Emping goreng manis pedas | siap makan | emping-melinjo | bungkus
- Emping mentah | kering jemur | emping-melinjo | kg
- Emping jagung | | kacang-olahan | bungkus
? Plantain crisps, lightly salted | 60 g pouches for cinema shelf. No sweet potato, no cassava. | | pouch
+ Keripik pisang tanduk asin | pouch 60 g | keripik-pisang | pouch
- Keripik singkong asin | pouch | keripik-umbi-sayur | pouch
- Keripik ubi | | | pouch
? Kripik sampeu lada | 700 bungkus | | bungkus
+ Keripik singkong balado | | keripik-umbi-sayur | bungkus
- Mesin rajang singkong | | | unit
? Keripik tempe sagu tipis | toples 200 g | keripik-umbi-sayur | toples
+ Kiripik tempe | | | toples
- Tempe segar | papan | tahu-tempe-oncom | papan
? Ranginang siap santap buat prasmanan | sudah digoreng | | kg
+ Rengginang goreng | siap makan | kerupuk-opak-rengginang | kg
- Rengginang mentah | jemur | kerupuk-opak-rengginang | kg
? Dorokdok buat soto | kulit munding, 25 kg | | kg
+ Krupuk kulit kerbau goreng | | kerupuk-opak-rengginang | kg
- Kulit kerbau mentah | untuk bedug | | lembar
? Kerupuk ikan siap goreng | masih mentah | | kg
+ Kerupuk tenggiri mentah | | kerupuk-opak-rengginang | kg
- Kerupuk ikan matang | siap makan | kerupuk-opak-rengginang | bungkus
? Roasted cashew for minibar | 40 g, unsalted, no peanuts | | pouch
+ Kacang mede panggang | 40 g | kacang-olahan | pouch
- Kacang tanah sangrai | | kacang-olahan | pouch
- Biji mete mentah | gelondong | jagung-kacang-kedelai | kg
? Suuk sangray keur ngopi | 60 kilo | | kg
+ Kacang tanah sangrai pasir | | kacang-olahan | kg
- Kacang tanah mentah kupas | | jagung-kacang-kedelai | kg
- Kacang bawang goreng tepung dus kosong | dus kosong | kemasan-dus-kertas | pcs
? Sale cau gulung | buat oleh-oleh | | bungkus
+ Sale pisang ambon | jemur | sale-manisan-buah | bungkus
- Pisang ambon segar | | buah-segar | kg
? Manisan pala basah | toples | sale-manisan-buah | toples
+ Pala manis basah | manisan buah pala | | toples
- Sirup pala | | sirup-sari-buah | botol
- Biji pala kering | | rempah-kering | kg
? Kuker lebaran nastar + kastengel | 300 stoples, halal | kue-kering | toples
+ Nastar keju | toples 500 g | kue-kering | toples
- Loyang nastar | cetakan | | pcs
? Kueh subuh aneka utk coffee break | lemper, risol, dadar, 1 box 3 | kue-basah-jajanan | pcs
+ Lemper ayam | | kue-basah-jajanan | pcs
+ Dadar gulung | | kue-basah-jajanan | pcs
- Kue kering toples | | kue-kering | toples
? Wajit daun jagung | 40 kilo | dodol-wajit-gipang | kg
+ Angleng | wajit bungkus klobot | | kg
- Dodol ketan | | dodol-wajit-gipang | kg
- Daun jagung kering | klobot pembungkus | | ikat
? Croissant for breakfast buffet | 600 pcs a week, butter, plain | | pcs
+ Croissant butter mini | | roti-bolu | pcs
- Roti tawar | | roti-bolu | pcs
- Mentega blok | butter | | kg
? Bolu pisang potong | | roti-bolu | loyang
+ Banana cake | | roti-bolu | loyang
- Pisang ambon | | buah-segar | sisir
? Peuyeum bendul | 30 kilo saminggu | | kg
+ Tape singkong gantung | | olahan-singkong-tape | kg
- Tape ketan | | olahan-singkong-tape | kg
- Ragi tape | | | kg
? Abon lauk tongkol | tanpa pengawet, bukan ayam, bukan sapi | abon-ikan | bungkus
+ Abon ikan tongkol | | abon-ikan | bungkus
- Abon sapi | | abon-daging | bungkus
- Abon ayam | | abon-daging | bungkus
? Shredded beef floss 250 g | no chicken, no fish | | pack
+ Abon sapi | 250 g | abon-daging | pack
- Abon ayam | | abon-daging | pack
- Abon ikan tuna | | abon-ikan | pack
? Jambal roti tanpa duri | 30 kg | ikan-asin-peda | kg
+ Ikan asin jambal | | ikan-asin-peda | kg
- Roti tawar | | roti-bolu | pcs
? Teri nasi kering utk sambal kacang | jangan teri medan basah | | kg
+ Teri nasi kering | | ikan-asin-peda | kg
- Sambal teri | | sambal-kemasan | botol
? Otak-otak tengiri bakar daun | frozen, MD | olahan-ikan-beku | pack
+ Otak otak ikan tenggiri beku | | olahan-ikan-beku | pack
- Otak sapi | | daging-ternak | kg
? Fish dumpling (siomay ikan) beku | 300 pack isi 20 | | pack
+ Siomay ikan tenggiri | beku | olahan-ikan-beku | pack
- Siomay ayam | | olahan-daging-beku | pack
? Nugget ayam kiloan utk kantin | bukan nugget ikan | olahan-daging-beku | kg
+ Naget ayam | | olahan-daging-beku | kg
- Nugget ikan lele | | olahan-ikan-beku | kg
- Ayam fillet | | ayam-unggas | kg
? Bakso sapi urat | 100 kg/minggu, bukan bakso ikan | | kg
+ Baso urat sapi | | olahan-daging-beku | kg
- Bakso ikan | | olahan-ikan-beku | kg
- Mie bakso gerobak | gerobak | | unit
? Tahu putih segar utk katering | papan | tahu-tempe-oncom | papan
+ Tahu bodas | | tahu-tempe-oncom | papan
- Kembang tahu | | tahu-tempe-oncom | kg
- Ampas tahu | pakan | | kg
? Sambel honje botolan | 150 g | sambal-kemasan | botol
+ Sambal kecombrang | | sambal-kemasan | botol
- Sambal terasi | | sambal-kemasan | botol
- Bunga honje segar | | jahe-rimpang-segar | kg
? Sweet soy sauce, 5-litre jerrycans | | bumbu-kecap-terasi | jerigen
+ Kecap manis curah | jerigen 5 liter | bumbu-kecap-terasi | jerigen
- Kecap asin | jerigen | bumbu-kecap-terasi | jerigen
- Kedelai hitam | bahan kecap | jagung-kacang-kedelai | kg
? Tarasi rebon | 10 kilo | | kg
+ Terasi udang bakar | | bumbu-kecap-terasi | kg
- Rebon kering | | ikan-asin-peda | kg
- Sambal terasi | | sambal-kemasan | botol
? VCO botol 100 ml utk spa | minyak kelapa murni cold pressed, bukan minyak goreng | minyak-kelapa-vco | botol
+ Virgin coconut oil | 100 ml | minyak-kelapa-vco | botol
- Minyak kelapa goreng | keletik | minyak-kelapa-vco | botol
- Minyak pijat kelapa | | lulur-minyak-spa | botol
? Tepung beras ketan 25 kg/karung | | tepung-pati | karung
+ Tepung ketan | | tepung-pati | karung
- Tepung beras | | tepung-pati | karung
- Beras ketan | | beras | karung
? Aci kawung | sagu aren, 200 kilo | tepung-pati | kg
+ Tepung aren | | tepung-pati | kg
- Tapioka | | tepung-pati | kg
- Gula aren serbuk | | gula-semut | kg
? Roasted arabica beans 1 kg bag | whole bean, not ground | kopi-biji-sangrai | pack
+ Kopi arabika biji sangrai | | kopi-biji-sangrai | pack
- Kopi arabika bubuk | | kopi-bubuk | pack
- Green bean arabika | | kopi-green-bean | kg
? Kopi tumbuk hideung | 30 kilo | | kg
+ Kopi bubuk robusta | | kopi-bubuk | kg
- Kopi biji sangrai | | kopi-biji-sangrai | kg
? Green robusta, natural process, defect max 5 % | 2 ton | kopi-green-bean | kg
+ Kopi robusta ose | petik merah | kopi-green-bean | kg
- Jasa sangrai kopi | | jasa-sangrai-kopi | kg
? Teh bunga telang kering | 20 kg, bukan sirup | | kg
+ Telang kering | | teh-herbal | kg
- Sirup telang | | sirup-sari-buah | botol
- Bibit telang | | tanaman-hias-bibit | polybag
? Bandrék saset | 2.000 sachet, can diseduh | minuman-rempah-instan | sachet
+ Bandrek instan sachet | | minuman-rempah-instan | sachet
- Bandrek botol | siap minum | jamu-segar-botol | botol
- Jahe merah segar | | jahe-rimpang-segar | kg
? Ginger powder drink for room trays | 20 g sachets, no coffee mix | | sachet
+ Jahe instan sachet 20 g | | minuman-rempah-instan | sachet
- Kopi jahe | | kopi-bubuk | sachet
? Jamu gendong botol 250ml kunyit asem | welcome drink | jamu-segar-botol | botol
+ Kunyit asam segar | botol 250 ml | jamu-segar-botol | botol
- Kunyit bubuk | | rempah-kering | kg
- Kunyit asam instan | serbuk | minuman-rempah-instan | sachet
? Sirop honje | 60 botol | | botol
+ Sirup kecombrang | | sirup-sari-buah | botol
- Sambal honje | | sambal-kemasan | botol
? Fresh orange juice 1 L | no syrup, no concentrate | sirup-sari-buah | botol
+ Sari jeruk peras | 1 liter | sirup-sari-buah | botol
- Sirup jeruk | | sirup-sari-buah | botol
- Jeruk peras segar buah | | buah-segar | kg
? Air gelas 220 ml logo acara | 500 dus | air-minum-kemasan | dus
+ Air mineral gelas 220 ml | | air-minum-kemasan | dus
- Air mineral botol | | air-minum-kemasan | dus
- Gelas plastik | | kemasan-plastik-pouch | pcs
? Beas huma | 500 kilo, beureum | beras | kg
+ Beras merah huma | | beras | kg
- Beras ketan | | beras | kg
- Tepung beras merah | | tepung-pati | kg
? Beras pulen karung 25 kg | setra ramos | beras | karung
+ Beras putih setra | | beras | karung
- Beras merah | | beras | karung
- Karung beras kosong | | kemasan-plastik-pouch | pcs
? Jagong amis | 100 kilo | jagung-kacang-kedelai | kg
+ Jagung manis | | jagung-kacang-kedelai | kg
- Jagung pipil kering | pakan | jagung-kacang-kedelai | kg
- Popcorn | matang | kacang-olahan | pack
? Popcorn kernels, butterfly type | 300 kg a month, unpopped | | kg
+ Jagung popcorn | biji | jagung-kacang-kedelai | kg
- Popcorn karamel | siap makan | kacang-olahan | pack
? Red beans dry | kacang beureum, no mung beans | | kg
+ Kacang merah kering | | jagung-kacang-kedelai | kg
- Kacang hijau | | jagung-kacang-kedelai | kg
? Surawung, leunca jeung bonteng keur lalab | 40 kilo | sayur-segar | kg
+ Kemangi | | sayur-segar | kg
+ Leunca | | sayur-segar | kg
- Benih kemangi | | tanaman-hias-bibit | pack
? Wortel berastagi | | sayur-segar | kg
+ Wortel segar | | sayur-segar | kg
- Keripik wortel | | | bungkus
- Jus wortel | | | botol
? Peuteuy papanan | 60 empong | sayur-segar | empong
+ Petai papan | | sayur-segar | empong
- Sambal pete | | sambal-kemasan | botol
? Cau raja sereh | 40 sisir | buah-segar | sisir
+ Pisang raja | | buah-segar | sisir
- Pisang kepok | | buah-segar | sisir
- Sereh segar | | jahe-rimpang-segar | kg
? Manggis Wanayasa | ukuran super | buah-segar | kg
+ Manggis | | buah-segar | kg
- Kulit manggis kapsul | herbal | | botol
- Bibit manggis | | tanaman-hias-bibit | polybag
? Duwegan keur inuman | 300 siki | kelapa-segar | butir
+ Kelapa muda | | kelapa-segar | butir
- Kelapa tua | | kelapa-segar | butir
- Air kelapa kemasan | | jamu-segar-botol | botol
? Kalapa kolot keur santan | 200 butir | | butir
+ Kelapa tua kupas | | kelapa-segar | butir
- Kelapa muda | | kelapa-segar | butir
- Santan instan | | kelapa-segar | pack
? Whole cloves dried | 40 kg, no oil, no powder | rempah-kering | kg
+ Cengkeh kering | | rempah-kering | kg
- Minyak cengkeh | | lulur-minyak-spa | botol
- Cengkeh bubuk | | rempah-kering | kg
? Kapol jeung kayu amis | 12 kilo | rempah-kering | kg
+ Kapulaga kering | | rempah-kering | kg
+ Kayu manis stick | | rempah-kering | kg
- Bibit kapulaga | | tanaman-hias-bibit | polybag
? Merica bodas butiran | bukan bubuk | rempah-kering | kg
+ Lada putih butiran | | rempah-kering | kg
- Lada putih bubuk | | rempah-kering | kg
- Lada hitam butiran | | rempah-kering | kg
? Jahe emprit seger | 100 kilo | jahe-rimpang-segar | kg
+ Jahe emprit | | jahe-rimpang-segar | kg
- Jahe gajah | | jahe-rimpang-segar | kg
- Jahe kering | simplisia | rempah-kering | kg
? Koneng gede | 30 kg segar | jahe-rimpang-segar | kg
+ Temulawak segar | | jahe-rimpang-segar | kg
- Kunyit segar | | jahe-rimpang-segar | kg
- Temulawak instan | | minuman-rempah-instan | sachet
? Pucuk merah polybag utk taman | 200 batang | tanaman-hias-bibit | polybag
+ Tanaman pucuk merah | | tanaman-hias-bibit | polybag
- Cabai pucuk merah | | sayur-segar | kg
? Bibit kalapa genjah | 500 siki | tanaman-hias-bibit | polybag
+ Bibit kelapa | genjah | tanaman-hias-bibit | polybag
- Bibit kopi | | tanaman-hias-bibit | polybag
- Kelapa muda | | kelapa-segar | butir
? Endog hayam kampung | 30 tray | telur | tray
+ Telur ayam kampung | | telur | tray
- Telur ayam negeri | | telur | tray
- Ayam kampung | | ayam-unggas | ekor
- Tray telur kosong | karton | kemasan-dus-kertas | pcs
? Salted duck eggs, boiled | 600 pcs | telur | butir
+ Telur asin | bebek rebus | telur | butir
- Telur bebek segar | | telur | butir
? Boneless chicken breast | 80 kg weekly | ayam-unggas | kg
+ Fillet dada ayam | | ayam-unggas | kg
- Paha ayam | | ayam-unggas | kg
- Ayam hidup | | ayam-unggas | ekor
? Bebek karkas keur sate | | ayam-unggas | ekor
+ Bebek potong | karkas | ayam-unggas | ekor
- Telur bebek | | telur | butir
- Sate bebek matang | | catering-nasi-box | tusuk
? Domba hirup keur kurban | 12 siki | daging-ternak | ekor
+ Domba kurban | hidup | daging-ternak | ekor
- Daging domba | segar potong | daging-ternak | kg
- Kulit domba | | | lembar
? Daging munding has | | daging-ternak | kg
+ Daging kerbau | | daging-ternak | kg
- Kulit kerbau | | | lembar
- Abon kerbau | | abon-daging | kg
? Cumi seger hasil nelayan | 50 kg, jangan cumi asin | ikan-laut-segar | kg
+ Cumi segar | | ikan-laut-segar | kg
- Cumi asin | | ikan-asin-peda | kg
- Sambal cumi | | sambal-kemasan | botol
? Kerapu hidup ukuran 600-800 g | | ikan-laut-segar | kg
+ Ikan kerapu hidup | | ikan-laut-segar | kg
- Kakap segar | | ikan-laut-segar | kg
- Benih kerapu | | | ekor
? Lélé konsumsi | 100 kilo, lain benih | ikan-air-tawar | kg
+ Lele hidup | | ikan-air-tawar | kg
- Benih lele | | ikan-air-tawar | ekor
- Pakan lele | | | kg
? Pipiti awi keur hajat | 2000 | besek-kemasan-anyaman | pcs
+ Besek bambu | | besek-kemasan-anyaman | pcs
- Dus nasi | kertas | kemasan-dus-kertas | pcs
? Keranjang parsel rotan kosong | | besek-kemasan-anyaman | pcs
+ Keranjang parcel rotan | | besek-kemasan-anyaman | pcs
- Parsel lebaran isi kue | keranjang rotan isi kue dan sirup | hampers-parsel | paket
? Nyiru leutik keur nampan kadaharan | 60 siki | anyaman-bambu-perabot | pcs
+ Tampah bambu kecil | | anyaman-bambu-perabot | pcs
- Tampah kue | aneka kue basah | snack-box | tampah
? Lampu gantung anyaman bambu | resto | anyaman-bambu-perabot | pcs
+ Lampu bambu anyaman | | anyaman-bambu-perabot | pcs
- Lampu led | | | pcs
- Keranjang bambu | | anyaman-bambu-perabot | pcs
? Samak pandan lipet | 80 lembar | anyaman-pandan | lembar
+ Tikar pandan lipat | | anyaman-pandan | lembar
- Tikar plastik | | | lembar
- Kelas anyam pandan | | | paket
? Woven pandan pouches for passports | no cloth | anyaman-pandan | pcs
+ Pouch pandan | | anyaman-pandan | pcs
- Pouch kanvas | | tas-kain-goodie-bag | pcs
? Rattan bread baskets oval | natural, not plastic rattan | kerajinan-rotan | pcs
+ Keranjang roti rotan | | kerajinan-rotan | pcs
- Keranjang roti rotan sintetis | | kerajinan-rotan | pcs
- Kursi rotan | | furnitur-bambu-rotan | pcs
? Wooden tissue box w/ carving | | kerajinan-kayu | pcs
+ Kotak tisu kayu ukir | | kerajinan-kayu | pcs
- Tisu wajah | | | pack
? Baki kai jati keur sarapan di kamar | 60 | kerajinan-kayu | pcs
+ Nampan kayu jati | | kerajinan-kayu | pcs
- Nampan plastik | | | pcs
- Meja jati | | furnitur-kayu | pcs
? Coconut shell bowls, polished, no lacquer | | kerajinan-tempurung | pcs
+ Mangkok batok kelapa | | kerajinan-tempurung | pcs
- Arang batok kelapa | | arang-briket | kg
- Mangkok kayu | | kerajinan-kayu | pcs
? Centong tempurung | 200 | | pcs
+ Sendok batok | | kerajinan-tempurung | pcs
- Sendok kayu | | kerajinan-kayu | pcs
? Jarog akar teureup | 40 kantong keur tamu | tas-koja | pcs
+ Koja Baduy | | tas-koja | pcs
- Tas kanvas motif koja | | tas-kain-goodie-bag | pcs
? Gantungan konci badak | 1000 | cendera-mata | pcs
+ Gantungan kunci badak kayu | | cendera-mata | pcs
- Gantungan baju kayu | hanger | kerajinan-kayu | pcs
? Fridge magnets Banten | | | pcs
+ Magnet kulkas | | cendera-mata | pcs
- Kulkas mini | | | unit
? Clay water jug | for lobby | gerabah-keramik | pcs
+ Kendi gerabah | | gerabah-keramik | pcs
- Tanah liat mentah | | | kg
? Cangkir keramik logo resto | 200 | gerabah-keramik | pcs
+ Mug keramik custom | | gerabah-keramik | pcs
- Cetak mug | jasa sablon mug | percetakan-umum | pcs
? Lomari baju kayu 2 panto | 30 | furnitur-kayu | unit
+ Lemari pakaian kayu | | furnitur-kayu | unit
- Ranjang kayu | | furnitur-kayu | unit
- Lemari besi | loker | | unit
? Korsi awi teras | 20 set | furnitur-bambu-rotan | set
+ Kursi bambu | | furnitur-bambu-rotan | set
- Ranjang bambu | | furnitur-bambu-rotan | unit
- Sewa kursi | | sewa-tenda-dekorasi | pcs
? Bamboo bed frame | queen | furnitur-bambu-rotan | unit
+ Dipan bambu | | furnitur-bambu-rotan | unit
- Kursi bambu | | furnitur-bambu-rotan | unit
? Batik tulis motif Lebak, kain 2 m | bukan cap, bukan printing | batik-tulis-cap | lembar
+ Batik tulis | | batik-tulis-cap | lembar
- Batik cap | | batik-tulis-cap | lembar
- Kain batik printing | | tekstil-printing | lembar
- Kemeja batik tulis | jadi | batik-tulis-cap | pcs
? Hijab voal printing custom | 300 lembar | tekstil-printing | lembar
+ Hijab voal motif | printing | tekstil-printing | lembar
- Kemeja printing | | | pcs
? Iket lomar Baduy | 100 | tenun-baduy | lembar
+ Ikat kepala Baduy | tenun | tenun-baduy | lembar
- Selendang Baduy | | tenun-baduy | lembar
- Ikat kepala printing | motif baduy printing | tekstil-printing | lembar
? Housekeeping uniform tunic + pants | 60 set | seragam-kerja | set
+ Seragam housekeeping | | seragam-kerja | set
- Jasa laundry seragam | | laundry | kg
- Seragam sekolah | | seragam-kerja | set
? Apron barista kanvas | 80 pcs | seragam-kerja | pcs
+ Celemek kanvas | | seragam-kerja | pcs
- Tas kanvas | | tas-kain-goodie-bag | pcs
? Kaos polo bordir logo | 150 | kaos-sablon | pcs
+ Polo shirt bordir | | kaos-sablon | pcs
- Jasa bordir | | | pcs
- Kemeja bordir | | seragam-kerja | pcs
? Oblong panitia sablon 2 warna | 300 | | pcs
+ Kaos sablon panitia | | kaos-sablon | pcs
- Jasa sablon kaos | kaos bawa sendiri | kaos-sablon | pcs
? Bath towels 70x140 white | 200 | linen-hotel | pcs
+ Handuk mandi putih | | linen-hotel | pcs
- Handuk muka | | linen-hotel | pcs
- Keset handuk | | linen-hotel | pcs
- Sewa handuk laundry | cuci handuk | laundry | kg
? Sarung bantal hotel katun | 400 | linen-hotel | pcs
+ Sarung bantal katun putih | | linen-hotel | pcs
- Bantal isi dakron | | linen-hotel | pcs
- Sarung tenun | | tenun-baduy | lembar
? Tote blacu polos | 500 | tas-kain-goodie-bag | pcs
+ Tas belacu | | tas-kain-goodie-bag | pcs
- Tas spunbond | | tas-kain-goodie-bag | pcs
- Tas kertas | paper bag | kemasan-dus-kertas | pcs
? Disposable slippers closed toe | 5000 pasang | sandal-hotel | pasang
+ Slop hotel tutup | | sandal-hotel | pasang
- Sandal kulit | | sandal-sepatu-kulit | pasang
? Tarumpah kulit | 60 pasang | sandal-sepatu-kulit | pasang
+ Sandal kulit tarumpah | | sandal-sepatu-kulit | pasang
- Sandal hotel | | sandal-hotel | pasang
? Bedog gawé | 40 | golok-pisau-alat-tani | pcs
+ Golok kerja | | golok-pisau-alat-tani | pcs
- Golok hias | | golok-pisau-alat-tani | pcs
- Sarung golok kayu | | | pcs
? Pacul jeung arit | kelompok tani, 100 | golok-pisau-alat-tani | pcs
+ Cangkul | | golok-pisau-alat-tani | pcs
+ Arit | | golok-pisau-alat-tani | pcs
- Gagang cangkul | kayu | golok-pisau-alat-tani | pcs
? Teralis jandela besi | 40 m2 | las-besi-bangunan | m2
+ Teralis jendela | | las-besi-bangunan | m2
- Pagar besi | | las-besi-bangunan | m2
- Kelas las | | | paket
? Cincin kalimaya ikat perak | | batu-mulia-kalimaya | pcs
+ Cincin opal kalimaya | | batu-mulia-kalimaya | pcs
- Cincin akik | | batu-mulia-kalimaya | pcs
- Bongkah kalimaya | | batu-mulia-kalimaya | pcs
? Batu templek dinding | 100 m2 | batu-alam | m2
+ Batu alam templek | | batu-alam | m2
- Batu split | | batu-alam | m3
- Jasa pasang batu alam | tukang | | m2
? Bata beureum 10.000 | | bata-genteng | pcs
+ Bata merah | | bata-genteng | pcs
- Genteng | | bata-genteng | pcs
- Batako | | bata-genteng | pcs
? Genteng palentong | 5000 | bata-genteng | pcs
+ Genteng tanah liat | | bata-genteng | pcs
- Mesin cetak genteng | | | unit
? Areng batok kiloan | 200 | arang-briket | kg
+ Arang tempurung | | arang-briket | kg
- Arang kayu | | arang-briket | kg
- Batok kelapa kering | | | kg
? Sabun batangan 20 g utk tamu | aroma sereh | sabun-batang | pcs
+ Sabun mini hotel sereh 20 g | | sabun-batang | pcs
- Sabun cair sereh | | sampo-sabun-cair | liter
- Dus sabun | kotak kosong | kemasan-dus-kertas | pcs
? Refill shampoo 5 L for dispensers | no body wash | sampo-sabun-cair | jerigen
+ Sampo isi ulang 5 liter | | sampo-sabun-cair | jerigen
- Sabun mandi cair | jerigen | sampo-sabun-cair | jerigen
- Dispenser sabun | | | unit
? Lulur boreh Bali tradisional utk spa | | lulur-minyak-spa | kg
+ Lulur rempah boreh | | lulur-minyak-spa | kg
- Jasa lulur spa | panggilan | | jam
? Massage oil lemongrass 1 L | not pure essential oil | lulur-minyak-spa | liter
+ Minyak pijat sereh | | lulur-minyak-spa | liter
- Minyak atsiri sereh | | lulur-minyak-spa | botol
? Karbol sereh 5 liter | | cairan-pembersih | jerigen
+ Pembersih lantai sereh | karbol | cairan-pembersih | jerigen
- Sabun cuci piring | | cairan-pembersih | jerigen
- Jasa kebersihan | | jasa-kebersihan-taman | bulan
? Dental kit sikat gigi bambu | 2000 | amenities-set | pcs
+ Sikat gigi bambu | | amenities-set | pcs
- Sikat wc | | cairan-pembersih | pcs
? Pouch berdiri ziplock 250 g polos | 10000, kosong | kemasan-plastik-pouch | pcs
+ Standing pouch | | kemasan-plastik-pouch | pcs
- Keripik pisang standing pouch | | keripik-pisang | pouch
? Box nasi kertas food grade logo | 5000 | kemasan-dus-kertas | pcs
+ Dus makanan cetak | | kemasan-dus-kertas | pcs
- Nasi box ayam | | catering-nasi-box | box
? Spanduk kain 5x1 m | | percetakan-umum | pcs
+ Cetak spanduk | | percetakan-umum | pcs
- Undangan cetak | | percetakan-umum | pcs
? Snack box 3 macam kue + air | 200 | snack-box | box
+ Snack box rapat | | snack-box | box
- Dus snack kosong | | kemasan-dus-kertas | pcs
? Sangu timbel kotak | 150 | catering-nasi-box | box
+ Nasi timbel box | | catering-nasi-box | box
- Daun pisang timbel | pembungkus | | lembar
? Linen hotel laundry per kg | antar jemput | laundry | kg
+ Laundry linen hotel | | laundry | kg
- Sprei hotel | | linen-hotel | pcs
- Sabun cuci laundry | deterjen | cairan-pembersih | kg
? Toll roasting robusta 500 kg | kami bawa green bean | jasa-sangrai-kopi | kg
+ Jasa sangrai kopi | | jasa-sangrai-kopi | kg
- Kopi biji sangrai | | kopi-biji-sangrai | kg
- Mesin sangrai kopi | | | unit
? Sewa tenda roder + kursi futura | | sewa-tenda-dekorasi | paket
+ Sewa tenda dan kursi | | sewa-tenda-dekorasi | paket
- Tenda camping | sewa dome | sewa-tenda-dekorasi | unit
- Kursi lipat | jual | furnitur-kayu | pcs
? Cleaning service gedung bulanan | | jasa-kebersihan-taman | bulan
+ Jasa kebersihan kantor | | jasa-kebersihan-taman | bulan
- Cairan pembersih lantai | | cairan-pembersih | jerigen
? Pentas debus pembukaan | 1 kali | pertunjukan-seni | penampilan
+ Debus Banten | | pertunjukan-seni | penampilan
- Tari jaipong | | pertunjukan-seni | penampilan
- Kostum debus | | | set
? Bingkisan lebaran isi kue & sirup | 100 | hampers-parsel | paket
+ Hampers lebaran | kue kering, sirup | hampers-parsel | paket
- Keranjang parsel kosong | | besek-kemasan-anyaman | pcs
? Bahan kolak buat 600 porsi takjil | kolang kaling rebus, warna putih; yang sudah jadi manisan merah jangan | | kg
+ Cangkaleng bodas | | buah-segar | kg
- Manisan kolang kaling merah | | sale-manisan-buah | kg
? Pelengkap soto: kerupuk kulit | dorokdok sapi matang; yang mentah atau dari ikan tidak usah | | kg
+ Krupuk kulit sapi | siap makan | | kg
- Kerupuk ikan | | kerupuk-opak-rengginang | kg
? Kacang tojin / kacang disco untuk bar | 30 kg, bukan kacang mede | | kg
+ Kacang disco | kacang tanah | kacang-olahan | kg
- Kacang mede goreng | | kacang-olahan | kg
? Selai nanas isian nastar | 60 kg, ember 5 kg; nastar jadi sudah ada pemasoknya | | kg
+ Selai nanas | ember | sale-manisan-buah | kg
- Nastar | toples | kue-kering | toples
? Cuka lahang keur acar | 20 liter | bumbu-kecap-terasi | liter
+ Cuka aren | | bumbu-kecap-terasi | liter
- Lahang seger | | jamu-segar-botol | liter
? Bumbu laksa siap pakai | pasta halus 1 kg; kuah jadi bukan | | kg
+ Bumbu laksa halus | | bumbu-kecap-terasi | kg
- Laksa Tangerang | siap saji | catering-nasi-box | porsi
? Emping mentah diménsi gedé, 500 kilo | keur digoreng di pabrik urang. Nu geus asak atawa dibungbuan moal ditarima. | | kg
+ Emping tangkil atah | | emping-melinjo | kg
- Emping balado goreng | | emping-melinjo | bungkus
? Es batu kristal 10 kg | 40 kantong sehari | | kantong
+ Es kristal | | air-minum-kemasan | kantong
- Batu kristal hias | | batu-mulia-kalimaya | pcs
? Galon isi ulang 19 liter | 100 galon seminggu, bukan botol | air-minum-kemasan | galon
+ Air isi ulang galon | | air-minum-kemasan | galon
- Air mineral botol 600 ml | | air-minum-kemasan | dus
- Galon kosong | | | pcs
? Herbal tea bags, lemongrass & ginger | 300 boxes of 20 bags. We do not need loose herbs or syrup. | teh-herbal | box
+ Teh sereh jahe celup | | teh-herbal | box
- Sereh kering | simplisia | rempah-kering | kg
- Sirup sereh | | sirup-sari-buah | botol
? Chicken satay for 300 guests | ready grilled with peanut sauce; raw skewers no | catering-nasi-box | tusuk
+ Sate ayam | bumbu kacang | catering-nasi-box | tusuk
- Tusuk sate bambu | | anyaman-bambu-perabot | pcs
- Bumbu kacang sate | | bumbu-kecap-terasi | kg
? Nasi tumpeng 25 orang | 6 buah, hajat bumi | | pcs
+ Tumpeng nasi kuning | | catering-nasi-box | pcs
- Tampah tumpeng bambu | | anyaman-bambu-perabot | pcs
? Kursi lipat besi hitam utk aula | beli putus, 200 unit; sewa tdk | | unit
+ Kursi lipat besi | | las-besi-bangunan | unit
- Sewa kursi lipat | | sewa-tenda-dekorasi | unit
? Meja makan jati 6 kursi | 10 set, resto | furnitur-kayu | set
+ Set meja makan jati | 6 kursi | furnitur-kayu | set
- Taplak meja makan | | linen-hotel | lembar
? Tirai bambu gulung | 60 lembar, teras | anyaman-bambu-perabot | lembar
+ Kerai bambu | krey | anyaman-bambu-perabot | lembar
- Gorden kain | | linen-hotel | lembar
? Pengharum lobi aroma sereh | reed diffuser 100 ml, tidak perlu minyak murni | | botol
+ Reed diffuser sereh | | lulur-minyak-spa | botol
- Minyak atsiri sereh | | lulur-minyak-spa | botol
? Sabun cuci tangan foam 500 ml | dapur dan toilet, jangan sabun batang | | botol
+ Hand soap cair | 500 ml | sampo-sabun-cair | botol
- Sabun batang | | sabun-batang | pcs
? Pewangi linen | pelembut cucian jerigen 5 L | cairan-pembersih | jerigen
+ Pelembut pakaian | jerigen | cairan-pembersih | jerigen
- Deterjen cair | jerigen | cairan-pembersih | jerigen
? Kantong belanja kertas coklat bertali | 3000 lembar, cetak satu warna; plastik dan kain tidak | | lembar
+ Paper bag kraft | tali | kemasan-dus-kertas | lembar
- Kantong plastik | | kemasan-plastik-pouch | lembar
- Tas kain | | tas-kain-goodie-bag | pcs
? Stiker botol sambal tahan minyak | 5000 lembar | | lembar
+ Label botol vinyl | | | lembar
- Sambal botol | | sambal-kemasan | botol
? Wristbands for concert, woven with logo | 4,000 pcs | | pcs
+ Gelang tiket kain tenun logo | | percetakan-umum | pcs
- Gelang kayu | | cendera-mata | pcs
? Papan nama kamar akrilik/kayu | 80 buah | | pcs
+ Nomor kamar kayu | | kerajinan-kayu | pcs
- Papan kayu jati | kayu gergajian | furnitur-kayu | lembar
? Bunga sedap malam & melati utk lobi | 40 ikat seminggu, segar | tanaman-hias-bibit | ikat
+ Sedap malam potong | | tanaman-hias-bibit | ikat
- Minyak melati | | lulur-minyak-spa | botol
- Bunga plastik | | | ikat
? Jasa angkut sampah resto | 30 kali sebulan | | bulan
+ Angkut sampah | | jasa-kebersihan-taman | bulan
- Tempat sampah | | las-besi-bangunan | unit
? Fogging nyamuk vila | 12 titik | jasa-kebersihan-taman | paket
+ Pest control fogging | | jasa-kebersihan-taman | paket
- Obat nyamuk bakar | | | pack
? Organ tunggal utk gala dinner | 1 malam | pertunjukan-seni | penampilan
+ Live music organ tunggal | | pertunjukan-seni | penampilan
- Sewa sound system | | sewa-tenda-dekorasi | paket
? Kain tenun utk taplak, meteran | 40 m, gedogan | tenun-baduy | meter
+ Kain tenun Baduy | | tenun-baduy | meter
- Taplak meja katun | | linen-hotel | lembar
? Tas laptop promosi | 200 | tas-kain-goodie-bag | pcs
+ Tas laptop | | tas-kain-goodie-bag | pcs
- Tas seminar kanvas | | tas-kain-goodie-bag | pcs
? Gula batu utk teh poci | 40 kg | gula-lainnya | kg
+ Gula batu | | gula-lainnya | kg
- Batu alam | | batu-alam | m2
? Bata tempel ekspos dinding kafe | 80 m2 | bata-genteng | m2
+ Bata ekspos tempel | | bata-genteng | m2
- Batu tempel andesit | | batu-alam | m2
? Briket batok kubus ekspor | shisha, 2 ton | arang-briket | kg
+ Briket arang kelapa | | arang-briket | kg
- Kayu bakar | | arang-briket | kg
? Susu kambing etawa pasteurisasi 200 ml | bukan bubuk, bukan susu sapi | daging-ternak | botol
+ Susu kambing etawa | botol 200 ml | daging-ternak | botol
- Susu kambing bubuk | | | pack
- Susu sapi segar | | daging-ternak | liter
? Kikil & babat bersih | soto, 20 kg | | kg
+ Babat sapi | | daging-ternak | kg
+ Kikil sapi | | daging-ternak | kg
- Sepatu kulit sapi | | sandal-sepatu-kulit | pasang
? Rajungan kupas pasteurized | 30 kg; kepiting hidup tak perlu | ikan-laut-segar | kg
+ Daging rajungan kupas | | ikan-laut-segar | kg
- Kepiting bakau hidup | | ikan-laut-segar | kg
? Bandeng presto vakum | 200 ekor, duri lunak; yang bakar atau segar tidak | olahan-ikan-beku | ekor
+ Bandeng duri lunak | vakum | olahan-ikan-beku | ekor
- Bandeng segar | | ikan-laut-segar | kg
- Sate bandeng | | olahan-ikan-beku | tusuk
? Pupuk kandang fermentasi | 3 ton taman hotel | | karung
+ Pupuk organik kohe | | tanaman-hias-bibit | karung
- Tanaman hias | | tanaman-hias-bibit | pot
? Welcome drink bandrek botol dingin | 100 ml | jamu-segar-botol | botol
+ Bandrek botol | siap minum | jamu-segar-botol | botol
- Bandrek sachet | | minuman-rempah-instan | sachet
`;
