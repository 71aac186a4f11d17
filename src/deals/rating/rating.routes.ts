import type { Request, Response } from 'express';
import { flash } from '../../http/locals.ts';
import { parseForm } from '../../http/parse.ts';
import { paths } from '../../http/paths.ts';
import { contextOf, idParam } from '../../http/request.ts';
import { rateDeal } from './rateDeal.ts';
import { ratingForm } from './rating.input.ts';
import { ratingTexts } from './rating.texts.ts';

/** Keeps what a side says of the other, from the deal's page. */
export async function sendRating(req: Request, res: Response): Promise<void> {
  const { workAgain, comment } = parseForm(ratingForm, req.body);
  await rateDeal(contextOf(req), idParam(req), workAgain, comment);
  flash(req, 'success', ratingTexts.say('saved'));
  res.redirect(303, paths.deal(idParam(req)));
}
