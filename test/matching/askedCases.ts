/** Title | description || goods that are meant ; … ## goods that are not ; …: needs as buyers write them. */
export const askedCases = `
Kripik gadung buat ngemil | 300 bks tiap minggu, yg original jgn pedas, singkong/pisang bukan || Keripik gadung renyah ## Keripik singkong balado ; Keripik pisang manis
Ikan mas hidup ukuran konsumsi | 60 kg per minggu, bukan bibit, bukan ikan hias, nila boleh kalau kosong || Ikan mas hidup ; Ikan nila segar ## Benih ikan mas ; Ikan koi
Gorden hotel anti cahaya | 48 jendela, jahit dan pasang, kain blackout. Kain meteran saja tidak. || Gorden blackout jahit ; Tirai kamar hotel ## Kain meteran polos
Kursi bar rotan | 24 buah tinggi 75 cm, boleh rotan sintetis. Meja tidak perlu. || Kursi bar rotan ; Kursi rotan sintetis ## Keranjang rotan
Brown sugar blocks, coconut | 500 kg monthly, round blocks, coconut sap only; not aren, not granulated || Gula kelapa cetak ; Gula jawa kelapa ## Gula semut aren ; Gula aren cetak
Daun pisang lembaran buat alas | seribu lembar tiap minggu, dibersihkan, digulung || Daun pisang ; Daun cau lembaran ## Keripik pisang ; Pisang raja
Sate lilit ikan beku | 100 pak isi 20, ikan laut, siap bakar. Bumbu sate tidak usah. || Sate lilit ikan ## Bumbu sate
Tempat sampah pilah tiga | 20 set organik, anorganik, B3, bahan plastik atau besi || Tempat sampah pilah ; Tong sampah terpilah ## Keranjang rotan
Kemeja kerja lapangan lengan panjang | 75 potong, bahan drill, bordir nama; kaos tidak || Kemeja PDL drill bordir ; Kemeja kerja lapangan ## Kaos polos
Wooden signage for trails | 30 direction signs carved from hardwood, weatherproof; printed banners are not what we want || Papan petunjuk kayu ukir ; Papan nama kayu ## Spanduk
Jasa cuci karpet mushola | 12 lembar karpet, dijemput dan diantar || Laundry karpet ; Cuci karpet ## Karpet mushola
Lemon grass fresh | sereh segar 30 kg a week, trimmed; oil not needed || Sereh segar ; Serai dapur ikat ## Minyak sereh wangi
Undangan syukuran 400 lembar | cetak hardcover, dua warna || Cetak undangan ## Buku menu
Ayam ungkep bumbu kuning frozen | 80 ekor per minggu, potong empat, siap goreng || Ayam ungkep beku ; Ayam bumbu kuning frozen ## Ayam kampung hidup
Tahu bulat mentah | 2 ribu biji sehari, isi ulang freezer || Tahu bulat ## Tahu putih
Tas anyaman eceng gondok | 100 pcs, ada lapisan kain dan ritsleting, keranjang tidak || Tas eceng gondok ## Keranjang eceng gondok
Bambu apus batangan | 300 batang panjang 6 m untuk pagar, bukan anyaman || Bambu tali batangan ; Bambu batang ## Besek bambu
Minyak urut balur | 200 botol 60 ml, bahan rempah; minyak goreng tentu bukan || Minyak urut ; Minyak gosok rempah ## Minyak goreng kelapa
Sarung tangan masak tahan panas | 40 pasang kain tebal || Sarung tangan oven ## Sarung bantal
Kerupuk melarat | 50 kg per bulan mentah, warna-warni || Kerupuk melarat mentah ; Kerupuk pasir ## Emping melinjo
Pot tanaman dari sabut kelapa | 500 buah ukuran 15 cm, bukan gerabah || Pot sabut kelapa ; Cocopot ## Pot gerabah
Gantungan kunci kayu ukir nama | 500 buah, laser nama acara, logam tidak || Gantungan kunci kayu ## Gantungan baju kayu
Air kelapa muda botolan | 300 botol 250 ml tiap minggu, tanpa pengawet. Kelapa utuh tidak. || Air kelapa muda botol ## Kelapa muda butir
Tepung jagung halus | 200 kg per bulan, bukan maizena || Tepung jagung ## Maizena
Jasa foto kegiatan sehari | dua fotografer, hasil cetak tidak perlu || Jasa fotografi acara ; Fotografer event ## Cetak foto
Udang rebon kering | 15 kg per minggu, bersih pasir, terasi bukan || Rebon kering ; Udang rebon ## Terasi udang
Sewa panggung dan lampu sorot | malam inaugurasi, dua hari lagi, rangka 6x4 || Sewa panggung rigging ; Sewa lighting panggung ## Lampu hias bambu
Rempeyek teri renyah | 100 toples 200 g || Peyek teri ; Rempeyek ikan teri ## Teri nasi kering
Manggo chips / keripik mangga | vacuum fried, 400 pouches 50 g || Keripik mangga ; Kripik buah mangga ## Manisan mangga
Terpal buat kolam lele | 10 lembar 4x6 A5 || Terpal kolam ## Lele hidup
Tangkil goreng siap makan | bungkus 250 g, 600 bungkus. Yang masih mentah jangan ditawarkan. || Melinjo goreng asin ; Tangkil balado ## Emping melinjo belum digoreng ; Biji melinjo kupas
Robusta can disangray | 500 kilo sabulan, ku kami disangray sorangan. Lain nu geus bubuk. || Kopi ose robusta ; Green bean robusta ## Biji kopi sangrai ; Kopi bubuk robusta
Kantong kain belacu berlogo | 60 lusin tas jinjing kanvas. Spunbond kami tolak. || Tas kanvas sablon ; Goodie bag belacu ## Tas spunbond sablon ; Pouch pandan
Pisang meja untuk sarapan | 50 sisir ambon matang tiap minggu || Pisang ambon sisir ## Pisang kepok ; Pisang tanduk
Jahe merah segar | emprit masih boleh, gajah tidak; 40 kg seminggu || Jahe merah segar ; Jahe emprit ## Jahe gajah
Champignon segar | 20 kg seminggu. Jamur tiram dan jamur kuping tidak bisa dipakai. || Jamur kancing segar ## Jamur tiram segar
Beras merah untuk menu sehat | pengganti nasi putih, 100 kg. Bukan beras putih. || Beras merah organik ## Beras putih pulen
Abon sapi | 20 kg sebulan. Bukan abon ayam, ikan, atau nabati. || Abon sapi ## Abon ikan tuna ; Abon ayam
Bola ikan beku | 200 bungkus untuk suki || Bakso ikan beku ; Bulatan ikan tenggiri ## Ikan tenggiri segar
Gula aren cetak murni | 300 kg. Bukan campuran gula pasir. || Gula aren cetak ## Gula merah campur gula pasir
Pemanis cair dari nira kawung | sirup kental siap tuang, jerigen. Bukan yang padat, bukan serbuk. || Gula aren cair jerigen ; Juruh kawung ## Gula aren cetak ; Gula semut
Polo seragam kru berkerah | 100 potong, logo dibordir || Kaos polo bordir ; Kaos berkerah seragam ## Celemek
Jaket koki lengan panjang | 30 potong putih, bordir nama || Baju koki putih ; Chef jacket drill ## Jaket bomber
Alat ngarit keur patani | 40 lusin, gagang kai || Arit tempa ; Sabit padi gagang kayu ## Golok hias ; Pisau dapur
Daftar hidangan sampul tebal | 60 buku, laminasi || Cetak buku menu ; Daftar menu laminasi ## Prasmanan
`;
