import { randomUUID } from 'node:crypto';
import type { Router } from 'express';
import { type Request, type Response } from 'express';
import { exactBase } from '../../catalogue/units.ts';
import { readNumber } from '../../http/fields.ts';
import { only, signedIn } from '../../http/guards.ts';
import { flash } from '../../http/locals.ts';
import { formsOn, parseForm, type Typed } from '../../http/parse.ts';
import { paths } from '../../http/paths.ts';
import { contextOf, idParam, localeOf } from '../../http/request.ts';
import { keepUpload } from '../../http/uploads.ts';
import { openFile } from '../../platform/files.ts';
import { InvalidInput, NotFound, type FieldProblems } from '../../shared/errors.ts';
import { sameText } from '../../shared/text.ts';
import { billsOnDelivery } from '../payment/billsOnDelivery.ts';
import { acceptancePage } from './acceptance.view.ts';
import { acceptancePdf } from './acceptancePdf.ts';
import { acceptDelivery, type LotAnswer } from './acceptDelivery.ts';
import {
  acceptanceForm,
  lotAcceptanceForm,
  lotAnswerForm,
  lotForm,
  orderForm,
  planForm,
  type TypedLot,
} from './delivery.input.ts';
import { sentLots, type Delivery, type LotTest } from './delivery.rules.ts';
import { deliveriesOfDeal } from './delivery.store.ts';
import { deliveryTexts } from './delivery.texts.ts';
import { deliveryPage } from './delivery.view.ts';
import { deliveryPagesTexts } from './deliveryPages.texts.ts';
import { placeOrder } from './placeOrder.ts';
import { answerLot, recordableShares, recordLot } from './recordLot.ts';
import { replanDelivery } from './replanDelivery.ts';
import { seeDelivery } from './seeDelivery.ts';

const { say } = deliveryPagesTexts;

async function showDelivery(req: Request, res: Response, typed: Typed = {}, problems: FieldProblems = {}): Promise<void> {
  const ctx = contextOf(req);
  const seen = await seeDelivery(ctx, idParam(req));
  const mine = recordableShares(seen, ctx);
  const bills = await billsOnDelivery(ctx, seen, localeOf(req));
  const { id, replaces } = seen.delivery;
  const others = (await deliveriesOfDeal(seen.deal.id)).filter((other) => other.replaces === id || other.id === replaces);
  const view = { ...seen, mine, bills, others, formKey: typeof typed['formKey'] === 'string' ? typed['formKey'] : randomUUID() };
  res.render('deals/delivery', deliveryPage(localeOf(req), res.locals.now, view, typed, problems));
}

async function sendOrder(req: Request, res: Response): Promise<void> {
  await placeOrder(contextOf(req), idParam(req), parseForm(orderForm, req.body).orderNumber);
  flash(req, 'success', say('ordered'));
  res.redirect(303, paths.deal(idParam(req)));
}

async function sendPlan(req: Request, res: Response): Promise<void> {
  const { delivery } = await seeDelivery(contextOf(req), idParam(req));
  const { dueOn, quantity } = parseForm(planForm, req.body);
  await replanDelivery(contextOf(req), delivery.id, dueOn, amountOf('quantity', quantity, delivery.unit));
  flash(req, 'success', say('planned2'));
  res.redirect(303, paths.delivery(delivery.id));
}

/** The base amount that was typed. Throws InvalidInput when the unit cannot carry it: nobody sends half a piece. */
function amountOf(field: string, typed: number, unit: string): number {
  const amount = exactBase(typed, unit);
  if (amount === null) throw new InvalidInput({ [field]: deliveryTexts.say('notThisUnit') });
  return amount;
}

/** Keeps a file that was sent with a form; null when none was. */
async function keepFile(req: Request, field: string): Promise<string | null> {
  const { umkmId, buyerId, userId } = req.user!;
  return (await keepUpload(req, field, umkmId ?? buyerId ?? userId))?.id ?? null;
}

/** "2,8 %" as a number, NaN when it is none. */
const measured = (words: string) => readNumber(words.replace(/[%≤<]/g, ''));

/** The test as it was typed. Throws InvalidInput when it is incomplete, or says passed above its own limit. */
function typedTest({ testKind, testValue, testLimit, testPassed }: TypedLot): Omit<LotTest, 'at' | 'fileId'> | null {
  if (testKind === null) {
    if (testValue === '' && testPassed === null) return null;
    throw new InvalidInput({ testKind: deliveryTexts.say('testNoKind') });
  }
  if (testValue === '') throw new InvalidInput({ testValue: deliveryTexts.say('testIncomplete') });
  if (testPassed === null) throw new InvalidInput({ testPassed: deliveryTexts.say('testChoice') });
  const passed = testPassed === 'passed';
  if (passed && testKind === 'moisture' && measured(testValue) > measured(testLimit)) {
    throw new InvalidInput({ testPassed: deliveryTexts.say('testContradicts', { value: testValue, limit: testLimit }) });
  }
  return { kind: testKind, value: testValue, limit: testLimit, passed };
}

async function sendLot(req: Request, res: Response): Promise<void> {
  const { delivery } = await seeDelivery(contextOf(req), idParam(req));
  const typed = parseForm(lotForm, req.body);
  const test = typedTest(typed);
  const fileId = test ? await keepFile(req, 'testFile') : null;
  const { umkmId, producedOn, formKey } = typed;
  const quantity = amountOf('quantity', typed.quantity, delivery.unit);
  const terms = { umkmId, producedOn, formKey, quantity, test: test && { ...test, fileId } };
  const { code, state } = await recordLot(contextOf(req), delivery.id, terms);
  flash(
    req,
    state === 'held' ? 'warning' : 'success',
    say(state === 'held' ? 'lotHeld' : 'lotRecorded', { code: sameText(code) }),
  );
  res.redirect(303, paths.delivery(delivery.id));
}

async function sendLotAnswer(req: Request, res: Response): Promise<void> {
  const { code, answer } = parseForm(lotAnswerForm, req.body);
  await answerLot(contextOf(req), idParam(req), code, answer === 'allow');
  flash(req, 'success', say(answer === 'allow' ? 'allowed' : 'stopped'));
  res.redirect(303, paths.delivery(idParam(req)));
}

/** The answer for each lot, from fields that carry its code; their messages too. */
async function typedAnswers(req: Request, delivery: Delivery): Promise<LotAnswer[]> {
  const body = (req.body ?? {}) as Record<string, unknown>;
  const problems: Record<string, FieldProblems[string]> = {};
  const answers: LotAnswer[] = [];
  for (const { code } of sentLots(delivery.lots)) {
    try {
      const fields = { accepted: body[`accepted-${code}`], reason: body[`reason-${code}`], words: body[`words-${code}`] };
      const { accepted, reason, words } = parseForm(lotAcceptanceForm, fields);
      const fileId = await keepFile(req, `photo-${code}`);
      answers.push({
        code,
        accepted: amountOf('accepted', accepted, delivery.unit),
        reason,
        words,
        fileIds: fileId ? [fileId] : [],
      });
    } catch (error) {
      if (!(error instanceof InvalidInput)) throw error;
      for (const [field, text] of Object.entries(error.fields)) {
        problems[field.includes(code) ? field : `${field}-${code}`] = text;
      }
    }
  }
  if (Object.keys(problems).length > 0) throw new InvalidInput(problems);
  return answers;
}

async function sendAcceptance(req: Request, res: Response): Promise<void> {
  const { delivery } = await seeDelivery(contextOf(req), idParam(req));
  const { followUp, dueOn } = parseForm(acceptanceForm, req.body);
  const lots = await typedAnswers(req, delivery);
  const { acceptance } = await acceptDelivery(contextOf(req), delivery.id, { lots, followUp, dueOn });
  flash(req, 'success', say('acceptedFlash', { number: sameText(acceptance!.number) }));
  res.redirect(303, paths.delivery(delivery.id));
}

async function showAcceptance(req: Request, res: Response): Promise<void> {
  const { delivery, deal } = await seeDelivery(contextOf(req), idParam(req));
  if (!delivery.acceptance) throw new NotFound();
  res.render('deals/acceptance', acceptancePage(localeOf(req), delivery, deal));
}

async function sendAcceptancePdf(req: Request, res: Response): Promise<void> {
  const { delivery, deal } = await seeDelivery(contextOf(req), idParam(req));
  if (!delivery.acceptance) throw new NotFound();
  res.type('application/pdf').attachment(`${delivery.acceptance.number}.pdf`);
  res.send(await acceptancePdf(delivery, deal));
}

/** Proofs of tests and pictures of an acceptance, for both sides and coordinators. */
async function sendFile(req: Request, res: Response): Promise<void> {
  const { delivery } = await seeDelivery(contextOf(req), idParam(req));
  const fileId = idParam(req, 'fileId');
  const tests = delivery.lots.flatMap((lot) => lot.tests.map((test) => test.fileId));
  const photos = delivery.acceptance?.lots.flatMap(({ fileIds }) => fileIds) ?? [];
  if (![...tests, ...photos].includes(fileId)) throw new NotFound();
  const { contentType, content } = await openFile(fileId);
  res.type(contentType).set('Content-Disposition', 'inline').set('Cache-Control', 'private, no-store');
  content.pipe(res);
}

/** Orders, deliveries with their lots, and their acceptance. */
export function deliveryRoutes(router: Router): void {
  const onPage = formsOn(showDelivery);
  router.post(paths.placeOrder(':id'), only('buyer'), sendOrder);
  router.get(paths.delivery(':id'), signedIn, (req, res) => showDelivery(req, res));
  router.post(paths.replanDelivery(':id'), only('buyer'), onPage(sendPlan));
  router.post(paths.recordLot(':id'), only('owner', 'coordinator'), onPage(sendLot));
  router.post(paths.answerLot(':id'), only('buyer'), sendLotAnswer);
  router.post(paths.acceptDelivery(':id'), only('buyer'), onPage(sendAcceptance));
  router.get(paths.acceptDelivery(':id'), signedIn, showAcceptance);
  router.get(paths.acceptancePdf(':id'), signedIn, sendAcceptancePdf);
  router.get(paths.deliveryFile(':id', ':fileId'), signedIn, sendFile);
}
