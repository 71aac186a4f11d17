/** Colour classes of the style sheet: `c1` … `c8` for series, `c0` for what is empty. */
export const tones = ['c1', 'c2', 'c3', 'c4', 'c5', 'c6', 'c7', 'c8'] as const;
export type Tone = (typeof tones)[number];

/** The tone of the n-th series, starting over after eight. */
export function toneAt(index: number): Tone {
  return tones[index % tones.length] ?? 'c1';
}

/** A chart's numbers in words, shown below it inside `<details>`. Cells are display-ready. */
export interface ChartTable {
  readonly head: readonly string[];
  readonly rows: readonly { readonly label: string; readonly cells: readonly string[] }[];
}

export interface LegendEntry {
  readonly label: string;
  readonly tone: string;
}
