import { countDealsByStatus } from '../deals/deals.store.ts';
import type { DealStatus, DealStep } from '../deals/deals.rules.ts';
import { countReached, valueByMonth, type MonthValue } from '../deals/dealFigures.store.ts';
import { countAlarms } from '../deals/stall/stall.store.ts';
import { countNeedsByStatus } from '../needs/needs.store.ts';
import type { NeedStatus } from '../needs/needs.rules.ts';
import { countActiveUmkmByPlace, countWaiting } from '../profiles/profileFigures.store.ts';
import { countDueBefore, listAnswerHours } from '../proposals/proposalFigures.store.ts';
import { countProposalsByStatus } from '../proposals/proposals.store.ts';
import type { ProposalStatus } from '../proposals/proposals.rules.ts';
import { dayOf, instantOf } from '../shared/dates.ts';
import { lastMonths, median } from './dashboard.rules.ts';

const DAY_MS = 86_400_000;
const MONTHS = 8;
const ANSWER_DAYS = 30;

export interface Overview {
  readonly needs: Readonly<Record<NeedStatus, number>>;
  readonly proposals: Readonly<Record<ProposalStatus, number>>;
  readonly deals: Readonly<Record<DealStatus, number>>;
  /** How many deals have reached each step. */
  readonly reached: Readonly<Record<DealStep, number>>;
  /** Deals that stand still. */
  readonly stalled: number;
  readonly dueSoon: number;
  readonly months: readonly MonthValue[];
  /** Median hours to the owner's first answer; null without data. */
  readonly answerHours: number | null;
  readonly answerHoursBefore: number | null;
  readonly waiting: { readonly umkm: number; readonly buyers: number; readonly certificates: number };
  readonly umkmByPlace: ReadonlyMap<string, number>;
}

/** Everything the coordinator sees at a glance, as it stands at `now`. */
export async function readOverview(now: Date): Promise<Overview> {
  const months = lastMonths(dayOf(now), MONTHS);
  const values = new Map((await valueByMonth(instantOf(`${months[0]}-01`))).map((value) => [value.month, value]));
  const daysAgo = (days: number) => new Date(now.getTime() - days * DAY_MS);
  return {
    needs: await countNeedsByStatus({}),
    proposals: await countProposalsByStatus({}),
    deals: await countDealsByStatus({}),
    reached: await countReached(),
    stalled: await countAlarms(),
    dueSoon: await countDueBefore(now, new Date(now.getTime() + DAY_MS)),
    months: months.map((month) => values.get(month) ?? { month, finishedIdr: 0, runningIdr: 0, deals: 0 }),
    answerHours: median(await listAnswerHours(daysAgo(ANSWER_DAYS), now)),
    answerHoursBefore: median(await listAnswerHours(daysAgo(2 * ANSWER_DAYS), daysAgo(ANSWER_DAYS))),
    waiting: await countWaiting(),
    umkmByPlace: await countActiveUmkmByPlace(),
  };
}
