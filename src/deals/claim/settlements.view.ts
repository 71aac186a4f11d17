import type { FormFields } from '../../http/form.view.ts';
import { paths } from '../../http/paths.ts';
import type { Part, Side } from '../../proposals/proposals.rules.ts';
import { instantText, momentText } from '../../shared/dates.ts';
import type { Locale } from '../../shared/text.ts';
import { partTexts } from '../agreement/agreement.texts.ts';
import { isOpenClaim, sidesMissing, standingSettlement, type Claim, type Settlement } from './claim.rules.ts';
import { claimPagesTexts } from './claimPages.texts.ts';

const { say } = claimPagesTexts;

/** Who has accepted, and who has not yet; of a proposal that another has replaced nobody is awaited any more. */
function acceptanceLines({ acceptances }: Settlement, replaced: boolean, locale: Locale) {
  const sides = (['buyer', 'owner'] as const).filter((side) => !replaced || acceptances.some((each) => each.side === side));
  return sides.map((side) => {
    const accepted = acceptances.find((each) => each.side === side);
    const part = partTexts[side];
    if (!accepted) return { icon: 'clock', tone: 'wait', text: say('awaits', { part })[locale], strong: null, note: null };
    const words = { part, name: accepted.name, when: momentText(accepted.at), how: accepted.recorded ?? '' };
    return {
      icon: 'check',
      tone: 'ok',
      text: say(accepted.recorded === null ? 'acceptedBy' : 'recordedBy', words)[locale],
      strong: null,
      note: null,
    };
  });
}

function dueLine({ answerBy }: Settlement, now: Date, locale: Locale) {
  const late = answerBy <= now;
  return {
    tone: late ? 'bad' : 'wait',
    text: say(late ? 'answerOverdue' : 'answerDue', { when: instantText(answerBy) })[locale],
  };
}

function acceptButton(claim: Claim, { id }: Settlement, locale: Locale) {
  const label = say('accept')[locale];
  const common = { icon: 'check', question: say('acceptAsk')[locale], confirm: label, fields: null };
  return { action: paths.acceptSettlement(claim.id, id), label, kind: 'primary', ...common };
}

/** A coordinator records the consent of a side that cannot press itself. */
function consentForm(claim: Claim, settlement: Settlement, sides: readonly Side[], locale: Locale, form: FormFields) {
  const options = sides.map((value) => ({ value, label: partTexts[value] }));
  return {
    ...{ action: paths.acceptSettlement(claim.id, settlement.id), title: say('record')[locale] },
    side: form.radios('side', say('recordSide'), options),
    how: form.text('how', say('recordHow'), { hint: say('recordHint'), maxlength: 500 }),
    open: form.errors.some(({ field }) => field === 'side' || field === 'how'),
  };
}

interface SettlementView {
  readonly claim: Claim;
  readonly part: Part;
  readonly speaks: boolean;
  readonly now: Date;
}

/** The proposals, the newest first: what they say, who has accepted, and what this part may do with the newest. */
export function settlementItems({ claim, part, speaks, now }: SettlementView, locale: Locale, form: FormFields) {
  const standing = standingSettlement(claim);
  const may = isOpenClaim(claim.status);
  return [...claim.settlements].reverse().map((settlement) => {
    const replaced = settlement.id !== standing?.id;
    const current = !replaced && may;
    const missing = sidesMissing(settlement);
    const mine = part !== 'coordinator' && missing.includes(part);
    const days = settlement.paymentDays;
    return {
      by: say('by', { name: settlement.byName, part: partTexts[settlement.by], when: momentText(settlement.at) })[locale],
      words: settlement.words,
      days: days === null ? null : say('newDays', { days })[locale],
      lines: acceptanceLines(settlement, replaced, locale),
      old: replaced ? say('replaced')[locale] : null,
      due: current && missing.length > 0 ? dueLine(settlement, now, locale) : null,
      accept: current && mine && speaks ? acceptButton(claim, settlement, locale) : null,
      otherwise: current && mine && speaks ? say('otherwise')[locale] : null,
      consent: current && part === 'coordinator' ? consentForm(claim, settlement, missing, locale, form) : null,
    };
  });
}
