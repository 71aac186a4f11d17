import { z } from 'zod';
import { recordId } from '../http/fields.ts';
import { dealSteps } from '../deals/deals.rules.ts';
import { asList } from '../http/parse.ts';

export const lists = ['needs', 'proposals', 'deals'] as const;
export type ListName = (typeof lists)[number];

/** What the dashboard shows stands in its address, so that a link or a reload brings back the same view. */
export const dashboardQuery = z.object({
  list: z.enum(lists).default('proposals'),
  view: z.enum(['table', 'board']).default('table'),
  status: z.string().max(20).default(''),
  /** Deals that have come to this step or beyond. */
  reached: z.enum(['', ...dealSteps]).default(''),
  q: z.string().trim().max(80).default(''),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
});
export type DashboardQuery = z.output<typeof dashboardQuery>;

/** The stalled deals that were ticked. */
export const remindForm = z.object({ dealIds: z.preprocess(asList, z.array(recordId()).max(100)) });

export const pageQuery = z.object({ page: z.coerce.number().int().min(1).max(10_000).default(1) });
