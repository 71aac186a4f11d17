import { certificateBySlug } from '../../catalogue/certificates.ts';
import { formFields } from '../../http/form.view.ts';
import type { Typed } from '../../http/parse.ts';
import { paths } from '../../http/paths.ts';
import { NO_END, type Day } from '../../shared/dates.ts';
import type { FieldProblems } from '../../shared/errors.ts';
import { joinTexts, sameText, type Locale, type Text } from '../../shared/text.ts';
import { certificateName } from '../certificateName.rules.ts';
import { certificateBadge, validityText } from '../party.view.ts';
import type { Certificate, Umkm } from '../profiles.rules.ts';
import { certificateTexts } from './certificates.texts.ts';
import { addableTypes, certificateHints } from './profile.rules.ts';
import { backToProfile, profileSteps } from './steps.view.ts';

const { say } = certificateTexts;

/** One certificate as a row of the owner's own list. */
export function certificateItem(certificate: Certificate, today: Day, locale: Locale) {
  const reason = certificate.refusalReason;
  return {
    href: paths.profileCertificate(certificate.id),
    title: certificateName(certificate.type)[locale],
    icon: 'certificate',
    tone: '',
    text: `${certificate.number} · ${validityText(certificate.validUntil)[locale]}`,
    strong: reason === null ? null : say('refusedBecause', { reason: sameText(reason) })[locale],
    at: null,
    badge: certificateBadge(certificate, today, locale),
    badges: null,
    unread: false,
  };
}

const orText = (choice: readonly string[]): Text => {
  const names = choice.map((type) => (type === 'npwp' ? say('npwp') : certificateName(type)));
  return { id: joinTexts(names, say('or').id).id, en: joinTexts(names, say('or').en).en };
};

/** What buyers ask for and the owner lacks, with what must come first. */
export function hintLines(umkm: Umkm, today: Day, locale: Locale) {
  return certificateHints(umkm, today).map(({ type, must, first }) => ({
    icon: must ? 'warning' : 'star',
    tone: must ? 'wait' : '',
    text: certificateName(type)[locale],
    strong: say(must ? 'hintMust' : 'hintNice')[locale],
    note: `${certificateBySlug(type)?.purpose[locale] ?? ''} ${
      first.length === 0 ? say('hintNow')[locale] : say('hintFirst', { first: joinTexts(first.map(orText)) })[locale]
    }`,
  }));
}

export function certificatesPage(locale: Locale, umkm: Umkm, today: Day) {
  return {
    page: { title: say('title')[locale], description: null, section: 'profile' },
    back: backToProfile(locale),
    steps: profileSteps(umkm, 'certificates', locale),
    newHref: paths.newCertificate,
    nextHref: paths.profileDelivery,
    items: umkm.certificates.map((certificate) => certificateItem(certificate, today, locale)),
    hints: hintLines(umkm, today, locale),
    empty: {
      icon: 'certificate',
      title: say('emptyTitle')[locale],
      text: say('emptyText')[locale],
      action: { href: paths.newCertificate, label: say('add')[locale], icon: 'plus', kind: 'primary' },
    },
  };
}

/** What the form of a new certificate shows before anything is typed; `id` makes sending it twice one certificate. */
export function newCertificateTyped(id: string): Typed {
  return { id, end: 'date' };
}

export function certificateTyped({ id, type, number, validUntil }: Certificate): Typed {
  const endless = validUntil === NO_END;
  return { id, type, number, end: endless ? 'none' : 'date', validUntil: endless ? '' : validUntil };
}

export interface CertificatePageParts {
  readonly umkm: Umkm;
  /** The one being changed, null for a new one. */
  readonly known: Certificate | null;
  readonly typed: Typed;
  readonly problems: FieldProblems;
  readonly today: Day;
}

export function certificatePage(locale: Locale, { umkm, known, typed, problems, today }: CertificatePageParts) {
  const form = formFields(locale, typed, problems);
  const title = say(known ? 'editTitle' : 'newTitle')[locale];
  const isNib = known?.type === 'nib';
  return {
    page: { title, description: null, section: 'profile' },
    title,
    back: { href: paths.profileCertificates, label: say('title')[locale] },
    steps: profileSteps(umkm, 'certificates', locale),
    action: known ? paths.profileCertificate(known.id) : paths.newCertificate,
    id: typed['id'] ?? '',
    errors: form.errors,
    isNib,
    known: known && {
      name: certificateName(known.type)[locale],
      number: known.number,
      badge: certificateBadge(known, today, locale),
      reason: known.refusalReason === null ? null : say('refusedBecause', { reason: known.refusalReason })[locale],
      fileHref: known.fileId === null ? null : paths.file(known.fileId),
    },
    type: form.select(
      'type',
      say('type'),
      addableTypes.map((slug) => ({ value: slug, label: certificateName(slug) })),
      { blank: { id: 'Pilih…', en: 'Choose…' } },
    ),
    number: form.text('number', say('number'), { maxlength: 60, autocomplete: 'off' }),
    end: form.radios('end', say('end'), [
      { value: 'date', label: say('endDate') },
      { value: 'none', label: say('endNone') },
    ]),
    validUntil: form.text('validUntil', say('validUntil'), {
      type: 'date',
      required: false,
      hint: say('validUntilHint'),
      min: today,
    }),
    file: {
      ...form.text('file', say('file'), {
        type: 'file',
        required: known?.fileId == null && !isNib,
        hint:
          known?.fileId == null
            ? say('fileHint')
            : { id: `${say('fileHint').id} ${say('fileKeep').id}`, en: `${say('fileHint').en} ${say('fileKeep').en}` },
        accept: 'application/pdf,image/jpeg,image/png,image/webp',
      }),
      value: '',
    },
    remove:
      known && !isNib
        ? {
            action: paths.removeCertificate(known.id),
            label: say('remove')[locale],
            kind: 'danger',
            icon: 'trash',
            question: say('removeQuestion', { name: certificateName(known.type) })[locale],
            confirm: say('removeConfirm')[locale],
            fields: null,
          }
        : null,
  };
}
