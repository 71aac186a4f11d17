/** Coffee, tea and other drinks. Format: see `wordTables.ts`. */
export const drinks = {
  words: `
kopi robusta = robusta coffee
kopi = kahwa, kopine, coffe, cofee
kopi bubuk = coffee ground, kopi item giling, kopi tubrukan, bubuk kopi, fine ground coffee, kopi saring, kopi filter, filter coffee, kopi seduh saring
kopi instan = instant coffee, kopi tiga in satu, kopi 3in1, coffee mix, kopi sachet instan
kopi utuh = kopi biji sangray, biji kopi panggang, roasted coffee bean(s), coffee whole bean, beans roasted, roasted whole bean(s)
kopi mentah = unroasted coffee, green coffee bean(s), kopi ijo, biji kopi hijau, kopi hejo, kopi cherry, cherry kopi
kopi botol = cold brew, kopi susu botol, kopi literan, bottled coffee, es kopi susu, kopi susu literan
cascara = teh kulit kopi, kaskara, teh ceri kopi
teh = teh kering, enteh garing, teh pucuk, loose leaf tea, loose tea, daun teh
teh tubruk = teh seduh, teh curah
teh melati = jasmine tea, teh wangi
teh hitam = black tea
teh hijau = teh hejo, matcha, bubuk teh hijau
teh putih = white tea
teh celup = teh kantong
teh botol = iced tea, es teh, teh kemasan botol, bottled tea, lemon tea, teh tarik botol
telang kering = kembang telang, kembang telang kering, bunga biru, telang garing, kembang biru, dried butterfly pea
rosela kering = dried roselle, roselle calyx, kelopak rosela, kelopak rosella, rosela garing, hibiscus tea, dried hibiscus
chamomile = kamomil
krisan = chrysanthemum, seruni, bunga krisan
mint = daun mint, peppermint
kumis kucing = java tea, daun kumis kucing
sambiloto = daun sambiloto, bitter herb
pegagan = antanan, gotu kola
mengkudu = noni, pace, cangkudu
kelor = merunggai, marongge
kayu manis = cassia, kayu amis, kiamis, kulit manis, keningar, cinnamon bark
bandrek = bandrek sachet, bandrek instan, ginger drink, ginger tea, wedang bandrek
jahe instan = jahe seduh, ginger powder, ginger powder drink, instant ginger, jahe sachet, serbuk jahe instan, minuman serbuk jahe, wedang jahe sachet
kunyit bubuk = turmeric powder, ground turmeric, bubuk kunyit, koneng bubuk
jahe bubuk = bubuk jahe, ground ginger, serbuk jahe, jahe giling kering
temulawak bubuk = bubuk temulawak, curcuma powder
minuman cokelat = chocolate drink, hot chocolate, cocoa powder, kakao bubuk, cokelat bubuk, coklat bubuk, bubuk cokelat, bubuk coklat, cokelat panas
bubuk minuman = powder drink(s), drink powder, minuman bubuk, bubuk boba, taro latte, premix
boba = bubble tea, tapioca pearl(s), pearl
jamu = jamune, traditional herbal, jamu cair, jamu sehat
beras kencur = beras cikur
kunyit asam = kunyit asem, koneng asem, turmeric tamarind, jamu kunyit asem
sari kedelai = soy milk, soya milk, susu kacang, susu kedelai, soymilk
sari buah = fruit drink(s), minuman buah, sari buah botol, juices, jus botol, cold pressed juice, nectar, jus segar
jus jeruk = orange juice, es jeruk, sari jeruk
sirup = sirop, syrup, setup
sirup pala = sari pala kental, sari pala pekat, sari buah pala pekat, nutmeg syrup, nutmeg cordial
lahang = legen, tuak manis, nira manis, aren sap drink
air kelapa = coconut water drink, kelapa botol, cai dawegan
air mineral = amdk, cai kamasan, air gallon, water bottle(s) labelled, purified water, table water, air dus
isi ulang = refil, depot air
es batu = ice cube(s), es kristal, ice block, es balok, crystal ice, tube ice
kombucha = kombuca
yogurt = yoghurt, yogourt, yogurts
`,
  families: `
kopi-biji | kopi-biji-sangrai | kopi biji, kopi sangrai, kopi utuh, kopi biji sangrai, kopi house blend, roast bean, espresso bean, kopi bean, single origin bean, kopi luwak | spesies:substitute |
kopi-bubuk | kopi-bubuk | kopi bubuk, kopi drip, giling kopi?, kopi bubuk sangrai, kopi gula aren sachet?, kopi bubuk robusta, kopi bubuk arabika, kopi robusta bubuk, kopi bubuk luwak, kapsul kopi, kopi kapsul | spesies:variant saji-kopi:substitute=curah |
kopi-campur | kopi-bubuk | kopi instan, kopi jahe, kopi susu sachet, kopi rempah, kopi ginseng, kopi biji kurma, kopi jagung, kopi durian, kopi gula aren instan | jenis-kopi:substitute |
kopi-botol | kopi-bubuk | kopi botol, kopi susu | |
kopi-mentah | kopi-green-bean | kopi mentah, kopi mentah biji, biji kopi mentah, kopi petik merah, kopi asalan, kopi mentah robusta | spesies:substitute |
teh | teh-herbal | teh, teh hijau, teh celup, teh tubruk, teh hitam, teh melati, teh daun, teh putih, teh oolong, teh hijau bubuk | jenis-teh:substitute saji-teh:substitute |
teh-herbal | teh-herbal | teh kelor, teh rosela, teh telang, teh sereh, teh herbal, teh daun kelor, herbal tea, teh bunga telang, rosela kering, telang kering, teh daun jati, teh daun insulin, teh secang, teh kelor celup, teh sirsak, telang, rosela, teh chamomile, kelor bubuk, cascara, bunga kering?, teh krisan, teh mint, teh daun sirsak, teh daun salam, teh pegagan, teh kumis kucing, teh daun kersen, teh mengkudu, teh bajakah, teh kayu manis, teh jahe, bunga telang kering, bunga rosela kering, kelor kering, daun kelor kering, kapsul kelor, teh celup telang, teh celup rosela, teh celup kelor, teh celup herbal, stevia kering, teh daun stevia, teh gaharu | herba:other saji-teh:substitute |
herbal-kering | teh-herbal | sambiloto, pegagan, kumis kucing, mengkudu, jamu kering, jamu godog, daun herbal kering, rempah godog | |
minuman-rempah | minuman-rempah-instan | bandrek, wedang, wedang jahe, jahe instan, jahe bubuk ?, jahe merah bubuk ?, sekoteng, bajigur, uwuh, secang, kunyit instan, temulawak instan, jahe merah instan, kencur bubuk instan, minuman jahe, jamu bubuk, jamu instan, beras kencur instan, minuman bubuk rempah, rempah instan, kunyit asam instan, kunyit asam bubuk, susu jahe, wedang uwuh, jahe sereh instan, jahe aren, kunyit putih bubuk instan, jahe kurma, bir pletok, bir pletok instan, kunyit bubuk, jahe kristal, jahe merah kristal, serbuk jahe, jahe bubuk minum | rempah-minum:substitute saji:variant |
minuman-bubuk | minuman-rempah-instan | minuman cokelat, bubuk minuman, bubuk coklat minuman, boba, krimer, coklat bubuk, bubuk teh tarik, serbuk minuman | jenis-minuman-bubuk:other |
jamu-segar | jamu-segar-botol | jamu, kunyit asam, beras kencur, jamu botol, jamu cair, sinom, wedang botol, sari jahe, jahe botol, minuman kunyit asam, minuman kunyit segar, minuman kunyit botol, minuman jahe botol, minuman herbal botol, gula asam, jamu kunyit, jamu temulawak, jamu sirih, jamu pahitan, bir pletok botol, sekoteng botol, bandrek botol, bajigur botol, jamu empot, jamu jahe, jamu jahe manis, jamu sereh | jenis-jamu:substitute |
air-nira | jamu-segar-botol | lahang, lahang aren, lahang segar, lahang botol, nira segar, nira botol | |
air-kelapa | jamu-segar-botol | air kelapa, minuman air kelapa, kelapa muda kemasan, es kelapa, air kelapa kemasan, air kelapa botol | |
cendol | jamu-segar-botol | cendol, es cendol, es campur, es teler, es buah, es doger, es dawet, es cincau | |
teh-botol | jamu-segar-botol | teh botol, kombucha, es teh botol | jenis-minuman-teh:substitute |
infused | jamu-segar-botol | infused air, minuman sereh, minuman telang, minuman rosela, minuman lemon, es lemon, minuman serai botol, minuman probiotik | | jamu-segar
sirup | sirup-sari-buah | sirup, sirup pala, sirup kecombrang, sirup markisa, sirup jeruk, sirup buah, sirup rosela, sirup jahe, sirup sereh, sirup mangga, sirup kurma, sirup telang, sirup kayu manis, sirup jambu, sirup nanas, sirup lemon, sirup secang, sirup sirsak, sirup cocopandan, konsentrat buah, sari buah pekat, konsentrat buah, konsentrat sirup, sirup honje, sirup aren pala | bahan:substitute |
sari-buah | sirup-sari-buah | sari buah, sari buah pala, sari buah nanas, minuman sari buah, sari buah jambu, sari buah mangga, sari buah jeruk, sari kurma, smoothie, sari buah sirsak, sari kacang hijau, sari pala, sari jambu, sari mangga, sari nanas, sari sirsak, sari tomat, sari tebu, es tebu, minuman tebu, jus jeruk, sari jeruk, sari markisa, sari buah naga, sari belimbing, sari lidah buaya, lidah buaya minuman, sari rumput laut | bahan:substitute |
sari-kedelai | sirup-sari-buah | sari kedelai, sari kedelai botol, sari kedelai segar | |
air-mineral | air-minum-kemasan | air mineral, air botol, air gelas, air mineral gelas, air mineral botol, air alkali, air demineral, botol air? | wadah-air:substitute |
air-isi-ulang | air-minum-kemasan | isi ulang, air isi ulang, isi ulang air, galon isi ulang, air mineral isi ulang, galon, galon air, air tangki, air bersih tangki | | air-mineral
es-batu | air-minum-kemasan | es batu | |
`,
};
