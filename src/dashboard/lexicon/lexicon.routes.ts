import type { Request, Response, Router } from 'express';
import { only } from '../../http/guards.ts';
import { flash } from '../../http/locals.ts';
import { parseForm, parseQuery, submit, type Typed } from '../../http/parse.ts';
import { paths } from '../../http/paths.ts';
import { contextOf, idParam, localeOf } from '../../http/request.ts';
import { capabilityIndex } from '../../profiles/capabilityIndex.ts';
import { changeLexicon, type LexiconChange } from '../../profiles/lexicon/changeLexicon.ts';
import { readLines, type WordContent } from '../../profiles/lexicon/lexicon.rules.ts';
import { findWord, lexiconNumber, listWords, pageOfVersions } from '../../profiles/lexicon/lexicon.store.ts';
import { InvalidInput, NotFound, type FieldProblems } from '../../shared/errors.ts';
import { lexiconQuery, pageQuery, pasteForm, wordForm } from './lexicon.input.ts';
import { lexiconPage, pastePage, wordPage } from './lexicon.view.ts';
import { historyPage, previewPage } from './lexiconHistory.view.ts';
import { lexiconPageTexts } from './lexiconPage.texts.ts';
import { findPreview } from './preview.store.ts';
import { previewLexicon } from './previewLexicon.ts';
import { tryOut } from './tryOut.rules.ts';

const { say } = lexiconPageTexts;
const coordinator = only('coordinator');

async function showList(req: Request, res: Response, typed: Typed, problems: FieldProblems): Promise<void> {
  const query = parseQuery(lexiconQuery, req.query);
  const { lexicon } = capabilityIndex();
  const tried = query.try.trim() === '' ? null : tryOut(query.try, lexicon);
  const state = { words: await listWords(), number: await lexiconNumber(), servedVersion: lexicon.version, tried };
  res.render('dashboard/lexicon', lexiconPage(localeOf(req), res.locals.now, query, state, typed, problems));
}

async function showWord(req: Request, res: Response, typed: Typed, problems: FieldProblems): Promise<void> {
  const word = await findWord(idParam(req));
  if (!word) throw new NotFound();
  res.render('dashboard/lexicon-word', wordPage(localeOf(req), word, typed, problems));
}

async function saved(req: Request, res: Response, change: LexiconChange): Promise<void> {
  const before = await lexiconNumber();
  const version = await changeLexicon(contextOf(req), change);
  flash(req, 'success', version === before ? say('unchanged') : say('saved', { version }));
  res.redirect(303, paths.lexicon);
}

async function saveOrPreview(req: Request, res: Response, todo: 'save' | 'preview', add: readonly WordContent[]): Promise<void> {
  if (todo === 'save') return saved(req, res, { add });
  res.redirect(303, paths.lexiconPreview(await previewLexicon(contextOf(req), add)));
}

function pasted(req: Request): { todo: 'save' | 'preview'; words: readonly WordContent[] } {
  const { kind, lines, do: todo } = parseForm(pasteForm, req.body);
  const { words, wrong } = readLines(lines, kind);
  if (wrong.length > 0) throw new InvalidInput({ lines: say('pasteWrong', { lines: wrong.slice(0, 5).join(' | ') }) });
  if (words.length === 0) throw new InvalidInput({ lines: say('pasteEmpty') });
  return { todo, words };
}

/** `words()` of the shared fields folds runs of spaces only, so pasted lines keep their breaks. */
function pasteRoutes(router: Router): void {
  router.get(paths.lexiconPaste, coordinator, (req, res) =>
    res.render('dashboard/lexicon-paste', pastePage(localeOf(req), {}, {})),
  );
  router.post(paths.lexiconPaste, coordinator, (req, res) =>
    submit(
      req,
      res,
      () => {
        const { todo, words } = pasted(req);
        return saveOrPreview(req, res, todo, words);
      },
      (typed, problems) => {
        // What is wrong with one row is said beside the field that holds them all.
        const [first] = Object.values(problems);
        res.render('dashboard/lexicon-paste', pastePage(localeOf(req), typed, first ? { lines: first } : {}));
      },
    ),
  );
}

function previewRoutes(router: Router): void {
  router.get(paths.lexiconPreview(':id'), coordinator, async (req, res) => {
    const preview = await findPreview(idParam(req));
    if (!preview) throw new NotFound();
    res.render('dashboard/lexicon-preview', previewPage(localeOf(req), preview));
  });
  router.post(paths.lexiconPreview(':id'), coordinator, async (req, res) => {
    const preview = await findPreview(idParam(req));
    if (!preview) throw new NotFound();
    await saved(req, res, { add: preview.add });
  });
}

export function lexiconRoutes(router: Router): void {
  router.get(paths.lexicon, coordinator, (req, res) => showList(req, res, {}, {}));
  router.post(paths.lexicon, coordinator, (req, res) =>
    submit(
      req,
      res,
      () => {
        const { todo, word } = parseForm(wordForm, req.body);
        return saveOrPreview(req, res, todo, [word]);
      },
      (typed, problems) => showList(req, res, typed, problems),
    ),
  );
  router.get(paths.lexiconHistory, coordinator, async (req, res) => {
    const { page } = parseQuery(pageQuery, req.query);
    res.render('dashboard/lexicon-history', historyPage(localeOf(req), await pageOfVersions(page)));
  });
  pasteRoutes(router);
  previewRoutes(router);
  router.get(paths.lexiconWord(':id'), coordinator, (req, res) => showWord(req, res, {}, {}));
  router.post(paths.lexiconWord(':id'), coordinator, (req, res) =>
    submit(
      req,
      res,
      () => saved(req, res, { edit: idParam(req), to: parseForm(wordForm, req.body).word }),
      (typed, problems) => showWord(req, res, typed, problems),
    ),
  );
  router.post(paths.removeLexiconWord(':id'), coordinator, async (req, res) => {
    const version = await changeLexicon(contextOf(req), { remove: idParam(req) });
    flash(req, 'success', say('removed', { version }));
    res.redirect(303, paths.lexicon);
  });
}
