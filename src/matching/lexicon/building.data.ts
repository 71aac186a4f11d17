/** Metal, stone, bricks and fuel. Format: see `wordTables.ts`. */
export const building = {
  words: `
`,
  families: `
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
`,
};
