import { formFields } from '../../http/form.view.ts';
import type { Typed } from '../../http/parse.ts';
import { paths } from '../../http/paths.ts';
import type { FieldProblems } from '../../shared/errors.ts';
import type { Locale, Text } from '../../shared/text.ts';
import { clauseField, LONGEST_CLAUSE, LONGEST_PAYMENT_DAYS } from './agreement.input.ts';
import { clauseKeys, type Agreement } from './agreement.rules.ts';
import { findingItems } from './agreementParts.view.ts';
import { agreementPagesTexts } from './agreementPages.texts.ts';
import { checkAgreement, fivePoints } from './checkAgreement.ts';
import { clauseHeadings } from './clauseHeadings.data.ts';

const { say } = agreementPagesTexts;

/** What the form starts with: the newest version. */
function startingValues({ clauses, terms }: Agreement): Typed {
  const texts = clauses.map(({ key, text }): [string, string] => [clauseField(key), text]);
  return { ...Object.fromEntries(texts), paymentDays: String(terms.paymentDays), endsOn: terms.endsOn, note: '' };
}

export interface EditView {
  readonly agreement: Agreement;
  /** Somebody else made a version meanwhile: what was typed is kept, and theirs stands beside it. */
  readonly conflict: Text | null;
}

/** The form for a new version: the terms, then one field for each clause, with what the checker says about it. */
export function agreementEditPage(locale: Locale, { agreement, conflict }: EditView, typed: Typed, problems: FieldProblems) {
  const { number, version, dealId, terms } = agreement;
  const values = Object.keys(typed).length > 0 ? typed : startingValues(agreement);
  const form = formFields(locale, values, problems);
  const findings = checkAgreement(agreement);
  const current = new Map(agreement.clauses.map(({ key, text }) => [key, text]));
  const keys = clauseKeys.filter((key) => key !== 'members' || agreement.consortium);
  const title = say('editTitle', { number })[locale];
  return {
    page: { title, description: null, section: 'deals' },
    ...{ title, lead: say('editLead')[locale], back: { href: paths.dealAgreement(dealId), label: say('back')[locale] } },
    errors: form.errors,
    conflict: conflict?.[locale] ?? null,
    action: paths.dealAgreement(dealId),
    draftName: `agreement-${dealId}-${version}`,
    base: version,
    paymentDays: form.text('paymentDays', say('paymentDays'), {
      ...{ inputmode: 'numeric', suffix: say('days')[locale], hint: say('paymentHint'), max: LONGEST_PAYMENT_DAYS },
    }),
    endsOn: form.text('endsOn', say('endsOn'), { type: 'date', min: terms.startsOn }),
    note: form.text('note', say('note'), { required: false, hint: say('noteHint'), maxlength: 300 }),
    clauses: keys.map((key) => {
      const field = clauseField(key);
      const mine = String(values[field] ?? '')
        .replace(/\r\n?/g, '\n')
        .trim();
      const theirs = current.get(key) ?? '';
      return {
        field: form.textarea(field, clauseHeadings[key], {
          ...{ required: fivePoints.includes(key), rows: 9, maxlength: LONGEST_CLAUSE },
          ...(fivePoints.includes(key) ? { hint: say('clauseLaw') } : {}),
        }),
        findings: findingItems(
          findings.filter(({ clause }) => clause === key),
          locale,
        ),
        theirs: conflict && mine !== theirs ? { title: say('theirs', { version })[locale], text: theirs } : null,
      };
    }),
    hint: say('clauseHint')[locale],
    save: say('save')[locale],
  };
}
