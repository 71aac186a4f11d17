import { buyerKinds } from '../../catalogue/buyerKinds.ts';
import { formFields } from '../../http/form.view.ts';
import type { Typed } from '../../http/parse.ts';
import { paths } from '../../http/paths.ts';
import type { FieldProblems } from '../../shared/errors.ts';
import type { Locale } from '../../shared/text.ts';
import { placeOptionGroups } from '../places.view.ts';
import { registrationTexts } from './registration.texts.ts';

const { say } = registrationTexts;

type Form = ReturnType<typeof formFields>;

function accountFields(form: Form) {
  return {
    identity: form.text('identity', say('identity'), { hint: say('identityHint'), autocomplete: 'username' }),
    password: form.text('password', say('password'), {
      hint: say('passwordHint'),
      type: 'password',
      autocomplete: 'new-password',
    }),
  };
}

export function umkmRegistrationPage(locale: Locale, typed: Typed, problems: FieldProblems) {
  const form = formFields(locale, typed, problems);
  return {
    layout: 'layouts/public',
    page: { title: say('umkmTitle')[locale], description: say('umkmDescription')[locale], section: 'register' },
    action: paths.registerUmkm,
    signIn: paths.signIn,
    errors: form.errors,
    ownerName: form.text('ownerName', say('ownerName'), { hint: say('ownerNameHint'), autocomplete: 'name', maxlength: 80 }),
    businessName: form.text('businessName', say('businessName'), {
      hint: say('businessNameHint'),
      autocomplete: 'organization',
      maxlength: 120,
    }),
    ...accountFields(form),
  };
}

/** The fields of a buyer's organisation, for its registration and for its own page. */
export function organisationFields(form: Form, locale: Locale, typed: Typed) {
  return {
    name: form.text('name', say('organisationName'), { autocomplete: 'organization', maxlength: 120 }),
    kind: form.select(
      'kind',
      say('kind'),
      buyerKinds.map(({ slug, name }) => ({ value: slug, label: name })),
      { blank: { id: 'Pilih…', en: 'Choose…' } },
    ),
    place: {
      ...form.select('place', say('place'), [], { blank: { id: 'Pilih…', en: 'Choose…' } }),
      groups: placeOptionGroups(locale, String(typed['place'] ?? '')),
    },
    address: form.textarea('address', say('address'), { hint: say('addressHint'), rows: 2, maxlength: 300 }),
    nib: form.text('nib', say('nib'), { hint: say('nibHint'), required: false, inputmode: 'numeric' }),
    deciderName: form.text('deciderName', say('deciderName'), { autocomplete: 'name', maxlength: 80 }),
    deciderPosition: form.text('deciderPosition', say('deciderPosition'), {
      hint: say('deciderPositionHint'),
      autocomplete: 'organization-title',
      maxlength: 80,
    }),
  };
}

export function buyerRegistrationPage(locale: Locale, typed: Typed, problems: FieldProblems) {
  const form = formFields(locale, typed, problems);
  return {
    layout: 'layouts/public',
    page: { title: say('buyerTitle')[locale], description: say('buyerDescription')[locale], section: 'register' },
    action: paths.registerBuyer,
    signIn: paths.signIn,
    errors: form.errors,
    fields: organisationFields(form, locale, typed),
    ...accountFields(form),
  };
}
