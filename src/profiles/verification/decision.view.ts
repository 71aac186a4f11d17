import { formFields } from '../../http/form.view.ts';
import type { Typed } from '../../http/parse.ts';
import type { FieldProblems } from '../../shared/errors.ts';
import type { Locale } from '../../shared/text.ts';
import { verificationTexts } from './verification.texts.ts';

const { say } = verificationTexts;

/** The approve button and the form with the reason; `hidden` fields go with both. */
export function decisionForms(
  action: string,
  hidden: readonly { readonly name: string; readonly value: string }[],
  locale: Locale,
  typed: Typed,
  problems: FieldProblems,
) {
  const form = formFields(locale, typed, problems);
  return {
    action,
    hidden,
    errors: form.errors,
    open: form.errors.length > 0,
    reason: form.textarea('reason', say('reason'), { maxlength: 500, rows: 3 }),
  };
}
