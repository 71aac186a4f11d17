import type { FieldProblems } from '../shared/errors.ts';
import type { Locale, Text } from '../shared/text.ts';
import type { Typed } from './parse.ts';

export interface FieldOptions {
  readonly hint?: Text;
  readonly required?: boolean;
  readonly type?: string;
  readonly inputmode?: string;
  readonly autocomplete?: string;
  readonly placeholder?: string;
  readonly prefix?: string;
  readonly suffix?: string;
  readonly min?: string | number;
  readonly max?: string | number;
  readonly maxlength?: number;
  readonly rows?: number;
  readonly accept?: string;
  readonly list?: readonly string[];
  /** First entry of a choice that need not be made. */
  readonly blank?: Text;
  readonly note?: Text;
}

export interface Option {
  readonly value: string;
  readonly label: Text;
  readonly note?: Text;
}

/** The display-ready fields of one form: what was typed, the messages, the words in one language. */
export interface FormFields {
  text(name: string, label: Text, options?: FieldOptions): object;
  textarea(name: string, label: Text, options?: FieldOptions): object;
  select(name: string, label: Text, choices: readonly Option[], options?: FieldOptions): object;
  /** Radio buttons. */
  radios(name: string, label: Text, choices: readonly Option[], options?: FieldOptions): object;
  /** Check boxes of one name. */
  checks(name: string, label: Text, choices: readonly Option[], options?: FieldOptions): object;
  checkbox(name: string, label: Text, options?: FieldOptions): object;
  /** All messages, for the summary at the top; each names its field, once that field is prepared. */
  readonly errors: readonly { readonly field: string; readonly label: string | null; readonly text: string }[];
}

/** Prepares a form's fields for the partials `field`, `textarea`, `select`, `choices` and `checkbox`. */
export function formFields(locale: Locale, typed: Typed, problems: FieldProblems): FormFields {
  const first = (name: string) => {
    const value = typed[name];
    return (Array.isArray(value) ? value[0] : value) ?? '';
  };
  const all = (name: string) => {
    const value = typed[name];
    return value === undefined ? [] : Array.isArray(value) ? value : [value];
  };
  const labels = new Map<string, string>();
  const named = (name: string, label: Text): string => {
    labels.set(name, label[locale]);
    return label[locale];
  };
  const common = (name: string, label: Text, options: FieldOptions = {}) => ({
    name,
    label: named(name, label),
    hint: options.hint?.[locale] ?? null,
    error: problems[name]?.[locale] ?? null,
    required: options.required ?? true,
    type: options.type ?? null,
    inputmode: options.inputmode ?? null,
    autocomplete: options.autocomplete ?? null,
    placeholder: options.placeholder ?? null,
    prefix: options.prefix ?? null,
    suffix: options.suffix ?? null,
    min: options.min ?? null,
    max: options.max ?? null,
    step: null,
    maxlength: options.maxlength ?? null,
    rows: options.rows ?? null,
    accept: options.accept ?? null,
    list: options.list ?? null,
    pattern: null,
    readonly: false,
    describedby: null,
    blank: options.blank?.[locale] ?? null,
    note: options.note?.[locale] ?? null,
  });
  const optionsOf = (name: string, choices: readonly Option[]) => {
    const chosen = all(name);
    return choices.map(({ value, label, note }) => ({
      value,
      label: label[locale],
      note: note?.[locale] ?? null,
      selected: chosen.includes(value),
    }));
  };
  return {
    text: (name, label, options) => ({ ...common(name, label, options), value: options?.type === 'password' ? '' : first(name) }),
    textarea: (name, label, options) => ({ ...common(name, label, options), value: first(name) }),
    select: (name, label, choices, options) => ({ ...common(name, label, options), options: optionsOf(name, choices) }),
    radios: (name, label, choices, options) => ({
      ...common(name, label, options),
      multiple: false,
      options: optionsOf(name, choices),
    }),
    checks: (name, label, choices, options) => ({
      ...common(name, label, options),
      multiple: true,
      options: optionsOf(name, choices),
    }),
    checkbox: (name, label, options) => ({ ...common(name, label, options), value: 'on', checked: all(name).length > 0 }),
    errors: Object.entries(problems).map(([field, text]) => ({
      field,
      text: text[locale],
      get label() {
        return labels.get(field)?.replace(/\?$/, '') ?? null;
      },
    })),
  };
}
