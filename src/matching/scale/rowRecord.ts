/**
 * One product of one UMKM in 16 bytes: four words of 32 bits.
 *   0  certificates held for a while (15 bits), ON SALE, certificates held for long (15 bits)
 *   1  latitude, longitude (16 bits each)
 *   2  free capacity (11 bits), price (11), minimum order (10), as logarithms
 *   3  lead time in days (7 bits), track record (4), delivery radius (8), unit and contents (12), packs to order (1)
 * Whatever is rounded is rounded in favour of the UMKM: nobody is shut out or put lower by it.
 */
export const WORDS = 4;

/** A row before it is packed; reused. */
export interface PlainRow {
  /** Bits per certificate place: held today; still held after the long horizon. */
  heldNow: number;
  heldLong: number;
  lat: number;
  lon: number;
  radiusKm: number;
  /** Base amounts of the product's unit. */
  free: number;
  minOrder: number;
  price: number;
  leadDays: number;
  /** Value of the track record in [0, 1]; NaN where it says nothing. */
  track: number;
  measure: number;
  repacks: boolean;
}

export const newRow = (): PlainRow => ({
  heldNow: 0,
  heldLong: 0,
  lat: 0,
  lon: 0,
  radiusKm: 0,
  free: 0,
  minOrder: 0,
  price: 0,
  leadDays: 0,
  track: Number.NaN,
  measure: 0,
  repacks: false,
});

/** Certificate places that fit; needs that ask for others are settled when the best rows are explained. */
export const PLACES = 15;
export const PLACE_BITS = 0x7fff;
/** Set while the UMKM is active and has free capacity. */
export const ON_SALE = 0x8000;

/** Indonesia: 20 degrees of latitude, 48 of longitude; one step is 34 and 82 metres. */
const SOUTH = -12;
const WEST = 94;
export const LAT_STEP = 20 / 65_535;
export const LON_STEP = 48 / 65_535;
export const latOf = (code: number): number => SOUTH + code * LAT_STEP;
export const lonOf = (code: number): number => WEST + code * LON_STEP;
const within = (code: number, most: number): number => Math.max(0, Math.min(most, code));

/** Steps of a logarithm: 1.1 % each for capacity and price, 2.3 % for the minimum order. */
export const FINE = 88;
export const COARSE = 44;
/** 1 + steps of the logarithm; 0 for nothing. */
const upward = (value: number, steps: number, most: number): number =>
  value <= 0 ? 0 : within(1 + Math.ceil(Math.log(value) * steps - 1e-9), most);
const downward = (value: number, steps: number, most: number): number =>
  value <= 0 ? 0 : within(1 + Math.floor(Math.log(value) * steps + 1e-9), most);

const EXACT_KM = 200;
/** Kilometres up to 200, then hundreds, rounded up. */
const radiusCode = (km: number): number =>
  within(km <= EXACT_KM ? Math.ceil(km) : EXACT_KM + Math.ceil((km - EXACT_KM) / 100), 255);
export const radiusKmOf = (code: number): number => (code <= EXACT_KM ? code : EXACT_KM + (code - EXACT_KM) * 100);

/** 0 where it says nothing, else 1 to 15. */
const trackCode = (value: number): number => (Number.isNaN(value) ? 0 : 1 + Math.ceil(within(value, 1) * 14 - 1e-9));
export const trackOf = (code: number): number => (code - 1) / 14;

export const MEASURES = 4096;
/** Stands for every unit and contents beyond those that fit: counted as whatever suits. */
export const UNKNOWN_MEASURE = MEASURES - 1;

/** Writes a row's four words at `at` (counted in words). */
export function packRow(row: PlainRow, words: Uint32Array, at: number): void {
  const onSale = row.free > 0 ? ON_SALE : 0;
  words[at] = (row.heldNow & PLACE_BITS) | onSale | ((row.heldLong & PLACE_BITS) << 16);
  const lat = within(Math.round((row.lat - SOUTH) / LAT_STEP), 65_535);
  const lon = within(Math.round((row.lon - WEST) / LON_STEP), 65_535);
  words[at + 1] = lat | (lon << 16);
  words[at + 2] =
    upward(row.free, FINE, 2047) | (downward(row.price, FINE, 2047) << 11) | (downward(row.minOrder, COARSE, 1023) << 22);
  const measure = Math.min(UNKNOWN_MEASURE, row.measure);
  words[at + 3] =
    within(Math.floor(row.leadDays), 127) |
    (trackCode(row.track) << 7) |
    (radiusCode(row.radiusKm) << 11) |
    (((measure << 1) | (row.repacks ? 1 : 0)) << 19);
}

/** Delivery radii in four classes, widest first: rows of one class lie together, so that far ones are passed over at once. */
export const RADIUS_CLASSES = 4;
const CLASS_KM = [Number.POSITIVE_INFINITY, 1000, 200, 50] as const;
export const classKm = (radiusClass: number): number => CLASS_KM[radiusClass] ?? 0;
export function radiusClassOf(word3: number): number {
  const km = radiusKmOf((word3 >>> 11) & 255);
  return km <= 50 ? 3 : km <= 200 ? 2 : km <= 1000 ? 1 : 0;
}

const bits = new Uint8Array(65_536);
for (let value = 1; value < bits.length; value++) bits[value] = (bits[value >> 1] as number) + (value & 1);
/** Number of set bits of every number of 16 bits. */
export const bitCounts = bits;

export const MOST_MERIT = 420;
/**
 * What a row brings to any need by its track record (9 of 10 parts) and export readiness (1 part), 0 to 420; a track record that says
 * nothing leaves the mean and counts as full. Rows of a cell lie in falling order of it: the first of a block bounds the block.
 */
export function meritOf(word0: number, word3: number, readyBits: number): number {
  const track = (word3 >>> 7) & 15;
  const ready = Math.min(3, bits[word0 & readyBits] as number);
  return 27 * (track === 0 ? 14 : track - 1) + 14 * ready;
}
