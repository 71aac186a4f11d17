/** What is grown. Format: see `wordTables.ts`. */
export const farm = {
  words: `
`,
  families: `
beras | beras | beras, beras pulen, beras putih, beras wangi, beras premium, beras medium, beras setra, beras merah, beras hitam, beras huma, nasi pulen, beras coklat | jenis-beras:substitute=putih |
ketan-beras | beras | beras ketan, ketan beras, ketan, ketan hitam | warna:variant |
gabah | beras | gabah, gabah kering giling, gabah huma, padi | |
menir | beras | menir, beras menir, beras pakan, bekatul, dedak | |
jagung-popcorn | jagung-kacang-kedelai | jagung popcorn, popcorn biji jagung, biji popcorn, popcorn kernel, jagung biji popcorn, popcorn mentah | |
jagung-pipil | jagung-kacang-kedelai | jagung, jagung pipil, jagung pakan, jagung kering | |
jagung-manis | jagung-kacang-kedelai | jagung manis, jagung segar, jagung rebus, jagung tongkol | | jagung-muda
jagung-muda | jagung-kacang-kedelai | jagung muda, baby corn, putren, jagung semi | | jagung-manis
kacang-mentah | jagung-kacang-kedelai | kacang tanah, kacang tanah mentah, kacang mentah, kacang tanah kupas, kacang hijau, kacang merah, kacang mede mentah, kacang kupas | bahan:other |
kedelai | jagung-kacang-kedelai | kedelai, kacang kedelai, kedelai kuning, kedelai hitam | |
sayur-daun | sayur-segar | sayur, sayur segar, selada, pakcoy, sawi, kangkung, bayam, kale, daun singkong, kol, kemangi, seledri, sayur hijau, sayur organik, daun pepaya, genjer, brokoli, caisim, daun bawang, salad, microgreen, katuk, pucuk labu | jenis-sayur:substitute budidaya:substitute | lalap
lalap | sayur-segar | lalap, leunca, pohpohan, daun kemangi, karedok, paket lalap, lalap segar | jenis-sayur:substitute | sayur-daun
sayur-buah | sayur-segar | cabai, tomat, terong, timun, kacang panjang, pare segar, labu, labu siam, buncis, wortel, cabai merah, cabai keriting, oyong, kecipir, kacang buncis, kentang segar, kentang | jenis-sayur:substitute |
bawang | sayur-segar | bawang merah, bawang putih, bawang, bawang bombay | jenis-bawang:substitute |
petai | sayur-segar | petai | |
jengkol | sayur-segar | jengkol | |
singkong-segar | sayur-segar | singkong, singkong segar, singkong kupas, singkong mentah | |
umbi-segar | sayur-segar | talas, ubi, talas segar, ubi segar, ganyong, umbi, uwi, porang, suweg, garut | bahan:substitute |
jamur-segar | sayur-segar | jamur, jamur segar, jamur kuping, jamur merang, jamur kancing | jenis-jamur:substitute |
rebung | sayur-segar | rebung, rebung segar | |
buah-pisang | buah-segar | pisang, pisang ambon, pisang raja, pisang kepok, pisang tanduk, pisang segar, pisang nangka, pisang muli, pisang uli, pisang emas | jenis-pisang:variant |
buah | buah-segar | buah, durian, manggis, rambutan, duku, pepaya, nanas, semangka, salak, alpukat, jambu, mangga, jeruk, sirsak, melon, nangka, sawo, buah naga, markisa, belimbing, buah potong, buah segar, kelengkeng, anggur, sukun, cempedak, stroberi, strawberry | jenis-buah:substitute |
kelapa-muda | kelapa-segar | kelapa muda, kelapa muda segar | |
kelapa-tua | kelapa-segar | kelapa tua, kelapa, kelapa santan, kelapa butiran, kelapa kupas, kelapa bulat | | kelapa-parut
kelapa-parut | kelapa-segar | kelapa parut, santan, santan segar, santan kelapa, kelapa kering parut | | kelapa-tua
kolang-kaling | kelapa-segar | kolang kaling | |
rempah | rempah-kering | rempah, rempah kering, kapulaga, lada, cengkeh, pala, pala biji, kayu manis, kemukus, vanili, ketumbar, kemiri, jintan, bunga lawang, kluwek, asam jawa, asam kandis, daun salam, daun salam kering, daun jeruk, pekak, cabe jawa, cabai jawa, andaliman, kapulaga kering, lada hitam, lada putih | jenis-rempah:other |
rimpang | jahe-rimpang-segar | jahe, jahe merah, jahe gajah, jahe emprit, kunyit, kencur, lengkuas, temulawak, rimpang, sereh, sereh segar, jahe segar, jahe badak, temu kunci, bangle, kunyit segar, jahe putih | jenis-rimpang:other |
honje-segar | jahe-rimpang-segar | kecombrang, kecombrang segar | |
simplisia | rempah-kering | simplisia, jahe kering, kunyit kering, temulawak kering, jahe iris kering, sereh kering, rimpang kering | jenis-rimpang:other |
tanaman-hias | tanaman-hias-bibit | tanaman hias, palem, anggrek, aglonema, monstera, bonsai, kaktus, tanaman, sewa tanaman, philodendron, sansevieria, tanaman pot | | bunga
bunga | tanaman-hias-bibit | bunga, bunga potong, bunga segar, mawar, buket, melati, bunga papan, karangan bunga, krisan, sedap malam | |
bibit | tanaman-hias-bibit | bibit, bibit buah, bibit aren, bibit durian, instalasi hidroponik, polybag bibit, bibit sayur, bibit kelapa, bibit kopi, rumput taman, rumput gajah mini, bibit sengon, bibit cabai | |
`,
};
