import { unlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import type { RequestHandler } from 'express';
import multer from 'multer';
import { MAX_FILE_BYTES } from '../platform/files.ts';
import { InvalidInput } from '../shared/errors.ts';

const parse = multer({
  dest: tmpdir(),
  limits: { fileSize: MAX_FILE_BYTES, files: 5, fields: 60, fieldSize: 64 * 1024, parts: 70 },
}).any();

/** Uploads that went over a limit: the form that sent them is drawn again by its own route. */
const refusals = new WeakMap<object, InvalidInput>();

/**
 * Forms with files, for signed-in people only; `req.files` then lists them, on disk until the answer has been sent.
 * Runs before the CSRF check, which reads the form's token.
 */
export const acceptUploads: RequestHandler = (req, res, next) => {
  if (!req.user || !req.is('multipart/form-data')) return next();
  res.on('close', () => {
    for (const file of filesOf(req)) unlink(file.path).catch(() => {});
  });
  parse(req, res, (error: unknown) => {
    if (!(error instanceof multer.MulterError)) return next(error);
    const field = error.field ?? 'form';
    refusals.set(
      req,
      new InvalidInput({
        [field]: {
          id: 'Berkas terlalu besar (paling besar 5 MB) atau terlalu banyak.',
          en: 'The file is too large (at most 5 MB) or there are too many.',
        },
      }),
    );
    next();
  });
};

function filesOf(req: Parameters<RequestHandler>[0]): Express.Multer.File[] {
  return Array.isArray(req.files) ? req.files : [];
}

/** The file sent in this field, or null when none was chosen. Throws InvalidInput when what was sent went over a limit. */
export function uploadedFile(req: Parameters<RequestHandler>[0], field: string): { path: string; name: string } | null {
  const refusal = refusals.get(req);
  if (refusal) throw refusal;
  const file = filesOf(req).find((candidate) => candidate.fieldname === field && candidate.size > 0);
  return file ? { path: file.path, name: Buffer.from(file.originalname, 'latin1').toString('utf8') } : null;
}

/** Every file sent in this field, at most five. Throws InvalidInput when what was sent went over a limit. */
export function uploadedFiles(req: Parameters<RequestHandler>[0], field: string): { path: string; name: string }[] {
  const refusal = refusals.get(req);
  if (refusal) throw refusal;
  return filesOf(req)
    .filter(({ fieldname, size }) => fieldname === field && size > 0)
    .map(({ path, originalname }) => ({ path, name: Buffer.from(originalname, 'latin1').toString('utf8') }));
}
