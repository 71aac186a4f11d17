import { unlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import type { Request, RequestHandler } from 'express';
import multer from 'multer';
import { MAX_FILE_BYTES, removeFiles, storeFile, type StoredFile } from '../platform/files.ts';
import { InvalidInput } from '../shared/errors.ts';

const parse = multer({
  dest: tmpdir(),
  limits: { fileSize: MAX_FILE_BYTES, files: 5, fields: 60, fieldSize: 64 * 1024, parts: 70 },
}).any();

/** What a request has kept in the database so far. */
const kept = new WeakMap<object, readonly string[]>();

/** The form was not taken: no record points to its files. After a failure of ours (5xx) one may. */
const isRefusal = (status: number) => status >= 400 && status < 500;

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
    if (isRefusal(res.statusCode)) removeFiles(kept.get(req) ?? []).catch(() => {});
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

function filesOf(req: Request): Express.Multer.File[] {
  return Array.isArray(req.files) ? req.files : [];
}

/** The files sent in this field, at most five. Throws InvalidInput when what was sent went over a limit. */
function uploadedFiles(req: Request, field: string): { path: string; name: string }[] {
  const refusal = refusals.get(req);
  if (refusal) throw refusal;
  return filesOf(req)
    .filter(({ fieldname, size }) => fieldname === field && size > 0)
    .map(({ path, originalname }) => ({ path, name: Buffer.from(originalname, 'latin1').toString('utf8') }));
}

async function keep(req: Request, field: string, ownerId: string, upload: { path: string; name: string }): Promise<StoredFile> {
  const file = await storeFile(upload, ownerId, field);
  kept.set(req, [...(kept.get(req) ?? []), file.id]);
  return file;
}

/**
 * Keeps the files sent in this field, for the record of this owner that will point to them; a form that is refused keeps none.
 * Throws InvalidInput on `field` when one is too large or neither PDF nor picture.
 */
export async function keepUploads(req: Request, field: string, ownerId: string): Promise<StoredFile[]> {
  const files: StoredFile[] = [];
  for (const upload of uploadedFiles(req, field)) files.push(await keep(req, field, ownerId, upload));
  return files;
}

/** The same for a field of one file; null when none was chosen. */
export async function keepUpload(req: Request, field: string, ownerId: string): Promise<StoredFile | null> {
  const [upload] = uploadedFiles(req, field);
  return upload ? keep(req, field, ownerId, upload) : null;
}
