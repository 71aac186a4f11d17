import { createHash } from 'node:crypto';
import { Router, type Request, type RequestHandler, type Response } from 'express';
import multer from 'multer';
import { parseQuery } from '../../http/parse.ts';
import { paths } from '../../http/paths.ts';
import { createRateLimit } from '../../http/rateLimits.ts';
import { localeOf } from '../../http/request.ts';
import { MAX_FILE_BYTES } from '../../platform/files.ts';
import type { FieldProblems } from '../../shared/errors.ts';
import { hashQuery } from './agreement.input.ts';
import { findByHash, findByPrint } from './agreement.store.ts';
import { agreementPagesTexts } from './agreementPages.texts.ts';
import { verifyPage, type Verification } from './verify.view.ts';

const { say } = agreementPagesTexts;

/** One file in memory: it is hashed and forgotten. */
const readFile = multer({ storage: multer.memoryStorage(), limits: { fileSize: MAX_FILE_BYTES, files: 1, fields: 5, parts: 6 } });

/** A file over the limits counts as none: the page asks for one again. */
const readUpload: RequestHandler = (req, res, next) => {
  readFile.single('file')(req, res, (error: unknown) => next(error instanceof multer.MulterError ? undefined : error));
};

/**
 * The public page that verifies an agreement by its hash or its file, and shows nothing of its text. It only reads, for visitors too,
 * so it stands before the checks that forms need; every address may ask so often.
 */
export function verifyRouter(): Router {
  const router = Router();
  const byAddress = createRateLimit('verify', 60, 300);

  function show(req: Request, res: Response, asked: Verification, typed: Record<string, string>, problems: FieldProblems): void {
    if (Object.keys(problems).length > 0) res.status(422);
    res.render('deals/verify', { layout: 'layouts/public', ...verifyPage(localeOf(req), asked, typed, problems) });
  }

  async function verifyHash(req: Request, res: Response): Promise<void> {
    const { hash, number: typedNumber } = parseQuery(hashQuery, req.query);
    const number = (typeof req.params['number'] === 'string' ? req.params['number'] : typedNumber).toUpperCase().slice(0, 40);
    const typed = { number, hash };
    if (hash === '' && typedNumber === '') return show(req, res, null, typed, {});
    await byAddress.count(req.ip ?? '');
    if (!/^[0-9a-f]{64}$/.test(hash)) return show(req, res, null, typed, { hash: say('hashWrong') });
    show(req, res, { by: 'hash', agreement: await findByHash(number, hash) }, typed, {});
  }

  router.get(paths.verify, verifyHash);
  router.get(paths.verifyAgreement(':number'), verifyHash);
  router.post(
    paths.verify,
    async (req, _res, next) => {
      await byAddress.count(req.ip ?? '');
      next();
    },
    readUpload,
    async (req, res) => {
      if (!req.file || req.file.size === 0) return show(req, res, null, {}, { file: say('fileMissing') });
      const sha256 = createHash('sha256').update(req.file.buffer).digest('hex');
      show(req, res, { by: 'file', agreement: await findByPrint(sha256) }, {}, {});
    },
  );
  return router;
}
