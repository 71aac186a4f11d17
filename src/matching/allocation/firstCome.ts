import { edgesByGain, type Transport } from './transport.rules.ts';

/** What each edge carries when one source after the other takes its greatest gains first from what is left. */
export function carryFirstCome(transport: Transport): Float64Array {
  const left = transport.supply.slice();
  const space = transport.room.slice();
  const carried = new Float64Array(transport.from.length);
  const inTurn = edgesByGain(transport).sort((a, b) => transport.from[a]! - transport.from[b]!);
  for (const edge of inTurn) {
    const [source, sink] = [transport.from[edge]!, transport.to[edge]!];
    const amount = Math.min(left[source]!, space[sink]!);
    carried[edge] = amount;
    left[source]! -= amount;
    space[sink]! -= amount;
  }
  return carried;
}
