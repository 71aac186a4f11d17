import type { Point, Polygon } from './polygon.ts';
import { clip } from './polygon.ts';

/**
 * For every site the part of the convex `frame` that lies nearer to it than to any other site, in the order of `sites`.
 * Cuts the frame with each pair's perpendicular bisector: quadratic, meant for some hundred sites at most.
 * Sites at the same place share their cell.
 */
export function voronoiCells(sites: readonly Point[], frame: Polygon): readonly Polygon[] {
  return sites.map((site) =>
    sites.reduce<Polygon>((cell, other) => {
      const towards: Point = [other[0] - site[0], other[1] - site[1]];
      if (towards[0] === 0 && towards[1] === 0) return cell;
      const middle: Point = [(site[0] + other[0]) / 2, (site[1] + other[1]) / 2];
      return clip(cell, (point) => (middle[0] - point[0]) * towards[0] + (middle[1] - point[1]) * towards[1]);
    }, frame),
  );
}
