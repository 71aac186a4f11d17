import 'express-session';
import { Router, type Request, type Response } from 'express';
import { listUsersOf } from '../../accounts/accounts.store.ts';
import { originOf, sendStoredFile } from '../../http/download.ts';
import { only, signedIn } from '../../http/guards.ts';
import { flash } from '../../http/locals.ts';
import { parseForm, submit, type Typed } from '../../http/parse.ts';
import { paths } from '../../http/paths.ts';
import { createRateLimit } from '../../http/rateLimits.ts';
import { contextOf, idParam, localeOf } from '../../http/request.ts';
import { keepUpload } from '../../http/uploads.ts';
import { openFile } from '../../platform/files.ts';
import { findUmkm } from '../../profiles/profiles.store.ts';
import { seeProposal } from '../../proposals/actOnProposal.ts';
import { findAssist, findAssistById } from '../../proposals/assisted/assisted.store.ts';
import { assistedTexts } from '../../proposals/assisted/assisted.texts.ts';
import { openWithCode } from '../../proposals/assisted/openWithCode.ts';
import { findProposal } from '../../proposals/proposals.store.ts';
import { InvalidInput, NotFound, type FieldProblems } from '../../shared/errors.ts';
import { acceptForOwner, demandOnBehalf } from './acceptForOwner.ts';
import { assistForm, codeForm, revokeForm } from './assisted.input.ts';
import { assistCodePage, assistPage, consentTermsPage, enterCodePage } from './assisted.view.ts';
import { renewCode } from './renewCode.ts';
import { revokeAcceptance } from './revokeAcceptance.ts';

declare module 'express-session' {
  interface SessionData {
    /** A code that the officer has not seen yet; it is shown once. */
    assistCode?: { proposalId: string; code: string };
    /** The acceptance that this visitor has opened with its code. */
    assistId?: string;
  }
}

const { say } = assistedTexts;

export interface AssistedSettings {
  readonly publicUrl: string | null;
  readonly revokeHours: number;
}

async function showForm(req: Request, res: Response, revokeHours: number, typed: Typed | null, problems: FieldProblems) {
  const proposal = await demandOnBehalf(contextOf(req), idParam(req));
  const umkm = await findUmkm(proposal.umkmId);
  const phone = (await listUsersOf({ umkmId: proposal.umkmId })).find((user) => user.phone)?.phone ?? null;
  const state = { proposal, umkm, phone, revokeHours, typed, problems };
  res.render('deals/assisted/form', assistPage(localeOf(req), res.locals.now, state));
}

async function sendForm(req: Request, res: Response, revokeHours: number): Promise<void> {
  const ctx = contextOf(req);
  const proposalId = idParam(req);
  if (!(await findAssist(proposalId))) {
    const { phone, round, ...consent } = parseForm(assistForm, req.body);
    const { umkmId } = await demandOnBehalf(ctx, proposalId, round);
    const file = await keepUpload(req, 'proof', umkmId);
    if (!file) throw new InvalidInput({ proof: say('proofMissing') });
    const onBehalf = { consent: { ...consent, fileId: file.id }, phone, round, revokeHours };
    const { code } = await acceptForOwner(ctx, proposalId, onBehalf);
    if (code) req.session.assistCode = { proposalId, code };
    flash(req, 'success', say('accepted'));
  }
  res.redirect(303, paths.assistCode(proposalId));
}

async function showCode(req: Request, res: Response, publicUrl: string | null): Promise<void> {
  const { proposal } = await seeProposal(contextOf(req), idParam(req));
  const assist = await findAssist(proposal.id);
  if (!assist) throw new NotFound();
  const kept = req.session.assistCode;
  const code = kept?.proposalId === proposal.id ? kept.code : null;
  if (code) delete req.session.assistCode;
  const state = { assist, proposal, code, origin: originOf(req, publicUrl) };
  res.set('Cache-Control', 'no-store');
  res.render('deals/assisted/code', assistCodePage(localeOf(req), res.locals.now, state));
}

async function sendNewCode(req: Request, res: Response): Promise<void> {
  const proposalId = idParam(req);
  req.session.assistCode = { proposalId, code: await renewCode(contextOf(req), proposalId) };
  res.redirect(303, paths.assistCode(proposalId));
}

/** The proof is for coordinators and the UMKM itself. */
async function sendProof(req: Request, res: Response): Promise<void> {
  const { proposal, part } = await seeProposal(contextOf(req), idParam(req));
  const assist = part === 'buyer' ? null : await findAssist(proposal.id);
  if (!assist) throw new NotFound();
  await sendStoredFile(res, await openFile(assist.consent.fileId));
}

async function openedAssist(req: Request) {
  const assist = req.session.assistId ? await findAssistById(req.session.assistId) : null;
  const proposal = assist && (await findProposal(assist.proposalId));
  return assist && proposal ? { assist, proposal } : null;
}

async function showTerms(req: Request, res: Response): Promise<void> {
  const opened = await openedAssist(req);
  if (!opened) return res.redirect(303, paths.consentCode);
  res.set('Cache-Control', 'no-store');
  res.render('deals/assisted/terms', consentTermsPage(localeOf(req), res.locals.now, opened.assist, opened.proposal));
}

async function sendRevocation(req: Request, res: Response): Promise<void> {
  const opened = await openedAssist(req);
  if (!opened) return res.redirect(303, paths.consentCode);
  const { now, locale, push } = res.locals;
  await revokeAcceptance({ now, locale, push }, opened.assist.id, parseForm(revokeForm, req.body).words);
  res.redirect(303, paths.consentTerms);
}

/** Officers who accept for owners without a phone or signal, and the public page on which an owner checks it and takes it back. */
export function assistedRouter({ publicUrl, revokeHours }: AssistedSettings): Router {
  const router = Router();
  const coordinator = only('coordinator');
  const byAddress = createRateLimit('consent-code', 20, 900);

  router.get(paths.assistProposal(':id'), coordinator, (req, res) => showForm(req, res, revokeHours, null, {}));
  router.post(paths.assistProposal(':id'), coordinator, (req, res) =>
    submit(
      req,
      res,
      () => sendForm(req, res, revokeHours),
      (typed, problems) => showForm(req, res, revokeHours, typed, problems),
    ),
  );
  router.get(paths.assistCode(':id'), coordinator, (req, res) => showCode(req, res, publicUrl));
  router.post(paths.assistCode(':id'), coordinator, sendNewCode);
  router.get(paths.assistProof(':id'), signedIn, sendProof);

  const enter = (req: Request, res: Response, typed: Typed, problems: FieldProblems) => {
    res.render('deals/assisted/enter', enterCodePage(localeOf(req), typed, problems));
  };
  router.get(paths.consentCode, (req, res) => enter(req, res, {}, {}));
  router.post(paths.consentCode, (req, res) =>
    submit(
      req,
      res,
      async () => {
        await byAddress.count(req.ip ?? 'unknown');
        const assist = await openWithCode(parseForm(codeForm, req.body).code, res.locals.now);
        await byAddress.forget(req.ip ?? 'unknown');
        req.session.assistId = assist.id;
        res.redirect(303, paths.consentTerms);
      },
      (typed, problems) => enter(req, res, typed, problems),
    ),
  );
  router.get(paths.consentTerms, showTerms);
  router.post(paths.revokeConsent, sendRevocation);
  return router;
}
