import type { Locale } from '../../shared/text.ts';
import { deliveryBadge } from './dealDelivery.view.ts';
import { hasFailed, outcomeOfLot, type AcceptedLot, type Lot, type LotState } from './delivery.rules.ts';
import { deliveryTexts, lotStateText } from './delivery.texts.ts';

const lotTones: Readonly<Record<LotState, string>> = { sent: 'info', held: 'bad', stopped: '' };

/**
 * What a lot's badge says: what the buyer made of it once there is a record of acceptance, else where it is; a lot that failed its test says
 * so until then.
 */
export function lotBadge(lot: Lot, answered: AcceptedLot | null, locale: Locale) {
  if (answered) return deliveryBadge(outcomeOfLot(answered), locale);
  if (lot.state === 'sent' && hasFailed(lot))
    return { tone: 'bad', icon: 'warning', label: deliveryTexts.say('lotDespite')[locale] };
  return { tone: lotTones[lot.state], icon: null, label: lotStateText(lot.state)[locale] };
}
