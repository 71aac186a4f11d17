/** Coffee, tea and other drinks. Format: see `wordTables.ts`. */
export const drinks = {
  words: `
`,
  families: `
kopi-biji | kopi-biji-sangrai | kopi biji, kopi sangrai, kopi utuh, kopi biji sangrai, kopi house blend, roast bean, espresso bean, kopi bean, single origin bean | spesies:substitute |
kopi-bubuk | kopi-bubuk | kopi bubuk, giling kopi?, kopi bubuk sangrai, kopi gula aren sachet, kopi instan, kopi bubuk robusta, kopi bubuk arabika, kopi jahe, kopi susu sachet | spesies:variant |
kopi-mentah | kopi-green-bean | kopi mentah, kopi mentah biji, biji kopi mentah, kopi petik merah, kopi asalan, kopi mentah robusta | spesies:substitute |
teh | teh-herbal | teh, teh hijau, teh celup, teh tubruk, teh hitam, teh melati, teh daun, teh putih | jenis-teh:substitute |
teh-herbal | teh-herbal | teh kelor, teh rosela, teh telang, teh sereh, teh herbal, teh daun kelor, herbal tea, teh bunga telang, rosela kering, telang kering, teh daun jati, teh daun insulin, teh secang, teh kelor celup, teh sirsak, telang, rosela, teh chamomile, kelor bubuk, teh kulit kopi | herba:substitute | teh
minuman-rempah | minuman-rempah-instan | bandrek, wedang, wedang jahe, jahe instan, jahe bubuk, jahe merah bubuk, sekoteng, bajigur, uwuh, secang, kunyit instan, kunyit bubuk, temulawak instan, temulawak bubuk, jahe merah instan, kencur bubuk instan, minuman jahe, jamu bubuk, jamu instan, beras kencur instan, minuman bubuk rempah, rempah instan, kunyit asam instan, kunyit asam bubuk, susu jahe | rempah-minum:substitute saji:variant |
jamu-segar | jamu-segar-botol | jamu, kunyit asam, beras kencur, jamu botol, jamu cair, sinom, wedang botol, sari jahe, jahe botol, minuman kunyit asam, minuman kunyit segar, minuman kunyit botol, minuman jahe botol, minuman herbal botol, gula asam, jamu kunyit | jenis-jamu:substitute |
air-nira | jamu-segar-botol | lahang, lahang aren, lahang segar, lahang botol, nira segar, nira botol, legen | |
air-kelapa | jamu-segar-botol | air kelapa, minuman air kelapa, kelapa muda kemasan, es kelapa, air kelapa kemasan, air kelapa botol | |
sirup | sirup-sari-buah | sirup, sirup pala, sirup kecombrang, sirup markisa, sirup jeruk, squash, sirup buah, sirup rosela, sirup jahe, sirup sereh, sirup mangga | bahan:substitute | sari-buah
sari-buah | sirup-sari-buah | sari buah, sari buah pala, sari buah nanas, minuman sari buah, sari buah jambu, sari buah mangga, sari buah jeruk, sari kurma, smoothie, sari buah sirsak, sari kacang hijau, susu kedelai, sari kedelai | bahan:substitute | sirup
air-mineral | air-minum-kemasan | air mineral, air botol, air gelas, air mineral gelas, air mineral botol | wadah-air:substitute |
air-isi-ulang | air-minum-kemasan | isi ulang, air isi ulang, isi ulang air, galon isi ulang, air mineral isi ulang, galon | | air-mineral
`,
};
