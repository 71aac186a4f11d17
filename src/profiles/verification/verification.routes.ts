import { Router, type Request, type Response } from 'express';
import { only } from '../../http/guards.ts';
import { flash } from '../../http/locals.ts';
import { parseForm, parseQuery, submit, type Typed } from '../../http/parse.ts';
import { paths } from '../../http/paths.ts';
import { contextOf, idParam, localeOf } from '../../http/request.ts';
import { openFile } from '../../platform/files.ts';
import type { FieldProblems } from '../../shared/errors.ts';
import { sameText } from '../../shared/text.ts';
import { certificateName } from '../certificateName.rules.ts';
import { showBuyer, showUmkm } from '../directory/directory.routes.ts';
import { approveCertificates } from './approveCertificates.ts';
import { approvalForm, decisionForm, queueQuery, renewalForm, seenForm } from './verification.input.ts';
import { countQueues, pendingBuyers, pendingUmkm, umkmWithWaitingCertificates } from './verification.store.ts';
import { verificationTexts } from './verification.texts.ts';
import { certificateReviewPage, queuePage, type Queue } from './verification.view.ts';
import { verifyBuyer } from './verifyBuyer.ts';
import { findCertificate, recordRenewal, verifyCertificate } from './verifyCertificate.ts';
import { verifyUmkm } from './verifyUmkm.ts';

const { say } = verificationTexts;
const coordinator = only('coordinator');

async function readQueue(tab: Queue['tab'], page: number): Promise<Queue> {
  if (tab === 'buyers') return { tab, page: await pendingBuyers(page) };
  return { tab, page: tab === 'umkm' ? await pendingUmkm(page) : await umkmWithWaitingCertificates(page) };
}

async function fileTypeOf(fileId: string | null): Promise<string | null> {
  if (fileId === null) return null;
  const { contentType, content } = await openFile(fileId);
  content.destroy();
  return contentType;
}

async function showCertificate(req: Request, res: Response, typed: Typed, problems: FieldProblems): Promise<void> {
  const { umkm, certificate } = await findCertificate(idParam(req, 'umkmId'), idParam(req, 'certificateId'));
  const fileType = await fileTypeOf(certificate.fileId);
  const review = { umkm, certificate, fileType, now: res.locals.now, typed, problems };
  res.render('profiles/review-certificate', certificateReviewPage(localeOf(req), review));
}

function certificateRoutes(router: Router): void {
  const address = paths.verifyCertificate(':umkmId', ':certificateId');
  router.get(address, coordinator, (req, res) => showCertificate(req, res, {}, {}));
  router.post(address, coordinator, (req, res) =>
    submit(
      req,
      res,
      async () => {
        const decision = parseForm(decisionForm, req.body);
        const seen = parseForm(seenForm, req.body);
        const [umkmId, certificateId] = [idParam(req, 'umkmId'), idParam(req, 'certificateId')];
        await verifyCertificate(contextOf(req), umkmId, certificateId, decision, seen);
        const { certificate } = await findCertificate(umkmId, certificateId);
        const name = certificateName(certificate.type);
        flash(req, 'success', say(decision.approve ? 'approvedFlash' : 'refusedFlash', { name }));
        res.redirect(303, `${paths.verification}?tab=certificates`);
      },
      (typed, problems) => showCertificate(req, res, typed, problems),
    ),
  );
  router.post(paths.approveCertificates, coordinator, async (req, res) => {
    const { certificates } = parseForm(approvalForm, req.body);
    const { approved, left } = await approveCertificates(contextOf(req), certificates);
    if (certificates.length === 0) flash(req, 'warning', say('pickedNone'));
    else if (left > 0) flash(req, 'warning', say('pickedLeft', { count: approved, left }));
    else flash(req, 'success', say('pickedFlash', { count: approved }));
    res.redirect(303, `${paths.verification}?tab=certificates`);
  });
  router.post(paths.recordRenewal(':umkmId', ':certificateId'), coordinator, async (req, res) => {
    const underWay = parseForm(renewalForm, req.body);
    const [umkmId, certificateId] = [idParam(req, 'umkmId'), idParam(req, 'certificateId')];
    await recordRenewal(contextOf(req), umkmId, certificateId, underWay);
    flash(req, 'success', say(underWay ? 'renewalFlash' : 'renewalOffFlash'));
    res.redirect(303, paths.verifyCertificate(umkmId, certificateId));
  });
}

/** The coordinator's queue and decisions. */
export function verificationRouter(): Router {
  const router = Router();
  router.get(paths.verification, coordinator, async (req, res) => {
    const { tab, page } = parseQuery(queueQuery, req.query);
    res.render(
      'profiles/verification',
      queuePage(localeOf(req), await readQueue(tab, page), await countQueues(), res.locals.now),
    );
  });
  certificateRoutes(router);

  router.post(paths.verifyUmkm(':id'), coordinator, (req, res) =>
    submit(
      req,
      res,
      async () => {
        const decision = parseForm(decisionForm, req.body);
        const umkm = await verifyUmkm(contextOf(req), idParam(req), decision);
        flash(req, 'success', say(decision.approve ? 'approvedFlash' : 'refusedFlash', { name: sameText(umkm.name) }));
        res.redirect(303, paths.verification);
      },
      (typed, problems) => showUmkm(req, res, typed, problems),
    ),
  );
  router.post(paths.verifyBuyer(':id'), coordinator, (req, res) =>
    submit(
      req,
      res,
      async () => {
        const decision = parseForm(decisionForm, req.body);
        const buyer = await verifyBuyer(contextOf(req), idParam(req), decision);
        flash(req, 'success', say(decision.approve ? 'approvedFlash' : 'refusedFlash', { name: sameText(buyer.name) }));
        res.redirect(303, `${paths.verification}?tab=buyers`);
      },
      (typed, problems) => showBuyer(req, res, typed, problems),
    ),
  );
  return router;
}
