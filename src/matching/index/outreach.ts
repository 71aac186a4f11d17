import type { CapabilityIndex } from '../capabilityIndex.ts';
import type { CompiledNeed } from '../compileNeed.ts';
import {
  HELD,
  MAKER_HELD,
  NEAR_X,
  NEAR_Y,
  NEAR_Z,
  PLACE_X,
  PLACE_Y,
  PLACE_Z,
  PRODUCT_BYTES,
  PRODUCT_U16,
  RADIUS_KM,
  REACH,
  UMKM_I32,
  UMKM_U16,
} from './records.ts';
import { EARTH_RADIUS_KM } from './values.ts';

/**
 * What a product's record repeats of its UMKM, in short: certificates, place and reach. Most of those that cannot deliver are passed over
 * by it before their UMKM are looked up, which waits for memory longest.
 */

/** Places of a pair of bytes for the unit sphere's radius: 194 m on the ground. */
const NEAR = 2 ** 15;
/** Bits that the short place leaves out of the long one. */
const LEFT_OUT = 15;
/** Kilometres in one step of the reach; the last step is any distance. */
const STEP_KM = 2;
const ANY = 255;

/** Straight lines are measured in units of two places, so that their squares stay whole numbers of 31 bits. */
const UNIT = NEAR / 2;
/** Both ends are rounded down, so that a line is off by less than a unit each way. */
const TOLERANCE = Math.sqrt(3);

/** By step: the square of a straight line that is too long. Nobody who is not active (0) is near enough. */
const tooFar = Int32Array.from({ length: ANY + 1 }, (_, step) =>
  Math.min(2 ** 31 - 1, Math.floor(((step * STEP_KM * UNIT) / EARTH_RADIUS_KM + TOLERANCE) ** 2) + 1),
);
tooFar[0] = 0;
tooFar[ANY] = 2 ** 31 - 1;

const short = (coordinate: number): number => Math.min(2 * NEAR - 1, (coordinate >> LEFT_OUT) + NEAR);

/** Repeats what the slot's record says in the row's. */
export function writeOutreach(index: CapabilityIndex, slot: number, row: number): void {
  const { i32, f32, u16: own } = index.umkm;
  const { u16, u8 } = index.product;
  const fours = slot * UMKM_I32;
  const pairs = row * PRODUCT_U16;
  const radius = f32[fours + RADIUS_KM] as number;
  u16[pairs + MAKER_HELD] = own[slot * UMKM_U16 + HELD] as number;
  u16[pairs + NEAR_X] = short(i32[fours + PLACE_X] as number);
  u16[pairs + NEAR_Y] = short(i32[fours + PLACE_Y] as number);
  u16[pairs + NEAR_Z] = short(i32[fours + PLACE_Z] as number);
  const active = (i32[fours + RADIUS_KM] as number) >= 0;
  u8[row * PRODUCT_BYTES + REACH] = active ? Math.min(ANY, Math.max(1, Math.ceil(radius / STEP_KM))) : 0;
}

/**
 * Leaves of the listed rows, up to `count`, those whose UMKM may deliver by what their own records say of it; returns how many. Reckoned without a
 * condition: it would be guessed wrong for every third row, and cost more than all the rest.
 */
export function leaveReachable(
  index: CapabilityIndex,
  { place, must }: CompiledNeed,
  listed: { readonly rows: Int32Array },
  count: number,
): number {
  const { rows } = listed;
  const { u16, u8 } = index.product;
  const x = Math.floor((place.x + 1) * UNIT) | 0;
  const y = Math.floor((place.y + 1) * UNIT) | 0;
  const z = Math.floor((place.z + 1) * UNIT) | 0;
  let left = 0;
  for (let own = 0; own < count; own++) {
    const row = rows[own] as number;
    const pairs = row * PRODUCT_U16;
    const missing = ((u16[pairs + MAKER_HELD] as number) & must) ^ must;
    const dx = ((u16[pairs + NEAR_X] as number) >> 1) - x;
    const dy = ((u16[pairs + NEAR_Y] as number) >> 1) - y;
    const dz = ((u16[pairs + NEAR_Z] as number) >> 1) - z;
    const square = (Math.imul(dx, dx) + Math.imul(dy, dy) + Math.imul(dz, dz)) | 0;
    const limit = tooFar[u8[row * PRODUCT_BYTES + REACH] as number] as number;
    rows[left] = row;
    // The sign bits: nothing is missing, and the line is shorter than what is too long.
    left += ((missing - 1) >>> 31) & ((square - limit) >>> 31);
  }
  return left;
}
