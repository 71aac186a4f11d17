/** Arrays that grow by doubling; a row's values stand at the same place in each. */
type Numbers = Float64Array | Float32Array | Int32Array | Uint32Array | Uint16Array | Uint8Array;
type Table = Record<string, { readonly make: (length: number) => Numbers; readonly width: number }>;

export type Columns<T extends Table> = { [Name in keyof T]: ReturnType<T[Name]['make']> } & { capacity: number };

const column = <N extends Numbers>(
  make: (length: number) => N,
  width = 1,
): { readonly make: (length: number) => N; readonly width: number } => ({
  make,
  width,
});

const CERTIFICATE_TYPES = 16;

export const umkmTable = {
  /** The place as a point on the unit sphere. */
  x: column((length) => new Float64Array(length)),
  y: column((length) => new Float64Array(length)),
  z: column((length) => new Float64Array(length)),
  radiusKm: column((length) => new Float32Array(length)),
  active: column((length) => new Uint8Array(length)),
  /** Day numbers (days since 2000-01-01) until which each type of certificate holds; 0 where it is not held. */
  certificates: column((length) => new Uint16Array(length), CERTIFICATE_TYPES),
  /** Bit per type: held at all. */
  held: column((length) => new Uint16Array(length)),
  /** Bit per type: not seen by a coordinator. */
  claimed: column((length) => new Uint16Array(length)),
  /** Bit per type: a renewal is recorded as under way. */
  renewing: column((length) => new Uint16Array(length)),
  deals: column((length) => new Uint16Array(length)),
  onTime: column((length) => new Float32Array(length)),
  rating: column((length) => new Float32Array(length)),
  firstRow: column((length) => new Int32Array(length)),
  rowCount: column((length) => new Uint16Array(length)),
};

export const productTable = {
  umkm: column((length) => new Int32Array(length)),
  alive: column((length) => new Uint8Array(length)),
  /** The first of its meanings; -1 where its words name nothing known. */
  meaning: column((length) => new Int32Array(length)),
  /** Number of its unit and contents among the measures. */
  measure: column((length) => new Int32Array(length)),
  free: column((length) => new Float64Array(length)),
  minOrder: column((length) => new Float64Array(length)),
  price: column((length) => new Float64Array(length)),
  leadDays: column((length) => new Uint16Array(length)),
  repacks: column((length) => new Uint8Array(length)),
  /** Hash of the words, by which an update sees that only numbers changed. */
  words: column((length) => new Uint32Array(length)),
  hashLow: column((length) => new Uint32Array(length)),
  hashHigh: column((length) => new Uint32Array(length)),
};

export type UmkmColumns = Columns<typeof umkmTable>;
export type ProductColumns = Columns<typeof productTable>;

export function newColumns<T extends Table>(table: T, capacity: number): Columns<T> {
  const columns: Record<string, unknown> = { capacity };
  for (const [name, { make, width }] of Object.entries(table)) columns[name] = make(capacity * width);
  return columns as Columns<T>;
}

/** Makes room for `rows` rows; what is there stays. */
export function ensure<T extends Table>(table: T, columns: Columns<T>, rows: number): void {
  if (rows <= columns.capacity) return;
  const capacity = Math.max(rows, Math.ceil(columns.capacity * 1.5));
  const target = columns as Record<string, unknown>;
  for (const [name, { make, width }] of Object.entries(table)) {
    const grown = make(capacity * width);
    grown.set(target[name] as Float64Array);
    target[name] = grown;
  }
  target['capacity'] = capacity;
}

/** Bytes that the columns take. */
export function bytesOf(columns: Record<string, unknown>): number {
  return Object.values(columns).reduce<number>((sum, value) => sum + (ArrayBuffer.isView(value) ? value.byteLength : 0), 0);
}

export const CERTIFICATE_SLOTS = CERTIFICATE_TYPES;
