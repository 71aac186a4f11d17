/** The best so far, each UMKM once with its best row: a binary heap with the worst on top. */
export interface BestOwners {
  readonly owners: Float64Array;
  readonly points: Float64Array;
  readonly limit: number;
  size: number;
  /** Points below which nothing is taken any more; -1 while there is room. */
  least: number;
}

export function newOwners(limit: number): BestOwners {
  return { owners: new Float64Array(limit), points: new Float64Array(limit), limit, size: 0, least: -1 };
}

/** Fewer points, or the same and a higher number. */
function isWorse(best: BestOwners, a: number, b: number): boolean {
  const [p, q] = [best.points[a] as number, best.points[b] as number];
  return p < q || (p === q && (best.owners[a] as number) > (best.owners[b] as number));
}

function swap({ owners, points }: BestOwners, a: number, b: number): void {
  const [owner, point] = [owners[a] as number, points[a] as number];
  owners[a] = owners[b] as number;
  points[a] = points[b] as number;
  owners[b] = owner;
  points[b] = point;
}

function up(best: BestOwners, from: number): void {
  for (let at = from; at > 0;) {
    const parent = (at - 1) >> 1;
    if (!isWorse(best, at, parent)) return;
    swap(best, at, parent);
    at = parent;
  }
}

function down(best: BestOwners, from: number): void {
  for (let at = from; ;) {
    let child = 2 * at + 1;
    if (child >= best.size) return;
    if (child + 1 < best.size && isWorse(best, child + 1, child)) child++;
    if (!isWorse(best, child, at)) return;
    swap(best, at, child);
    at = child;
  }
}

/** Takes an UMKM in if it is among the best; one that is held already keeps the better of its two rows. */
export function offerOwner(best: BestOwners, owner: number, points: number): void {
  for (let at = 0; at < best.size; at++) {
    if (best.owners[at] !== owner) continue;
    if (points <= (best.points[at] as number)) return;
    best.points[at] = points;
    down(best, at);
    best.least = best.size < best.limit ? -1 : (best.points[0] as number);
    return;
  }
  if (best.size < best.limit) {
    const at = best.size++;
    best.owners[at] = owner;
    best.points[at] = points;
    up(best, at);
  } else {
    const worst = best.points[0] as number;
    if (points < worst || (points === worst && owner > (best.owners[0] as number))) return;
    best.owners[0] = owner;
    best.points[0] = points;
    down(best, 0);
  }
  if (best.size === best.limit) best.least = best.points[0] as number;
}
