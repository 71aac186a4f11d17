import { buyerKindBySlug } from '../catalogue/buyerKinds.ts';
import { categoryBySlug } from '../catalogue/categories.ts';
import { dealStatusText } from '../deals/deals.texts.ts';
import { dayOf } from '../shared/dates.ts';
import type { Locale } from '../shared/text.ts';
import { NO_CATEGORY, everything, moneyRows, partRows, rowsOf, totals, type OutcomeSource } from './outcomes.rules.ts';
import { outcomesTexts } from './outcomes.texts.ts';

const { say } = outcomesTexts;
/** Tells spreadsheet programs that the file is UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

/** A cell that no spreadsheet takes for a formula and that no semicolon breaks. */
function cell(value: string | number): string {
  const words = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
  return /[";\n\r]/.test(words) ? `"${words.replaceAll('"', '""')}"` : words;
}

/** The deals and members with money or a beginning in the year, one line each, for a spreadsheet in Indonesia (`;`, UTF-8 with mark). */
export function outcomesCsv(locale: Locale, source: OutcomeSource, year: number): string {
  const rows = rowsOf(moneyRows(source), { ...everything, year });
  const begun = rowsOf(partRows(source), { ...everything, year }).filter(({ first }) => first);
  const first = new Set(begun.map(({ dealId, umkmId }) => `${dealId}/${umkmId}`));
  const lines = source.deals.flatMap((deal) =>
    deal.members.flatMap(({ umkmId, umkmName, umkmKecamatan }) => {
      const mine = rows.filter((row) => row.dealId === deal.id && row.umkmId === umkmId);
      if (mine.length === 0 && !dayOf(deal.createdAt).startsWith(`${year}-`)) return [];
      const { billedIdr, paidIdr } = totals(mine);
      const category = source.categories.get(deal.needId) ?? NO_CATEGORY;
      const truth = (value: boolean) => say(value ? 'yes' : 'no')[locale];
      return [
        [
          ...[deal.number, dayOf(deal.createdAt), deal.title],
          category === NO_CATEGORY ? say('noCategory')[locale] : (categoryBySlug(category)?.name[locale] ?? category),
          ...[deal.buyerName, buyerKindBySlug(deal.buyerKind)?.name[locale] ?? deal.buyerKind, umkmName, umkmKecamatan],
          ...[dealStatusText(deal.status)[locale], billedIdr, paidIdr],
          ...[truth(deal.exported || deal.buyerKind === 'exporter'), truth(first.has(`${deal.id}/${umkmId}`))],
        ],
      ];
    }),
  );
  return `${BYTE_ORDER_MARK}${[say('csvHead')[locale], ...lines.map((line) => line.map(cell).join(';'))].join('\r\n')}\r\n`;
}
