/**
 * Kecamatan of Kabupaten Lebak: code | name | latitude | longitude | villages. Codes and names: Kepmendagri 300.2.2-2430/2025;
 * points are centroids of published village boundaries, rounded to about 10 m.
 */
export const kecamatanTable = `
36.02.01 | Malingping | -6.7697 | 106.0066 | 14
36.02.02 | Panggarangan | -6.8268 | 106.227 | 11
36.02.03 | Bayah | -6.9164 | 106.2907 | 11
36.02.04 | Cipanas | -6.5524 | 106.3672 | 14
36.02.05 | Muncang | -6.5512 | 106.2858 | 12
36.02.06 | Leuwidamar | -6.5771 | 106.2219 | 12
36.02.07 | Bojongmanik | -6.581 | 106.1649 | 9
36.02.08 | Gunungkencana | -6.6086 | 106.0514 | 12
36.02.09 | Banjarsari | -6.5965 | 105.9847 | 20
36.02.10 | Cileles | -6.4875 | 106.0787 | 12
36.02.11 | Cimarga | -6.4521 | 106.221 | 17
36.02.12 | Sajira | -6.4739 | 106.3378 | 15
36.02.13 | Maja | -6.3681 | 106.3648 | 14
36.02.14 | Rangkasbitung | -6.3565 | 106.284 | 16
36.02.15 | Warunggunung | -6.3267 | 106.1763 | 12
36.02.16 | Cijaku | -6.72 | 106.0785 | 10
36.02.17 | Cikulur | -6.3937 | 106.148 | 13
36.02.18 | Cibadak | -6.3337 | 106.2248 | 15
36.02.19 | Cibeber | -6.7739 | 106.3673 | 22
36.02.20 | Cilograng | -6.9226 | 106.369 | 10
36.02.21 | Wanasalam | -6.7651 | 105.9217 | 13
36.02.22 | Sobang | -6.6479 | 106.3249 | 10
36.02.23 | Curugbitung | -6.4347 | 106.3993 | 10
36.02.24 | Kalanganyar | -6.3841 | 106.233 | 7
36.02.25 | Lebakgedong | -6.6317 | 106.4065 | 6
36.02.26 | Cihara | -6.8349 | 106.1208 | 9
36.02.27 | Cirinten | -6.6463 | 106.1486 | 10
36.02.28 | Cigemblong | -6.7401 | 106.1773 | 9
`;

/** Kabupaten and kota of Banten and usual delivery places: slug | name | kind | latitude | longitude | other spellings. Town centres. */
export const placeTable = `
lebak | Kabupaten Lebak | regency | -6.5644 | 106.2522 | kab lebak
pandeglang | Pandeglang | regency | -6.3085 | 106.1067 | kab pandeglang, kabupaten pandeglang
kab-serang | Kabupaten Serang | regency | -6.1208 | 106.0136 | kab serang, ciruas
kab-tangerang | Kabupaten Tangerang | regency | -6.2672 | 106.4631 | kab tangerang, tigaraksa
serang | Serang | city | -6.12 | 106.1503 | kota serang
cilegon | Cilegon | city | -6.0025 | 106.0111 | kota cilegon
tangerang | Tangerang | city | -6.1783 | 106.6319 | kota tangerang
tangerang-selatan | Tangerang Selatan | city | -6.2886 | 106.7179 | kota tangerang selatan, tangsel
bsd | BSD Serpong | place | -6.3017 | 106.6522 | bsd, serpong, bsd city
rangkasbitung | Rangkasbitung | place | -6.3583 | 106.2503 | rangkas, rangkas bitung
labuan | Labuan | place | -6.3735 | 105.8281 | labuhan
carita | Carita | place | -6.298 | 105.837 |
anyer | Anyer | place | -6.0583 | 105.915 | anyar
merak | Merak | place | -5.9308 | 106.0016 |
tanjung-lesung | Tanjung Lesung | place | -6.4815 | 105.653 | tanjunglesung
sawarna | Sawarna | place | -6.9833 | 106.3075 |
panimbang | Panimbang | place | -6.5157 | 105.7847 |
menes | Menes | place | -6.3769 | 105.9193 |
balaraja | Balaraja | place | -6.2 | 106.4533 |
cikande | Cikande | place | -6.2064 | 106.3533 |
jakarta | Jakarta | province | -6.2 | 106.8166 | dki jakarta
jakarta-pusat | Jakarta Pusat | city | -6.1862 | 106.8341 | central jakarta
jakarta-selatan | Jakarta Selatan | city | -6.2615 | 106.8106 | south jakarta
jakarta-barat | Jakarta Barat | city | -6.1674 | 106.7637 | west jakarta
jakarta-timur | Jakarta Timur | city | -6.225 | 106.9004 | east jakarta, cakung
jakarta-utara | Jakarta Utara | city | -6.1384 | 106.8637 | north jakarta
bogor | Bogor | city | -6.595 | 106.8166 | kota bogor
jasinga | Jasinga | place | -6.4786 | 106.4536 |
bandung | Bandung | city | -6.9175 | 107.6191 | kota bandung
palabuhanratu | Palabuhanratu | place | -6.9877 | 106.5513 | pelabuhan ratu, palabuhan ratu
`;
