import { quantityText } from '../catalogue/units.ts';
import type { Offer, Part, Proposal } from '../proposals/proposals.rules.ts';
import { priceText } from '../proposals/proposalPages.texts.ts';
import { dayText, momentText } from '../shared/dates.ts';
import { sameText, type Locale } from '../shared/text.ts';
import { sees, type Deal, type DealEvent } from './deals.rules.ts';
import { dealPagesTexts } from './dealPages.texts.ts';

const { say } = dealPagesTexts;

const eventIcons: Readonly<Record<DealEvent['kind'], string>> = {
  made: 'handshake',
  moved: 'arrow-right',
  note: 'clipboard',
  disputed: 'warning',
  settled: 'scale',
  deadline: 'clock',
};

/** Who reads a note, for coordinators; null when everyone does. */
function onlyFor(event: DealEvent): 'onlyBuyer' | 'onlyOwner' | 'onlyCoordinators' | null {
  if (event.visibleTo.length === 2) return null;
  if (event.visibleTo.length === 0) return 'onlyCoordinators';
  return event.visibleTo[0] === 'buyer' ? 'onlyBuyer' : 'onlyOwner';
}

function eventItem(event: DealEvent, part: Part, locale: Locale) {
  const only = part === 'coordinator' ? onlyFor(event) : null;
  const isNote = event.kind === 'note';
  return {
    icon: eventIcons[event.kind],
    state: event.kind === 'disputed' ? 'late' : 'done',
    title: isNote ? say('noteTitle')[locale] : event.text[locale],
    badge: only ? { tone: 'gold', icon: 'lock', label: say(only)[locale] } : null,
    meta: say('by', { name: event.actorName, when: momentText(event.at) })[locale],
    text: isNote ? event.text[locale] : null,
    link: null,
  };
}

function roundItem(offer: Offer, { umkmName, terms }: Proposal, locale: Locale) {
  const name = sameText(offer.by === 'owner' ? umkmName : terms.buyerName);
  const words = say('roundTerms', {
    quantity: quantityText(offer.quantity, terms.unit),
    price: priceText(offer.priceIdr, terms.unit),
    day: dayText(offer.deliveryFrom),
  });
  return {
    icon: offer.by === 'owner' ? 'shop' : 'building',
    state: 'done',
    title: say('round', { round: offer.round, name })[locale],
    badge: null,
    meta: `${words[locale]} · ${momentText(offer.at)[locale]}`,
    text: offer.note || null,
    link: null,
  };
}

/** The whole way of a deal as this part may read it, from the first offer on, newest first. */
export function dealHistory(deal: Deal, proposal: Proposal | null, part: Part, locale: Locale) {
  const events = deal.events.filter((event) => sees(part, event)).map((event) => eventItem(event, part, locale));
  const rounds = proposal?.offers.map((offer) => roundItem(offer, proposal, locale)) ?? [];
  return [...rounds, ...events].reverse();
}
