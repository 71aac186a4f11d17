import { buyerKindBySlug } from '../../catalogue/buyerKinds.ts';
import { patternBySlug } from '../../catalogue/patterns.ts';
import { formFields } from '../../http/form.view.ts';
import type { Typed } from '../../http/parse.ts';
import { paths } from '../../http/paths.ts';
import { dayOf, dayText } from '../../shared/dates.ts';
import type { FieldProblems } from '../../shared/errors.ts';
import type { Locale } from '../../shared/text.ts';
import type { Agreement } from './agreement.rules.ts';
import { agreementPagesTexts } from './agreementPages.texts.ts';

const { say } = agreementPagesTexts;

/** What was asked, and what is known; nothing was asked when null. */
export type Verification = { readonly by: 'hash' | 'file'; readonly agreement: Agreement | null } | null;

const results = {
  draft: ['resultDraft', 'wait', 'clock'],
  final: ['resultValid', 'ok', 'shield-check'],
  superseded: ['resultSuperseded', 'wait', 'info'],
} as const;

function factsOf({ version, createdAt, finalAt, buyer, consortium, members, pattern }: Agreement, locale: Locale) {
  const fact = (key: 'factVersion' | 'factMade' | 'factFinal' | 'factParties' | 'factPattern', value: string) => ({
    label: say(key)[locale],
    value,
    href: null,
    badge: null,
  });
  const supplier = consortium ? `${say('kindConsortium')[locale]} (${members.length})` : say('kindUmkm')[locale];
  return [
    fact('factVersion', String(version)),
    fact('factMade', dayText(dayOf(createdAt))[locale]),
    ...(finalAt ? [fact('factFinal', dayText(dayOf(finalAt))[locale])] : []),
    fact('factParties', `${buyerKindBySlug(buyer.kind)?.name[locale] ?? buyer.kind} – ${supplier}`),
    fact('factPattern', patternBySlug(pattern)?.name[locale] ?? pattern),
  ];
}

function resultOf(asked: NonNullable<Verification>, locale: Locale) {
  const { by, agreement } = asked;
  if (!agreement) {
    const text = say(by === 'file' ? 'unknownFile' : 'unknownText')[locale];
    return { tone: 'bad', icon: 'warning', title: say('resultUnknown')[locale], number: null, text, facts: [] };
  }
  const [key, tone, icon] = results[agreement.state];
  return { tone, icon, title: say(key)[locale], number: agreement.number, text: null, facts: factsOf(agreement, locale) };
}

/** The public page that says whether a text is recorded, without showing it. */
export function verifyPage(locale: Locale, asked: Verification, typed: Typed, problems: FieldProblems) {
  const form = formFields(locale, typed, problems);
  const title = say('verifyTitle')[locale];
  return {
    page: { title, description: say('verifyLead')[locale], section: 'verify' },
    ...{
      title,
      lead: say('verifyLead')[locale],
      errors: form.errors,
      action: paths.verify,
      result: asked && resultOf(asked, locale),
    },
    number: form.text('number', say('verifyNumber'), { placeholder: 'PK-2026-0001', maxlength: 40 }),
    hash: form.text('hash', say('verifyHash'), { maxlength: 64 }),
    file: form.text('file', say('verifyFile'), { type: 'file', accept: 'application/pdf', hint: say('verifyFileHint') }),
  };
}
