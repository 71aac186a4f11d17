import { createHash } from 'node:crypto';
import { agreementHash } from '../../src/deals/agreement/agreement.rules.ts';
import { agreementPdf } from '../../src/deals/agreement/agreementPdf.ts';
import { contentFor } from './agreementBasis.ts';

const at = new Date('2026-11-23T03:00:00Z');

/** Hash of the text and hash of the PDF of one agreement with 72 members, as this process makes them. */
export async function printedHashes(): Promise<string> {
  const content = contentFor('perdagangan-umum', 72);
  const sha256 = agreementHash(content);
  const pdf = await agreementPdf(
    {
      ...{ ...content, id: 'a', dealId: 'd', sha256, state: 'final', note: '', createdAt: at, finalAt: at },
      madeBy: { userId: 'u', name: 'Rani Uji', role: 'buyer' },
      signatures: [{ part: 'buyer', userId: 'u', name: 'Rani Uji', at, sha256, paper: null }],
    },
    `https://contoh.id/verify/${content.number}?hash=${sha256}`,
  );
  return `${sha256} ${createHash('sha256').update(pdf).digest('hex')}`;
}
