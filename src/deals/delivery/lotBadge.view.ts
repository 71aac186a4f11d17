import type { Locale } from '../../shared/text.ts';
import { hasFailed, type Lot, type LotState } from './delivery.rules.ts';
import { deliveryTexts, lotStateText } from './delivery.texts.ts';

const lotTones: Readonly<Record<LotState, string>> = { sent: 'info', held: 'bad', stopped: '' };

/** What a lot's badge says; a lot that failed its test says so wherever it is shown. */
export function lotBadge(lot: Lot, locale: Locale) {
  if (lot.state === 'sent' && hasFailed(lot))
    return { tone: 'bad', icon: 'warning', label: deliveryTexts.say('lotDespite')[locale] };
  return { tone: lotTones[lot.state], icon: null, label: lotStateText(lot.state)[locale] };
}
