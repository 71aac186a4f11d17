/** Eggs, poultry, meat and fish. Format: see `wordTables.ts`. */
export const animals = {
  words: `
`,
  families: `
telur-ayam | telur | telur, telur ayam, telur negeri, telur kampung, telur ayam kampung, telur ayam negeri, telur omega | jenis-telur:substitute |
telur-bebek | telur | telur bebek, telur bebek segar, telur bebek mentah | |
telur-asin | telur | telur asin, telur bebek asin, telur asin bakar, telur asin oven | |
telur-puyuh | telur | telur puyuh | |
ayam | ayam-unggas | ayam, ayam kampung, ayam broiler, ayam potong, karkas, karkas ayam, ayam pejantan, ayam segar, ayam fillet, fillet ayam, dada ayam, ayam joper, ayam utuh, ceker, paha ayam | jenis-ayam:substitute hidup:substitute |
ayam-hidup | ayam-unggas | ayam hidup, ayam kampung hidup, ayam broiler hidup, doc, anak ayam | jenis-ayam:substitute |
bebek | ayam-unggas | bebek, bebek hidup, karkas bebek, bebek peking, bebek potong, daging bebek, puyuh, burung puyuh, angsa | hidup:substitute |
daging-sapi | daging-ternak | daging, daging sapi, sapi, sapi potong, has dalam, iga, iga sapi, kikil, jeroan, tulang sapi, buntut sapi, daging kerbau, kerbau, daging giling, tetelan | bahan:substitute hidup:substitute |
kambing | daging-ternak | kambing, domba, daging kambing, aqiqah, qurban, daging domba, kambing hidup, kurban, hewan kurban, kambing guling | hidup:substitute |
susu | daging-ternak | susu, susu segar, susu murni, susu kambing, yogurt, keju | |
ikan-laut | ikan-laut-segar | ikan laut, ikan segar, ikan laut segar, kerapu, kakap, tongkol, tenggiri, layur, tuna, kembung, bawal laut, ikan kembung segar, bandeng segar, bandeng, cakalang, fillet ikan, ikan teri segar, ikan, baronang, ekor kuning, selar, marlin | bahan:substitute |
udang-cumi | ikan-laut-segar | cumi, udang, lobster, kepiting, kerang, seafood, gurita, cumi segar, udang segar, udang vaname | bahan:other |
ikan-tawar | ikan-air-tawar | ikan air tawar, ikan mas, nila, gurame, lele, patin, bawal, nila segar, lele segar, gabus, bawal air tawar, ikan nila, belut, gurame hidup | bahan:substitute hidup:variant |
benih-ikan | ikan-air-tawar | benih ikan, bibit ikan, bibit lele, bibit nila, bibit ikan lele, bibit gurame | |
`,
};
