/** What is made by hand or sewn, built and used in the house, in plain words: see `wordTables.ts`. */
export const goodsGlosses = `
besek | wadah kotak anyam bambu awi tutup nasi berkat hajatan kenduri pipiti bungkus makanan woven box lid
keranjang-parsel | wadah anyam hantaran bingkisan kado hias basket
boboko | wadah nasi bakul anyam bambu awi hajatan cuci beras rice
tampah | nampan bulat lebar anyam bambu awi tampi saji alas tumpeng nyiru
kipas | angin tangan genggam anyam lipat sate panas cendera mata suvenir hihid fan
tudung-saji | penutup makanan meja lalat anyam hidangan cover
lampu-bambu | penerangan kap gantung anyam awi hias kafe lantern shade
keranjang-bambu | wadah anyam awi angkut buah sayur panen basket
tusuk-sate | batang runcing bambu lidi panggang skewers
sumpit | alat makan sepasang bambu mie chopsticks
sedotan | pipa isap minum bambu ramah lingkungan straw
alat-makan-bambu | sendok garpu piring gelas botol minum bambu awi tumbler cutlery
bilik | dinding anyam bambu sekat rumah lembar
krey | tirai gulung bambu jendela teras panas blinds
bambu-batang | awi tiang bangunan petung tali poles pole
tikar | alas duduk tidur lesehan anyam pandan mendong lembar samak piknik lantai gelar mat
sajadah | alas salat ibadah kain masjid prayer
placemat | alas tatakan piring gelas meja makan anyam pandan lidi coaster dudukan mat table
anyaman-pandan | kerajinan daun pandan mendong anyam jali lembar
tas-pandan | jinjing tenteng anyam daun pandan mendong pantai belanja wanita woven bag
pouch-pandan | kantong dompet kecil anyam daun pandan mendong wadah
kotak-tisu | wadah tempat tisu meja anyam kamar
tempat-sampah-anyaman | wadah keranjang runtah buang kamar anyam bin
topi-pandan | penutup kepala caping anyam pantai panas petani hat
sandal-anyaman | alas kaki anyam pandan mendong eceng
sapu | alat bersih lantai halaman nyapu lidi ijuk gagang debu broom
keset-sabut | alas kaki pintu serat kelapa masuk doormat
sabut | serat kelapa kulit cocopeat media tanam jaring coir fiber
ijuk | serat hitam pohon aren enau atap tali saringan
keranjang-rotan | wadah anyam rotan cucian baju kotor roti buah basket
nampan-rotan | baki saji anyam rotan pegangan tray
bola-takraw | anyam rotan sepak hias
nampan-kayu | baki saji kayu pegangan jati tray wooden
talenan | alas potong iris kayu saji steak dapur board
alat-makan-kayu | sendok garpu centong sutil spatula kayu dapur cutlery spoon
mangkok-kayu | wadah saji piring kayu bubut salad bowl plate
papan-nama | tulisan pengenal penanda nomor kamar pintu petunjuk ukir kayu plang sign
menu-kayu | daftar makanan papan alas klip meja resto kayu penyangga holder
ukiran | pahat kayu relief hias dinding kaligrafi carved
patung | ukir pahat kayu batu sosok hias statue
kotak-kayu | peti wadah laci simpan tutup kado perhiasan teh box wooden
kerajinan-kayu | hias kayu bubut jam dinding lampu suvenir pena
mainan-kayu | anak edukasi balok puzzle wooden toys
mangkok-batok | wadah saji tempurung kelapa halus poles bowl shell
alat-makan-batok | sendok centong gelas gayung tempurung kelapa spoon shell
lampu-batok | penerangan kap hias tempurung kelapa
kerajinan-batok | hias suvenir tempurung kelapa ukir kancing
batok-bahan | tempurung kelapa bersih belah bahan baku
koja | tas rajut kulit kayu pohon teureup baduy kanekes tali selempang serat jarog bark
cendera-mata | oleh suvenir kenang tamu pajangan hias kecil khas souvenir
gantungan-kunci | suvenir kecil magnet pin logam ukir keychain
plakat | penghargaan piala kayu akrilik kenang juara acara award
gelang | perhiasan kalung tangan manik aksesori anting bros bracelet
barang-promosi | mug payung pulpen botol minum cetak logo perusahaan bagi merchandise
boneka | mainan anak kain peluk maskot doll
lukisan | gambar kanvas dinding pajangan cat bingkai painting
miniatur-golok | golok bedog kecil pajangan meja tumpul suvenir
gerabah-pot | tanah liat bakar vas wadah tanaman terakota tembikar kebun pottery
gerabah-saji | tanah liat keramik piring mangkuk cangkir kendi teko tembikar ceramic plates cups
anglo | tungku tanah liat arang bakar masak
cobek | ulekan ulek batu tanah liat sambal alat haluskan muntu lumpang mortar
furnitur-kayu | mebel meja kursi bangku jati teras resto duduk furniture table chair bench
bantal-sofa | sarung kain kulit luar kursi lobi ritsleting batik motif hias 45x45 cushion covers zip
sofa | kursi empuk busa ruang tamu lobi duduk
lemari-dipan | mebel ranjang tempat tidur lemari kamar kasur nakas bed wardrobe
partisi | sekat ruang pembatas cermin kayu lipat divider screen
kusen | bingkai pintu jendela daun kayu bangunan frame
papan-kayu | balok kaso gergaji kayu lembar bangunan lantai dek timber
palet | alas gudang kirim ekspor kayu peti pallet
furnitur-bambu | mebel meja kursi bangku awi bambu rotan teras kafe duduk furniture lounge
saung | gazebo rumah kecil atap ijuk rumbia taman bambu duduk gubuk pondok teduh hut pavilion
alat-musik | bunyi tabuh petik tiup bambu angklung suling gendang kecapi calung instrument
batik | kain panjang lukis malam canting motif tulis cap pewarna alam seragam hand drawn wax
ecoprint | kain jiplak daun pewarna alam celup ikat
busana-batik | baju atasan kemeja jahit motif batik lengan panjang pakaian shirt
kain-printing | lembar meter tekstil cetak motif bahan jahit fabric
hijab | kerudung penutup kepala jilbab segi empat
mukena | pakaian salat ibadah muslim wanita gamis
daster | baju rumah tidur wanita anak pakaian
perca | sisa kain sambung jahit patchwork
tenun | kain benang alat gedogan tangan selendang ikat baduy sarung syal woven handwoven cloth shawl
baju-adat | pakaian tradisional baduy hitam putih kampret
seragam | baju kerja setelan atasan bawahan pegawai karyawan staf jahit bordir hotel konveksi uniform staff shirt trousers
seragam-sekolah | baju anak murid siswa sekolah
jas-hujan | mantel pelindung basah ponco apd lab
celemek | pelindung dada baju masak dapur apron barista kain tali
topi-koki | penutup kepala juru masak dapur chef
topi-kain | penutup kepala bordir panitia lapangan cap
jaket | baju luar hangat lengan panjang ritsleting
kaos | baju oblong katun sablon cetak panitia atasan lengan pendek acara tshirt t
jasa-sablon | cetak gambar kain bordir titip ongkos
sprei | alas kasur penutup ranjang tempat tidur kamar bantal kain katun putih sheet sheets bed linen
handuk | kain serap keringkan badan mandi tamu muka tangan lap towel towels
keset | alas kaki pintu kamar mandi serap air bersih lantai licin mat doormat bath
karpet | hamparan alas lantai ruang masjid tebal rug
selimut | penghangat tidur ranjang bantal guling kepala sandar kapuk dakron isi empuk blanket pillow cushion
taplak | kain meja penutup serbet gorden napkin table cloth tablecloth
lap | kain bersih serap meja kaca mikrofiber cloth
tas-belanja | jinjing tenteng kain kanvas blacu spunbond tote seminar goodie ramah lingkungan kantong guna ulang logo sablon reusable
tas-ransel | punggung selempang laptop sekolah gendong backpack
tas-kulit | dompet ikat pinggang kulit sapi asli tangan jahit leather
pouch-kain | kantong kecil dompet kain serut ritsleting wadah kosmetik drawstring
masker-kain | penutup hidung mulut wajah muka
slop | alas kaki kamar tamu hotel sekali pakai buang tutup busa spunbond eva selop sendal slippers disposable closed toe
sandal-kulit | alas kaki jepit tali kulit karet sandal
sepatu | alas kaki kulit tutup kerja tali sol shoes
golok-hias | bilah senjata pusaka pajangan ukir gagang tanduk sarung kado bedog sulangkar display
golok-kerja | bilah tebas tebang kebun kayu tani bedog perkakas
pisau | bilah dapur potong iris daging tajam knife
pisau-lain | bilah ukir lipat tajam komando sangkur
asahan | batu tajam pisau gerinda
alat-tani | perkakas kebun cangkul sabit arit garpu tanah petani bajak gagang tools
las-pagar | besi pintu gerbang teralis kanopi tangga pagar railing pembatas tempa gate fence
rak-besi | besi susun gudang toko simpan barang shelf
loker | lemari besi simpan karyawan kunci pintu
tempat-sampah | wadah tong bak kotak runtah buang pilah misah pisah organik anorganik warna roda bin garbage trash recycling
gerobak | dorong roda jualan angkut besi kaki lima booth cart
tandon | wadah tampung air tangki besar menara toren
ayunan-besi | mainan taman anak besi tiang olahraga
alat-masak | panci wajan kuali dandang dapur masak aluminium kukus
logam-hias | tembaga kuningan tempa hias patung
kalimaya | batu mulia opal permata warna pelangi banten cincin
akik | batu mulia cincin permata gosok kalung gemstone
batu-alam | batu lempeng dinding lantai taman andesit tempel hias pecah stone
batu-split | bahan bangunan pecah cor beton jalan pasir urug gravel
mineral | bahan tambang serbuk kapur semen
bata | tembok dinding tanah liat bakar merah bangunan cetak brick
genteng | penutup atap rumah tanah liat keping bangunan roof tile tiles
batako | tembok dinding semen pasir pres lubang bangunan paving jalan block
ubin | lantai tegel semen motif keramik floor tile
arang | bahan bakar bakaran panggang sate kayu tempurung batok hitam charcoal
briket | bahan bakar bakaran panggang tempurung batok kubus bantal kotak tekan cetak abu shisha bricks
kayu-bakar | bahan bakar suluh potong belah tungku firewood
arang-aktif | serap saring air karbon carbon
sabun-batang | pembersih badan mandi padat batangan mungil kecil tamu kamar busa wangi soap bar
sampo | pembersih pencuci rambut keramas cair botol kecil hair wash
sabun-cair | pembersih badan tangan cair mandi pompa isi ulang liquid soap
losion | pelembap kulit badan oles tangan wangi moisturizer
kosmetik | rias wajah bibir wangi kulit kecantikan
lulur | gosok kulit badan tubuh gosokan mandi param boreh halus scrub rempah beras spa body
minyak-pijat | oles gosok urut badan pegal hangat balur aroma massage oil
minyak-atsiri | suling penyulingan daun wangi tetes murni sereh nilam cengkeh essential oil distilled
hidrosol | air suling bunga wangi semprot
aromaterapi | wangi ruang harum pewangi semprot kamar lilin relaksasi fragrance scent diffuser
lilin | sumbu nyala terang cahaya parafin candle
dupa | bakar asap wangi batang kemenyan ibadah incense
paket-spa | set lulur minyak rempah perawatan tubuh kado
pembersih-lantai | cairan pel ubin karbol kaca kerak toilet wangi kuman cleaner floor
deterjen | cuci baju pakaian cucian sabun bubuk cair noda pewangi pelembut pengharum detergent softener
sabun-piring | cuci piring gelas lemak pencuci perabot dapur cair jeruk nipis dish
disinfektan | bunuh kuman semprot tangan steril alkohol
alat-kebersihan | perkakas bersih sikat ember gosok lantai toilet piring mop
tisu | kertas lap wajah gulung toilet
amenities-set | perlengkapan mandi kamar tamu hotel sabun sampo sikat odol paket kantong guest toiletries kit
sikat-gigi | pembersih gigi odol bambu tamu dental
shower-cap | perlengkapan kamar tamu penutup rambut mandi sisir cukur jahit kit
kemasan-plastik | wadah kantong bungkus kosong plastik klip segel berdiri jendela botol toples tutup packaging empty
kaleng | wadah logam kosong tutup rapat
karung | wadah kantong besar goni beras gabah kosong sack
styrofoam | wadah gabus dingin ikan es kotak
pelindung-kirim | gelembung perekat pengaman paket ekspedisi kirim
stiker | label tempel merek perekat lembar cetak cap kemasan botol tahan air sticker adhesive
dus | kotak karton kardus kemasan kertas cetak logo kosong makanan bungkus boks lipat carton box
gelas-kertas | wadah minum kopi panas karton sekali pakai cup
kertas-bungkus | lembar pembungkus nasi makanan tahan minyak wrapping
tray-telur | wadah telur kertas bubur butir
paper-bag | tas kantong jinjing kertas kraft samson cokelat tali toko belanja logo carrier
percetakan | cetak kertas buku spanduk undangan brosur kartu nama promosi printing banner
alat-tulis | kertas pena pulpen map kantor buku sekolah stationery
laundry-linen | jasa cuci setrika pakaian sprei seprai handuk binatu penatu kotor antar jemput kiloan wash washing
laundry-sepatu | jasa cuci bersih sepatu tas helm
cuci-karpet | jasa cuci sofa kasur permadani rumah
jasa-sangrai | jasa ongkos titip giling panggang biji kopi kemas maklon
sewa-tenda | pinjam terop naungan peneduh kursi lipat meja panggung hajatan pesta acara rental tent
sound-system | sewa pengeras suara mikrofon lampu panggung layar proyektor audio
dekorasi | hias hiasan ruang panggung pelaminan bunga balon acara resepsi pernikahan latar decoration
rias | dandan pengantin busana salon makeup sewa kebaya
dokumentasi | foto potret video kamera liputan acara rekam photographer
sewa-kendaraan | pinjam mobil bus truk angkut sopir supir pengemudi antar jemput perahu carter charter rental transport minibus van travel rombongan wisata penumpang kursi bbm driver shuttle hire elf hiace avanza innova pikap pick
kebersihan | bersih bebenah beberes beres gedung kantor ruang debu kaca lantai sapu pel poles petugas tenaga office cleaning janitor renovasi
sedot-wc | kuras tinja limbah septik tangki angkut sampah toilet
satpam | jaga aman penjaga parkir tenaga kerja petugas keamanan security guard
taman | rawat kebun pangkas potong rumput tanaman halaman kolam pohon landscape garden maintenance
servis-ac | pendingin ruangan cuci rawat pasang freon
servis-alat | perbaikan rusak mesin rawat bengkel reparasi repair
pest-control | basmi usir serangga tikus nyamuk rayap kecoa semprot asap pengasapan fogging jebak hama racun
tukang | bangun bangunan rumah renovasi cat pasang perbaikan borongan kayu listrik pipa tembok builder repair
pijat | urut badan refleksi pegal terapi panggilan
angklung | musik bambu pertunjukan kesenian tampil panggung sambut tamu performance
seni-lain | pertunjukan kesenian tradisional tari musik tampil panggung sambut tamu budaya sanggar hiburan performance dance
live-music | hiburan musik akustik penyanyi band lagu kafe malam tampil
pesulap | hiburan anak badut pawai lucu acara
hampers | bingkisan parsel kado hadiah paket hari raya lebaran natal karyawan klien keranjang isi pita gift basket
seserahan | hantaran lamaran nikah pengantin kotak hias mas kawin
sembako | bahan pokok beras minyak gula paket bantuan sosial pangan
`;
