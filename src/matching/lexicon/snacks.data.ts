/** Sugar, honey and dry snacks. Format: see `wordTables.ts`. */
export const snacks = {
  words: `
gula halus = icing sugar, powdered sugar, confectioners sugar, gula donat, gula bubuk, gula tepung
gula kastor = caster sugar, castor sugar
gula dadu = sugar cube(s), gula kubus
gula rafinasi = rafinasi
molase = molasses, tetes gula
pemanis rendah kalori = stevia, gula stevia, low calorie sweetener(s), gula jagung, gula diet, daun stevia
madu = nektar lebah, bee honey
klanceng = lebah tanpa sengat, stingless bee(s)
gula aren cair = palm honey, palm treacle
rengginang goreng = fried rice cracker(s)
sarang madu = honeycomb(s), honey comb, madu sarang, sarang lebah
bee pollen = beepollen, polen lebah, tepung sari lebah
propolis = propollis
royal jelly = susu ratu lebah
lilin lebah = beeswax, malam lebah
usus = chicken intestine(s), peujit
pangsit = wonton(s), wantan
makaroni = macaroni, macaroni ngehe, makroni
basreng = baso goreng, bakso goreng
seblak kering = kerupuk seblak, seblak krispi
mie lidi = lidi lidian, mi lidi
gadung = gadung tuak
gembili = gembolo
dorokdok = jangek, jangat, krecek, kerecek, rambak kulit, krupuk jangek, kerupuk jangek, latur
kerupuk melarat = melarat, kerupuk upil, kerupuk pasir, kerupuk oyek
kemplang = kerupuk palembang, kerupuk kemplang, amplang
karak = gendar, kerupuk gendar, kerupuk puli, puli, lempeng beras, kerupuk nasi
kuaci = kwaci, sunflower seed snack, biji bunga matahari
almon = almond(s)
kacang polong = green peas, kapri goreng, peas
kacang koro = koro, koro pedang
kacang umpet = kacang sembunyi
kacang kulit = kacang garing kulit, suuk kulit
kacang mede = cashew nut(s), mente goreng
selai = jams, fruit jam, jam spread, strawberry jam, pineapple jam, marmalade, preserves, sele, selei, peanut butter, nut butter, fruit spread(s), chocolate spread
nata de coco = nata, sari kelapa, coconut gel
agar = agar agar, jelly, jeli, bubuk agar
cincau = grass jelly, camcau, camcauh
cendol = dawet, cendol dawet
biji melinjo = klatak, klatak tangkil, klatak melinjo, tangkil kolot, melinjo tua, tangkil tua, melinjo kernel(s), melinjo seed(s), melinjo nut(s), isi melinjo, melinjo biji
manisan = candied, buah kering, dried mango slices, kismis, raisin(s), kurma kering, pala manis, pala gula
asinan = rujak asinan, salted fruit(s)
kurma = date fruit, dried dates, korma
permen = candy, candies, gulali, gula gula, kembang gula, lollipop(s), sweets, sugar candy, toffee, hard candy
cokelat batang = chocolate bar(s), praline(s), cokelat praline, coklat batang, coklat praline, chocolates, dark chocolate, milk chocolate, white chocolate, couverture, chocolate couverture, cokelat couverture, coklat couverture, cooking chocolate, coklat masak, cokelat masak, coklat blok, cokelat blok, chocolate drops, choco chips, chocolate chips
rumput laut goreng = nori, keripik nori, crispy seaweed, seaweed snack
`,
  families: `
gula-semut | gula-semut | gula semut, gula aren kristal, gula aren bubuk, gula aren butiran, gula kristal semut, gula merah bubuk, gula merah kristal, aren bubuk, gula butiran, gula aren semut, gula aren semut kristal, gula aren sachet, gula aren stick, gula kelapa kristal, gula kelapa semut, gula kelapa bubuk, gula merah semut, gula merah butiran, gula aren?, gula aren stik, gula stik, aren stik | asal:substitute=aren kemurnian:other | gula-cetak gula-cair
gula-cetak | gula-aren-cetak | gula aren, gula merah, gula cetak, gula batok, gula bonjor, gula ganduan, gula aren batok, gula aren cetak, gula toros, gula kojor, gula aren block, gula block, gula aren keping, gula aren kojor, aren cetak, aren batok | asal:other=aren kemurnian:other | gula-semut gula-cair
gula-cair | gula-aren-cair | gula cair, gula aren cair, gula aren sirup, gula sirup, sirup gula aren, sirup aren, aren cair, juruh, gula merah sirup, gula merah cair, aren sirup, simple sirup aren, kinca, gula aren?, gula tebu cair | asal:other=aren kemurnian:other | gula-semut gula-cetak
gula-kelapa | gula-lainnya | gula kelapa, gula merah kelapa, gula kelapa cetak | | gula-tebu-merah gula-cetak
gula-tebu-merah | gula-lainnya | gula tebu, gula merah tebu, gula tetes tebu, gula tumbu | | gula-kelapa
gula-pasir | gula-lainnya | gula pasir, gula kristal putih, gula putih, gula rafinasi, gula kastor, gula pasir sachet | | gula-batu
gula-batu | gula-lainnya | gula batu, gula dadu | | gula-pasir
gula-halus | gula-lainnya | gula halus | |
gula-diet | gula-lainnya | pemanis rendah kalori, gula rendah kalori | |
molase | gula-lainnya | molase, tetes tebu | |
madu | madu | madu, madu hutan, madu klanceng, madu ternak, madu kaliandra, madu randu, madu mentah, madu karet, madu kelengkeng, madu akasia, madu sachet | lebah:substitute kemurnian:other |
sarang-madu | madu | sarang madu, sarang madu hutan, sarang madu klanceng | |
produk-lebah | madu | bee pollen, propolis, royal jelly, lilin lebah | jenis-lebah:other |
emping | emping-melinjo | emping, emping melinjo, keripik melinjo, emping manis, emping pedas, emping udang, melinjo goreng, melinjo matang, melinjo pedas, melinjo asin, melinjo manis, camilan melinjo | bahan-emping:other=melinjo masak:other |
melinjo | emping-melinjo | melinjo, biji melinjo, kulit melinjo, melinjo kupas, buah melinjo, kulit daun melinjo | bagian-melinjo:other=biji |
keripik-pisang | keripik-pisang | keripik pisang, keripik pisang nangka, keripik pisang tanduk, pisang goreng garing, irisan pisang goreng, keripik pisang coklat, pisang tanduk garing | jenis-pisang:variant |
keripik | keripik-umbi-sayur | keripik, keripik singkong, irisan singkong goreng, singkong goreng garing, singkong iris goreng, keripik talas, keripik ubi, keripik tempe, keripik jamur, keripik bayam, keripik pare, keripik kentang, keripik sukun, singkong pedas, keripik nangka, keripik salak, keripik buah, keripik sayur, keripik tahu, keripik oncom, tempe garing, tempe goreng garing, tempe sagu goreng, kentang goreng garing, jamur goreng garing, bayam goreng garing, jamur garing, jamur tiram garing, bayam garing, singkong garing, kentang garing, talas garing, ubi garing, pare garing, keripik gadung, keripik gembili, keripik kulit pisang, keripik daun, keripik wortel, keripik terong, keripik apel, keripik nanas, keripik mangga, keripik pepaya, keripik daun singkong, kerupuk jengkol, keripik jengkol, keripik belinjo daun, stik ubi, stik talas, sanjai | bahan:substitute rumpun-keripik:other | kicimpring
keripik-hewani | keripik-umbi-sayur | keripik usus, usus goreng, usus garing, usus goreng garing, keripik ceker, ceker goreng garing, keripik kulit ayam, kulit ayam goreng, kulit ayam garing, keripik paru, keripik ikan, keripik belut, keripik teri, keripik udang, keripik baby fish, ikan goreng garing, keripik cumi, belut goreng, wader goreng garing, ceker pedas garing, ceker goreng, kulit ikan goreng, kulit ikan | jenis-hewani:other |
camilan-pedas | keripik-umbi-sayur | makaroni, makaroni pedas, basreng, seblak kering, mie lidi, pangsit goreng, keripik pangsit, keripik kaca, cimol kering, cireng kering, cuanki kering, mie kremes, kremes pedas | jenis-camilan:other |
kremes | keripik-umbi-sayur | kremes, kremes ubi, kremes singkong, grubi, carang gesing, carangmas | | keripik
kicimpring | keripik-umbi-sayur | kicimpring, kicimpring singkong | masak:substitute | keripik opak
sale-pisang | sale-manisan-buah | sale, sale pisang, pisang kering, sale pisang goreng, pisang sale gulung | masak:variant basah:variant |
manisan | sale-manisan-buah | manisan, manisan pala, manisan kolang kaling, buah kering, asinan, manisan mangga, manisan carica, manisan buah, manisan salak, manisan jahe, manisan pepaya, manisan kedondong, manisan ceremai, manisan belimbing, manisan tomat, manisan rumput laut, asinan buah, asinan sayur, carica, carica kaleng | bahan:substitute |
kurma | sale-manisan-buah | kurma, kurma ajwa, kurma sukari | |
selai | sale-manisan-buah | selai, selai nanas, selai kacang, selai stroberi, selai pala, selai srikaya, selai coklat, selai jambu, selai mangga, selai sirsak, srikaya kaya | bahan:substitute |
nata | sale-manisan-buah | nata de coco, nata pala, nata nanas | |
agar-jeli | sale-manisan-buah | agar, cincau, agar serut, jelly drink, konyaku, cincau hijau, cincau hitam | |
kerupuk | kerupuk-opak-rengginang | kerupuk, kerupuk ikan, kerupuk udang, kerupuk bawang, kerupuk mie, kerupuk aci, kolontong, kerupuk melarat, kemplang, kerupuk putih, kerupuk warna, kerupuk tenggiri, kerupuk singkong, kerupuk gurilem, gurilem, kerupuk rebon, kerupuk cumi, kerupuk tempe, kerupuk sayur, kerupuk blek, kerupuk bangka, kerupuk tahu, kerupuk ikan mentah | bahan:substitute masak:other | opak karak
karak | kerupuk-opak-rengginang | karak, karak beras | masak:other | kerupuk
opak | kerupuk-opak-rengginang | opak, opak ketan, opak bakar, opak singkong, opak gula | bahan:substitute masak:other | kerupuk
rengginang | kerupuk-opak-rengginang | rengginang, rengginang ketan, rengginang terasi, rengginang singkong | bahan:variant masak:other warna:variant |
dorokdok | kerupuk-opak-rengginang | dorokdok, kerupuk kulit, kulit sapi goreng, kulit kerbau goreng, kulit sapi kering mentah, dorokdok kulit | masak:substitute asal-kulit:variant |
rempeyek | kerupuk-opak-rengginang | rempeyek, rempeyek kacang, rempeyek kacang tanah, rempeyek teri, rempeyek rebon, rempeyek udang, rempeyek kacang hijau | bahan:variant |
kacang-camilan | kacang-olahan | kacang sangrai, kacang tanah sangrai, kacang garing, kacang bawang, kacang goreng, kacang telur, kacang tanah telur, kacang salut, kacang tanah salut, kacang shanghai, kacang atom, kacang disco, kacang oven, kacang tanah oven, kacang tanah panggang, kacang panggang, kacang mede sangrai, kacang mede goreng, kacang bali, kacang kulit, kacang tanah garing, kacang tanah goreng, kacang tanah bawang, kacang umpet, kacang pedas, kacang polong goreng, kacang koro goreng, kacang kedelai goreng, kacang mede garing, kacang mede panggang, kacang thailand, kacang tojin, kacang almon, kacang madu, kacang campur, kacang mede asin, kacang asin, almon panggang, kedelai goreng | jenis-biji-kacang:substitute=tanah olah-kacang:substitute |
pilus | kacang-olahan | pilus, pilus cikur, sukro | | kacang-camilan
kuaci | kacang-olahan | kuaci, kuaci labu, kuaci semangka | |
popcorn-matang | kacang-olahan | popcorn, popcorn karamel, popcorn keju, popcorn matang, popcorn gula, popcorn gula aren, popcorn manis, popcorn asin | | marning
marning | kacang-olahan | marning, emping jagung, jagung goreng, keripik jagung, jagung marning, tortilla keripik, jagung goreng garing | |
granola | kacang-olahan | granola, toppings smoothie, granola bar | |
ekstrudat | kacang-olahan | ciki, jagung kembang, makanan ringan jagung, snack jagung, kuping gajah manis | |
nori-camilan | kacang-olahan | rumput laut goreng, rumput laut panggang, keripik rumput laut | |
`,
};
