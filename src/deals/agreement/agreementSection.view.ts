import { paths } from '../../http/paths.ts';
import type { Part } from '../../proposals/proposals.rules.ts';
import type { Locale } from '../../shared/text.ts';
import type { Deal } from '../deals.rules.ts';
import type { Agreement } from './agreement.rules.ts';
import { abilitiesFor } from './agreement.view.ts';
import { agreementBadge, findingsSummary, signatureLines } from './agreementParts.view.ts';
import { agreementPagesTexts } from './agreementPages.texts.ts';
import { checkAgreement } from './checkAgreement.ts';

const { say } = agreementPagesTexts;

/** The agreement on the deal's page: where it stands, who has signed, and the way to it. */
export function agreementSection(deal: Deal, agreement: Agreement | null, part: Part, umkmId: string | null, locale: Locale) {
  const topics = `agreement:${deal.id} deal:${deal.id}`;
  const title = say('section')[locale];
  if (!agreement) {
    const start = { action: paths.startAgreement(deal.id), label: say('start')[locale], kind: '', icon: 'file', fields: null };
    return { title, topics, none: say('none')[locale], start, agreement: null };
  }
  const can = abilitiesFor(deal, agreement, part, umkmId);
  return {
    ...{ title, topics, none: null, start: null },
    agreement: {
      name: `${agreement.number} · ${say('versionItem', { version: agreement.version })[locale]}`,
      badge: agreementBadge(agreement, locale),
      summary: findingsSummary(checkAgreement(agreement), locale),
      signatures: signatureLines(agreement, locale),
      href: paths.dealAgreement(deal.id),
      label: say(can.sign ? 'read' : 'open')[locale],
      kind: can.sign ? 'primary' : '',
      pdfHref: paths.agreementPdf(deal.id, agreement.version),
    },
  };
}
