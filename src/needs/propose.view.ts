import { fromBase, unitBySlug } from '../catalogue/units.ts';
import { writeNumber } from '../http/fields.ts';
import { formFields } from '../http/form.view.ts';
import { paths } from '../http/paths.ts';
import type { Match } from '../matching/matching.rules.ts';
import type { Product, Umkm } from '../profiles/profiles.rules.ts';
import { sameText } from '../shared/text.ts';
import { byUnitBook, openingPrice, quantityFor } from './choice.rules.ts';
import type { FormState } from './needForm.view.ts';
import { failedGates, priceText, scoreParts } from './matchRow.view.ts';
import { matchesTexts } from './matches.texts.ts';
import type { Need } from './needs.rules.ts';

const { say } = matchesTexts;

interface Suggestion {
  readonly umkm: Umkm;
  readonly product: Product;
}

export interface Verdict extends Suggestion {
  readonly match: Match | null;
  readonly asked: boolean;
}

function verdictWords(match: Match | null) {
  if (!match) return { tone: 'wait', icon: 'info', text: say('verdictNone') };
  return match.eligible
    ? { tone: 'ok', icon: 'check', text: say('verdictFits') }
    : { tone: 'wait', icon: 'warning', text: say('verdictFails') };
}

function verdictPart({ umkm, product, match, asked }: Verdict, need: Need, { locale, typed, problems }: FormState) {
  const price = openingPrice(need, match);
  const quantity = quantityFor(need, match);
  const needUnit = unitBySlug(need.unit)?.name ?? sameText(need.unit);
  const productUnit = unitBySlug(product.unit)?.name ?? sameText(product.unit);
  const start = {
    price: price === null ? '' : writeNumber(price),
    quantity: writeNumber(fromBase(quantity, need.unit)),
  };
  const form = formFields(locale, { ...start, ...typed }, problems);
  const verdict = verdictWords(match);
  const convertible = match?.conversion != null || byUnitBook(quantity, need.unit, product.unit) !== null;
  return {
    name: umkm.name,
    product: product.name,
    where: umkm.kecamatan ?? '',
    listed: priceText(product.priceIdr, product.unit)[locale],
    choice: `${umkm.id}:${product.id}`,
    asked: asked ? say('alreadyAsked')[locale] : null,
    verdict: { tone: verdict.tone, icon: verdict.icon, text: verdict.text[locale] },
    fails: match ? failedGates(match, locale) : [],
    score: match ? scoreParts(match, locale) : null,
    errors: form.errors,
    reason: form.text('reason', say('reason'), { required: match?.eligible !== true, maxlength: 300 }),
    price: form.text('price', say('price', { unit: needUnit }), { prefix: 'Rp', inputmode: 'numeric' }),
    quantity: form.text('quantity', say('quantity'), { inputmode: 'decimal', suffix: needUnit[locale] }),
    productAmount: convertible
      ? null
      : form.text('productAmount', say('productAmount'), { inputmode: 'decimal', suffix: productUnit[locale] }),
  };
}

/** Where a coordinator looks for an UMKM, reads the engine's verdict and sends the offer. */
export function proposePage(state: FormState, need: Need, q: string, found: readonly Suggestion[], verdict: Verdict | null) {
  const { locale } = state;
  const action = paths.proposeByHand(need.id);
  return {
    page: { title: say('proposeTitle')[locale], description: null, section: 'needs' },
    back: { href: paths.need(need.id), label: need.title },
    title: say('proposeTitle')[locale],
    lead: say('proposeLead')[locale],
    action,
    q,
    verdict: verdict && verdictPart(verdict, need, state),
    none: q !== '' && found.length === 0 ? say('proposeNone')[locale] : null,
    found: found.map(({ umkm, product }) => ({
      href: `${action}?${new URLSearchParams({ q, product: `${umkm.id}:${product.id}` }).toString()}`,
      icon: 'shop',
      title: `${umkm.name} · ${product.name}`,
      text: `${umkm.kecamatan ?? ''} · ${priceText(product.priceIdr, product.unit)[locale]}`,
    })),
  };
}
