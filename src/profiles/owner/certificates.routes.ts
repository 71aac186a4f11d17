import type { Request, Response, Router } from 'express';
import { only } from '../../http/guards.ts';
import { flash } from '../../http/locals.ts';
import { parseForm, submit, type Typed } from '../../http/parse.ts';
import { paths } from '../../http/paths.ts';
import { contextOf, idParam, localeOf } from '../../http/request.ts';
import { keepUpload } from '../../http/uploads.ts';
import type { ActionContext } from '../../shared/context.ts';
import { dayOf } from '../../shared/dates.ts';
import { InvalidInput, NotFound, type FieldProblems } from '../../shared/errors.ts';
import { ownUmkm } from '../keepUmkm.ts';
import { certificateName } from '../certificateName.rules.ts';
import type { Certificate } from '../profiles.rules.ts';
import { newId } from '../profiles.store.ts';
import { certificateForm } from './certificates.input.ts';
import { certificateTexts } from './certificates.texts.ts';
import { certificatePage, certificatesPage, certificateTyped, newCertificateTyped } from './certificates.view.ts';
import { removeCertificate } from './removeCertificate.ts';
import { saveCertificate, type StatedCertificate } from './saveCertificate.ts';

const { say } = certificateTexts;
const owner = only('owner');

async function show(
  req: Request,
  res: Response,
  known: Certificate | null,
  typed: Typed | null,
  problems: FieldProblems,
): Promise<void> {
  const umkm = await ownUmkm(contextOf(req));
  const shown = { ...(known ? certificateTyped(known) : newCertificateTyped(newId())), ...typed };
  const today = dayOf(res.locals.now);
  res.render('profiles/certificate', certificatePage(localeOf(req), { umkm, known, typed: shown, problems, today }));
}

/** The actor's certificate of the address. Throws NotFound for another's. */
async function knownCertificate(req: Request): Promise<Certificate> {
  const id = idParam(req);
  const known = (await ownUmkm(contextOf(req))).certificates.find((certificate) => certificate.id === id);
  if (!known) throw new NotFound();
  return known;
}

/** Everything the form states except the file. The NIB's words come from the business data. */
function statedWords(req: Request, known: Certificate | null): Omit<StatedCertificate, 'fileId'> {
  if (known?.type === 'nib') return known;
  const form = certificateForm(dayOf(req.res!.locals.now));
  return parseForm(form, { ...(req.body as object), ...(known ? { id: known.id } : {}) });
}

/** Keeps the file that was sent. Throws InvalidInput when none was and none is there. */
async function keepFile(req: Request, ctx: ActionContext, known: Certificate | null): Promise<string | null> {
  const file = await keepUpload(req, 'file', ctx.actor.umkmId!);
  if (file) return file.id;
  if (!known || (known.fileId === null && known.type !== 'nib')) throw new InvalidInput({ file: say('fileNeeded') });
  return null;
}

async function save(req: Request, res: Response, known: Certificate | null): Promise<void> {
  const ctx = contextOf(req);
  await submit(
    req,
    res,
    async () => {
      const stated = statedWords(req, known);
      const { id, type, number, validUntil } = stated;
      const fileId = await keepFile(req, ctx, known);
      const { changed } = await saveCertificate(ctx, { id, type, number, validUntil, fileId });
      flash(req, 'success', changed ? say('saved', { name: certificateName(type) }) : say('unchanged'));
      res.redirect(303, paths.profileCertificates);
    },
    (typed, problems) => show(req, res, known, typed, problems),
  );
}

export function certificateRoutes(router: Router): void {
  router.get(paths.profileCertificates, owner, async (req, res) => {
    const umkm = await ownUmkm(contextOf(req));
    res.render('profiles/certificates', certificatesPage(localeOf(req), umkm, dayOf(res.locals.now)));
  });
  router.get(paths.newCertificate, owner, (req, res) => show(req, res, null, null, {}));
  router.post(paths.newCertificate, owner, (req, res) => save(req, res, null));
  router.get(paths.profileCertificate(':id'), owner, async (req, res) => show(req, res, await knownCertificate(req), null, {}));
  router.post(paths.profileCertificate(':id'), owner, async (req, res) => save(req, res, await knownCertificate(req)));
  router.post(paths.removeCertificate(':id'), owner, async (req, res) => {
    await removeCertificate(contextOf(req), idParam(req));
    flash(req, 'success', say('removed'));
    res.redirect(303, paths.profileCertificates);
  });
}
