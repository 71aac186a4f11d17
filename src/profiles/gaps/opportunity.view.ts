import { certificateBySlug } from '../../catalogue/certificates.ts';
import { paths } from '../../http/paths.ts';
import { idrText } from '../../shared/money.ts';
import { joinTexts, sameText, type Locale } from '../../shared/text.ts';
import { gapsTexts } from './gaps.texts.ts';
import type { Unlockable } from './gaps.rules.ts';

const { say } = gapsTexts;
/** The most worthwhile; more would discourage. */
const SHOWN = 3;

/** What one more certificate would open for this owner, the most worthwhile first; null when nothing would. */
export function opportunities(gaps: readonly Unlockable[], locale: Locale) {
  const opening = gaps.filter(({ certificates, needsAlone }) => certificates.length > 0 && needsAlone > 0).slice(0, SHOWN);
  const lines = opening.map(({ certificates, needsAlone, valueAloneIdr }) => {
    const what = joinTexts(certificates.map((slug) => certificateBySlug(slug)?.name ?? sameText(slug)));
    const params = { what, count: needsAlone, value: idrText(valueAloneIdr) };
    return {
      icon: 'certificate',
      tone: 'info',
      text: say('withThis', { what })[locale],
      strong: say(valueAloneIdr > 0 ? 'opensValue' : 'opens', params)[locale],
      note: null,
    };
  });
  if (lines.length === 0) return null;
  return {
    title: say(opening.every(({ certificates }) => certificates.length === 1) ? 'title' : 'titleSeveral')[locale],
    note: say('note')[locale],
    lines,
    add: { href: paths.newCertificate, label: say('add')[locale] },
  };
}
