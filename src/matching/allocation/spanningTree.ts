/**
 * The spanning tree of a network simplex: every node hangs by one arc under its parent, the root is the last node.
 * Children are kept in doubly linked lists, so that a branch is moved in time proportional to its own size.
 */
export interface SpanningTree {
  readonly root: number;
  readonly parent: Int32Array;
  /** The arc to the parent. */
  readonly arc: Int32Array;
  /** 1 when that arc leads from the node to its parent, −1 when from the parent to the node. */
  readonly upward: Int8Array;
  readonly depth: Int32Array;
  /** Price of a node: along every arc of the tree the cost plus the price at its start equals the price at its end. */
  readonly price: Float64Array;
  readonly firstChild: Int32Array;
  readonly nextSibling: Int32Array;
  readonly previousSibling: Int32Array;
}

const NONE = -1;

export function emptyTree(nodes: number): SpanningTree {
  const links = (): Int32Array => new Int32Array(nodes).fill(NONE);
  return {
    root: nodes - 1,
    parent: links(),
    arc: links(),
    upward: new Int8Array(nodes),
    depth: new Int32Array(nodes),
    price: new Float64Array(nodes),
    firstChild: links(),
    nextSibling: links(),
    previousSibling: links(),
  };
}

export function hang(tree: SpanningTree, node: number, parent: number, arc: number, upward: number): void {
  const { firstChild, nextSibling, previousSibling } = tree;
  const next = firstChild[parent]!;
  tree.parent[node] = parent;
  tree.arc[node] = arc;
  tree.upward[node] = upward;
  nextSibling[node] = next;
  previousSibling[node] = NONE;
  if (next !== NONE) previousSibling[next] = node;
  firstChild[parent] = node;
}

function unhang(tree: SpanningTree, node: number): void {
  const { firstChild, nextSibling, previousSibling } = tree;
  const [previous, next] = [previousSibling[node]!, nextSibling[node]!];
  if (previous === NONE) firstChild[tree.parent[node]!] = next;
  else nextSibling[previous] = next;
  if (next !== NONE) previousSibling[next] = previous;
}

/** Sets depths and prices of a node and all below it, from its parent's. */
export function settleBranch(tree: SpanningTree, top: number, cost: Float64Array): void {
  const { parent, arc, upward, depth, price, firstChild, nextSibling } = tree;
  let node = top;
  for (;;) {
    const above = parent[node]!;
    depth[node] = depth[above]! + 1;
    price[node] = price[above]! - upward[node]! * cost[arc[node]!]!;
    let next = firstChild[node]!;
    while (next === NONE && node !== top) {
      next = nextSibling[node]!;
      if (next === NONE) node = parent[node]!;
    }
    if (next === NONE) return;
    node = next;
  }
}

/**
 * Cuts the branch that hangs at `cut` and hangs it again by `arc` from its node `inner` to `outer` outside the branch;
 * all between `inner` and `cut` turns over. `upward` is 1 when the arc leads from `inner` to `outer`.
 */
export function rehang(
  tree: SpanningTree,
  cut: number,
  inner: number,
  outer: number,
  arc: number,
  upward: number,
  cost: Float64Array,
): void {
  let [node, newParent, newArc, newUpward] = [inner, outer, arc, upward];
  for (;;) {
    const [oldParent, oldArc, oldUpward] = [tree.parent[node]!, tree.arc[node]!, tree.upward[node]!];
    unhang(tree, node);
    hang(tree, node, newParent, newArc, newUpward);
    if (node === cut) break;
    [newParent, newArc, newUpward] = [node, oldArc, -oldUpward];
    node = oldParent;
  }
  settleBranch(tree, inner, cost);
}
