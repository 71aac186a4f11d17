/** Keeps the `limit` best of many: a binary heap with the worst kept one on top. `worse(a, b)` says whether a ranks below b. */
export interface BoundedHeap<T> {
  readonly items: T[];
  readonly limit: number;
  readonly worse: (a: T, b: T) => boolean;
}

export function newHeap<T>(limit: number, worse: (a: T, b: T) => boolean): BoundedHeap<T> {
  return { items: [], limit, worse };
}

function up<T>({ items, worse }: BoundedHeap<T>, from: number): void {
  let at = from;
  const item = items[at] as T;
  while (at > 0) {
    const parent = (at - 1) >> 1;
    if (!worse(item, items[parent] as T)) break;
    items[at] = items[parent] as T;
    at = parent;
  }
  items[at] = item;
}

function down<T>({ items, worse }: BoundedHeap<T>): void {
  const item = items[0] as T;
  let at = 0;
  for (;;) {
    let child = 2 * at + 1;
    if (child >= items.length) break;
    if (child + 1 < items.length && worse(items[child + 1] as T, items[child] as T)) child++;
    if (!worse(items[child] as T, item)) break;
    items[at] = items[child] as T;
    at = child;
  }
  items[at] = item;
}

/** Takes an item in if it is among the best so far. */
export function offer<T>(heap: BoundedHeap<T>, item: T): void {
  if (heap.limit <= 0) return;
  if (heap.items.length < heap.limit) {
    heap.items.push(item);
    up(heap, heap.items.length - 1);
  } else if (heap.worse(heap.items[0] as T, item)) {
    heap.items[0] = item;
    down(heap);
  }
}

/** The kept items, best first. */
export function bestFirst<T>({ items, worse }: BoundedHeap<T>): T[] {
  return items.toSorted((a, b) => (worse(a, b) ? 1 : -1));
}
