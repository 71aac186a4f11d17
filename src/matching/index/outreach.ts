import type { CapabilityIndex } from '../capabilityIndex.ts';
import type { CompiledNeed } from '../compileNeed.ts';
import * as at from './records.ts';
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

/** A place is meant by its middle, so it is off by at most half a step each way. */
const NEAR_TOLERANCE = Math.sqrt(3) / 2 + 0.01;

/** By step: the square of the longest straight line, in units of the short place. Nobody who is not active (0) is near enough. */
const squares = Float64Array.from(
  { length: ANY + 1 },
  (_, step) => ((step * STEP_KM * NEAR) / EARTH_RADIUS_KM + NEAR_TOLERANCE) ** 2,
);
squares[0] = -1;
squares[ANY] = Number.POSITIVE_INFINITY;

const short = (coordinate: number): number => Math.min(2 * NEAR - 1, (coordinate >> LEFT_OUT) + NEAR);

/** Repeats what the slot's record says in the row's. */
export function writeOutreach(index: CapabilityIndex, slot: number, row: number): void {
  const { i32, f32, u16: own } = index.umkm;
  const { u16, u8 } = index.product;
  const fours = slot * at.UMKM_I32;
  const pairs = row * at.PRODUCT_U16;
  const radius = f32[fours + at.RADIUS_KM] as number;
  u16[pairs + at.MAKER_HELD] = own[slot * at.UMKM_U16 + at.HELD] as number;
  u16[pairs + at.NEAR_X] = short(i32[fours + at.X] as number);
  u16[pairs + at.NEAR_Y] = short(i32[fours + at.Y] as number);
  u16[pairs + at.NEAR_Z] = short(i32[fours + at.Z] as number);
  const active = (i32[fours + at.RADIUS_KM] as number) >= 0;
  u8[row * at.PRODUCT_BYTES + at.REACH] = active ? Math.min(ANY, Math.max(1, Math.ceil(radius / STEP_KM))) : 0;
}

/** Leaves in `rows`, up to `count`, those whose UMKM may deliver by what their own records say of it; returns how many. */
export function leaveReachable(index: CapabilityIndex, { place, must }: CompiledNeed, rows: Int32Array, count: number): number {
  const { u16, u8 } = index.product;
  const x = (place.x + 1) * NEAR - 0.5;
  const y = (place.y + 1) * NEAR - 0.5;
  const z = (place.z + 1) * NEAR - 0.5;
  let left = 0;
  for (let own = 0; own < count; own++) {
    const row = rows[own] as number;
    const pairs = row * at.PRODUCT_U16;
    if (((u16[pairs + at.MAKER_HELD] as number) & must) !== must) continue;
    const dx = (u16[pairs + at.NEAR_X] as number) - x;
    const dy = (u16[pairs + at.NEAR_Y] as number) - y;
    const dz = (u16[pairs + at.NEAR_Z] as number) - z;
    const square = squares[u8[row * at.PRODUCT_BYTES + at.REACH] as number] as number;
    if (dx * dx + dy * dy + dz * dz <= square) rows[left++] = row;
  }
  return left;
}
