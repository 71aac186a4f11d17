import { inTransaction } from '../../platform/transaction.ts';
import type { Part } from '../../proposals/proposals.rules.ts';
import type { ActionContext } from '../../shared/context.ts';
import { Conflict, Forbidden } from '../../shared/errors.ts';
import { joinTexts, sameText } from '../../shared/text.ts';
import { announceDeal, seeDeal, type DealNotice } from '../announceDeal.ts';
import { isClosed, type Deal } from '../deals.rules.ts';
import { addDealEvent, moveDeal } from '../deals.store.ts';
import { eventOf } from '../dealMoves.ts';
import { missingSignatures, type Agreement, type Signature } from './agreement.rules.ts';
import { addSignature, findVersion, latestAgreement, moveAgreement, supersedeFinal } from './agreement.store.ts';
import { agreementTexts, partTexts } from './agreement.texts.ts';
import { blocks, checkAgreement } from './checkAgreement.ts';

const { say } = agreementTexts;

/** Exactly what a person read and signs. */
export interface Signed {
  readonly version: number;
  readonly sha256: string;
}

/** The version that may be signed now. Throws Conflict when another one is the newest, when it is not a draft, or when it must not be signed. */
async function signable(deal: Deal, { version, sha256 }: Signed): Promise<Agreement> {
  if (isClosed(deal.status)) throw new Conflict(say('dealClosed'));
  if (deal.status === 'disputed') throw new Conflict(say('inMediation'));
  const agreement = await latestAgreement(deal.id);
  if (!agreement || agreement.version !== version || agreement.sha256 !== sha256) throw new Conflict(say('movedOn'));
  if (agreement.state === 'superseded') throw new Conflict(say('notDraft'));
  const findings = checkAgreement(agreement);
  if (blocks(findings))
    throw new Conflict(say('blocked', { count: findings.filter(({ level }) => level === 'blocking').length }));
  return agreement;
}

/** All have signed: the version is in force, the one before it gives way, and a deal that was only agreed is signed. */
async function putInForce(ctx: ActionContext, deal: Deal, agreement: Agreement): Promise<Deal> {
  await moveAgreement(agreement.id, 'draft', 'final', ctx.now);
  await supersedeFinal(deal.id, agreement.id);
  const event = eventOf(ctx, 'moved', say('eventFinal', { version: agreement.version }));
  if (deal.step === 'agreed') return moveDeal(deal, { status: 'signed', step: 'signed' }, event);
  await addDealEvent(deal.id, event);
  return deal;
}

async function keepSignature(ctx: ActionContext, deal: Deal, agreement: Agreement, signature: Signature): Promise<Agreement> {
  if (!(await addSignature(agreement.id, signature))) return agreement;
  const { number, version } = agreement;
  const words = { name: sameText(signature.name), number, version };
  await addDealEvent(deal.id, eventOf(ctx, 'moved', say(signature.paper ? 'eventPaper' : 'eventSigned', words)));
  const missing = missingSignatures({ ...agreement, signatures: [...agreement.signatures, signature] });
  const done = missing.length === 0;
  const next = done ? await putInForce(ctx, deal, agreement) : deal;
  const notice: DealNotice = done
    ? { kind: 'agreement-final', title: say('finalTitle', words), body: say('finalBody', words) }
    : {
        kind: 'agreement-signed',
        title: say('signedTitle', words),
        body: say('signedBody', { ...words, missing: joinTexts(missing.map((part) => partTexts[part])) }),
      };
  await announceDeal(ctx, next, { owner: notice, buyer: notice, coordinator: notice });
  return (await findVersion(deal.id, version))!;
}

/**
 * The actor signs exactly this version for their part: the buyer, the lead UMKM on its members' mandate, or a coordinator. The third
 * signature puts it in force and makes the deal `signed`. Signed twice it counts once.
 * Throws NotFound, Forbidden for a member who does not lead, Conflict when it was changed meanwhile or must not be signed.
 */
export async function signAgreement(ctx: ActionContext, dealId: string, signed: Signed): Promise<Agreement> {
  return inTransaction(async () => {
    const { deal, part } = await seeDeal(ctx, dealId);
    if (part === 'owner' && ctx.actor.umkmId !== deal.leadUmkmId) throw new Forbidden(say('onlyLead'));
    const agreement = await signable(deal, signed);
    const { userId, name } = ctx.actor;
    return keepSignature(ctx, deal, agreement, { part, userId, name, at: ctx.now, sha256: agreement.sha256, paper: null });
  });
}

/** A signature on paper, as a coordinator records it. */
export interface PaperSignature extends Signed {
  readonly part: Exclude<Part, 'coordinator'>;
  /** The name under the signature. */
  readonly name: string;
  readonly file: { readonly id: string; readonly name: string };
}

/** A coordinator records that a side has signed exactly this version on paper, with the scan as proof. Throws as `signAgreement`, and Forbidden for a side. */
export async function recordPaperSignature(ctx: ActionContext, dealId: string, paper: PaperSignature): Promise<Agreement> {
  return inTransaction(async () => {
    const { deal, part } = await seeDeal(ctx, dealId);
    if (part !== 'coordinator') throw new Forbidden();
    const agreement = await signable(deal, paper);
    return keepSignature(ctx, deal, agreement, {
      ...{ part: paper.part, userId: ctx.actor.userId, name: paper.name, at: ctx.now, sha256: agreement.sha256 },
      paper: { fileId: paper.file.id, fileName: paper.file.name, recordedBy: ctx.actor.name },
    });
  });
}
