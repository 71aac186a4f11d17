import { paths } from '../../http/paths.ts';
import type { ActionContext } from '../../shared/context.ts';
import type { Locale } from '../../shared/text.ts';
import { recordableShares } from '../delivery/recordLot.ts';
import type { SeenDelivery } from '../delivery/seeDelivery.ts';
import { isClosed } from '../deals.rules.ts';
import { unbilled } from '../facts.rules.ts';
import { billRow } from './dealPayment.view.ts';
import { billsOfDelivery } from './payment.store.ts';
import { paymentPagesTexts } from './paymentPages.texts.ts';
import { seesMoney } from './seeBill.ts';

/** The bills of a delivery that this person may see, and the button that issues those that are theirs to issue. */
export async function billsOnDelivery(ctx: ActionContext, seen: SeenDelivery, locale: Locale) {
  const { delivery, deal, part } = seen;
  const bills = await billsOfDelivery(delivery.id);
  const mine = new Set(recordableShares(seen, ctx).map(({ umkmId }) => umkmId));
  const open = unbilled([delivery], bills);
  const issues = open.some(({ umkmId }) => mine.has(umkmId)) && !isClosed(deal.status) && deal.status !== 'disputed';
  const { say } = paymentPagesTexts;
  const rows = bills.filter(({ umkmId }) => seesMoney(ctx, deal, part, umkmId)).map((bill) => billRow(bill, ctx.now, locale));
  const awaits = open.some(({ umkmId }) => seesMoney(ctx, deal, part, umkmId));
  const empty = rows.length === 0 && !issues ? say(awaits ? 'awaited' : 'nothingDue')[locale] : null;
  return {
    rows,
    empty,
    issue: issues ? { action: paths.issueBills(delivery.id), label: say('issue')[locale], text: say('issueText')[locale] } : null,
  };
}
