import { randomUUID } from 'node:crypto';
import { Router, type Request, type Response } from 'express';
import { sendBytes, sendStoredFile } from '../../http/download.ts';
import { only, signedIn } from '../../http/guards.ts';
import { flash } from '../../http/locals.ts';
import { parseForm, submit, type Typed } from '../../http/parse.ts';
import { paths } from '../../http/paths.ts';
import { contextOf, idParam, localeOf } from '../../http/request.ts';
import { keepUploads } from '../../http/uploads.ts';
import { openFile } from '../../platform/files.ts';
import { InvalidInput, NotFound, type FieldProblems } from '../../shared/errors.ts';
import { latestAgreement, listVersions } from '../agreement/agreement.store.ts';
import { listMessages } from '../messages.store.ts';
import { addClaimNote, addEvidence, answerClaim, mediateClaim } from './answerClaim.ts';
import {
  answerForm,
  claimForm,
  claimNoteForm,
  consentForm,
  deadlineForm,
  escalateForm,
  settlementForm,
  withdrawForm,
} from './claim.input.ts';
import type { Claim } from './claim.rules.ts';
import { claimPage } from './claim.view.ts';
import { bundleJson, type Bundle } from './claimBundle.ts';
import { setAnswerDeadline } from './claimClock.ts';
import { claimPagesTexts } from './claimPages.texts.ts';
import { claimPdf } from './claimPdf.ts';
import { escalateClaim, withdrawClaim } from './closeClaim.ts';
import { raiseDraft, writeClaim } from './raiseClaim.ts';
import { seeClaim } from './seeClaim.ts';
import { acceptSettlement, proposeSettlement } from './settleClaim.ts';

const { say } = claimPagesTexts;
const HOUR_MS = 3_600_000;

/** Keeps the evidence that a form brought. Whoever calls has checked that the actor may see the deal or claim. */
async function keepEvidence(req: Request, ownerId: string): Promise<{ id: string; name: string }[]> {
  return (await keepUploads(req, 'evidence', ownerId)).map(({ id, name }) => ({ id, name }));
}

/** The form that asks for mediation on the deal's page: a claim raised at once, or kept as a draft. */
export async function sendClaim(req: Request, res: Response, dealId: string): Promise<void> {
  const { kind, dispute, formKey, how } = parseForm(claimForm, req.body);
  const evidence = await keepEvidence(req, dealId);
  const claim = await writeClaim(contextOf(req), dealId, { kind, words: dispute, evidence, formKey }, how);
  flash(req, 'success', say(how === 'draft' ? 'draftFlash' : 'raisedFlash'));
  res.redirect(303, paths.claim(claim.id));
}

async function show(req: Request, res: Response, typed: Typed = {}, problems: FieldProblems = {}): Promise<void> {
  const ctx = contextOf(req);
  const { claim, deal, part } = await seeClaim(ctx, idParam(req));
  const speaks = part !== 'owner' || ctx.actor.umkmId === deal.leadUmkmId;
  const seen = { claim, deal, part, userId: ctx.actor.userId, speaks, now: ctx.now, formKey: randomUUID() };
  res.render('deals/claim', claimPage(localeOf(req), { ...seen, messages: await listMessages(deal.id) }, typed, problems));
}

async function bundleOf(req: Request): Promise<Bundle> {
  const ctx = contextOf(req);
  const { claim, deal } = await seeClaim(ctx, idParam(req));
  const inForce = (await listVersions(deal.id)).find(({ state }) => state === 'final');
  const agreement = inForce ?? (await latestAgreement(deal.id));
  return { claim, deal, agreement, messages: await listMessages(deal.id, 1_000), exportedAt: ctx.now };
}

type Act = (req: Request) => Promise<{ claim: Claim; said: Parameters<typeof say>[0] }>;

const acts: Readonly<Record<string, Act>> = {
  async raise(req) {
    const { kind, dispute, formKey, how } = parseForm(claimForm, req.body);
    const { claim } = await seeClaim(contextOf(req), idParam(req));
    const evidence = await keepEvidence(req, claim.dealId);
    const next = await raiseDraft(contextOf(req), claim.id, { kind, words: dispute, evidence, formKey }, how);
    return { claim: next, said: how === 'draft' ? 'draftFlash' : 'raisedFlash' };
  },
  async answer(req) {
    const { answer, formKey } = parseForm(answerForm, req.body);
    const { claim } = await seeClaim(contextOf(req), idParam(req));
    const evidence = await keepEvidence(req, claim.dealId);
    return { claim: await answerClaim(contextOf(req), claim.id, answer, evidence, formKey), said: 'answered' };
  },
  async evidence(req) {
    const { claim } = await seeClaim(contextOf(req), idParam(req));
    const evidence = await keepEvidence(req, claim.dealId);
    if (evidence.length === 0) throw new InvalidInput({ evidence: say('filesMissing') });
    return { claim: await addEvidence(contextOf(req), claim.id, evidence), said: 'filesAdded' };
  },
  async settle(req) {
    const { settlement, paymentDays, formKey } = parseForm(settlementForm, req.body);
    const terms = { words: settlement, paymentDays: paymentDays ?? null, formKey };
    return { claim: await proposeSettlement(contextOf(req), idParam(req), terms), said: 'proposed' };
  },
  async accept(req) {
    const { side, how } = parseForm(consentForm, req.body);
    const ctx = contextOf(req);
    const byHand = ctx.actor.role === 'coordinator';
    const missing = { ...(side ? {} : { side: say('recordWho') }), ...(how === '' ? { how: say('recordMissing') } : {}) };
    if (byHand && Object.keys(missing).length > 0) throw new InvalidInput(missing);
    const consent = byHand && side ? { side, how } : null;
    const claim = await acceptSettlement(ctx, idParam(req), String(req.params['settlementId']), consent);
    return { claim, said: claim.status === 'resolved' ? 'resolvedFlash' : 'accepted' };
  },
  async withdraw(req) {
    return {
      claim: await withdrawClaim(contextOf(req), idParam(req), parseForm(withdrawForm, req.body).reason),
      said: 'withdrawn',
    };
  },
  async escalate(req) {
    return {
      claim: await escalateClaim(contextOf(req), idParam(req), parseForm(escalateForm, req.body).escalation),
      said: 'escalated',
    };
  },
  async mediate(req) {
    return { claim: await mediateClaim(contextOf(req), idParam(req)), said: 'mediated' };
  },
  async deadline(req) {
    const ctx = contextOf(req);
    const until = new Date(ctx.now.getTime() + parseForm(deadlineForm, req.body).hours * HOUR_MS);
    return { claim: await setAnswerDeadline(ctx, idParam(req), until), said: 'deadlineSet' };
  },
  async note(req) {
    await addClaimNote(contextOf(req), idParam(req), parseForm(claimNoteForm, req.body).note);
    return { claim: (await seeClaim(contextOf(req), idParam(req))).claim, said: 'noteSaved' };
  },
};

/** One claim with everything that can be done about it, and its files. */
export function claimRouter(): Router {
  const router = Router();
  const coordinator = only('coordinator');
  const press = (name: keyof typeof acts) => (req: Request, res: Response) =>
    submit(
      req,
      res,
      async () => {
        const { claim, said } = await acts[name]!(req);
        flash(req, 'success', say(said));
        res.redirect(303, paths.claim(claim.id));
      },
      (typed, problems) => show(req, res, typed, problems),
    );

  router.get(paths.claim(':id'), signedIn, (req, res) => show(req, res));
  router.post(paths.raiseClaim(':id'), signedIn, press('raise'));
  router.post(paths.answerClaim(':id'), only('owner', 'buyer'), press('answer'));
  router.post(paths.claimEvidence(':id'), signedIn, press('evidence'));
  router.post(paths.claimSettlements(':id'), signedIn, press('settle'));
  router.post(paths.acceptSettlement(':id', ':settlementId'), signedIn, press('accept'));
  router.post(paths.withdrawClaim(':id'), signedIn, press('withdraw'));
  router.post(paths.mediateClaim(':id'), coordinator, press('mediate'));
  router.post(paths.escalateClaim(':id'), coordinator, press('escalate'));
  router.post(paths.claimDeadline(':id'), coordinator, press('deadline'));
  router.post(paths.claimNotes(':id'), coordinator, press('note'));
  router.get(paths.claimFile(':id', ':fileId'), signedIn, async (req, res) => {
    const { claim } = await seeClaim(contextOf(req), idParam(req));
    const fileId = idParam(req, 'fileId');
    if (!claim.evidence.some(({ id }) => id === fileId)) throw new NotFound();
    await sendStoredFile(res, await openFile(fileId));
  });
  router.get(paths.claimJson(':id'), coordinator, async (req, res) => {
    const bundle = await bundleOf(req);
    sendBytes(res, bundleJson(bundle), 'application/json', `${bundle.claim.number}.json`);
  });
  router.get(paths.claimPdf(':id'), coordinator, async (req, res) => {
    const bundle = await bundleOf(req);
    sendBytes(res, await claimPdf(bundle), 'application/pdf', `${bundle.claim.number}.pdf`);
  });
  return router;
}
