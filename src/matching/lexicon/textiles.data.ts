/** Cloth, clothes, linen, bags and shoes. Format: see `wordTables.ts`. */
export const textiles = {
  words: `
batik = batikan, batik fabric, batik cloth, batik lebak, batik banten
batik tulis = hand drawn batik, handdrawn batik, canting tulis, batik canting
batik cap = stamped batik, hand stamped batik, batik stempel, canting cap
ecoprint = eco print, ecoprinting, pounding, batik ecoprint, kain ecoprint
jumputan = tie dye, sasirangan, shibori, celup ikat, kain jumputan
kain printing = printed cotton, printed fabric(s), printed cloth(s), printed textile(s)
printing = tekstil cetak, kain print, digital printed, batik print, fabric printing
tenun = hand loom, handloom, tenun gedogan, tenun tangan, tenun ikat, ikat weaving, boeh, lawon
tenun baduy = baduy weaving, kanekes woven
selendang = scarves, shawls, salempang, kalungan kain, pashmina
ikat kepala = iket, headcloth(s), head cloth, headwrap, bandana, headband cloth, udeng, totopong, lomar
sarung = sarongs, sarung tenun, sarung pria
samping = kain samping, sinjang kain, jarik, kain panjang
songket = kain songket
kain = fabrics, kain bahan, bahan baju, dress fabric
kain perca = perca, patchwork, fabric scrap(s), limbah kain
hijab = jilbab segi, scarf hijab, pasmina, kerudung instan, bergo, khimar
mukena = mukenah, rukuh, telekung
gamis = abaya, jubah, long dress, gamis wanita
kebaya = kabaya
baju koko = baju takwa, baju muslim pria
baju adat = traditional costume, pakaian adat, pangsi, baju pangsi, baju baduy, kampret baju
kemeja = shirts work, kemeja kerja, kemeja lapangan, pdh, kemeja pdl
celana = pant, calana panjang, celana panjang, celana kerja, celana cargo
rok = skirt(s)
jas = suits, blazers, jas almamater, almamater
rompi = vests, rompi proyek, safety vest(s), rompi safety
seragam = uniform set(s), staff uniform, baju staf, hotel uniform, chef uniform, baju perawat, scrub suit, baju karyawan, baju pelayan, baju satpam, pdl
seragam sekolah = school uniform(s), baju olahraga sekolah, training sekolah
jas hujan = raincoat(s), ponco
jas lab = lab coat(s), baju lab, baju apd, hazmat
celemek = aprons kitchen, apron barista, celemek barista, apron dapur, apron kanvas
topi koki = chef hats, toque, chef cap, topi chef
baju koki = baju juru masak, jas chef, jas juru masak, chef jackets, chef uniform, baju chef, seragam chef, kemeja koki, chef jacket, chef coat, jaket koki, jaket chef, chef coats
topi bordir = baseball cap(s), topi baseball, topi promosi, trucker hat
jaket = jackets bomber, sweater, sweaters, hoodies, sweter, windbreaker
kaos sablon = printed tee(s), printed t shirt(s), printed tshirt(s), kaos cetak
kaos = kaos oblong, polo, kaos wangky, wangki, kaos berkerah, baju polo, baju berkerah, polo shirts, kaos polo, kaos kerah, kaos lengan panjang, oblong kaos, t shirts printed
jersey = sport jersey, baju futsal, kaos olahraga, kaos bola
kaos kaki = sock(s)
pakaian dalam = underwear, celana dalam, singlet, daster tidur
piyama = pajamas, pyjamas, baju tidur
kimono handuk = bathrobe(s), bath robe(s), jubah mandi, kimono mandi
daster = house dress, daster rayon
baju anak = kids clothes, baju bayi, children clothes
sablon = screen printing service, printing kaos, cetak kaos
bordir = embroidery service, bordir komputer
jahit = tailor, tailoring, sewing, konveksi jahit
sprei = bedsheets hotel, linen kasur, seprey, fitted sheet(s), flat sheet(s), duk, duk kasur, duvet cover(s), sarung selimut, quilt cover(s), sarung bed cover
sarung bantal = pillow cases, pillow covers, sarung guling
sarung duvet = duvet cover(s), cover duvet, quilt cover(s)
selimut = duvets, bed quilt(s), bedding blanket, comforter, inner duvet, isi duvet
bed cover = bed spread, bedspread, bedskirt
bed runner = bed scarf, runner kasur
bantal = pillows hotel, bantal guling, bantal tidur
sarung bantal sofa = cushion cover(s), sarung bantal kursi, sarung bantal hias, sarung bantal lobi, cover bantal sofa, cover bantal kursi, kulit bantal sofa, bantal sofa kulit luar, bantal sofa batik kulit luar, throw pillow cover(s), sarung bantal tamu
bantal sofa = throw pillow(s), bantal kursi, bantal hias, seat cushion(s), scatter cushion(s)
pelindung kasur = mattress protector(s), mattress pad
keset = keset kaki, foot mat(s), bath mat(s), rag rug(s), doormats, floor mats, kesed, door mat(s), doormat(s), entrance mat(s)
karpet = carpet(s), rug(s), permadani, ambal
taplak = table cloths, tablecloth linen, taplak prasmanan, alas meja, table runners, runner meja
serbet = napkins linen, cloth napkin(s), serbet kain, kain lap dapur
topi bordir = baseball cap(s), snapback(s)
topi katun = cotton cap(s), cap(s)
topi = sun cap(s)
sarung bantal = cover bantal, pillow case(s), pillow cover(s)
lap = cleaning cloth, kain lap, lap microfiber, microfiber, lap tangan, dish cloth, lap dapur, kain lap dapur, kitchen towel(s), tea towel(s), lap piring, lap meja
sarung kursi = chair cover(s), cover kursi
skirting meja = table skirting, skirting, rumbai meja
gorden = drapes, gordyn, hordeng, vitrase, gordeng, blackout, roller blind(s)
tas belanja = tas kain belanja, reusable bag(s), shopping totes, cloth bag(s), tas totebag, tas tote
tas seminar = seminar bag(s), conference bag(s), tas kongres, laptop bag seminar
tas kanvas = canvas bag(s), canvas tote(s), tas kanpas, kanpas
kanvas = kanpas, belacu, blacu kain, belacu kain, twill
goni = jute, burlap, hessian, tas jute
tas ransel = backpack(s), ransel, tas punggung, tas gunung, carrier tas
tas selempang = sling bag(s), crossbody bag(s), tas slempang, waist bag
tas kulit = leather bag(s), handbag leather
dompet kulit = leather wallet(s), dompet kulit asli
ikat pinggang = leather belt(s), belt(s), sabuk, gesper, sabuk kulit
tas laundry = laundry bag(s), kantong laundry
pouch kain = pouch resleting, cloth pouch(es), pouch batik, canvas pouch(es)
masker kain = cloth mask(s), fabric mask(s)
sarung tangan = glove(s), hand gloves
slop = hotel sandals, slop kain, slipper hotel, disposable slipper(s), spa slippers, sandal spa
sandal = sandals leather, sendal gunung, sendal kulit, alas kaki
sandal jepit = rubber slippers, sandal karet
sepatu = footwear, leather shoe(s), shoes work
sepatu boot = boot(s), sepatu bot, safety shoes, sepatu safety, sepatu proyek
sepatu kanvas = sneaker(s), sepatu kets, sepatu olahraga
`,
  families: `
batik | batik-tulis-cap | batik, batik cap, batik tulis, kain batik, batik kombinasi, kain canting cap, kain canting, batik baduy, kain sarimbit, batik tulis cap, kain motif cap, kain motif canting, batik tulis sutra, sarimbit batik, tulis halus, canting tangan, kain lukis malam | teknik:other |
ecoprint | batik-tulis-cap | ecoprint, jumputan, kain pewarna alam, baju ecoprint, tas ecoprint, hijab ecoprint | jenis-celup:substitute | batik
busana-batik | batik-tulis-cap | kemeja batik, baju batik, seragam batik, dress batik, daster batik, rok batik, rompi batik, jaket batik, celana batik, outer batik, blus batik, gamis batik, batik couple, batik anak | teknik:other | batik
kain-printing | tekstil-printing | printing, batik printing, kain printing, kain motif printing, kain motif, kain sablon, kain meteran, kain printing motif batik, kain katun, kain katun meteran, kain rayon, kain kanvas meteran, kain polos, kain goni, kain drill, kain maxmara, kain sutra, kain toyobo, kain motif baduy, selendang printing, selendang motif printing, ikat kepala printing | jenis-kain:variant |
hijab | tekstil-printing | hijab, hijab printing, hijab bordir, hijab instan | |
mukena | tekstil-printing | mukena, mukena printing, mukena bordir, sarung salat, baju koko, gamis, gamis printing, kebaya | jenis-busana:other |
daster | tekstil-printing | daster, piyama, daster printing, baju anak, pakaian dalam, rok, blus, celana kulot, celana kolor, kaos kaki, baju tidur batik, baju pantai, kaftan | jenis-busana-rumah:other |
perca | tekstil-printing | kain perca, kerajinan perca, selimut perca, keset perca, bed cover perca | |
tenun | tenun-baduy | tenun, kain tenun, selendang tenun, aros, ikat lomar, suat songket, samping tenun, songket, selendang, samping, samping baduy, selendang baduy, kain tenun baduy, ikat kepala, ikat kepala baduy, sarung, sarung baduy, kain baduy, syal rajut?, tas tenun, dompet tenun | jenis-tenun:substitute teknik:other=tangan |
baju-adat | tenun-baduy | baju adat, baju adat baduy, baju kampret, baju tenun, kemeja tenun, rompi tenun, outer tenun, jas tenun | | tenun
seragam | seragam-kerja | seragam, konveksi, baju waiter, baju housekeeping, baju bordir, kemeja seragam, kemeja celana kerja, rompi, jas, kemeja, seragam hotel, seragam restoran, seragam konveksi, baju seragam, celana seragam, kemeja bordir, seragam staf, seragam satpam, seragam pegawai, seragam perawat, seragam pabrik, seragam spa, seragam dapur, kemeja lapangan, celana, jas almamater, baju scrub, baju terapis, seragam terapis | jenis-seragam:substitute |
seragam-sekolah | seragam-kerja | seragam sekolah, baju sekolah, seragam sd, seragam smp, seragam paud, seragam santri | | 
jas-hujan | seragam-kerja | jas hujan, jas lab, apd | jenis-jas:other |
celemek | seragam-kerja | celemek, celemek dapur, celemek kulit | bahan-celemek:substitute |
topi-koki | seragam-kerja | topi koki, seragam koki, baju koki, topi masak, topi juru masak, topi chef, jas koki, baju dapur | jenis-koki:substitute |
topi-kain | seragam-kerja | topi?, topi bordir, topi sablon, topi katun, topi logo, topi kain, topi seragam, topi kanvas, topi rimba, topi promosi, topi komunitas, topi panitia | |
jaket | seragam-kerja | jaket, jaket bordir, jaket kulit, jaket seragam | |
kaos | kaos-sablon | kaos, kaos sablon, kaos polos, seragam kaos, kaos seragam, kaos bordir, jersey, kaos panitia, kaos souvenir | jenis-kaos:variant potongan-kaos:substitute=oblong |
jasa-sablon | kaos-sablon | sablon, jasa sablon, jasa bordir, bordir, sablon tas, sablon gelas, sablon cup | jenis-jasa-sablon:substitute |
sprei | linen-hotel | sprei, linen, sarung bantal, sprei hotel, sprei katun, linen sprei, sarung duvet, linen hotel, linen kamar, sprei batik | jenis-linen:substitute |
handuk | linen-hotel | handuk, handuk mandi, handuk hotel, kimono handuk, handuk batik, handuk kecil, handuk muka, handuk tangan, handuk kolam, handuk olahraga | jenis-handuk:other |
keset | linen-hotel | keset, keset kain, keset handuk, keset karet, keset katun, keset logo | bahan-keset:substitute |
karpet | linen-hotel | karpet, karpet masjid, karpet kantor | |
selimut | linen-hotel | selimut, bantal, bantal guling, bed runner, bed cover, bantal hotel, pelindung kasur, selimut hotel, bantal leher, bantal silikon, bantal kapuk | jenis-linen:substitute |
bantal-sofa | linen-hotel | sarung bantal sofa, bantal sofa, bantal sofa batik, bantal batik, sarung bantal batik, sarung bantal tenun, sarung bantal kanvas, sarung bantal motif batik, sarung bantal sofa batik, bantal tenun | |
taplak | linen-hotel | taplak, tea handuk, kitchen handuk, serbet, sarung kursi, gorden, napkin, skirting meja, taplak batik, taplak hotel, serbet batik, gorden hotel, sarung galon, tutup dispenser, sarung kulkas | jenis-linen:other bentuk-taplak:substitute |
lap | cairan-pembersih | lap, lap pel kain | |
tas-belanja | tas-kain-goodie-bag | tas belanja, tas spunbond, tas seminar, tas kanvas, tas, tas promosi, tas spunbond sablon, spunbond tas, tas nilon, tas model, tas laundry, tas karung goni, tas goni, tas furing, tas souvenir, tas kain sablon, tas lipat, tas hajatan, tas ulang tahun, tas kertas kain, kantong belanja, kantong kain, kantong kanvas, kantong jinjing, tas jinjing, kantong belacu | bahan-tas:substitute |
tas-ransel | tas-kain-goodie-bag | tas ransel, tas selempang, tas laptop, tas sekolah, tas wanita, tas batik, tas sepatu, tas bayi, tas kamera, tas olahraga | jenis-ransel:substitute |
tas-kulit | sandal-sepatu-kulit | tas kulit, dompet kulit, ikat pinggang, kerajinan kulit, gantungan kunci kulit, sarung kulit, id card kulit | jenis-kulit-barang:substitute |
pouch-kain | tas-kain-goodie-bag | pouch kain, pouch kanvas, dompet kain, dompet, tas kosmetik, pouch serut, tempat pensil kain, tas serut kecil, pouch tenun | bahan-tas:variant | pouch-pandan
masker-kain | tas-kain-goodie-bag | masker kain, masker batik, masker medis, masker sekali pakai | |
slop | sandal-hotel | slop, slop tutup, sandal spunbond, sandal handuk, sandal hotel eva, slop penginapan, sandal sekali pakai, slop batik, slop handuk | bahan-slop:variant |
sandal-kulit | sandal-sepatu-kulit | sandal kulit, sandal kulit pria, sandal, sandal gunung, tarumpah, sandal jepit, sandal karet, sandal wanita, sandal batik, sandal bakiak, bakiak, sandal kayu | jenis-sandal:substitute |
sepatu | sandal-sepatu-kulit | sepatu, sepatu kulit, sepatu boot, sepatu kanvas, sepatu batik, sepatu pria, sepatu wanita, sepatu sekolah | jenis-sepatu:substitute |
`,
};
