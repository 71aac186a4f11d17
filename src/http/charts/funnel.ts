import { tenth } from './axis.ts';

export interface FunnelInput {
  readonly title: string;
  readonly stages: readonly { readonly label: string; readonly value: number; readonly href?: string; readonly tone?: string }[];
  readonly format: (value: number) => string;
  /** Says how many of the stage before came this far, e.g. "78% dari tahap sebelumnya"; null where the bars are no stages of one process. */
  readonly passed: ((percent: number) => string) | null;
}

export interface Funnel {
  readonly title: string;
  readonly stages: readonly {
    readonly label: string;
    readonly value: string;
    readonly href: string | null;
    readonly note: string | null;
    /** Share of the largest stage in percent, the width of the bar. */
    readonly width: number;
    readonly tone: string;
  }[];
}

/** Bars below one another: of a process that loses some on the way, each saying what share of the one before reached it, or of amounts side by side. */
export function funnel(input: FunnelInput): Funnel {
  const largest = Math.max(1, ...input.stages.map((stage) => stage.value));
  return {
    title: input.title,
    stages: input.stages.map((stage, index) => {
      const before = input.stages[index - 1]?.value ?? 0;
      return {
        label: stage.label,
        value: input.format(stage.value),
        href: stage.href ?? null,
        note: input.passed && before > 0 ? input.passed(Math.round((stage.value / before) * 100)) : null,
        width: tenth((stage.value / largest) * 100),
        tone: stage.tone ?? 'c1',
      };
    }),
  };
}
