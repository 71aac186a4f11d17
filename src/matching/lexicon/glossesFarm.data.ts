/** What grows, is kept and is caught, in plain words: see `wordTables.ts`. */
export const farmGlosses = `
beras | nasi padi giling pulen pera putih sangu pangan pokok butir rice grain
ketan-beras | nasi lengket pulut putih hitam glutinous sticky rice
gabah | padi panen kering giling kulit sawah unhusked paddy
menir | beras patah pecah butir kecil bubur broken porridge
dedak | bekatul kulit padi giling sisa bran
jagung-pipil | biji kering pakan ternak giling grain corn
jagung-manis | segar rebus panen tongkol kupas sweet corn
jagung-muda | segar kecil tongkol putren baby
kacang-mentah | biji polong kering kupas suuk tanah hijau merah raw beans nuts
kedelai | biji kacang tempe tahu kering soy soybean
biji-lain | biji kecil kering sereal seeds
sayur-daun | hijau segar lalab kangkung bayam sawi selada panen kebun hidroponik leafy greens vegetables
lalap | daun mentah segar sambal lalab raw
sayur-buah | segar cabai tomat timun terong panen kebun vegetables
bawang | umbi bumbu dapur siung onion garlic
petai | pete peuteuy papan empong lalap bau
jengkol | biji bau lalap semur
singkong-segar | umbi akar sampeu ubi kayu segar panen kulit cassava root
umbi-segar | ubi talas kentang akar segar panen root tuber
jamur-segar | tiram kuping merang segar panen mushroom
rebung | tunas bambu muda iris sayur lumpia bamboo shoot shoots
nangka-muda | gori tewel sayur gudeg potong jackfruit
daun-bungkus | daun pisang jati pembungkus lembar nasi pepes leaves
buah-pisang | cau gedang sisir tandan segar matang banana
buah | segar manis matang panen kebun potong fruit fruits
kelapa-muda | degan dawegan duwegan hijau segar butir air minum pantai young coconut
kelapa-tua | nyiur kolot butir kupas santan coconut
kelapa-parut | serut daging kelapa kering grated
santan | perasan kelapa parut kental gurih coconut milk
kopra | daging kelapa kering jemur minyak
kolang-kaling | buah biji enau aren kawung nira rebus kenyal bening kolak es cangkaleng curuluk
rempah | bumbu kering cengkeh pala kayu manis kapulaga aroma dapur spices
lada | pedas butir biji hitam putih sahang merica pepper
daun-bumbu | daun aroma dapur salam jeruk pandan sereh
rimpang | akar umbi jahe kunyit lengkuas kencur segar bumbu obat root ginger turmeric
honje-segar | kecombrang bunga batang segar kembang sambal torch ginger
simplisia | rimpang akar iris kering jemur jamu obat bahan baku dried
rumput-laut | ganggang laut kering jemur budidaya agar seaweed
kakao | cokelat biji kering fermentasi cocoa
hasil-kebun | kebun getah panen perkebunan plantation
tanaman-hias | pot daun hias teras lobi taman hijau kembang pohon kecil tatangkalan ornamental plants indoor
bunga | kembang segar potong melati mawar tangkai roncean ronce rangkai pengantin flowers fresh cut
buket | rangkaian kembang bunga meja tangan wisuda vas bouquet arrangement
karangan-bunga | papan ucapan selamat duka cita
bunga-tabur | kelopak kembang ziarah makam
bunga-tiruan | kembang palsu hias plastik kertas rajut artificial
bibit | anak pohon tanam siap batang polybag tunas semai kebun seedling young trees plant sambung okulasi
rumput-taman | lempeng hijau gajah mini halaman lapangan lawn turf
instalasi-hidroponik | pipa rak tanam tanpa tanah air kit
pupuk | penyubur tanah kompos kandang kotoran hewan ternak organik cair fertilizer manure compost
baglog | media tanam jamur serbuk kayu kantong
pakan | makanan ternak ikan ayam pelet hijauan feed fodder
telur-ayam | butir endog hayam konsumsi kandang tray segar chicken eggs
telur-bebek | butir endog itik segar duck
telur-puyuh | butir kecil endog bintik quail
telur-lain | butir endog kampung omega
sarang-walet | liur burung gua mahal bersih
ayam | daging potong karkas utuh segar broiler kampung hayam chicken whole
potongan-ayam | dada paha sayap fillet potong segar chicken cuts
ayam-hidup | ekor kandang ternak jago hidup live
doc | anak ayam umur sehari kandang chick
bebek | itik daging potong entog duck
unggas-lain | burung puyuh kalkun angsa daging
daging-sapi | lembu kerbau segar potong has giling beef meat
jeroan | babat usus hati paru kikil sapi offal
kambing | domba embe kurban akikah ekor goat sheep lamb
susu | perah sapi segar kambing murni pasteurisasi milk
yogurt | susu fermentasi asam kental
keju | susu padat gumpal cheese
krim-susu | susu lemak kental kocok cream
kulit-hewan | kulit sapi kambing samak mentah lembar hide leather
ikan-laut | segar tangkap nelayan tongkol kembung tuna dingin sea fish fresh
udang-cumi | laut segar tangkap kepiting rajungan kerang seafood shrimp squid
hasil-laut-lain | laut teripang tangkap
ikan-tawar | kolam empang segar hidup lele nila gurame mas freshwater fish
hewan-air-lain | belut kodok keong kolam sawah
ikan-hias | akuarium kolam koi cupang ornamental
benih-ikan | anak burayak kolam tebar ekor bibit fry
`;
