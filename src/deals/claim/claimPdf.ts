import { formatQuantity } from '../../catalogue/units.ts';
import { formatMoment } from '../../shared/dates.ts';
import { formatIdr } from '../../shared/money.ts';
import { partTexts } from '../agreement/agreement.texts.ts';
import {
  ACCENT,
  BODY_SIZE,
  drawPaper,
  footers,
  heading,
  INK,
  MARGIN,
  MUTED,
  paragraph,
  plain,
  widthOf,
  type Page,
} from '../paper.ts';
import { claimKindText, claimStatusText } from './claim.texts.ts';
import type { Bundle } from './claimBundle.ts';
import { settlementText } from './settleClaim.ts';

const when = (at: Date) => formatMoment(at, 'id');

function head(doc: Page, { claim, deal, exportedAt }: Bundle): void {
  const centre = { width: widthOf(doc), align: 'center' } as const;
  doc.font('Helvetica-Bold').fontSize(14).fillColor(INK).text(`BERKAS KELUHAN ${claim.number}`, MARGIN, MARGIN, centre);
  doc.font('Helvetica').fontSize(BODY_SIZE).fillColor(ACCENT);
  doc.text(plain(`${claimKindText(claim.kind).id} · ${claimStatusText(claim.status).id} · kesepakatan ${deal.number}`), centre);
  doc
    .fillColor(MUTED)
    .text(`Disusun ${when(exportedAt)}`, centre)
    .fillColor(INK);
}

function lines(doc: Page, title: string, all: readonly string[]): void {
  if (all.length === 0) return;
  heading(doc, title);
  for (const line of all) for (const part of line.split('\n')) if (part.trim() !== '') paragraph(doc, part.trim());
}

function dealLines({ deal }: Bundle): string[] {
  const { terms, agreed, supplierName, totalIdr, members } = deal;
  return [
    `Pembeli: ${terms.buyerName}. Pihak UMKM: ${supplierName} (${members.length} anggota).`,
    `${terms.title}: ${formatQuantity(agreed.quantity, terms.unit, 'id')} dengan harga ${formatIdr(agreed.priceIdr, 'id')}, nilai satu penyerahan ${formatIdr(totalIdr, 'id')}.`,
  ];
}

function settlementLines({ claim }: Bundle): string[] {
  return claim.settlements.map((settlement) => {
    const accepted = settlement.acceptances.map(
      ({ side, name, at, recorded }) =>
        `${partTexts[side].id} setuju (${name}, ${when(at)}${recorded === null ? '' : `, dicatat: ${recorded}`})`,
    );
    return `- ${settlement.byName}, ${when(settlement.at)}: ${settlementText(settlement).id} ${accepted.join('; ')}`;
  });
}

/** The bundle for KPPU as a PDF: claim, answer, settlements, the agreement's text and the conversation; without the coordinators' notes. */
export function claimPdf(bundle: Bundle): Promise<Buffer> {
  const { claim, agreement, messages, exportedAt } = bundle;
  const facts = {
    title: `Berkas keluhan ${claim.number}`,
    subject: bundle.deal.number,
    createdAt: claim.createdAt,
    changedAt: exportedAt,
  };
  return drawPaper(facts, (doc) => {
    head(doc, bundle);
    lines(doc, 'Kesepakatan', dealLines(bundle));
    lines(doc, 'Keluhan', [`Oleh ${claim.byName}${claim.raisedAt ? `, ${when(claim.raisedAt)}` : ''}.`, claim.words]);
    lines(
      doc,
      'Jawaban',
      claim.answer ? [`Oleh ${claim.answer.name}, ${when(claim.answer.at)}.`, claim.answer.words] : ['Tidak ada jawaban.'],
    );
    lines(
      doc,
      'Bukti',
      claim.evidence.map(({ name, by }) => `- ${name} (${partTexts[by].id})`),
    );
    lines(doc, 'Usulan penyelesaian', settlementLines(bundle));
    lines(doc, 'Hasil', claim.outcome ? [claim.outcome.id] : []);
    lines(
      doc,
      'Percakapan',
      messages.map(({ fromName, words, at }) => `- ${fromName}, ${when(at)}: ${words.replace(/\s+/g, ' ')}`),
    );
    if (agreement) {
      lines(doc, `Perjanjian ${agreement.number} versi ${agreement.version}`, [`SHA-256: ${agreement.sha256}`]);
      for (const { heading: title, text } of agreement.clauses) lines(doc, title, text.split('\n'));
    }
    footers(doc, `${claim.number} · ${bundle.deal.number}`);
  });
}
