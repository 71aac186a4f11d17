/** A point in the plane: x to the right, y downwards as on a screen. */
export type Point = readonly [x: number, y: number];
export type Polygon = readonly Point[];

/** Smallest convex polygon around the points (Andrew's monotone chain), in a constant turning direction, without collinear points. */
export function convexHull(points: readonly Point[]): Polygon {
  const sorted = [...points].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  if (sorted.length < 3) return sorted;
  const lower = chain(sorted);
  const upper = chain(sorted.reverse());
  return [...lower.slice(0, -1), ...upper.slice(0, -1)];
}

function chain(sorted: readonly Point[]): Point[] {
  const kept: Point[] = [];
  for (const point of sorted) {
    while (kept.length >= 2 && turn(kept[kept.length - 2]!, kept[kept.length - 1]!, point) <= 0) kept.pop();
    kept.push(point);
  }
  return kept;
}

function turn(a: Point, b: Point, c: Point): number {
  return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
}

/** A regular polygon around a centre, standing for a disc. */
export function disc(centre: Point, radius: number, corners = 40): Polygon {
  return Array.from({ length: corners }, (_, index) => {
    const angle = (index / corners) * 2 * Math.PI;
    return [centre[0] + radius * Math.cos(angle), centre[1] + radius * Math.sin(angle)] as const;
  });
}

/** Everything within `margin` of the hull of the points: the hull of discs around them. */
export function bufferedHull(points: readonly Point[], margin: number): Polygon {
  return convexHull(points.flatMap((point) => disc(point, margin)));
}

/** The part of a convex polygon where `distance` (linear in the plane) is not negative; Sutherland and Hodgman's clipping. */
export function clip(polygon: Polygon, distance: (point: Point) => number): Polygon {
  return polygon.flatMap((point, index) => {
    const next = polygon[(index + 1) % polygon.length] ?? point;
    const here = distance(point);
    const there = distance(next);
    const kept: Point[] = here >= 0 ? [point] : [];
    if (here * there < 0) {
      const share = here / (here - there);
      kept.push([point[0] + share * (next[0] - point[0]), point[1] + share * (next[1] - point[1])]);
    }
    return kept;
  });
}

/** How far a point lies inside a convex polygon, negative outside; −Infinity for less than a triangle. */
export function depth(polygon: Polygon, point: Point): number {
  if (polygon.length < 3) return -Infinity;
  const inside = Math.sign(area(polygon));
  const distances = polygon.map((corner, index) => {
    const next = polygon[(index + 1) % polygon.length] ?? corner;
    return (inside * turn(corner, next, point)) / Math.hypot(next[0] - corner[0], next[1] - corner[1]);
  });
  return Math.min(...distances);
}

/** The common part of two convex polygons. */
export function intersection(polygon: Polygon, other: Polygon): Polygon {
  const inside = area(other) >= 0 ? 1 : -1;
  return other.reduce<Polygon>((rest, corner, index) => {
    const next = other[(index + 1) % other.length] ?? corner;
    return clip(rest, (point) => inside * turn(corner, next, point));
  }, polygon);
}

/** Signed area: positive where x turns towards y. */
export function area(polygon: Polygon): number {
  return polygon.reduce((sum, point, index) => {
    const next = polygon[(index + 1) % polygon.length] ?? point;
    return sum + (point[0] * next[1] - next[0] * point[1]) / 2;
  }, 0);
}

/** Centre of gravity of a polygon with an area; the mean of its corners otherwise. */
export function centroid(polygon: Polygon): Point {
  const whole = area(polygon);
  if (Math.abs(whole) < 1e-12) {
    const share = 1 / Math.max(1, polygon.length);
    return polygon.reduce<Point>((sum, point) => [sum[0] + point[0] * share, sum[1] + point[1] * share], [0, 0]);
  }
  const sums = polygon.reduce<Point>(
    (sum, point, index) => {
      const next = polygon[(index + 1) % polygon.length] ?? point;
      const cross = point[0] * next[1] - next[0] * point[1];
      return [sum[0] + (point[0] + next[0]) * cross, sum[1] + (point[1] + next[1]) * cross];
    },
    [0, 0],
  );
  return [sums[0] / (6 * whole), sums[1] / (6 * whole)];
}
