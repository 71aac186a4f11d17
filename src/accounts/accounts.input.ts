import { z } from 'zod';
import { formMessage } from '../http/parse.ts';
import { MAX_PASSWORD_LENGTH, MIN_PASSWORD_LENGTH, readIdentity } from './accounts.rules.ts';

/** Phone or e-mail, as people type it. */
export const identityField = z.string().transform((typed, context) => {
  const identity = readIdentity(typed);
  if (identity) return identity;
  const message = formMessage({
    id: 'Tulis nomor HP (0812…) atau surel yang benar.',
    en: 'Write a valid phone number (0812…) or e-mail.',
  });
  context.addIssue({ code: 'custom', params: message.params, message: message.error() });
  return z.NEVER;
});

export const newPasswordField = z.string().min(MIN_PASSWORD_LENGTH).max(MAX_PASSWORD_LENGTH);

export const passwordChangeForm = z.object({
  currentPassword: z.string().min(1).max(MAX_PASSWORD_LENGTH),
  newPassword: newPasswordField,
});
