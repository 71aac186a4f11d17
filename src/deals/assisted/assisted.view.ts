import { phoneText } from '../../accounts/accounts.rules.ts';
import { quantityText } from '../../catalogue/units.ts';
import { formFields, type Option } from '../../http/form.view.ts';
import type { Typed } from '../../http/parse.ts';
import { paths } from '../../http/paths.ts';
import { gsm7Septets } from '../../notifications/gsm7.rules.ts';
import type { Umkm } from '../../profiles/profiles.rules.ts';
import { assistMessage, smsLink, whatsAppLink } from '../../proposals/assisted/assistMessage.ts';
import { consentWays, isRevocable, spelledCode, type Assist } from '../../proposals/assisted/assisted.rules.ts';
import { assistedTexts, consentWayText } from '../../proposals/assisted/assisted.texts.ts';
import { afterQuiet, isQuiet } from '../../proposals/clock.rules.ts';
import { cadenceText, priceText, proposalPagesTexts } from '../../proposals/proposalPages.texts.ts';
import { currentOffer, proposalTotal, type Proposal } from '../../proposals/proposals.rules.ts';
import { dayOf, dayText, instantText, momentText } from '../../shared/dates.ts';
import type { FieldProblems } from '../../shared/errors.ts';
import { idrText } from '../../shared/money.ts';
import { sameText, type Locale, type Text } from '../../shared/text.ts';

const { say } = assistedTexts;

const hourOptions: readonly Option[] = Array.from({ length: 24 }, (_, hour) => ({
  value: String(hour),
  label: sameText(`${String(hour).padStart(2, '0')}.00`),
}));
const wayOptions: readonly Option[] = consentWays.map((way) => ({ value: way, label: consentWayText(way) }));

function termsFacts(proposal: Proposal, locale: Locale) {
  const { terms } = proposal;
  const offer = currentOffer(proposal);
  const days = terms.paymentDays;
  const payment = days === 0 ? proposalPagesTexts.say('paymentNow') : proposalPagesTexts.say('payment', { days });
  const rows: (readonly [Text, Text])[] = [
    [say('factBuyer'), sameText(terms.buyerName)],
    [say('factProduct'), sameText(`${proposal.productName} · ${terms.title}`)],
    [say('factQuantity'), quantityText(offer.quantity, terms.unit)],
    [say('factPrice'), priceText(offer.priceIdr, terms.unit)],
    [say('factTotal', { cadence: cadenceText(terms) }), idrText(proposalTotal(proposal))],
    [say('factFrom'), dayText(offer.deliveryFrom)],
    [say('factUntil'), dayText(terms.deliveryUntil)],
    [say('factPlace'), sameText(terms.deliverTo.name)],
    [say('factPayment'), payment],
  ];
  return rows.map(([label, value]) => ({ label: label[locale], value: value[locale], href: null, badge: null }));
}

export interface AssistFormState {
  readonly proposal: Proposal;
  readonly umkm: Umkm | null;
  readonly phone: string | null;
  readonly revokeHours: number;
  readonly typed: Typed | null;
  readonly problems: FieldProblems;
}

/** The form in which an officer records the consent and accepts for the owner. */
export function assistPage(locale: Locale, now: Date, { proposal, umkm, phone, revokeHours, typed, problems }: AssistFormState) {
  const start: Typed = {
    ...{ givenBy: umkm?.ownerName ?? '', givenDay: dayOf(now), way: 'met', phone: phone ?? '' },
    givenHour: String(new Date(now.getTime() + 7 * 3_600_000).getUTCHours()),
  };
  const form = formFields(locale, typed ?? start, problems);
  const optional = { required: false };
  return {
    page: { title: say('title')[locale], description: null, section: 'proposals' },
    title: say('title')[locale],
    lead: say('lead')[locale],
    back: { href: paths.proposal(proposal.id), label: proposal.terms.title },
    action: paths.assistProposal(proposal.id),
    umkm: proposal.umkmName,
    facts: termsFacts(proposal, locale),
    round: currentOffer(proposal).round,
    errors: form.errors,
    givenBy: form.text('givenBy', say('givenBy'), { hint: say('givenByHint'), maxlength: 120 }),
    givenDay: form.text('givenDay', say('givenDay'), { type: 'date', max: dayOf(now) }),
    givenHour: form.select('givenHour', say('givenHour'), hourOptions),
    way: form.radios('way', say('way'), wayOptions),
    through: form.text('through', say('through'), { ...optional, hint: say('throughHint'), maxlength: 120 }),
    note: form.textarea('note', say('note'), { ...optional, maxlength: 500, rows: 3 }),
    proof: form.text('proof', say('proof'), { type: 'file', hint: say('proofHint'), accept: '.pdf,.jpg,.jpeg,.png,.webp' }),
    phone: form.text('phone', say('phone'), { ...optional, type: 'tel', inputmode: 'tel', hint: say('phoneHint') }),
    warning: say('warning', { hours: revokeHours })[locale],
  };
}

/** What the officer sends to the owner; null once the code is not known any more. */
function messageOf({ phone, revocableUntil }: Assist, proposal: Proposal, code: string | null, origin: string, locale: Locale) {
  if (code === null) return null;
  const text = assistMessage({
    quantity: quantityText(currentOffer(proposal).quantity, proposal.terms.unit).id,
    product: proposal.productName,
    buyer: proposal.terms.buyerName,
    address: `${origin}${paths.consentCode}`.replace(/^https?:\/\//, ''),
    code: spelledCode(code),
    until: revocableUntil,
  });
  return {
    text,
    septets: say('septets', { count: gsm7Septets(text) ?? 0 })[locale],
    to: phone ? say('sendTo', { phone: phoneText(phone) })[locale] : say('noPhone')[locale],
    whatsApp: whatsAppLink(phone, text),
    sms: smsLink(phone, text),
    code: spelledCode(code),
  };
}

export interface CodeState {
  readonly assist: Assist;
  readonly proposal: Proposal;
  /** The code, the one time it can be read. */
  readonly code: string | null;
  readonly origin: string;
}

/** The page from which an officer sends the code, or issues a new one. */
export function assistCodePage(locale: Locale, now: Date, { assist, proposal, code, origin }: CodeState) {
  const revocable = isRevocable(assist, now);
  return {
    page: { title: say('codeTitle')[locale], description: null, section: 'proposals' },
    title: say('codeTitle')[locale],
    lead: code === null ? say('codeGone')[locale] : say('codeLead')[locale],
    back: { href: paths.proposal(proposal.id), label: proposal.terms.title },
    quiet: code !== null && isQuiet(now) ? say('codeQuiet', { when: instantText(afterQuiet(now)) })[locale] : null,
    message: messageOf(assist, proposal, code, origin, locale),
    state: stateOf(assist, 'revocableByOwner', now, locale),
    renew: revocable
      ? {
          action: paths.assistCode(proposal.id),
          label: say('renew')[locale],
          kind: code === null ? 'primary' : '',
          icon: 'refresh',
          fields: null,
        }
      : null,
  };
}

function stateOf(assist: Assist, open: 'revocable' | 'revocableByOwner', now: Date, locale: Locale) {
  if (assist.revokedAt) {
    const text = say(open === 'revocable' ? 'revoked' : 'revokedByOwner', { when: momentText(assist.revokedAt) });
    return { tone: 'ok', icon: 'undo', text: text[locale] };
  }
  const when = instantText(assist.revocableUntil);
  if (!isRevocable(assist, now)) return { tone: 'info', icon: 'lock', text: say('windowOver', { when })[locale] };
  return { tone: 'wait', icon: 'clock', text: say(open, { when })[locale] };
}

/** The public page on which an owner enters their code. */
export function enterCodePage(locale: Locale, typed: Typed, problems: FieldProblems) {
  const form = formFields(locale, typed, problems);
  return {
    layout: 'layouts/public',
    page: { title: say('enterTitle')[locale], description: null, section: 'code' },
    title: say('enterTitle')[locale],
    lead: say('enterLead')[locale],
    action: paths.consentCode,
    errors: form.errors,
    code: form.text('code', say('code'), { hint: say('codeHint'), autocomplete: 'one-time-code', maxlength: 20 }),
    open: say('open')[locale],
  };
}

/** What was accepted for the owner, with the way to take it back while there is time. */
export function consentTermsPage(locale: Locale, now: Date, assist: Assist, proposal: Proposal) {
  const { consent } = assist;
  const way = consent.through ? sameText(consent.through) : consentWayText(consent.way);
  const consentWords = say('consentText', { name: consent.givenBy, when: momentText(consent.givenAt), way });
  const open = isRevocable(assist, now);
  const form = formFields(locale, {}, {});
  return {
    layout: 'layouts/public',
    page: { title: say('termsTitle')[locale], description: null, section: 'code' },
    title: say('termsTitle')[locale],
    lead: say('termsLead', { officer: assist.officerName, when: momentText(assist.acceptedAt) })[locale],
    facts: [
      ...termsFacts(proposal, locale),
      { label: say('factConsent')[locale], value: consentWords[locale], href: null, badge: null },
    ],
    state: stateOf(assist, 'revocable', now, locale),
    keep: open ? say('keep')[locale] : null,
    revoke: open
      ? {
          ...{ action: paths.revokeConsent, label: say('revoke')[locale], kind: 'danger wide', icon: 'undo', fields: null },
          ...{ question: say('revokeAsk')[locale], confirm: say('revokeConfirm')[locale] },
          words: form.textarea('words', say('revokeWhy'), { required: false, maxlength: 300, rows: 2 }),
        }
      : null,
  };
}
