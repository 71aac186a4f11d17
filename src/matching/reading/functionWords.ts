/** Words without a product in them: function words, measures, trade talk; Indonesian, Sundanese, English. */
const words = `
yang nu anu dan atau jeung atawa sareng dari ti ke ka di dina pada untuk keur buat bagi kanggo pikeun utk dengan dgn jeng oleh tiap setiap unggal per para
kami kita saya kuring urang anda mereka tamu buyer pemasok supplier suppliers supplied supply perlu butuh peryogi membutuhkan mencari cari need needs needed want wanted looking
harus kudu wajib boleh bisa dapat ada aya ini itu eta ieu juga oge saja wae sudah sedang akan belum lagi masih keneh can sangat lebih paling kurang hampir sekitar kira
satu dua tiga empat lima enam tujuh delapan sembilan sepuluh seribu ribu juta ratus puluh hiji dua tilu opat lima genep
bulan minggu hari tahun sabulan saminggu sebulan seminggu sehari month week day monthly weekly daily year every each bulanan mingguan harian sekali
kilo kg gram liter ml pcs buah biji lembar butir potong pasang lusin kodi set pack pak bungkus sachet botol karung
kualitas mutu bagus baik terbaik premium super asli murni tulen original quality best good fresh local lokal khas banten lebak baduy daerah
harga murah mahal maksimal maximum maks max batas budget idr rp rupiah nego langganan
kirim dikirim pengiriman antar diantar anteur sampai tiba delivered delivery deliver lead time hotel restoran restaurant kafe cafe bioskop toko gerai konter resort villa villas
the a an of and or for to in on at by with from our we us is are be as it its that this these those per no not any all some only also plus must may can will would should than into over under within days weeks
sertifikat certificate certified nomor izin ijin berlaku required preferred nilai tambah disukai diutamakan dilampirkan produksi rumahan dinas binaan ibu sekitar pesanan terima rutin
tina kuring abdi urang maranehna ku pisan teuing deui mah teh geura geuning ayeuna engke kamari isuk peuting beurang unggal wanci sok keneh kabeh sakabeh saban sagala loba saeutik
alus hade awon merenah murag mahal murah hargana hargina regana panghade paling pangmurahna payus payu siap ngirim dikintun kintun dugi nepi bogana boga gaduh ngagaduhan nyiapkeun dipikabutuh kabutuhan butuhna milarian neangan dapur imah warung pasar kota lembur desa
sapuluh saratus sarebu sajuta welas puluhan ratusan sakilo saliter sasatu sahiji sapasang sakodi salosin sakarung sabungkus satengah saparo
which who whom whose where when while what how about above below between through during before after again further then once here there both few more most other such own same so too very just now also each
size sized type kind grade class model style colour color brand item items product products goods stock order orders ordering price prices budget total amount quantity minimum maximum least per unit pieces piece pairs pair
our my your their his her its them they you me he she him one two three four five six seven eight nine ten first second last next
dozen dozens usai ukuran ditawarkan tawarkan menawarkan ditawari penawaran disukai pilihan terakhir cadangan termasuk dicari interior match matches fit fits
please kindly thanks offer offers buy buying sell selling sold made make making used use using using packed packing pack wrapped sealed clean natural handmade traditional typical authentic organic premium standard regular plain simple nice good great best better small large big medium long short thick thin heavy light round square
guest guests room rooms hotel hotels bar spa restaurant kitchen breakfast dinner lounge lobby minibar opening event events wedding meeting staff office company store shop market gift
sing ning saben wulan wis dhewek dewek kanthi iki iku kula kulo inyong sampun mboten gawe dibuat wong utawa lan karo durung isih
mengemas mengemasi dikemas ngemas available ready kosong empty only have has had having being been were was does did done get got can could need needs must shall every weekly monthly daily yearly
`;

export const functionWords: ReadonlySet<string> = new Set(words.trim().split(/\s+/));
