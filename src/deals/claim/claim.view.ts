import { formFields, type FormFields } from '../../http/form.view.ts';
import type { Typed } from '../../http/parse.ts';
import { paths } from '../../http/paths.ts';
import type { Part } from '../../proposals/proposals.rules.ts';
import { instantText, momentText } from '../../shared/dates.ts';
import type { FieldProblems } from '../../shared/errors.ts';
import type { Locale } from '../../shared/text.ts';
import { partTexts } from '../agreement/agreement.texts.ts';
import type { Deal, Message } from '../deals.rules.ts';
import { claimKinds, claimMoves, isOpenClaim, mayAnswer, type Claim, type ClaimStatus } from './claim.rules.ts';
import { claimKindText, claimStatusText } from './claim.texts.ts';
import { claimPagesTexts } from './claimPages.texts.ts';
import { settlementItems } from './settlements.view.ts';

const { say } = claimPagesTexts;

const tones: Readonly<Record<ClaimStatus, string>> = {
  ...{ draft: '', raised: 'bad', answered: 'wait', mediated: 'info', resolved: 'ok', withdrawn: '', escalated: 'bad' },
};

export function claimBadge({ status }: Pick<Claim, 'status'>, locale: Locale) {
  return { tone: tones[status], icon: null, label: claimStatusText(status)[locale] };
}

/** The last words, and what they are: only what both sides accepted is good news. */
function outcomeOf({ status, outcome }: Claim, locale: Locale) {
  if (outcome === null) return null;
  const title = status === 'withdrawn' ? 'outcomeWithdrawn' : status === 'escalated' ? 'outcomeEscalated' : 'outcome';
  return { tone: tones[status] || 'info', title: say(title)[locale], words: outcome[locale] };
}

/** The form that asks for mediation: kind, words and evidence. */
export function claimFormOf(action: string, formKey: string, locale: Locale, form: FormFields, problems: FieldProblems) {
  return {
    ...{ action, formKey, lead: say('askLead')[locale], label: say('ask')[locale], draft: say('draft')[locale] },
    kind: form.select(
      'kind',
      say('kind'),
      claimKinds.map((value) => ({ value, label: claimKindText(value) })),
    ),
    words: form.textarea('dispute', say('words'), { maxlength: 2000, rows: 4 }),
    files: filesField(locale, problems),
  };
}

function filesField(locale: Locale, problems: FieldProblems) {
  return { name: 'evidence', label: say('evidence')[locale], error: problems['evidence']?.[locale] ?? null };
}

export interface ClaimView {
  readonly claim: Claim;
  readonly deal: Deal;
  readonly part: Part;
  readonly userId: string;
  /** Speaks for its side: a buyer, a coordinator, or the lead of the UMKM side. */
  readonly speaks: boolean;
  readonly messages: readonly Message[];
  readonly now: Date;
  /** Marks the forms of this page, so that each counts once. */
  readonly formKey: string;
}

function wordsAct(action: string, key: 'withdraw' | 'escalate', name: string, kind: string, locale: Locale, form: FormFields) {
  const label = say(key)[locale];
  const words = form.textarea(name, say(`${key}Words`), { maxlength: 2000, rows: 3 });
  return { action, label, kind, icon: null, question: say(`${key}Ask`)[locale], confirm: label, fields: null, words };
}

function actionsOf({ claim, part }: ClaimView, locale: Locale, form: FormFields) {
  const moves = claimMoves(claim, part);
  const awaited = part === 'coordinator' && claim.status === 'raised';
  const any = awaited || moves.some((to) => to === 'mediated' || to === 'withdrawn' || to === 'escalated');
  const hours = (['24', '72', '168'] as const).map((value) => ({ value, label: say(`hours${value}`) }));
  return {
    any,
    mediate: moves.includes('mediated')
      ? { action: paths.mediateClaim(claim.id), label: say('mediate')[locale], kind: 'primary', icon: 'scale', fields: null }
      : null,
    withdraw: moves.includes('withdrawn')
      ? wordsAct(paths.withdrawClaim(claim.id), 'withdraw', 'reason', '', locale, form)
      : null,
    escalate: moves.includes('escalated')
      ? wordsAct(paths.escalateClaim(claim.id), 'escalate', 'escalation', 'danger', locale, form)
      : null,
    deadline: awaited
      ? {
          action: paths.claimDeadline(claim.id),
          hours: form.select('hours', say('deadline'), hours),
          label: say('setDeadline')[locale],
        }
      : null,
  };
}

function threadOf({ claim, deal, messages, userId }: ClaimView, locale: Locale, form: FormFields, formKey: string) {
  const roles: Readonly<Record<string, string>> = {
    owner: deal.supplierName,
    buyer: deal.terms.buyerName,
    coordinator: partTexts.coordinator[locale],
  };
  return {
    topics: `messages:${deal.id}`,
    chat: {
      id: 'messages',
      topics: null,
      messages: messages.map(({ fromUserId, fromName, fromRole, words, at }) => ({
        side: fromUserId === userId ? 'mine' : 'theirs',
        ...{ from: fromName, role: roles[fromRole] ?? null, only: null, text: words, at: momentText(at)[locale] },
      })),
    },
    form: isOpenClaim(claim.status)
      ? {
          ...{ action: paths.dealMessages(deal.id), formKey, claim: claim.id, send: say('send')[locale] },
          message: form.textarea('message', say('message'), { maxlength: 1000, rows: 2 }),
        }
      : null,
  };
}

function answerPart({ claim, part, now }: ClaimView, locale: Locale, form: FormFields, problems: FieldProblems, formKey: string) {
  const { answer, answerBy, status } = claim;
  const late = answerBy !== null && answerBy <= now;
  const due =
    status === 'raised' && answerBy ? say(late ? 'answerOverdue' : 'answerDue', { when: instantText(answerBy) })[locale] : null;
  return {
    given: answer && {
      by: say('by', { name: answer.name, part: partTexts[answer.side], when: momentText(answer.at) })[locale],
      words: answer.words,
    },
    due: due && { tone: late ? 'bad' : 'wait', text: due },
    form: mayAnswer(claim, part)
      ? {
          ...{ action: paths.answerClaim(claim.id), formKey, label: say('sendAnswer')[locale] },
          words: form.textarea('answer', say('answer'), { maxlength: 2000, rows: 4 }),
          files: filesField(locale, problems),
        }
      : null,
  };
}

function notesOf({ claim, part }: ClaimView, locale: Locale, form: FormFields) {
  if (part !== 'coordinator') return null;
  return {
    items: [...claim.notes].reverse().map(({ byName, words, at }) => ({ by: `${byName} · ${momentText(at)[locale]}`, words })),
    action: paths.claimNotes(claim.id),
    words: form.textarea('note', say('note'), { maxlength: 2000, rows: 3 }),
  };
}

/** One claim: what is said by whom, evidence, proposed settlements, the conversation, and what this part may do. */
export function claimPage(locale: Locale, view: ClaimView, typed: Typed, problems: FieldProblems) {
  const { claim, deal, part, speaks, formKey } = view;
  const values = claim.status === 'draft' && Object.keys(typed).length === 0 ? { kind: claim.kind, dispute: claim.words } : typed;
  const form = formFields(locale, values, problems);
  const open = isOpenClaim(claim.status);
  const name = claim.byName;
  const raised = claim.raisedAt && say('by', { name, part: partTexts[claim.by], when: momentText(claim.raisedAt) });
  const proposing = open && speaks;
  const actions = actionsOf(view, locale, form);
  const bundle =
    part === 'coordinator' && claim.status !== 'draft'
      ? { pdf: paths.claimPdf(claim.id), json: paths.claimJson(claim.id) }
      : null;
  const answer = answerPart(view, locale, form, problems, formKey);
  return {
    page: { title: say('title', { number: claim.number })[locale], description: null, section: 'deals' },
    title: say('title', { number: claim.number })[locale],
    lead: say('lead', {
      kind: claimKindText(claim.kind),
      deal: deal.number,
      supplier: deal.supplierName,
      buyer: deal.terms.buyerName,
    })[locale],
    back: { href: paths.deal(deal.id), label: say('back')[locale] },
    topics: `deal:${deal.id}`,
    errors: form.errors,
    badge: claimBadge(claim, locale),
    words: { by: (raised ?? say('byDraft', { name }))[locale], text: claim.words },
    draft: claim.status === 'draft' ? claimFormOf(paths.raiseClaim(claim.id), formKey, locale, form, problems) : null,
    answer,
    outcome: outcomeOf(claim, locale),
    files: claim.evidence.map((file) => ({
      href: paths.claimFile(claim.id, file.id),
      name: file.name,
      by: partTexts[file.by][locale],
    })),
    addFiles: open && !answer.form ? { action: paths.claimEvidence(claim.id), files: filesField(locale, problems) } : null,
    settlements: settlementItems(view, locale, form),
    propose: proposing
      ? {
          ...{
            action: paths.claimSettlements(claim.id),
            formKey,
            label: say('propose')[locale],
            send: say('sendProposal')[locale],
          },
          open: form.errors.some(({ field }) => field === 'settlement' || field === 'paymentDays'),
          words: form.textarea('settlement', say('settlement'), { hint: say('settlementHint'), maxlength: 2000, rows: 3 }),
          days: form.text('paymentDays', say('days'), {
            required: false,
            inputmode: 'numeric',
            suffix: say('daysSuffix')[locale],
            hint: say('daysHint'),
          }),
        }
      : null,
    actions,
    showActions: actions.any || bundle !== null,
    thread: threadOf(view, locale, form, formKey),
    notes: notesOf(view, locale, form),
    bundle,
  };
}
