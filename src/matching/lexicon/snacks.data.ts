/** Sugar, honey and dry snacks. Format: see `wordTables.ts`. */
export const snacks = {
  words: `
`,
  families: `
gula-semut | gula-semut | gula semut, gula aren kristal, gula aren bubuk, gula aren butiran, gula kristal semut, gula merah bubuk, gula merah kristal, aren bubuk, gula butiran, gula aren semut, gula aren semut kristal, gula aren sachet, gula aren stick, gula kelapa kristal, gula kelapa semut, gula kelapa bubuk, gula aren? | asal:substitute=aren | gula-cetak gula-cair
gula-cetak | gula-aren-cetak | gula aren, gula merah, gula cetak, gula batok, gula bonjor, gula ganduan, gula aren batok, gula aren cetak, gula toros, gula kojor, gula aren block, gula block | asal:other=aren | gula-semut gula-cair
gula-cair | gula-aren-cair | gula cair, gula aren cair, gula aren sirup, gula sirup, sirup gula aren, sirup aren, aren cair, juruh, gula merah sirup, aren sirup, simple sirup aren, gula aren? | asal:other=aren | gula-semut gula-cetak
gula-kelapa | gula-lainnya | gula kelapa, gula merah kelapa | | gula-tebu-merah gula-cetak
gula-tebu-merah | gula-lainnya | gula tebu, gula merah tebu, gula tetes tebu | | gula-kelapa
gula-pasir | gula-lainnya | gula pasir, gula kristal putih, gula putih | | gula-batu
gula-batu | gula-lainnya | gula batu | | gula-pasir
madu | madu | madu, madu hutan, madu klanceng, madu ternak, madu kaliandra, madu randu, madu mentah | lebah:substitute |
emping | emping-melinjo | emping, emping melinjo, keripik melinjo | bahan:other=melinjo masak:substitute |
keripik-pisang | keripik-pisang | keripik pisang, keripik pisang nangka, keripik pisang tanduk, pisang goreng garing, irisan pisang goreng | | keripik
keripik | keripik-umbi-sayur | keripik, keripik singkong, irisan singkong goreng, singkong goreng garing, singkong iris goreng, keripik talas, keripik ubi, keripik tempe, keripik jamur, keripik bayam, keripik pare, keripik kentang, keripik sukun, singkong pedas, keripik nangka, keripik salak, keripik buah, keripik sayur, keripik tahu, keripik oncom, keripik usus | bahan:substitute | kicimpring keripik-pisang
kicimpring | keripik-umbi-sayur | kicimpring | | keripik
sale-pisang | sale-manisan-buah | sale, sale pisang, pisang kering | |
manisan | sale-manisan-buah | manisan, manisan pala, manisan kolang kaling, buah kering, asinan, manisan mangga, manisan carica, manisan buah | bahan:substitute |
kerupuk | kerupuk-opak-rengginang | kerupuk, kerupuk ikan, kerupuk udang, kerupuk bawang, kerupuk mie, kerupuk aci, kolontong | bahan:substitute masak:substitute | opak
opak | kerupuk-opak-rengginang | opak, opak ketan, opak singkong | bahan:substitute masak:substitute | kerupuk
rengginang | kerupuk-opak-rengginang | rengginang, rengginang ketan | bahan:variant masak:other warna:variant |
dorokdok | kerupuk-opak-rengginang | dorokdok, kerupuk kulit | masak:substitute | kerupuk
rempeyek | kerupuk-opak-rengginang | rempeyek, rempeyek kacang, rempeyek teri | bahan:variant |
kacang-camilan | kacang-olahan | kacang sangrai, kacang tanah sangrai, kacang garing, kacang bawang, kacang goreng, kacang telur, kacang atom, kacang disco, kacang oven, kacang tanah oven, kacang tanah panggang, kacang panggang, kacang mede sangrai, kacang mede goreng, kacang bali, kacang kulit, kacang tanah garing, kacang tanah goreng, pilus, kacang tanah bawang | bahan:substitute=tanah olah-kacang:substitute |
popcorn-matang | kacang-olahan | popcorn, popcorn karamel, popcorn keju, popcorn matang | | marning
marning | kacang-olahan | marning, emping jagung, jagung goreng, keripik jagung, jagung marning | |
granola | kacang-olahan | granola, toppings smoothie, granola bar | |
`,
};
