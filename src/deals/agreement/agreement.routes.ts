import { createHash } from 'node:crypto';
import { Router, type Request, type Response } from 'express';
import { originOf, sendBytes, sendStoredFile } from '../../http/download.ts';
import { only, signedIn } from '../../http/guards.ts';
import { flash } from '../../http/locals.ts';
import { formsOn, parseForm, submit, typedValues, type Typed } from '../../http/parse.ts';
import { paths } from '../../http/paths.ts';
import { contextOf, idParam, localeOf } from '../../http/request.ts';
import { keepUpload } from '../../http/uploads.ts';
import { openFile } from '../../platform/files.ts';
import { Conflict, Forbidden, InvalidInput, NotFound, type FieldProblems } from '../../shared/errors.ts';
import type { Text } from '../../shared/text.ts';
import { seeDeal } from '../announceDeal.ts';
import { clauseField, paperForm, signForm, versionForm } from './agreement.input.ts';
import { canonicalBytes, clauseKeys, type Agreement } from './agreement.rules.ts';
import { findVersion, keepPrint, latestAgreement, listVersions } from './agreement.store.ts';
import { agreementTexts } from './agreement.texts.ts';
import { agreementPage } from './agreement.view.ts';
import { agreementEditPage } from './agreementEdit.view.ts';
import { agreementPagesTexts } from './agreementPages.texts.ts';
import { agreementPdf } from './agreementPdf.ts';
import { checkAgreement } from './checkAgreement.ts';
import { startAgreement } from './prepareAgreement.ts';
import { proposeVersion } from './proposeVersion.ts';
import { recordPaperSignature, signAgreement } from './signAgreement.ts';

const { say } = agreementPagesTexts;

/** Where anyone can check exactly this version. */
export function verifyUrlOf(origin: string, { number, sha256 }: Pick<Agreement, 'number' | 'sha256'>): string {
  return `${origin}${paths.verifyAgreement(number)}?hash=${sha256}`;
}

/** The version in the address, of a deal the actor may see. Throws NotFound. */
async function versionInAddress(req: Request): Promise<Agreement> {
  const { deal } = await seeDeal(contextOf(req), idParam(req));
  const version = Number(req.params['version']);
  const agreement = Number.isSafeInteger(version) ? await findVersion(deal.id, version) : null;
  if (!agreement) throw new NotFound();
  return agreement;
}

/** The PDF of a version as this site prints it; what is given out can be recognised later. */
export async function printAgreement(agreement: Agreement, origin: string): Promise<Buffer> {
  const pdf = await agreementPdf(agreement, verifyUrlOf(origin, agreement));
  await keepPrint(agreement.id, createHash('sha256').update(pdf).digest('hex'));
  return pdf;
}

/** All that KPPU asks for about a version: the content, its hash over exactly these bytes, signatures and findings. */
function exported(agreement: Agreement): string {
  const { sha256, state, signatures, createdAt, finalAt, madeBy } = agreement;
  const content = JSON.parse(canonicalBytes(agreement).toString('utf8')) as object;
  const signed = signatures.map(({ part, name, at, sha256: hash, paper }) => ({
    part,
    name,
    at,
    sha256: hash,
    onPaper: paper !== null,
  }));
  const about = { sha256, state, createdAt, finalAt, madeBy: madeBy.name, signatures: signed };
  return JSON.stringify({ format: 'temumitra-agreement-1', ...about, findings: checkAgreement(agreement), content }, null, 2);
}

/** The agreement of a deal: reading, changing, signing, and its files. `publicUrl` goes into the QR code. */
export function agreementRouter(publicUrl: string | null): Router {
  const router = Router();

  async function show(req: Request, res: Response, typed: Typed = {}, problems: FieldProblems = {}): Promise<void> {
    const ctx = contextOf(req);
    const { deal, part } = await seeDeal(ctx, idParam(req));
    const versions = await listVersions(deal.id);
    const wanted = req.params['version'] === undefined ? versions[0]?.version : Number(req.params['version']);
    const agreement = versions.find(({ version }) => version === wanted);
    if (!agreement) return versions.length === 0 ? res.redirect(303, paths.deal(deal.id)) : Promise.reject(new NotFound());
    const verifyUrl = verifyUrlOf('', agreement);
    const view = { deal, agreement, versions, part, umkmId: ctx.actor.umkmId, verifyUrl };
    res.render('deals/agreement', agreementPage(localeOf(req), view, typed, problems));
  }

  async function showEdit(
    req: Request,
    res: Response,
    typed: Typed,
    problems: FieldProblems,
    conflict: Text | null,
  ): Promise<void> {
    const ctx = contextOf(req);
    const { deal, part } = await seeDeal(ctx, idParam(req));
    if (part === 'owner' && ctx.actor.umkmId !== deal.leadUmkmId) throw new Forbidden(agreementTexts.say('onlyLead'));
    const agreement = await latestAgreement(deal.id);
    if (!agreement) return res.redirect(303, paths.deal(deal.id));
    res.render('deals/agreement-edit', agreementEditPage(localeOf(req), { agreement, conflict }, typed, problems));
  }

  async function save(req: Request, res: Response): Promise<void> {
    const form = parseForm(versionForm, req.body);
    const clauses = Object.fromEntries(clauseKeys.map((key) => [key, form[clauseField(key)]]));
    const { base, paymentDays, endsOn, note } = form;
    try {
      const next = await proposeVersion(contextOf(req), idParam(req), { base, clauses, paymentDays, endsOn, note });
      flash(req, 'success', say('savedFlash', { version: next.version }));
      res.redirect(303, paths.dealAgreement(idParam(req)));
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
      res.status(error.status);
      await showEdit(req, res, typedValues(req.body), {}, error.text);
    }
  }

  async function sign(req: Request, res: Response): Promise<void> {
    const { version, sha256, read } = parseForm(signForm, req.body);
    const { deal } = await seeDeal(contextOf(req), idParam(req));
    const agreement = await findVersion(deal.id, version);
    const warned = agreement !== null && checkAgreement(agreement).some(({ level }) => level === 'warning');
    if (warned && !read) throw new InvalidInput({ read: agreementTexts.say('mustRead') });
    await signAgreement(contextOf(req), deal.id, { version, sha256 });
    flash(req, 'success', say('signedFlash'));
    res.redirect(303, paths.dealAgreement(deal.id));
  }

  async function recordPaper(req: Request, res: Response): Promise<void> {
    const { version, sha256, part, signer } = parseForm(paperForm, req.body);
    const ctx = contextOf(req);
    const { deal } = await seeDeal(ctx, idParam(req));
    const scan = await keepUpload(req, 'scan', deal.id);
    if (!scan) throw new InvalidInput({ scan: agreementTexts.say('scanMissing') });
    const { id, name } = scan;
    await recordPaperSignature(ctx, deal.id, { version, sha256, part, name: signer, file: { id, name } });
    flash(req, 'success', say('paperFlash'));
    res.redirect(303, paths.dealAgreement(deal.id));
  }

  const onPage = formsOn(show);

  router.get(paths.dealAgreement(':id'), signedIn, (req, res) => show(req, res));
  router.get(paths.agreementVersion(':id', ':version'), signedIn, (req, res) => show(req, res));
  router.get(paths.editAgreement(':id'), signedIn, (req, res) => showEdit(req, res, {}, {}, null));
  router.post(paths.dealAgreement(':id'), signedIn, (req, res) =>
    submit(
      req,
      res,
      () => save(req, res),
      (typed, problems) => showEdit(req, res, typed, problems, null),
    ),
  );
  router.post(paths.startAgreement(':id'), signedIn, async (req, res) => {
    await startAgreement(contextOf(req), idParam(req));
    flash(req, 'success', say('started'));
    res.redirect(303, paths.dealAgreement(idParam(req)));
  });
  router.post(paths.signAgreement(':id'), signedIn, onPage(sign));
  router.post(paths.paperSignature(':id'), only('coordinator'), onPage(recordPaper));
  router.get(paths.agreementPdf(':id', ':version'), signedIn, async (req, res) => {
    const agreement = await versionInAddress(req);
    const pdf = await printAgreement(agreement, originOf(req, publicUrl));
    sendBytes(res, pdf, 'application/pdf', `${agreement.number}-v${agreement.version}.pdf`);
  });
  router.get(paths.agreementJson(':id', ':version'), signedIn, async (req, res) => {
    const agreement = await versionInAddress(req);
    sendBytes(res, Buffer.from(exported(agreement)), 'application/json', `${agreement.number}-v${agreement.version}.json`);
  });
  router.get(paths.agreementFile(':id', ':fileId'), signedIn, async (req, res) => {
    const { deal } = await seeDeal(contextOf(req), idParam(req));
    const fileId = idParam(req, 'fileId');
    const versions = await listVersions(deal.id);
    if (!versions.some(({ signatures }) => signatures.some(({ paper }) => paper?.fileId === fileId))) throw new NotFound();
    await sendStoredFile(res, await openFile(fileId));
  });
  return router;
}
