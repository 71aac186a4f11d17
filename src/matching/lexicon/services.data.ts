/** Boxes, catering, laundry, rental, upkeep, shows and gifts. Format: see `wordTables.ts`. */
export const services = {
  words: `
snack box = snack boxes, box snack, kotak jajanan, dus kue acara, kotak kue jajanan, kotak camilan, welcome snacks, box kue basah, kue box, snack kotak, kotak kue isi, coffee break box, coffee break package, paket coffee break, meeting snack(s), snack meeting, kudapan kotak, dus kue, kue dus, box kue, dus snack, kue kotakan
nasi box = nasi box ayam, rice meal(s), packed meal(s), meal boxes catering, nasi kotak ayam, box lunch, lunch pack(s), makan siang box, nasi boks, paket nasi, rantang nasi
nasi kuning = sangu koneng, yellow rice
nasi uduk = sego uduk, coconut rice
nasi liwet = liwetan, sega liwet, sangu liwet
nasi goreng = fried rice, sangu goreng
nasi bakar = grilled rice, sangu bakar
nasi tumpeng = cone rice, tumpeng robyong
prasmanan = buffet catering, hidangan buffet, buffet lunch, buffet dinner, food stall(s), gubukan, pondokan
katering = cateringan, catering service, catering services, jasa katering, katering pernikahan, wedding catering
katering harian = meal plan, daily catering, katering pabrik, katering kantor, makan karyawan, staff meal(s), employee meals
sate = satay, satai, sate ayam, sate kambing, sate maranggi, sate padang, sate sapi, sate taichan, sate bebek
soto = soto ayam, soto betawi, sroto, coto
mie ayam = chicken noodle(s), bakmi ayam
mie goreng = fried noodle(s)
bubur = porridge, bubur ayam, congee
gado gado = gado, ketoprak, lotek, pecel sayur
rujak = fruit salad rujak, rujak buah, rujak cingur
rabeg = rabeg kambing
gulai = gule, gulai kambing, tongseng
sup = sop, soup, soups
semur = semur daging, semur jengkol
opor = opor ayam
pecak = pecak bandeng, pecak ikan
ayam bakar = grilled chicken, bakakak, bakakak hayam, ayam panggang
ikan bakar = grilled fish, lauk bakar, iwak bakar
laundry = laundries, wash and fold, dobi, cuci gosok, washing linen, laundry service hotel, laundry services, cuci kering setrika, linen washing, linen wash, hotel linen wash, hotel linen washing, linen cleaning, linen laundry, sheet washing
cuci karpet = carpet cleaning, carpet wash, sofa cleaning, upholstery cleaning, cuci kasur, cuci springbed, cuci sofa
cuci sepatu = shoe cleaning, shoe laundry, sneaker cleaning
cuci gorden = curtain cleaning
cuci helm = laundry helm
sewa = rentals, nyewakeun, nyewa alat, pinjam, pinjaman alat, rented, sewaan, disewakan, persewaan alat pesta
sewa kursi = chair rental, kursi sewaan, korsi sewaan, sewa korsi, rental kursi, chair hire
sewa meja = table rental, rental meja
kemah = camping, kemping, berkemah, camp, camping ground
sewa tenda = party rental(s)
tenda = terop, tarup, marquees, party tent(s), tenda pesta, tenda roder, tenda sarnafil, tenda kerucut, tarub, canopy tent(s)
sewa alat pesta = party equipment rental, sewa peralatan pesta, sewa piring, sewa prasmanan, alat katering sewa, sewa alat katering, sewa piring gelas
sewa genset = genset sewa, generator rental
sewa proyektor = projector rental, sewa lcd, sewa infocus, projector hire, sewa led, led screen, layar led, videotron sewa, sewa tv
lighting = stage lighting, lampu panggung, tata cahaya
sound system = sound rental, sewa sound, sonsistem sewa, tata suara
panggung = rigging, stages, panggung rigging, sewa stage
dekorasi = event decoration, dekorasi pelaminan, dekor pernikahan, wedding decor, table decoration, dekorasi bunga, dekorasi panggung, styling acara
balon = balloon(s), dekorasi balon
janur = janur kuning, penjor, kembar mayang
backdrop = photo backdrop, photo booth, photobooth, photo wall
pelaminan = kuade, puade, korsi panganten
hias gedung = ngahias gedong, menghias gedung, hias aula, hias gedong
event organizer = penyelenggara, wedding organizers, wo, jasa eo, mc acara, pembawa acara, master of ceremony
rias pengantin = makeup artist, mua, rias wajah, tata rias, make up artist, bridal makeup, salon rias
fotografer = photographer, fotografi, videografer, jasa foto, dokumentasi, photography, videography, dokumentasi acara, liputan video
sewa baju adat = costume rental, sewa kostum, sewa kebaya, sewa busana
sewa mobil = car rental, rental mobil, rent car, sewa hiace, sewa elf, sewa minibus, sewa bus, bus rental, travel antar jemput, antar jemput karyawan, shuttle, angkutan karyawan
sewa motor = motorcycle rental, rental motor
sewa perahu = boat rental, boat trip, perahu wisata
sewa truk = truck rental, sewa pickup, sewa pick up, angkutan barang, trucking, jasa angkut barang, jasa pindahan, moving service, ekspedisi barang, kurir, courier
sewa alat berat = excavator, heavy equipment rental, sewa beko, bulldozer
jasa kebersihan = vakum gedung, vakum lantai, vakum kursi, vakum debu, sedot debu, vacuuming service, housekeeping service, cleaning crew, tenaga kebersihan, outsourcing cleaning, general cleaning, jasa cuci toren, jasa bersih bersih, cleaners
poles lantai = floor polishing, kristalisasi lantai, marble polishing
sedot wc = septic tank, sedot tinja, kuras wc, saluran mampet
angkut sampah = waste collection, garbage collection, pengangkutan sampah, buang sampah
satpam = security guard(s), jasa keamanan, tenaga keamanan, security service
perawatan taman = garden maintenance, landscape maintenance, jasa pertamanan, pertamanan, garden care, jasa landscape
potong rumput = grass cutting, babat rumput jasa, pangkas rumput
tebang pohon = tree cutting, pangkas pohon, tree trimming
perawatan kolam = pool maintenance, pool cleaning, kuras kolam, pembersihan kolam
servis ac = ac service, ac maintenance, ac cleaning, perawatan ac, isi freon, cuci ac, tukang ac, air conditioner service
servis elektronik = electronic repair, servis kulkas, servis mesin cuci, servis tv, reparasi elektronik, servis komputer, servis laptop, computer repair, servis hp, reparasi
servis genset = generator maintenance, servis pompa air, servis mesin
tukang listrik = electrician, instalasi listrik, pasang listrik, jasa listrik, electrical installation
tukang ledeng = plumber, plumbing, instalasi pipa, pasang pipa, tukang pipa
tukang cat = painter, jasa cat, pengecatan, wall painting, mural, jasa mural
tukang kayu = carpenter, carpentry
servis sofa = reupholstery, reupholster, upholstery repair, seat repair, chair repair, sofa repair, ganti kain sofa, ganti kain kursi, servis jok, servis kursi, servis jok kursi, reparasi kursi, reparasi sofa, reparasi jok, perbaikan kursi, perbaikan sofa, perbaikan jok, ganti jok, ganti kulit jok, ganti kulit kursi, ganti kulit sofa, ganti pelapis, ganti pelapis kursi, ganti busa, ganti oscar, pelapisan ulang, pasang jok, tukang jok, tukang sofa, tukang jok kursi
pasang cctv = cctv, instalasi cctv, pasang wifi, instalasi jaringan
pasang gorden = curtain installation
sumur bor = well drilling, jasa bor sumur
pest control = pengendalian hama, pembasmi rayap, pembasmi serangga, pembasmi nyamuk, basmi kecoa, semprot nyamuk, termite control, rodent control, semprot hama, jasa semprot hama, basmi tikus
bengkel = car repair, bengkel mobil, bengkel motor, workshop otomotif, servis mobil, servis motor, ganti oli
jahit = jasa jahit, taylor, penjahit, tukang jahit, permak, vermak
pijat = massage, massage service, urut, pijat refleksi, therapist, terapis, terapis pijat, pijat panggilan, reflexology, spa panggilan
potong rambut = barber, barbershop, salon, pangkas rambut, hairdresser
asah pisau = knife sharpening, jasa asah
jasa antar = antar jemput, antar jemput bandara, antar jemput karyawan, antar jemput tamu, airport transfer(s), airport shuttle(s), airport pickup(s)
cuci sofa = salon kursi, salon sofa, salon jok, upholstery cleaning, upholstery shampoo, sofa cleaning, chair cleaning, seat cleaning, hydro vacuum, hydrovacuum, vakum tungau, sedot tungau kasur, cuci sofa dan kursi, cuci jok sofa, mattress cleaning
angklung = angklung performance, angklung show, musik bambu, grup angklung, tim angklung, rombongan angklung, angklung group
debus = debus banten
silat = martial art(s) show, silat cimande, terbang gede silat
tari = tari tradisional, traditional dance(s), dancing performance, sendratari, tari jaipong, ketuk tilu, cokek, dance troupe
degung = gamelan sunda, kacapi, suling sunda, gamelan music, sundanese music, kecapi suling
qasidah = marawis hadroh, terbang gede, zapin, rudat, ubrug
wayang = wayang kulit, shadow puppet(s), dalang, wayang orang, wayang golek sunda
kuda lumping = jaranan, kuda renggong, reog, barongsai, lion dance, ondel ondel, sisingaan
live music = acoustic band, musik hidup, solo organ, electone, orgen tunggal, dangdut, band akustik, singer, singers, penyanyi akustik, keroncong, jazz band
pesulap = magician, badut, clown, sulap
pawai = parade, kirab, karnaval
hampers = parcels gift, corporate gifts, bingkisan natal, christmas hamper(s), gift parcel(s), parsel natal, parsel buah, fruit hamper(s), gift package(s), parsel lebaran, kado lebaran, paket kado, paket hadiah, eid gift box(es), hantaran, welcome gift(s), paket bingkisan
seserahan = hantaran pernikahan, wedding gift set
paket sembako = sembako, basic food parcel(s), paket bahan pokok, staple food package
`,
  families: `
snack-box | snack-box | snack box, kotak kue, kue kotak, isi snack box, kudapan, paket kue, nampan kue, tampah kue, snack kopi, camilan? | | kue-basah
nasi-box | catering-nasi-box | nasi box, nasi timbel, nasi tumpeng box, nasi liwet, timbel box, nasi ayam bakar, nasi timbel box, timbel, nasi kuning, nasi uduk, nasi kebuli, liwet, nasi goreng, nasi bakar, nasi kuning box, nasi rames, nasi campur, nasi padang box, nasi ayam, nasi padang, nasi rendang, rice bowl, nasi gudeg, nasi biryani, nasi mandi, nasi jamblang, nasi lengko, nasi pecel, makan siang? | jenis-nasi:substitute | prasmanan
tumpeng | catering-nasi-box | tumpeng, nasi tumpeng, tumpeng mini, tumpeng kue | | nasi-box
prasmanan | catering-nasi-box | prasmanan, katering, katering prasmanan, paket prasmanan, hidangan rapat, katering harian, rantangan, katering karyawan, hidangan, katering diet, makanan sehat katering, hidangan pernikahan, makan siang?, makan siang prasmanan, makan siang saji | | nasi-box
sate | catering-nasi-box | sate, sate bakar, sate lilit, lontong sate | | masakan
masakan | catering-nasi-box | soto, mie ayam, mie goreng, bubur, gado gado, rujak, rabeg, gulai, semur, opor, pecak, ayam bakar, ikan bakar, sayur asem matang, bakakak, rawon, gudeg, urap, sup, ayam betutu, bebek bakar, lauk matang, sup buntut, sup iga, sayur matang, bebek betutu, angeun lada, sop iga, laksa, laksa tangerang, nasi sumsum, masakan betawi, masakan sunda, tongseng, kerang saus, ikan kuah | jenis-masakan:other |
laundry-linen | laundry | laundry, cuci?, setrika, cuci pakaian, laundry hotel, laundry linen, cuci linen, cuci sprei, laundry kiloan, cuci handuk, laundry satuan, cuci seragam, cuci gorden, laundry sprei, laundry seragam, laundry selimut, cuci selimut, laundry handuk, cuci bed cover | jenis-cuci:variant |
laundry-sepatu | laundry | laundry sepatu, cuci sepatu, cuci tas, cuci helm | |
cuci-karpet | laundry | cuci karpet, laundry karpet, cuci sofa, cuci kursi, cuci jok, cuci kasur, cuci bangku, cuci springbed, cuci matras, jasa cuci sofa, jasa cuci karpet, jasa cuci kursi, sedot tungau, upholstery, cuci jok kursi, cuci ambal | | 
jasa-sangrai | jasa-sangrai-kopi | roastery jasa, jasa sangrai, jasa sangrai kopi, jasa giling, jasa giling kopi, maklon kopi, maklon sangrai, jasa maklon kopi, sangrai kopi maklon, jasa giling tepung, jasa giling beras, jasa kemas kopi, jasa sortir kopi, titip sangrai, titip sangrai kopi, sangrai titip, tukang sangrai, tukang sangrai kopi, roasting titip | jenis-maklon:other |
sewa-tenda | sewa-tenda-dekorasi | sewa tenda, tenda, sewa kursi, tenda kursi, sewa panggung, sewa alat pesta, panggung, sewa meja, sewa meja kursi, sewa ac, sewa kipas, sewa genset, sewa toilet, sewa misty fan, sewa karpet, sewa sarung kursi, alat pesta, alat hajatan, toilet portable | jenis-sewa:other |
tenda-kemah | sewa-tenda-dekorasi | tenda kemah, sewa tenda kemah, tenda dome, sewa alat kemah, alat kemah, tenda gunung, tenda pramuka, kantong tidur, sleeping bag | |
sound-system | sewa-tenda-dekorasi | sound system, sewa sound system, lighting, sewa proyektor, videotron, sewa lighting, layar tancap, sewa alat musik | jenis-sound:other |
dekorasi | sewa-tenda-dekorasi | dekorasi, hias pelaminan, hias janur, jasa hias, jasa hias janur, hias gedung, hias ruangan, jasa dekorasi, hias acara, pelaminan, janur, event organizer, dekorasi acara, backdrop, balon, dekorasi pernikahan, dekorasi ulang tahun, dekorasi pelaminan, dekorasi kafe, dekorasi natal | jenis-sewa:substitute |
rias | sewa-tenda-dekorasi | rias pengantin, sewa baju adat, busana pengantin, sewa gaun, sewa kebaya | jenis-rias:substitute |
dokumentasi | sewa-tenda-dekorasi | fotografer, jasa fotografer, video drone, live streaming | |
sewa-kendaraan | sewa-tenda-dekorasi | sewa mobil, sewa motor, sewa perahu, sewa truk, sewa sepeda, sewa alat berat, mobil boks sewa, sewa atv, jasa angkut, jasa antar, ekspedisi, travel bandara | jenis-kendaraan:other |
kebersihan | jasa-kebersihan-taman | jasa kebersihan, jasa cleaning, jasa bersih, poles lantai, cuci kaca gedung, bersih gedung, kebersihan gedung, kebersihan kantor | |
sedot-wc | jasa-kebersihan-taman | sedot wc, angkut sampah, jasa angkut sampah, jasa kuras tandon, cuci tandon | jenis-limbah:other |
satpam | jasa-kebersihan-taman | satpam, jasa satpam, jasa parkir, tenaga harian, tenaga kerja | |
taman | jasa-kebersihan-taman | taman, jasa taman, potong rumput, perawatan taman, taman kolam, jasa potong rumput, perawatan kolam, kolam, pembuatan taman, tebang pohon, pembuatan kolam, kolam hias, tukang taman, borongan kebun, jasa kebun, babat rumput, babat kebun, pangkas tanaman, pangkas pohon, rawat kebun, rawat taman | jenis-jasa-taman:substitute |
servis-ac | jasa-kebersihan-taman | servis ac, ac, pasang ac, jasa ac, service ac, bongkar pasang ac, teknik pendingin | |
servis-alat | jasa-kebersihan-taman | servis elektronik, servis genset, servis mesin jahit, servis pompa, bengkel, servis timbangan, servis mesin kopi, servis oven, servis lift | jenis-servis:other |
pest-control | jasa-kebersihan-taman | pest control, jasa pest control | |
tukang | jasa-kebersihan-taman | tukang, jasa tukang, renovasi, jasa renovasi, cat tembok, tukang listrik, tukang ledeng, tukang cat, tukang kayu, servis sofa, pasang cctv, sumur bor, pasang keramik, pasang plafon, kontraktor, bangun rumah, perbaikan atap, arsitek, pasang gorden | jenis-tukang:other |
pijat | jasa-kebersihan-taman | pijat, potong rambut, bekam, lulur panggilan | jenis-pijat-jasa:other |
angklung | pertunjukan-seni | angklung, kesenian angklung | | seni-lain
seni-lain | pertunjukan-seni | kesenian, debus, bedug, tari, degung, wayang, silat, marawis, dog dog lojor, jaipong, sanggar tari, sanggar, qasidah, kuda lumping, calung, rampak bedug, gondang, tembang sunda, pantun sunda, topeng betawi, lenong, palang pintu, upacara adat, seren taun, mapag panganten, lengser | jenis-seni:substitute | angklung
live-music | pertunjukan-seni | live music, penyanyi, keyboard tunggal, musik kafe | |
pesulap | pertunjukan-seni | pesulap, pawai, pendongeng, stand up komedi | |
hampers | hampers-parsel | hampers, paket hampers, hampers lebaran, oleh oleh paket, paket produk, paket oleh oleh, hampers oleh oleh, hampers kopi, hampers kue kering, hampers sehat | jenis-hampers:variant |
seserahan | hampers-parsel | seserahan, kotak seserahan, mahar, hias seserahan | |
sembako | hampers-parsel | paket sembako | | hampers
`,
};
