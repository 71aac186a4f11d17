import { z } from 'zod';
import { day, optionalWords, rupiah } from '../../http/fields.ts';
import { paymentWays } from './payment.rules.ts';

export const paymentForm = z.object({
  formKey: z.string().regex(/^[\w-]{8,60}$/),
  amountIdr: rupiah(),
  paidOn: day(),
  way: z.enum(paymentWays),
  reference: optionalWords(60),
});

export const billTabs = ['open', 'overdue', 'paid', 'all'] as const;
export type BillTab = (typeof billTabs)[number];

export const billsQuery = z.object({
  tab: z.enum(billTabs).default('open'),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
});
