import { formatQuantity, fromBase, units } from '../../catalogue/units.ts';
import { writeNumber } from '../../http/fields.ts';
import { formFields } from '../../http/form.view.ts';
import type { Typed } from '../../http/parse.ts';
import { paths } from '../../http/paths.ts';
import type { FieldProblems } from '../../shared/errors.ts';
import type { Locale } from '../../shared/text.ts';
import { categoryOptionGroups } from '../categories.view.ts';
import { categoryName, priceText } from '../party.view.ts';
import type { Product, Umkm } from '../profiles.rules.ts';
import { productTexts } from './products.texts.ts';
import { backToProfile, profileSteps } from './steps.view.ts';

const { say } = productTexts;

/** One product as a row of the owner's own list. */
export function productItem(product: Product, locale: Locale) {
  const capacity = formatQuantity(product.capacityPerMonth, product.unit, locale);
  return {
    href: paths.profileProduct(product.id),
    title: product.name,
    icon: 'box',
    tone: product.active ? '' : 'mute',
    text: `${categoryName(product.category)[locale]} · ${capacity} / ${locale === 'id' ? 'bulan' : 'month'}`,
    strong: priceText(product)[locale],
    at: null,
    badge: product.active ? null : { tone: '', label: say('notOnSale')[locale], icon: null },
    badges: null,
    unread: false,
  };
}

export function productsPage(locale: Locale, umkm: Umkm) {
  return {
    page: { title: say('title')[locale], description: null, section: 'profile' },
    back: backToProfile(locale),
    steps: profileSteps(umkm, 'products', locale),
    newHref: paths.newProduct,
    nextHref: paths.profileCertificates,
    items: umkm.products.map((product) => productItem(product, locale)),
    empty: {
      icon: 'box',
      title: say('emptyTitle')[locale],
      text: say('emptyText')[locale],
      action: { href: paths.newProduct, label: say('add')[locale], icon: 'plus', kind: 'primary' },
    },
  };
}

/** What the form of a new product shows before anything is typed; `id` makes sending it twice one product. */
export function newProductTyped(id: string): Typed {
  return { id, active: 'on' };
}

export function productTyped(product: Product): Typed {
  return {
    id: product.id,
    name: product.name,
    description: product.description,
    category: product.category ?? '',
    unit: product.unit,
    capacityPerMonth: writeNumber(fromBase(product.capacityPerMonth, product.unit)),
    minOrder: writeNumber(fromBase(product.minOrder, product.unit)),
    priceIdr: writeNumber(product.priceIdr),
    leadTimeDays: String(product.leadTimeDays),
    ...(product.active ? { active: 'on' } : {}),
  };
}

/** The form of a product; `known` is the one being changed, null for a new one. */
export function productPage(locale: Locale, umkm: Umkm, known: Product | null, typed: Typed, problems: FieldProblems) {
  const form = formFields(locale, typed, problems);
  const title = say(known ? 'editTitle' : 'newTitle')[locale];
  return {
    page: { title, description: null, section: 'profile' },
    title,
    back: { href: paths.profileProducts, label: say('title')[locale] },
    steps: profileSteps(umkm, 'products', locale),
    action: known ? paths.profileProduct(known.id) : paths.newProduct,
    draft: known ? null : 'product-new',
    id: typed['id'] ?? '',
    errors: form.errors,
    name: form.text('name', say('name'), { hint: say('nameHint'), maxlength: 100 }),
    description: form.textarea('description', say('description'), {
      hint: say('descriptionHint'),
      required: false,
      maxlength: 600,
    }),
    category: {
      ...form.select('category', say('category'), [], { required: false, blank: say('noCategory') }),
      groups: categoryOptionGroups(locale, String(typed['category'] ?? '')),
    },
    unit: form.select(
      'unit',
      say('unit'),
      units.map(({ slug, name }) => ({ value: slug, label: name })),
      { blank: { id: 'Pilih…', en: 'Choose…' } },
    ),
    capacity: form.text('capacityPerMonth', say('capacity'), { hint: say('capacityHint'), inputmode: 'decimal' }),
    minOrder: form.text('minOrder', say('minOrder'), { inputmode: 'decimal' }),
    price: form.text('priceIdr', say('price'), { hint: say('priceHint'), prefix: 'Rp', inputmode: 'numeric' }),
    leadTime: form.text('leadTimeDays', say('leadTime'), {
      hint: say('leadTimeHint'),
      suffix: locale === 'id' ? 'hari' : 'days',
      inputmode: 'numeric',
    }),
    active: form.checkbox('active', say('active'), { note: say('activeNote') }),
    remove: known && {
      action: paths.removeProduct(known.id),
      label: say('remove')[locale],
      kind: 'danger',
      icon: 'trash',
      question: say('removeQuestion', { name: known.name })[locale],
      confirm: say('removeConfirm')[locale],
      fields: null,
    },
  };
}
