import type { FigureDeal } from '../deals/deals.rules.ts';
import { addressWith } from '../http/listing.ts';
import { paths } from '../http/paths.ts';
import { formatIdr, idrText, type Idr } from '../shared/money.ts';
import { sameText, type Locale, type Text } from '../shared/text.ts';
import { dealsBehind, type OutcomeFilter, type OutcomeSource } from './outcomes.rules.ts';
import { outcomesTexts } from './outcomes.texts.ts';
import { jobsText, partName } from './outcomes.view.ts';

const { say } = outcomesTexts;
/** So many members of a deal are named. */
const SHOWN_MEMBERS = 3;

function filterText({ year, kecamatan, category, kind, month }: OutcomeFilter): Text {
  const parts: Text[] = [sameText(String(year))];
  if (month) parts.push(partName('month', month));
  if (kecamatan) parts.push(partName('kecamatan', kecamatan));
  if (category) parts.push(partName('category', category));
  if (kind) parts.push(partName('kind', kind));
  return { id: parts.map(({ id }) => id).join(', '), en: parts.map(({ en }) => en).join(', ') };
}

/** The first members by name, with how many work there where that is the question. */
function supplierText({ members }: FigureDeal, workers: OutcomeSource['workers'] | null, locale: Locale): string {
  const named = members.slice(0, SHOWN_MEMBERS).map(({ umkmId, umkmName }) => {
    const known = workers?.get(umkmId);
    return known ? `${umkmName}: ${jobsText({ ...known, umkm: 1, unknown: 0 }, locale)}` : umkmName;
  });
  return named.join(', ') + (members.length > SHOWN_MEMBERS ? ' …' : '');
}

/** The deals behind one figure; what stands beside them sums to it. */
export function outcomeDealsPage(
  locale: Locale,
  source: OutcomeSource,
  filter: OutcomeFilter,
  statusOf: (status: string) => { tone: string; label: string; icon: null },
) {
  const behind = dealsBehind(source, filter);
  const sum = (pick: (each: (typeof behind)[number]) => Idr) => idrText(behind.reduce((total, each) => total + pick(each), 0));
  const words = {
    ...{ figure: say(filter.figure), filter: filterText(filter), count: behind.length },
    ...{ paid: sum(({ paidIdr }) => paidIdr), billed: sum(({ billedIdr }) => billedIdr) },
  };
  return {
    page: { title: say('behindTitle')[locale], description: null, section: 'dashboard' },
    title: say('behindTitle')[locale],
    lead: say('behindLead', words)[locale],
    back: {
      href: addressWith(paths.outcomes, { year: filter.year }),
      label: say('backToOutcomes', { year: filter.year })[locale],
    },
    rows: behind.map(({ deal, paidIdr, billedIdr }) => ({
      ...{ href: paths.deal(deal.id), number: deal.number, title: deal.title, buyer: deal.buyerName },
      umkm: supplierText(deal, filter.figure === 'jobs' ? source.workers : null, locale),
      paid: formatIdr(paidIdr, locale),
      billed: formatIdr(billedIdr, locale),
      status: statusOf(deal.status),
    })),
    empty: { icon: 'chart', title: say('emptyTitle')[locale], text: say('emptyText')[locale], action: null },
  };
}
