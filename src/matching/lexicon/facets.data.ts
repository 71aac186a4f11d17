/**
 * What tells variants of one family apart. One facet a line: name | values.
 * A value is `value<parent: words`; a bare word is a value by itself; `a/b/c` are words of one value (the first names it).
 */
export const facetTable = `
asal | aren kelapa tebu/tetes pasir lontar/siwalan
lebah | hutan klanceng ternak/kaliandra/randu/karet/kelengkeng/akasia
masak | mentah matang/goreng/bakar/oven/panggang
warna | hitam putih merah hijau kuning ungu coklat/cokelat
bahan | jengkol singkong talas ubi sukun kentang ganyong porang pisang melinjo jagung jamur bayam kangkung pare tempe tahu oncom kedelai mede hijau nangka salak apel ketan beras bawang kulit usus pala mangga carica pepaya nanas jeruk markisa jambu sirsak kurma rosela kecombrang sereh jahe kolang asam mede durian wortel labu mocaf sagu aren kelapa gandum ikan ikan-laut<ikan:laut,salmon,kurisi tuna<ikan-laut tongkol<ikan-laut tenggiri<ikan-laut kakap<ikan-laut kerapu<ikan-laut kembung<ikan-laut layur<ikan-laut cakalang<ikan-laut marlin<ikan-laut teri<ikan-laut bandeng<ikan-laut ikan-tawar<ikan:tawar lele<ikan-tawar nila<ikan-tawar gurame<ikan-tawar patin<ikan-tawar gabus<ikan-tawar mas<ikan-tawar bawal<ikan-tawar udang cumi kepiting kerang lobster rebon sapi kerbau kambing ayam bebek bambu rotan pandan mendong eceng kayu:kayu,jati,mahoni,akrilik jati<kayu mahoni<kayu akrilik besi/stainless batu batok gerabah/tanah/taneuh keramik plastik/rotansintetis/sintetis kain goni jerami lontar kulitkayu gadung gembili terong tomat kedondong ceremai stroberi coklat srikaya kacang rumput polong koro almon teki timun garut sorgum peda keju telang secang kurma lemon tebu lidah-buaya:buaya terigu maizena hunkwe rajungan tiram gurita sotong bawal<ikan baronang<ikan-laut selar<ikan-laut kuwe<ikan-laut pari<ikan-laut manyung<ikan-laut layang<ikan-laut tembang<ikan-laut belut<ikan-tawar sidat<ikan-tawar mujair<ikan-tawar nilem<ikan-tawar tunggak bogor merah purun lidi sabut ijuk resin sonokeling<kayu pinus<kayu sungkai<kayu trembesi<kayu kertas kaca aluminium fiber karamel vanili cocopandan
jenis-biji-kacang | tanah hijau merah mede almon koro polong tunggak bogor kedelai
rumpun-keripik | umbi:singkong,talas,ubi,kentang,ganyong,gadung,gembili,garut,sukun kedelai:tempe,tahu,oncom jamur daun:bayam,kangkung,pare,wortel,labu,terong buah:nangka,salak,apel,nanas,mangga,pepaya jengkol
olah-kacang | sangrai/garing/oven/panggang goreng bawang telur atom disco
sajian-kue | beku matang/hangat
jenis-kue | bubur nastar kastengel akar semprong ketapang goyang putri sagu bangkit stik comro misro nagasari papais apem cucur lemper lupis onde klepon jojorong pasung risol talam bugis surabi katimus putu lumpia pastel lapis dadar cente bakwan cireng cilok arem lontong martabak awug puding sus cookies lidah semprit kuping untir widaran putu pukis bandros bika wingko cubit pie kroket sosis pisang molen tahu mendoan batagor cakwe odading bakpau buras leupeut ketupat bacang cenil gemblong dongkal rangi mochi samosa mangkok lumpur angku cimol
rasa | durian original nangka wijen susu ketan
jenis-roti | tawar manis sobek croissant muffin gandum burger pizza brownies donat bolu gulung tart lapis talas donat canai legit surabaya ulang kukus bagelen bakar
jenis-beku | nugget siomay dimsum ekado naga stik dendeng rendang empal paru cilok karage lumpia risol pangsit kebab burger katsu gyoza cireng batagor cuanki
isi-sambal | kecombrang bawang terasi cumi roa oncom matah teri ijo/hijau goreng pecel mangga petai/pete jengkol tongkol udang ayam cakalang tempe tuna ikan kemangi andaliman dabu
tahan | dadak/dadakan/harian/kulkas/curah awet/botol/kemasan/ruang
jenis-bumbu | rendang laksa soto gulai sate rawon kuning merah/putih/dasar nasi tabur pecel opor ungkep kare semur rabeg pepes sup urap balado
rasa-kecap | manis asin
spesies | robusta arabika liberika/excelsa luwak
bagian-melinjo | biji/buah/kupas kulit daun
jenis-teh | hijau hitam melati putih
saji-teh | celup tubruk/curah bubuk kapsul
saji-kopi | curah drip saset:renceng,saset,sachet
herba | kelor rosela telang sereh secang sirsak insulin chamomile stevia kulit krisan mint pegagan kumis salam mengkudu cascara jahe kayu gaharu
rempah-minum | jahe/bandrek/sekoteng/bajigur kunyit temulawak secang/uwuh kencur
saji | sachet/renceng toples/curah
jenis-jamu | kunyit kencur sinom/asam jahe temulawak sirih
wadah-air | gelas/cup botol galon
jenis-beras | putih/pulen/setra/ramos/premium/medium/wangi merah hitam coklat
jenis-sayur | daun-salad:selada,pakcoy,sawi,kale,romaine,salad,microgreen,kailan kangkung bayam kol singkong kemangi seledri brokoli leunca pohpohan cabai/rawit/keriting tomat terong timun panjang labu buncis wortel kentang oyong katuk paprika lobak beetroot pare bligo kecipir edamame kapri pakis katuk genjer kembang melinjo pepaya kuning<labu siam<labu
budidaya | hidroponik konvensional
jenis-bawang | merah putih bombay daun
jenis-jamur | tiram kuping merang kancing shitake enoki
jenis-pisang | ambon raja kepok tanduk nangka muli uli emas barangan susu
jenis-buah | durian manggis rambutan duku pepaya nanas semangka salak alpukat jambu mangga jeruk sirsak melon nangka sawo naga markisa belimbing kelengkeng anggur sukun stroberi apel pir lemon<jeruk nipis<jeruk limau<jeruk kedondong matoa cempedak duku pala delima srikaya kecapi
jenis-rempah | kapulaga cengkeh pala manis kemukus vanili ketumbar kemiri jintan lawang kluwek asam cabai andaliman adas klabet kandis<asam
jenis-rimpang | jahe kunyit kencur lengkuas temulawak sereh kunci bangle lempuyang
jenis-telur | kampung negeri/layer/ayam-ras
jenis-ayam | kampung broiler pejantan/joper
hidup | hidup karkas/potong/segar/fillet/daging/sembelih/disembelih
jenis-bambu | tampah aseupan tolombong ayakan bubu klakat caping
jenis-kipas | hihid lipat kain/batik
jenis-batok | sendok cangkir gayung gelas teko garpu
jenis-cm | kunci/ganci magnet:magnet,kulkas pin pembatas
jenis-gerabah | pot kendi vas guci piring cangkir/gelas/cup/mug mangkok teko gentong
jenis-mebel | lemari dipan/lincak/amben kitchen rak nakas rias sepatu tv buku dinding kursi/bangku/sofa meja ayunan sandaran:sandaran,headboard
teknik | cap/kombinasi tulis/canting tangan printing!/mesin/digital/cetak/pabrik
jenis-tenun | selendang samping kain lomar songket ikat/iket sarung tas
jenis-seragam | kemeja jas rompi celana waiter/hotel/housekeeping/kerja perawat satpam/pdl spa
jenis-kaos | polos sablon
jenis-linen | sprei bantal selimut taplak serbet gorden duvet runner cover kursi skirting protector/pelindung
bahan-tas | spunbond kanvas/kain goni nilon/sintetis furing laundry
bahan-rak | besi/hollow/siku/baja/stainless/las kayu/palet/jati/mahoni bambu rotan plastik
bahan-celemek | kanvas/denim/drill kulit parasut/pvc/plastik/taslan
bentuk-taplak | bulat/bundar/round persegi/square panjang/long
jenis-cuci | linen/kain/sarung/sprei/taplak/serbet/hotel pakaian/kiloan/baju/keluarga
jenis-sandal | kulit gunung jepit/karet tarumpah bakiak/kayu
jenis-tani | cangkul arit sekop garpu kapak linggis kored gembor egrek palu pahat gunting
jenis-las | pagar kanopi teralis railing tangga gerbang baja aluminium
jenis-perhiasan | cincin liontin gelang batu kalung bros anting lepas:asah,poles
jenis-galian | split/kerikil/koral pasir urug/tanah/sirtu kali belah abu kuarsa/silika
jenis-batako | batako paving roster kanstin buis pagar
bahan-arang | batok kayu bambu sekam
bahan-sabun | sereh madu susu kopi kelor kunyit zaitun arang beras propolis sulfur kefir lerak pepaya bengkuang coklat
ukuran-mini | mini/20/15/25/30 besar
jenis-sampo | sampo kondisioner
jenis-sabun-cair | tangan mandi losion
jenis-spa | lulur masker garam bomb
jenis-atsiri | sereh cengkeh nilam pala putih kenanga wangi-akar:akar jahe melati gaharu lavender cendana
jenis-aroma | lilin difuser pengharum roll
jenis-pembersih | lantai kaca kamar pemutih pewangi deterjen serbaguna karpet
jenis-kit | shower shaving sewing sisir cotton vanity slipper
jenis-kemasan | pouch/standing botol toples cup/gelas kantong/plastik mika thinwall jerigen vakum
cetakan-dus | cetak/custom/logo/sablon polos
jenis-cetakan | undangan brosur spanduk/baliho menu nama kalender nota neon sertifikat poster buku ucapan amplop/map tulis/yasin fotokopi tiket/voucher stempel tag foto
jenis-sewa | tenda kursi panggung dekorasi pelaminan janur balon organizer genset meja toilet kipas
jenis-jasa-taman | taman/rumput kolam pohon
jenis-seni | debus bedug tari/jaipong degung/kacapi/suling wayang silat marawis/qasidah calung lumping topeng lenong
jenis-lebah | pollen propolis jelly lilin
jenis-hewani | usus ceker kulit paru ikan belut teri udang cumi
jenis-camilan | makaroni basreng seblak lidi pangsit cireng cuanki
asal-kulit | sapi kerbau ayam ikan kambing
rasa-permen | jahe susu asam aren
awetan | asin kering asap
jenis-sosis | sosis rolade kornet smoked
jenis-tahu | putih kuning susu sutra goreng pong
jenis-kacang | pecel gado sate rujak siomay/batagor
jenis-saus | tomat tiram mayones teriyaki keju steak bolognese/pasta salad
jenis-minyak | zaitun wijen kanola matahari bekatul kemiri
jenis-tepung-bumbu | panir bumbu bakwan
jenis-mie | mie bihun soun kwetiau pasta
jenis-kulit | lumpia pangsit risol dimsum pastel
jenis-kopi | jahe susu rempah ginseng kurma jagung durian
jenis-minuman-bubuk | coklat/cokelat boba krimer
jenis-minuman-teh | teh kombucha
jenis-jahe | merah gajah emprit
bentuk | utuh/butiran/biji/stick/batang bubuk/giling/halus iris/irisan
jenis-biji | wijen sorgum chia jali/hanjeli jewawut
jenis-nangka | nangka keluwih jantung sukun
jenis-daun | pisang jati kelapa
jenis-daun-bumbu | salam jeruk pandan kunyit kari
basah | basah/segar kering/garing
jenis-kebun | karet sawit tembakau kapuk pinang gambir damar
jenis-tanaman | palem anggrek aglonema monstera bonsai kaktus sukulen philodendron mertua puring anthurium keladi bougenville kamboja
jenis-bunga | mawar melati krisan gerbera malam lily anyelir matahari kenanga anggrek
segar | segar kering
jenis-bibit | aren durian kelapa kopi sengon cabai mangga alpukat jati mahoni pisang jahe lada kakao jamur manggis rambutan jeruk pepaya petai jengkol cengkeh vanili nilam bambu padi jagung kelengkeng bakau/mangrove porang telang rosela anggur anggrek kelor tomat selada pala bawang singkong laut jambu jabon trembesi gmelina akasia meranti kaliandra ketapang pinus damar gaharu pulai mindi beringin pucuk
olah-telur-asin | bakar/panggang/oven asap rebus mentah
jenis-telur-lain | angsa ikan penyu
potongan | dada paha sayap ceker ampela/ati kulit tulang fillet giling usus kepala
potongan-sapi | iga buntut giling/cincang tetelan has sumsum/tulang sengkel
jenis-unggas | puyuh angsa kalkun dara kate cemani
jenis-jeroan | kikil jeroan kulit lidah otak kaki kepala
bahan-kambing | kambing domba
jenis-susu | sapi kambing/etawa kerbau kedelai
bentuk-susu | cair/segar bubuk
jenis-krim | krim kental
bentuk-ikan | fillet kepala giling
jenis-laut | teripang ubur
jenis-hewan-air | kodok bekicot
jenis-wadah | keranjang piring vas gelas cangkir nampan pensil sampah
jenis-tusuk | sate gigi
jenis-batang | batangan/utuh pagar pelupuh/belah
jenis-alas | tatakan placemat runner
jenis-sapu | lidi ijuk sabut nilon kemoceng
jenis-sabut | serat/cocofiber cocopeat tali pot jaring
jenis-ijuk | ijuk rumbia/welit alang tali
jenis-keranjang | laundry/pakaian/linen/kotor roti buah sepeda bayi koran
jenis-rotan | bola cermin bingkai tongkat
jenis-alat-kayu | sendok sutil garpu pengaduk
jenis-wadah-kayu | mangkok piring gelas/cangkir
jenis-papan | kamar nama meja
jenis-kerajinan-kayu | jam lesung bingkai pensil lilin hanger/baju asbak sabun cobek
jenis-hasil-batok | kancing asbak tas celengan pinggang patung sabun vas
jenis-aksesori | gelang kalung anting bros tasbih
jenis-promosi | tumbler payung pulpen catatan flashdisk powerbank jam mug
jenis-sofa | sofa kasur jok
jenis-partisi | partisi cermin
jenis-kusen | kusen pintu jendela
jenis-papan-kayu | papan parket triplek/plywood balok tiang
jenis-celup | ecoprint jumputan
jenis-kain | katun rayon sutra kanvas drill
jenis-busana | mukena koko gamis kebaya sarung
jenis-busana-rumah | daster piyama anak rok blus celana kaki dalam
jenis-jas | hujan lab apd
jenis-koki | topi baju
jenis-jasa-sablon | sablon bordir
jenis-handuk | kimono mandi/badan muka/wajah tangan kolam/pantai olahraga
bahan-keset | handuk karet perca katun
jenis-ransel | ransel selempang laptop sekolah sepatu
jenis-kulit-barang | tas dompet pinggang gantungan
bahan-slop | spunbond handuk eva batik spon/busa
jenis-sepatu | kulit boot kanvas
jenis-senjata | golok kujang keris
jenis-pisau | dapur daging sembelih
jenis-pisau-lain | lipat ukir gunting sadap okulasi
jenis-gerobak | gerobak troli booth
jenis-besi | ayunan tiang gawang basket
jenis-alat-masak | panci/dandang wajan ketel kompor panggangan
bongkah | bongkah/mentah/kasar asah/poles
jenis-batu | andesit candi marmer granit palimanan sikat taman
jenis-mineral | zeolit bentonit kapur semen kaolin feldspar
jenis-bata | merah ringan tempel ekspos
jenis-genteng | beton tanah keramik
jenis-bakar | bakar pelet
jenis-arang-lain | aktif sekam asap biochar
jenis-kosmetik | lipstik surya pomade parfum wajah
jenis-pijat | pijat balsem telon param gosok
jenis-hidrosol | hidrosol akar bunga
jenis-cairan-lain | disinfektan sanitizer alkohol kamper semir mobil abu
jenis-alat-bersih | pel spons sikat ember pengki
jenis-tisu | tisu popok
jenis-karung | goni plastik jaring
jenis-dingin | styrofoam ice
jenis-pelindung | wrap selotip/lakban tali/rafia pita silica oksigen/oxygen
jenis-stiker | stiker tag segel
jenis-gelas-kertas | gelas mangkok piring tray
jenis-nasi | kuning uduk kebuli liwet timbel goreng bakar gudeg biryani rames padang
jenis-masakan | soto mie bubur gado rujak rabeg gulai semur opor pecak ayam bebek ikan rawon gudeg urap sup/sop laksa
jenis-maklon | kopi tepung beras
jenis-sound | sound lighting proyektor/videotron musik tancap
jenis-rias | rias sewa
jenis-kendaraan | mobil motor perahu truk sepeda berat
jenis-limbah | wc sampah tandon
jenis-servis | elektronik genset pompa timbangan oven bengkel lift
jenis-tukang | listrik ledeng cat kayu sofa cctv bor keramik plafon
jenis-pijat-jasa | pijat rambut bekam
jenis-hampers | kopi kue buah sehat
jenis-pupuk | pupuk media nutrisi pestisida kapur mulsa polybag
jenis-pakan | ikan ayam bebek sapi burung hijauan
jenis-ragi | tape tempe roti instan pengembang essence pengawet pewarna gelatin rennet
jenis-bahan-kriya | pewarna malam benang resleting sumbu manik busa
jenis-limbah-sisa | sekam kopi tahu jelantah singkong kacang jagung kakao gergaji rongsok
potongan-kaos | polo:polo,kerah,berkerah,lacoste,lakos,pique oblong:oblong,tshirt,tee
lahan | huma/ladang/gogo sawah
guna-pisang | meja:ambon,cavendish,mas,barangan,meja olah:kepok,tanduk,kapas,galek,olah,gorengan
bahan-emping | melinjo singkong jagung jengkol beras kentang garut ubi talas teki
kemurnian | oplosan murni
jenis-cabai | rawit keriting gendot
`;
