import { callLink, phoneText, type User } from '../accounts/accounts.rules.ts';
import { mayRemind } from '../deals/stall/stall.rules.ts';
import { stallAdvice, stallText } from '../deals/stall/stall.texts.ts';
import { addressWith, pagerOf } from '../http/listing.ts';
import { paths } from '../http/paths.ts';
import { dayOf, dayText, daysBetween, momentText } from '../shared/dates.ts';
import type { Page } from '../shared/page.ts';
import type { Locale } from '../shared/text.ts';
import { dashboardTexts } from './dashboard.texts.ts';
import type { Stalled } from './readStalled.ts';

const { say } = dashboardTexts;

/** How to reach a person: by phone, else by mail. */
function contactOf(user: User | null) {
  if (user?.phone) return { href: callLink(user.phone), text: phoneText(user.phone) };
  return user?.email ? { href: `mailto:${user.email}`, text: user.email } : null;
}

function row({ alarm, owner, buyer }: Stalled, locale: Locale, now: Date) {
  const { dealId, dealNumber, title, supplierName, buyerName, kind, lastDay, remindedAt } = alarm;
  return {
    ...{ href: paths.deal(dealId), title, number: dealNumber },
    pick: mayRemind(alarm, now) ? { value: dealId, label: say('remindPick', { number: dealNumber })[locale] } : null,
    parties: [
      { name: supplierName, contact: contactOf(owner) },
      { name: buyerName, contact: contactOf(buyer) },
    ],
    what: stallText(kind, dayText(lastDay))[locale],
    advice: stallAdvice(kind)[locale],
    since: say('stalledDays', { days: daysBetween(lastDay, dayOf(now)) })[locale],
    reminded: remindedAt ? say('remindedAt', { when: momentText(remindedAt) })[locale] : null,
  };
}

/** The deals that stand still, the longest first, with what a coordinator can do about each. */
export function stalledPage(locale: Locale, now: Date, list: Page<Stalled>) {
  return {
    page: { title: say('stalledTitle')[locale], description: null, section: 'dashboard' },
    title: say('stalledTitle')[locale],
    lead: say('stalledLead')[locale],
    back: { href: paths.dashboard, label: say('title')[locale] },
    action: paths.stalled,
    rows: list.items.map((stalled) => row(stalled, locale, now)),
    pager: pagerOf(list, (page) => addressWith(paths.stalled, { page }), locale),
    empty: { icon: 'check', title: say('stalledNone')[locale], text: say('stalledNoneText')[locale], action: null },
  };
}
