import type { z } from 'zod';
import type { Text } from '../shared/text.ts';

const required: Text = { id: 'Wajib diisi.', en: 'This is required.' };

function tooSmall(issue: z.core.$ZodIssueTooSmall): Text {
  const least = String(issue.minimum);
  if (issue.origin === 'string')
    return issue.minimum === 1 ? required : { id: `Paling sedikit ${least} huruf.`, en: `At least ${least} characters.` };
  if (issue.origin === 'array') return { id: `Pilih paling sedikit ${least}.`, en: `Choose at least ${least}.` };
  return { id: `Paling kecil ${least}.`, en: `At least ${least}.` };
}

function tooBig(issue: z.core.$ZodIssueTooBig): Text {
  const most = String(issue.maximum);
  if (issue.origin === 'string') return { id: `Paling banyak ${most} huruf.`, en: `At most ${most} characters.` };
  if (issue.origin === 'array') return { id: `Pilih paling banyak ${most}.`, en: `Choose at most ${most}.` };
  return { id: `Paling besar ${most}.`, en: `At most ${most}.` };
}

const formats: Readonly<Record<string, Text>> = {
  email: {
    id: 'Tulis alamat surel yang benar, misalnya nama@contoh.id.',
    en: 'Write a valid e-mail address, for example name@example.org.',
  },
  date: { id: 'Tulis tanggal yang benar.', en: 'Write a valid date.' },
  url: { id: 'Tulis alamat web yang benar.', en: 'Write a valid web address.' },
};

/** What a person reads beside the field for a problem that zod found. */
export function problemText(issue: z.core.$ZodIssue): Text {
  switch (issue.code) {
    case 'too_small':
      return tooSmall(issue);
    case 'too_big':
      return tooBig(issue);
    case 'invalid_type':
      if (issue.expected === 'number' || issue.expected === 'int') return { id: 'Tulis angka saja.', en: 'Write a number.' };
      return required;
    case 'invalid_value':
      return { id: 'Pilih salah satu dari daftar.', en: 'Choose one from the list.' };
    case 'invalid_format':
      return formats[issue.format] ?? { id: 'Bentuk isian belum benar.', en: 'The format is not right.' };
    default:
      return { id: 'Isian ini belum benar.', en: 'This is not right.' };
  }
}
