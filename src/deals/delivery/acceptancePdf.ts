import PDFDocument from 'pdfkit';
import type { Deal } from '../deals.rules.ts';
import { acceptanceWords } from './acceptance.view.ts';
import type { Delivery } from './delivery.rules.ts';
import { deliveryPagesTexts } from './deliveryPages.texts.ts';

const { words } = deliveryPagesTexts;
const MARGIN = 56;
/** Left edges of the columns, in points. */
const COLUMNS = [MARGIN, 150, 290, 360, 430] as const;

/** The record of acceptance as a PDF in Indonesian, the language of such records. */
export function acceptancePdf(delivery: Delivery, deal: Deal): Promise<Buffer> {
  const record = acceptanceWords(delivery, deal);
  const pdf = new PDFDocument({
    size: 'A4',
    margin: MARGIN,
    info: { Title: record.number, CreationDate: delivery.acceptance!.at },
  });
  const parts: Buffer[] = [];
  const finished = new Promise<Buffer>((resolve) => pdf.on('end', () => resolve(Buffer.concat(parts))));
  pdf.on('data', (part: Buffer) => parts.push(part));

  pdf.font('Helvetica-Bold').fontSize(14).text(words.bast.id.toUpperCase(), { align: 'center' });
  pdf.fontSize(11).text(record.number, { align: 'center' }).moveDown();
  pdf.font('Helvetica').fontSize(10).text(delivery.title).moveDown(0.5).text(record.text.id).moveDown();

  const line = (cells: readonly string[], bold = false) => {
    const { y } = pdf;
    if (y > pdf.page.height - 3 * MARGIN) pdf.addPage();
    const top = pdf.y;
    let bottom = top;
    pdf.font(bold ? 'Helvetica-Bold' : 'Helvetica').fontSize(9);
    for (const [index, cell] of cells.entries()) {
      const left = COLUMNS[index]!;
      const right = COLUMNS[index + 1] ?? pdf.page.width - MARGIN;
      pdf.text(cell, left, top, { width: right - left - 8 });
      bottom = Math.max(bottom, pdf.y);
    }
    pdf.x = MARGIN;
    pdf.y = bottom + 4;
  };
  line([words.columnLot.id, words.columnMaker.id, words.columnSent.id, words.columnAccepted.id, words.columnReason.id], true);
  for (const { code, maker, sent, accepted, refused, reason } of record.rows) {
    const why = refused.id === '–' ? reason.id : `${refused.id} ${words.columnRefused.id.toLowerCase()}: ${reason.id}`;
    line([code, maker, sent.id, accepted.id, why]);
  }
  line([words.total.id, '', record.total.sent.id, record.total.accepted.id, ''], true);
  pdf.moveDown().font('Helvetica').fontSize(10);
  for (const note of record.notes) pdf.text(note.id, MARGIN);

  pdf.moveDown(3);
  const top = pdf.y;
  pdf.text(words.signBuyer.id, MARGIN, top).text(words.signSupplier.id, 330, top);
  pdf.text(record.buyer, MARGIN, top + 70, { width: 220 }).text(record.supplier, 330, top + 70, { width: 200 });
  pdf.end();
  return finished;
}
