import { formFields } from '../http/form.view.ts';
import type { Typed } from '../http/parse.ts';
import { paths } from '../http/paths.ts';
import type { FieldProblems } from '../shared/errors.ts';
import type { Locale } from '../shared/text.ts';
import type { User } from './accounts.rules.ts';
import { accountsTexts } from './accounts.texts.ts';

const { say } = accountsTexts;

export function signInPage(locale: Locale, typed: Typed, problems: FieldProblems) {
  const form = formFields(locale, typed, problems);
  return {
    layout: 'layouts/public',
    page: { title: say('signIn')[locale], description: say('signInDescription')[locale], section: 'sign-in' },
    action: paths.signIn,
    register: paths.register,
    errors: form.errors,
    identity: form.text('identity', say('identity'), { hint: say('identityHint'), autocomplete: 'username' }),
    password: form.text('password', say('password'), { type: 'password', autocomplete: 'current-password' }),
  };
}

export function registerPage(locale: Locale) {
  return {
    layout: 'layouts/public',
    page: { title: say('register')[locale], description: say('registerLead')[locale], section: 'register' },
    signIn: paths.signIn,
    choices: [
      { href: paths.registerUmkm, icon: 'shop', title: say('registerUmkm')[locale], text: say('registerUmkmLead')[locale] },
      {
        href: paths.registerBuyer,
        icon: 'building',
        title: say('registerBuyer')[locale],
        text: say('registerBuyerLead')[locale],
      },
    ],
  };
}

export function accountPage(locale: Locale, user: User, problems: FieldProblems) {
  const form = formFields(locale, {}, problems);
  return {
    page: { title: say('account')[locale], description: null, section: 'account' },
    action: paths.account,
    name: user.name,
    identity: user.phone ?? user.email ?? '',
    organisation: user.organisation,
    languages: [
      {
        href: `${paths.language}/id?back=${paths.account}`,
        label: say('indonesian')[locale],
        lang: 'id',
        active: locale === 'id',
      },
      { href: `${paths.language}/en?back=${paths.account}`, label: say('english')[locale], lang: 'en', active: locale === 'en' },
    ],
    errors: form.errors,
    currentPassword: form.text('currentPassword', say('currentPassword'), { type: 'password', autocomplete: 'current-password' }),
    newPassword: form.text('newPassword', say('newPassword'), {
      type: 'password',
      autocomplete: 'new-password',
      hint: say('newPasswordHint'),
    }),
  };
}
