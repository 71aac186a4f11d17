import { edgesByGain, type Transport } from './transport.rules.ts';
import { emptyTree, hang, rehang, settleBranch, type SpanningTree } from './spanningTree.ts';

/**
 * Nodes: sources, then sinks, then one root. Arcs: the edges from source to sink, then one from every source to the root for
 * what is not carried, then one from every sink to the root for what it receives. Every source sends all it has to the root.
 */
interface Network {
  readonly tail: Int32Array;
  readonly head: Int32Array;
  readonly cost: Float64Array;
  readonly capacity: Float64Array;
  readonly flow: Float64Array;
  /** 0 in the tree, 1 empty, −1 full: the sign of the reduced cost that a change of the arc's flow needs is its opposite. */
  readonly side: Int8Array;
  readonly tree: SpanningTree;
}

function networkOf({ supply, room, from, to, gain }: Transport): Network {
  const [edges, sources, sinks] = [from.length, supply.length, room.length];
  const arcs = edges + sources + sinks;
  const root = sources + sinks;
  const tail = new Int32Array(arcs);
  const head = new Int32Array(arcs).fill(root);
  const cost = new Float64Array(arcs);
  const capacity = new Float64Array(arcs).fill(Infinity);
  for (let edge = 0; edge < edges; edge++) {
    tail[edge] = from[edge]!;
    head[edge] = sources + to[edge]!;
    cost[edge] = -gain[edge]!;
  }
  for (let node = 0; node < root; node++) tail[edges + node] = node;
  capacity.set(room, edges + sources);
  return {
    tail,
    head,
    cost,
    capacity,
    flow: new Float64Array(arcs),
    side: new Int8Array(arcs).fill(1),
    tree: emptyTree(root + 1),
  };
}

/**
 * A first tree near the best: edges by gain carry what they can, and whichever end is used up thereby hangs below the other.
 * Every arc of the tree can then carry more towards the root, which keeps the simplex from turning in circles.
 */
function firstTree(network: Network, transport: Transport): void {
  const { tree, flow, side } = network;
  const [edges, sources] = [transport.from.length, transport.supply.length];
  const left = transport.supply.slice();
  const space = transport.room.slice();
  const hung = new Uint8Array(tree.root);
  for (const edge of edgesByGain(transport)) {
    const [source, sink] = [transport.from[edge]!, transport.to[edge]!];
    const amount = Math.min(left[source]!, space[sink]!);
    if (transport.gain[edge]! <= 0 || amount <= 0) continue;
    left[source]! -= amount;
    space[sink]! -= amount;
    flow[edge] = amount;
    side[edge] = 0;
    if (space[sink] === 0) {
      hang(tree, sources + sink, source, edge, -1);
      hung[sources + sink] = 1;
      side[edges + sources + sink] = -1;
    } else {
      hang(tree, source, sources + sink, edge, 1);
      hung[source] = 1;
    }
  }
  for (let node = 0; node < tree.root; node++) {
    const arc = edges + node;
    flow[arc] = node < sources ? left[node]! : transport.room[node - sources]! - space[node - sources]!;
    if (hung[node] === 1) continue;
    hang(tree, node, tree.root, arc, 1);
    side[arc] = 0;
  }
  for (let node = tree.firstChild[tree.root]!; node >= 0; node = tree.nextSibling[node]!) settleBranch(tree, node, network.cost);
}

/** Finds arcs that improve the flow, a block at a time from where the last search ended: the best of the block. */
function arcFinder({ tail, head, cost, side, tree: { price } }: Network): () => number {
  const arcs = tail.length;
  const block = Math.max(50, Math.ceil(Math.sqrt(arcs)));
  let next = 0;
  return () => {
    let best = -1;
    let worst = 0;
    let inBlock = 0;
    for (let seen = 0; seen < arcs; seen++) {
      const reduced = side[next]! * (cost[next]! + price[tail[next]!]! - price[head[next]!]!);
      if (reduced < worst) [worst, best] = [reduced, next];
      if (++next === arcs) next = 0;
      if (++inBlock < block) continue;
      if (best >= 0) return best;
      inBlock = 0;
    }
    return best;
  };
}

function joinOf({ parent, depth }: SpanningTree, a: number, b: number): number {
  while (a !== b) {
    if (depth[a]! >= depth[b]!) a = parent[a]!;
    else b = parent[b]!;
  }
  return a;
}

/** What the arc above a node can still take in a direction: 1 towards the parent, −1 from it. */
function roomOf({ capacity, flow, tree }: Network, node: number, direction: 1 | -1): number {
  const arc = tree.arc[node]!;
  return tree.upward[node] === direction ? capacity[arc]! - flow[arc]! : flow[arc]!;
}

/** Sends as much as possible around the circle that the arc closes, and puts it into the tree for the arc that stopped it. */
function pivot(network: Network, entering: number): void {
  const { tail, head, cost, capacity, flow, side, tree } = network;
  const { parent, arc, upward } = tree;
  const filling = side[entering] === 1;
  // The change runs from `first` over the entering arc to `second`, up the tree to the join, and down to `first`.
  const first = filling ? tail[entering]! : head[entering]!;
  const second = filling ? head[entering]! : tail[entering]!;
  const join = joinOf(tree, first, second);
  let amount = capacity[entering]!;
  let cut = -1;
  let cutBelowFirst = false;
  // Of several arcs that stop the change, the last one seen from the join leaves: it keeps the tree's arcs open towards the root.
  for (let node = first; node !== join; node = parent[node]!) {
    const room = roomOf(network, node, -1);
    if (room < amount) [amount, cut, cutBelowFirst] = [room, node, true];
  }
  for (let node = second; node !== join; node = parent[node]!) {
    const room = roomOf(network, node, 1);
    if (room <= amount) [amount, cut, cutBelowFirst] = [room, node, false];
  }
  if (amount > 0) {
    flow[entering]! += filling ? amount : -amount;
    for (let node = first; node !== join; node = parent[node]!) flow[arc[node]!]! -= upward[node]! * amount;
    for (let node = second; node !== join; node = parent[node]!) flow[arc[node]!]! += upward[node]! * amount;
  }
  if (cut < 0) {
    side[entering] = filling ? -1 : 1;
    return;
  }
  const leaving = arc[cut]!;
  side[leaving] = flow[leaving] === 0 ? 1 : -1;
  side[entering] = 0;
  const inner = cutBelowFirst ? first : second;
  rehang(tree, cut, inner, cutBelowFirst ? second : first, entering, tail[entering] === inner ? 1 : -1, cost);
}

/**
 * How much each edge carries so that the sum of gains is greatest: a primal network simplex in whole numbers, exact and
 * deterministic. Amounts and gains must be whole; the sum of amounts, and of gains along any path, must stay below 2^53.
 */
export function carryMost(transport: Transport): Float64Array {
  const network = networkOf(transport);
  firstTree(network, transport);
  const find = arcFinder(network);
  for (let arc = find(); arc >= 0; arc = find()) pivot(network, arc);
  return network.flow.slice(0, transport.from.length);
}
