/**
 * One unit a line: slug | Indonesian name | English name | measure | factor to the base | UN/CEFACT code | other spellings.
 * Measures: g, ml, pcs (counted goods, convertible into each other), container (its contents stand in the product's words),
 * area, solid, length, time, event (counted, convertible only into themselves).
 */
export const unitTable = `
kg | kg | kg | g | 1000 | KGM | kilo, kilogram, kilograms, kgs, sakilo, kiloan, kilos
ons | ons | hectogram | g | 100 | HGM | hektogram
gram | gram | gram | g | 1 | GRM | g, gr, grams, gm
kuintal | kuintal | quintal | g | 100000 | DTN | kwintal, kw, quintal
ton | ton | tonne | g | 1000000 | TNE | tonne, tonnes, tons, tonan
liter | liter | litre | ml | 1000 | LTR | litre, litres, ltr, l, lt, liters, literan
ml | ml | ml | ml | 1 | MLT | mililiter, millilitre, milliliter, cc
galon | galon | gallon jug | ml | 19000 | GLL | gallon, gallons
pcs | pcs | pcs | pcs | 1 | H87 | pc, piece, pieces, buah, biji, item, items, sahiji, keping, each, ea
buah | buah | pcs | pcs | 1 | H87 |
biji | biji | pcs | pcs | 1 | H87 |
butir | butir | pcs | pcs | 1 | H87 | butiran
lembar | lembar | sheets | pcs | 1 | LEF | helai, sheet, sheets, lbr
potong | potong | cuts | pcs | 1 | H87 | ptg
bilah | bilah | blades | pcs | 1 | H87 | blade, blades
batang | batang | sticks | pcs | 1 | H87 | btg, stick, sticks
pasang | pasang | pairs | pcs | 1 | PR | pair, pairs, psg
stel | setel | suits | pcs | 1 | SET | setel, suit, suits
ekor | ekor | head | pcs | 1 | HEA | heads
unit | unit | units | pcs | 1 | C62 | units
lusin | lusin | dozen | pcs | 12 | DZN | dozen, dozens, lusinan, losin, dz
kodi | kodi | score (20) | pcs | 20 | SCO | kodian, score
gros | gros | gross | pcs | 144 | GRO | gross
rim | rim | ream | pcs | 500 | RM | ream, reams
set | set | sets | pcs | 1 | SET | sets, perangkat, kit, kits
pack | pak | packs | container | 1 | PK | pak, packs, packet, packets, kemasan
bungkus | bungkus | packs | container | 1 | PK | bks, bungkusan
pouch | pouch | pouches | container | 1 | PO | pouches, poch, kantong, kantung, kantongan
sachet | saset | sachets | container | 1 | SA | saset, sachets, saschet
renceng | renceng | strips | container | 1 | STP | rencengan, rentengan, renteng, strip
botol | botol | bottles | container | 1 | BO | bottle, bottles, btl
toples | toples | jars | container | 1 | JR | jar, jars, stoples, oples
kaleng | kaleng | cans | container | 1 | CA | can, cans, tin, tins
cup | cup | cups | container | 1 | CU | cups
gelas | gelas | cups | container | 1 | CU | glass
jerigen | jeriken | jerry cans | container | 1 | JY | jerigen, jeriken, jerican, jerrycan, jirigen, dirigen
ember | ember | buckets | container | 1 | BJ | bucket, buckets
drum | drum | drums | container | 1 | DR | drums, tong
karung | karung | sacks | container | 1 | SA | sak, sack, sacks, zak
karton | karton | cartons | container | 1 | CT | carton, cartons, ctn
dus | dus | cardboard boxes | container | 1 | CT | dos, kardus, doos
box | boks | boxes | container | 1 | BX | boks, boxes, bok
kotak | kotak | boxes | container | 1 | BX | kotakan
peti | peti | crates | container | 1 | CR | crate, crates, krat
tray | tray | trays | container | 1 | PU | trays
keranjang | keranjang | baskets | container | 1 | BK | basket, baskets
besek | besek | bamboo boxes | container | 1 | BK | pipiti
bonjor | bonjor | bamboo sticks | container | 1 | NMP | bonjoran
toros | toros | bundles | container | 1 | NMP | kojor, torosan, ganduan
ikat | ikat | bunches | container | 1 | BH | ikatan, bunch, bunches, beungkeut, iket
tandan | tandan | stems | container | 1 | BH | turuy
sisir | sisir | hands | container | 1 | BH | 
empong | empong | bundles | container | 1 | BH | pong
papan | papan | boards | container | 1 | PF | board, boards
loyang | loyang | baking tins | container | 1 | NMP | loyangan
rol | rol | rolls | container | 1 | RO | roll, rolls, gulung
pot | pot | pots | pcs | 1 | PT | pots
polybag | polibag | polybags | pcs | 1 | BG | polibag, polybags
porsi | porsi | portions | pcs | 1 | PTN | portion, portions, pax, serving, servings
paket | paket | packages | container | 1 | PK | package, packages
hampers | hampers | hampers | container | 1 | BX | hamper, parsel, parcel, bingkisan
meter | meter | metres | length | 1 | MTR | metre, metres, meters, mtr, m
m2 | m² | m² | area | 1 | MTK | meter persegi, sqm, m²
m3 | m³ | m³ | solid | 1 | MTQ | meter kubik, kubik, cbm, m³
truk | truk | truckloads | container | 1 | NL | truck, trucks, rit, engkel
hari | hari | days | time | 1 | DAY | day, days
bulan | bulan | months | month | 1 | MON | month, months
jam | jam | hours | hour | 1 | HUR | hour, hours
penampilan | penampilan | performances | event | 1 | E48 | pertunjukan, performance, performances, show, shows, tampil, pentas, pementasan
`;
