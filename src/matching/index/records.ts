/**
 * What is known of one UMKM or product lies together in one stretch of memory, so that judging it touches one or two cache lines.
 * The memory is shared: the compaction thread reads it while this one serves and writes.
 */
export interface Records extends Views {
  readonly bytesPerRow: number;
  capacity: number;
  memory: SharedArrayBuffer;
}

export interface Views {
  f64: Float64Array;
  f32: Float32Array;
  i32: Int32Array;
  u16: Uint16Array;
  u8: Uint8Array;
}

/**
 * Places within a product's record: eights of bytes, fours, pairs, single bytes. What every scan reads first (the hash, whether it is alive)
 * stands at both ends, so that the whole record is on its way before its terms are read; the same holds for an UMKM's record.
 */
export const PRODUCT_BYTES = 64;
export const PRODUCT_F64 = PRODUCT_BYTES / 8;
export const PRODUCT_I32 = PRODUCT_BYTES / 4;
export const PRODUCT_U16 = PRODUCT_BYTES / 2;
export const HASH_LOW = 0, HASH_HIGH = 1; // prettier-ignore
export const FREE = 1, MIN_ORDER = 2, PRICE = 3; // prettier-ignore
/** UMKM: its slot. MEANING: the first, -1 where the words name nothing known. NEXT: row of the UMKM's next product, -1 behind the last. WORDS: hash of the words. */
export const UMKM = 8, MEASURE = 9, MEANING = 10, NEXT = 11, WORDS = 12; // prettier-ignore
export const LEAD_DAYS = 26;
/** Of the UMKM, in short: see `outreach.ts`. */
export const MAKER_HELD = 27, NEAR_X = 28, NEAR_Y = 29, NEAR_Z = 30, REACH = 62; // prettier-ignore
export const TRAITS = 63;
/** Bits of TRAITS: is no gap; packs to order; has more meanings than the first. */
export const ALIVE = 1, REPACKS = 2, SEVERAL = 4; // prettier-ignore

/** Places within an UMKM's record: fours of bytes, then pairs. */
export const UMKM_BYTES = 64;
export const UMKM_I32 = UMKM_BYTES / 4;
export const UMKM_U16 = UMKM_BYTES / 2;
/** The place as a point on the unit sphere, in units of `SPHERE` (6 mm on the ground). */
export const PLACE_X = 0, PLACE_Y = 1, PLACE_Z = 2; // prettier-ignore
export const SPHERE = 2 ** -30;
/** RADIUS_KM has its sign bit set where the UMKM is not active. */
export const RADIUS_KM = 3, ON_TIME = 4, RATING = 5; // prettier-ignore
/** Day numbers (days since 2000-01-01) until which each type of certificate holds; 0 where it is not held. */
export const CERTIFICATES = 12;
/** Bits per certificate type: renewal recorded as under way, not seen by a coordinator, held at all. */
export const RENEWING = 28, CLAIMED = 29, HELD = 30, DEALS = 31; // prettier-ignore
export const CERTIFICATE_SLOTS = 16;

/** Memory as numbers of every size, from a place divisible by eight on. */
export function viewsOf(memory: ArrayBufferLike, from = 0, bytes = memory.byteLength - from): Views {
  return {
    f64: new Float64Array(memory, from, Math.floor(bytes / 8)),
    f32: new Float32Array(memory, from, bytes / 4),
    i32: new Int32Array(memory, from, bytes / 4),
    u16: new Uint16Array(memory, from, bytes / 2),
    u8: new Uint8Array(memory, from, bytes),
  };
}

function recordsOver(bytesPerRow: number, capacity: number, memory: SharedArrayBuffer): Records {
  return { bytesPerRow, capacity, memory, ...viewsOf(memory) };
}

export function newRecords(bytesPerRow: number, capacity: number): Records {
  return recordsOver(bytesPerRow, capacity, new SharedArrayBuffer(Math.ceil((bytesPerRow * capacity) / 8) * 8));
}

/** Records that lie in memory made elsewhere. */
export function recordsIn(memory: SharedArrayBuffer, bytesPerRow: number): Records {
  return recordsOver(bytesPerRow, Math.floor(memory.byteLength / bytesPerRow), memory);
}

/** Makes room for `rows` rows; what is there stays. */
export function ensureRows(records: Records, rows: number): void {
  if (rows <= records.capacity) return;
  const grown = newRecords(records.bytesPerRow, Math.max(rows, Math.ceil(records.capacity * 1.5)));
  grown.u8.set(records.u8);
  Object.assign(records, grown);
}

/** Copies one row to a place in the same or other records of the same kind. */
export function copyRow(from: Records, row: number, to: Records, target: number): void {
  const words = from.bytesPerRow / 4;
  for (let at = 0; at < words; at++) to.i32[target * words + at] = from.i32[row * words + at] as number;
}

/** Whole numbers in shared memory that grow as they must. */
export interface SharedNumbers {
  values: Int32Array;
}

export function newShared(length: number): SharedNumbers {
  return { values: new Int32Array(new SharedArrayBuffer(length * 4)) };
}

export function ensureShared(numbers: SharedNumbers, length: number): void {
  if (length <= numbers.values.length) return;
  const grown = newShared(Math.max(length, Math.ceil(numbers.values.length * 1.5)));
  grown.values.set(numbers.values);
  numbers.values = grown.values;
}
