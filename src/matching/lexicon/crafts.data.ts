/** Weaving, wood, clay, furniture and souvenirs. Format: see `wordTables.ts`. */
export const crafts = {
  words: `
`,
  families: `
besek | besek-kemasan-anyaman | besek, besek bambu, besek anyaman, besek pandan, keranjang parcel, parcel bambu, kotak anyaman | bahan:substitute=bambu |
boboko | anyaman-bambu-perabot | boboko, wadah nasi bambu, tempat nasi bambu, boboko bambu, boboko nasi | | tampah
tampah | anyaman-bambu-perabot | tampah, tampah bambu, aseupan, hihid, tolombong, boboko tampah | jenis-bambu:substitute | boboko
tudung-saji | anyaman-bambu-perabot | tudung saji, tudung saji bambu, tudung saji rotan | bahan:substitute |
lampu-bambu | anyaman-bambu-perabot | lampu bambu, lampu anyaman, lampu | bahan:substitute |
keranjang-bambu | anyaman-bambu-perabot | keranjang bambu, keranjang anyaman, anyaman bambu, tempat buah bambu, keranjang buah, wadah buah, keranjang | bahan:substitute | keranjang-rotan
sedotan | anyaman-bambu-perabot | sedotan, sedotan bambu, peralatan makan bambu, sumpit bambu, sumpit, tusuk sate | |
bilik | anyaman-bambu-perabot | bilik, bilik bambu, tirai bambu, pagar bambu, krey bambu | |
tikar | anyaman-pandan | tikar, tikar pandan, tikar mendong | bahan:substitute |
placemat | anyaman-pandan | placemat, placemat pandan, placemat anyaman, tatakan, anyaman pandan piring, placemat daun pandan, tatakan pandan | bahan:substitute |
anyaman-pandan | anyaman-pandan | anyaman pandan?, anyaman mendong?, mendong?, kerajinan pandan, kerajinan mendong | bahan:variant | placemat tas-pandan tikar pouch-pandan
tas-pandan | anyaman-pandan | tas pandan, tas mendong, tas anyaman, tas anyaman pandan, tas eceng gondok | bahan:variant |
pouch-pandan | anyaman-pandan | pouch pandan, pouch anyaman, kantong anyaman, kantong pandan, dompet pandan, dompet anyaman, pouch mendong, pouch anyaman pandan | | pouch-kain
kotak-tisu | anyaman-pandan | kotak tisu, kotak tisu pandan, kotak tisu anyaman, kotak pandan, tempat sampah anyaman | bahan:substitute |
topi-pandan | anyaman-pandan | topi pandan, topi anyaman, topi bambu, topi | bahan:substitute |
keranjang-rotan | kerajinan-rotan | rotan, keranjang rotan, keranjang laundry, keranjang laundry rotan, tempat roti rotan, keranjang saji rotan, keranjang roti, keranjang pakaian, keranjang parcel rotan, keranjang buah rotan, tas rotan | bahan:substitute=rotan | keranjang-bambu
nampan-rotan | kerajinan-rotan | nampan rotan, nampan anyaman | | nampan-kayu
nampan-kayu | kerajinan-kayu | nampan kayu, nampan, nampan mahoni | bahan:substitute=kayu |
talenan | kerajinan-kayu | talenan, talenan kayu | bahan:variant |
alat-makan-kayu | kerajinan-kayu | sendok kayu, sendok, garpu kayu, sendok garpu kayu, peralatan makan kayu, sutil kayu | bahan:substitute |
mangkok-kayu | kerajinan-kayu | mangkok kayu, mangkok kayu bubut, piring kayu, mangkok jati | | mangkok-batok
papan-nama | kerajinan-kayu | papan nama, papan nama kayu, nomor kamar, nomor kamar kayu, papan kamar | |
kerajinan-kayu | kerajinan-kayu | kerajinan kayu, ukiran kayu, ukiran, kotak kayu, cobek kayu, hiasan kayu, patung kayu, jam kayu, tempat tisu kayu | |
mangkok-batok | kerajinan-tempurung | mangkok batok, mangkok kelapa, coconut mangkok, mangkok batok kelapa | | mangkok-kayu
alat-makan-batok | kerajinan-tempurung | sendok batok, cangkir batok, gayung batok, gayung, gelas batok, centong batok | jenis-batok:substitute |
lampu-batok | kerajinan-tempurung | lampu batok, lampu kelapa, kerajinan batok, hiasan batok, kancing batok, asbak batok | | lampu-bambu
koja | tas-koja | koja, koja kulit kayu, tas kulit kayu, tas rajut akar | | tas-pandan
cendera-mata | cendera-mata | cendera mata, cendera mata kayu, miniatur, angklung mini, pajangan meja, pajangan, patung | | gantungan-kunci plakat
gantungan-kunci | cendera-mata | gantungan kunci, gantungan kunci kayu, gantungan kunci akrilik, magnet kulkas, pin, pembatas buku | jenis-cm:substitute | cendera-mata
plakat | cendera-mata | plakat, plakat kayu, plakat akrilik | bahan:variant | cendera-mata
gelang | cendera-mata | gelang, kalung, gelang baduy, aksesori, anting, gelang akar | | cendera-mata
miniatur-golok | cendera-mata | miniatur golok, golok mini, golok miniatur hias, miniatur kujang | | golok-hias
gerabah-pot | gerabah-keramik | gerabah, pot gerabah, kendi, pot tanah, gerabah pot kendi, pot bunga, vas, guci | jenis-gerabah:substitute |
gerabah-saji | gerabah-keramik | piring gerabah, cangkir gerabah, cangkir keramik, keramik, piring keramik, mangkok gerabah, mangkok keramik, gelas keramik, cangkir, teko, piring | jenis-gerabah:substitute |
cobek | gerabah-keramik | cobek, cobek batu, cobek gerabah | bahan:variant |
furnitur-kayu | furnitur-kayu | mebel, meja kayu, kursi kayu, meja kursi kayu, meja kursi jati, meja, kursi, set kafe kayu, meja kafe, meja kursi, kursi kafe, meja kursi makan | bahan:substitute=kayu | furnitur-bambu
lemari-dipan | furnitur-kayu | lemari, dipan, lemari kayu, dipan kayu, kitchen set, rak buku kayu, rak kayu, nakas, meja rias, kitchen set kayu | jenis-mebel:substitute |
kusen | furnitur-kayu | kusen, pintu, kusen pintu, jendela, pintu kayu, papan kayu, kayu olahan, palet | |
furnitur-bambu | furnitur-bambu-rotan | kursi bambu, meja bambu, meja kursi bambu, set teras bambu, kursi rotan, sofa rotan, meja kursi rotan, set rotan, set bambu, meja rotan, set kafe bambu, kursi tamu rotan, furnitur bambu, mebel bambu, mebel rotan, ayunan rotan, dipan bambu, set teras | bahan:substitute | furnitur-kayu
saung | furnitur-bambu-rotan | saung, saung bambu, gazebo bambu, pondok bambu | |
`,
};
