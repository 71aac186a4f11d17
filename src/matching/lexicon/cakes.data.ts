/** Cakes, sweets and bread. Format: see `wordTables.ts`. */
export const cakes = {
  words: `
`,
  families: `
kue-satu | kue-kering | kue satu, kue sagon, sagon, sagon bakar, kue koya | | kue-kering-lain
kue-kering-lain | kue-kering | kue kering, nastar, kastengel, akar kelapa, kue semprong, biji ketapang, kembang goyang, putri salju, kue lebaran, kue lidah kucing, kue bangkit, kue sagu, kue kacang, kue gabus, cheese stick, stik keju, stik bawang | jenis-kue:substitute | kue-satu
kue-basah | kue-basah-jajanan | kue basah, comro, misro, nagasari, papais, apem, cucur, lemper, lupis, onde onde, klepon, jojorong, kue pasung, risol, risoles, talam, bugis, surabi, katimus, gorengan, putu, lumpia, pastel, kue lapis, dadar gulung, cente manis, kue mangkok, bakwan, cireng, cilok, arem arem, lontong, martabak, putri noong, awug, kue ku, kue lumpur, kue sus, puding, bala bala | jenis-kue:substitute | snack-box
wajit | dodol-wajit-gipang | wajit, angleng, wajit ketan, wajit gula aren, ladu | | dodol gipang
dodol | dodol-wajit-gipang | dodol, dodol ketan, dodol betawi, dodol durian, kalua jeruk, amis ketan | rasa:variant | wajit gipang
gipang | dodol-wajit-gipang | gipang, gipang ketan, gipang kacang, tengteng, enting enting, ampyang, geplak | | wajit dodol
uli | dodol-wajit-gipang | uli, ulen, ketan uli, ketan bakar | |
roti | roti-bolu | roti, roti tawar, roti manis, roti sobek, croissant, muffin, roti burger, roti gandum, roti unyil, pizza | jenis-roti:substitute | bolu
bolu | roti-bolu | bolu, brownies, bolu pisang, bolu talas, cake, banana roti, bolu gulung, donat, cake ulang tahun, lapis legit, kue tart, roti pisang | jenis-roti:substitute | roti
tape-singkong | olahan-singkong-tape | peuyeum, peuyeum singkong, tape singkong | bahan:substitute=singkong |
getuk | olahan-singkong-tape | getuk, getuk singkong | | singkong-beku
singkong-beku | olahan-singkong-tape | singkong beku, singkong keju, singkong goreng beku | | getuk
oyek | olahan-singkong-tape | oyek, gaplek, tiwul, beras singkong | |
`,
};
