/** Cloth, clothes, linen, bags and shoes. Format: see `wordTables.ts`. */
export const textiles = {
  words: `
`,
  families: `
batik | batik-tulis-cap | batik, batik cap, batik tulis, kain batik, batik kombinasi, kain canting cap, kain canting, batik baduy, kain sarimbit, batik tulis cap, kain motif cap, kain motif canting | teknik:other |
busana-batik | batik-tulis-cap | kemeja batik, baju batik, seragam batik, dress batik, daster batik | teknik:other | batik
kain-printing | tekstil-printing | printing, batik printing, kain printing, kain motif printing, kain motif, hijab printing, kain sablon, kain meteran, hijab, mukena, kain printing motif batik | |
tenun | tenun-baduy | tenun, kain tenun, selendang tenun, aros, ikat lomar, lomar, suat songket, samping tenun, songket, selendang, samping baduy, selendang baduy, kain tenun baduy, ikat kepala | jenis-tenun:variant |
seragam | seragam-kerja | seragam, konveksi, baju waiter, baju housekeeping, baju bordir, kemeja seragam, kemeja celana kerja, rompi, jas, kemeja, seragam hotel, seragam restoran, seragam konveksi, baju seragam, celana seragam, kemeja bordir | jenis-seragam:substitute |
seragam-sekolah | seragam-kerja | seragam sekolah, baju sekolah, seragam sd, seragam smp | |
celemek | seragam-kerja | celemek, celemek dapur | | topi-koki
topi-koki | seragam-kerja | topi koki, seragam koki | | celemek
jaket | seragam-kerja | jaket, jaket bordir | |
kaos | kaos-sablon | kaos, kaos sablon, kaos polos, seragam kaos, kaos seragam, kaos bordir, jersey | jenis-kaos:variant |
jasa-sablon | kaos-sablon | sablon, jasa sablon, jasa bordir | | kaos
sprei | linen-hotel | sprei, linen, sarung bantal, sprei hotel, sprei katun, linen sprei | jenis-linen:substitute |
handuk | linen-hotel | handuk, handuk mandi, handuk hotel | | keset
keset | linen-hotel | keset, keset kain, keset handuk | |
selimut | linen-hotel | selimut, bantal, bantal guling, bed runner | jenis-linen:substitute |
taplak | linen-hotel | taplak, tea handuk, kitchen handuk, serbet, serbet makan, sarung kursi, gorden, napkin | jenis-linen:substitute |
tas-belanja | tas-kain-goodie-bag | tas belanja, tas spunbond, tas seminar, tas kanvas, tas, tas promosi, tas spunbond sablon, spunbond tas, tas nilon, tas model, tas ransel, tas selempang, tas laundry, tas karung goni | bahan-tas:substitute |
pouch-kain | tas-kain-goodie-bag | pouch kain, pouch kanvas, pouch blacu, dompet kain, dompet, tas kosmetik, kantong kain, pouch serut | bahan-tas:variant | pouch-pandan
slop | sandal-hotel | slop, slop tutup, sandal spunbond, sandal handuk, sandal hotel eva, slop penginapan, sandal sekali pakai | |
sandal-kulit | sandal-sepatu-kulit | sandal kulit, sandal kulit pria, sandal, sandal gunung, tarumpah, sandal jepit, sandal karet | jenis-sandal:substitute |
sepatu | sandal-sepatu-kulit | sepatu, sepatu kulit | |
`,
};
