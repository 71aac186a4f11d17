/**
 * A transportation problem in whole numbers: sources with supply, sinks with room, edges with a gain for each unit carried,
 * as columns. Nothing has to be carried: amounts go where their gain is positive.
 */
export interface Transport {
  readonly supply: Float64Array;
  readonly room: Float64Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly gain: Float64Array;
}

/** Edges by gain, greatest first, equal ones in their own order. */
export function edgesByGain({ gain }: Transport): Int32Array {
  const order = Int32Array.from(gain.keys());
  return order.sort((a, b) => gain[b]! - gain[a]! || a - b);
}

/** Sum of gains of what is carried. */
export function gainOf({ gain }: Transport, carried: Float64Array): number {
  return carried.reduce((sum, amount, edge) => sum + amount * gain[edge]!, 0);
}
