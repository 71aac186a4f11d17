import PDFDocument from 'pdfkit';

export type Page = PDFKit.PDFDocument;

export const MARGIN = 56;
const FOOT = 60;
export const INK = '#17221c';
export const MUTED = '#55625b';
export const LINE = '#c9c7bc';
export const ACCENT = '#0d6148';
export const BODY_SIZE = 10;

/** The standard fonts know WinAnsi alone; other signs get a plain twin or a question mark. */
const twins: Readonly<Record<string, string>> = {
  '→': '->',
  '≤': '<=',
  '≥': '>=',
  '−': '-',
  '\u00a0': ' ',
  '\u202f': ' ',
  '\t': ' ',
};
export function plain(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[→≤≥−\u00a0\u202f\t]/g, (sign) => twins[sign]!)
    .replace(/[^\n\x20-\x7e\u00a1-\u00ff‘’‚“”„†‡•…‰‹›€™–—ŠšŽžŒœŸƒˆ˜]/gu, '?');
}

export const widthOf = (doc: Page) => doc.page.width - 2 * MARGIN;
const bottomOf = (doc: Page) => doc.page.height - MARGIN - FOOT / 2;

export function need(doc: Page, height: number): void {
  if (doc.y + height > bottomOf(doc)) doc.addPage();
}

export function heading(doc: Page, text: string): void {
  need(doc, 60);
  doc
    .moveDown(0.9)
    .font('Helvetica-Bold')
    .fontSize(11)
    .fillColor(ACCENT)
    .text(plain(text), MARGIN, doc.y, { width: widthOf(doc) });
  doc.moveDown(0.25).font('Helvetica').fontSize(BODY_SIZE).fillColor(INK);
}

/** One paragraph, hung behind its number ("1.") or dash. */
export function paragraph(doc: Page, line: string): void {
  const [, mark, words] = /^(\d{1,2}\.|-)\s+(.*)$/u.exec(line) ?? [null, null, line];
  const indent = mark === null || mark === undefined ? 0 : mark === '-' ? 34 : 18;
  const left = MARGIN + indent;
  const options = { width: widthOf(doc) - indent, align: 'left', lineGap: 1.5 } as const;
  need(doc, Math.min(doc.heightOfString(plain(words ?? ''), options), 40));
  const top = doc.y;
  if (mark) doc.text(mark === '-' ? '•' : mark, left - 16, top, { width: 16, lineBreak: false });
  doc.text(plain(words ?? ''), left, top, options).moveDown(0.25);
}

export interface Column {
  readonly title: string;
  /** Share of the page's width. */
  readonly width: number;
  readonly right?: boolean;
}

function tableRow(doc: Page, columns: readonly Column[], cells: readonly string[], bold: boolean): void {
  const full = widthOf(doc);
  doc
    .font(bold ? 'Helvetica-Bold' : 'Helvetica')
    .fontSize(9)
    .fillColor(INK);
  const texts = cells.map((cell) => plain(cell));
  const height =
    Math.max(...columns.map(({ width }, index) => doc.heightOfString(texts[index]!, { width: width * full - 8 }))) + 8;
  need(doc, height);
  const top = doc.y;
  let left = MARGIN;
  for (const [index, { width, right }] of columns.entries()) {
    doc.text(texts[index]!, left + 4, top + 4, { width: width * full - 8, align: right ? 'right' : 'left' });
    left += width * full;
  }
  doc
    .moveTo(MARGIN, top + height)
    .lineTo(MARGIN + full, top + height)
    .lineWidth(0.5)
    .strokeColor(LINE)
    .stroke();
  doc.y = top + height;
}

export function table(doc: Page, columns: readonly Column[], rows: readonly (readonly string[])[]): void {
  const titles = columns.map(({ title }) => title);
  tableRow(doc, columns, titles, true);
  for (const row of rows) {
    const page = doc.bufferedPageRange().count;
    need(doc, 22);
    if (doc.bufferedPageRange().count > page) tableRow(doc, columns, titles, true);
    tableRow(doc, columns, row, false);
  }
  doc.moveDown(0.5).font('Helvetica').fontSize(BODY_SIZE);
  doc.x = MARGIN;
}

/** At the foot of every page: what the paper is, and which page of how many. To be called last. */
export function footers(doc: Page, label: string): void {
  const { start, count } = doc.bufferedPageRange();
  for (let index = 0; index < count; index += 1) {
    doc.switchToPage(start + index);
    doc.page.margins.bottom = 0;
    const top = doc.page.height - MARGIN + 8;
    doc.font('Helvetica').fontSize(8).fillColor(MUTED);
    doc.text(plain(label), MARGIN, top, { width: widthOf(doc) / 2, lineBreak: false });
    doc.text(`Halaman ${index + 1} dari ${count}`, MARGIN + widthOf(doc) / 2, top, {
      width: widthOf(doc) / 2,
      align: 'right',
      lineBreak: false,
    });
  }
}

export interface PaperFacts {
  readonly title: string;
  readonly subject: string;
  /** Dates of the paper itself: with fixed ones the same content has the same bytes. */
  readonly createdAt: Date;
  readonly changedAt: Date;
}

/** Draws an A4 paper with the PDF standard fonts and returns its bytes: the same drawing and dates give the same bytes everywhere. */
export async function drawPaper(
  { title, subject, createdAt, changedAt }: PaperFacts,
  draw: (doc: Page) => void,
): Promise<Buffer> {
  const doc = new PDFDocument({
    ...{ size: 'A4', bufferPages: true, lang: 'id-ID', displayTitle: true },
    margins: { top: MARGIN, left: MARGIN, right: MARGIN, bottom: MARGIN + FOOT / 2 },
    info: {
      ...{ Title: plain(title), Subject: plain(subject), Author: 'TemuMitra', Producer: 'TemuMitra', Creator: 'TemuMitra' },
      ...{ CreationDate: createdAt, ModDate: changedAt },
    },
  });
  const chunks: Buffer[] = [];
  const finished = new Promise<Buffer>((resolve, reject) => {
    doc.on('data', (chunk: Buffer) => chunks.push(chunk));
    doc.on('end', () => resolve(Buffer.concat(chunks)));
    doc.on('error', reject);
  });
  draw(doc);
  doc.end();
  return finished;
}
