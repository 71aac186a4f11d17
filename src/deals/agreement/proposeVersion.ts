import { inTransaction } from '../../platform/transaction.ts';
import type { ActionContext } from '../../shared/context.ts';
import { dayText, type Day } from '../../shared/dates.ts';
import { Conflict, Forbidden, InvalidInput } from '../../shared/errors.ts';
import { joinTexts, sameText, type Text } from '../../shared/text.ts';
import { announceDeal, seeDeal, type DealNotice } from '../announceDeal.ts';
import { isClosed, type Deal } from '../deals.rules.ts';
import { addDealEvent } from '../deals.store.ts';
import { eventOf } from '../dealMoves.ts';
import {
  clauseKeys,
  contentOf,
  paymentSentence,
  untilWords,
  type Agreement,
  type AgreementContent,
  type Clause,
  type ClauseKey,
} from './agreement.rules.ts';
import { addAgreement, moveAgreement } from './agreement.store.ts';
import { agreementTexts } from './agreement.texts.ts';
import { clauseHeadings } from './clauseHeadings.data.ts';
import { wordsOfPattern } from './composeAgreement.ts';
import { prepareAgreement, versionOf } from './prepareAgreement.ts';
import { readBasis } from './readBasis.ts';
import { durationsIn } from './wording.rules.ts';
import { paymentWait } from './clauses.rules.ts';
import { sentencesOf } from './wording.rules.ts';
import { withWords } from './spelled.rules.ts';

const { say } = agreementTexts;

export interface VersionChange {
  /** The version the person saw; another one meanwhile is a Conflict. */
  readonly base: number;
  /** The text of each clause; a clause left out or empty is taken away. */
  readonly clauses: Readonly<Partial<Record<ClauseKey, string>>>;
  readonly paymentDays: number;
  readonly endsOn: string;
  readonly note: string;
}

/** The payment clause with the new term: its standard sentence where it stands, else the first sentence that states a wait, else one more. */
function withPaymentDays(text: string, payer: string, before: number, after: number): string {
  const standard = paymentSentence(payer, before);
  if (text.includes(standard)) return text.replace(standard, paymentSentence(payer, after));
  const stated = sentencesOf(text).find((sentence) => paymentWait(sentence) !== null);
  const wait = stated && durationsIn(stated).find(({ days }) => days === paymentWait(stated));
  if (!stated || !wait || after === 0) return `${text}\n${paymentSentence(payer, after)}`;
  return text.replace(stated, stated.replace(wait.text, `${withWords(after)} hari kalender`));
}

/** The clause of the term with another end: its standard words where they stand, else one more sentence. */
function withEnd(text: string, before: Day, after: Day): string {
  const standard = untilWords(before);
  return text.includes(standard)
    ? text.replace(standard, untilWords(after))
    : `${text}\nPerjanjian berlaku ${untilWords(after)}.`;
}

/**
 * The clauses as changed. The sentences about the recorded terms follow these: all of them where the clause was left as it was, the
 * standard ones also in a clause that was edited besides.
 */
export function changedClauses(base: AgreementContent, change: Omit<VersionChange, 'base' | 'note'>): Clause[] {
  const before = new Map(base.clauses.map(({ key, text }) => [key, text]));
  const payer = wordsOfPattern(base.pattern).buyer;
  return clauseKeys.flatMap((key): Clause[] => {
    const typed = (change.clauses[key] ?? '').trim();
    if (typed === '') return [];
    const { paymentDays, endsOn } = base.terms;
    const follows = (standard: string) => typed === before.get(key) || typed.includes(standard);
    const text =
      key === 'payment' && change.paymentDays !== paymentDays && follows(paymentSentence(payer, paymentDays))
        ? withPaymentDays(typed, payer, paymentDays, change.paymentDays)
        : key === 'term' && change.endsOn !== endsOn && follows(untilWords(endsOn))
          ? withEnd(typed, endsOn, change.endsOn)
          : typed;
    return [{ key, heading: clauseHeadings[key].id, text }];
  });
}

const annexOf = ({ members, schedule }: AgreementContent) =>
  JSON.stringify([
    members.map(({ proposalNumber, quantity, totalIdr }) => [proposalNumber, quantity, totalIdr]),
    schedule.map(({ dueOn, quantity }) => [dueOn, quantity]),
  ]);

/** What differs between two versions, in words for a notice. */
function changesInWords(before: AgreementContent, after: AgreementContent): Text[] {
  const texts = (content: AgreementContent) => new Map(content.clauses.map(({ key, text }) => [key, text]));
  const [old, now] = [texts(before), texts(after)];
  const days = { before: before.terms.paymentDays, after: after.terms.paymentDays };
  return [
    ...(days.before === days.after ? [] : [say('changedDays', days)]),
    ...(before.terms.endsOn === after.terms.endsOn ? [] : [say('changedEnd', { day: dayText(after.terms.endsOn) })]),
    ...(annexOf(before) === annexOf(after) ? [] : [say('changedMembers')]),
    ...clauseKeys.filter((key) => old.get(key) !== now.get(key)).map((key) => clauseHeadings[key]),
  ];
}

async function announceVersion(ctx: ActionContext, deal: Deal, before: Agreement, next: Agreement, changes: Text): Promise<void> {
  const words = { name: ctx.actor.name, number: next.number, version: next.version, before: before.version, changes };
  const lost = before.state === 'draft' && before.signatures.length > 0;
  const notice: DealNotice = {
    kind: 'agreement-version',
    title: say('versionTitle', words),
    body: say(lost ? 'versionVoid' : 'versionBody', words),
  };
  await addDealEvent(deal.id, eventOf(ctx, 'moved', say('eventVersion', { version: next.version, note: next.note || changes })));
  await announceDeal(ctx, deal, { owner: notice, buyer: notice, coordinator: notice });
}

/** What a next version says otherwise; annexes that are left out stay as they are. */
type ContentChange = Pick<AgreementContent, 'clauses' | 'terms'> &
  Partial<Pick<AgreementContent, 'schedule' | 'members' | 'consortium'>> & { readonly note: string };

/** Keeps a changed agreement as the next version, in the caller's transaction: the draft before it and its signatures are void, all are told. */
export async function keepVersion(
  ctx: ActionContext,
  deal: Deal,
  before: Agreement,
  { note, ...change }: ContentChange,
): Promise<Agreement> {
  const { buyer, supplier } = await readBasis(deal);
  const content = { ...contentOf(before), ...change, version: before.version + 1, buyer, supplier };
  const changes = changesInWords(before, content);
  if (changes.length === 0) throw new InvalidInput({ form: say('nothingChanged') }, say('nothingChanged'));
  if (before.state === 'draft') await moveAgreement(before.id, 'draft', 'superseded', null);
  const next = await addAgreement(versionOf(ctx, deal.id, content, note));
  await announceVersion(ctx, deal, before, next, joinTexts(changes));
  return next;
}

/** Nobody binds themselves longer than this without another agreement. */
const LONGEST_YEARS = 10;

function demandEnd({ schedule, terms }: AgreementContent, endsOn: Day): void {
  if (endsOn === terms.endsOn) return;
  const last = schedule.map(({ dueOn }) => dueOn).reduce((latest, day) => (day > latest ? day : latest), terms.startsOn);
  const latest = `${Number(last.slice(0, 4)) + LONGEST_YEARS}-12-31`;
  if (endsOn < last) throw new InvalidInput({ endsOn: say('endTooEarly', { day: dayText(last) }) });
  if (endsOn > latest) throw new InvalidInput({ endsOn: say('endTooLate', { day: dayText(latest) }) });
}

/**
 * The buyer, the lead UMKM or a coordinator proposes a new version. Signatures on a draft before it become void and everyone is told;
 * a version in force stays in force until the new one is signed. Throws NotFound, Forbidden for a member who does not lead, InvalidInput
 * when nothing was changed, on `endsOn` before the last delivery or far away, Conflict when the deal is closed or somebody made another version meanwhile.
 */
export async function proposeVersion(ctx: ActionContext, dealId: string, change: VersionChange): Promise<Agreement> {
  return inTransaction(async () => {
    const { deal, part } = await seeDeal(ctx, dealId);
    if (part === 'owner' && ctx.actor.umkmId !== deal.leadUmkmId) throw new Forbidden(say('onlyLead'));
    if (isClosed(deal.status)) throw new Conflict(say('dealClosed'));
    const before = await prepareAgreement(ctx, deal);
    if (before.version !== change.base)
      throw new Conflict(say('conflict', { version: before.version, name: sameText(before.madeBy.name) }));
    demandEnd(before, change.endsOn);
    const terms = { ...before.terms, paymentDays: change.paymentDays, endsOn: change.endsOn };
    return keepVersion(ctx, deal, before, { clauses: changedClauses(before, change), terms, note: change.note });
  });
}

/** A version with another payment term, prepared after a settlement; null when the newest version has that term. Within the caller's transaction. */
export async function proposePaymentDays(
  ctx: ActionContext,
  deal: Deal,
  paymentDays: number,
  claimNumber: string,
): Promise<Agreement | null> {
  const before = await prepareAgreement(ctx, deal);
  if (before.terms.paymentDays === paymentDays) return null;
  const texts = Object.fromEntries(before.clauses.map(({ key, text }) => [key, text]));
  const clauses = changedClauses(before, { clauses: texts, paymentDays, endsOn: before.terms.endsOn });
  const note = say('settledNote', { number: claimNumber, days: paymentDays })[ctx.locale];
  return keepVersion(ctx, deal, before, { clauses, terms: { ...before.terms, paymentDays }, note });
}
