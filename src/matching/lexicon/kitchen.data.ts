/** What kitchens cook and season with. Format: see `wordTables.ts`. */
export const kitchen = {
  words: `
`,
  families: `
abon-ikan | abon-ikan | abon ikan, abon tuna, abon marlin, abon tongkol, abon cakalang, abon lele, abon gabus, abon bandeng, abon patin, abon lauk, abon udang, abon salmon, abon kepiting, abon tenggiri | bahan:variant |
abon-daging | abon-daging | abon, abon sapi, abon ayam, abon kerbau, abon daging, abon kambing, abon itik, abon bebek | bahan:substitute |
abon-nabati | abon-daging | abon jamur, abon nabati, abon jantung pisang, abon nangka, abon tempe, abon sayur, abon keluwih | bahan:substitute |
serundeng | abon-daging | serundeng, serundeng kelapa, kelapa sangrai | | abon-nabati
peda-jambal | ikan-asin-peda | peda, jambal, peda ikan, jambal manyung, ikan asin peda, ikan asin jambal | | ikan-asin
ikan-asin | ikan-asin-peda | ikan asin, sepat asin, cumi asin, ikan kering, gabus asin, ikan asin kurisi, udang kering, ebi, ikan asap | bahan:substitute | peda-jambal teri-rebon
teri-rebon | ikan-asin-peda | teri, ikan teri, rebon, teri kering, rebon kering, teri nasi, udang rebon, teri asin | bahan:substitute | ikan-asin
pindang | ikan-asin-peda | pindang, pindang tongkol, pindang bandeng | bahan:variant |
bakso-ikan | olahan-ikan-beku | bakso ikan, bakso udang, bakso cumi, bakso tenggiri | bahan:variant | otak-otak
otak-otak | olahan-ikan-beku | otak ikan, otak, otak bandeng, otak tenggiri | | bakso-ikan
nugget-ikan | olahan-ikan-beku | nugget ikan, nugget lele, kaki naga, ekado, siomay ikan, dimsum ikan, siomay, nugget udang, nugget bandeng, ikan beku?, stik ikan, fish cake, cilok ikan | jenis-beku:substitute | bakso-ikan otak-otak
pempek | olahan-ikan-beku | pempek, tekwan, model ikan | |
sate-bandeng | olahan-ikan-beku | sate bandeng, satay bandeng, bandeng presto, bandeng sate, bandeng duri lunak | |
bakso-daging | olahan-daging-beku | bakso, bakso sapi, bakso ayam, bakso urat, bakso daging | bahan:substitute |
nugget-ayam | olahan-daging-beku | nugget, nugget ayam, nugget sayur, dimsum, dimsum ayam, siomay ayam, karage ayam, chicken karaage | jenis-beku:substitute | sosis
sosis | olahan-daging-beku | sosis, rolade, kornet, smoked beef, sosis sapi | bahan:variant | nugget-ayam
ayam-ungkep | olahan-daging-beku | ayam ungkep, ungkep, bebek ungkep, ayam bumbu beku, ayam ungkep beku, ayam goreng beku | bahan:substitute |
dendeng | olahan-daging-beku | dendeng, dendeng sapi, rendang kemasan, rendang, paru goreng, empal | jenis-beku:substitute |
tahu | tahu-tempe-oncom | tahu, tahu putih, tahu kuning, tahu susu, tahu sutra, tahu goreng | | tempe
tempe | tahu-tempe-oncom | tempe, tempe kedelai, papan tempe | | tahu oncom
oncom | tahu-tempe-oncom | oncom, oncom merah, oncom hitam | | tempe
tauge | tahu-tempe-oncom | tauge, toge, kecambah | |
sambal | sambal-kemasan | sambal, sambal kecombrang, sambal bawang, sambal terasi, sambal cumi, sambal roa, sambal oncom, sambal matah, sambal ijo, sambal teri, bon cabai, sambal pecel lele, sambal goreng, sambal botol | isi-sambal:substitute tahan:other |
bumbu-dasar | bumbu-kecap-terasi | bumbu, bumbu dasar, bumbu instan, bumbu rendang, bumbu laksa, bumbu halus, bumbu merah, bumbu putih, bumbu kuning, bumbu racik, bumbu tabur, bumbu soto | jenis-bumbu:substitute |
bumbu-kacang | bumbu-kecap-terasi | bumbu kacang, bumbu pecel, bumbu gado, bumbu sate, sambal kacang, sambal pecel | |
kecap | bumbu-kecap-terasi | kecap, kecap manis, kecap asin | rasa-kecap:variant |
terasi | bumbu-kecap-terasi | terasi, terasi udang, terasi rebon, petis | |
tauco | bumbu-kecap-terasi | tauco | |
garam | bumbu-kecap-terasi | garam, garam laut, garam krosok, salt | |
cuka | bumbu-kecap-terasi | cuka, cuka aren, cuka nira, vinegar | |
vco | minyak-kelapa-vco | virgin coconut oil, minyak kelapa virgin | |
minyak-klentik | minyak-kelapa-vco | klentik, minyak klentik, minyak kelapa, minyak goreng kelapa, minyak kelapa goreng | |
tepung-aren | tepung-pati | tepung aren, sagu aren, tepung sagu, tepung aren sagu, sagu | |
tapioka | tepung-pati | tapioka, tepung singkong, tepung tapioka | | mocaf
mocaf | tepung-pati | mocaf, tepung mocaf, tepung singkong mocaf, tepung singkong fermentasi | | tapioka
tepung-lain | tepung-pati | tepung, tepung beras, tepung ketan, tepung talas, tepung pisang, tepung jagung, tepung kelapa, tepung maizena, tepung bumbu | bahan:other |
`,
};
