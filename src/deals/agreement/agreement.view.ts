import { patternBySlug } from '../../catalogue/patterns.ts';
import { formFields, type FormFields } from '../../http/form.view.ts';
import type { Typed } from '../../http/parse.ts';
import { paths } from '../../http/paths.ts';
import type { Part } from '../../proposals/proposals.rules.ts';
import { momentText } from '../../shared/dates.ts';
import type { FieldProblems } from '../../shared/errors.ts';
import type { Locale } from '../../shared/text.ts';
import { isClosed, type Deal } from '../deals.rules.ts';
import { missingSignatures, type Agreement } from './agreement.rules.ts';
import { agreementBadge, changesOf, documentOf, findingItems, findingsSummary, signatureLines } from './agreementParts.view.ts';
import { agreementPagesTexts } from './agreementPages.texts.ts';
import { agreementTexts, partTexts } from './agreement.texts.ts';
import { blocks, checkAgreement, type Finding } from './checkAgreement.ts';

const { say } = agreementPagesTexts;

/** What this person may do with the newest version. */
export interface AgreementAbilities {
  readonly edit: boolean;
  readonly sign: boolean;
  readonly paper: boolean;
}

/** Both sides and coordinators may, of the UMKM side the lead; nobody once the deal is closed, and nobody signs during mediation. */
export function abilitiesFor(deal: Deal, agreement: Agreement, part: Part, umkmId: string | null): AgreementAbilities {
  const speaks = part !== 'owner' || umkmId === deal.leadUmkmId;
  const signable =
    agreement.state === 'draft' && !isClosed(deal.status) && deal.status !== 'disputed' && !blocks(checkAgreement(agreement));
  const missing = missingSignatures(agreement);
  return {
    edit: speaks && !isClosed(deal.status),
    sign: speaks && signable && missing.includes(part),
    paper: part === 'coordinator' && signable && missing.some((each) => each !== 'coordinator'),
  };
}

export interface AgreementView {
  readonly deal: Deal;
  readonly agreement: Agreement;
  /** Every version, the newest first. */
  readonly versions: readonly Agreement[];
  readonly part: Part;
  readonly umkmId: string | null;
  readonly verifyUrl: string;
}

function signForm(agreement: Agreement, findings: readonly Finding[], locale: Locale, form: FormFields) {
  const { dealId, version, sha256 } = agreement;
  const warned = findings.some(({ level }) => level === 'warning');
  return {
    ...{ action: paths.signAgreement(dealId), version, sha256, label: say('sign')[locale] },
    lead: say('signLead', { version, hash: sha256.slice(0, 12) })[locale],
    read: warned ? form.checkbox('read', say('signRead')) : null,
  };
}

function paperForm(agreement: Agreement, locale: Locale, form: FormFields) {
  const { dealId, version, sha256, signatures } = agreement;
  const open = (['buyer', 'owner'] as const).filter((part) => !signatures.some((signed) => signed.part === part));
  const options = open.map((value) => ({ value, label: partTexts[value] }));
  return {
    ...{ action: paths.paperSignature(dealId), version, sha256, title: say('paper')[locale], lead: say('paperAsk')[locale] },
    who: form.radios('part', say('paperPart'), options),
    signer: form.text('signer', say('paperName'), { maxlength: 120 }),
    file: form.text('scan', say('paperFile'), { type: 'file', accept: 'application/pdf,image/jpeg,image/png,image/webp' }),
    label: say('paper')[locale],
  };
}

function versionItems(versions: readonly Agreement[], shown: Agreement, locale: Locale) {
  return versions.map((each, index) => ({
    icon: each.state === 'final' ? 'check' : 'file',
    state: each.state === 'final' ? 'done' : each.version === shown.version ? 'now' : 'todo',
    title: say('versionItem', { version: each.version })[locale],
    badge: agreementBadge(each, locale),
    meta: `${each.madeBy.name} · ${momentText(each.createdAt)[locale]}`,
    text: each.note || (each.version === 1 ? say('firstVersion')[locale] : null),
    link:
      each.version === shown.version
        ? null
        : {
            href: index === 0 ? paths.dealAgreement(each.dealId) : paths.agreementVersion(each.dealId, each.version),
            label: say('open')[locale],
          },
  }));
}

/** One version to read: findings, the text, what changed, the signatures; with the forms for the newest. */
export function agreementPage(locale: Locale, view: AgreementView, typed: Typed, problems: FieldProblems) {
  const { deal, agreement, versions, part, umkmId, verifyUrl } = view;
  const findings = checkAgreement(agreement);
  const form = formFields(locale, typed, problems);
  const newest = versions[0]?.version === agreement.version;
  const can = newest ? abilitiesFor(deal, agreement, part, umkmId) : { edit: false, sign: false, paper: false };
  const { number, version, pattern, madeBy, createdAt, dealId, sha256 } = agreement;
  const words = { version, pattern: patternBySlug(pattern)?.name ?? pattern, name: madeBy.name, when: momentText(createdAt) };
  const signedByMe = agreement.signatures.some((signed) => signed.part === part);
  const inForce = versions.find(({ state }) => state === 'final');
  const amends = newest && agreement.state === 'draft' && inForce;
  return {
    page: { title: `${say('title', { number })[locale]}`, description: null, section: 'deals' },
    title: say('title', { number })[locale],
    lead: say('lead', words)[locale],
    back: newest
      ? { href: paths.deal(dealId), label: say('back')[locale] }
      : { href: paths.dealAgreement(dealId), label: say('backToAgreement')[locale] },
    topics: `agreement:${dealId} deal:${dealId}`,
    errors: form.errors,
    badge: agreementBadge(agreement, locale),
    amends: amends ? say('amendment', { version, inForce: inForce.version })[locale] : null,
    summary: findingsSummary(findings, locale),
    findings: findingItems(findings, locale),
    document: documentOf(agreement, locale),
    changes: changesOf(versions.find((each) => each.version === version - 1) ?? null, agreement, locale),
    signatures: signatureLines(agreement, locale),
    mediation: newest && deal.status === 'disputed' ? agreementTexts.say('inMediation')[locale] : null,
    signed: newest && signedByMe && agreement.state === 'draft' ? say('signedAlready')[locale] : null,
    sign: can.sign ? signForm(agreement, findings, locale, form) : null,
    paper: can.paper ? paperForm(agreement, locale, form) : null,
    versions: versionItems(versions, agreement, locale),
    editHref: can.edit ? paths.editAgreement(dealId) : null,
    pdfHref: paths.agreementPdf(dealId, version),
    jsonHref: paths.agreementJson(dealId, version),
    sha256,
    verifyHref: verifyUrl,
  };
}
