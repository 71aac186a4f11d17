import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import PDFDocument from 'pdfkit';
import { acceptForOwner } from '../deals/assisted/acceptForOwner.ts';
import { storeFile } from '../platform/files.ts';
import { currentOffer, type Proposal } from '../proposals/proposals.rules.ts';
import type { ActionContext } from '../shared/context.ts';
import { consentWords } from './demoStory.ts';

/** For how long the owner may take it back. */
const REVOKE_HOURS = 48;
const HOUR_MS = 3_600_000;

function paperOf(words: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const doc = new PDFDocument({ size: 'A5' });
    const parts: Buffer[] = [];
    doc.on('data', (part: Buffer) => parts.push(part));
    doc.on('end', () => resolve(Buffer.concat(parts)));
    doc.on('error', reject);
    doc.fontSize(12).text(words);
    doc.end();
  });
}

async function storeConsent({ umkmId }: Proposal, words: string): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'temumitra-demo-'));
  try {
    const path = join(dir, 'persetujuan.pdf');
    await writeFile(path, await paperOf(words));
    return (await storeFile({ path, name: 'persetujuan.pdf' }, umkmId, 'proof')).id;
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

/** A coordinator accepts for an owner without a phone, who said yes an hour before. */
export async function playAssisted(ctx: ActionContext, proposal: Proposal, ownerName: string): Promise<void> {
  const fileId = await storeConsent(proposal, `${consentWords} ${ownerName}, ${proposal.number}.`);
  const givenAt = new Date(ctx.now.getTime() - HOUR_MS);
  const consent = { givenBy: ownerName, givenAt, way: 'met', through: null, note: consentWords, fileId } as const;
  const { round } = currentOffer(proposal);
  await acceptForOwner(ctx, proposal.id, { consent, phone: null, round, revokeHours: REVOKE_HOURS });
}
