import { listUsersByRole } from '../accounts/accounts.store.ts';
import type { Locale } from '../shared/text.ts';
import { proposalPagesTexts } from './proposalPages.texts.ts';

/**
 * Somebody to call, for the partial `help-line`: the first coordinator with a phone, else one to write to. Phone is E.164.
 * Phone and href are null while there is no coordinator.
 */
export async function findHelpLine(locale: Locale) {
  const coordinators = await listUsersByRole('coordinator');
  const { phone = null, email = null } = coordinators.find((each) => each.phone) ?? coordinators[0] ?? {};
  return {
    text: proposalPagesTexts.say('help')[locale],
    phone,
    href: phone === null && email !== null ? `mailto:${email}` : null,
  };
}

export type HelpLine = Awaited<ReturnType<typeof findHelpLine>>;
