/** Soap, cleaning, amenities, packaging and printing. Format: see `wordTables.ts`. */
export const household = {
  words: `
`,
  families: `
sabun-batang | sabun-batang | sabun, sabun batang, sabun herbal, sabun sereh, sabun madu, sabun hotel, sabun mini, sabun susu, sabun batang mini, sabun kopi, sabun minyak zaitun, sabun transparan | bahan-sabun:variant ukuran-mini:substitute |
sampo | sampo-sabun-cair | sampo, sampo mini, sampo sachet, kondisioner, sampo sabun cair, sampo botol | jenis-sampo:substitute ukuran-mini:substitute | sabun-cair
sabun-cair | sampo-sabun-cair | sabun cair, sabun cair mini, losion, sabun cuci tangan | jenis-sabun-cair:substitute | sampo
lulur | lulur-minyak-spa | lulur, lulur rempah, masker, body scrub, garam mandi, bath salt, masker wajah, bath bomb | jenis-spa:substitute |
minyak-pijat | lulur-minyak-spa | minyak pijat, minyak pijat sereh, minyak pijat aroma, minyak gosok, balur | bahan:variant | minyak-atsiri
minyak-atsiri | lulur-minyak-spa | minyak atsiri, minyak sereh, minyak cengkeh, minyak nilam, minyak kayu putih, minyak pala, minyak sereh wangi | jenis-atsiri:substitute | minyak-pijat
aromaterapi | lulur-minyak-spa | aromaterapi, lilin, lilin aroma, lilin hias, dupa, pengharum | jenis-aroma:substitute | minyak-atsiri
paket-spa | lulur-minyak-spa | paket spa, spa set, paket lulur, spa kit | |
pembersih-lantai | cairan-pembersih | pembersih lantai, pembersih, cairan pembersih, pembersih kaca, pembersih kamar mandi, karbol | jenis-pembersih:substitute |
deterjen | cairan-pembersih | deterjen, deterjen cair, sabun cuci, pemutih, pewangi | jenis-pembersih:substitute |
sabun-piring | cairan-pembersih | sabun cuci piring | |
disinfektan | cairan-pembersih | disinfektan | |
amenities-set | amenities-set | amenities, paket amenities, amenities set, paket mandi, set perlengkapan mandi, amenities kamar | |
sikat-gigi | amenities-set | sikat gigi, sikat gigi hotel, sikat gigi bambu, sikat odol | |
shower-cap | amenities-set | shower cap, shaving kit, sewing kit, sisir, sisir hotel, cotton bud, slipper kit | jenis-kit:substitute |
kemasan-plastik | kemasan-plastik-pouch | kemasan plastik, standing pouch, plastik, kantong plastik, toples plastik, botol plastik, kemasan, botol kosong, toples botol plastik, cup plastik, botol kaca, kemasan botol, kantong, toples, botol, pouch kosong, sealer, gelas, gelas plastik, pouch polos, toples kosong, cup, pouch | jenis-kemasan:substitute |
stiker | kemasan-plastik-pouch | stiker, stiker produk, stiker kemasan, cetak stiker, desain label, hang tag | |
dus | kemasan-dus-kertas | dus, dus cetak, kotak nasi, kotak makanan, dus makanan, kotak kemasan, dus kemasan, dus custom, dus logo, dus makanan cetak, cetak dus, dus nasi, dus kertas, dus printed, kotak kertas, dus hampers, dus sablon, dus polos, dus pizza, dus sepatu | cetakan-dus:variant |
gelas-kertas | kemasan-dus-kertas | gelas kertas, gelas dus, cup kertas, paper cup | |
paper-bag | kemasan-dus-kertas | paper bag, kantong kertas, paper bag cetak | | dus
percetakan | percetakan-umum | percetakan, offset, printing?, cetak undangan, undangan, brosur, spanduk, buku menu, kartu nama, kalender, nota, neon box, cetak brosur, cetak buku, cetak banner, sertifikat cetak, poster, percetakan umum, cetak, cetak kartu, name tag, id card, stempel | jenis-cetakan:other |
`,
};
