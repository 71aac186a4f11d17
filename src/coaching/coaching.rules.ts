import type { Idr } from '../shared/money.ts';

export const caseStatuses = ['queued', 'accompanied', 'filed', 'issued', 'dropped'] as const;
export type CaseStatus = (typeof caseStatuses)[number];

/** `queued`: taken up. `accompanied`: somebody helps. `filed`: papers are in. `issued`: it is held, or the hindrance is gone. */
export const caseTransitions: Readonly<Record<CaseStatus, readonly CaseStatus[]>> = {
  queued: ['accompanied', 'issued', 'dropped'],
  accompanied: ['filed', 'issued', 'dropped'],
  filed: ['accompanied', 'issued', 'dropped'],
  issued: [],
  dropped: [],
};

export interface CaseEvent {
  readonly status: CaseStatus;
  readonly byName: string;
  readonly at: Date;
  readonly words: string;
}

export interface CaseNote {
  readonly byName: string;
  readonly at: Date;
  readonly words: string;
}

/** One UMKM accompanied to one thing it lacks. */
export interface CoachingCase {
  readonly id: string;
  /** "PB-2026-0001". */
  readonly number: string;
  readonly umkmId: string;
  readonly umkmName: string;
  readonly kecamatan: string;
  readonly productName: string;
  /** The gap's key: `certificates:halal`, `capacity`. */
  readonly key: string;
  readonly gate: string;
  readonly certificates: readonly string[];
  readonly status: CaseStatus;
  readonly assigneeId: string;
  readonly assigneeName: string;
  /** What waited behind it when the case began. */
  readonly needs: number;
  readonly valueIdr: Idr;
  readonly events: readonly CaseEvent[];
  readonly notes: readonly CaseNote[];
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

export function isOpenCase(status: CaseStatus): boolean {
  return caseTransitions[status].length > 0;
}

/** Where a coordinator may move a case by hand: a certificate is issued when it has been seen and verified, not by a button. */
export function movesOf({ status, certificates }: Pick<CoachingCase, 'status' | 'certificates'>): readonly CaseStatus[] {
  return caseTransitions[status].filter((to) => to !== 'issued' || certificates.length === 0);
}
