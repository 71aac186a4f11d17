/** What buyers ask for ~ what owners call it: the same goods in two ways, of all trades. */
export const namePairs = `
Pemanis kristal dari nira enau ~ Gula semut aren
Coconut blossom sugar granules ~ Gula semut kelapa
Gula batok asli enau ~ Gula aren cetak bulat
Liquid palm sweetener for coffee bar ~ Sirup gula aren cair
Gula juruh untuk es kopi ~ Gula aren cair botol
Madu odeng liar ~ Madu hutan Baduy
Raw forest honey ~ Madu leuweung
Madu trigona ~ Madu klanceng
Cemilan biji tangkil pipih ~ Emping melinjo
Melinjo crackers raw ~ Emping mentah
Banana crisps ~ Keripik pisang
Sale goreng ~ Sale pisang goreng tepung
Dried banana ~ Sale pisang
Kicimpring ~ Opak singkong
Rangginang ketan ~ Rengginang mentah
Kacang goreng bawang ~ Kacang tanah bawang
Roasted peanuts ~ Kacang sangrai
Kue nastar lebaran ~ Nastar nanas
Egg roll cookies ~ Kue semprong
Jajan pasar untuk coffee break ~ Kue basah aneka
Lemper, risoles untuk rapat ~ Risoles mayo
Wajit Cihampelas ~ Wajit ketan
Jenang ketan ~ Dodol ketan
Roti tawar sandwich ~ Roti tawar gandum
Brownies kukus potong ~ Bolu brownies kukus
Peuyeum sampeu ~ Tape singkong
Getuk lindri ~ Getuk singkong
Fish floss ~ Abon ikan tuna
Abon marlin ~ Abon ikan marlin
Beef floss ~ Abon sapi
Jambal roti ~ Ikan asin jambal
Lauk asin peda ~ Peda merah
Dried anchovies ~ Teri nasi kering
Otak-otak beku ~ Otak-otak ikan tenggiri
Fish balls frozen ~ Bakso ikan
Bandeng duri lunak ~ Bandeng presto
Sosis ayam rumahan ~ Sosis ayam
Nugget homemade ~ Nugget ayam
Bakso sapi ~ Baso daging sapi
Tofu ~ Tahu putih
Tahu sumedang ~ Tahu goreng sumedang
Oncom merah ~ Oncom beureum
Chili sauce in jar ~ Sambal botol
Sambel roa siap saji ~ Sambal roa
Terasi bakar ~ Terasi udang
Shrimp paste ~ Terasi
Sweet soy sauce ~ Kecap manis
Bumbu dasar merah ~ Bumbu dapur giling
Bumbu rendang instan ~ Bumbu rendang
Virgin coconut oil ~ VCO
Minyak goreng kelapa kampung ~ Minyak keletik
Cassava starch ~ Tepung tapioka
Aci sampeu ~ Tapioka
Tepung singkong fermentasi ~ Mocaf
Rice flour ~ Tepung beras
Whole bean coffee for espresso ~ Kopi biji sangrai robusta
Roasted arabica ~ Kopi arabika roast bean
Kopi tubruk ~ Kopi bubuk robusta
Unroasted coffee ~ Green bean kopi
Moringa tea ~ Teh daun kelor
Hibiscus tea ~ Teh rosela
Wedang jahe sachet ~ Jahe merah instan
Ginger instant drink ~ Jahe instan serbuk
Bir pletok ~ Bir pletok instan
Kunyit asam segar ~ Jamu kunyit asam botol
Beras kencur ~ Jamu beras kencur
Fruit cordial ~ Sirup buah
Air minum gelas ~ Air mineral cup 220 ml
Refill water gallon ~ Air galon isi ulang
White rice ~ Beras putih pulen
Beras merah huma ~ Beras huma merah
Brown rice organic ~ Beras merah organik
Popcorn kernels ~ Jagung berondong kering
Kacang hijau kupas ~ Kacang ijo
Soy beans ~ Kedelai lokal
Lalapan segar ~ Sayur lalap
Water spinach ~ Kangkung segar
Bird's eye chilies ~ Cabai rawit
Shallots peeled ~ Bawang merah kupas
Alpukat mentega ~ Alpukat
Dragon fruit ~ Buah naga
Young coconut for drinks ~ Kelapa muda dogan
Kelapa parut ~ Kelapa tua butir
Nutmeg and cloves dried ~ Cengkeh kering
Cinnamon sticks ~ Kayu manis batang
Lada butir hitam ~ Merica hitam
Fresh ginger ~ Jahe gajah segar
Turmeric root ~ Kunyit segar
Potted plants for lobby ~ Tanaman hias pot
Anggrek bulan ~ Anggrek hias
Free-range eggs ~ Telur ayam kampung
Telor bebek asin ~ Telur asin
Whole chicken halal ~ Ayam potong karkas
Ayam jago kampung ~ Ayam kampung hidup
Kambing aqiqah ~ Kambing hidup
Fresh beef ~ Daging sapi segar
Prawns ~ Udang vaname segar
Tongkol segar ~ Ikan tongkol
Ikan lele konsumsi ~ Lele hidup
Tilapia ~ Ikan nila hidup
Gift boxes of woven bamboo ~ Besek bambu
Bakul nasi restoran ~ Boboko
Lampion anyaman ~ Lampu hias bambu
Place mats ~ Placemat pandan
Tikar mendong ~ Tikar anyam mendong
Rattan trays ~ Baki rotan
Talenan kayu ~ Cutting board kayu
Wooden trays ~ Nampan kayu
Papan nama kamar kayu ~ Plakat kayu nomor kamar
Coconut shell spoons ~ Sendok batok kelapa
Tas Baduy akar ~ Koja
Key chains souvenir ~ Gantungan kunci
Magnet kulkas oleh-oleh ~ Magnet kulkas kayu
Clay pots ~ Pot gerabah
Teko tanah liat ~ Poci gerabah
Meja makan jati ~ Meja jati
Headboard kayu ~ Sandaran ranjang kayu
Bangku bambu taman ~ Kursi bambu
Hand-drawn batik ~ Batik tulis
Kain batik seragam ~ Batik cap
Tenun Baduy selendang ~ Selendang tenun Baduy
Chef jackets ~ Baju koki
Seragam housekeeping ~ Seragam hotel
Kaos panitia sablon ~ Kaos sablon
Bath towels ~ Handuk mandi
Duvet covers ~ Sarung selimut
Taplak meja bundar ~ Taplak meja
Tote bags with logo ~ Tas kanvas sablon
Slipper kamar ~ Sandal hotel
Leather sandals ~ Sandal kulit
Ceremonial machete ~ Golok pajangan
Kitchen knives hand forged ~ Pisau dapur tempa
Parang kebun ~ Golok kebun
Pagar besi tempa ~ Pagar besi
Kanopi parkir ~ Kanopi baja ringan
Opal rings ~ Cincin kalimaya
Batu alam andesit ~ Batu andesit lempeng
River pebbles ~ Batu koral
Genteng tanah ~ Genteng keramik tanah liat
Paving block ~ Conblock
Coconut charcoal briquettes ~ Briket arang batok
Arang untuk sate ~ Arang kayu
Handmade soap bars ~ Sabun batang herbal
Refill shampoo for dispensers ~ Sampo cair jerigen
Hand wash liquid ~ Sabun cuci tangan cair
Body scrub ~ Lulur tradisional
Massage oil ~ Minyak pijat sereh
Essential oil lemongrass ~ Minyak atsiri sereh wangi
Floor cleaner ~ Pembersih lantai
Laundry detergent liquid ~ Deterjen cair
Guest amenities kit ~ Paket amenities hotel
Dental kits ~ Sikat gigi odol hotel
Standing pouch cetak ~ Kemasan pouch
Botol plastik 250 ml ~ Botol PET
Food boxes printed ~ Dus makanan cetak
Paper cups ~ Gelas kertas
Brochures and name cards ~ Cetak brosur
Banner acara ~ Spanduk
Kotak kue rapat ~ Snack box
Nasi kotak 200 porsi ~ Nasi box
Tumpeng syukuran ~ Nasi tumpeng
Prasmanan pernikahan ~ Catering prasmanan
Hotel linen washing ~ Laundry hotel
Cuci sprei kiloan ~ Laundry kiloan
Coffee roasting service ~ Jasa roasting kopi
Sangrai titipan ~ Jasa sangrai
Wedding tent hire ~ Sewa tenda
Sound system rental ~ Sewa sound system
Pembasmi rayap ~ Jasa anti rayap
Pool cleaning ~ Perawatan kolam renang
Cleaning service harian ~ Jasa kebersihan
Traditional dance group ~ Sanggar tari
Angklung performance ~ Grup angklung
Degung pengantin ~ Gamelan degung
Christmas hampers ~ Hampers
Bingkisan lebaran ~ Parsel lebaran
Shuttle van hire ~ Sewa elf
Airport transfer ~ Antar jemput bandara
Jahit gorden ~ Gorden
Pupuk kandang ~ Pupuk organik
Compost ~ Kompos
Bibit durian ~ Bibit durian montong
Kemoceng dan sapu ~ Sapu ijuk
Doormats coir ~ Keset sabut
Toothpicks ~ Tusuk gigi
Bamboo straws ~ Sedotan bambu
Disposable wooden cutlery ~ Sendok kayu sekali pakai
Wooden hangers ~ Gantungan baju kayu
Flower arrangements ~ Rangkaian bunga
Bunga papan ucapan ~ Karangan bunga
Ice cubes ~ Es batu kristal
Kerupuk kulit ~ Rambak
Tepung bumbu ~ Tepung ayam goreng
Yogurt ~ Yoghurt susu sapi
Fresh milk ~ Susu sapi segar
Cheese ~ Keju
Salted eggs ~ Telur asin
Rempeyek ~ Peyek kacang
Cassava chips spicy ~ Keripik singkong balado
Basreng ~ Bakso goreng
Cilok frozen ~ Cilok
Pempek Palembang ~ Pempek
Siomay ikan ~ Siomay
Kolang-kaling ~ Cangkaleng
Cendol dawet ~ Cendol
Nata de coco ~ Nata de coco
Manisan pala ~ Pala manis
Asinan Betawi ~ Asinan
Selai nanas ~ Selai nanas
Peanut butter ~ Selai kacang
Tempoyak ~ Tempoyak durian
Ikan pindang ~ Pindang tongkol
Kerang hijau ~ Kerang ijo
Kepiting bakau ~ Kepiting
`;
