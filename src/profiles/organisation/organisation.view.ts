import { formFields } from '../../http/form.view.ts';
import type { Typed } from '../../http/parse.ts';
import { paths } from '../../http/paths.ts';
import type { FieldProblems } from '../../shared/errors.ts';
import type { Locale } from '../../shared/text.ts';
import { buyerFacts } from '../directory/buyers.view.ts';
import { buyerBadge } from '../party.view.ts';
import type { Buyer } from '../profiles.rules.ts';
import { organisationFields } from '../registration/registration.view.ts';
import { organisationTexts } from './organisation.texts.ts';

const { say } = organisationTexts;

const leads = { pending: 'leadPending', active: 'leadActive', refused: 'leadRefused' } as const;

function known({ name, kind, nib, address, place, deciderName, deciderPosition }: Buyer): Typed {
  return { name, kind, nib: nib ?? '', address, place, deciderName, deciderPosition };
}

/** The buyer's own organisation, with the form to change it; `typed` is null before anything is typed. */
export function organisationPage(locale: Locale, buyer: Buyer, typed: Typed | null, problems: FieldProblems) {
  const shown = typed ?? known(buyer);
  const form = formFields(locale, shown, problems);
  return {
    page: { title: say('title')[locale], description: null, section: 'organisation' },
    title: buyer.name,
    lead: say(leads[buyer.status])[locale],
    status: buyerBadge(buyer.status, locale),
    refusal: buyer.refusalReason === null ? null : say('refusedBecause', { reason: buyer.refusalReason })[locale],
    facts: buyerFacts(buyer, locale),
    newNeed: paths.newNeed,
    action: paths.organisation,
    open: form.errors.length > 0 || buyer.status === 'refused',
    errors: form.errors,
    fields: organisationFields(form, locale, shown),
  };
}
