/** Craft, textiles, minerals, amenities, packaging, services, and things around goods. Format: see `wordTables.ts`. */
export const otherFamilies = `
besek | besek-kemasan-anyaman | besek, besek bambu, besek anyaman, besek pandan, keranjang parcel, parcel bambu, kotak anyaman | bahan:substitute=bambu |
boboko | anyaman-bambu-perabot | boboko, wadah nasi bambu, tempat nasi bambu, boboko bambu, boboko nasi | | tampah
tampah | anyaman-bambu-perabot | tampah, tampah bambu, aseupan, hihid, tolombong, boboko tampah | jenis-bambu:substitute | boboko
tudung-saji | anyaman-bambu-perabot | tudung saji, tudung saji bambu, tudung saji rotan | bahan:substitute |
lampu-bambu | anyaman-bambu-perabot | lampu bambu, lampu anyaman, lampu | bahan:substitute |
keranjang-bambu | anyaman-bambu-perabot | keranjang bambu, keranjang anyaman, anyaman bambu, tempat buah bambu, keranjang buah, wadah buah, keranjang | bahan:substitute | keranjang-rotan
sedotan | anyaman-bambu-perabot | sedotan, sedotan bambu, peralatan makan bambu, sumpit bambu, sumpit, tusuk sate | |
bilik | anyaman-bambu-perabot | bilik, bilik bambu, tirai bambu, pagar bambu, krey bambu | |
tikar | anyaman-pandan | tikar, tikar pandan, tikar mendong | bahan:substitute |
placemat | anyaman-pandan | placemat, placemat pandan, placemat anyaman, tatakan, anyaman pandan piring, placemat daun pandan, tatakan pandan | bahan:substitute |
anyaman-pandan | anyaman-pandan | anyaman pandan?, anyaman mendong?, mendong?, kerajinan pandan, kerajinan mendong | bahan:variant | placemat tas-pandan tikar pouch-pandan
tas-pandan | anyaman-pandan | tas pandan, tas mendong, tas anyaman, tas anyaman pandan, tas eceng gondok | bahan:variant | 
pouch-pandan | anyaman-pandan | pouch pandan, pouch anyaman, kantong anyaman, kantong pandan, dompet pandan, dompet anyaman, pouch mendong, pouch anyaman pandan | | pouch-kain
kotak-tisu | anyaman-pandan | kotak tisu, kotak tisu pandan, kotak tisu anyaman, kotak pandan, tempat sampah anyaman | bahan:substitute |
topi-pandan | anyaman-pandan | topi pandan, topi anyaman, topi bambu, topi | bahan:substitute |
keranjang-rotan | kerajinan-rotan | rotan, keranjang rotan, keranjang laundry, keranjang laundry rotan, tempat roti rotan, keranjang saji rotan, keranjang roti, keranjang pakaian, keranjang parcel rotan, keranjang buah rotan, tas rotan | bahan:substitute=rotan | keranjang-bambu
nampan-rotan | kerajinan-rotan | nampan rotan, nampan anyaman | | nampan-kayu
nampan-kayu | kerajinan-kayu | nampan kayu, nampan, nampan mahoni | bahan:substitute=kayu | 
talenan | kerajinan-kayu | talenan, talenan kayu | bahan:variant |
alat-makan-kayu | kerajinan-kayu | sendok kayu, sendok, garpu kayu, sendok garpu kayu, peralatan makan kayu, sutil kayu | bahan:substitute |
mangkok-kayu | kerajinan-kayu | mangkok kayu, mangkok kayu bubut, piring kayu, mangkok jati | | mangkok-batok
papan-nama | kerajinan-kayu | papan nama, papan nama kayu, nomor kamar, nomor kamar kayu, papan kamar | |
kerajinan-kayu | kerajinan-kayu | kerajinan kayu, ukiran kayu, ukiran, kotak kayu, cobek kayu, hiasan kayu, patung kayu, jam kayu, tempat tisu kayu | |
mangkok-batok | kerajinan-tempurung | mangkok batok, mangkok kelapa, coconut mangkok, mangkok batok kelapa | | mangkok-kayu
alat-makan-batok | kerajinan-tempurung | sendok batok, cangkir batok, gayung batok, gayung, gelas batok, centong batok | jenis-batok:substitute |
lampu-batok | kerajinan-tempurung | lampu batok, lampu kelapa, kerajinan batok, hiasan batok, kancing batok, asbak batok | | lampu-bambu
koja | tas-koja | koja, koja kulit kayu, tas kulit kayu, tas rajut akar | | tas-pandan
cendera-mata | cendera-mata | cendera mata, cendera mata kayu, miniatur, angklung mini, pajangan meja, pajangan, patung | | gantungan-kunci plakat
gantungan-kunci | cendera-mata | gantungan kunci, gantungan kunci kayu, gantungan kunci akrilik, magnet kulkas, pin, pembatas buku | jenis-cm:substitute | cendera-mata
plakat | cendera-mata | plakat, plakat kayu, plakat akrilik | bahan:variant | cendera-mata
gelang | cendera-mata | gelang, kalung, gelang baduy, aksesori, anting, gelang akar | | cendera-mata
miniatur-golok | cendera-mata | miniatur golok, golok mini, golok miniatur hias, miniatur kujang | | golok-hias
gerabah-pot | gerabah-keramik | gerabah, pot gerabah, kendi, pot tanah, gerabah pot kendi, pot bunga, vas, guci | jenis-gerabah:substitute |
gerabah-saji | gerabah-keramik | piring gerabah, cangkir gerabah, cangkir keramik, keramik, piring keramik, mangkok gerabah, mangkok keramik, gelas keramik, cangkir, teko, piring | jenis-gerabah:substitute |
cobek | gerabah-keramik | cobek, cobek batu, cobek gerabah | bahan:variant |
furnitur-kayu | furnitur-kayu | mebel, meja kayu, kursi kayu, meja kursi kayu, meja kursi jati, meja, kursi, set kafe kayu, meja kafe, meja kursi, kursi kafe, meja kursi makan | bahan:substitute=kayu | furnitur-bambu
lemari-dipan | furnitur-kayu | lemari, dipan, lemari kayu, dipan kayu, kitchen set, rak buku kayu, rak kayu, nakas, meja rias, kitchen set kayu | jenis-mebel:substitute |
kusen | furnitur-kayu | kusen, pintu, kusen pintu, jendela, pintu kayu, papan kayu, kayu olahan, palet | |
furnitur-bambu | furnitur-bambu-rotan | kursi bambu, meja bambu, meja kursi bambu, set teras bambu, kursi rotan, sofa rotan, meja kursi rotan, set rotan, set bambu, meja rotan, set kafe bambu, kursi tamu rotan, furnitur bambu, mebel bambu, mebel rotan, ayunan rotan, dipan bambu, set teras | bahan:substitute | furnitur-kayu
saung | furnitur-bambu-rotan | saung, saung bambu, gazebo bambu, pondok bambu | |
batik | batik-tulis-cap | batik, batik cap, batik tulis, kain batik, batik kombinasi, kain canting cap, kain canting, batik baduy, kain sarimbit, batik tulis cap, kain motif cap, kain motif canting | teknik:other |
busana-batik | batik-tulis-cap | kemeja batik, baju batik, seragam batik, dress batik, daster batik | teknik:other | batik
kain-printing | tekstil-printing | printing, batik printing, kain printing, kain motif printing, kain motif, hijab printing, kain sablon, kain meteran, hijab, mukena, kain printing motif batik | |
tenun | tenun-baduy | tenun, kain tenun, selendang tenun, aros, ikat lomar, lomar, suat songket, samping tenun, songket, selendang, samping baduy, selendang baduy, kain tenun baduy, ikat kepala | jenis-tenun:variant |
seragam | seragam-kerja | seragam, konveksi, baju waiter, baju housekeeping, baju bordir, kemeja seragam, kemeja celana kerja, rompi, jas, kemeja, seragam hotel, seragam restoran, seragam konveksi, baju seragam, celana seragam, kemeja bordir | jenis-seragam:substitute | 
seragam-sekolah | seragam-kerja | seragam sekolah, baju sekolah, seragam sd, seragam smp | | 
celemek | seragam-kerja | celemek, celemek dapur | | topi-koki
topi-koki | seragam-kerja | topi koki, seragam koki | | celemek
jaket | seragam-kerja | jaket, jaket bordir | |
kaos | kaos-sablon | kaos, kaos sablon, kaos polos, seragam kaos, kaos seragam, kaos bordir, jersey | jenis-kaos:variant |
jasa-sablon | kaos-sablon | sablon, jasa sablon, jasa bordir | | kaos
sprei | linen-hotel | sprei, linen, sarung bantal, sprei hotel, sprei katun, linen sprei | jenis-linen:substitute |
handuk | linen-hotel | handuk, handuk mandi, handuk hotel | | keset
keset | linen-hotel | keset, keset kain, keset handuk | |
selimut | linen-hotel | selimut, bantal, bantal guling, bed runner | jenis-linen:substitute |
taplak | linen-hotel | taplak, tea handuk, kitchen handuk, serbet, serbet makan, sarung kursi, gorden, napkin | jenis-linen:substitute |
tas-belanja | tas-kain-goodie-bag | tas belanja, tas spunbond, tas seminar, tas kanvas, tas, tas promosi, tas spunbond sablon, spunbond tas, tas nilon, tas model, tas ransel, tas selempang, tas laundry, tas karung goni | bahan-tas:substitute |
pouch-kain | tas-kain-goodie-bag | pouch kain, pouch kanvas, pouch blacu, dompet kain, dompet, tas kosmetik, kantong kain, pouch serut | bahan-tas:variant | pouch-pandan
slop | sandal-hotel | slop, slop tutup, sandal spunbond, sandal handuk, sandal hotel eva, slop penginapan, sandal sekali pakai | |
sandal-kulit | sandal-sepatu-kulit | sandal kulit, sandal kulit pria, sandal, sandal gunung, tarumpah, sandal jepit, sandal karet | jenis-sandal:substitute |
sepatu | sandal-sepatu-kulit | sepatu, sepatu kulit | |
golok-hias | golok-pisau-alat-tani | golok hias, golok cendera mata, golok ukiran, golok sarung ukiran, golok sulangkar hias, kujang, golok kado, golok pusaka | | miniatur-golok golok-kerja
golok-kerja | golok-pisau-alat-tani | golok, golok kerja, golok tebas, golok ciomas, golok kebun | | golok-hias
pisau | golok-pisau-alat-tani | pisau, pisau dapur, pisau set, pisau daging | | 
alat-tani | golok-pisau-alat-tani | cangkul, arit, alat tani, garpu tani, sekop, cangkul arit, linggis, kapak | jenis-tani:substitute |
las-pagar | las-besi-bangunan | las, pagar besi, kanopi, teralis, pagar, railing, jasa las, pagar kanopi teralis, tangga besi, baja ringan, pintu besi, pintu gerbang | jenis-las:substitute |
rak-besi | las-besi-bangunan | rak besi, kursi besi, meja besi, tempat sampah besi, rak, furnitur besi, tempat sampah, locker, loker, gerobak, rak sepatu, meja kursi besi | |
kalimaya | batu-mulia-kalimaya | kalimaya, batu kalimaya, cincin kalimaya, liontin kalimaya, kalimaya banten, black kalimaya | jenis-perhiasan:variant | akik
akik | batu-mulia-kalimaya | akik, batu mulia, fosil kayu, cincin, liontin, akik fosil kayu, cincin perak, batu cincin | | kalimaya
batu-alam | batu-alam | batu alam, batu alam dinding, batu hias taman, batu sikat, batu andesit, batu taman | |
batu-split | batu-alam | batu split, pasir, batu split pasir, pasir pasang, batu pondasi, urugan, tanah urug, sirtu, pasir beton, batu belah | jenis-galian:substitute |
bata | bata-genteng | bata, bata merah, bata cetak, bata tempel | | batako
genteng | bata-genteng | genteng | |
batako | bata-genteng | batako, paving, roster, paving batako | jenis-batako:other | bata
arang | arang-briket | arang, arang batok, arang kayu, aren batok arang, arang tempurung | bahan-arang:variant | briket
briket | arang-briket | briket, briket batok, briket arang, briket kelapa, briket arang batok, arang shisha | | arang
kayu-bakar | arang-briket | kayu bakar, pelet kayu | |
sabun-batang | sabun-batang | sabun, sabun batang, sabun herbal, sabun sereh, sabun madu, sabun hotel, sabun mini, sabun susu, sabun batang mini, sabun kopi, sabun minyak zaitun, sabun transparan | bahan-sabun:variant ukuran-mini:substitute |
sampo | sampo-sabun-cair | sampo, sampo mini, sampo sachet, kondisioner, sampo sabun cair, sampo botol | jenis-sampo:substitute ukuran-mini:substitute | sabun-cair
sabun-cair | sampo-sabun-cair | sabun cair, sabun cair mini, losion, sabun cuci tangan | jenis-sabun-cair:substitute | sampo
lulur | lulur-minyak-spa | lulur, lulur rempah, masker, body scrub, garam mandi, bath salt, masker wajah, bath bomb | jenis-spa:substitute |
minyak-pijat | lulur-minyak-spa | minyak pijat, minyak pijat sereh, minyak pijat aroma, minyak gosok, balur | bahan:variant | minyak-atsiri
minyak-atsiri | lulur-minyak-spa | minyak atsiri, minyak sereh, minyak cengkeh, minyak nilam, minyak kayu putih, minyak pala, minyak sereh wangi | jenis-atsiri:substitute | minyak-pijat
aromaterapi | lulur-minyak-spa | aromaterapi, lilin, lilin aroma, lilin hias, dupa, pengharum | jenis-aroma:substitute | minyak-atsiri
paket-spa | lulur-minyak-spa | paket spa, spa set, paket lulur, spa kit | |
pembersih-lantai | cairan-pembersih | pembersih lantai, pembersih, cairan pembersih, pembersih kaca, pembersih kamar mandi, karbol | jenis-pembersih:substitute |
deterjen | cairan-pembersih | deterjen, deterjen cair, sabun cuci, pemutih, pewangi | jenis-pembersih:substitute |
sabun-piring | cairan-pembersih | sabun cuci piring | |
disinfektan | cairan-pembersih | disinfektan | |
amenities-set | amenities-set | amenities, paket amenities, amenities set, paket mandi, set perlengkapan mandi, amenities kamar | |
sikat-gigi | amenities-set | sikat gigi, sikat gigi hotel, sikat gigi bambu, sikat odol | |
shower-cap | amenities-set | shower cap, shaving kit, sewing kit, sisir, sisir hotel, cotton bud, slipper kit | jenis-kit:substitute |
kemasan-plastik | kemasan-plastik-pouch | kemasan plastik, standing pouch, plastik, kantong plastik, toples plastik, botol plastik, kemasan, botol kosong, toples botol plastik, cup plastik, botol kaca, kemasan botol, kantong, toples, botol, pouch kosong, sealer, gelas, gelas plastik, pouch polos, toples kosong, cup, pouch | jenis-kemasan:substitute |
stiker | kemasan-plastik-pouch | stiker, stiker produk, stiker kemasan, cetak stiker, desain label, hang tag | |
dus | kemasan-dus-kertas | dus, dus cetak, kotak nasi, kotak makanan, dus makanan, kotak kemasan, dus kemasan, dus custom, dus logo, dus makanan cetak, cetak dus, dus nasi, dus kertas, dus printed, kotak kertas, dus hampers, dus sablon, dus polos, dus pizza, dus sepatu | cetakan-dus:variant |
gelas-kertas | kemasan-dus-kertas | gelas kertas, gelas dus, cup kertas, paper cup | | 
paper-bag | kemasan-dus-kertas | paper bag, kantong kertas, paper bag cetak | | dus
percetakan | percetakan-umum | percetakan, offset, printing?, cetak undangan, undangan, brosur, spanduk, buku menu, kartu nama, kalender, nota, neon box, cetak brosur, cetak buku, cetak banner, sertifikat cetak, poster, percetakan umum, cetak, cetak kartu, name tag, id card, stempel | jenis-cetakan:other |
snack-box | snack-box | snack box, dus snack box, kotak kue, kue kotak, dus kue acara, isi snack box, camilan? | |
nasi-box | catering-nasi-box | nasi box, nasi timbel, nasi tumpeng box, nasi liwet, timbel box, nasi ayam bakar, nasi timbel box, timbel, nasi kuning, nasi uduk, nasi kebuli, liwet | | prasmanan
tumpeng | catering-nasi-box | tumpeng, nasi tumpeng, tumpeng mini | | nasi-box
prasmanan | catering-nasi-box | prasmanan, katering, katering prasmanan, paket prasmanan, hidangan rapat, katering harian, rantangan, katering karyawan, hidangan | | nasi-box
laundry-linen | laundry | laundry, cuci?, setrika, cuci pakaian, laundry hotel, laundry linen, cuci linen, cuci sprei, laundry kiloan, cuci handuk, laundry satuan, cuci seragam, cuci gorden, laundry sprei | |
laundry-sepatu | laundry | laundry sepatu, cuci sepatu, cuci tas, laundry tas | |
cuci-karpet | laundry | cuci karpet, laundry karpet, cuci sofa | | 
sewa-tenda | sewa-tenda-dekorasi | sewa tenda, tenda, sewa kursi, tenda kursi, sewa panggung, sewa alat pesta, panggung, sewa meja | jenis-sewa:substitute | dekorasi
sound-system | sewa-tenda-dekorasi | sound system, sewa sound system, lighting, sewa proyektor, videotron | |
dekorasi | sewa-tenda-dekorasi | dekorasi, pelaminan, janur, event organizer, dekorasi acara, backdrop, balon, dekorasi pernikahan | jenis-sewa:substitute | sewa-tenda
kebersihan | jasa-kebersihan-taman | jasa kebersihan, jasa cleaning, jasa bersih, poles lantai | |
taman | jasa-kebersihan-taman | taman, jasa taman, potong rumput, perawatan taman, taman kolam, jasa potong rumput, perawatan kolam, kolam | jenis-jasa-taman:substitute |
servis-ac | jasa-kebersihan-taman | servis ac, cuci ac, ac, pasang ac, jasa ac, service ac | |
pest-control | jasa-kebersihan-taman | pest control, jasa pest control | |
tukang | jasa-kebersihan-taman | tukang, jasa tukang, renovasi, jasa renovasi, cat tembok | |
angklung | pertunjukan-seni | angklung, kesenian angklung | | seni-lain
seni-lain | pertunjukan-seni | kesenian, debus, bedug, tari, degung, wayang, silat, marawis, dog dog lojor, jaipong, sanggar tari, sanggar | jenis-seni:substitute | angklung
live-music | pertunjukan-seni | live music, penyanyi, keyboard tunggal | |
hampers | hampers-parsel | hampers, paket hampers, hampers lebaran, oleh oleh paket, paket produk, paket oleh oleh, hampers oleh oleh | |
mesin | *alat | mesin, alat, inkubator, tetas, penetas, slicer, cutter, peeler, dryer, mill, juicer, steamer, panggangan, pemanggang, cooler, chiller, keramba, drone, sprayer, dispenser, panci, wajan, kompor gas, saringan, termos, jaring, jala, pancing, perahu, pompa, genset, motor, mobil, gerinda, mesin jahit, mesin cuci, mesin kopi, mesin giling, mesin kemas, tungku, cool box, kandang ayam, oven, kompor, blender, timbangan, mixer, penggiling, penggilingan, gilingan, pengering, grinder, roaster, coffee maker, dispenser, kupas, pengupas, pres, pemotong, freezer, kulkas, kandang, kolam terpal, terpal, perangkat | |
cetakan | *alat | cetakan, loyang, cetakan kayu, pola | |
kelas | *kelas | kelas, pelatihan, wisata, seminar bisnis, konsultasi, konsultan, magang, kunjungan, studi banding, les, kursus, homestay, paket wisata | |
resep | *kelas | resep, buku resep, ebook, buku panduan, buku, modul | |
ragi | *bahan | ragi, ragi tape, ragi tempe, ragi peuyeum, kulit lumpia, pewarna, malam batik, canting, pewarna kain, lilin malam, essence, perisa, pengawet, pupuk, pakan, pakan ternak, pestisida, nutrisi, media tanam, baglog, dedak pakan, benang, kancing, resleting, sumbu | |
jasa-lain | *jasa | jasa, servis, jasa jahit, jasa angkut, jasa antar, jasa desain, jasa foto, jasa giling daging, jasa potong ayam, ekspedisi |
sewa-lain | *jasa | sewa, sewa mobil, sewa alat, sewa mesin |
aksesori | *aksesori | kostum, mal, dipper, hanger, sack, wrapper, opener, filter, refill kit, tag, tray, karung, karung goni, terpal alas, lem, cat, pernis, kuas, jarum, paku, baut, kawat, daun pisang, daun kelapa, daun pembungkus, bungkus daun, keranjang tempat, kotak pendingin, lap, spons, sikat, sarung tangan, sekam, ampas, kulit, limbah, sabut, sisa, pita, bubble wrap, selotip, foto, lukisan, mainan, boneka, tempat sabun, dispenser sabun, rak handuk, penutup, tutup, rak gelas, rak display, etalase, meja display, booth, gerobak jualan, tempat, wadah kosong, wadah, tali, gantungan, sarung golok, sarung kayu, dudukan, stand, rak pajang, tutup botol, sendok takar, saringan, keranjang kosong | |
`;
