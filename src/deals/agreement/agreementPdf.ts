import QRCode from 'qrcode';
import { patternBySlug } from '../../catalogue/patterns.ts';
import { formatQuantity } from '../../catalogue/units.ts';
import { dayOf, formatDay, formatMoment } from '../../shared/dates.ts';
import { formatIdr } from '../../shared/money.ts';
import type { Part } from '../../proposals/proposals.rules.ts';
import { signingParts, type Agreement, type Clause } from './agreement.rules.ts';
import {
  ACCENT,
  BODY_SIZE,
  drawPaper,
  footers,
  heading,
  INK,
  LINE,
  MARGIN,
  MUTED,
  need,
  paragraph,
  plain,
  table,
  widthOf,
  type Column,
  type Page,
} from '../paper.ts';
import { wordsOfPattern } from './composeAgreement.ts';

function clause(doc: Page, { heading: title, text }: Clause, name: string): void {
  heading(doc, `${name}${title}`);
  for (const line of text.split('\n')) if (line.trim() !== '') paragraph(doc, line.trim());
}

function scheduleTable(doc: Page, { schedule, unit }: Agreement): void {
  const rows = schedule.map(({ number, dueOn, quantity, goods, unit: own }) => [
    String(number),
    formatDay(dueOn, 'id'),
    [formatQuantity(quantity, own ?? unit, 'id'), goods].filter(Boolean).join(' '),
  ]);
  table(
    doc,
    [
      { title: 'Penyerahan', width: 0.2 },
      { title: 'Tanggal', width: 0.4 },
      { title: 'Jumlah', width: 0.4, right: true },
    ],
    rows,
  );
}

function memberTable(doc: Page, { members, unit }: Agreement): void {
  const columns: Column[] = [
    { title: 'No.', width: 0.07 },
    { title: 'Anggota', width: 0.28 },
    { title: 'Produk', width: 0.17 },
    { title: 'Bagian', width: 0.13, right: true },
    { title: 'Nilai', width: 0.15, right: true },
    { title: 'Dasar kuasa', width: 0.2 },
  ];
  const rows = members.map(({ name, kecamatan, product, quantity, unit: own, totalIdr, proposalNumber }, index) => [
    ...[String(index + 1), [name, kecamatan].filter(Boolean).join(', '), product],
    ...[formatQuantity(quantity, own ?? unit, 'id'), formatIdr(totalIdr, 'id'), proposalNumber || '-'],
  ]);
  const [quantity, totalIdr] = members.reduce(([sum, value], each) => [sum + each.quantity, value + each.totalIdr], [0, 0]);
  // Different goods of a bundle do not add up to an amount, only to a value.
  const sum = members.some(({ goods }) => goods !== undefined) ? '' : formatQuantity(quantity, unit, 'id');
  table(doc, columns, [...rows, ['', 'Jumlah', '', sum, formatIdr(totalIdr, 'id'), '']]);
}

function signatureBox(doc: Page, agreement: Agreement, part: Part, left: number, top: number, width: number): void {
  const { buyer, supplier, signatures } = agreement;
  const words = wordsOfPattern(agreement.pattern);
  const roles = { buyer: words.buyer, owner: words.supplier, coordinator: 'Mengetahui, koordinator kemitraan' };
  const expected = { buyer: buyer.represented, owner: supplier.represented, coordinator: '' }[part];
  const signed = signatures.find((each) => each.part === part);
  doc.rect(left, top, width, 108).lineWidth(0.7).strokeColor(LINE).stroke();
  doc
    .font('Helvetica-Bold')
    .fontSize(9)
    .fillColor(INK)
    .text(plain(roles[part]), left + 8, top + 8, { width: width - 16 });
  doc
    .font('Helvetica')
    .fontSize(8.5)
    .fillColor(signed ? ACCENT : MUTED);
  const lines = signed
    ? [
        signed.paper ? 'Ditandatangani di atas kertas, dicatat koordinator' : 'Ditandatangani secara elektronik',
        formatMoment(signed.at, 'id'),
        `Sidik: ${signed.sha256.slice(0, 16)}`,
      ]
    : ['Belum ditandatangani'];
  doc.text(plain(lines.join('\n')), left + 8, top + 34, { width: width - 16 });
  doc.font('Helvetica-Bold').fontSize(9.5).fillColor(INK);
  doc.text(plain(signed?.name ?? expected), left + 8, top + 88, {
    width: width - 16,
    height: 12,
    ellipsis: true,
    lineBreak: false,
  });
}

/** A QR code in vectors: one rectangle per dark run. */
function drawCode(doc: Page, content: string, left: number, top: number, size: number): void {
  const { modules } = QRCode.create(content, { errorCorrectionLevel: 'M' });
  const cell = size / modules.size;
  doc.fillColor('#000000');
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      if (modules.get(row, column)) doc.rect(left + column * cell, top + row * cell, cell, cell);
    }
  }
  doc.fill();
}

const stateWords = {
  draft: 'RANCANGAN - menunggu tanda tangan semua pihak',
  final: 'BERLAKU - ditandatangani semua pihak',
  superseded: 'DIGANTIKAN oleh versi yang lebih baru',
} as const;

function signatureBlock(doc: Page, agreement: Agreement, verifyUrl: string): void {
  need(doc, 290);
  heading(doc, 'Tanda tangan');
  const [top, gap] = [doc.y + 4, 10];
  const width = (widthOf(doc) - 2 * gap) / 3;
  for (const [index, part] of signingParts.entries())
    signatureBox(doc, agreement, part, MARGIN + index * (width + gap), top, width);
  const below = top + 124;
  drawCode(doc, verifyUrl, MARGIN, below, 96);
  const left = MARGIN + 112;
  const options = { width: widthOf(doc) - 112 };
  doc.font('Helvetica-Bold').fontSize(9.5).fillColor(INK).text('Periksa keaslian naskah ini', left, below, options);
  doc.font('Helvetica').fontSize(8.5).fillColor(MUTED);
  doc.text(
    'Pindai kode di samping. Halaman itu menyatakan apakah sidik naskah ini tercatat dan masih berlaku, tanpa menampilkan isinya.',
    left,
    doc.y + 3,
    options,
  );
  doc
    .font('Courier')
    .fontSize(7.5)
    .fillColor(INK)
    .text(`SHA-256 ${agreement.sha256}`, left, doc.y + 5, options);
  doc.text(plain(verifyUrl), left, doc.y + 4, options);
  doc
    .rect(MARGIN, below + 108, 130, 46)
    .dash(3, { space: 3 })
    .strokeColor(LINE)
    .stroke()
    .undash();
  doc
    .font('Helvetica')
    .fontSize(8)
    .fillColor(MUTED)
    .text('Tempat e-Meterai Rp10.000', MARGIN + 8, below + 127, { width: 114, align: 'center' });
  doc.y = below + 160;
}

function title(doc: Page, agreement: Agreement): void {
  const { number, version, pattern, title: subject, state, buyer, supplier } = agreement;
  const name = patternBySlug(pattern)?.name.id ?? '';
  const centre = { width: widthOf(doc), align: 'center' } as const;
  doc.font('Helvetica-Bold').fontSize(15).fillColor(INK).text('PERJANJIAN KEMITRAAN', MARGIN, MARGIN, centre);
  doc
    .fontSize(11)
    .fillColor(ACCENT)
    .text(plain(`Pola ${name.toLowerCase()}`), centre);
  doc.moveDown(0.4).font('Helvetica').fontSize(10).fillColor(INK);
  doc.text(plain(`Nomor ${number} · versi ${version} · ${formatDay(dayOf(agreement.createdAt), 'id')}`), centre);
  doc.fillColor(MUTED).text(plain(subject), centre);
  doc
    .moveDown(0.3)
    .font('Helvetica-Bold')
    .fontSize(9)
    .fillColor(state === 'final' ? ACCENT : MUTED)
    .text(stateWords[state], centre);
  doc.moveDown(0.8);
  doc
    .moveTo(MARGIN, doc.y)
    .lineTo(MARGIN + widthOf(doc), doc.y)
    .lineWidth(1)
    .strokeColor(ACCENT)
    .stroke();
  doc.moveDown(0.6).font('Helvetica').fontSize(BODY_SIZE).fillColor(INK);
  const opening = `Perjanjian ini dibuat antara ${buyer.name} dan ${supplier.name}. Kedua pihak sepakat menjalin kemitraan yang saling memerlukan, mempercayai, memperkuat, dan menguntungkan dengan ketentuan berikut.`;
  doc.text(plain(opening), MARGIN, doc.y, { width: widthOf(doc), lineGap: 1.5 });
}

/**
 * The agreement as a PDF on A4: every clause, the annexes as tables, the signatures with names, times and hash, and a QR code to
 * `verifyUrl`. Its dates are the version's own: the same version with the same signatures gives the same bytes in every process.
 */
export function agreementPdf(agreement: Agreement, verifyUrl: string): Promise<Buffer> {
  const { number, version, sha256, title: subject, createdAt, finalAt, clauses } = agreement;
  const facts = { title: `Perjanjian ${number} versi ${version}`, subject, createdAt, changedAt: finalAt ?? createdAt };
  const isAnnex = ({ key }: Clause) => key === 'schedule' || key === 'members';
  return drawPaper(facts, (doc) => {
    title(doc, agreement);
    for (const [index, each] of clauses.filter((one) => !isAnnex(one)).entries()) clause(doc, each, `Pasal ${index + 1}. `);
    signatureBlock(doc, agreement, verifyUrl);
    doc.addPage();
    for (const each of clauses.filter(isAnnex)) {
      clause(doc, each, '');
      if (each.key === 'schedule') scheduleTable(doc, agreement);
      else memberTable(doc, agreement);
    }
    footers(doc, `${number} · versi ${version} · sidik ${sha256.slice(0, 12)}`);
  });
}
