import { tenth } from './axis.ts';
import { toneAt } from './chart.rules.ts';

export interface ScorePart {
  readonly label: string;
  /** Points of 100 that this criterion brings. */
  readonly points: number;
  readonly tone?: string;
}

export interface ScoreBar {
  /** Whole number shown beside the bar. */
  readonly score: string;
  readonly segments: readonly { readonly x: number; readonly width: number; readonly tone: string; readonly tip: string }[];
}

/** Width of the gap between two segments, in points. */
const GAP = 0.6;

/** A score of 0 to 100 as a bar of its criteria's points, in a 100 × 10 box. Parts without points are left out, tones stay with their place. */
export function scoreBar(score: number, parts: readonly ScorePart[]): ScoreBar {
  let x = 0;
  const segments = parts.flatMap((part, index) => {
    const start = x;
    const points = Math.max(0, Math.min(part.points, 100 - start));
    x += points;
    if (points === 0) return [];
    const width = tenth(Math.max(0.1, points - GAP));
    return [{ x: tenth(start), width, tone: part.tone ?? toneAt(index), tip: `${part.label}: ${tenth(part.points)}` }];
  });
  return { score: String(Math.round(score)), segments };
}

/** One criterion's value in [0, 1] as a bar of its own; null (no data) is an empty bar. */
export function valueBar(value: number | null, tone: string): ScoreBar {
  const share = Math.max(0, Math.min(1, value ?? 0));
  return {
    score: String(Math.round(share * 100)),
    segments: share === 0 ? [] : [{ x: 0, width: tenth(share * 100), tone, tip: '' }],
  };
}
