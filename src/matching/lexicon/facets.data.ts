/**
 * What tells variants of one family apart. One facet a line: name | values.
 * A value is `value<parent: words`; a bare word is a value by itself; `a/b/c` are words of one value (the first names it).
 */
export const facetTable = `
asal | aren kelapa tebu/tetes pasir lontar/siwalan
lebah | hutan klanceng ternak/kaliandra/randu/karet/kelengkeng/akasia
masak | mentah matang/goreng/bakar/oven/panggang
warna | hitam putih merah hijau kuning ungu coklat/cokelat
bahan | singkong talas ubi sukun kentang ganyong porang pisang melinjo jagung jamur bayam kangkung pare tempe tahu oncom kedelai tanah mede hijau nangka salak apel ketan beras bawang kulit usus pala mangga carica pepaya nanas jeruk markisa jambu sirsak kurma rosela kecombrang sereh jahe kolang asam mede durian wortel labu mocaf sagu aren kelapa gandum ikan ikan-laut<ikan:laut,tuna,marlin,cakalang,tongkol,tenggiri,kembung,kakap,kerapu,layur,salmon,manyung,kurisi,teri,bandeng,gembung tuna<ikan-laut tongkol<ikan-laut tenggiri<ikan-laut kakap<ikan-laut kerapu<ikan-laut kembung<ikan-laut layur<ikan-laut cakalang<ikan-laut marlin<ikan-laut teri<ikan-laut bandeng<ikan-laut ikan-tawar<ikan:lele,nila,gurame,patin,gabus,mas,bawal,mujair lele<ikan-tawar nila<ikan-tawar gurame<ikan-tawar patin<ikan-tawar gabus<ikan-tawar mas<ikan-tawar bawal<ikan-tawar udang cumi kepiting kerang lobster rebon sapi kerbau kambing ayam bebek bambu rotan pandan mendong eceng kayu:kayu,jati,mahoni,akrilik jati<kayu mahoni<kayu akrilik besi/stainless batu batok gerabah keramik plastik kain goni jerami lontar kulitkayu
olah-kacang | sangrai/garing/oven/panggang goreng bawang telur atom disco
jenis-kue | nastar kastengel akar semprong ketapang kembang putri sagu bangkit stik comro misro nagasari papais apem cucur lemper lupis onde klepon jojorong pasung risol talam bugis surabi katimus putu lumpia pastel lapis dadar cente bakwan cireng cilok arem lontong martabak awug puding sus cookies
rasa | durian original nangka wijen susu ketan
jenis-roti | tawar manis sobek croissant muffin gandum burger pizza brownies donat bolu gulung tart lapis talas
jenis-beku | nugget siomay dimsum ekado naga stik dendeng rendang empal paru cilok karage
isi-sambal | kecombrang bawang terasi cumi roa oncom matah teri ijo/hijau goreng pecel mangga petai/pete jengkol tongkol udang ayam
tahan | dadak/dadakan/harian/kulkas/curah awet/botol/kemasan/ruang
jenis-bumbu | rendang laksa soto gulai sate rawon kuning merah/putih/dasar nasi tabur pecel
rasa-kecap | manis asin
spesies | robusta arabika liberika/excelsa luwak
jenis-teh | hijau hitam melati putih celup
herba | kelor rosela telang sereh secang sirsak insulin chamomile stevia kulit
rempah-minum | jahe/bandrek/sekoteng/bajigur kunyit temulawak secang/uwuh kencur
saji | sachet/renceng toples/curah
jenis-jamu | kunyit kencur sinom/asam jahe temulawak sirih
wadah-air | gelas/cup botol galon
jenis-beras | putih/pulen/setra/ramos/premium/medium/wangi merah hitam huma coklat
jenis-sayur | selada/pakcoy/sawi/kale/hidroponik/romaine/salad/microgreen/daun kangkung bayam kol singkong kemangi seledri brokoli leunca pohpohan cabai tomat terong timun panjang labu buncis wortel kentang oyong katuk
budidaya | hidroponik konvensional
jenis-bawang | merah putih bombay daun
jenis-jamur | tiram kuping merang kancing
jenis-pisang | ambon raja kepok tanduk nangka muli uli emas
jenis-buah | durian manggis rambutan duku pepaya nanas semangka salak alpukat jambu mangga jeruk sirsak melon nangka sawo naga markisa belimbing kelengkeng anggur sukun stroberi
jenis-rempah | kapulaga lada cengkeh pala manis kemukus vanili ketumbar kemiri jintan lawang kluwek asam salam jawa
jenis-rimpang | jahe kunyit kencur lengkuas temulawak sereh kunci bangle
jenis-telur | kampung negeri/layer/ayam-ras
jenis-ayam | kampung broiler/potong pejantan/joper
hidup | hidup karkas/potong/segar/fillet/daging
jenis-bambu | tampah aseupan hihid tolombong
jenis-batok | sendok cangkir gayung gelas
jenis-cm | kunci/ganci magnet pin/pembatas
jenis-gerabah | pot kendi vas guci piring cangkir mangkok teko
jenis-mebel | lemari dipan kitchen rak nakas rias
teknik | cap/kombinasi tulis printing!/mesin/digital
jenis-tenun | selendang samping kain lomar songket
jenis-seragam | kemeja jas rompi celana waiter/hotel/housekeeping/kerja
jenis-kaos | polos sablon
jenis-linen | sprei bantal selimut taplak serbet gorden
bahan-tas | spunbond kanvas/kain seminar goni nilon/sintetis
jenis-sandal | kulit gunung jepit/karet tarumpah
jenis-tani | cangkul arit sekop garpu kapak linggis
jenis-las | pagar kanopi teralis railing tangga
jenis-perhiasan | cincin liontin gelang batu
jenis-galian | split/kerikil/koral pasir urug/tanah/sirtu
jenis-batako | batako paving roster
bahan-arang | batok kayu
bahan-sabun | sereh madu susu kopi kelor kunyit zaitun
ukuran-mini | mini/20/15/25/30 besar
jenis-sampo | sampo kondisioner
jenis-sabun-cair | tangan mandi/cair losion
jenis-spa | lulur masker garam
jenis-atsiri | sereh cengkeh nilam pala putih
jenis-aroma | lilin dupa diffuser
jenis-pembersih | lantai kaca kamar pemutih pewangi deterjen
jenis-kit | shower shaving sewing sisir cotton
jenis-kemasan | pouch/standing botol toples cup/gelas kantong/plastik
cetakan-dus | cetak/custom/logo/sablon polos
jenis-cetakan | undangan brosur spanduk menu nama kalender nota neon sertifikat poster buku
jenis-sewa | tenda kursi panggung dekorasi pelaminan janur balon organizer
jenis-jasa-taman | taman/rumput kolam
jenis-seni | debus bedug tari/jaipong degung wayang silat marawis
`;
