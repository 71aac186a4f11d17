/** What food and drink are, in plain words: see `wordTables.ts`. */
export const foodGlosses = `
gula-semut | pemanis butir bubuk serbuk kristal halus cokelat nira kawung enau palem ayak curai brown granulated granules powder sweetener
gula-cetak | pemanis padat bongkah balok keping nira kawung enau palem tempurung batok masak dapur bumbu brown block solid
gula-cair | pemanis sirup kental tuang botol nira kawung enau palem topping minuman pancake syrup liquid
gula-kelapa | pemanis nira manggar nyiur cetak jawa coconut
gula-tebu-merah | pemanis cokelat tetes batang sugarcane brown
gula-pasir | pemanis putih butir tebu dapur white sugarcane
gula-batu | pemanis bening kristal bongkah teh rock
gula-halus | tepung pemanis tabur donat icing powdered
gula-diet | pemanis diabetes rendah kalori stevia sweetener
molase | tetes tebu kental hitam pakan fermentasi
madu | pemanis cairan manis kental nektar lebah hutan leuweung odeng nyiruan sarang panen murni bee honey nectar
sarang-madu | lilin lebah rumah sisir tala honeycomb
produk-lebah | lebah serbuk sari getah lilin propolis pollen beeswax
emping | camilan biji tangkil melinjo pipih tumbuk gepeng jemur pahit renyah cracker crackers
melinjo | biji tangkil buah kulit sayur asem
keripik-pisang | camilan cau gedang iris tipis kering garing renyah goreng chips banana plantain crispy
keripik | camilan iris irisan tipis garing renyah goreng umbi sayur ubi kayu sampeu talas daun chips crisps crispy vegetable cassava
keripik-hewani | camilan renyah garing goreng kulit usus ceker ikan belut jeroan ayam crispy skin
camilan-pedas | camilan pedas cabai bumbu tabur remaja gurih kering spicy
kremes | camilan ubi serut gula goreng gumpal bulat manis
kicimpring | camilan sampeu singkong parut kukus jemur lebar tipis
sale-pisang | cau gedang jemur asap kering manis gulung iris dried banana
manisan | buah gula kering basah awet asam manis candied preserved dried sweet
kurma | buah arab puasa ramadan manis date dates
selai | oles olesan roti buah gula kental spread jam toast
nata | kenyal fermentasi air kelapa kubus es serat cube
agar-jeli | kenyal gel dingin puding lembek hijau jelly pudding
kerupuk | camilan pelengkap makan renyah kembang goreng aci adonan ikan bulat crackers
karak | camilan nasi sisa kering goreng renyah beras crackers
opak | camilan ketan bulat lebar tipis bakar panggang arang renyah rice glutinous grilled crackers
rengginang | camilan ketan nasi kering bulat goreng renyah jemur kembang atah rice glutinous cracker crackers
dorokdok | kulit sapi kerbau kembang renyah goreng rambak kurupuk skin crackling
rempeyek | camilan renyah adonan tepung kacang ikan kecil tipis goreng peyek brittle
kacang-camilan | camilan suuk biji goreng sangrai asin gurih renyah nuts peanuts roasted salted bar snack
pilus | camilan bulat kecil tepung renyah kencur
kuaci | camilan biji kupas labu semangka bunga matahari seeds
popcorn-matang | camilan jagung letup meletup kembang bioskop karamel mentega popped
marning | camilan jagung goreng renyah tumbuk corn
granola | sarapan sereal gandum kacang buah kering panggang yogurt oat cereal topping
ekstrudat | camilan ringan jagung anak kembang puffed
nori-camilan | camilan rumput laut lembar renyah panggang seaweed
kue-satu | kue tradisional kacang hijau tepung gula cetak kering lumer
kue-kering-lain | biskuit kukis lebaran toples panggang oven mentega renyah cookies biscuits cookie
kue-basah | jajanan pasar camilan subuh lembut kukus goreng ketan kelapa manis bungkus daun isi tradisional sweets cakes steamed
es-krim | beku dingin susu manis gelato frozen
bakpia | kue bulat isi kacang hijau kulit lapis panggang
wajit | ketan kelapa gula legit manis bungkus daun jagung cililin lengket sticky sweets
dodol | ketan gula santan kenyal lengket legit manis aduk kawah garut toffee chewy sticky
gipang | beras ketan kering kembang gula manis renyah rekat puffed crispy
uli | ketan kukus tumbuk kelapa gurih bakar
permen | manis kunyah isap gula anak asam jahe candy sweets
cokelat | manis batang kakao praline chocolate cocoa
roti | adonan ragi panggang oven sarapan lembut tawar sobek isi bread bakery dough loaf
bolu | kue kembang lembut panggang kukus loyang ulang tahun potong cake sponge
tape-singkong | peuyeum sampeu ubi kayu fermentasi ragi asam manis lembek cassava fermented
tape-ketan | ketan hitam hijau fermentasi ragi asam manis ember daun glutinous fermented
getuk | sampeu ubi kayu singkong rebus kukus tumbuk halus gula kelapa manis mashed
singkong-beku | sampeu ubi kayu kupas potong beku siap goreng frozen cassava
kentang-beku | kentang potong stik beku siap goreng fries frozen
oyek | sampeu gaplek butir pengganti nasi kukus pangan pokok
gaplek | sampeu ubi kayu iris jemur kering dried
abon-ikan | lauk suwir serat kering goreng tabur taburan tahan lama ikan laut tuna marlin tongkol cakalang lele fish floss shredded dry
abon-daging | lauk suwir serat kering goreng tabur taburan sapi ayam daging meat floss shredded
abon-nabati | lauk suwir serat kering tabur nabati jantung pisang jamur nangka vegetarian vegan floss
serundeng | kelapa parut sangrai bumbu tabur lauk kering gurih
peda-jambal | ikan asin garam fermentasi merah manyung kembung tebal roti
ikan-asin | ikan garam jemur kering awet gereh salted dried fish
ebi | udang kering kecil kupas dried shrimp
teri-rebon | ikan kecil kering udang kecil jemur anchovy
pindang | ikan rebus garam besek kukus awet
bakso-ikan | bulatan bulat kenyal daging ikan kuah beku fish balls
otak-otak | ikan giling bungkus daun pisang bakar kukus sagu
nugget-ikan | ikan giling tepung panir balut beku siap goreng siomay breaded fish frozen
pempek | ikan sagu rebus goreng cuka palembang
sate-bandeng | ikan bandeng giling tusuk bambu tanpa duri bakar santan khas milkfish
bandeng-presto | ikan bandeng duri lunak tekan kukus lembut milkfish
pepes | ikan bumbu bungkus daun pisang kukus bakar kemangi pais
bakso-daging | bulatan bulat kenyal daging sapi kuah beku giling meatball meatballs
cilok | aci kenyal bulat isi bumbu kacang jajanan
nugget-ayam | ayam giling tepung panir balut beku siap goreng breaded chicken frozen
sosis | daging giling selongsong panjang beku bakar sausage
ayam-ungkep | ayam bumbu kuning rebus siap goreng beku marinated
dendeng | daging iris tipis kering bumbu manis jerky dried beef
rendang | daging santan bumbu masak lama kering padang awet
tahu | kedelai gumpal padat lembut putih kuning goreng curd soy soybean
kembang-tahu | kedelai lembut jahe kuah
tempe | kedelai fermentasi ragi kapang papan bungkus daun fermented soybean soybeans
oncom | bungkil ampas kacang fermentasi kapang merah hitam fermented
tauge | kecambah kacang hijau tumbuh sprouts
sambal | cabai ulek pedas bumbu cocol botol saus terasi bawang kecombrang honje chili relish hot paste condiment
bon-cabai | cabai rawit bubuk kering tabur pedas level chili flakes powder
bumbu-dasar | rempah halus giling pasta masak siap pakai bawang instan dapur seasoning paste spice
bumbu-tabur | bubuk perasa balado keju tabur camilan seasoning powder
bumbu-kacang | kacang halus pedas manis siram sate pecel gado saus peanut
bawang-goreng | bawang iris renyah tabur taburan shallots crispy
kaldu | penyedap gurih bubuk serbuk sapi ayam jamur msg micin masak broth stock
kecap | saus hitam kedelai manis asin soy
kecap-ikan | saus ikan fermentasi asin cair fish
saus | cocol cair tomat cabai botol tiram pasta sauce dip
terasi | udang rebon fermentasi padat sambal balok shrimp paste
petis | udang kental hitam cocol
tauco | kedelai fermentasi asin bumbu
tempoyak | durian fermentasi asam
garam | asin dapur laut butir halus yodium salt
cuka | asam cair fermentasi vinegar
mentega | oles lemak kue butter margarin
vco | minyak kelapa perawan murni bening dingin tanpa panas virgin coconut oil pijat
minyak-klentik | minyak kelapa goreng rebus santan tradisional dapur
minyak-goreng | minyak sawit dapur masak frying
minyak-masak-lain | minyak wijen kemiri zaitun cair dapur masak
tepung-aren | pati sagu kawung enau batang serat cendol
tapioka | pati aci sampeu singkong halus starch
mocaf | tepung singkong sampeu ubi kayu fermentasi pengganti terigu bebas gluten serbuk free
terigu | tepung gandum halus kue wheat flour
tepung-lain | serbuk giling halus beras ketan sagu jagung ubi umbi bubuk flour
tepung-bumbu | serbuk balut goreng renyah siap pakai ayam
mie | adonan gandum untai panjang kering basah noodle noodles
kulit-lumpia | lembar tipis adonan bungkus isi gulung wrapper
beras-analog | butir umbi jagung pengganti nasi diet
kopi-biji | sangrai panggang utuh biji arabika robusta kafe mesin espresso roasted whole beans roast
kopi-bubuk | serbuk biji hitam seduh tubruk giling halus robusta arabika sarapan ground coffee brew
kopi-campur | kopi seduh instan gula jahe susu sachet campur
kopi-botol | kopi dingin susu siap minum botol cold brew
kopi-mentah | biji hijau belum sangrai petik kering ekspor unroasted green
teh | daun pucuk seduh hitam hijau melati celup kebun tea leaves
teh-herbal | daun bunga kering seduh sehat tisane khasiat penyeduh celup kelor telang rosela herbal infusion
herbal-kering | daun akar kering rebus godog obat tradisional khasiat
minuman-rempah | hangat seduh serbuk sachet jahe bandrek instan penghangat badan gula hot ginger spiced drink
minuman-bubuk | serbuk seduh instan susu cokelat rasa powder drink
jamu-segar | minuman ramuan tradisional akar rimpang kunyit asam kencur botol gendong sehat herbal tonic turmeric
air-nira | lahang sadapan enau kawung legen segar manis
air-kelapa | degan botol segar isotonik coconut water
cendol | es dawet hijau santan gula minuman manis
teh-botol | teh manis siap minum dingin
infused | minuman segar lemon sereh bunga botol dingin
sirup | cair manis kental encer buah gula botol lebaran cordial
sari-buah | perasan peras buah botol segar minuman jus siap minum vitamin juice
sari-kedelai | susu kedelai kacang minuman nabati soy milk
air-mineral | minum gelas botol kemasan galon rapat bening water drinking bottled
air-isi-ulang | minum galon depot isi kirim
es-batu | beku dingin kristal balok ice
telur-asin | bebek itik asin masir garam rendam oven salted duck
snack-box | kotak kudapan kue jajanan rapat seminar isi tiga macam minum coffee break box pastries
nasi-box | makan siang kotak nasi lauk sayur lalap sambal lengkap rapat bungkus dus lunch meal rice boxed
tumpeng | nasi kuning kerucut syukuran hias lauk selamatan
prasmanan | makan hidangan meja panjang saji ambil sendiri tamu pesta buffet porsi lauk jamuan hajatan katering piring pemanas petugas self service
sate | daging tusuk bakar bumbu kacang kecap skewers
masakan | lauk kuah matang siap santap sayur sup daging santan dish cooked
jagung-popcorn | biji pipil kering letup meletup mesin butterfly kernel kernels
`;
