/** Eggs, poultry, meat and fish. Format: see `wordTables.ts`. */
export const animals = {
  words: `
telur = endhog, tlr, telurs, tigan
telur ayam = hen egg(s), chicken egg(s), endog hayam
telur ayam negeri = telur ayam ras, telur broiler, endog negri, layer egg(s), commercial egg(s), telur layer, telur negri, telor ras
telur ayam kampung = endog hayam kampung, free range egg(s), village egg(s), telur arab, telur ayam buras
telur bebek = endog bebek, endog meri, endog itik, duck egg(s), telur itik, telor bebek, telur entog
telur asin = endog itik asin, endog asinan, telur bebek asin, endog bebek asin, telur itik asin, duck eggs salted, telur masir, salty egg(s), endog itik asinan, endog meri asin, telor bebek asin, telor asin bebek, duck eggs salted, salted duck egg(s)
telur puyuh = quail egg(s), endog puyuh, telur gemak, endog gemak, telor puyuh, puyuh telur
telur asin asap = smoked salted egg(s)
ayam = pitik, hen, hens, hayam potong, chickens
ayam kampung = hayam kampung, pitik kampung, ayam buras, free range chicken, village chicken, native chicken, ayam lokal, pitik jawa, joper, ayam joper, ayam kampung super
ayam broiler = hayam bodas, broiler chicken, ayam negeri, ayam ras, ayam pedaging, hayam negri, ayam potong broiler
fillet = filet, fillets, filleted
dada ayam = chicken breast(s), dada fillet
paha ayam = chicken thigh(s), drumstick(s), paha bawah, paha atas, chicken leg(s)
sayap ayam = chicken wing(s), sayap
ceker = chicken feet, suku hayam, chicken claw(s)
ati ampela = gizzard(s), chicken liver, hati ayam, ampela, jeroan ayam
karkas = karkasan, dressed, whole dressed, dressed poultry
kalkun = turkey, turkeys
angsa = goose, soang, geese
burung puyuh = quail meat, quails
burung dara = pigeon(s), merpati, japati
bebek = itik manila, entok, meri, whole duck
doc = day old chick(s), dod, anak bebek
daging sapi = beef meat, daging sampi, sapi potong daging, lean beef, beef cuts
daging giling = minced beef, ground beef, minced meat, daging cincang
daging kerbau = daging munding, buffalo meat, daging kebo
iga = ribs, short ribs, tulang iga, konro
kikil = tunjang, cingur, beef tendon
jeroan = offal, babat, usus sapi, paru sapi, hati sapi, limpa, tripe
buntut = oxtail, oxtails
sumsum = bone marrow, tulang sumsum
sengkel = shank, sandung lamur, brisket
kambing = wedus, kambing kacang, embe jawa, domba garut
aqiqah = akikah, aqiqoh
kurban = qurban, hewan qurban
susu sapi = cow milk, cows milk, susu sapi segar, cow fresh milk
susu = milk, dairy milk, fresh milk, susu perah
keju = cheese, mozarella, mozzarella, mozza, cheddar, cheeses
yogurt = youghurt
krim = whipping cream, cooking cream, dairy cream, heavy cream
kefir = kefirs
susu kental manis = condensed milk, krimer kental manis, skm, creamer kental
ikan laut = iwak laut, lauk segara, seafish, saltwater fish, ikan segar laut
kerapu = grouper fish, groupers
kakap = snappers, kakap merah, kakap putih, barramundi, red snapper
tenggiri = spanish mackerel, tengiri papan
kembung = banyar, mackerels, rastrelliger
tongkol = tongkol abu, eastern little tuna
tuna = tuna loin, yellowfin
layur = layur segara, hairtail
bawal = pomfret, bawal hitam, bawal putih
baronang = rabbitfish, beronang
selar = trevally, selar kuning
kuwe = giant trevally, kue ikan, ikan kuwe
ekor kuning = fusilier, pisang pisang laut
pari = stingray, ikan pari
cucut = shark, hiu
manyung = ikan manyung, sea catfish
tembang = sardine, sardines, lemuru, ikan tembang
belanak = mullet
japuh = ikan japuh
udang = shrimps fresh, urang laut, hurang segara, udang windu, udang vaname, vannamei, tiger prawn(s), udang api, udang pancet
lobster = lobsters, udang karang, udang barong
kepiting = mud crab(s), kepiting bakau, ketam
rajungan = blue swimming crab(s), blue crab(s), rajungan kupas, crab meat
kerang = kerang hijau, kerang dara, cockle(s), green mussels, mussel, simping kerang, scallop(s), kerang bulu
tiram = oyster(s), oyster meat
cumi = squids, calamari, sontong, baby cumi
sotong = cuttlefish, blekutak, balakutak
gurita = octopus
teripang = sea cucumber
ubur = jellyfish, ubur ubur
ikan tawar = lauk cai tawar, iwak tawar, ikan kolam, freshwater fishes
lele = catfishes, iwak lele, lele dumbo, lele sangkuriang
nila = tilapias, nila merah, nila hitam
gurame = gurameh, giant gourami, iwak gurame
mujair = mujaer, jaer
patin = pangasius fillet, dori, dory
ikan mas = lauk mas, goldfish carp, iwak emas, ikan tombro
gabus = kutuk, bogo, haruan
belut = eel, eels, welut
sidat = unagi
lobster tawar = crayfish, lobster air tawar, red claw
nilem = ikan nilem, nilam ikan
tawes = ikan tawes
kodok = frog(s), swike
bekicot = snail(s), keong, tutut
ikan hias = ornamental fish, cupang, koi, ikan koi, arwana, ikan cupang, ikan mas koki, aquarium fish
`,
  families: `
telur-ayam | telur | telur, telur ayam, telur negeri, telur kampung, telur ayam kampung, telur ayam negeri, telur omega, telur ayam segar, telur pecah, telur cair | jenis-telur:substitute |
telur-bebek | telur | telur bebek, telur bebek segar, telur bebek mentah | |
telur-asin | telur | telur asin, telur bebek asin, telur asin bakar, telur asin oven, telur asin asap, telur asin mentah, telur asin rebus, telur asin masir, telur asin panggang, telur masir, telur bebek masir | olah-telur-asin:variant |
telur-puyuh | telur | telur puyuh, telur puyuh rebus | |
sarang-walet | telur | sarang walet | |
telur-lain | telur | telur angsa, telur penyu tiruan, telur ikan, telur ikan terbang, telur gabus ikan | jenis-telur-lain:other |
ayam | ayam-unggas | ayam, ayam kampung, ayam broiler, ayam potong, karkas, karkas ayam, ayam pejantan, ayam segar, ayam joper, ayam utuh, ayam kampung potong, ayam kampung karkas, ayam petelur afkir, ayam bersih, daging ayam kampung | jenis-ayam:substitute hidup:substitute | potongan-ayam
potongan-ayam | ayam-unggas | ayam fillet, fillet ayam, dada ayam, paha ayam, sayap ayam, ceker, ceker ayam, ati ampela, kulit ayam, tulang ayam, kepala ayam, daging ayam, ayam giling, daging ayam giling, usus ayam, ampela ayam | potongan:substitute jenis-ayam:substitute | ayam
ayam-hidup | ayam-unggas | ayam hidup, ayam kampung hidup, ayam broiler hidup, ayam pejantan hidup, ayam pelung, ayam bangkok, ayam jago, ayam aduan, ayam petarung | jenis-ayam:substitute | 
doc | ayam-unggas | doc, anak ayam, bibit ayam, bibit bebek | |
bebek | ayam-unggas | bebek, bebek hidup, karkas bebek, bebek peking, bebek potong, daging bebek, bebek segar, bebek muda, bebek karkas | hidup:other |
unggas-lain | ayam-unggas | puyuh, burung puyuh, angsa, kalkun, burung dara, puyuh potong, ayam kate, ayam cemani | jenis-unggas:other hidup:substitute |
daging-sapi | daging-ternak | daging, daging sapi, sapi, sapi potong, has dalam, has luar, iga, iga sapi, tulang sapi, buntut sapi, daging kerbau, kerbau, daging giling, tetelan, daging segar, sengkel, daging rendang, daging steak, daging slice, sapi hidup, kerbau hidup, wagyu, daging sapi giling, sumsum sapi | bahan:substitute hidup:other potongan-sapi:substitute |
jeroan | daging-ternak | kikil, jeroan, jeroan sapi, kikil sapi, kulit sapi mentah, kaki sapi, kepala kambing, lidah sapi, otak sapi | jenis-jeroan:other |
kambing | daging-ternak | kambing, domba, daging kambing, aqiqah, daging domba, kambing hidup, kurban, hewan kurban, kambing guling, paket aqiqah, domba hidup, karkas kambing, karkas domba, kambing etawa, domba guling | bahan-kambing:variant hidup:other |
susu | daging-ternak | susu, susu segar, susu murni, susu kambing, susu pasteurisasi, susu kambing bubuk, susu botol, susu uht, susu kerbau | jenis-susu:substitute=sapi bentuk-susu:other=cair |
yogurt | daging-ternak | yogurt, kefir, minuman yogurt, es yogurt | | susu
keju | daging-ternak | keju, keju mozarella, keju olahan | |
krim-susu | daging-ternak | krim, susu kental manis, krim kental, whipped krim | jenis-krim:other |
kulit-hewan | daging-ternak | kulit?, kulit mentah hewan, kulit kambing, kulit domba, kulit sapi garaman, kulit samak | |
ikan-laut | ikan-laut-segar | ikan laut, ikan segar, ikan laut segar, kerapu, kakap, tongkol, tenggiri, layur, tuna, kembung, bawal laut, ikan kembung segar, bandeng segar, bandeng, cakalang, fillet ikan, ikan teri segar, ikan, baronang, ekor kuning, selar, marlin, kuwe, pari, manyung, tembang, belanak, kurisi, bawal segar, salmon, ikan kue, ikan bakar segar, ikan pari segar, fillet kakap, fillet tuna, fillet tenggiri, ikan layang, ikan beku laut, ikan swanggi, ikan kuniran, ikan laut beku, kepala ikan, kepala kakap, ikan hasil nelayan | bahan:substitute bentuk-ikan:variant |
udang-cumi | ikan-laut-segar | cumi, udang, lobster, kepiting, kerang, seafood, gurita, cumi segar, udang segar, udang vaname, rajungan, tiram?, kerang tiram, daging tiram, sotong, udang kupas, kerang kupas, kepiting soka, daging rajungan | bahan:other |
hasil-laut-lain | ikan-laut-segar | teripang, ubur, teripang kering, bulu babi | jenis-laut:other |
ikan-tawar | ikan-air-tawar | ikan air tawar, ikan tawar, ikan mas, nila, gurame, lele, patin, bawal, nila segar, lele segar, gabus, bawal air tawar, ikan nila, belut, gurame hidup, mujair, sidat, nilem, tawes, fillet patin, fillet nila, fillet lele, fillet gurame, ikan gabus segar, lele hidup, ikan kolam, lobster tawar, ikan betutu | bahan:substitute hidup:variant |
hewan-air-lain | ikan-air-tawar | kodok, bekicot, daging kodok | jenis-hewan-air:other |
ikan-hias | ikan-air-tawar | ikan hias, ikan akuarium | |
benih-ikan | ikan-air-tawar | benih ikan, bibit ikan, bibit lele, bibit nila, bibit ikan lele, bibit gurame, bibit patin, bibit ikan mas, bibit udang, bibit bandeng, induk ikan, bibit gabus, bibit bawal | bahan:other |
`,
};
