/** Keeps the `limit` best of many: a binary heap with the worst kept one on top. `worse(a, b)` says whether a ranks below b. */
export interface BoundedHeap<T> {
  readonly items: T[];
  readonly limit: number;
  readonly worse: (a: T, b: T) => boolean;
}

export function newHeap<T>(limit: number, worse: (a: T, b: T) => boolean): BoundedHeap<T> {
  return { items: [], limit, worse };
}

/** Lifts what stands at a place over those that rank above it. */
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

/** Puts what stands on top where it belongs: down to the end along the worse ones, then up. Most belong near the end, so that compares least. */
function down<T>(heap: BoundedHeap<T>): void {
  const { items, worse } = heap;
  const item = items[0] as T;
  const { length } = items;
  let at = 0;
  for (let child = 1; child < length; child = 2 * at + 1) {
    if (child + 1 < length && worse(items[child + 1] as T, items[child] as T)) child++;
    items[at] = items[child] as T;
    at = child;
  }
  items[at] = item;
  up(heap, at);
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

/** The kept items, best first, taken off the heap one by one: sorting by a function of our own costs more. */
export function bestFirst<T>(heap: BoundedHeap<T>): T[] {
  const { items } = heap;
  const sorted = items.slice();
  for (let at = items.length - 1; at > 0; at--) {
    sorted[at] = items[0] as T;
    items[0] = items.pop() as T;
    down(heap);
  }
  if (items.length > 0) sorted[0] = items[0] as T;
  return sorted;
}
